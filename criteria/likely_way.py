"""The likeliest way to a result: the facts that settle everything if each answer is the one to be expected.

An interview that asks along this way asks little more than a proof would need: of three antibodies the one that is
most likely positive, of five measures the two that are most likely met. After every answer the way is reckoned anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import prod
from typing import TYPE_CHECKING

from criteria import truth as kleene
from criteria.likelihood import fact_of, leaf_chance
from criteria.priors import Priors
from criteria.rules import AtLeast, Both, Combination, Either, Negation, Rule
from criteria.tree import Cohort, Criterion, Evaluation
from criteria.truth import Truth

if TYPE_CHECKING:
    from criteria.trial import Trial

_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Part:
    """What a statement will probably be, the facts that would show it, and how probable that is."""

    truth: Truth
    facts: frozenset[str] = _NOTHING
    share: float = 1.0


@dataclass
class LikelyWay:
    """The facts that would settle a trial; only those in `open_facts` can be asked.

    `behind` holds for a fact those that a rule wants decided before it is asked.
    """

    evaluation: Evaluation
    priors: Priors
    open_facts: frozenset[str]
    seconds: Mapping[str, float]
    behind: dict[str, set[str]] = field(default_factory=dict)
    _known: dict[int, _Part] = field(default_factory=dict)

    def facts(self, trial: Trial) -> frozenset[str]:
        """The facts of the whole way: the likeliest cohort, and every criterion that does not wait for the site."""
        way = set(self._way_to_a_cohort(trial.cohorts))
        for criterion in (*trial.inclusion, *trial.exclusion):
            if not criterion.for_site:
                way |= self.of(criterion).facts
        return frozenset(way)

    def _way_to_a_cohort(self, cohorts: Sequence[Cohort]) -> frozenset[str]:
        truths = {id(cohort): self.evaluation.cohort(cohort) for cohort in cohorts}
        if Truth.TRUE in truths.values():
            return _NOTHING
        parts = [
            self._all([self.of_rule(cohort.applies_if.rule), self.of(cohort.criterion)])
            for cohort in cohorts
            if truths[id(cohort)] is Truth.UNKNOWN
        ]
        return self._best(parts, 1).facts

    def of(self, criterion: Criterion) -> _Part:
        """What a criterion will probably be."""
        known = self._known.get(id(criterion))
        if known is None:
            known = self._known[id(criterion)] = self._criterion(criterion)
        return known

    def _criterion(self, criterion: Criterion) -> _Part:
        truth = self.evaluation.truth(criterion)
        if truth is not Truth.UNKNOWN or criterion.for_site:
            return _Part(truth)
        if criterion.rule is None:
            plain = self._best([self.of(child) for child in criterion.children], criterion.needed)
        else:
            plain = self.of_rule(criterion.rule.rule)
        if not criterion.unless or plain.truth is Truth.FALSE:
            return plain
        excepted = self._all([self.of(exception) for exception in criterion.unless])
        whole = kleene.all_of((plain.truth, ~excepted.truth))
        return _Part(whole, plain.facts | excepted.facts, plain.share * excepted.share)

    def of_rule(self, rule: Rule) -> _Part:
        """What a rule will probably be; its parts are asked in their order."""
        truth = rule.truth(self.evaluation.context)
        if truth is not Truth.UNKNOWN:
            return _Part(truth)
        match rule:
            case Negation():
                inner = self.of_rule(rule.part)
                return _Part(~inner.truth, inner.facts, inner.share)
            case AtLeast():
                return self._best([self.of_rule(part) for part in rule.parts], rule.count)
            case Both() | Either():
                return self._in_order(rule)
        return self._leaf(rule)

    def _in_order(self, rule: Combination) -> _Part:
        decides = Truth.FALSE if isinstance(rule, Both) else Truth.TRUE
        whole, facts, share = ~decides, _NOTHING, 1.0
        for part in map(self.of_rule, rule.parts):
            for fact in part.facts:
                self.behind.setdefault(fact, set()).update(facts)
            facts, share = facts | part.facts, share * part.share
            if part.truth is decides:
                return _Part(decides, facts, share)
            if part.truth is Truth.UNKNOWN:
                whole = Truth.UNKNOWN
        return _Part(whole, facts, share)

    def _leaf(self, rule: Rule) -> _Part:
        fact = fact_of(rule)
        if fact is None:
            gaps = frozenset(gap.fact for gap in rule.gaps(self.evaluation.context))
            return _Part(Truth.UNKNOWN, gaps & self.open_facts)
        if fact not in self.open_facts:
            return _Part(Truth.UNKNOWN)
        holds, fails = leaf_chance(rule, self.evaluation.context, self.priors.of(fact), lasting=False)
        return _Part(Truth.TRUE if holds >= fails else Truth.FALSE, frozenset((fact,)), max(holds, fails))

    def _all(self, parts: list[_Part]) -> _Part:
        return self._best(parts, len(parts))

    def _best(self, parts: list[_Part], needed: int) -> _Part:
        """`needed` or more parts: the cheapest that probably show it, or show that it cannot be."""
        whole = kleene.at_least(needed, (part.truth for part in parts))
        showing = parts
        if whole is not Truth.UNKNOWN:
            wanted = needed if whole is Truth.TRUE else len(parts) - needed + 1
            showing = sorted((part for part in parts if part.truth is whole), key=self._cost)[:wanted]
        facts = _NOTHING.union(*(part.facts for part in showing))
        return _Part(whole, facts, prod(part.share for part in showing))

    def _cost(self, part: _Part) -> float:
        return sum(self.seconds.get(fact, 0.0) for fact in part.facts) / max(part.share, 1e-6)
