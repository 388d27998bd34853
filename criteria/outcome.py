"""The whole of a trial on one day: what fails, and what is still open. A trial without cohorts is one for everybody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from criteria.terms import Gap
from criteria.tree import Criterion, Evaluation
from criteria.truth import Truth

if TYPE_CHECKING:
    from criteria.trial import Trial


def failures(trial: Trial, evaluation: Evaluation) -> Iterator[Criterion | None]:
    """The criteria at the top that fail; None stands for having no cohort left."""
    for criterion in trial.inclusion:
        if evaluation.truth(criterion) is Truth.FALSE:
            yield criterion
    if trial.cohorts and all(evaluation.cohort(cohort) is Truth.FALSE for cohort in trial.cohorts):
        yield None
    for criterion in trial.exclusion:
        if evaluation.truth(criterion) is Truth.TRUE:
            yield criterion


def open_gaps(trial: Trial, evaluation: Evaluation) -> Iterator[Gap]:
    """What is not known and can change the result: the residual, without what only the site can answer."""
    if not any(evaluation.cohort(cohort) is Truth.TRUE for cohort in trial.cohorts):
        for cohort in trial.cohorts:
            yield from evaluation.gaps_of_cohort(cohort)
    for criterion in (*trial.inclusion, *trial.exclusion):
        if not criterion.for_site:
            yield from evaluation.gaps(criterion)


def is_open(trial: Trial, evaluation: Evaluation) -> bool:
    """Whether something that does not wait for the site is still undecided."""
    if trial.cohorts and all(evaluation.cohort(cohort) is not Truth.TRUE for cohort in trial.cohorts):
        return True
    everything = (*trial.inclusion, *trial.exclusion)
    return any(not item.for_site and evaluation.truth(item) is Truth.UNKNOWN for item in everything)
