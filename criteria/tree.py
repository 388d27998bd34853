"""The criteria of a trial as a tree: sentences, how they combine, and what of them is still open.

A criterion is met when its sentence is true of the patient. For an inclusion that is good, for an exclusion it is not;
the tree keeps both, and only `Section` knows which is which.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal, TypeAlias

from criteria import truth as kleene
from criteria.evidence import Evidence
from criteria.expression import CompiledRule
from criteria.facts import Who
from criteria.terms import Context, Gap
from criteria.truth import Truth

Polarity: TypeAlias = Literal["inclusion", "exclusion", "part"]
Unknowable: TypeAlias = Literal["ask", "test", "judgement", "screening"]


@dataclass(frozen=True, eq=False)
class Criterion:
    """One sentence of the trial, or sentences read together.

    A leaf has a `rule` (and may be `refuted` by another: then failing the rule alone leaves it unknown). A group
    has `children`, of which `needed` must hold. `unless` are exceptions that lift the criterion when all hold.
    """

    id: str
    quote: str | None
    polarity: Polarity
    rule: CompiledRule | None = None
    refuted: CompiledRule | None = None
    children: tuple[Criterion, ...] = ()
    needed: int = 0
    unless: tuple[Criterion, ...] = ()
    parts: tuple[Criterion, ...] = ()
    who: Who = "doctor"
    unknown: Unknowable = "ask"
    readings: tuple[str, ...] = ()
    note: str | None = None

    @property
    def for_site(self) -> bool:
        """Whether only the site can answer, so that not knowing never blocks a referral."""
        return self.who == "site"

    def walk(self) -> Iterator[Criterion]:
        """This criterion and all below it, in the order of the trial."""
        return iter(self._all)

    @cached_property
    def _all(self) -> tuple[Criterion, ...]:
        return (self, *(below for child in (*self.children, *self.parts) for below in child._all))

    @cached_property
    def timed(self) -> bool:
        """Whether the same answers may make another truth of it on another day."""
        rules = any(rule is not None and rule.timed for rule in (self.rule, self.refuted))
        return rules or any(part.timed for part in (*self.children, *self.unless))

    @cached_property
    def timed_rules(self) -> tuple[CompiledRule, ...]:
        """The rules of this criterion and all below it that look at the calendar."""
        rules = (rule for criterion in self._all for rule in (criterion.rule, criterion.refuted))
        return tuple(rule for rule in rules if rule is not None and rule.timed)

    def deciding_leaves(self) -> Iterator[Criterion]:
        """The atomic criteria on which the truth of this one can rest, exceptions included."""
        if self.rule is not None:
            yield self
        for criterion in (*self.children, *self.unless):
            yield from criterion.deciding_leaves()

    def leaves(self) -> Iterator[Criterion]:
        """The atomic criteria, in the order of the trial."""
        return (
            criterion
            for criterion in self.walk()
            if criterion.rule is not None and criterion.quote is not None
        )


@dataclass(frozen=True, eq=False)
class Cohort:
    """A disease section: it binds only patients to whom it applies."""

    applies_if: CompiledRule
    criterion: Criterion

    @property
    def id(self) -> str:
        """The id of the disease."""
        return self.criterion.id


@dataclass
class Evaluation:
    """The criteria of a trial seen against the evidence of one day; every truth is computed once.

    Of the facts in `waits_for` (None = of every fact) what stands behind them in a rule waits until they are decided;
    `gaps` names the facts behind any other one too.
    """

    evidence: Evidence
    waits_for: frozenset[str] | None = None
    context: Context = field(init=False)
    _truths: dict[Criterion, Truth] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.context = Context(self.evidence.values, self.evidence.on, self.waits_for)

    def moved_to(self, on: date) -> Evaluation:
        """The criteria seen on another day; what no day changes is not computed again."""
        lasting = {criterion: truth for criterion, truth in self._truths.items() if not criterion.timed}
        return Evaluation(self.evidence.moved_to(on), self.waits_for, lasting)

    def waiting_for(self, facts: frozenset[str] | None) -> Evaluation:
        """The same evaluation, of which nothing is reckoned again, waiting for other facts."""
        other = Evaluation(self.evidence, facts)
        other._truths = self._truths
        return other

    def truth(self, criterion: Criterion) -> Truth:
        """Whether the sentence is true of the patient."""
        known = self._truths.get(criterion)
        if known is None:
            known = self._sentence(criterion) if criterion.unless else self.without_exceptions(criterion)
            self._truths[criterion] = known
        return known

    def _sentence(self, criterion: Criterion) -> Truth:
        plain = self.without_exceptions(criterion)
        if plain is Truth.FALSE:
            return plain
        excepted = kleene.all_of(self.truth(exception) for exception in criterion.unless)
        return kleene.all_of((plain, ~excepted))

    def without_exceptions(self, criterion: Criterion) -> Truth:
        """Whether the sentence is true before its exceptions are looked at."""
        if criterion.rule is None:
            return kleene.at_least(criterion.needed, [self.truth(child) for child in criterion.children])
        truth = criterion.rule.rule.truth(self.context)
        if criterion.refuted is None or truth is Truth.TRUE:
            return truth
        refuted = criterion.refuted.rule.truth(self.context)
        return Truth.FALSE if refuted is Truth.TRUE else Truth.UNKNOWN

    def applies(self, cohort: Cohort) -> Truth:
        """Whether the patient has the disease of a cohort."""
        return cohort.applies_if.rule.truth(self.context)

    def cohort(self, cohort: Cohort) -> Truth:
        """Whether the patient has the disease and meets its section."""
        return kleene.all_of((self.applies(cohort), self.truth(cohort.criterion)))

    def gaps(self, criterion: Criterion) -> Iterator[Gap]:
        """What would have to be known to settle a criterion; nothing of one that is settled.

        Exceptions are asked for only once the criterion holds; parts that describe one situation, in their order.
        """
        if self.truth(criterion) is not Truth.UNKNOWN:
            return
        if criterion.unless and self.without_exceptions(criterion) is Truth.TRUE:
            for exception in criterion.unless:
                yield from self.gaps(exception)
        elif criterion.rule is not None:
            yield from criterion.rule.rule.gaps(self.context)
        else:
            yield from self._gaps_of_children(criterion)

    def _gaps_of_children(self, criterion: Criterion) -> Iterator[Gap]:
        in_order = criterion.needed == len(criterion.children)
        for child in criterion.children:
            if self.truth(child) is Truth.UNKNOWN and not child.for_site:
                found = tuple(self.gaps(child))
                yield from found
                if in_order and child.polarity == "part" and self.context.waits(found):
                    return

    def gaps_of_cohort(self, cohort: Cohort) -> Iterator[Gap]:
        """What would settle a cohort: first whether it applies, then its section."""
        if self.cohort(cohort) is not Truth.UNKNOWN:
            return
        if self.applies(cohort) is Truth.UNKNOWN:
            yield from cohort.applies_if.rule.gaps(self.context)
        else:
            yield from self.gaps(cohort.criterion)

    def deciding(self, criterion: Criterion) -> Iterator[Criterion]:
        """The atomic criteria that make a settled criterion what it is."""
        if criterion.rule is not None:
            yield criterion
            return
        whole = self.without_exceptions(criterion)
        for child in criterion.children:
            if self.truth(child) is whole:
                yield from self.deciding(child)

    def change_days(self, criterion: Criterion) -> set[int]:
        """The days (ordinals) after the evaluation on which time may change the truth of a criterion."""
        days: set[int] = set()
        for compiled in criterion.timed_rules:
            compiled.rule.note_changes(self.context, days)
        today = self.evidence.on.toordinal()
        return {day for day in days if today < day <= date.max.toordinal()}
