"""The ranges of a fact between which a trial tells apart: what a button can stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from criteria.expression import Cut
from criteria.facts import Fact

if TYPE_CHECKING:
    from criteria.trial import Trial


@dataclass(frozen=True)
class Band:
    """A range of numbers, or of days ago, with an answer that stands for all of it.

    `low` and `high` are the limits (None: no limit); `holds` says whether the trial's first comparison is true in it.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool
    high_open: bool
    value: Mapping[str, Any]
    holds: bool


def bands(trial: Trial, name: str, on: date, wait: int = 0) -> tuple[Band, ...]:
    """The ranges between the limits of a fact, in rising order; for a date in days ago. Empty without a limit.

    Where the trial compares a fact, the limits of the trials loaded beside it count too. `wait`: what matters is how
    long ago it will be so many days after `on`, though it is said on that day.
    """
    own = _cuts(trial.cuts, name, wait)
    return _between(trial.facts[name], [*own, *_cuts(trial.others_cuts, name, wait)], on) if own else ()


def sides(trial: Trial, name: str, on: date, wait: int = 0) -> tuple[Band, Band] | None:
    """Where the trial's comparison of a fact holds, and where not: what a tick says. None without exactly one limit."""
    found = _between(trial.facts[name], _cuts(trial.cuts, name, wait), on)
    if len(found) != 2:
        return None
    first, second = found
    return (first, second) if first.holds else (second, first)


def _cuts(cuts: Iterable[Cut], name: str, wait: int) -> list[Cut]:
    found = [cut for cut in cuts if cut.fact == name]
    return [replace(cut, limit=days_by_now(cut.limit, wait)) if cut.elapsed else cut for cut in found]


def days_by_now(limit: Decimal, wait: int) -> Decimal:
    """How many days it must be now so that it will be `limit` days when `wait` more have gone by.

    Where it will be so in any case, the limit as the trial has it: the answer then says how things stand today.
    """
    left = limit - wait
    return left if left >= 1 else limit


def _between(fact: Fact, cuts: Sequence[Cut], on: date) -> tuple[Band, ...]:
    edges = sorted({_edge(cut) for cut in cuts})
    whole = [(None, False), *((limit, above) for limit, above in edges), (None, False)]
    return tuple(_band(fact, cuts[0], lower, upper, on) for lower, upper in pairwise(whole)) if cuts else ()


def _edge(cut: Cut) -> tuple[Decimal, bool]:
    """Where the truth of a comparison changes: at the limit itself, or just above it."""
    return cut.limit, cut.operator in (">", "<=")


_End = tuple[Decimal | None, bool]


def _band(fact: Fact, cut: Cut, lower: _End, upper: _End, on: date) -> Band:
    (low, low_open), (high, above) = lower, upper
    high_open = high is not None and not above
    value = (
        _days(low, low_open, high, high_open, on)
        if cut.elapsed
        else dict(_bounds(low, low_open, high, high_open))
    )
    return Band(low, high, low_open, high_open, value, _holds(cut, low, high))


def _bounds(
    low: Decimal | None, low_open: bool, high: Decimal | None, high_open: bool
) -> Iterator[tuple[str, Any]]:
    if low is not None:
        yield "above" if low_open else "at_least", _plain(low)
    if high is not None:
        yield "below" if high_open else "at_most", _plain(high)


def _days(
    low: Decimal | None, low_open: bool, high: Decimal | None, high_open: bool, on: date
) -> dict[str, str]:
    """Days ago as an interval of dates: the longer ago, the earlier."""
    answer = {}
    if high is not None:
        answer["from"] = (on - timedelta(days=int(high) - high_open)).isoformat()
    if low is not None:
        answer["to"] = (on - timedelta(days=int(low) + low_open)).isoformat()
    return answer


def _holds(cut: Cut, low: Decimal | None, high: Decimal | None) -> bool:
    below = high is not None and high <= cut.limit
    above = low is not None and low >= cut.limit
    return below if cut.operator in ("<", "<=") else above


def _plain(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
