"""What is said once above a screen: why a text was no answer, or what was done with it."""

from __future__ import annotations

from bot.conversation.sight import Sight
from bot.views.words import Words


def remark(sight: Sight, words: Words) -> str:
    """The remark of the last step; empty where it left none."""
    said = sight.ui.get("note")
    return words(said["id"], **said["with"]) if said else ""
