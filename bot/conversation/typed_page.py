"""Several answers in one text, told apart by their numbers, by what they can only be, or by their order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.conversation.paging import Said, said_on, waiting_on
from bot.conversation.sight import Sight
from bot.conversation.step import note
from bot.conversation.typed_value import is_worth_asking, read_answer, unusual
from bot.intake import Draft, read_case
from bot.views.words import Words
from criteria.screens import Screen
from nlp.answers import interpret

# A number with a sign behind it names a question; "2.5" and "1,5" are one number.
_NUMBERED = re.compile(r"(?:^|(?<=[\s,;，；、]))(\d)\s*(?:[):=）：]|\.(?=\s))\s*")
_NUMBERED_BARE = re.compile(r"(?:^|(?<=[\s,;，；、]))(\d)\s+(?=[^\W\d])")
_BETWEEN = re.compile(r"[;；、，\n]|,(?!\d)")
_MOST = 12


@dataclass(frozen=True)
class PageReading:
    """What a text says on a page: the answers, and the pieces that could not be told to a question.

    `sure` is false where only the order tells which is which. `problem` is the note on a value that cannot be right.
    """

    said: Mapping[str, Said] = field(default_factory=dict)
    unplaced: Sequence[str] = ()
    sure: bool = True
    problem: Mapping[str, Any] | None = None
    not_known: bool = False


def read_page(sight: Sight, asked: Screen, text: str, words: Words) -> PageReading:
    """The answers that a text gives to the questions of a page."""
    if (interpret("choice", text, words.language, sight.on).value or {}) == {"unknown": "dont_know"}:
        return PageReading(not_known=True)
    for pattern in (_NUMBERED, _NUMBERED_BARE):
        numbered = _numbered(asked, pattern, text)
        if numbered is not None:
            read = _each(sight, numbered, words)
            if pattern is _NUMBERED or not read.problem:
                return read
    pieces = [piece.strip() for piece in _BETWEEN.split(text) if piece.strip(" .")]
    if len(pieces) > _MOST:
        return PageReading(unplaced=pieces)
    open_now = waiting_on(sight, asked, said_on(sight, asked))
    return _in_order(sight, open_now, pieces, words) or _told_apart(sight, asked, open_now, pieces, words)


def _numbered(asked: Screen, pattern: re.Pattern[str], text: str) -> list[tuple[str, str]] | None:
    """Facts with what stands behind their numbers; None where the numbers are not those of the questions."""
    marks = list(pattern.finditer(text.strip()))
    numbers = [int(mark[1]) for mark in marks]
    if not marks or marks[0].start() or sorted(set(numbers)) != numbers:
        return None
    if not 1 <= numbers[0] <= numbers[-1] <= len(asked.facts):
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(text.strip())]
    return [
        (asked.facts[number - 1], text.strip()[mark.end() : end].strip(" ,;，；、"))
        for number, mark, end in zip(numbers, marks, ends, strict=True)
    ]


def _each(sight: Sight, pairs: Sequence[tuple[str, str]], words: Words) -> PageReading:
    """The answers of which is known what they answer; the first that cannot be right is the problem."""
    said: dict[str, Said] = {}
    for name, piece in pairs:
        fact = sight.trial.facts[name]
        value, refused = read_answer(sight, name, piece, words)
        if refused is None and fact.kind == "quantity" and is_worth_asking(sight, fact, name, value):
            refused = unusual(name, fact, value, words)
        if refused is not None:
            return PageReading(said, problem=refused)
        said[name] = {"value": value, "words": piece}
    return PageReading(said)


def _told_apart(
    sight: Sight, asked: Screen, open_now: Sequence[str], pieces: Sequence[str], words: Words
) -> PageReading:
    """Every piece that can answer one question only."""
    pairs: list[tuple[str, str]] = []
    said: dict[str, Said] = {}
    unplaced = []
    for piece in pieces:
        named = _named(asked, read_case(piece, words, sight.on), piece)
        fitting = [name for name in open_now if _fits(sight, name, piece, words)]
        if named:
            said |= named
        elif len(fitting) == 1:
            pairs.append((fitting[0], piece))
        else:
            unplaced.append(piece)
    if len({name for name, _ in pairs} | said.keys()) < len(pairs) + len(said):
        return PageReading(unplaced=pieces)
    read = _each(sight, pairs, words)
    return PageReading({**said, **read.said}, unplaced, problem=read.problem)


def _in_order(
    sight: Sight, open_now: Sequence[str], pieces: Sequence[str], words: Words
) -> PageReading | None:
    """One piece for each open question in their order, where a piece could answer another as well."""
    if not 1 < len(pieces) == len(open_now):
        return None
    pairs = list(zip(open_now, pieces, strict=True))
    fitting = [[name for name in open_now if _fits(sight, name, piece, words)] for piece in pieces]
    if not all(name in fits for (name, _), fits in zip(pairs, fitting, strict=True)):
        return None
    read = _each(sight, pairs, words)
    return PageReading(read.said, sure=all(len(fits) == 1 for fits in fitting), problem=read.problem)


def _fits(sight: Sight, name: str, piece: str, words: Words) -> bool:
    value, refused = read_answer(sight, name, piece, words)
    return refused is None and not (isinstance(value, Mapping) and "unknown" in value)


def _named(asked: Screen, draft: Draft, piece: str) -> dict[str, Said]:
    """The answers of a piece that names what it speaks of, and speaks of nothing else."""
    values = direct(asked, draft)
    return {fact: {"value": value, "words": piece} for fact, value in (values or {}).items()}


def direct(asked: Screen, draft: Draft) -> dict[str, Any] | None:
    """The values of a text that speaks of nothing but what is asked, and leaves nothing open or unread."""
    if draft["questions"] or draft["unread"] or not draft["lines"]:
        return None
    if any(line["open"] or line["fact"] not in asked.facts for line in draft["lines"]):
        return None
    values = {line["fact"]: line["value"] for line in draft["lines"]}
    plain = not any(isinstance(value, dict) and "entries" in value for value in values.values())
    return values if plain and len(values) == len(draft["lines"]) else None


def unplaced_note(read: PageReading) -> dict[str, Any]:
    """What is said about a text of which not every piece was an answer; the pieces are not repeated, nor kept."""
    return note("page-unplaced" if read.said else "page-not-understood")
