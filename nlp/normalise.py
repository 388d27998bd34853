"""One way of writing per character, with the way back to the message as it was typed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from nlp.tables import table


@dataclass(frozen=True)
class Normalised:
    """Text for matching. `origin[i]` is the index in `source` of the character that gave `text[i]`."""

    source: str
    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of the message behind `text[start:end]`, which must not be empty."""
        return self.origin[start], self.origin[end - 1] + 1

    def written(self, start: int, end: int) -> str:
        """The message's own characters behind `text[start:end]`."""
        first, last = self.span(start, end)
        return self.source[first:last]


@cache
def _folding() -> dict[str, str]:
    rows = table("folding")
    folding: dict[str, str] = dict(rows["letters"])
    folding |= {char: "-" for char in rows["hyphens"]}
    folding |= {char: "'" for char in rows["apostrophes"]}
    folding |= {char: '"' for char in rows["quotes"]}
    folding |= {char: f"^{digit}" for char, digit in rows["superscripts"].items()}
    return folding


@cache
def _fold(char: str) -> str:
    folding = _folding()
    if char in folding:
        return folding[char]
    if char == "\n":
        return char
    if unicodedata.category(char) in ("Cf", "Cs", "Mn"):
        return ""
    if char.isspace() or unicodedata.category(char) == "Cc":
        return " "
    folded = []
    for part in unicodedata.normalize("NFKC", char).lower():
        base = unicodedata.normalize("NFD", part)
        latin = base[0] if len(base) > 1 and base[0].isascii() else part
        folded.append(folding.get(latin, " " if latin.isspace() else latin))
    return "".join(folded)


def normalise(source: str) -> Normalised:
    """Lower case, one form per letter, dash and quotation mark; Latin accents dropped; superscripts as ^n."""
    text: list[str] = []
    origin: list[int] = []
    for index, char in enumerate(source):
        for part in _fold(char):
            text.append(part)
            origin.append(index)
    return Normalised(source, "".join(text), tuple(origin))
