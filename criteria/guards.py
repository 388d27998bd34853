"""Which facts a rule wants decided before others: a platelet count before what it is attributed to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from criteria.likelihood import fact_of
from criteria.rules import AtLeast, Both, Combination, Either, Negation, Rule
from criteria.tree import Criterion

if TYPE_CHECKING:
    from criteria.trial import Trial

Pair = tuple[str, str]


@lru_cache(maxsize=8)
def guards(trial: Trial) -> Mapping[str, frozenset[str]]:
    """For every fact that stands behind others in some rule, those it stands behind."""
    found: dict[str, set[str]] = {}
    for section in trial.sections():
        for guarded, guard in _of_criterion(section):
            found.setdefault(guarded, set()).add(guard)
    return {fact: frozenset(before - {fact}) for fact, before in found.items()}


def _of_criterion(criterion: Criterion) -> Iterator[Pair]:
    if criterion.rule is not None:
        yield from _of_rule(criterion.rule.rule)
    in_order = criterion.needed == len(criterion.children)
    before: set[str] = set()
    for child in criterion.children:
        yield from _of_criterion(child)
        if in_order and child.polarity == "part":
            yield from _behind(_facts(child), before)
            before |= _facts(child)
    own = set().union(*(_facts(child) for child in criterion.children)) if criterion.children else set()
    for exception in criterion.unless:
        yield from _behind(_facts(exception), own | (criterion.rule.facts if criterion.rule else set()))


def _of_rule(rule: Rule) -> Iterator[Pair]:
    if isinstance(rule, Negation):
        yield from _of_rule(rule.part)
    elif isinstance(rule, Combination):
        before: set[str] = set()
        for part in rule.parts:
            yield from _of_rule(part)
            if isinstance(rule, Both | Either) and not isinstance(rule, AtLeast):
                yield from _behind(_facts_of_rule(part), before)
                before |= _facts_of_rule(part)


def _behind(facts: set[str], before: set[str]) -> Iterator[Pair]:
    return ((fact, guard) for fact in facts for guard in before)


def _facts(criterion: Criterion) -> set[str]:
    return {fact for leaf in criterion.deciding_leaves() if leaf.rule for fact in leaf.rule.facts}


def _facts_of_rule(rule: Rule) -> set[str]:
    if isinstance(rule, Negation):
        return _facts_of_rule(rule.part)
    if isinstance(rule, Combination):
        return set().union(*(_facts_of_rule(part) for part in rule.parts))
    fact = fact_of(rule)
    return {fact} if fact else set()
