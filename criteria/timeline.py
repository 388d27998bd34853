"""A patient's answers seen on later days: when what stands in the way of a trial stands there no longer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from criteria import truth as kleene
from criteria.earliest import days_of_change
from criteria.tree import Criterion, Evaluation
from criteria.truth import Truth

if TYPE_CHECKING:
    from criteria.trial import Trial

Part: TypeAlias = Criterion | None
"""What a trial demands: a criterion at its top, or (None) one of its diseases with that section met."""

Standing: TypeAlias = Callable[[Evaluation], Truth]
"""How something stands on a day: true is good for the patient, also of an exclusion."""


@dataclass(frozen=True)
class Span:
    """`first` is the first day on which something surely fails no longer, `sure` the first on which it surely holds.

    They differ where a date is known only to an interval: the day lies between them. `sure` is None where time
    alone never settles it.
    """

    first: date
    sure: date | None

    @property
    def latest(self) -> date:
        """The day to count on."""
        return self.sure or self.first


@dataclass(eq=False)
class Timeline:
    """The criteria of a trial today and on every later day that can change one of them."""

    trial: Trial
    now: Evaluation
    _seen: dict[date, Evaluation] = field(default_factory=dict)

    @property
    def on(self) -> date:
        """The day of the evaluation."""
        return self.now.evidence.on

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Today and, in their order, the later days on which the truth of any criterion may change."""
        return (self.on, *days_of_change(self.trial, self.now))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """What the trial demands, each of which can fail by itself."""
        anyone: tuple[Part, ...] = (None,) if self.trial.cohorts else ()
        return (*self.trial.inclusion, *anyone, *self.trial.exclusion)

    def at(self, day: date) -> Evaluation:
        """The criteria seen on a day."""
        if day <= self.on:
            return self.now
        if day not in self._seen:
            self._seen[day] = self.now.moved_to(day)
        return self._seen[day]

    def first(self, holds: Callable[[Evaluation], bool], since: date | None = None) -> date | None:
        """The first day, `since` included, on which something holds; None where time never brings it about."""
        days = (day for day in self.days if since is None or day >= since)
        return next((day for day in days if holds(self.at(day))), None)

    def span(self, standing: Standing) -> Span | None:
        """When something fails no longer, and when it surely holds; None where it always fails."""
        first = self.first(lambda then: standing(then) is not Truth.FALSE)
        if first is None:
            return None
        return Span(first, self.first(lambda then: standing(then) is Truth.TRUE, first))

    def standing(self, part: Part) -> Standing:
        """How a part of the trial stands."""
        cohorts = self.trial.cohorts
        if part is None:
            return lambda then: kleene.any_of(then.cohort(cohort) for cohort in cohorts)
        return standing_within(part, part)

    def deciding(self, part: Part, then: Evaluation) -> Iterator[Criterion]:
        """The atomic criteria that make a settled part what it is; of the diseases, only those the patient may have."""
        if part is not None:
            yield from then.deciding(part)
            return
        for cohort in self.trial.cohorts:
            if then.applies(cohort) is not Truth.FALSE:
                yield from then.deciding(cohort.criterion)

    def leaves(self, part: Part) -> Iterator[Criterion]:
        """The atomic criteria of a part."""
        for top in [part] if part is not None else [cohort.criterion for cohort in self.trial.cohorts]:
            yield from top.deciding_leaves()


def standing_within(criterion: Criterion, part: Part) -> Standing:
    """How a criterion stands that belongs to a part: in an exclusion it is good not to be met."""
    if part is not None and part.polarity == "exclusion":
        return lambda then: ~then.truth(criterion)
    return lambda then: then.truth(criterion)
