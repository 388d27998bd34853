"""Which screen comes next: the one that most likely settles the result for good, for each second of the person's time.

The disease comes first. A screen that was answered in part is finished, a topic that has been begun is gone on with,
sensitive questions come late, and where nothing tells two screens apart the one that stands first in the file wins:
the same answers always lead to the same question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from criteria.facts import Catalogue
from criteria.guards import guards
from criteria.likelihood import Chances
from criteria.priors import Priors
from criteria.screens import Form, ScreenSpec
from criteria.tree import Cohort, Criterion, Evaluation
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
    topics = {spec.topic for spec in trial.screens if any(map(answered, spec.facts))}
    worth = [_worth(trial, evaluation, priors, candidate, topics) for candidate in candidates]
    return _first_part(trial, evaluation, priors, candidates[worth.index(max(worth))])


def _first_part(trial: Trial, evaluation: Evaluation, priors: Priors, page: Candidate) -> Candidate:
    """The questions of a page that so often make the others needless that they are worth a screen of their own."""
    if page.spec.form != "page" or len(page.facts) < MANY:
        return page
    seconds = {fact: trial.facts[fact].seconds for fact in page.facts}

    def chance(*facts: str) -> float:
        return chance_to_refuse(trial, evaluation, priors, Candidate(page.spec, facts))[0]

    ranked = sorted(page.facts, key=lambda fact: -chance(fact) / seconds[fact])
    best_part, best_gain = page.facts, 0.0
    for count in range(1, len(ranked)):
        settled = chance(*ranked[:count])
        saved = settled * sum(seconds[fact] for fact in ranked[count:])
        gain = saved - (1 - settled) * priors.costs.screen
        if gain > best_gain + 1e-9:
            best_part, best_gain = tuple(fact for fact in page.facts if fact in ranked[:count]), gain
    return replace(page, facts=best_part)


def _facts_of_cohorts(trial: Trial, evaluation: Evaluation) -> set[str]:
    """The facts that say which of the trial's diseases a patient has, while that is open."""
    undecided = (cohort for cohort in trial.cohorts if evaluation.applies(cohort) is Truth.UNKNOWN)
    return {fact for cohort in undecided for fact in cohort.applies_if.facts}


def _worth(
    trial: Trial, evaluation: Evaluation, priors: Priors, candidate: Candidate, topics: set[str]
) -> float:
    now = seconds_of(trial.facts, priors, candidate.spec.form, candidate.facts)
    worth = 0.0
    for others in _ways_on(trial, evaluation, candidate):
        chance, later = chance_to_refuse(trial, evaluation, priors, replace(candidate, others=others))
        worth = max(worth, chance / (now + later))
    if candidate.spec.topic in topics:
        worth *= BEGUN
    if any(trial.facts[fact].sensitive for fact in candidate.facts):
        worth *= SENSITIVE
    return round(worth, 9)


def _ways_on(trial: Trial, evaluation: Evaluation, candidate: Candidate) -> Iterator[tuple[str, ...]]:
    """What may be gone on with after a screen: the rest of it, or everything else of the diseases it is about."""
    yield candidate.others
    left = [cohort for cohort in trial.cohorts if evaluation.applies(cohort) is Truth.TRUE]
    here = [cohort for cohort in left if not facts_of_cohort(cohort).isdisjoint(candidate.facts)]
    if here:
        known = evaluation.evidence.values.keys()
        everything = frozenset[str]().union(*(facts_of_cohort(cohort) for cohort in left))
        yield tuple(sorted(everything - known - set(candidate.facts)))


def chance_to_refuse(
    trial: Trial, evaluation: Evaluation, priors: Priors, candidate: Candidate
) -> tuple[float, float]:
    """How likely the answers show that the patient cannot take part, whatever time brings.

    What would have to be asked next to know it is reckoned in, and its seconds given beside it.
    """
    asked = frozenset(candidate.facts)
    later = (
        *_later(trial, evaluation, asked),
        *candidate.others,
    )
    chances = Chances(evaluation, priors, asked, frozenset(later))
    stands = 1.0
    for criterion in _resting_on(trial, asked):
        holds, fails = chances.of(criterion)
        stands *= 1 - (fails if criterion.polarity == "inclusion" else holds)
    stands *= 1 - chances.of_no_cohort(_cohorts_left(trial, evaluation, asked))
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


def _cohorts_left(trial: Trial, evaluation: Evaluation, asked: frozenset[str]) -> list[Cohort]:
    """The cohorts a patient may still belong to, those first that are asked about."""
    left = [cohort for cohort in trial.cohorts if evaluation.applies(cohort) is not Truth.FALSE]
    return sorted(left, key=lambda cohort: asked.isdisjoint(facts_of_cohort(cohort)))


@lru_cache(maxsize=64)
def facts_of_cohort(cohort: Cohort) -> frozenset[str]:
    """The facts a cohort's own section speaks of."""
    leaves = cohort.criterion.deciding_leaves()
    return frozenset(fact for leaf in leaves if leaf.rule for fact in leaf.rule.facts)
