"""Scores a line: each line of a file says what is known of the items of one patient, and gives one line of result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from criteria.instrument import Instrument
from criteria.patient_lines import each_line
from criteria.score_items import absent_elsewhere, assumed, read_items
from criteria.scoring import score
from criteria.written_score import as_json

FORM = '{"id": …, "items": {item: true, a level or a number}}'
REST = "absent"


def score_lines(instrument: Instrument, lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The score of every line; `"rest": "absent"` in a line says that what it does not name is not there.

    A box of the paper form that a line does not name is read as the form reads an unticked one.
    """
    return each_line(lines, lambda read: _scored(instrument, read), FORM)


def _scored(instrument: Instrument, read: Any) -> dict[str, Any]:
    if not isinstance(read, dict) or not isinstance(read.get("items"), dict):
        raise ValueError(f"write {FORM}")
    rest = read.get("rest")
    if rest not in (None, REST):
        raise ValueError(f'"rest" can only be "{REST}"; without it the rest is not known')
    found = read_items(instrument, read["items"], date.max)
    values = absent_elsewhere(instrument, found.values) if rest else found.values
    scored = score(instrument, assumed(instrument, values))
    return {"id": read.get("id"), **as_json(scored), "warnings": list(found.warnings)}


def listing(instrument: Instrument) -> dict[str, Any]:
    """An instrument with its items, for who writes lines for it."""
    spec = instrument.spec
    return {
        "id": spec.id,
        "form": spec.form,
        "items": {
            item.id: _item(instrument, item.id, domain.id) for domain in spec.domains for item in domain.items
        },
        "conditions": {item.id: _item(instrument, item.id) for item in spec.conditions},
        "measures": {measure.id: _measure(instrument, measure.id, measure.ref) for measure in spec.measures},
        "sources": dict(spec.sources),
        "licence": spec.licence,
    }


def _item(instrument: Instrument, name: str, domain: str | None = None) -> dict[str, Any]:
    item = instrument.item(name)
    assert item is not None
    around = next((one for one in instrument.spec.domains if one.id == domain), None)
    kept: Mapping[str, Any] = item.model_dump(
        mode="json", exclude_defaults=True, exclude={"id"}, by_alias=True
    )
    inherited = {"domain": domain, "source": around.source, "mark": around.mark} if around else {}
    return {**inherited, **kept}


def _measure(instrument: Instrument, name: str, refs: tuple[str, ...]) -> dict[str, Any]:
    fact = instrument.fact(name)
    kept = {"unit": fact.unit, "units": list(fact.units), "options": list(fact.options), "ref": list(refs)}
    return {"kind": fact.kind, **{key: value for key, value in kept.items() if value}}
