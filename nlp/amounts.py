"""Written numbers, and the dose that one of them states."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from nlp.wording import any_of

FIGURES = re.compile(r"\d+")
NUMBER = r"\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:[.,]\d+)?"

# The unit of a dose in tablets of which the strength is not said.
UNKNOWN = "unknown"


@dataclass(frozen=True)
class Amount:
    """A dose as written in `text[start:end]`: total of `low`..`high` `unit` per `per`.

    `unit` None = a bare number; `per` None = not said; `times` = number of courses; `changed` = after "reduced to".
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str | None
    per: str | None
    times: int | None = None
    changed: bool = False


def number(text: str) -> Decimal:
    """The value of a written number: 1,000 is a thousand, 7,5 is seven and a half."""
    if re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+", text):
        return Decimal(text.replace(",", ""))
    return Decimal(text.replace(",", "."))


def one_of(forms: Iterable[str]) -> str:
    """A regular expression for any of these written forms, the longest first, blanks free, `*` any ending."""
    return _one_of(tuple(forms))


@cache
def _one_of(forms: tuple[str, ...]) -> str:
    return any_of(forms) if forms else ""
