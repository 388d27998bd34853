"""Compiled rules: what a rule says of the evidence, what it still needs to know, and why it says so.

A rule is a tree of nodes. `truth` evaluates it, `gaps` names the facts it should be told next (in the order in which
it was written: what stands behind an undecided part of an `and` or `or` waits), `reasons` lists the comparisons the
result rests on, and `note_changes` collects the days on which a comparison with the calendar may change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from criteria import truth as kleene
from criteria.courses import find_drug
from criteria.terms import Context, Gap, Reference
from criteria.truth import Truth, truth_of
from criteria.values import Members, Record, Records


@dataclass(frozen=True, slots=True)
class Reason:
    """One comparison a result rests on."""

    text: str
    fact: str
    truth: Truth


class Rule:
    """A statement about a patient.

    Each kind of rule says itself what these methods answer. No abstract base class: asking whether a rule is of a kind
    would take four times as long, and an interview asks it thousands of times.
    """

    __slots__ = ()

    def truth(self, context: Context) -> Truth:
        """Whether the statement holds."""
        raise NotImplementedError

    def gaps(self, context: Context) -> Iterator[Gap]:
        """What to ask next; only meaningful while the rule is unknown."""
        raise NotImplementedError

    def reasons(self, context: Context) -> Iterator[Reason]:
        """The comparisons the result rests on."""
        raise NotImplementedError

    def note_changes(self, context: Context, days: set[int]) -> None:
        """Add the days (ordinals) on which time may change the result."""
        return


@dataclass(frozen=True, slots=True)
class Combination(Rule):
    """Parts read together; parts are asked for in the order in which they are written."""

    parts: tuple[Rule, ...]

    def gaps(self, context: Context) -> Iterator[Gap]:
        for part in self.parts:
            if part.truth(context) is Truth.UNKNOWN:
                found = tuple(part.gaps(context))
                yield from found
                if context.waits(found):
                    return

    def reasons(self, context: Context) -> Iterator[Reason]:
        whole = self.truth(context)
        for part in self.parts:
            if whole is Truth.UNKNOWN or part.truth(context) is whole:
                yield from part.reasons(context)

    def note_changes(self, context: Context, days: set[int]) -> None:
        for part in self.parts:
            part.note_changes(context, days)


class Both(Combination):
    """Every part holds (`and`)."""

    __slots__ = ()

    def truth(self, context: Context) -> Truth:
        whole = Truth.TRUE
        for part in self.parts:
            truth = part.truth(context)
            if truth is Truth.FALSE:
                return truth
            if truth is Truth.UNKNOWN:
                whole = truth
        return whole


class Either(Combination):
    """At least one part holds (`or`)."""

    __slots__ = ()

    def truth(self, context: Context) -> Truth:
        whole = Truth.FALSE
        for part in self.parts:
            truth = part.truth(context)
            if truth is Truth.TRUE:
                return truth
            if truth is Truth.UNKNOWN:
                whole = truth
        return whole


@dataclass(frozen=True, slots=True)
class AtLeast(Combination):
    """`count` or more parts hold; all open parts are asked for together."""

    count: int

    def truth(self, context: Context) -> Truth:
        return kleene.at_least(self.count, [part.truth(context) for part in self.parts])

    def gaps(self, context: Context) -> Iterator[Gap]:
        for part in self.parts:
            if part.truth(context) is Truth.UNKNOWN:
                yield from part.gaps(context)

    def reasons(self, context: Context) -> Iterator[Reason]:
        for part in self.parts:
            yield from part.reasons(context)


@dataclass(frozen=True, slots=True)
class Negation(Rule):
    """The statement does not hold; unknown stays unknown."""

    part: Rule

    def truth(self, context: Context) -> Truth:
        return ~self.part.truth(context)

    def gaps(self, context: Context) -> Iterator[Gap]:
        yield from self.part.gaps(context)

    def reasons(self, context: Context) -> Iterator[Reason]:
        yield from self.part.reasons(context)

    def note_changes(self, context: Context, days: set[int]) -> None:
        self.part.note_changes(context, days)


@dataclass(frozen=True, slots=True)
class Holds(Rule):
    """A fact that is itself true or false."""

    reference: Reference

    def truth(self, context: Context) -> Truth:
        known = self.reference.read(context)
        return known if isinstance(known, Truth) else Truth.UNKNOWN

    def gaps(self, context: Context) -> Iterator[Gap]:
        yield self.reference.gap(context)

    def reasons(self, context: Context) -> Iterator[Reason]:
        truth = self.truth(context)
        yield Reason(f"{self.reference}: {truth.value}", self.reference.fact, truth)


@dataclass(frozen=True, slots=True)
class Stated(Rule):
    """Whether a fact is known at all: never unknown itself."""

    reference: Reference

    def truth(self, context: Context) -> Truth:
        return truth_of(self.reference.read(context) is not None)

    def gaps(self, context: Context) -> Iterator[Gap]:
        yield from ()

    def reasons(self, context: Context) -> Iterator[Reason]:
        yield from ()


@dataclass(frozen=True, slots=True)
class IsOption(Rule):
    """A choice is one of the named options."""

    reference: Reference
    options: tuple[str, ...]

    def truth(self, context: Context) -> Truth:
        known = self.reference.read(context)
        return truth_of(known in self.options) if isinstance(known, str) else Truth.UNKNOWN

    def gaps(self, context: Context) -> Iterator[Gap]:
        yield self.reference.gap(context)

    def reasons(self, context: Context) -> Iterator[Reason]:
        known = self.reference.read(context)
        shown = known if isinstance(known, str) else "unknown"
        yield Reason(f"{self.reference}: {shown}", self.reference.fact, self.truth(context))


@dataclass(frozen=True, slots=True)
class IsDrug(IsOption):
    """A course is one of the named drugs; of a name that the catalogue does not have nothing is known."""

    def truth(self, context: Context) -> Truth:
        drug = find_drug(self.reference.read(context))
        if drug is None:
            return Truth.UNKNOWN
        return truth_of(drug.id in self.options or drug.same_as in self.options)


@dataclass(frozen=True, slots=True)
class HasMember(Rule):
    """A set holds a member."""

    member: str
    reference: Reference

    def truth(self, context: Context) -> Truth:
        known = self.reference.read(context)
        if not isinstance(known, Members):
            return Truth.UNKNOWN
        if self.member in known.present:
            return Truth.TRUE
        return Truth.FALSE if known.complete else Truth.UNKNOWN

    def gaps(self, context: Context) -> Iterator[Gap]:
        yield self.reference.gap(context)

    def reasons(self, context: Context) -> Iterator[Reason]:
        truth = self.truth(context)
        yield Reason(f"{self.member} in {self.reference}: {truth.value}", self.reference.fact, truth)


@dataclass(frozen=True, slots=True)
class Quantified(Rule):
    """A statement about some (`any`) or every (`all`) record of a list.

    A list that may be incomplete never settles what a further record could overturn.
    """

    every: bool
    variable: str
    fact: str
    part: Rule

    def truth(self, context: Context) -> Truth:
        known = context.values.get(self.fact)
        if not isinstance(known, Records):
            return Truth.UNKNOWN
        truths = [self._at(context, entry, index) for index, entry in enumerate(known.entries)]
        if not known.complete:
            truths.append(Truth.UNKNOWN)
        elif (further := self._further(context, known)) is not None:
            truths.append(further)
        return kleene.all_of(truths) if self.every else kleene.any_of(truths)

    def _at(self, context: Context, entry: Record, index: int) -> Truth:
        context.loop[self.variable] = (entry, index)
        return self.part.truth(context)

    def _entries(self, context: Context) -> Iterator[Truth]:
        known = context.values.get(self.fact)
        if isinstance(known, Records):
            for index, entry in enumerate(known.entries):
                yield self._at(context, entry, index)

    def gaps(self, context: Context) -> Iterator[Gap]:
        known = context.values.get(self.fact)
        if not isinstance(known, Records):
            yield Gap(self.fact)
            return
        for truth in self._entries(context):
            if truth is Truth.UNKNOWN:
                yield from self.part.gaps(context)
        if not known.complete or self._further(context, known) is Truth.UNKNOWN:
            yield Gap(self.fact)

    def _further(self, context: Context, known: Records) -> Truth | None:
        if known.further is None:
            return None
        return self._at(context, known.further, len(known.entries))

    def reasons(self, context: Context) -> Iterator[Reason]:
        known = context.values.get(self.fact)
        if not isinstance(known, Records):
            yield Reason(f"{self.fact}: unknown", self.fact, Truth.UNKNOWN)
            return
        if not known.entries:
            truth = self.truth(context)
            none = "none that long ago is known of" if truth is Truth.UNKNOWN else "none"
            word = none if known.complete else "list not complete"
            yield Reason(f"{self.fact}: {word}", self.fact, truth)
        for _ in self._entries(context):
            yield from self.part.reasons(context)

    def note_changes(self, context: Context, days: set[int]) -> None:
        for _ in self._entries(context):
            self.part.note_changes(context, days)
        known = context.values.get(self.fact)
        if isinstance(known, Records) and self._further(context, known) is not None:
            self.part.note_changes(context, days)
