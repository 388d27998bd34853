"""Scores a line: each line of a file says what is known of the items of one patient, and gives one line of result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from criteria.instrument import Domain, Instrument, Item
from criteria.interval import Interval
from criteria.patient_lines import each_line
from criteria.score_items import ItemsRead, contradictions, read_items
from criteria.score_rest import absent_elsewhere, beside_the_rest
from criteria.scoring import score
from criteria.truth import truth_of
from criteria.values import Value, is_unusual
from criteria.written_score import as_json, as_number

FORM = '{"id": …, "items": {item: true, a level or a number}}'
REST = "absent"


def score_lines(instrument: Instrument, lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The score of every line; `"rest": "absent"` in a line says that what it does not name is not there.

    What a line names without a value stays not known, and `rest` is not applied where a name is none of the
    instrument's: it may be misspelt, and what it was meant for is not absent. A box of the paper form that a line does
    not name is read as the form reads an unticked one.
    """
    return each_line(lines, lambda read: _scored(instrument, read), FORM)


def _scored(instrument: Instrument, read: Any) -> dict[str, Any]:
    if not isinstance(read, dict) or not isinstance(read.get("items"), dict):
        raise ValueError(f"write {FORM}")
    rest = read.get("rest")
    if rest not in (None, REST):
        raise ValueError(f'"rest" can only be "{REST}"; without it the rest is not known')
    found = read_items(instrument, read["items"], date.max)
    warnings = [*_doubts(instrument, read, found), *found.warnings, *contradictions(instrument, found.values)]
    values: Mapping[str, Value] = beside_the_rest(instrument, found.values, found.rest)
    if rest and found.strangers:
        named = ", ".join(found.strangers)
        warnings.append(f'"rest" is not applied: {named} may be meant for what is not named; correct it')
    elif rest:
        values = absent_elsewhere(instrument, values, found.unsaid)
    scored = score(instrument, {**_unticked_boxes(instrument, found), **values})
    return {"id": read.get("id"), **as_json(scored), "warnings": warnings}


def _doubts(instrument: Instrument, read: Mapping[str, Any], found: ItemsRead) -> Iterator[str]:
    """What stands beside the items and is not read, and numbers that are hardly in the unit they are taken for."""
    for name in read.keys() - {"id", "items", "rest"}:
        yield f'{name}: no such key; write it under "items"'
    for name, value in found.values.items():
        fact = instrument.fact(name)
        if isinstance(value, Interval) and is_unusual(fact, value):
            yield f"{name}: {value.low} is unusual in {fact.unit}; check value and unit"


def _unticked_boxes(instrument: Instrument, found: ItemsRead) -> dict[str, Value]:
    """The boxes of the paper form that nobody named, as the form reads an unticked one; a misspelt one may be any."""
    if found.strangers:
        return {}
    return {
        item.id: truth_of(item.assumed)
        for item in instrument.spec.items
        if item.assumed is not None and item.id not in found.unsaid
    }


# --- the list


_LISTED = {"domains", "conditions", "measures"}


def listing(instrument: Instrument) -> dict[str, Any]:
    """An instrument with all that its file says, for who writes lines for it; what is not there is not listed."""
    spec = instrument.spec
    return {
        **_written(spec, without=_LISTED),
        "domains": {domain.id: _domain(domain) for domain in spec.domains},
        "items": {item.id: _item(item, domain) for domain in spec.domains for item in domain.items},
        "conditions": {item.id: _item(item) for item in spec.conditions},
        "measures": {measure.id: _measure(instrument, measure.id, measure.ref) for measure in spec.measures},
    }


def _domain(domain: Domain) -> dict[str, Any]:
    """What a domain makes of its items."""
    kept = _written(domain, without={"id", "items"})
    return {"takes": domain.takes, **kept, "items": [item.id for item in domain.items]}


def _item(item: Item, around: Domain | None = None) -> dict[str, Any]:
    inherited = {"domain": around.id, "source": list(around.source), "mark": around.mark} if around else {}
    return {**inherited, **_written(item, without={"id"})}


def _measure(instrument: Instrument, name: str, refs: tuple[str, ...]) -> dict[str, Any]:
    fact = instrument.fact(name)
    kept = {
        "unit": fact.unit,
        "units": list(fact.units),
        "limits": _plainly(fact.hard),
        "whole": fact.whole,
        "options": list(fact.options),
        "ref": list(refs),
    }
    return {"kind": fact.kind, **{key: value for key, value in kept.items() if value}}


def _written(part: BaseModel, without: set[str]) -> dict[str, Any]:
    found: dict[str, Any] = _plainly(part.model_dump(exclude_defaults=True, exclude=without, by_alias=True))
    return found


def _plainly(value: Any) -> Any:
    """A value for JSON, with its numbers as numbers."""
    if isinstance(value, Decimal):
        return as_number(value)
    if isinstance(value, Mapping):
        return {key: _plainly(one) for key, one in value.items()}
    return [_plainly(one) for one in value] if isinstance(value, list | tuple) else value
