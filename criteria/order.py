"""Which screen comes next: the one that most likely settles the result for good, for each second of the person's time.

The disease comes first. A screen that was answered in part is finished, a topic that has been begun is gone on with,
sensitive questions come late, and where nothing tells two screens apart the one that stands first in the file wins:
the same answers always lead to the same question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from criteria.facts import Catalogue
from criteria.priors import Priors
from criteria.refusal import Refusals
from criteria.screens import Form, ScreenSpec
from criteria.tree import Evaluation
from criteria.truth import Truth

if TYPE_CHECKING:
    from criteria.trial import Trial

BEGUN, SENSITIVE = 1.5, 0.5
"""How much more a screen is worth whose topic has been begun, and how much less one with a sensitive question."""

MANY = 3
"""So many questions make a page that may be asked in two parts."""


@dataclass(frozen=True)
class Candidate:
    """A screen that could be asked now, the facts it would ask for, and those it may have to ask for afterwards."""

    spec: ScreenSpec
    facts: tuple[str, ...]
    others: tuple[str, ...] = ()


def seconds_of(catalogue: Catalogue, priors: Priors, form: Form, facts: Iterable[str]) -> float:
    """What a screen costs the person asked: reading it, and each answer.

    A line to tick costs less than the same question by itself, unless a value has to be looked up for it.
    """
    seconds = priors.costs.screen
    for fact in map(catalogue.__getitem__, facts):
        ticked = form == "ticks" and fact.kind == "truth"
        seconds += fact.seconds * (priors.costs.line if ticked else 1.0)
    return seconds


def best(
    trial: Trial,
    evaluation: Evaluation,
    priors: Priors,
    candidates: Sequence[Candidate],
    answered: Callable[[str], bool],
) -> Candidate:
    """The screen to ask next, of at least one; `answered` tells of which facts the person was asked before."""
    disease = _facts_of_cohorts(trial, evaluation)
    for candidate in candidates:
        if not disease.isdisjoint(candidate.facts):
            return candidate
    for candidate in candidates:
        if candidate.spec.form != "entry" and any(map(answered, candidate.spec.facts)):
            return candidate
    refusals = Refusals(trial, evaluation, priors)
    topics = {spec.topic for spec in trial.screens if any(map(answered, spec.facts))}
    worth = [_worth(refusals, candidate, topics) for candidate in candidates]
    return _first_part(refusals, candidates[worth.index(max(worth))])


def _facts_of_cohorts(trial: Trial, evaluation: Evaluation) -> set[str]:
    """The facts that say which of the trial's diseases a patient has, while that is open."""
    undecided = (cohort for cohort in trial.cohorts if evaluation.applies(cohort) is Truth.UNKNOWN)
    return {fact for cohort in undecided for fact in cohort.applies_if.facts}


def _worth(refusals: Refusals, candidate: Candidate, topics: set[str]) -> float:
    """The best that can be made of a screen, whether only it is finished or all of the patient's diseases."""
    catalogue, spec = refusals.trial.facts, candidate.spec
    now, worth = seconds_of(catalogue, refusals.priors, spec.form, candidate.facts), 0.0
    for others in {candidate.others, refusals.rest_of_diseases(candidate.facts)}:
        chance, later = refusals.chance(candidate.facts, others)
        worth = max(worth, chance / (now + later))
    if spec.topic in topics:
        worth *= BEGUN
    if any(catalogue[fact].sensitive for fact in candidate.facts):
        worth *= SENSITIVE
    return round(worth, 9)


def _first_part(refusals: Refusals, page: Candidate) -> Candidate:
    """The questions of a page that so often make the others needless that they are worth a screen of their own."""
    if page.spec.form != "page" or len(page.facts) < MANY:
        return page
    seconds = {fact: refusals.trial.facts[fact].seconds for fact in page.facts}
    ranked = sorted(page.facts, key=lambda fact: -refusals.chance((fact,))[0] / seconds[fact])
    part, most = page.facts, 0.0
    for count in range(1, len(ranked)):
        settled, _ = refusals.chance(ranked[:count])
        saved = settled * sum(seconds[fact] for fact in ranked[count:])
        gain = saved - (1 - settled) * refusals.priors.costs.screen
        if gain > most + 1e-9:
            part, most = tuple(fact for fact in page.facts if fact in ranked[:count]), gain
    return replace(page, facts=part)
