"""What is said once above a screen: why a text was no answer, what was done with it, what a change did."""

from __future__ import annotations

from bot.conversation.sight import Sight
from bot.views.standing import what_changed
from bot.views.words import Words


def remark(sight: Sight, words: Words) -> str:
    """The remark of the last step; empty where it left none."""
    said = sight.ui.get("note")
    parts = [words(said["id"], **said["with"]) if said else "", what_changed(sight, words)]
    return "\n\n".join(part for part in parts if part)
