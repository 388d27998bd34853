"""Rules that compare numbers and days; those that move with the calendar name the days on which they may change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Literal, TypeAlias

from criteria import interval as spans
from criteria.calendar_days import add_months, day_of
from criteria.interval import Interval, point
from criteria.rules import Reason, Rule
from criteria.terms import Context, Gap, Reference, Since, Term, show
from criteria.truth import Truth

Operator: TypeAlias = Literal["<", "<=", ">", ">=", "=="]

_COMPARE: Mapping[Operator, Callable[[Interval, Interval], Truth]] = {
    "<": spans.less,
    "<=": spans.less_equal,
    ">": lambda left, right: spans.less(right, left),
    ">=": lambda left, right: spans.less_equal(right, left),
    "==": spans.equal,
}


@dataclass(frozen=True, slots=True)
class Comparison(Rule):
    """Two numbers compared; settled only when their whole intervals agree."""

    left: Term
    operator: Operator
    right: Term

    def truth(self, context: Context) -> Truth:
        return _COMPARE[self.operator](self.left.value(context), self.right.value(context))

    def gaps(self, context: Context) -> Iterator[Gap]:
        yield from self.left.gaps(context)
        yield from self.right.gaps(context)

    def reasons(self, context: Context) -> Iterator[Reason]:
        truth = self.truth(context)
        references = [*self.left.facts(), *self.right.facts()]
        left, right = (show(term.value(context)) for term in (self.left, self.right))
        name = f"days since {references[0]}" if isinstance(self.left, Since) else str(references[0])
        yield Reason(f"{name} {left} {self.operator} {right}: {truth.value}", references[0].fact, truth)

    def note_changes(self, context: Context, days: set[int]) -> None:
        if self.left.moves == self.right.moves:
            return
        moving, still = (self.left, self.right) if self.left.moves else (self.right, self.left)
        now, limit = moving.value(context), still.value(context)
        for start in (now.low, now.high):
            for end in (limit.low, limit.high):
                if start.is_finite() and end.is_finite():
                    first = context.on.toordinal() + ceil(end - start)
                    days.update((first, first + 1))


@dataclass(frozen=True, slots=True)
class Within(Rule):
    """A date lies no further back than a number of days or calendar months.

    Looking back from the day of evaluation the last day is included (reading R14); `forward` counts on from the
    event instead and leaves the last day out.
    """

    reference: Reference
    days: int | None
    months: int | None
    forward: bool = False

    def truth(self, context: Context) -> Truth:
        known = self.reference.read(context)
        if not isinstance(known, Interval):
            return Truth.UNKNOWN
        return spans.less_equal(point(self._first_day(context.on)), known)

    def _first_day(self, on: date) -> int:
        if self.days is not None:
            return on.toordinal() - self.days + self.forward
        assert self.months is not None
        first = add_months(on, -self.months)
        if not self.forward:
            return first.toordinal()
        while add_months(first, self.months) <= on:
            first = date.fromordinal(first.toordinal() + 1)
        return first.toordinal()

    def gaps(self, context: Context) -> Iterator[Gap]:
        yield self.reference.gap(context)

    def reasons(self, context: Context) -> Iterator[Reason]:
        truth = self.truth(context)
        span = f"{self.days} days" if self.days is not None else f"{self.months} months"
        known = self.reference.read(context)
        shown = show(known, as_day=True) if isinstance(known, Interval) else "unknown"
        yield Reason(f"{self.reference} {shown} within {span}: {truth.value}", self.reference.fact, truth)

    def note_changes(self, context: Context, days: set[int]) -> None:
        known = self.reference.read(context)
        if not isinstance(known, Interval):
            return
        for bound in (known.low, known.high):
            if bound.is_finite():
                days.update(self._last_days(day_of(bound)))

    def _last_days(self, event: date) -> range:
        if self.days is not None:
            last = event.toordinal() + self.days
        else:
            assert self.months is not None
            last = add_months(event, self.months).toordinal()
        return range(last, last + 5)
