"""A score as it is written: the documented JSON form."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from criteria.instrument import POINTS
from criteria.interval import Interval
from criteria.scored import Scored
from criteria.terms import Context
from criteria.truth import Truth, all_of

_CLASSIFIED = {Truth.TRUE: True, Truth.FALSE: False, Truth.UNKNOWN: None, None: None}


def as_json(scored: Scored) -> dict[str, Any]:
    """A result as JSON: bounds, domains, whether it classifies, what else is read off, and why."""
    low, high = _bounds(scored.points)
    return {
        "low": low,
        "high": high,
        "by_domain": {
            name: dict(zip(("low", "high"), _bounds(points), strict=True))
            for name, points in scored.domains.items()
        },
        "classified": _CLASSIFIED[scored.classified],
        **scored.outcomes,
        "cautions": list(scored.cautions),
        "why": "; ".join(_why(scored)),
    }


def _bounds(points: Interval | None) -> tuple[int | float | None, int | float | None]:
    return (None, None) if points is None else (as_number(points.low), as_number(points.high))


def as_number(number: Decimal) -> int | float:
    """A number for JSON, whole where it is."""
    return int(number) if number == number.to_integral_value() else float(number)


def _why(scored: Scored) -> Iterator[str]:
    spec = scored.instrument.spec
    yield from _admission(scored)
    yield from _also_required(scored)
    yield from (f"{name} {as_number(points)}" for name, points in scored.counted.items())
    if scored.points is None:
        yield "cannot be computed: too little is known"
    if scored.unknown:
        yield f"not known: {', '.join(scored.unknown)}"
    if len(scored.columns) > 1:
        yield f"the column is not known: {' or '.join(scored.columns)}"
    thresholds = dict.fromkeys(spec.threshold_in(column) for column in scored.columns)
    for threshold in thresholds:
        if threshold is not None:
            yield f"{as_number(threshold)} points classify"


def _admission(scored: Scored) -> Iterator[str]:
    spec = scored.instrument.spec
    if scored.entry is not Truth.TRUE:
        what = "not met: cannot be classified" if scored.entry is Truth.FALSE else "not known"
        yield f"entry ({spec.entry}) {what}"
    if scored.excluded is not Truth.FALSE:
        what = "holds: the set does not apply" if scored.excluded is Truth.TRUE else "not known"
        yield f"exclusion ({spec.excluded}) {what}"


def _also_required(scored: Scored) -> Iterator[str]:
    """What is required beside the points, where that is not met or not known."""
    also = _also(scored)
    if also is not Truth.TRUE:
        yield f"also required ({scored.instrument.spec.also}) {'not met' if also is Truth.FALSE else 'not known'}"


def _also(scored: Scored) -> Truth:
    """Whether what is required beside the points holds, as far as the points and the result show it."""
    instrument = scored.instrument
    if instrument.spec.also is None or scored.points is None:
        return Truth.TRUE
    seen = {POINTS: scored.points} | {f"{name}_{POINTS}": found for name, found in scored.domains.items()}
    by_points = instrument.rules[instrument.spec.also].rule.truth(Context(seen, date.min))
    if by_points is not Truth.UNKNOWN or scored.classified is None:
        return by_points
    others = all_of((scored.entry, ~scored.excluded, _reached(scored)))
    if others is Truth.TRUE or (scored.classified is Truth.FALSE and others is not Truth.FALSE):
        return scored.classified
    return Truth.UNKNOWN


def _reached(scored: Scored) -> Truth:
    """Whether the points classify, in every column that is possible."""
    assert scored.points is not None
    thresholds = [scored.instrument.spec.threshold_in(column) for column in scored.columns]
    limits = [limit for limit in thresholds if limit is not None]
    if all(scored.points.low >= limit for limit in limits):
        return Truth.TRUE
    return Truth.FALSE if any(scored.points.high < limit for limit in limits) else Truth.UNKNOWN
