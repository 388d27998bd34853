"""Things that identify a person in free text: found to be masked, never kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Literal

from nlp.accounts import accounts
from nlp.findings import Redaction
from nlp.person_names import Place, person_names
from nlp.person_numbers import births, long_rows, phones, proven, records

_Kind = Literal["email", "phone", "number", "name"]
_EMAIL = re.compile(
    r"[A-Za-z0-9._%+-]+(?:@|\s?[\[(](?:at|собака)[\])]\s?)(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}"
    r"|[а-яё0-9._-]+@(?:[а-яё0-9-]+\.)+[а-яё]{2,}",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d{3}|\d[ ().-]\d")
# No telephone and no identity number has fewer figures.
_MANY_FIGURES = re.compile(r"\d(?:[ ()./-]{0,3}\d){5}")
_LONG_NUMBERS: tuple[tuple[_Kind, Callable[[str], Iterator[Place]]], ...] = (
    ("phone", phones),
    ("number", long_rows),
)


@cache
def _plain() -> dict[int, str]:
    """Full-width letters, hyphens and blanks as ASCII: one character for one, so that places stay."""
    wide = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in "，：；（）"}
    return (
        wide
        | dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
        | dict.fromkeys(map(ord, "\u00a0\u2009\u202f\u3000"), " ")
    )


def _places(text: str) -> Iterator[tuple[_Kind, Place]]:
    """In the order in which a claim to a place counts."""
    if "@" in text or "[" in text or "(" in text:
        for match in _EMAIL.finditer(text):
            yield "email", match.span()
    yield from (("name", place) for place in accounts(text))
    many = _MANY_FIGURES.search(text) is not None
    if many:
        yield from (("number", place) for place in proven(text))
    if _FIGURES.search(text):
        yield from (("number", place) for place in births(text))
        yield from (("number", place) for place in records(text))
    if many:
        for kind, find in _LONG_NUMBERS:
            yield from ((kind, place) for place in find(text))
    yield from (("name", place) for place in person_names(text))


def identifiers(text: str, exempt: Iterable[tuple[int, int]]) -> tuple[Redaction, ...]:
    """Identifiers in a message as typed; places in `exempt` (what the lexicon read) are never taken for one.

    An e-mail address is one whatever is read in it.
    """
    read = {place for start, end in exempt for place in range(start, end)}
    used: set[int] = set()
    found: list[Redaction] = []
    for kind, (start, end) in _places(text.translate(_plain())):
        if kind == "number" and start not in read:
            # An age may stand right behind a record number.
            end = min((place for place in range(start, end) if place in read), default=end)
        covered = range(start, end)
        if used.isdisjoint(covered) and (kind == "email" or read.isdisjoint(covered)):
            used.update(covered)
            found.append(Redaction(kind=kind, start=start, end=end))
    return tuple(sorted(found, key=lambda r: r.start))


def mask(text: str, start: int, end: int, redacted: Iterable[Redaction]) -> str:
    """`text[start:end]` with every identifier in it as black boxes."""
    piece = list(text[start:end])
    for redaction in redacted:
        for place in range(max(start, redaction.start), min(end, redaction.end)):
            piece[place - start] = "█"
    return "".join(piece)
