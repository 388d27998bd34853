"""One way of writing per character, with the way back to the message as it was typed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from nlp.tables import table

_MIXED = re.compile("(?:[a-z]+[а-я]|[а-я]+[a-z])[a-zа-я]*")


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

    def cased(self, start: int, end: int) -> str:
        """`text[start:end]` in the capitals of the message."""
        if self.source[self.origin[start] : self.origin[end - 1] + 1].islower():
            return self.text[start:end]
        pairs = zip(self.text[start:end], self.origin[start:end], strict=True)
        return "".join([char.upper() if self.source[place].isupper() else char for char, place in pairs])


@cache
def _folding() -> dict[str, str]:
    rows = table("folding")
    folding: dict[str, str] = dict(rows["letters"])
    folding |= {char: "-" for char in rows["hyphens"]}
    folding |= {char: "'" for char in rows["apostrophes"]}
    folding |= {char: '"' for char in rows["quotes"]}
    folding |= {char: f"^{digit}" for char, digit in rows["superscripts"].items()}
    folding |= {pair[0]: pair[1] for row in table("hanzi")["traditional"] for pair in row.split(" ")}
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
    """Lower case, one form per letter, dash and quotation mark; Latin accents dropped; superscripts as ^n.

    Traditional Chinese characters become simplified ones, and a word of Latin and Cyrillic letters that look alike is
    brought to the alphabet of the letters that have no double.
    """
    parts = [_fold(char) for char in source]
    text = "".join(parts)
    origin = tuple([index for index, part in enumerate(parts) for _ in part])
    return Normalised(source, text if text.isascii() else _MIXED.sub(_one_alphabet, text), origin)


def _one_alphabet(match: re.Match[str]) -> str:
    word = match.group()
    latin, cyrillic = table("folding")["look_alikes"]
    if all(char in cyrillic for char in word if char > "z"):
        return word.translate(str.maketrans(cyrillic, latin))
    if all(char in latin for char in word if char <= "z"):
        return word.translate(str.maketrans(latin, cyrillic))
    return word
