"""An explanation as it is written: the documented JSON form of `assess --explain`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from criteria.assess import Assessment
from criteria.counterfactual import Change, changes
from criteria.evidence import Evidence
from criteria.explanation import Explained, explain
from criteria.forecast import Forecast, forecast
from criteria.interval import Interval
from criteria.other_answers import Step
from criteria.terms import show
from criteria.trial import Trial
from criteria.truth import Truth
from criteria.values import Members, Record, Records, Value

_FIRST_DAY = date(1900, 1, 1).toordinal()
"""Numbers from here on are days: no quantity of the catalogue is as large."""


def explanation_json(trial: Trial, evidence: Evidence, assessment: Assessment) -> dict[str, Any]:
    """Why the result is what it is, from when it changes, and what would change it."""
    found = explain(trial, evidence, assessment)
    return {
        "reading_sensitive": found.reading_sensitive,
        "blocking": list(map(_explained, found.blocking)),
        "open": list(map(_explained, found.open)),
        "forecast": _forecast(forecast(trial, evidence)),
        "changes": [_change(change) for change in changes(trial, evidence)],
    }


def _explained(item: Explained) -> dict[str, Any]:
    return {
        "id": item.id,
        "verdict": item.verdict,
        "quote": item.quote,
        "rule": item.rule,
        "values": {fact: value_text(value) for fact, value in item.values.items()},
        "causes": [sorted(cause) for cause in item.causes],
        "readings": dict(item.readings),
        "reading_sensitive": item.reading_sensitive,
        "other_readings": [asdict(other) for other in item.others],
        "lacking": {**asdict(item.lacking), "lacking": item.lacking.lacking} if item.lacking else None,
    }


def _forecast(found: Forecast) -> dict[str, Any]:
    return {
        "first": _day(found.first),
        "sure": _day(found.sure),
        "binding": found.binding,
        "runner_up": found.runner_up[0] if found.runner_up else None,
        "obstacles": {name: _day(day) for name, day in found.obstacles},
        "after_stop": [asdict(stop) for stop in found.after_stop],
        "to_be_repeated": list(found.lapsing),
        "notes": list(found.notes),
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "criterion": change.criterion,
        "lifts": list(change.lifts),
        "steps": [_step(step) for step in change.steps],
        "then_days": change.days,
        "waits": [asdict(wait) for wait in change.waits],
        "by": change.by,
        "in_hand": change.in_hand,
        "notes": list(change.notes),
    }


def _step(step: Step) -> dict[str, Any]:
    was = value_text(step.was) if step.was is not None else None
    return {
        "fact": step.fact,
        "field": step.field,
        "entry": step.entry,
        "was": was,
        "to": value_text(step.to),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def value_text(value: Value) -> str:
    """A value as a short language-neutral text."""
    match value:
        case Truth():
            return value.value
        case Interval():
            finite = [bound for bound in (value.low, value.high) if bound.is_finite()]
            return show(value, as_day=any(bound >= _FIRST_DAY for bound in finite))
        case Members():
            return ", ".join(sorted(value.present)) or "none"
        case Records():
            return ", ".join(map(_entry_text, value.entries)) or "none"
    return value


def _entry_text(entry: Record) -> str:
    return " ".join(_fields(entry)) or "?"


def _fields(entry: Mapping[str, Any]) -> Iterator[str]:
    for name in ("name", "type", "last_dose_date", "date"):
        value = entry.get(name)
        if value is not None:
            yield value_text(value)
