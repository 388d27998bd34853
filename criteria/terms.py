"""The terms of rules: facts, numbers and elapsed days, evaluated against what is known of a patient."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Protocol

from criteria.calendar_days import day_of
from criteria.interval import UNBOUNDED, Interval
from criteria.values import Record, Value


@dataclass
class Context:
    """What a rule is evaluated against: values on a day, and the record a loop stands at.

    `waits_for` holds the facts that must be known before those behind them are asked for; None = every fact.
    """

    values: Mapping[str, Value]
    on: date
    waits_for: frozenset[str] | None = None
    loop: dict[str, tuple[Record, int]] = field(default_factory=dict)

    @cached_property
    def today(self) -> Decimal:
        """The day of evaluation as a number."""
        return Decimal(self.on.toordinal())

    def waits(self, gaps: Iterable[Gap]) -> bool:
        """Whether what stands behind these gaps is not asked for yet."""
        return self.waits_for is None or any(gap.fact in self.waits_for for gap in gaps)


@dataclass(frozen=True, slots=True, order=True)
class Gap:
    """A fact that is not known well enough; for a list, the entry and the field of it that is missing."""

    fact: str
    entry: int | None = None
    field: str | None = None


class Term(Protocol):
    """A number or a day inside a comparison."""

    def value(self, context: Context) -> Interval: ...

    def gaps(self, context: Context) -> Iterator[Gap]: ...

    def facts(self) -> Iterator[Reference]: ...

    @property
    def moves(self) -> bool:
        """Whether the value grows by one every day."""
        ...


@dataclass(frozen=True, slots=True)
class Reference:
    """A fact, or a field of the record a loop stands at."""

    fact: str
    variable: str | None = None
    field: str | None = None

    def read(self, context: Context) -> Value | None:
        """The value referred to, if it is known."""
        if self.variable is None:
            return context.values.get(self.fact)
        assert self.field is not None
        return context.loop[self.variable][0].get(self.field)

    def gap(self, context: Context) -> Gap:
        """The gap this reference leaves when its value is not known."""
        if self.variable is None:
            return Gap(self.fact)
        return Gap(self.fact, context.loop[self.variable][1], self.field)

    def __str__(self) -> str:
        return self.fact if self.variable is None else f"{self.fact}.{self.field}"


@dataclass(frozen=True, slots=True)
class Constant:
    """A number written in the rule."""

    number: Interval
    moves = False

    def value(self, context: Context) -> Interval:
        return self.number

    def gaps(self, context: Context) -> Iterator[Gap]:
        yield from ()

    def facts(self) -> Iterator[Reference]:
        yield from ()


@dataclass(frozen=True, slots=True)
class Number:
    """The value of a quantity."""

    reference: Reference
    moves = False

    def value(self, context: Context) -> Interval:
        known = self.reference.read(context)
        return known if isinstance(known, Interval) else UNBOUNDED

    def gaps(self, context: Context) -> Iterator[Gap]:
        if not self.value(context).exact:
            yield self.reference.gap(context)

    def facts(self) -> Iterator[Reference]:
        yield self.reference


class Since(Number):
    """Whole days from a date to the day of evaluation."""

    __slots__ = ()
    moves = True

    def value(self, context: Context) -> Interval:
        known = self.reference.read(context)
        return known.taken_from(context.today) if isinstance(known, Interval) else UNBOUNDED


@dataclass(frozen=True, slots=True)
class Scaled:
    """A term multiplied by a positive number."""

    factor: Decimal
    term: Term
    moves = False

    def value(self, context: Context) -> Interval:
        return self.term.value(context).times(self.factor)

    def gaps(self, context: Context) -> Iterator[Gap]:
        yield from self.term.gaps(context)

    def facts(self) -> Iterator[Reference]:
        yield from self.term.facts()


def show(value: Interval, *, as_day: bool = False) -> str:
    """An interval as a short language-neutral text: "45", "≥ 15", "15–25", "2025-03-01–2025-03-31"."""
    if as_day:
        low, high = (_show_day(bound) for bound in (value.low, value.high))
    else:
        low, high = (_show_number(bound) for bound in (value.low, value.high))
    if value.exact:
        return low
    if value.low.is_infinite() and value.high.is_infinite():
        return "unknown"
    if value.low.is_infinite():
        return f"{'<' if value.high_open else '≤'} {high}"
    if value.high.is_infinite():
        return f"{'>' if value.low_open else '≥'} {low}"
    return f"{low}–{high}"


def _show_number(bound: Decimal) -> str:
    if bound.is_infinite():
        return "ongoing" if bound < 0 else "never"
    text = f"{bound.quantize(Decimal('0.01')):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _show_day(bound: Decimal) -> str:
    if bound.is_infinite():
        return "ongoing" if bound > 0 else "never"
    return day_of(bound).isoformat()
