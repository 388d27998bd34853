"""The smallest set of a patient's facts that proves the verdict: what a questionnaire that knew all answers would ask.

It is bound by what binds the interview: an attribution counts only beside the value it explains, a dose only beside
whether the drug is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from itertools import combinations
from random import Random
from typing import Any

from criteria.assess import assess
from criteria.evidence import read_answers
from criteria.guards import guards
from criteria.outcome import failures
from criteria.tree import Criterion, Evaluation
from criteria.trial import Trial

ORDERS = 4
"""In so many orders facts are left out one by one; the smallest rest is taken."""


def smallest_proof(trial: Trial, patient: Mapping[str, Any], on: date) -> frozenset[str]:
    """A smallest set of facts with the verdict of all of them, as far as a search in several orders finds it."""
    verdict = assess(trial, patient, on).verdict
    if verdict == "not_eligible":
        return min((_refusal(trial, patient, on, top) for top in _failing(trial, patient, on)), key=_size)

    def proves(kept: Collection[str]) -> bool:
        in_order = all(guards(trial).get(fact, frozenset()) & patient.keys() <= set(kept) for fact in kept)
        return in_order and assess(trial, {fact: patient[fact] for fact in kept}, on).verdict == verdict

    return min((_without_needless(patient, proves, order) for order in range(ORDERS)), key=_size)


def _size(facts: frozenset[str]) -> tuple[int, list[str]]:
    return len(facts), sorted(facts)


def _failing(trial: Trial, patient: Mapping[str, Any], on: date) -> list[Criterion | None]:
    return list(failures(trial, Evaluation(read_answers(trial.facts, patient, on))))


def _refusal(trial: Trial, patient: Mapping[str, Any], on: date, top: Criterion | None) -> frozenset[str]:
    """The fewest facts by which one criterion fails: one or two are tried, then facts are left out."""
    speaking = _facts_of(trial, top) & patient.keys()

    def proves(kept: Collection[str]) -> bool:
        return top in _failing(trial, {fact: patient[fact] for fact in kept}, on)

    for count in (1, 2):
        for facts in combinations(sorted(speaking), count):
            if (top is not None or "diseases" in facts) and proves(facts):
                return frozenset(facts)
    return min((_without_needless(speaking, proves, order) for order in range(ORDERS)), key=_size)


def _facts_of(trial: Trial, top: Criterion | None) -> frozenset[str]:
    tops = [top] if top is not None else [cohort.criterion for cohort in trial.cohorts]
    rules = [leaf.rule for criterion in tops for leaf in criterion.deciding_leaves() if leaf.rule]
    known = frozenset(fact for rule in rules for fact in rule.facts)
    return known if top is not None else known | {"diseases"}


def _without_needless(
    facts: Iterable[str], proves: Callable[[Collection[str]], bool], order: int
) -> frozenset[str]:
    """What is left when facts are left out one by one until none can go; the order decides which way it falls."""
    kept, before = sorted(facts), 0
    shuffled = list(kept)
    Random(order).shuffle(shuffled)
    while len(kept) != before:
        before = len(kept)
        for fact in shuffled:
            rest = [other for other in kept if other != fact]
            if fact in kept and proves(rest):
                kept = rest
    return frozenset(kept)
