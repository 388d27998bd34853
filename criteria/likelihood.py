"""How likely a rule is to hold, reckoned from priors: what an answer would probably be, and what it would then settle.

Facts are taken as independent of one another. That is not so, but it only moves questions, never a verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from criteria.comparisons import Comparison, Within
from criteria.priors import Prior, Priors
from criteria.rules import (
    AtLeast,
    Both,
    Either,
    HasMember,
    Holds,
    IsOption,
    Negation,
    Quantified,
    Rule,
)
from criteria.terms import Constant, Context, Number, Scaled, Since, Term
from criteria.tree import Cohort, Criterion, Evaluation
from criteria.truth import Truth

Chance: TypeAlias = tuple[float, float]
"""How likely a statement is to be settled as true, and as false; the rest stays open."""

OPEN: Chance = (0.0, 0.0)
SURE: dict[Truth, Chance] = {Truth.TRUE: (1.0, 0.0), Truth.FALSE: (0.0, 1.0)}

_DAYS_A_MONTH = 30.44


@dataclass
class Chances:
    """The chances of criteria once the `asked` facts are answered, and those in `later` where they come to matter.

    What time would cure is left open: a dose that is not stable yet is no reason to refuse. `reached` tells of the
    later facts how likely each is to be asked.
    """

    evaluation: Evaluation
    priors: Priors
    asked: frozenset[str]
    later: frozenset[str] = frozenset()
    reached: dict[str, float] = field(default_factory=dict)
    _reach: float = 1.0

    def of(self, criterion: Criterion) -> Chance:
        """The chance of a criterion."""
        known = self.evaluation.truth(criterion)
        if known is not Truth.UNKNOWN:
            return SURE[known]
        if criterion.for_site:
            return OPEN
        plain = self._without_exceptions(criterion)
        if not criterion.unless:
            return plain
        before = self._reach
        self._reach *= plain[0]
        excepted = all_of([self.of(exception) for exception in criterion.unless])
        self._reach = before
        return all_of((plain, (excepted[1], excepted[0])))

    def of_no_cohort(self, cohorts: Iterable[Cohort]) -> float:
        """How likely every cohort fails, each asked about only if those before it failed."""
        before, none_left = self._reach, 1.0
        for cohort in cohorts:
            none_left *= all_of((self.of_rule(cohort.applies_if.rule), self.of(cohort.criterion)))[1]
            self._reach = before * none_left
        self._reach = before
        return none_left

    def _without_exceptions(self, criterion: Criterion) -> Chance:
        if criterion.rule is None:
            return at_least(criterion.needed, self._of_children(criterion))
        holds, fails = self.of_rule(criterion.rule.rule)
        if criterion.refuted is not None:
            fails = self.of_rule(criterion.refuted.rule)[0]
        return holds, fails

    def _of_children(self, criterion: Criterion) -> list[Chance]:
        """The chances of the parts of a criterion.

        The parts of one situation are asked in their order, and alternatives only where those before them failed.
        """
        together, before, chances = criterion.needed == len(criterion.children), self._reach, []
        for child in criterion.children:
            chances.append(self.of(child))
            if criterion.needed == 1 and not together:
                self._reach *= max(chances[-1][1], 1 - chances[-1][0] if chances[-1] != OPEN else 1.0)
            elif together and child.polarity == "part":
                self._reach *= chances[-1][0]
        self._reach = before
        return chances

    def of_rule(self, rule: Rule) -> Chance:
        """The chance of a rule."""
        context = self.evaluation.context
        known = rule.truth(context)
        if known is not Truth.UNKNOWN:
            return SURE[known]
        match rule:
            case Negation():
                holds, fails = self.of_rule(rule.part)
                return fails, holds
            case AtLeast():
                return at_least(rule.count, [self.of_rule(part) for part in rule.parts])
            case Both():
                return all_of(self._behind_one_another(rule.parts, goes_on=0))
            case Either():
                return any_of(self._behind_one_another(rule.parts, goes_on=1))
        return self._leaf(rule)

    def _behind_one_another(self, parts: Sequence[Rule], goes_on: int) -> list[Chance]:
        """The chances of parts of which each is asked only while those before it came out so."""
        before, chances = self._reach, []
        for part in parts:
            chance = self.of_rule(part)
            chances.append(chance)
            self._reach *= chance[goes_on]
        self._reach = before
        return chances

    def _leaf(self, rule: Rule) -> Chance:
        fact = fact_of(rule)
        if fact is None or (fact not in self.asked and fact not in self.later):
            return OPEN
        chance = leaf_chance(rule, self.evaluation.context, self.priors.of(fact), lasting=True)
        if fact in self.later and min(chance) > 0:
            self.reached[fact] = max(self.reached.get(fact, 0.0), self._reach)
        return chance


def fact_of(rule: Rule) -> str | None:
    """The fact that a rule without parts asks about; None where it asks about several."""
    match rule:
        case Holds() | IsOption() | HasMember() | Within():
            return rule.reference.fact
        case Quantified():
            return rule.fact
        case Comparison():
            facts = {reference.fact for term in (rule.left, rule.right) for reference in term.facts()}
            return facts.pop() if len(facts) == 1 else None
    return None


def leaf_chance(rule: Rule, context: Context, prior: Prior, lasting: bool) -> Chance:
    """The chance of a rule without parts once its fact is known."""
    match rule:
        case Holds():
            return prior.holds, 1 - prior.holds
        case IsOption():
            return _shares(
                sum(prior.options.get(option, 0.0) for option in rule.options), bool(prior.options)
            )
        case HasMember():
            return _shares(prior.options.get(rule.member, 0.0), bool(prior.options))
        case Quantified():
            return _list_chance(rule, prior, lasting)
        case Within():
            days = rule.days if rule.days is not None else (rule.months or 0) * _DAYS_A_MONTH
            return _recent(prior, days, lasting)
        case Comparison():
            return _comparison_chance(rule, context, prior, lasting)
    return OPEN


def _shares(share: float, known: bool) -> Chance:
    return (min(share, 1.0), max(0.0, 1 - share)) if known else (0.5, 0.5)


def _list_chance(rule: Quantified, prior: Prior, lasting: bool) -> Chance:
    found = prior.some * prior.matching
    hit = (found * prior.lasting if lasting else found), 1 - found
    return (hit[1], hit[0]) if rule.every else hit


def _recent(prior: Prior, days: float, lasting: bool) -> Chance:
    """The chance that a day lies no further back; a recent one grows old, one that goes on does not."""
    dated = max(0.0, 1 - prior.never - prior.ongoing)
    recent = dated * prior.share_within(days)
    return (prior.ongoing if lasting else prior.ongoing + recent), dated - recent + prior.never


def _comparison_chance(rule: Comparison, context: Context, prior: Prior, lasting: bool) -> Chance:
    left, right, operator = rule.left, rule.right, rule.operator
    if isinstance(left, Constant):
        left, right = right, left
        operator = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}.get(operator, operator)  # type: ignore[assignment]
    if not isinstance(right, Constant) or operator == "==":
        return 0.5, 0.5
    limit = float(right.value(context).low)
    if isinstance(_inner(left), Since):
        fails, holds = _recent(prior, limit - (operator in (">=", "<")), lasting)
        return (holds, fails) if operator in (">", ">=") else (fails, holds)
    if not isinstance(left, Number) or not prior.at_most:
        return 0.5, 0.5
    up_to = prior.share_up_to(limit)
    return (up_to, 1 - up_to) if operator in ("<", "<=") else (1 - up_to, up_to)


def _inner(term: Term) -> Term:
    return term.term if isinstance(term, Scaled) else term


def all_of(parts: Iterable[Chance]) -> Chance:
    """The chance that all parts hold."""
    holds, stands = 1.0, 1.0
    for part in parts:
        holds *= part[0]
        stands *= 1 - part[1]
    return holds, 1 - stands


def any_of(parts: Iterable[Chance]) -> Chance:
    """The chance that a part holds."""
    fails, holds = all_of((part[1], part[0]) for part in parts)
    return holds, fails


def at_least(count: int, parts: list[Chance]) -> Chance:
    """The chance that so many parts hold."""
    if count == len(parts):
        return all_of(parts)
    if count == 1:
        return any_of(parts)
    holds = _reach(count, [part[0] for part in parts])
    return holds, _reach(len(parts) - count + 1, [part[1] for part in parts])


def _reach(count: int, shares: list[float]) -> float:
    """The chance that at least so many of independent events happen."""
    if count <= 0:
        return 1.0
    exactly = [1.0] + [0.0] * count
    for share in shares:
        for number in range(count, 0, -1):
            kept = exactly[number] * (1.0 if number == count else 1 - share)
            exactly[number] = kept + exactly[number - 1] * share
        exactly[0] *= 1 - share
    return exactly[count]
