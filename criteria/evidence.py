"""All that is known of one patient on one day: the answers as typed values, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from criteria.consistency import CONFLICT, drop_contradictions
from criteria.courses import complete_course, list_biologics_together
from criteria.derivation import derive, derive_timed
from criteria.facts import Catalogue, Fact
from criteria.interval import Interval
from criteria.scored import Scored
from criteria.tumours import agreed, is_b_cell_lymphoma
from criteria.values import (
    Record,
    Records,
    Refused,
    Value,
    earlier_than,
    is_keyed,
    is_unusual,
    listed,
    parse_value,
)
from criteria.worked_out import Disagreement, agreed_value, is_worked_out, scored_of


@dataclass(frozen=True)
class Evidence:
    """Typed values by fact; a fact that is absent is not known.

    `unknown` holds the facts that were asked and not known, with the kind of not knowing; `untimed` the
    values that are the same on every day; `warnings` what was refused, and why; `scored` the scores, by instrument,
    of the facts that were worked out.
    """

    on: date
    values: Mapping[str, Value]
    unknown: Mapping[str, str]
    warnings: tuple[str, ...]
    untimed: Mapping[str, Value]
    scored: Mapping[str, Mapping[str, Scored]]

    def moved_to(self, on: date) -> Evidence:
        """The same answers seen on another day (ages move on, doses do not)."""
        values = {**self.untimed, **derive_timed(self.untimed, on)}
        return Evidence(on, values, self.unknown, self.warnings, self.untimed, self.scored)


def read_answers(catalogue: Catalogue, answers: Mapping[str, Any], on: date) -> Evidence:
    """Read answers into typed values; scores last, since what they measure may be answered beside them.

    A value that cannot be (wrong type, impossible number, date after `on`, fact not in the catalogue) counts as not
    known and is reported in `warnings`: bad input never decides anything. The order of the answers means nothing.
    """
    given = {name: raw for name, raw in sorted(answers.items()) if raw is not None}
    read = _Reading(on)
    for name, raw in given.items():
        fact = catalogue.get(name)
        if fact is None:
            read.warnings.append(f"{name}: no such fact; `python -m criteria facts` lists them")
        elif read.has_value(name, raw) and not is_worked_out(raw):
            read.stated(fact, name, raw)
    values, warnings = read.values, read.warnings
    list_biologics_together(values, warnings)
    drop_contradictions(values, read.unknown, warnings, on)
    values |= derive(values, warnings)
    known = {**values, **derive_timed(values, on)}
    for name, raw in given.items():
        if name in catalogue and is_worked_out(raw) and "unknown" not in raw:
            read.worked_out(catalogue[name], name, raw, known)
    return Evidence(
        on, {**values, **derive_timed(values, on)}, read.unknown, tuple(warnings), values, read.scored
    )


@dataclass
class _Reading:
    """What has been read of some answers so far."""

    on: date
    values: dict[str, Value] = field(default_factory=dict)
    unknown: dict[str, str] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    scored: dict[str, Mapping[str, Scored]] = field(default_factory=dict)

    def has_value(self, name: str, raw: Any) -> bool:
        """Whether an answer says more than that somebody was asked; what it says of that is kept."""
        if not is_keyed(raw):
            return True
        if "unknown" in raw or raw.get("asked"):
            self.unknown[name] = str(raw.get("unknown", "dont_know"))
        return "unknown" not in raw

    def stated(self, fact: Fact, name: str, raw: Any) -> None:
        """Read an answer that says the value itself."""
        try:
            if fact.kind == "records":
                self._keep(fact, name, raw, _read_list(fact, name, raw, self.on, self.warnings))
            else:
                self._keep(fact, name, raw, parse_value(fact, raw, self.on))
        except Refused as refusal:
            self.warnings.append(f"{name}: {refusal}")

    def worked_out(self, fact: Fact, name: str, raw: Mapping[str, Any], known: Mapping[str, Value]) -> None:
        """Read an answer that says the items of scores, beside what is known of the case."""
        refused: list[str] = []
        try:
            self.scored[name] = scored_of(fact, raw, self.on, known, refused)
            value = agreed_value(fact, raw, self.scored[name], self.on)
        except Disagreement as disagreement:
            self.unknown[name] = CONFLICT
            refused.append(str(disagreement))
        except Refused as refusal:
            refused.append(str(refusal))
        else:
            if value is not None:
                self._keep(fact, name, raw, value)
        self.warnings += (f"{name}: {warning}" for warning in refused)

    def _keep(self, fact: Fact, name: str, raw: Any, value: Value) -> None:
        self.values[name] = value
        if fact.soft is not None and isinstance(value, Interval) and is_unusual(fact, value):
            self.warnings.append(f"{name}: {raw!r} is unusual in {fact.unit}; check value and unit")


def _read_list(fact: Fact, name: str, raw: Any, on: date, warnings: list[str]) -> Value:
    since = raw.get("since") if is_keyed(raw) else None
    raw, complete = listed(raw)
    if not isinstance(raw, list):
        raise Refused(f"{raw!r} is not a list")
    entries = [_read_entry(fact, f"{name}[{index}]", entry, on, warnings) for index, entry in enumerate(raw)]
    if since is None or not complete:
        return Records(tuple(entries), complete)
    if "date" not in fact.fields:
        raise Refused("a list without dates cannot be complete since a day")
    return Records(tuple(entries), complete, {"date": earlier_than(since)})


def _read_entry(fact: Fact, place: str, raw: Any, on: date, warnings: list[str]) -> Record:
    key = fact.drug_field or fact.text_field
    if isinstance(raw, str) and key:
        raw = {key: raw}
    if not is_keyed(raw):
        raise Refused(f"the entry {raw!r} is not a record")
    entry = dict(_read_fields(fact, place, raw, on, warnings))
    if fact.drug_field:
        complete_course(entry, fact.drug_field, place, warnings)
    if fact.text_field and isinstance(written := entry.get(fact.text_field), str):
        entry["b_cell_lymphoma"] = agreed(entry.get("b_cell_lymphoma"), is_b_cell_lymphoma(written))
    return entry


def _read_fields(
    fact: Fact, place: str, raw: Mapping[str, Any], on: date, warnings: list[str]
) -> Iterable[tuple[str, Any]]:
    fields = {name: part for name, part in fact.fields.items() if not part.derived}
    for name in sorted(raw.keys() - fields.keys()):
        warnings.append(f"{place}.{name}: no such field; write one of: {', '.join(fields)}")
    for name, part in fields.items():
        value = raw.get(name)
        if value is None or (is_keyed(value) and "unknown" in value):
            continue
        try:
            yield name, parse_value(part, value, on)
        except Refused as refusal:
            warnings.append(f"{place}.{name}: {refusal}")
