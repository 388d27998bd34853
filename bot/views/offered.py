"""A patient's answers as they are offered to a doctor, and as the patient hears of it."""

from __future__ import annotations

from bot.screen import Button, Screen
from bot.storage.records import HandOver
from bot.views.keyboard import HAND_OVER_PREFIX
from bot.views.words import Words, safe


def offered(given: HandOver, name: str, words: Words) -> Screen:
    """What opening means for the doctor called `name`, before anything is opened."""
    text = words("hand-over-offer", name=safe(name))
    return Screen(text, ((Button(words("hand-over-open"), f"{HAND_OVER_PREFIX}|{given.code}|open"),),))


def opened(given: HandOver, words: Words) -> Screen:
    """What the patient hears when a doctor has opened the answers."""
    assert given.opened_at is not None
    day = words.day(given.opened_at.date())
    text = words("hand-over-opened", name=safe(given.opened_as or ""), day=day)
    return Screen(text, ((Button(words("hand-over-revoke"), f"{HAND_OVER_PREFIX}|{given.code}|revoke"),),))
