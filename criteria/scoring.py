"""What an instrument gives for what is known of its items: points as an interval, and whether it classifies.

An item that nobody looked at may still turn out either way, so the result holds every score that a completed form
could have. Conditions follow strong Kleene logic: what is not known is neither met nor failed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from criteria.formulas import equation_range
from criteria.instrument import OTHERWISE, POINTS, UNANSWERED, Domain, Instrument, Item
from criteria.interval import Interval, point
from criteria.scored import Scored, either
from criteria.terms import Context
from criteria.truth import Truth, all_of, truth_of
from criteria.values import Value

_ZERO = point(0)
_TIMELESS = date.min


def score(instrument: Instrument, stated: Mapping[str, Value]) -> Scored:
    """Work an instrument out from typed values of its items, conditions and measures (see `criteria.score_items`)."""
    values = with_what_follows(instrument, stated)
    columns = tuple(_possible_columns(instrument, values))
    first, *others = (_in_column(instrument, values, column) for column in columns)
    for other in others:
        first = either(first, other)
    return replace(first, columns=columns, conditions=_conditions(instrument, values))


def _conditions(instrument: Instrument, values: Mapping[str, Value]) -> dict[str, Truth]:
    found = {item.id: values.get(item.id, Truth.UNKNOWN) for item in instrument.spec.conditions}
    return {name: value for name, value in found.items() if isinstance(value, Truth)}


# --- what follows from measures


def with_what_follows(instrument: Instrument, stated: Mapping[str, Value]) -> dict[str, Value]:
    """The values with the items and conditions that their rules settle; what was stated stands."""
    values = dict(stated)
    spec = instrument.spec
    for item in (*spec.conditions, *(item for domain in spec.domains for item in domain.items)):
        if item.id not in values and (found := _followed(instrument, item, values)) is not None:
            values[item.id] = found
    return _without_alternatives(instrument, values)


def _without_alternatives(instrument: Instrument, values: dict[str, Value]) -> dict[str, Value]:
    """The values, with what only one can be of absent where another of its kind is present."""
    alternatives = [item for item in instrument.spec.items if item.one_of is not None]
    present = {item.one_of for item in alternatives if values.get(item.id) is Truth.TRUE}
    others = (item.id for item in alternatives if item.one_of in present and item.id not in values)
    return {**values, **dict.fromkeys(others, Truth.FALSE)}


def _followed(instrument: Instrument, item: Item, values: Mapping[str, Value]) -> Value | None:
    if item.levels:
        low, high = _level_numbers(instrument, item, values)
        return (
            next(name for name, level in item.levels.items() if level.number == low) if low == high else None
        )
    if item.follows is not None:
        truth = _truth(instrument, item.follows, values)
        return None if truth is Truth.UNKNOWN else truth
    if item.shown_by is not None and _truth(instrument, item.shown_by, values) is Truth.TRUE:
        return Truth.TRUE
    return None


def least_level(instrument: Instrument, item: Item, values: Mapping[str, Value]) -> str | None:
    """The highest level of an item that its rules show already; None of an item without levels."""
    if not item.levels:
        return None
    low, _ = _level_numbers(instrument, item, values)
    return next(name for name, level in item.levels.items() if level.number == low)


def _level_numbers(instrument: Instrument, item: Item, values: Mapping[str, Value]) -> tuple[int, int]:
    """The lowest and the highest level that the rules of the levels leave possible."""
    known = {
        level.number: _truth(instrument, level.follows, values) if level.follows else Truth.UNKNOWN
        for level in item.levels.values()
    }
    lowest = min(known)
    shown = max((number for number, truth in known.items() if truth is Truth.TRUE), default=lowest)
    open_ = (number for number, truth in known.items() if truth is not Truth.FALSE and number > lowest)
    return shown, max(open_, default=lowest)


def _truth(instrument: Instrument, source: str, values: Mapping[str, Value]) -> Truth:
    return instrument.rules[source].rule.truth(Context(values, _TIMELESS))


# --- points


def _possible_columns(instrument: Instrument, values: Mapping[str, Value]) -> Iterator[str]:
    for column, rule in instrument.spec.columns.items():
        if rule == OTHERWISE:
            continue
        truth = _truth(instrument, rule, values)
        if truth is not Truth.FALSE:
            yield column
        if truth is Truth.TRUE:
            return
    yield from (column for column, rule in instrument.spec.columns.items() if rule == OTHERWISE)


def _in_column(instrument: Instrument, values: Mapping[str, Value], column: str) -> Scored:
    spec = instrument.spec
    values = {**_supposed(instrument, column), **values}
    domains = {
        domain.id: _domain_points(instrument, domain, values, column)
        for domain in spec.domains
        if not _is_left_out(domain, values)
    }
    points = equation_range(spec.equation, values) if spec.equation else _total(instrument, domains)
    seen = {**values, **{f"{name}_{POINTS}": found for name, found in domains.items()}}
    if points is not None:
        seen[POINTS] = points
    entry, excluded = (
        _truth(instrument, rule, seen) if rule else default
        for rule, default in ((spec.entry, Truth.TRUE), (spec.excluded, Truth.FALSE))
    )
    return Scored(
        instrument,
        points,
        domains,
        dict(_counted(instrument, values, column)),
        _classified(instrument, seen, column, all_of((entry, ~excluded))),
        entry,
        excluded,
        {},
        {name: _first(instrument, name, seen) for name in spec.outcomes},
        tuple(one.id for one in spec.cautions if _truth(instrument, one.holds, seen) is Truth.TRUE),
        (column,),
        tuple(item.id for item in spec.items if item.scores and item.id not in values),
    )


def _supposed(instrument: Instrument, column: str) -> dict[str, Value]:
    """What a column takes for granted: the condition it stands for, and that those of others do not hold."""
    conditions = {item.id for item in instrument.spec.conditions}
    by_condition = {rule: name for name, rule in instrument.spec.columns.items() if rule in conditions}
    return {rule: truth_of(name == column) for rule, name in by_condition.items()}


def _is_left_out(domain: Domain, values: Mapping[str, Value]) -> bool:
    return all(values.get(item.id) == UNANSWERED for item in domain.items)


def _total(instrument: Instrument, domains: Mapping[str, Interval]) -> Interval | None:
    spec = instrument.spec
    low, high = (sum((getattr(one, end) for one in domains.values()), Decimal(0)) for end in ("low", "high"))
    if spec.total == "sum":
        return Interval(low, high)
    if len(domains) < (spec.least_answered or 1):
        return None
    return Interval(low / len(domains), high / len(domains))


def _domain_points(
    instrument: Instrument, domain: Domain, values: Mapping[str, Value], column: str
) -> Interval:
    groups: dict[str, list[Interval]] = {}
    for item in domain.items:
        groups.setdefault(item.one_of or item.id, []).append(item_points(instrument, item, values, column))
    parts = [_highest(group) if len(group) > 1 else group[0] for group in groups.values()]
    found = _highest(parts) if domain.takes == "highest" else _sum(parts)
    cap = domain.cap_in(column)
    if cap is not None:
        found = Interval(min(found.low, cap), min(found.high, cap))
    return _lifted(domain, found, values)


def item_points(instrument: Instrument, item: Item, values: Mapping[str, Value], column: str) -> Interval:
    """The points of one item in a column, before its domain chooses and caps."""
    weight, value = item.weight_in(column), values.get(item.id)
    if item.levels:
        if isinstance(value, str):
            return point(weight * item.levels[value].number)
        low, high = _level_numbers(instrument, item, values)
        return Interval(weight * low, weight * high)
    if item.grades is not None:
        low, high = item.grades
        grade = value if isinstance(value, Interval) else Interval(Decimal(low), Decimal(high))
        return grade.times(weight)
    if isinstance(value, Truth) and value is not Truth.UNKNOWN:
        return point(weight) if value is Truth.TRUE else _ZERO
    return Interval(min(weight, Decimal(0)), max(weight, Decimal(0)))


def _highest(parts: list[Interval]) -> Interval:
    return Interval(max(part.low for part in parts), max(part.high for part in parts))


def _sum(parts: list[Interval]) -> Interval:
    low, high = (sum((getattr(part, end) for part in parts), Decimal(0)) for end in ("low", "high"))
    return Interval(low, high)


def _lifted(domain: Domain, found: Interval, values: Mapping[str, Value]) -> Interval:
    if domain.lifted_by is None or domain.lifted_to is None:
        return found
    lifted = values.get(domain.lifted_by, Truth.UNKNOWN)
    if lifted is Truth.FALSE:
        return found
    high = max(found.high, domain.lifted_to)
    return Interval(max(found.low, domain.lifted_to) if lifted is Truth.TRUE else found.low, high)


def _counted(
    instrument: Instrument, values: Mapping[str, Value], column: str
) -> Iterator[tuple[str, Decimal]]:
    """The items that are surely present with the points they bring; of several of which one counts, that one."""
    for domain in instrument.spec.domains:
        chosen: dict[str, tuple[str, Decimal]] = {}
        for item in domain.items:
            points = item_points(instrument, item, values, column)
            group = domain.id if domain.takes == "highest" else item.one_of or item.id
            before = chosen.get(group)
            if points.exact and points.low and (before is None or points.low > before[1]):
                chosen[group] = item.id, points.low
        yield from chosen.values()


# --- classification


def _classified(
    instrument: Instrument, seen: Mapping[str, Value], column: str, admitted: Truth
) -> Truth | None:
    spec, threshold = instrument.spec, instrument.spec.threshold_in(column)
    if spec.form != "classification":
        return None
    points = seen[POINTS]
    assert isinstance(points, Interval)
    reached = Truth.TRUE
    if threshold is not None:
        reached = Truth.TRUE if points.low >= threshold else Truth.UNKNOWN
        reached = Truth.FALSE if points.high < threshold else reached
    also = _truth(instrument, spec.also, seen) if spec.also else Truth.TRUE
    return all_of((admitted, reached, also))


def _first(instrument: Instrument, outcome: str, seen: Mapping[str, Value]) -> str | None:
    """The first value of an outcome whose rule holds; None where an earlier one may hold as well."""
    for value in instrument.spec.outcomes[outcome]:
        truth = _truth(instrument, value.holds, seen)
        if truth is Truth.TRUE:
            return value.id
        if truth is Truth.UNKNOWN:
            return None
    return None
