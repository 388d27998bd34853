"""The first screens: consent, and how to begin."""

from __future__ import annotations

from bot.conversation.sight import Sight
from bot.screen import Screen
from bot.views.keyboard import button
from bot.views.words import Words

CONSENT_VERSION = "2026-11"


def consent(sight: Sight, words: Words) -> Screen:
    """What is stored and who decides, before the first question."""
    text = words("consent", trial=sight.trial.id)
    agree = button(sight.record, words("consent-agree"), "yes")
    return Screen(text, ((agree,), (button(sight.record, words("consent-decline"), "no"),)))


def intake(sight: Sight, words: Words) -> Screen:
    """Paste the case, or start with the questions."""
    said = sight.ui.get("note")
    note = words(said["id"], **said["with"]) + "\n\n" if said else ""
    start = button(sight.record, words("intake-questions"), "q")
    return Screen(note + words("intake"), ((start,),))


def closed(sight: Sight, words: Words) -> Screen:
    """An assessment that was given up."""
    return Screen(words("consent-declined") if sight.record.stage == "declined" else words("cancelled"))
