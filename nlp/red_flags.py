"""Signs of an emergency in what a patient writes: which are named and not denied."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from nlp.normalise import normalise
from nlp.phrases import Phrases
from nlp.tables import table
from nlp.tokenizer import tokens_of
from nlp.wording import any_of, bounded

_SIGN = "§"
_CLAUSE_END = r"(?=\s*(?:[.,;!)\n，。；]|$))"


def signs() -> tuple[str, ...]:
    """The ids of the signs there are, in the order in which they are asked for."""
    return tuple(table("red_flags")["signs"])


def red_flags(text: str) -> tuple[str, ...]:
    """The signs of an emergency that a text names and does not plainly deny, in the order of `signs`.

    Whose sign it is and of which day is not looked at: a false alarm costs a tap.
    """
    written = normalise(text).text
    tokens = tokens_of(written)
    places = [
        (sign, place) for sign, phrases in _phrases().items() for place in phrases.find(tokens, written)
    ]
    if not places:
        return ()
    denied = _denied(_masked(written, (place for _, place in places)))
    named = {sign for sign, (start, _) in places if start not in denied}
    return tuple(sign for sign in signs() if sign in named)


@cache
def _phrases() -> dict[str, Phrases]:
    """The written forms of each sign."""
    return {
        sign: Phrases(normalise(str(form)).text for forms in languages.values() for form in forms)
        for sign, languages in table("red_flags")["signs"].items()
    }


def _masked(text: str, places: Iterable[tuple[int, int]]) -> str:
    """The text with every sign as a run of one mark; places stay."""
    letters = list(text)
    for start, end in places:
        letters[start:end] = _SIGN * (end - start)
    return "".join(letters)


def _denied(masked: str) -> set[int]:
    """The places that a denial before or behind them takes back."""
    denied: set[int] = set()
    for pattern in _denials():
        for match in pattern.finditer(masked):
            denied.update(place for place in range(*match.span()) if masked[place] == _SIGN)
    return denied


@cache
def _denials() -> tuple[re.Pattern[str], ...]:
    rows = table("red_flags")
    light = rf"(?:\s*(?:{bounded(rows['light']).pattern}))*\s*"
    item = rf"{light}{_SIGN}+"
    joined = rf"\s*,?\s*(?:{bounded(rows['joiners']).pattern}){item}"
    closed_list = rf"(?:\s*,{item})*{joined}(?:{joined})*"
    before = rf"(?:{bounded(rows['denials']).pattern}){item}(?:{closed_list}|(?:\s*[、或及]{item})+)?"
    answer = any_of(rows["answers"])
    behind = rf"{_SIGN}+\s*(?:[:=(-]\s*)?(?:{answer}){_CLAUSE_END}"
    return re.compile(before), re.compile(behind)
