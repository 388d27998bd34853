"""A patient's answers as they are offered to a doctor and taken back again, and as the patient hears of it."""

from __future__ import annotations

from bot.screen import Button, Screen
from bot.storage.records import HandOver
from bot.storage.taking_back import TakenBack
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


def lost(taken: TakenBack, why: str, words: Words) -> Screen:
    """What the doctor hears: the patient has taken the answers back ("revoked") or deleted everything ("forgotten").

    It says what became of the case, and of a referral.
    """
    parts = [words(f"hand-over-{why}", code=taken.code)]
    cleared = taken.outcome in ("kept", "emptied")
    if taken.referral is not None and cleared:
        parts.append(words("hand-over-lost-deleted", referral=taken.referral))
    parts.append(words(f"hand-over-lost-{taken.outcome}", referral=taken.referral or ""))
    return Screen("\n\n".join(parts))
