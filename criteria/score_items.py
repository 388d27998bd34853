"""What somebody says of the items of an instrument, as written (JSON), read into typed values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from criteria.instrument import UNANSWERED, Instrument, Item, Named
from criteria.interval import Interval, point
from criteria.scoring import least_level, with_what_follows
from criteria.truth import Truth, truth_of
from criteria.values import Refused, Value, is_keyed, parse_value


@dataclass(frozen=True)
class ItemsRead:
    """The values by item, and what was refused, and why."""

    values: Mapping[str, Value]
    warnings: tuple[str, ...]


def read_items(instrument: Instrument, raw: Mapping[str, Any], on: date) -> ItemsRead:
    """Read what is said of items, conditions and measures, each by its id or by its name in the reference tables.

    `null` says that nobody looked. What cannot be (no such item, not a level, a grade beyond its limits) counts as not
    known and is reported: bad input never decides anything.
    """
    names = _names(instrument)
    values: dict[str, Value] = {}
    warnings: list[str] = []
    for written, said in sorted(raw.items()):
        if said is None or (is_keyed(said) and "unknown" in said):
            continue
        found = names.get(_plain(written))
        if found is None:
            warnings.append(
                f"{written}: no such item; `python -m criteria scores {instrument.id}` lists them"
            )
            continue
        name, level = found
        try:
            value = _read(instrument, name, level, said, on)
        except Refused as refusal:
            warnings.append(f"{written}: {refusal}")
            continue
        if name in values and values[name] != value:
            warnings.append(f"{written}: said twice of {name}, and differently; taken as not known")
            values[name] = Truth.UNKNOWN
        elif value is not None:
            values[name] = value
    return ItemsRead({name: one for name, one in values.items() if one is not Truth.UNKNOWN}, tuple(warnings))


def _read(instrument: Instrument, name: str, level: str | None, said: Any, on: date) -> Value | None:
    item = instrument.item(name)
    if item is not None and level is not None:
        if not isinstance(said, bool):
            raise Refused(f"{said!r} is not true or false")
        return level if said else None
    if item is not None and item.levels:
        return _level(instrument, item, said)
    if said == UNANSWERED and item is not None and item.grades is not None:
        return _left_out(instrument)
    return parse_value(instrument.fact(name), said, on)


def _level(instrument: Instrument, item: Item, said: Any) -> str:
    accepted = ", ".join(f"{name} ({level.number})" for name, level in item.levels.items())
    if isinstance(said, int) and not isinstance(said, bool):
        found = next((name for name, level in item.levels.items() if level.number == said), None)
    else:
        name = str(said).lower()
        found = instrument.spec.level_names.get(name, name)
    if found is None or found not in item.levels or isinstance(said, bool):
        raise Refused(f"{said!r} is no level; write one of: {accepted}")
    return found


def _left_out(instrument: Instrument) -> str:
    if instrument.spec.total != "mean":
        raise Refused("leave out what was not assessed; only a mean counts what is unanswered")
    return UNANSWERED


def _names(instrument: Instrument) -> Mapping[str, tuple[str, str | None]]:
    """Every spelling of an item, without signs and capitals; a level may stand behind its item."""
    names: dict[str, tuple[str, str | None]] = {}
    for written, meant in _spellings(instrument):
        names.setdefault(_plain(written), meant)
    return names


def _spellings(instrument: Instrument) -> Iterator[tuple[str, tuple[str, str | None]]]:
    spec = instrument.spec
    entries: tuple[Named, ...] = (*spec.items, *spec.measures)
    for entry in entries:
        for name in (entry.id, *entry.ref):
            yield name, (entry.id, None)
    for item in spec.items:
        other = [(alias, level) for alias, level in spec.level_names.items() if level in item.levels]
        for written, level in (*((level, level) for level in item.levels), *other):
            for name in (item.id, *item.ref):
                yield f"{name}.{written}", (item.id, level)


def _plain(written: str) -> str:
    return "".join(sign for sign in written.casefold() if sign.isalnum())


def absent_elsewhere(instrument: Instrument, values: Mapping[str, Value]) -> dict[str, Value]:
    """The values, with everything that is neither said nor follows as absent: so a form without it is read."""
    known = with_what_follows(instrument, values)
    conditions = {item.id: absent(instrument, item) for item in instrument.spec.conditions}
    known = with_what_follows(instrument, {**conditions, **known})
    shown = {
        item.id: level for item in instrument.spec.items if (level := least_level(instrument, item, known))
    }
    return {**{item.id: absent(instrument, item) for item in instrument.spec.items}, **shown, **known}


def absent(instrument: Instrument, item: Item) -> Value:
    """What it means that nothing is found of an item: false, the lowest level, the grade of nothing being wrong."""
    if item.levels:
        return min(item.levels, key=lambda name: item.levels[name].number)
    if item.grades is None:
        return truth_of(False)
    normal = instrument.spec.normal_grade
    return point(item.grades[0] if normal is None else normal)


def assumed(instrument: Instrument, values: Mapping[str, Value]) -> dict[str, Value]:
    """The values, with the boxes of the paper form that nobody ticked read as the form reads them."""
    boxes = {item.id: truth_of(item.assumed) for item in instrument.spec.items if item.assumed is not None}
    return {**boxes, **values}


def as_written(value: Value) -> Any:
    """A value of an item as it is written in an answer."""
    if isinstance(value, Truth):
        return value is Truth.TRUE
    if isinstance(value, Interval):
        return int(value.low) if value.low == value.low.to_integral_value() else float(value.low)
    return value
