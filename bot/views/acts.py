"""What a coordinator's button says: which referral, what to do, with what. The state of a view is all in there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.screen import Button
from bot.views.keyboard import UnknownPayload
from bot.views.words import Words

CARD_PREFIX = "r"
QUEUE, LANGUAGE = "queue", "language"
"""Acts on no referral: their payload has no code."""

SUMMARY, SHEET, POINT, ANSWERS, HISTORY = "s", "c", "k", "a", "h"
ACCEPTED, ENROLLED, ASK, OBJECT = "accepted", "enrolled", "needs_info", "w"
DECLINED, SCREEN_FAILED = "declined", "screen_failed"
BECAUSE, WRITE, SILENT = "by", "say", "no"
"""A criterion was chosen; its reason is to be written; there is none. Each names the ending and the criterion."""

OTHER = "-"
"""Stands for a criterion where none of the trial decides."""

_LONGEST = 64


@dataclass(frozen=True)
class Act:
    """A press: `code` is empty where it concerns no single referral."""

    code: str
    name: str
    arguments: tuple[str, ...] = ()

    @property
    def argument(self) -> str:
        """The first argument, or an empty text."""
        return self.arguments[0] if self.arguments else ""

    @property
    def page(self) -> int:
        """The last argument as the number of a page; 0 where it is none."""
        last = self.arguments[-1] if self.arguments else ""
        return int(last) if last.isdecimal() else 0


def act(code: str, name: str, *arguments: object) -> str:
    """The payload of a button, at most 64 bytes."""
    data = "|".join((CARD_PREFIX, code, name, *map(str, arguments)))
    assert len(data.encode()) <= _LONGEST, data
    return data


def read_act(data: str | None) -> Act:
    """The act a payload stands for.

    Raises:
        UnknownPayload: nothing this bot writes.
    """
    prefix, _, rest = (data or "").partition("|")
    code, _, rest = rest.partition("|")
    name, *arguments = rest.split("|")
    if prefix != CARD_PREFIX or not name:
        raise UnknownPayload(data)
    return Act(code, name, tuple(arguments))


def turns(
    page: int, pages: int, words: Words, code: str, name: str, *before: object
) -> Iterator[tuple[Button, ...]]:
    """The row that turns the pages of a view; none where there is one page."""
    sides = (("button-previous", page - 1), ("button-next", page + 1))
    row = tuple(
        Button(words(label), act(code, name, *before, number))
        for label, number in sides
        if 0 <= number < pages
    )
    if row:
        yield row


def back(code: str, words: Words) -> tuple[Button, ...]:
    """The row that leads back to the card."""
    return (Button(words("card-back"), act(code, SUMMARY)),)
