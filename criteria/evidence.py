"""All that is known of one patient on one day: the answers as typed values, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from criteria.consistency import drop_contradictions
from criteria.courses import complete_course, list_biologics_together
from criteria.derivation import derive, derive_timed
from criteria.facts import Catalogue, Fact
from criteria.interval import Interval
from criteria.scoring import Scored
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
from criteria.worked_out import SCORES, result_of, scored_of


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
    """Read answers into typed values.

    A value that cannot be (wrong type, impossible number, date after `on`, fact not in the catalogue) counts as not
    known and is reported in `warnings`: bad input never decides anything. The order of the answers means nothing.
    """
    values: dict[str, Value] = {}
    unknown: dict[str, str] = {}
    warnings: list[str] = []
    scored: dict[str, Mapping[str, Scored]] = {}
    for name, raw in sorted(answers.items()):
        fact = catalogue.get(name)
        if raw is None:
            continue
        if fact is None:
            warnings.append(f"{name}: no such fact; `python -m criteria facts` lists them")
        elif (keyed := is_keyed(raw)) and "unknown" in raw:
            unknown[name] = str(raw["unknown"])
        else:
            if keyed and raw.get("asked"):
                unknown[name] = "dont_know"
            try:
                if keyed and SCORES in raw:
                    scored[name] = _read_scores(fact, name, raw, on, warnings)
                    value = result_of(fact, scored[name])
                elif fact.kind == "records":
                    value = _read_list(fact, name, raw, on, warnings)
                else:
                    value = parse_value(fact, raw, on)
                if value is None:
                    continue
                values[name] = value
                if fact.soft is not None and isinstance(value, Interval) and is_unusual(fact, value):
                    warnings.append(f"{name}: {raw!r} is unusual in {fact.unit}; check value and unit")
            except Refused as refusal:
                warnings.append(f"{name}: {refusal}")
    list_biologics_together(values, warnings)
    drop_contradictions(values, unknown, warnings, on)
    untimed = {**values, **derive(values, warnings)}
    return Evidence(on, {**untimed, **derive_timed(untimed, on)}, unknown, tuple(warnings), untimed, scored)


def _read_scores(fact: Fact, name: str, raw: Any, on: date, warnings: list[str]) -> dict[str, Scored]:
    refused: list[str] = []
    scored = scored_of(fact, raw, on, refused)
    warnings += (f"{name}: {warning}" for warning in refused)
    return scored


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
    fields = {name: field for name, field in fact.fields.items() if not field.derived}
    for name in sorted(raw.keys() - fields.keys()):
        warnings.append(f"{place}.{name}: no such field; write one of: {', '.join(fields)}")
    for name, field in fields.items():
        value = raw.get(name)
        if value is None or (is_keyed(value) and "unknown" in value):
            continue
        try:
            yield name, parse_value(field, value, on)
        except Refused as refusal:
            warnings.append(f"{place}.{name}: {refusal}")
