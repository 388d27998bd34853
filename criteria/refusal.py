"""How likely an answer shows that the patient cannot take part, and what would have to be asked to know it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from criteria.guards import guards
from criteria.likelihood import Chances
from criteria.priors import Priors
from criteria.tree import Cohort, Criterion, Evaluation
from criteria.truth import Truth

if TYPE_CHECKING:
    from criteria.trial import Trial


class Refusals:
    """The chances of a refusal as things stand."""

    def __init__(self, trial: Trial, evaluation: Evaluation, priors: Priors) -> None:
        self.trial, self.evaluation, self.priors = trial, evaluation, priors
        self._known = evaluation.evidence.values.keys()
        self._left = [cohort for cohort in trial.cohorts if evaluation.applies(cohort) is not Truth.FALSE]
        self._facts_of_left = frozenset[str]().union(*map(_facts_of_cohort, self._left))

    def chance(self, facts: Iterable[str], others: Iterable[str] = ()) -> tuple[float, float]:
        """How likely the answers to `facts` lead to a refusal that time does not cure.

        What a rule wants to know next is reckoned in, and so are `others`, each as far as it is likely to be asked; the
        seconds that takes stand beside the chance.
        """
        asked = frozenset(facts)
        chances = Chances(self.evaluation, self.priors, asked, frozenset((*self._next(asked), *others)))
        stands = 1.0
        for criterion in _resting_on(self.trial, asked):
            holds, fails = chances.of(criterion)
            stands *= 1 - (fails if criterion.polarity == "inclusion" else holds)
        if not self._facts_of_left.isdisjoint(asked):
            stands *= 1 - chances.of_no_cohort(self._cohorts(asked))
        seconds = sum(share * self.trial.facts[fact].seconds for fact, share in chances.reached.items())
        return 1 - stands, seconds + self.priors.costs.screen * max(chances.reached.values(), default=0.0)

    def rest_of_diseases(self, facts: Iterable[str]) -> tuple[str, ...]:
        """Where a patient's diseases are asked about: everything else that is open of them."""
        here = [cohort for cohort in self._left if self.evaluation.applies(cohort) is Truth.TRUE]
        if all(_facts_of_cohort(cohort).isdisjoint(facts) for cohort in here):
            return ()
        everything = frozenset[str]().union(*map(_facts_of_cohort, here))
        return tuple(sorted(everything - self._known - set(facts)))

    def _cohorts(self, asked: frozenset[str]) -> list[Cohort]:
        """The cohorts a patient may still belong to, those first that are asked about."""
        return sorted(self._left, key=lambda cohort: asked.isdisjoint(_facts_of_cohort(cohort)))

    def _next(self, asked: frozenset[str]) -> Iterator[str]:
        """The facts that may have to be asked once these are answered, because a rule wants these decided first."""
        for fact, before in guards(self.trial).items():
            if before.isdisjoint(asked) or fact in self._known or fact in asked:
                continue
            if all(guard in asked or guard in self._known for guard in before):
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
        for fact in _facts(criterion):
            speaking.setdefault(fact, []).append(criterion)
    return {fact: tuple(criteria) for fact, criteria in speaking.items()}


@lru_cache(maxsize=64)
def _facts_of_cohort(cohort: Cohort) -> frozenset[str]:
    """The facts that say whether a cohort applies, and those its own section speaks of."""
    return cohort.applies_if.facts | _facts(cohort.criterion)


def _facts(criterion: Criterion) -> frozenset[str]:
    return frozenset(fact for leaf in criterion.deciding_leaves() if leaf.rule for fact in leaf.rule.facts)
