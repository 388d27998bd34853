"""An answer that was worked out: `{"scores": {instrument: {item: value}}}` in place of a number, or of a yes or no.

A score that is half filled is a number between two bounds, a classification set that is not settled says nothing yet.
Of several sets one that classifies is enough; that none does is known when every one is.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeGuard

from criteria.facts import Fact
from criteria.instrument_file import load_instrument
from criteria.score_items import read_items
from criteria.scoring import Scored, score
from criteria.truth import Truth, any_of
from criteria.values import Refused, Value, is_keyed, parse_value, within_limits

SCORES = "scores"


def is_worked_out(raw: Any) -> TypeGuard[Mapping[str, Any]]:
    """Whether an answer says the items of a score, and not its result."""
    return is_keyed(raw) and SCORES in raw


def scored_of(fact: Fact, raw: Any, on: date, warnings: list[str] | None = None) -> dict[str, Scored]:
    """What each instrument of an answer gives; what is refused of its items is added to `warnings`.

    Raises:
        Refused: an instrument that does not work this fact out, or items that are no mapping.
    """
    given = raw[SCORES]
    if not isinstance(given, Mapping) or not given:
        raise Refused(f"{given!r} names no instrument; write one of: {', '.join(fact.instruments) or 'none'}")
    found = {}
    for name, items in given.items():
        if name not in fact.instruments:
            accepted = ", ".join(fact.instruments) or "none"
            raise Refused(f"{name!r} does not work this out; instruments that do: {accepted}")
        if not isinstance(items, Mapping):
            raise Refused(f"the items {items!r} of {name} are no mapping")
        instrument = load_instrument(name)
        read = read_items(instrument, items, on)
        if warnings is not None:
            warnings += read.warnings
        found[name] = score(instrument, read.values)
    return found


def value_of(fact: Fact, raw: Any, on: date) -> Value | None:
    """The value an answer gives, worked out or stated; None where a score leaves it open.

    Raises:
        Refused: the answer cannot be one.
    """
    return result_of(fact, scored_of(fact, raw, on)) if is_worked_out(raw) else parse_value(fact, raw, on)


def result_of(fact: Fact, scored: Mapping[str, Scored]) -> Value | None:
    """What scores say of the fact they work out; None where they leave it open.

    Raises:
        Refused: points that the fact cannot have.
    """
    if fact.kind == "truth":
        truth = _classified(fact, scored)
        return (
            None if truth is Truth.UNKNOWN or (truth is Truth.TRUE and fact.more_than_classified) else truth
        )
    points = next(iter(scored.values())).points
    return None if points is None else within_limits(fact, points)


def _classified(fact: Fact, scored: Mapping[str, Scored]) -> Truth:
    found = [one.classified if one.classified is not None else Truth.UNKNOWN for one in scored.values()]
    if len(found) < len(fact.instruments):
        found.append(Truth.UNKNOWN)
    return any_of(found)
