"""Which screen comes next: the one that most likely settles the result for good, for each second of the person's time.

The disease comes first. A screen that was answered in part is finished, a topic that has been begun is gone on with,
sensitive questions come late, and where nothing tells two screens apart the one that stands first in the file wins:
the same answers always lead to the same question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from criteria.facts import Catalogue
from criteria.guards import guards
from criteria.likelihood import Chances, all_of
from criteria.priors import Priors
from criteria.screens import ScreenSpec
from criteria.tree import Criterion, Evaluation
from criteria.truth import Truth

if TYPE_CHECKING:
    from criteria.trial import Trial

BEGUN, SENSITIVE = 1.5, 0.5
"""How much more a screen is worth whose topic has been begun, and how much less one with a sensitive question."""


@dataclass(frozen=True)
class Candidate:
    """A screen that could be asked now, and the facts it would ask for."""

    spec: ScreenSpec
    facts: tuple[str, ...]


def seconds_of(catalogue: Catalogue, priors: Priors, candidate: Candidate) -> float:
    """What a screen costs the person asked: reading it, and each answer; a line of a list to tick costs less."""
    asked = [catalogue[fact] for fact in candidate.facts]
    if candidate.spec.form != "ticks":
        return priors.costs.screen + sum(fact.seconds for fact in asked)
    shares = (1.0 if fact.kind in ("set", "records") else priors.costs.line for fact in asked)
    return priors.costs.screen + sum(fact.seconds * share for fact, share in zip(asked, shares, strict=True))


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
    if len(candidates) == 1:
        return candidates[0]
    topics = {spec.topic for spec in trial.screens if any(map(answered, spec.facts))}
    worth = [_worth(trial, evaluation, priors, candidate, topics) for candidate in candidates]
    return candidates[worth.index(max(worth))]


def _facts_of_cohorts(trial: Trial, evaluation: Evaluation) -> set[str]:
    """The facts that say which of the trial's diseases a patient has, while that is open."""
    undecided = (cohort for cohort in trial.cohorts if evaluation.applies(cohort) is Truth.UNKNOWN)
    return {fact for cohort in undecided for fact in cohort.applies_if.facts}


def _worth(
    trial: Trial, evaluation: Evaluation, priors: Priors, candidate: Candidate, topics: set[str]
) -> float:
    chance, later = chance_to_refuse(trial, evaluation, priors, candidate)
    worth = chance / (seconds_of(trial.facts, priors, candidate) + later)
    if candidate.spec.topic in topics:
        worth *= BEGUN
    if any(trial.facts[fact].sensitive for fact in candidate.facts):
        worth *= SENSITIVE
    return round(worth, 9)


def chance_to_refuse(
    trial: Trial, evaluation: Evaluation, priors: Priors, candidate: Candidate
) -> tuple[float, float]:
    """How likely the answers show that the patient cannot take part, whatever time brings.

    What would have to be asked next to know it is reckoned in, and its seconds given beside it.
    """
    asked = frozenset(candidate.facts)
    later = frozenset(_later(trial, evaluation, asked))
    chances = Chances(evaluation, priors, asked, later)
    stands = 1.0
    for criterion in _resting_on(trial, asked):
        holds, fails = chances.of(criterion)
        stands *= 1 - (fails if criterion.polarity == "inclusion" else holds)
    stands *= 1 - _no_cohort_left(trial, chances)
    seconds = sum(share * trial.facts[fact].seconds for fact, share in chances.reached.items())
    return 1 - stands, seconds + priors.costs.screen * max(chances.reached.values(), default=0.0)


def _later(trial: Trial, evaluation: Evaluation, asked: frozenset[str]) -> Iterator[str]:
    """The facts that may have to be asked once these are answered, because a rule wants these decided first."""
    known = evaluation.evidence.values
    for fact, before in guards(trial).items():
        opened = not before.isdisjoint(asked) and all(guard in asked or guard in known for guard in before)
        if opened and fact not in known and fact not in asked:
            yield fact


def _resting_on(trial: Trial, facts: Iterable[str]) -> Iterable[Criterion]:
    """The inclusion and exclusion criteria that speak of these facts."""
    speaking = _criteria_by_fact(trial)
    found = (criterion for fact in sorted(facts) for criterion in speaking.get(fact, ()))
    return {id(criterion): criterion for criterion in found}.values()


@lru_cache(maxsize=8)
def _criteria_by_fact(trial: Trial) -> Mapping[str, tuple[Criterion, ...]]:
    speaking: dict[str, list[Criterion]] = {}
    for criterion in (*trial.inclusion, *trial.exclusion):
        rules = [leaf.rule for leaf in criterion.deciding_leaves() if leaf.rule]
        for fact in {fact for rule in rules for fact in rule.facts}:
            speaking.setdefault(fact, []).append(criterion)
    return {fact: tuple(criteria) for fact, criteria in speaking.items()}


def _no_cohort_left(trial: Trial, chances: Chances) -> float:
    left = 1.0
    for cohort in trial.cohorts:
        if chances.evaluation.applies(cohort) is Truth.FALSE:
            continue
        _, fails = all_of((chances.of_rule(cohort.applies_if.rule), chances.of(cohort.criterion)))
        left *= fails
    return left
