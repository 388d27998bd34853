"""The result of an instrument, and what of two results holds where it is not known which of them is the right one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from criteria.instrument import Instrument
from criteria.interval import Interval
from criteria.truth import Truth


@dataclass(frozen=True)
class Scored:
    """What is known of a score.

    `points` is None where it cannot be computed (too little answered, an input of an equation missing). `counted` are
    the points of the items that are surely present and count, `unknown` the scoring items nobody looked at.
    `classified` is None for what classifies nothing; else true, false, or unknown where that hangs on what is not
    known, of the `conditions` too. `outcomes` are read off where they are settled; `columns` are the columns of
    weights that are possible.
    """

    instrument: Instrument
    points: Interval | None
    domains: Mapping[str, Interval]
    counted: Mapping[str, Decimal]
    classified: Truth | None
    entry: Truth
    excluded: Truth
    conditions: Mapping[str, Truth]
    outcomes: Mapping[str, str | None]
    cautions: tuple[str, ...]
    columns: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def leaves_open(self) -> bool:
        """Whether something to be minded stands between a set that is met and a yes."""
        spec = self.instrument.spec
        return any(caution.leaves_open and caution.id in self.cautions for caution in spec.cautions)


def either(one: Scored, other: Scored) -> Scored:
    """What holds whichever of two columns is the right one."""
    points = None if one.points is None or other.points is None else _hull(one.points, other.points)
    return replace(
        one,
        points=points,
        domains={name: _hull(found, other.domains[name]) for name, found in one.domains.items()},
        counted={name: min(found, other.counted.get(name, found)) for name, found in one.counted.items()},
        classified=one.classified if one.classified == other.classified else Truth.UNKNOWN,
        outcomes={
            name: found if found == other.outcomes[name] else None for name, found in one.outcomes.items()
        },
        cautions=tuple(_cautions_of_both(one, other)),
    )


def _cautions_of_both(one: Scored, other: Scored) -> Iterator[str]:
    """What is to be minded whichever column is right; what stands between a set and a yes, in either."""
    for caution in one.instrument.spec.cautions:
        held = (caution.id in one.cautions, caution.id in other.cautions)
        if all(held) or (caution.leaves_open and any(held)):
            yield caution.id


def _hull(one: Interval, other: Interval) -> Interval:
    return Interval(min(one.low, other.low), max(one.high, other.high))
