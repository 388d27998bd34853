"""A score as it is written: the documented JSON form."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from criteria.interval import Interval
from criteria.scoring import Scored
from criteria.truth import Truth

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
