"""Words and signs of a normalised text: runs of one script, runs of digits, single Han characters, single signs."""

from __future__ import annotations

import re
from typing import NamedTuple

_PIECES = re.compile(r"\d+|[a-z]+|[а-яґєїў]+|[^\s]")


class Token(NamedTuple):
    """`text[start:end]` of the normalised text."""

    start: int
    end: int
    text: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        return self.text[0].isdecimal()


def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a normalised text in order; everything but white space is in exactly one."""
    return tuple([Token(*m.span(), m.group()) for m in _PIECES.finditer(text)])


def words_of(text: str) -> list[str]:
    """The texts of the tokens alone."""
    return _PIECES.findall(text)
