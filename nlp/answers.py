"""A typed answer to one question, in the JSON shape of its fact, or why it could not be read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from nlp.dates import dates
from nlp.intervals import WrittenDate
from nlp.measures import plain
from nlp.normalise import normalise
from nlp.quantities import NUMBER, number, one_of
from nlp.tables import table

AnswerKind = Literal["truth", "number", "date", "choice"]
Reason = Literal[
    "not_understood",
    "no_number",
    "several_numbers",
    "unknown_unit",
    "no_date",
    "ambiguous_date",
    "in_future",
    "no_such_choice",
]
_FIGURE = re.compile(rf"(?P<low>{NUMBER})(?:\s*(?:-|to|до|至|~)\s*(?P<high>{NUMBER}))?")


class Interpretation(BaseModel):
    """`value` in the shape of the fact; where it is None, `reason` says why and `options` what it might have been."""

    model_config = ConfigDict(frozen=True)

    value: Any = None
    reason: Reason | None = None
    options: tuple[Any, ...] = ()


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
    return _number(said, unit) if kind == "number" else _date(said, today)


def _stripped(text: str) -> str:
    said = re.sub(r"\s+", " ", normalise(text).text).strip()
    return said.strip(" .!,;。，！") or said


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(form) for forms in table("answers")[name].values() for form in forms)


def _truth(said: str) -> Interpretation:
    """Yes or no by the whole answer, else by its first word, unless the rest takes it back."""
    for value, name in ((True, "yes"), (False, "no")):
        if said in _words(name):
            return Interpretation(value=value)
    first, _, rest = said.replace(",", " ").partition(" ")
    if re.search(r"(?<![a-z])(?:but|maybe|not|except|no|yes|unless|или|но|但)(?![a-z])", rest):
        return Interpretation(reason="not_understood")
    for value, name in ((True, "yes"), (False, "no")):
        if first in _words(name) and first != "not":
            return Interpretation(value=value)
    return Interpretation(reason="not_understood")


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


@cache
def _units() -> Mapping[str, str]:
    return {form: unit for unit, forms in table("answers")["units"].items() for form in forms}


def _number(said: str, unit: str | None) -> Interpretation:
    found = list(
        _FIGURE.finditer(re.sub(r"10\^\d+(?:/u?l)?|1\.73 ?m\^?2?", lambda m: "·" * len(m.group()), said))
    )
    if not found:
        return Interpretation(reason="no_number")
    if len(found) > 1:
        return Interpretation(reason="several_numbers")
    figure = found[0]
    written = said[figure.end() :].strip()
    if unit and written.lower() == unit.lower():
        known: str | None = unit
    else:
        known = _written_unit(written)
    if written and known is None:
        return Interpretation(reason="unknown_unit")
    if known == "day" and unit and unit.endswith("/day"):
        known = unit
    return Interpretation(value=_with_unit(_bounds(said, figure), known, unit))


def _written_unit(written: str) -> str | None:
    """The unit behind a number; words that only say "about" or "a day" are left out."""
    approximate = one_of(table("units")["approximate"])
    cleaned = (
        re.sub(rf"\b(?:{approximate}|or so|only|of|uln)\b|左右", " ", written)
        if written not in _units()
        else written
    )
    cleaned = re.sub(r"\s+", " ", cleaned).strip(" .,")
    return _units().get(cleaned) or (_units().get(written) if cleaned else "")


def _bounds(said: str, figure: re.Match[str]) -> Any:
    rows = table("answers")
    before = said[: figure.start()].strip()
    low, high = number(figure["low"]), number(figure["high"] or figure["low"])
    if figure["high"]:
        return {"at_least": plain(min(low, high)), "at_most": plain(max(low, high))}
    for name, strict, loose in (("below", "below", "at_most"), ("above", "above", "at_least")):
        match = re.search(rf"(?:{one_of(rows[name])})$", before)
        if match:
            return {loose if match.group() in rows["inclusive"] else strict: plain(low)}
    around = f"{before} | {said[figure.end() :]}"
    if re.search(rf"(?<![a-zа-я])(?:{one_of(table('units')['approximate'])})(?![a-zа-я])|[~≈]|左右", around):
        slack = low * Decimal(str(rows["about"]))
        return {"at_least": plain(low - slack), "at_most": plain(low + slack)}
    return plain(low)


def _with_unit(value: Any, known: str | None, unit: str | None) -> Any:
    if not known or known == unit:
        return value
    return {**value, "unit": known} if isinstance(value, dict) else {"value": value, "unit": known}


def _date(said: str, today: date) -> Interpretation:
    found = dates(said, today) or dates(f"in {said}", today)
    points = [written for written in found if written.kind != "duration"] or found
    if len(points) != 1:
        return Interpretation(reason="no_date" if not points else "ambiguous_date", options=_answers(points))
    written = points[0]
    if len(written.readings) > 1:
        return Interpretation(reason="ambiguous_date", options=_answers(points))
    interval = written.readings[0]
    if written.ends:
        interval = interval.model_copy(update={"hi": written.ends.hi, "precision": "approximate"})
    known = interval.until(today)
    return Interpretation(value=known.answer()) if known else Interpretation(reason="in_future")


def _answers(found: Sequence[WrittenDate]) -> tuple[Any, ...]:
    return tuple(reading.answer() for written in found for reading in written.readings)
