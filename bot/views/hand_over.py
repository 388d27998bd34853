"""The code with which a patient gives the answers to a doctor: shown, opened, taken back."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.sight import Sight
from bot.screen import Attachment, Button, Screen
from bot.storage.records import HandOver
from bot.views.keyboard import HAND_OVER_PREFIX, rows
from bot.views.qr import qr_png
from bot.views.words import Words, safe

__all__ = ["HAND_OVER_PREFIX", "hand_over", "revoking"]


def hand_over(sight: Sight, given: HandOver, link: str, words: Words) -> Screen:
    """The code, its link and its picture, and who has opened it; `link` is the deep link of the bot with the code.

    The picture is there only while the code can be opened.
    """
    if given.revoked_at is not None:
        return Screen("\n\n".join(_taken_back(given, words)))
    if given.opened_at is not None:
        text = words(
            "hand-over-opened-by",
            code=given.code,
            name=safe(given.opened_as or words("hand-over-somebody")),
            day=words.day(given.opened_at.date()),
        )
        if given.referred:
            text += "\n\n" + words("hand-over-passed-on")
        return Screen(text, ((_choice(given, "hand-over-revoke", "revoke", words),),))
    text = words("hand-over-code", code=given.code, link=safe(link))
    picture = Attachment("code.png", qr_png(link), words("hand-over-picture"))
    return Screen(text, ((_choice(given, "hand-over-revoke", "revoke", words),),), (picture,))


def revoking(given: HandOver, words: Words) -> Screen:
    """Whether the code is really to be taken back, and what follows from it."""
    text = words(f"hand-over-sure-{_state(given)}", code=given.code)
    buttons = (
        _choice(given, "hand-over-yes", "sure", words),
        _choice(given, "hand-over-no", "keep", words),
    )
    return Screen(text, rows(buttons))


def _taken_back(given: HandOver, words: Words) -> Iterator[str]:
    yield words("hand-over-taken-back", code=given.code)
    if given.opened_at is not None:
        yield words(f"hand-over-taken-back-{_state(given)}")


def _state(given: HandOver) -> str:
    """How far the answers have come: the doctor has referred, has opened them, or nobody has."""
    if given.referred:
        return "referred"
    return "opened" if given.opened_at is not None else "unopened"


def _choice(given: HandOver, label: str, option: str, words: Words) -> Button:
    return Button(words(label), f"{HAND_OVER_PREFIX}|{given.code}|{option}")
