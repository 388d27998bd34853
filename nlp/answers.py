"""A typed answer to one question, in the JSON shape of its fact, or why it could not be read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, Literal

from nlp.amounts import one_of
from nlp.dates import dates
from nlp.interpretation import Interpretation
from nlp.intervals import WrittenDate
from nlp.normalise import normalise
from nlp.number_answers import number_answer
from nlp.tables import table

# Figures right behind a date belong to it, and were not understood: 2025年13月.
_FIGURES_LEFT = re.compile(r"\s?[-/.]?\d")
AnswerKind = Literal["truth", "number", "date", "choice"]


def interpret(
    kind: AnswerKind,
    text: str,
    language: str | None,
    today: date,
    *,
    unit: str | None = None,
    choices: Sequence[str] | Mapping[str, Sequence[str]] = (),
) -> Interpretation:
    """Read a typed answer.

    `unit` is the fact's own unit: a number in it, or without one, comes back plain, another unit as {"value", "unit"}.
    `choices` are option ids, or ids with the words shown for them; for a date, its states (never, ongoing).
    "Don't know" gives {"unknown": "dont_know"}. Words of all languages are understood whatever `language` is.
    """
    said = _stripped(text)
    if kind == "choice" or choices:
        chosen = _choice(said, choices)
        if chosen is not None:
            return Interpretation(value=chosen)
    if said in _words("dont_know"):
        return Interpretation(value={"unknown": "dont_know"})
    if kind == "choice":
        return Interpretation(reason="no_such_choice")
    if kind == "truth":
        return _truth(said)
    return number_answer(said, unit) if kind == "number" else _date(said, today)


def _stripped(text: str) -> str:
    said = re.sub(r"\s+", " ", re.sub("[，、；]", ",", normalise(text).text)).strip()
    return said.strip(" .!,;。！)(").rstrip("~") or said


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(form) for forms in table("answers")[name].values() for form in forms)


@cache
def _turns() -> re.Pattern[str]:
    """A word after which an answer says something else than its beginning."""
    words = one_of(word for word in table("answers")["turns"] if re.match("[a-zа-я]", word))
    signs = one_of(word for word in table("answers")["turns"] if not re.match("[a-zа-я]", word))
    return re.compile(rf"(?<![a-zа-я])(?:{words})(?![a-zа-я])|{signs}")


def _truth(said: str) -> Interpretation:
    """Yes or no by the whole answer, else by its first words, unless the rest takes it back."""
    if said in table("answers")["idioms"]:
        return Interpretation(reason="not_understood")
    for value, name in ((True, "yes"), (False, "no")):
        if said.replace(",", "") in _words(name):
            return Interpretation(value=value)
    first, _, rest = said.partition(",") if "," in said else said.partition(" ")
    agreeing = {value for value, name in ((True, "yes"), (False, "no")) if first.strip() in _words(name)}
    if first.strip() in _words("dont_know"):
        return Interpretation(value={"unknown": "dont_know"})
    again = {value for value, name in ((True, "yes"), (False, "no")) if rest.strip() in _words(name)}
    if len(agreeing) != 1 or first == "not" or (again != agreeing and _turns().search(rest)):
        return Interpretation(reason="not_understood")
    return Interpretation(value=agreeing.pop())


def _choice(said: str, choices: Sequence[str] | Mapping[str, Sequence[str]]) -> str | None:
    """The one option whose id or words are the answer, or begin with it; a state also by its usual words."""
    labels = choices if isinstance(choices, Mapping) else {choice: () for choice in choices}
    states = table("answers")["states"]
    forms = {
        choice: {
            _stripped(form) for form in (choice, choice.replace("_", " "), *words, *states.get(choice, ()))
        }
        for choice, words in labels.items()
    }
    exact = [choice for choice, names in forms.items() if said in names]
    if exact:
        return exact[0]
    begun = [
        choice for choice, names in forms.items() if len(said) >= 3 and any(n.startswith(said) for n in names)
    ]
    return begun[0] if len(begun) == 1 else None


def _date(said: str, today: date) -> Interpretation:
    if _pattern_of("future").search(said):
        return Interpretation(reason="in_future")
    if _pattern_of("unbounded").search(said):
        return Interpretation(reason="no_date")
    found = dates(said, today) or dates(f"in {said}", today)
    points = [written for written in found if written.kind != "duration"] or found
    if not points or _FIGURES_LEFT.match(said, points[-1].end):
        return Interpretation(reason="no_date")
    written = points[0]
    if len(points) > 1 or len(written.readings) > 1 or _pattern_of("several").search(said):
        return Interpretation(reason="ambiguous_date", options=_answers(points))
    interval = written.readings[0]
    if written.ends:
        interval = interval.model_copy(update={"hi": written.ends.hi, "precision": "approximate"})
    known = interval.until(today)
    return Interpretation(value=known.answer()) if known else Interpretation(reason="in_future")


@cache
def _pattern_of(name: str) -> re.Pattern[str]:
    """Wordings of a date that are no day of the past, or only a limit of one."""
    return re.compile("|".join(table("answers")["date_wordings"][name]))


def _answers(found: Sequence[WrittenDate]) -> tuple[Any, ...]:
    return tuple(reading.answer() for written in found for reading in written.readings)
