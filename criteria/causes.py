"""Why a settled criterion is what it is: the smallest sets of facts that settle it all by themselves.

They come from the derivation: of an `and` that holds every part is needed, of an `or` that holds one, of "two of five"
any two. Each is cut down until every fact in it is needed: without it the criterion would be open, or something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from criteria.comparisons import Comparison, Within
from criteria.evidence import Evidence
from criteria.rules import (
    AtLeast,
    Both,
    Combination,
    Either,
    HasMember,
    Holds,
    IsOption,
    Negation,
    Quantified,
    Rule,
    Stated,
)
from criteria.terms import Reference, Term
from criteria.tree import Criterion, Evaluation
from criteria.truth import Truth

Cause: TypeAlias = frozenset[str]

MOST = 12
"""So many sets are followed at each step; a criterion with more ways to hold shows the first of them."""


@dataclass(frozen=True)
class Shortfall:
    """A group of which too few hold: `needed` do, `holding` do, and the `candidates` are the others."""

    group: str
    needed: int
    holding: int
    candidates: tuple[str, ...]

    @property
    def lacking(self) -> int:
        """How many more would do."""
        return self.needed - self.holding


def causes(evaluation: Evaluation, criterion: Criterion) -> tuple[Cause, ...]:
    """The smallest sets of known facts that settle a criterion, smallest first; none of one that is open."""
    truth = evaluation.truth(criterion)
    if truth is Truth.UNKNOWN:
        return ()
    known = frozenset(evaluation.evidence.values)
    found: dict[Cause, None] = {}
    for candidate in _Derivation(evaluation).of(criterion, truth):
        for cause in _cut_down(evaluation, criterion, candidate & known, truth):
            found[cause] = None
    return tuple(sorted(found, key=lambda cause: (len(cause), sorted(cause)))[:MOST])


def only(evidence: Evidence, facts: Iterable[str]) -> Evidence:
    """What is known with these facts and no others."""
    kept = frozenset(facts)
    values = {name: value for name, value in evidence.values.items() if name in kept}
    untimed = {name: value for name, value in evidence.untimed.items() if name in kept}
    return replace(evidence, values=values, untimed=untimed, unknown={})


def _cut_down(evaluation: Evaluation, criterion: Criterion, facts: Cause, truth: Truth) -> Iterator[Cause]:
    """The facts without those that are not needed; nothing if they do not settle the criterion by themselves."""

    def settles(kept: Cause) -> bool:
        return Evaluation(only(evaluation.evidence, kept)).truth(criterion) is truth

    if not settles(facts):
        return
    for fact in sorted(facts):
        if settles(facts - {fact}):
            facts -= {fact}
    yield facts


class _Derivation:
    """The sets of facts on which the truth of a statement rests, as its parts were put together."""

    def __init__(self, evaluation: Evaluation) -> None:
        self.evaluation = evaluation

    def of(self, criterion: Criterion, truth: Truth) -> list[Cause]:
        if not criterion.unless:
            return self._plain(criterion, truth)
        plain = self.evaluation.without_exceptions(criterion)
        lifted = [self.of(item, Truth.TRUE) for item in criterion.unless]
        if truth is Truth.FALSE:
            all_lift = _together(lifted) if all(map(self._holds, criterion.unless)) else []
            return [*(self._plain(criterion, plain) if plain is Truth.FALSE else []), *all_lift][:MOST]
        failing = [item for item in criterion.unless if self.evaluation.truth(item) is Truth.FALSE]
        fails = [cause for item in failing for cause in self.of(item, Truth.FALSE)]
        return _together([self._plain(criterion, Truth.TRUE), fails])

    def _holds(self, criterion: Criterion) -> bool:
        return self.evaluation.truth(criterion) is Truth.TRUE

    def _plain(self, criterion: Criterion, truth: Truth) -> list[Cause]:
        if criterion.rule is None:
            parts = [
                self.of(child, truth) for child in criterion.children if self.evaluation.truth(child) is truth
            ]
            failing_needed = len(criterion.children) - criterion.needed + 1
            return _some(parts, criterion.needed if truth is Truth.TRUE else failing_needed)
        if truth is Truth.FALSE and criterion.refuted is not None:
            return self.of_rule(criterion.refuted.rule, Truth.TRUE)
        return self.of_rule(criterion.rule.rule, truth)

    def of_rule(self, rule: Rule, truth: Truth) -> list[Cause]:
        match rule:
            case Negation():
                return self.of_rule(rule.part, ~truth)
            case Combination():
                parts = [
                    self.of_rule(part, truth)
                    for part in rule.parts
                    if part.truth(self.evaluation.context) is truth
                ]
                return _some(parts, _needed(rule, truth))
        return [frozenset(_facts(rule))]


def _needed(rule: Combination, truth: Truth) -> int:
    """How many parts of this truth give the whole its truth."""
    holding = {Both: len(rule.parts), Either: 1}.get(
        type(rule), rule.count if isinstance(rule, AtLeast) else 1
    )
    return holding if truth is Truth.TRUE else len(rule.parts) - holding + 1


def _some(parts: list[list[Cause]], count: int) -> list[Cause]:
    """Ways of taking `count` of the parts, each with one of its causes: the smallest, and no more than are shown."""
    ways: list[list[Cause]] = [[frozenset()], *([] for _ in range(count))]
    for part in parts:
        for taken in range(count, 0, -1):
            longer = (way | cause for way in ways[taken - 1] for cause in part)
            ways[taken] = sorted(dict.fromkeys([*ways[taken], *longer]), key=len)[:MOST]
    return ways[count]


def _together(parts: list[list[Cause]]) -> list[Cause]:
    """Ways of taking one cause of each part."""
    return _some(parts, len(parts))


def _facts(rule: Rule) -> Iterator[str]:
    """The facts a rule without parts speaks of."""
    match rule:
        case Quantified():
            yield rule.fact
            yield from _facts_inside(rule.part)
        case Comparison():
            yield from (reference.fact for reference in _references(rule.left, rule.right))
        case Holds() | Stated() | IsOption() | HasMember() | Within():
            yield rule.reference.fact


def _facts_inside(rule: Rule) -> Iterator[str]:
    if isinstance(rule, Negation):
        yield from _facts_inside(rule.part)
    elif isinstance(rule, Combination):
        for part in rule.parts:
            yield from _facts_inside(part)
    else:
        yield from _facts(rule)


def _references(*terms: Term) -> Iterator[Reference]:
    for term in terms:
        yield from term.facts()


def shortfall(evaluation: Evaluation, criterion: Criterion) -> Shortfall | None:
    """The innermost group below a criterion, or itself, of which some but too few parts hold."""
    for child in criterion.children:
        if evaluation.truth(child) is not Truth.TRUE:
            inner = shortfall(evaluation, child)
            if inner is not None:
                return inner
    if not len(criterion.children) > 1 or criterion.needed == len(criterion.children):
        return None
    if evaluation.truth(criterion) is Truth.TRUE:
        return None
    missing = tuple(child.id for child in criterion.children if evaluation.truth(child) is not Truth.TRUE)
    holding = len(criterion.children) - len(missing)
    # Where enough of them hold, an exception stands between them and the criterion, and nothing is short.
    return Shortfall(criterion.id, criterion.needed, holding, missing) if holding < criterion.needed else None
