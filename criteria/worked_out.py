"""An answer that was worked out: `{"scores": {instrument: {item: value}}}` in place of a number, or of a yes or no.

It holds what was said of the items; what the case knows of the measures is seen beside it each time it is read, so that
a later value moves the score. A number, or a yes or no, that was stated too stands under `said`.

A score that is half filled is a number between two bounds, a classification set that is not settled says nothing yet.
Of several sets one that classifies is enough; that none does is known when every one is.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeGuard

from criteria.facts import Fact
from criteria.instrument import Instrument
from criteria.instrument_file import load_instrument
from criteria.interval import Interval
from criteria.score_items import read_items
from criteria.score_rest import beside_the_rest
from criteria.scored import Scored
from criteria.scoring import score
from criteria.truth import Truth, any_of
from criteria.values import Refused, Value, is_keyed, parse_value, within_limits

SCORES, SAID = "scores", "said"
_NOTHING: Mapping[str, Value] = {}


class Disagreement(Refused):
    """What was stated and what was worked out cannot both be right."""


def is_worked_out(raw: Any) -> TypeGuard[Mapping[str, Any]]:
    """Whether an answer says the items of a score, whatever else it says."""
    return is_keyed(raw) and SCORES in raw


def scored_of(
    fact: Fact, raw: Any, on: date, known: Mapping[str, Value] = _NOTHING, warnings: list[str] | None = None
) -> dict[str, Scored]:
    """What each instrument of an answer gives, with the values that are known of the case.

    What is refused of its items is added to `warnings`.

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
        said = {**read.values, **measured(instrument, known)}
        found[name] = score(instrument, beside_the_rest(instrument, said, read.rest))
    return found


def measured(instrument: Instrument, known: Mapping[str, Value]) -> dict[str, Value]:
    """What a case knows of the measures of an instrument; they bear the names of the facts."""
    return {one.id: known[one.id] for one in instrument.spec.measures if one.id in known}


def value_of(fact: Fact, raw: Any, on: date, known: Mapping[str, Value] = _NOTHING) -> Value | None:
    """The value an answer gives, worked out or stated; None where a score leaves it open.

    Raises:
        Refused: the answer cannot be one.
        Disagreement: it was stated too, and otherwise.
    """
    if not is_worked_out(raw):
        return parse_value(fact, raw, on)
    return agreed_value(fact, raw, scored_of(fact, raw, on, known), on)


def agreed_value(fact: Fact, raw: Mapping[str, Any], scored: Mapping[str, Scored], on: date) -> Value | None:
    """What an answer with these scores says: of a stated and a worked-out value the one that says more.

    Raises:
        Refused: points, or a statement, that the fact cannot have.
        Disagreement: neither allows the other.
    """
    found = result_of(fact, scored)
    stated = parse_value(fact, raw[SAID], on) if SAID in raw else None
    return narrower(found, stated)


def narrower(one: Value | None, other: Value | None) -> Value | None:
    """Of two values for one fact the one that says more; None says nothing.

    Raises:
        Disagreement: neither allows the other.
    """
    if one is None or other is None or one == other:
        return other if one is None else one
    if isinstance(one, Interval) and isinstance(other, Interval):
        if one.lies_in(other):
            return one
        if other.lies_in(one):
            return other
    raise Disagreement("what was stated and what was worked out disagree; say which is right")


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
    found = [
        Truth.UNKNOWN
        if one.classified is None or (one.leaves_open and one.classified is Truth.TRUE)
        else one.classified
        for one in scored.values()
    ]
    if len(found) < len(fact.instruments):
        found.append(Truth.UNKNOWN)
    return any_of(found)
