"""What would have to change: the smallest other answers with which a criterion that fails today would hold.

Found by evaluating the criterion with other answers, at the limits of its comparisons; nothing here knows a criterion.
What nobody can change (history, age, how active a disease is) is marked and never to be proposed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING

from criteria.after_stop import depletes_b_cells
from criteria.evidence import Evidence
from criteria.facts import Changes
from criteria.forecast import B_CELLS_MUST_BE_BACK, looks_for_b_cells
from criteria.other_answers import OtherAnswer, Step, other_answers, restarted
from criteria.timeline import Part, Timeline, standing_within
from criteria.tree import Criterion, Evaluation
from criteria.truth import Truth
from criteria.values import Records, Value

if TYPE_CHECKING:
    from criteria.trial import Trial

HALF_LIFE_UNKNOWN = "half_life_unknown"
"""Note: nobody published how long the drug stays, so that its washout has no length."""

_ORDER: tuple[Changes, ...] = ("treatment", "test", "time", "never")


@dataclass(frozen=True)
class Wait:
    """A criterion that holds only some whole days later (None: nobody knows how many), and the fact it waits on."""

    criterion: str
    fact: str
    days: int | None


@dataclass(frozen=True)
class Change:
    """One way in which a criterion that fails would hold.

    `criterion` is an atomic one or the group whose demand is met in any of several ways; `lifts` are the blocking
    atomic criteria in it. `steps` are the answers that change together, none where time alone does it. `waits` come
    after that. `by` says what can bring it about; `in_hand` is false of what must not be proposed.
    """

    criterion: str
    lifts: tuple[str, ...]
    steps: tuple[Step, ...]
    waits: tuple[Wait, ...]
    by: Changes
    notes: tuple[str, ...] = ()
    values: tuple[tuple[str, Value], ...] = field(default=(), repr=False)

    @property
    def in_hand(self) -> bool:
        """Whether treatment, a test or time can bring it about."""
        return self.by != "never"

    @property
    def days(self) -> int | None:
        """The days until everything waited for is over; None where nobody knows."""
        known = [wait.days for wait in self.waits if wait.days is not None]
        return max(known, default=0) if len(known) == len(self.waits) else None


def changes(trial: Trial, evidence: Evidence) -> tuple[Change, ...]:
    """The ways to lift each criterion that fails, in the order of the trial; what is in hand goes before the rest.

    Where something can be brought about, what cannot is left out; nothing is said of three changes at once.
    """
    timeline = Timeline(trial, Evaluation(evidence))
    return tuple(
        change
        for part in timeline.parts
        if timeline.standing(part)(timeline.now) is Truth.FALSE
        for need in _needs(timeline, part)
        for change in _lifting(_Need(timeline, part, need))
    )


def changed(evidence: Evidence, change: Change) -> Evidence:
    """What would be known of the patient after a change, on the same day."""
    untimed = {**evidence.untimed, **dict(change.values)}
    return replace(evidence, untimed=untimed).moved_to(evidence.on)


@dataclass(frozen=True)
class _Need:
    """A criterion that must be lifted for the trial to be open, whatever else is done."""

    timeline: Timeline
    part: Part
    criterion: Criterion

    @property
    def evidence(self) -> Evidence:
        return self.timeline.now.evidence

    def standing(self, then: Evaluation) -> Truth:
        return standing_within(self.criterion, self.part)(then)

    def lifts(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(leaf.id for leaf in self.timeline.now.deciding(self.criterion)))

    def waits(self) -> Iterator[Wait]:
        yield from _waits(self.timeline, self.part, self.timeline.now.deciding(self.criterion))

    def other_answers(self) -> Iterator[tuple[OtherAnswer, ...]]:
        """For every fact of the criterion the other answers it could have."""
        rules = [leaf.rule for leaf in self.criterion.deciding_leaves() if leaf.rule is not None]
        for name in dict.fromkeys(fact for rule in rules for fact in sorted(rule.facts)):
            fact, value = self.timeline.trial.facts[name], self.evidence.values.get(name)
            cuts = [cut for rule in rules for cut in rule.cuts if cut.fact == name and not cut.elapsed]
            yield tuple(other_answers(name, fact, value, cuts, self.evidence.on))


def _needs(timeline: Timeline, part: Part) -> Iterator[Criterion]:
    if part is not None:
        yield from _within(timeline, part)
        return
    for cohort in timeline.trial.cohorts:
        if timeline.now.applies(cohort) is not Truth.FALSE:
            yield from _within(timeline, cohort.criterion)


def _within(timeline: Timeline, criterion: Criterion) -> Iterator[Criterion]:
    """The smallest criteria that must all be lifted: down through what is read together, not through alternatives."""
    needed = 1 if criterion.polarity == "exclusion" else len(criterion.children)
    if not criterion.children or criterion.unless or criterion.needed != needed:
        yield criterion
        return
    whole = timeline.now.truth(criterion)
    for child in criterion.children:
        if timeline.now.truth(child) is whole:
            yield from _within(timeline, child)


def _lifting(need: _Need) -> Iterator[Change]:
    span = need.timeline.span(need.standing)
    if span is not None and span.sure is not None:
        yield Change(need.criterion.id, need.lifts(), (), tuple(need.waits()), "time")
        return
    options = [each for each in need.other_answers() if each]
    found = _first_of_each(need, ([(option,) for option in each] for each in options))
    alone = {step.fact for change in found for step in change.steps}
    rest = [each for each in options if each[0].fact not in alone]
    pairs = ([(one, other) for one in each for other in more] for each, more in combinations(rest, 2))
    found += [change for change in _first_of_each(need, pairs) if change.in_hand]
    in_hand = [change for change in found if change.in_hand]
    yield from sorted(in_hand or found, key=lambda change: (len(change.steps), _ORDER.index(change.by)))


def _first_of_each(need: _Need, choices: Iterable[Iterable[tuple[OtherAnswer, ...]]]) -> list[Change]:
    found = []
    for alternatives in choices:
        change = next(filter(None, (_change(need, answers) for answers in alternatives)), None)
        if change is not None:
            found.append(change)
    return found


def _change(need: _Need, answers: tuple[OtherAnswer, ...]) -> Change | None:
    """The change these other answers are, if the criterion holds with them and nothing else comes to fail for good."""
    trial, evidence = need.timeline.trial, need.evidence
    names = [answer.fact for answer in answers]
    values = {answer.fact: answer.value for answer in answers}
    values |= restarted(trial.facts, names, evidence.on)
    change = Change(
        need.criterion.id,
        need.lifts(),
        tuple(step for answer in answers for step in answer.steps),
        (),
        max((trial.facts[name].changes for name in names), key=_ORDER.index),
        values=tuple(values.items()),
    )
    later = Timeline(trial, Evaluation(changed(evidence, change)))
    if not _holds(need, later, any(answer.ends for answer in answers)) or _harms(need, later):
        return None
    waits = tuple(dict.fromkeys(_waits_after(later, answers, frozenset(values))))
    return replace(change, waits=waits, notes=tuple(_notes(trial, answers, waits)))


def _holds(need: _Need, later: Timeline, ends: bool) -> bool:
    """Whether the criterion surely holds; after the end of what goes on, whether it fails no longer one day."""
    return need.standing(later.now) is Truth.TRUE or (ends and later.span(need.standing) is not None)


def _harms(need: _Need, later: Timeline) -> bool:
    return any(
        part is not need.part
        and later.standing(part)(later.now) is Truth.FALSE
        and need.timeline.standing(part)(need.timeline.now) is not Truth.FALSE
        and later.span(later.standing(part)) is None
        for part in later.parts
    )


def _waits_after(then: Timeline, answers: tuple[OtherAnswer, ...], touched: frozenset[str]) -> Iterator[Wait]:
    """What is to be waited for once answers have changed: what fails over the touched facts until a day comes."""
    ends = frozenset(answer.fact for answer in answers if answer.ends)
    for part in then.parts:
        standing = then.standing(part)(then.now)
        if standing is Truth.FALSE:
            yield from _waits(then, part, then.deciding(part, then.now), touched)
        elif standing is Truth.UNKNOWN:
            leaves = (leaf for leaf in then.leaves(part) if then.now.truth(leaf) is Truth.UNKNOWN)
            yield from _waits(then, part, leaves, ends)


def _waits(
    then: Timeline, part: Part, leaves: Iterable[Criterion], touched: frozenset[str] | None = None
) -> Iterator[Wait]:
    for leaf in leaves:
        facts = leaf.rule.facts if leaf.rule is not None else frozenset()
        about = facts if touched is None else facts & touched
        span = then.span(standing_within(leaf, part)) if about else None
        if span is not None and (touched is None or span.latest > then.on or span.sure is None):
            days = (span.sure - then.on).days if span.sure is not None else None
            yield Wait(leaf.id, _dated(then.trial, about), days)


def _dated(trial: Trial, facts: Iterable[str]) -> str:
    """The one of these facts that time passes on."""
    kinds = ("date", "records")
    return min(facts, key=lambda name: (trial.facts[name].kind not in kinds, name))


def _notes(trial: Trial, answers: tuple[OtherAnswer, ...], waits: tuple[Wait, ...]) -> Iterator[str]:
    courses = [
        record
        for answer in answers
        if answer.ends and isinstance(answer.value, Records)
        for record in answer.value.entries
    ]
    if any(wait.days is None for wait in waits):
        yield HALF_LIFE_UNKNOWN
    if any(map(depletes_b_cells, courses)) and looks_for_b_cells(trial):
        yield B_CELLS_MUST_BE_BACK
