"""One typed value for one fact: read, held against what is possible, or the note that says why it is none."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from bot.conversation.named_number import answer_number
from bot.conversation.sight import Sight
from bot.conversation.step import note
from bot.views.values import limits_text, unit_text
from bot.views.words import MissingText, Words, safe
from criteria.facts import Fact
from criteria.interval import Interval
from criteria.values import Refused, is_unusual, parse_value
from nlp.answers import AnswerKind, interpret

_OUT_OF = re.compile(r"\d\s*/\s*(\d{1,4})(?!\d)")
_EXAMPLES = {"year": "46", "kg": "58", "mg/day": "7.5", "°C": "38", "g/24h": "1", "week": "30", "mmHg": "90"}


def kind_of(fact: Fact) -> AnswerKind:
    """How an answer to a question about a fact is read."""
    kinds: dict[str, AnswerKind] = {"truth": "truth", "quantity": "number", "date": "date"}
    return kinds.get(fact.kind, "choice")


def read_value(
    kind: AnswerKind, fact: Fact, name: str, text: str, on: date, words: Words
) -> tuple[Any, dict[str, Any] | None]:
    """A typed value, or the note that says why it is none."""
    if (other := _other_scale(fact, text)) is not None:
        return None, note(
            "typed-other-scale", said=other, most=words.number(fact.hard[1] if fact.hard else 0)
        )
    choices = {option: (words(f"fact-{name}-{option}"),) for option in (*fact.options, *fact.states)}
    read = interpret(kind, text, words.language, on, unit=fact.unit, choices=choices)
    if read.value is None:
        return None, _problem(kind, read.reason, fact, words)
    value = _on_its_scale(fact, read.value)
    if isinstance(value, dict) and value.get("unknown"):
        return value, None
    try:
        if kind != "date" or fact.kind == "date":
            parse_value(fact, value, on)
    except Refused:
        return None, _impossible(value, fact, words)
    return value, None


def read_answer(sight: Sight, name: str, text: str, words: Words) -> tuple[Any, dict[str, Any] | None]:
    """What is typed as the answer to the question about a fact; a number that is called something else is none."""
    fact = sight.trial.facts[name]
    kind = kind_of(fact)
    own = answer_number(sight.trial, name, text, words) if kind == "number" else text
    if own is None:
        return None, note("typed-other-name", label=safe(words(f"fact-{name}")))
    return read_value(kind, fact, name, own, sight.on, words)


def _on_its_scale(fact: Fact, value: Any) -> Any:
    """A number that may be of another scale with the total of this one: the person is asked before it counts."""
    limit = fact.other_scale_to
    if limit is None or fact.hard is None or not isinstance(value, int | float) or value > limit:
        return value
    return {"value": value, "of": int(fact.hard[1])}


def _other_scale(fact: Fact, text: str) -> str | None:
    """The "80" of "72/80", where the scale of a score without a unit ends elsewhere: such a form is another one."""
    if fact.kind != "quantity" or fact.unit != "1" or fact.hard is None:
        return None
    found = _OUT_OF.search(text)
    return found[1] if found and Decimal(found[1]) != fact.hard[1] else None


def is_worth_asking(sight: Sight, fact: Fact, name: str, value: Any) -> bool:
    """Whether a value is unusual and was not just typed a second time."""
    parsed = parse_value(fact, value, sight.on)
    return isinstance(parsed, Interval) and is_unusual(fact, parsed) and sight.ui.get("unusual") != value


def unusual(name: str, fact: Fact, value: Any, words: Words) -> dict[str, Any]:
    """View state that asks for an unusual value to be sent once more."""
    shown = _number_text(value, words)
    own = f"unusual-{name}"
    if words.find(own, value=shown) is not None:
        return {**note(own, value=shown), "unusual": value}
    unit = _unit_of(value, fact, words)
    warning = note("typed-unusual", value=shown, unit=unit, label=words(f"fact-{name}"))
    return {**warning, "unusual": value}


def _problem(kind: str, reason: str | None, fact: Fact, words: Words) -> dict[str, Any]:
    if reason in ("in_future", "ambiguous_date"):
        return note("typed-future" if reason == "in_future" else "typed-ambiguous-date")
    unit = unit_text(words, fact.unit) if fact.kind == "quantity" else ""
    example = _EXAMPLES.get(fact.unit or "", "12")
    expected = {
        "number": words("typed-expects-number", unit=unit and f" ({unit.strip()})", example=example),
        "date": words("typed-expects-date"),
    }.get(kind, words("typed-expects-choice"))
    return note("typed-not-understood", expected=expected)


def _impossible(value: Any, fact: Fact, words: Words) -> dict[str, Any]:
    if fact.hard is None or not _is_number(value):
        expected = "typed-expects-date" if fact.kind == "date" else "typed-expects-choice"
        return note("typed-not-understood", expected=words(expected))
    shown = _number_text(value, words)
    if fact.whole and isinstance(value, float) and not value.is_integer():
        return note("typed-whole", value=shown)
    if isinstance(value, dict) and "unit" in value:
        shown += _unit_of(value, fact, words)
    low, high = (words.number(limit) for limit in fact.hard)
    return note("typed-impossible", value=shown, low=low, high=high, unit=unit_text(words, fact.unit))


def _is_number(value: Any) -> bool:
    bounds = ("value", "at_least", "above", "at_most", "below")
    return isinstance(value, int | float) or (isinstance(value, dict) and any(key in value for key in bounds))


def _number_text(value: Any, words: Words) -> str:
    """A number, or the limits it lies between, as a person reads it."""
    if isinstance(value, dict) and "value" in value:
        value = value["value"]
    if not isinstance(value, dict):
        return words.number(value)
    low, high = value.get("at_least", value.get("above")), value.get("at_most", value.get("below"))
    return safe(limits_text(words, low, high, "above" in value, "below" in value))


def _unit_of(value: Any, fact: Fact, words: Words) -> str:
    """The unit behind a number: the one that was written, else that of the fact."""
    unit = value.get("unit", fact.unit) if isinstance(value, dict) else fact.unit
    try:
        return unit_text(words, unit)
    except MissingText:
        return f" {unit}"
