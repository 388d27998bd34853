"""Signs of an emergency in what a patient writes: which are named and not denied."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from nlp.normalise import normalise
from nlp.phrases import Phrases
from nlp.tables import table
from nlp.tokenizer import Token, tokens_of, words_of
from nlp.wording import any_of, bounded

_SIGN = "§"
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|[。！？；;\n]")
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
        (sign, place)
        for sign, phrases in _phrases().items()
        for place in phrases.find(tokens, written)
        if not written.startswith(_another_word(sign), place[1])
    ]
    places += _together(tokens, written)
    if not places:
        return ()
    denied = _denied(_masked(written, (place for _, place in places)))
    named = {sign for sign, (start, _) in places if start not in denied}
    return tuple(sign for sign in signs() if sign in named)


@cache
def _phrases() -> dict[str, Phrases]:
    """The written forms of each sign."""
    return {
        sign: _forms(form for forms in languages.values() for form in forms)
        for sign, languages in table("red_flags")["signs"].items()
    }


@cache
def _another_word(sign: str) -> tuple[str, ...]:
    """What makes another word of a form that it stands right behind."""
    return tuple(str(piece) for piece in table("red_flags")["another_word"].get(sign, ()))


@dataclass(frozen=True)
class _Pair:
    """Words that name a sign together, in either order."""

    sign: str
    first: Phrases
    second: Phrases
    within: int


@cache
def _pairs() -> tuple[_Pair, ...]:
    return tuple(
        _Pair(row["sign"], _forms(row["first"]), _forms(row["second"]), row["within"])
        for row in table("red_flags")["together"]
    )


def _forms(forms: Iterable[object]) -> Phrases:
    return Phrases(normalise(str(form)).text for form in forms)


def _together(tokens: Sequence[Token], text: str) -> list[tuple[str, tuple[int, int]]]:
    """The signs that are named by two words near each other, within a sentence."""
    found = []
    for pair in _pairs():
        others = tuple(pair.second.find(tokens, text))
        for one in pair.first.find(tokens, text) if others else ():
            # With the nearest alone: the chest of one mention does not hurt with the pain of the next.
            other = min(others, key=lambda place: max(place[0] - one[1], one[0] - place[1]))
            start, end = min(one, other), max(one, other)
            between = text[start[1] : end[0]]
            if len(words_of(between)) <= pair.within and not _SENTENCE_END.search(between):
                found.append((pair.sign, (start[0], end[1])))
    return found


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
            if _voids().search(masked, match.start(), _clause_end(masked, match.end())):
                continue
            denied.update(place for place in range(*match.span()) if masked[place] == _SIGN)
    return denied


def _clause_end(text: str, start: int) -> int:
    found = re.compile(r"[,.;!?]").search(text, start)
    return found.start() if found else len(text)


@cache
def _voids() -> re.Pattern[str]:
    """What turns a denial round: "never had chest pain like this"."""
    return bounded(table("red_flags")["voids"])


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
