"""What somebody says of the items of an instrument, as written (JSON), read into typed values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as made
from datetime import date
from typing import Any

from criteria.facts import Field
from criteria.instrument import UNANSWERED, Instrument, Item, Named
from criteria.interval import Interval
from criteria.score_rest import is_among_the_rest, is_shown, read_by
from criteria.score_shapes import NUMBERS, as_number, in_shape, says_a_number
from criteria.scoring import least_level, with_what_follows
from criteria.truth import Truth
from criteria.values import Refused, Value, is_keyed, parse_value

_TICK = Field(kind="truth")
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True)
class ItemsRead:
    """The values by item, and what was refused, and why.

    `unsaid` was named and has no value (`null`, refused, said twice and differently); `strangers` are no names here;
    `rest` was said not to be there with the rest of a page (see `beside_the_rest`).
    """

    values: Mapping[str, Value]
    warnings: tuple[str, ...]
    unsaid: frozenset[str] = _NOTHING
    rest: frozenset[str] = _NOTHING
    strangers: tuple[str, ...] = ()


def read_items(instrument: Instrument, raw: Mapping[str, Any], on: date) -> ItemsRead:
    """Read what is said of items, conditions and measures, each by its id or by its name in the reference tables.

    `null` says that nobody looked. A number given to an item whose rules read one number is that number. What cannot be
    (no such item, not a level, a grade beyond its limits) counts as not known and is reported: bad input never decides
    anything.
    """
    names = _names(instrument)
    reading = _Reading(instrument, on)
    advice = f"`python -m criteria scores {instrument.id}` lists them"
    for written, said in sorted(raw.items()):
        found = names.get(plain(written))
        if found is not None:
            reading.take(written, *found, said)
            continue
        reading.strangers.append(written)
        reading.warnings.append(f"{written}: no such item; {advice}")
    return reading.result()


@dataclass
class _Reading:
    """What has been read so far; of what was said twice and differently the value is UNKNOWN."""

    instrument: Instrument
    on: date
    values: dict[str, Value] = made(default_factory=dict)
    denied: set[tuple[str, str]] = made(default_factory=set)
    ticked: set[tuple[str, str]] = made(default_factory=set)
    warnings: list[str] = made(default_factory=list)
    unsaid: set[str] = made(default_factory=set)
    rest: set[str] = made(default_factory=set)
    strangers: list[str] = made(default_factory=list)

    def take(self, written: str, name: str, level: str | None, said: Any) -> None:
        """Read one statement about an item, one level of it, or a measure."""
        if is_among_the_rest(said) and level is None:
            self.rest.add(name)
            return
        about = _meant(self.instrument, name, said) if level is None else name
        if said is None or (is_keyed(said) and "unknown" in said):
            self.unsaid.add(about)
            return
        try:
            value = _read(self.instrument, about, level, said, self.on)
        except Refused as refusal:
            self._drop(written, about, str(refusal))
            return
        if level is not None:
            (self.denied if value is None else self.ticked).add((name, level))
        elif (
            value is not None
            and about != name
            and _could_be_a_tick(self.instrument, name, {about: value}, said)
        ):
            self._drop(written, about, f"{said} may be a tick or {about}; write true, false, or name {about}")
        elif value is not None:
            self._keep(written, about, value)

    def _keep(self, written: str, name: str, value: Value) -> None:
        item, before = self.instrument.item(name), self.values.setdefault(name, value)
        if before in (value, Truth.UNKNOWN):
            return
        if item is not None and item.assumed is not None:
            # Several boxes of a form under one item: an aid or help.
            self.values[name] = Truth.TRUE
            return
        self._contradicted(written, name)

    def _contradicted(self, written: str, name: str) -> None:
        self._drop(written, name, f"said twice of {name}, and differently; taken as not known")
        self.values[name] = Truth.UNKNOWN

    def _drop(self, written: str, name: str, why: str) -> None:
        self.warnings.append(f"{written}: {why}")
        self.unsaid.add(name)

    def result(self) -> ItemsRead:
        """All that was read, once nothing is left."""
        self._settle_levels()
        values = {name: value for name, value in self.values.items() if value is not Truth.UNKNOWN}
        unsaid = frozenset(self.unsaid - values.keys())
        rest = frozenset(self.rest - values.keys() - unsaid)
        return ItemsRead(values, tuple(self.warnings), unsaid, rest, tuple(self.strangers))

    def _settle_levels(self) -> None:
        """Of the levels that were ticked the highest counts; where all but the lowest are denied it is that one."""
        for item in self.instrument.spec.items:
            ticked, denied = (
                [level for level in item.levels if (item.id, level) in said]
                for said in (self.ticked, self.denied)
            )
            lowest, *higher = sorted(item.levels, key=lambda level: item.levels[level].number) or [""]
            if ticked:
                top = max(ticked, key=lambda level: item.levels[level].number)
                self._keep(f"{item.id}.{top}", item.id, top)
                if lowest in ticked and top != lowest:
                    self._contradicted(f"{item.id}.{lowest}", item.id)
            elif higher and set(higher) <= set(denied):
                self.values.setdefault(item.id, lowest)
            if self.values.get(item.id) in denied:
                self._contradicted(f"{item.id}.{self.values[item.id]}", item.id)


def _read(instrument: Instrument, name: str, level: str | None, said: Any, on: date) -> Value | None:
    item = instrument.item(name)
    if item is not None and level is not None:
        return level if parse_value(_TICK, in_shape(_TICK, said), on) is Truth.TRUE else None
    if item is not None and item.levels:
        return _level(instrument, item, said)
    if said == UNANSWERED and item is not None and item.grades is not None:
        if instrument.spec.total != "mean":
            raise Refused("leave out what was not assessed; only a mean counts what is unanswered")
        return UNANSWERED
    fact = instrument.fact(name)
    return parse_value(fact, in_shape(fact, said), on)


def _level(instrument: Instrument, item: Item, said: Any) -> str:
    accepted = ", ".join(f"{name} ({level.number})" for name, level in item.levels.items())
    number = as_number(said, titre=False)
    if isinstance(number, NUMBERS):
        found = next((name for name, level in item.levels.items() if level.number == number), None)
    else:
        name = str(said).strip().lower()
        found = instrument.spec.level_names.get(name, name)
    if found is None or found not in item.levels or isinstance(said, bool):
        raise Refused(f"{said!r} is no level; write one of: {accepted}")
    return found


def _meant(instrument: Instrument, name: str, said: Any) -> str:
    """What a statement is about: a number given to an item is of the one number that the rules of the item read.

    The bare number of an item with levels, or with grades, is the level or the grade.
    """
    item = instrument.item(name)
    if item is None or item.grades is not None or not says_a_number(said, bare=not item.levels):
        return name
    measures = {one.id for one in instrument.spec.measures} & read_by(instrument, item)
    numbers = [one for one in measures if instrument.fact(one).kind == "quantity"]
    return numbers[0] if len(numbers) == 1 else name


def _could_be_a_tick(instrument: Instrument, name: str, values: Mapping[str, Value], said: Any) -> bool:
    """Whether a bare 0 or 1 would say something else as a tick than it does as the number."""
    tick = {"0": Truth.FALSE, "1": Truth.TRUE}.get(str(said).strip())
    return tick is not None and with_what_follows(instrument, values).get(name) is not tick


def _names(instrument: Instrument) -> Mapping[str, tuple[str, str | None]]:
    """Every spelling of an item, without signs and capitals; a level may stand behind its item."""
    names: dict[str, tuple[str, str | None]] = {}
    for written, meant in _spellings(instrument):
        names.setdefault(plain(written), meant)
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


def plain(written: str) -> str:
    """A name without its signs and capitals, so that every spelling of it is the same."""
    return "".join(sign for sign in written.casefold() if sign.isalnum())


def contradictions(instrument: Instrument, said: Mapping[str, Value]) -> tuple[str, ...]:
    """Where what was said of an item and its rules disagree. The tick counts: it is the assessor's word."""
    ruled = [item for item in instrument.spec.items if is_shown(instrument, item)]
    return tuple(filter(None, (_contradiction(instrument, item, said) for item in ruled if item.id in said)))


def _contradiction(instrument: Instrument, item: Item, said: Mapping[str, Value]) -> str | None:
    kin = {one.id for one in instrument.spec.items if item.one_of is not None and one.one_of == item.one_of}
    others = {name: value for name, value in said.items() if name not in kin | {item.id}}
    value, shown = said[item.id], with_what_follows(instrument, others).get(item.id)
    if shown is None and (least := least_level(instrument, item, others)) is not None:
        shown = least if item.levels[least].number > item.levels[str(value)].number else None
    if shown in (None, value):
        return None
    why = f"its rules show {shown}"
    if isinstance(shown, Truth):
        why = f"{item.follows or item.shown_by} {'holds' if shown is Truth.TRUE else 'does not hold'}"
        value = "absent" if value is Truth.FALSE else "present"
    return f"{item.id}: said to be {value} though {why}; what was said of it counts"


def as_written(value: Value) -> Any:
    """A value of an item as it is written in an answer."""
    if isinstance(value, Truth):
        return value is Truth.TRUE
    if isinstance(value, Interval):
        return int(value.low) if value.low == value.low.to_integral_value() else float(value.low)
    return value
