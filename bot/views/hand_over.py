"""The code with which a patient gives the answers to a doctor: shown, opened, taken back."""

from __future__ import annotations

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
        return Screen(words("hand-over-taken-back", code=given.code))
    if given.opened_at is not None:
        text = words(
            "hand-over-opened-by",
            code=given.code,
            name=safe(given.opened_as or words("hand-over-somebody")),
            day=words.day(given.opened_at.date()),
        )
        return Screen(text, ((_choice(given, "hand-over-revoke", "revoke", words),),))
    text = words("hand-over-code", code=given.code, link=safe(link))
    picture = Attachment("code.png", qr_png(link), words("hand-over-picture"))
    return Screen(text, ((_choice(given, "hand-over-revoke", "revoke", words),),), (picture,))


def revoking(given: HandOver, words: Words) -> Screen:
    """Whether the code is really to be taken back, and what follows from it."""
    text = words(
        "hand-over-sure-opened" if given.opened_at is not None else "hand-over-sure", code=given.code
    )
    buttons = (
        _choice(given, "hand-over-yes", "sure", words),
        _choice(given, "hand-over-no", "keep", words),
    )
    return Screen(text, rows(buttons))


def _choice(given: HandOver, label: str, option: str, words: Words) -> Button:
    return Button(words(label), f"{HAND_OVER_PREFIX}|{given.code}|{option}")
