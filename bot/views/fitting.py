"""Keeping a screen within what Telegram takes: 4,096 characters once the tags are gone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from unicodedata import east_asian_width

TEXT_LIMIT = 4096
_TAG = re.compile(r"<[^>]*>")
_LATIN = re.compile(r"[A-Za-z]")
_LAST_WORD = re.compile(r"[A-Za-z]+$")


def shown_length(text: str) -> int:
    """The length of a Telegram HTML text as Telegram counts it: without tags, in UTF-16 units."""
    return len(unescape(_TAG.sub("", text)).encode("utf-16-le")) // 2


def shown_width(text: str) -> int:
    """How wide a label is in Latin letters; a Chinese character is as wide as two."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def fits(text: str) -> bool:
    """Whether Telegram takes the text."""
    return shown_length(text) <= TEXT_LIMIT


def clipped(text: str, limit: int) -> str:
    """A plain text of at most `limit` characters; what is cut off, no word by half, shows as an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    if _LATIN.fullmatch(text[limit - 1]):
        cut = _LAST_WORD.sub("", cut) or cut
    return cut.rstrip() + "…"


def pages_of(lines: Iterable[str], limit: int) -> list[list[str]]:
    """Lines on pages of at most `limit` characters, in their order; no page is empty."""
    pages: list[list[str]] = [[]]
    left = limit
    for line in lines:
        needed = shown_length(line) + 1
        if needed > left and pages[-1]:
            pages.append([])
            left = limit
        pages[-1].append(line)
        left -= needed
    return pages
