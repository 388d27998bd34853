"""From when on nothing fails any more: found by evaluating on the days on which time can change something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from criteria.calendar_days import birthday, day_of
from criteria.evidence import Evidence
from criteria.interval import Interval
from criteria.outcome import failures
from criteria.tree import Criterion, Evaluation
from criteria.truth import Truth

if TYPE_CHECKING:
    from criteria.trial import Trial


def earliest_without_failure(
    trial: Trial, evaluation: Evaluation, failing: Sequence[Criterion | None]
) -> date | None:
    """The first later day on which nothing that is known fails, or None where time cures nothing.

    A date known only to an interval is taken at its late end: in the first stretch of days without a failure, the
    first one on which as few as possible of the criteria that fail today are still undecided. A later stretch is no
    answer: the patient would have to be seen in the first.
    """
    best: tuple[int, date] | None = None
    for day in _candidates(trial, evaluation, failing):
        later = evaluation.moved_to(day)
        if any(True for _ in failures(trial, later)):
            if best is not None:
                break
            continue
        undecided = sum(top is not None and later.truth(top) is Truth.UNKNOWN for top in failing)
        if best is None or undecided < best[0]:
            best = (undecided, day)
    return best[1] if best else None


def _candidates(trial: Trial, evaluation: Evaluation, failing: Sequence[Criterion | None]) -> Iterator[date]:
    """The days on which a criterion that fails today, or any other, may change; none unless each failing one can."""
    if all(_can_change(trial, evaluation, top) for top in failing):
        yield from days_of_change(trial, evaluation)


def days_of_change(trial: Trial, evaluation: Evaluation) -> Iterator[date]:
    """All later days on which the truth of any criterion may change, in their order."""
    days = {day for section in trial.sections() for day in evaluation.change_days(section)}
    for day in sorted(days | set(_birthdays(trial, evaluation.evidence))):
        yield date.fromordinal(day)


def _can_change(trial: Trial, evaluation: Evaluation, top: Criterion | None) -> bool:
    tops = [top] if top is not None else [cohort.criterion for cohort in trial.cohorts]
    return any(evaluation.change_days(criterion) or _grows_older(evaluation, criterion) for criterion in tops)


def _grows_older(evaluation: Evaluation, criterion: Criterion) -> bool:
    aged = any("age_years" in rule.facts for rule in criterion.timed_rules)
    return (
        aged
        and "birth_date" in evaluation.evidence.untimed
        and "age_years" not in evaluation.evidence.untimed
    )


def _birthdays(trial: Trial, evidence: Evidence) -> Iterator[int]:
    born = evidence.untimed.get("birth_date")
    if not isinstance(born, Interval) or "age_years" in evidence.untimed:
        return
    for cut in trial.cuts:
        if cut.fact != "age_years":
            continue
        for bound in (born.low, born.high):
            for years in (int(cut.limit), int(cut.limit) + 1):
                day = birthday(day_of(bound), years)
                if day > evidence.on:
                    yield day.toordinal()
