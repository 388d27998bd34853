"""From an answer as written (JSON) to a typed value, or the reason why it cannot be one.

Shapes of an answer: `true`; `"relapse_after_remission"`; `["SLE", "APS"]`; `45`; `{"value": 130, "unit": "umol/L"}`;
`{"value": 72, "of": 150}`; `{"at_least": 15, "below": 25}` (any of at_least, above, at_most, below); `"2025-03-14"`,
`"2025-03"`, `"2025"`; `{"from": "2025-03-01", "to": "2025-05-31"}`; a list of records, or `{"entries": [...],
"complete": false}` where there may be more. `{"unknown": "dont_know"}` says that the person was asked and cannot tell;
`null` that nobody was asked.
(`{"scores": …}`, the items of a score in place of its result, is read by `criteria.worked_out`.)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from criteria.calendar_days import parse_day
from criteria.facts import Field, Kind
from criteria.interval import INFINITY, Interval, point
from criteria.truth import Truth

_EARLIEST_DAY = date(1900, 1, 1)
_EARLIEST = _EARLIEST_DAY.toordinal()
_PLAIN = (bool, str, int, float, list)
_NUMBERS = (int, float, Decimal)
_BOUNDS = ("at_least", "above", "at_most", "below")
_QUANTITY_KEYS = ("value", "unit", "of", *_BOUNDS, "asked")
_DAY_STATES = {"never": point(-INFINITY), "ongoing": point(INFINITY)}


class Refused(ValueError):
    """A value that cannot be one: says what was wrong and what would be accepted."""


@dataclass(frozen=True, slots=True)
class Members:
    """The members of a set; `complete` when nothing else belongs to it."""

    present: frozenset[str]
    complete: bool = True


Record: TypeAlias = Mapping[str, Truth | str | Interval | Members | None]


@dataclass(frozen=True, slots=True)
class Records:
    """The entries of a list; `complete` when there are no others.

    `further` is what is known of entries that a complete list may lack: where one was asked for events since a day,
    their date lies before it.
    """

    entries: tuple[Record, ...]
    complete: bool = True
    further: Record | None = None


Value: TypeAlias = Truth | str | Interval | Members | Records


def parse_value(field: Field, raw: Any, on: date) -> Value:
    """Read one answer.

    Raises:
        Refused: wrong type, unknown option or unit, beyond the hard limits, not a day, or a day after `on`.
    """
    return _PARSERS[field.kind](field, raw, on)


def is_keyed(raw: Any) -> bool:
    """Whether an answer is written with keys; plain values, which most are, are told apart at once."""
    return not isinstance(raw, _PLAIN) and isinstance(raw, Mapping)


def listed(raw: Any) -> tuple[Any, bool]:
    """The list in the raw answer to a set or a list of records, as it was given, and whether that is all there is."""
    if is_keyed(raw) and "entries" in raw:
        return raw["entries"], raw.get("complete", True) is True
    return raw, True


def earlier_than(raw: Any) -> Interval:
    """All days before a day; of one known to a month or a year, before its last.

    Raises:
        Refused: not a day.
    """
    return Interval(Decimal(_EARLIEST), _parse_day(raw).high - 1)


def _parse_truth(field: Field, raw: Any, on: date) -> Truth:
    if raw is True:
        return Truth.TRUE
    if raw is False:
        return Truth.FALSE
    raise Refused(f"{raw!r} is not true or false")


def _parse_records(field: Field, raw: Any, on: date) -> Value:
    raise Refused("a list of records is read entry by entry")


def _parse_text(field: Field, raw: Any, on: date) -> str:
    if not isinstance(raw, str) or not raw.strip():
        raise Refused(f"{raw!r} is not a text")
    return raw.strip()


def _parse_option(field: Field, raw: Any, on: date) -> str:
    text = _parse_text(field, raw, on)
    if text not in field.options:
        raise Refused(f"{text!r} is none of: {', '.join(field.options)}")
    return text


def _parse_set(field: Field, raw: Any, on: date) -> Members:
    raw, complete = listed(raw)
    if not isinstance(raw, list):
        raise Refused(f"{raw!r} is not a list")
    return Members(frozenset(_parse_option(field, item, on) for item in raw), complete)


def _parse_quantity(field: Field, raw: Any, on: date) -> Interval:
    unit, total = field.unit or "1", None
    if keyed := is_keyed(raw):
        _check_keys(raw)
        unit, total = _known_unit(field, str(raw.get("unit", unit))), raw.get("of")
        if "value" in raw:
            keyed = is_keyed(raw := raw["value"])
    interval = _parse_bounds(raw) if keyed else point(_parse_number(raw))
    if unit != field.unit:
        interval = _convert(field, interval, unit)
    if field.whole and interval.exact and interval.low != interval.low.to_integral_value():
        raise Refused(f"{interval.low} is not a whole number")
    if total is not None or field.other_scale_to is not None:
        _check_scale(field, interval, total)
    return within_limits(field, interval)


def _check_scale(field: Field, interval: Interval, total: Any) -> None:
    """Refuse a number out of another total than the scale of the fact, or one that may be."""
    most = field.hard[1] if field.hard else None
    if total is not None and (most is None or _parse_number(total) != most):
        raise Refused(f"a value out of {total} is of another scale; this one goes to {most}")
    limit = field.other_scale_to
    if total is None and limit is not None and interval.exact and interval.low <= limit:
        shown = f'{{"value": {interval.low}, "of": {most}}}'
        raise Refused(
            f"{interval.low} may be of a form that ends at {limit}, another scale; write {shown} if it is out of {most}"
        )


def _parse_number(raw: Any) -> Decimal:
    if isinstance(raw, bool) or not isinstance(raw, _NUMBERS):
        raise Refused(f"{raw!r} is not a number")
    number = Decimal(str(raw))
    if not number.is_finite():
        raise Refused(f"{raw!r} is not a finite number")
    return number


def _parse_bounds(raw: Mapping[str, Any]) -> Interval:
    if not any(bound in raw for bound in _BOUNDS):
        raise Refused(f"{dict(raw)!r} has no bound; write one of: {', '.join(_BOUNDS)}")
    low = (
        _parse_number(raw.get("above", raw.get("at_least")))
        if "above" in raw or "at_least" in raw
        else -INFINITY
    )
    high = (
        _parse_number(raw.get("below", raw.get("at_most")))
        if "below" in raw or "at_most" in raw
        else INFINITY
    )
    return _interval(low, high, "above" in raw, "below" in raw)


def _interval(low: Decimal, high: Decimal, low_open: bool = False, high_open: bool = False) -> Interval:
    try:
        return Interval(low, high, low_open, high_open)
    except ValueError as error:
        raise Refused(str(error)) from error


def _check_keys(raw: Mapping[str, Any]) -> None:
    """Refuse what a quantity cannot say: a key that is not read may change what the others mean."""
    strange = [str(key) for key in raw if key not in _QUANTITY_KEYS]
    if strange:
        raise Refused(f"{', '.join(strange)}: no such key; write {', '.join(_QUANTITY_KEYS)}")
    if "value" in raw and raw.keys() & _BOUNDS:
        raise Refused("a value and its bounds are two statements; write one of them")


def _known_unit(field: Field, unit: str) -> str:
    """The unit as the fact knows it, whatever its capitals and blanks, where only one is meant."""
    known = (field.unit or "1", *field.units)
    meant = [one for one in known if _plain_unit(one) == _plain_unit(unit)]
    return meant[0] if unit not in known and len(meant) == 1 else unit


def _plain_unit(unit: str) -> str:
    plain = unit.casefold().replace(" ", "").replace("\u03bc", "u").replace("×", "x")
    return plain.removeprefix("x")


def _convert(field: Field, interval: Interval, unit: str) -> Interval:
    try:
        low, high = (field.to_canonical(bound, unit) for bound in (interval.low, interval.high))
    except ValueError as error:
        raise Refused(str(error)) from error
    return Interval(low, high, interval.low_open, interval.high_open)


def within_limits(field: Field, interval: Interval) -> Interval:
    """The interval cut to what is possible.

    Raises:
        Refused: nothing of it is possible.
    """
    if field.hard is None:
        return interval
    low, high = field.hard
    if interval.high < low or interval.low > high:
        shown = interval.low if interval.exact else f"{interval.low} to {interval.high}"
        unit = "" if field.unit in (None, "1") else f" {field.unit}"
        raise Refused(f"{shown}{unit} is impossible; possible is {low} to {high}")
    if low <= interval.low and interval.high <= high:
        return interval
    cut_low, cut_high = interval.low < low, interval.high > high
    return _interval(
        low if cut_low else interval.low,
        high if cut_high else interval.high,
        interval.low_open and not cut_low,
        interval.high_open and not cut_high,
    )


def _parse_date(field: Field, raw: Any, on: date) -> Interval:
    if isinstance(raw, str) and raw in field.states:
        return _DAY_STATES[raw]
    if is_keyed(raw):
        if not raw.keys() & {"from", "to"}:
            raise Refused(f"{dict(raw)!r} has neither from nor to")
        first = _parse_day(raw["from"]).low if raw.get("from") else Decimal(_EARLIEST)
        last = _parse_day(raw["to"]).high if raw.get("to") else Decimal(on.toordinal())
        interval = _interval(first, last)
    else:
        interval = _parse_day(raw)
    latest = on.toordinal()
    if interval.low > latest:
        raise Refused(f"{raw!r} lies after {on.isoformat()}")
    if interval.low < _EARLIEST:
        raise Refused(f"{raw!r} lies before {_EARLIEST_DAY.isoformat()}")
    return interval if interval.high <= latest else Interval(interval.low, Decimal(latest))


def _parse_day(raw: Any) -> Interval:
    if not isinstance(raw, str):
        raise Refused(f"{raw!r} is not a date; write 2025-03-14, 2025-03 or 2025")
    try:
        return parse_day(raw)
    except ValueError as error:
        raise Refused(f"{raw!r} is not a date: {error}") from error


def is_unusual(fact: Field, interval: Interval) -> bool:
    """Whether an exact value lies beyond the soft limits, so that it is worth asking again."""
    if fact.soft is None or not interval.exact:
        return False
    low, high = fact.soft
    return not low <= interval.low <= high


_PARSERS: Mapping[Kind, Callable[[Field, Any, date], Value]] = {
    "truth": _parse_truth,
    "choice": _parse_option,
    "text": _parse_text,
    "set": _parse_set,
    "quantity": _parse_quantity,
    "date": _parse_date,
    "records": _parse_records,
}
