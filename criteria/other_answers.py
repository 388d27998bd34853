"""What another answer to a fact could be: the other side of every limit, the other options, the end of what goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from criteria.after_stop import ended
from criteria.expression import Cut
from criteria.facts import Fact
from criteria.interval import INFINITY, Interval
from criteria.truth import Truth
from criteria.values import Records, Value


@dataclass(frozen=True)
class Step:
    """One answer changed: `was` and `to` are values of the fact, or of a field of one of its entries.

    An interval in `to` stands for every number in it.
    """

    fact: str
    was: Value | None
    to: Value
    entry: int | None = None
    field: str | None = None


@dataclass(frozen=True)
class OtherAnswer:
    """Another answer to one fact: what changes of it, and the whole of the new value."""

    fact: str
    steps: tuple[Step, ...]
    value: Value
    ends: bool = False


def other_answers(
    name: str, fact: Fact, value: Value | None, cuts: Iterable[Cut], on: date
) -> Iterator[OtherAnswer]:
    """The answers a person could have given instead, the nearest first; nothing of what was never answered.

    Of what nobody can change only the limits are looked at, to name them: no other sex, no other past.
    """
    if fact.changes == "never" and fact.kind != "quantity":
        return
    end = ended(fact, value, on)
    if end is not None and value is not None:
        yield OtherAnswer(name, tuple(_steps_of_end(name, value, end)), end, ends=True)
    for other in _others(fact, value, cuts):
        yield OtherAnswer(name, (Step(name, value, other),), other)


def _others(fact: Fact, value: Value | None, cuts: Iterable[Cut]) -> Iterator[Value]:
    if fact.kind == "truth" and isinstance(value, Truth):
        flipped = ~value
        if fact.becomes is None or fact.becomes is (flipped is Truth.TRUE):
            yield flipped
    elif fact.kind == "choice":
        yield from (option for option in fact.options if option != value)
    elif fact.kind == "quantity" and isinstance(value, Interval):
        yield from _pieces(fact, value, cuts)


def _pieces(fact: Fact, value: Interval, cuts: Iterable[Cut]) -> Iterator[Interval]:
    """The stretches of numbers between limits, without those that hold the present value, the nearest first."""
    edges = sorted({(cut.limit, cut.operator in ("<=", ">")) for cut in cuts})
    ends = [(-INFINITY, False), *edges, (INFINITY, False)]
    pieces = []
    for index, low in enumerate(ends):
        for high in reversed(ends[index + 1 :]):
            piece = _between(fact, low, high)
            if piece is not None and (distance := _distance(value, piece)) is not None:
                pieces.append((distance, piece))
    yield from (piece for _, piece in sorted(pieces, key=lambda found: found[0]))


def _between(fact: Fact, low: tuple[Decimal, bool], high: tuple[Decimal, bool]) -> Interval | None:
    """From one limit to another; an edge belongs to the piece below it where the rule says <= or >."""
    first, last = low[0], high[0]
    low_open, high_open = low[1], not high[1] and last.is_finite()
    if fact.whole and first.is_finite() and low_open:
        first, low_open = first + 1, False
    if fact.whole and last.is_finite() and high_open:
        last, high_open = last - 1, False
    if first > last or (first == last and (low_open or high_open)):
        return None
    if fact.hard is not None and (first > fact.hard[1] or last < fact.hard[0]):
        return None
    return Interval(first, last, low_open, high_open)


def _distance(value: Interval, piece: Interval) -> Decimal | None:
    """How far a piece lies from the present value; None where they share a number."""
    if value.high < piece.low or (value.high == piece.low and (value.high_open or piece.low_open)):
        return piece.low - value.high
    if piece.high < value.low or (value.low == piece.high and (value.low_open or piece.high_open)):
        return value.low - piece.high
    return None


def _steps_of_end(name: str, value: Value, end: Value) -> Iterator[Step]:
    if not isinstance(value, Records) or not isinstance(end, Records):
        yield Step(name, value, end)
        return
    for index, (before, after) in enumerate(zip(value.entries, end.entries, strict=True)):
        yield from (
            Step(name, before.get(field), to, index, field)
            for field, to in after.items()
            if to is not None and to != before.get(field)
        )


def restarted(facts: Mapping[str, Fact], names: Iterable[str], on: date) -> dict[str, Value]:
    """What else changes with answers to these facts: dates that begin anew, truths that hold then."""
    begun = dict.fromkeys(other for name in names for other in facts[name].restarts)
    today = Decimal(on.toordinal())
    return {
        other: Interval(today, today) if facts[other].kind == "date" else Truth.TRUE
        for other in begun
        if other not in names
    }
