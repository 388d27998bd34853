"""What still goes on and therefore has no day: how long after its end it stands in the way.

Found by ending it today and looking when the criterion holds: five half-lives of a biologic, weeks of abstinence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from criteria.evidence import Evidence
from criteria.facts import Fact, Field
from criteria.interval import Interval, point
from criteria.timeline import Part, Timeline, standing_within
from criteria.tree import Criterion, Evaluation
from criteria.truth import Truth
from criteria.values import Members, Record, Records, Value

_B_CELL_TARGETS = frozenset({"CD19", "CD20"})


@dataclass(frozen=True)
class AfterStop:
    """`criterion` holds `days` whole days after the end of what goes on; None where nobody knows how long it takes.

    `fact` says where it was answered, `entry` which of its records it is, `drug` which drug (None: no drug).
    """

    criterion: str
    fact: str
    entry: int | None
    drug: str | None
    days: int | None


def after_stop(timeline: Timeline, failing: tuple[Part, ...]) -> tuple[AfterStop, ...]:
    """What goes on among the reasons of the parts that fail today."""
    found = (
        stop
        for part in failing
        for leaf in timeline.deciding(part, timeline.now)
        if leaf.rule is not None
        for fact in sorted(leaf.rule.facts)
        for stop in _of_fact(timeline, part, leaf, fact)
    )
    return tuple(dict.fromkeys(found))


def ended(fact: Fact, value: Value | None, on: date) -> Value | None:
    """An answer as it would be if all that goes on in it had ended on a day; None where nothing does."""
    if not isinstance(value, Records):
        return _ended_value(fact, value, on)
    records = [_ended_record(fact.fields, record, on) for record in value.entries]
    if not any(records):
        return None
    entries = tuple(after or before for after, before in zip(records, value.entries, strict=True))
    return replace(value, entries=entries)


def with_value(evidence: Evidence, fact: str, value: Value) -> Evidence:
    """The answers with another value of one fact."""
    return replace(evidence, untimed={**evidence.untimed, fact: value}).moved_to(evidence.on)


def depletes_b_cells(record: Record) -> bool:
    """Whether a course is one of a drug against CD19 or CD20, after which B cells must come back."""
    targets = record.get("targets")
    return isinstance(targets, Members) and not _B_CELL_TARGETS.isdisjoint(targets.present)


def _of_fact(timeline: Timeline, part: Part, leaf: Criterion, name: str) -> Iterator[AfterStop]:
    evidence, fact = timeline.now.evidence, timeline.trial.facts[name]
    value = evidence.values.get(name)
    if not isinstance(value, Records):
        after = ended(fact, value, evidence.on)
        if after is not None:
            days = _days(timeline, part, leaf, with_value(evidence, name, after))
            yield AfterStop(leaf.id, name, None, None, days)
        return
    for index, record in enumerate(value.entries):
        alone = Records((record,))
        after = ended(fact, alone, evidence.on)
        by_itself = Evaluation(with_value(evidence, name, alone))
        if after is None or standing_within(leaf, part)(by_itself) is not Truth.FALSE:
            continue
        drug = record.get(fact.drug_field) if fact.drug_field else None
        days = _days(timeline, part, leaf, with_value(evidence, name, after))
        yield AfterStop(leaf.id, name, index, drug if isinstance(drug, str) else None, days)


def _days(timeline: Timeline, part: Part, leaf: Criterion, after: Evidence) -> int | None:
    span = Timeline(timeline.trial, Evaluation(after)).span(standing_within(leaf, part))
    return (span.sure - after.on).days if span is not None and span.sure is not None else None


def _ended_record(fields: Mapping[str, Field], record: Record, on: date) -> Record | None:
    """The record as if it had ended today; a course that goes on had its last dose today."""
    after = {name: _ended_value(field, record.get(name), on) for name, field in fields.items()}
    changed: dict[str, Interval | Truth] = {name: value for name, value in after.items() if value is not None}
    if record.get("ongoing") is Truth.TRUE:
        changed |= {name: point(on.toordinal()) for name, field in fields.items() if field.kind == "date"}
        changed["ongoing"] = Truth.FALSE
    return {**record, **changed} if changed else None


def _ended_value(field: Field, value: object, on: date) -> Interval | None:
    goes_on = field.kind == "date" and isinstance(value, Interval) and value.exact and value.low.is_infinite()
    return point(on.toordinal()) if goes_on and isinstance(value, Interval) and value.low > 0 else None
