"""Laws of every instrument: what is learnt later never leaves the interval, and caps hold."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.instrument import Instrument, Item
from criteria.instrument_file import instruments, load_instrument
from criteria.interval import Interval, point
from criteria.scored import Scored
from criteria.scoring import least_level, score, with_what_follows
from criteria.truth import Truth
from criteria.values import Value

ADDING_UP = [name for name in instruments() if load_instrument(name).spec.form != "equation"]
MONOTONE = [name for name in ADDING_UP if not name.endswith("pa_2022")]


def values_of(item: Item) -> st.SearchStrategy[Value]:
    if item.levels:
        return st.sampled_from(sorted(item.levels))
    if item.grades is not None:
        return st.integers(*item.grades).map(point)
    return st.sampled_from((Truth.TRUE, Truth.FALSE))


@st.composite
def forms(draw: st.DrawFn) -> tuple[Instrument, Mapping[str, Value], frozenset[str]]:
    """A form that is filled in completely without contradicting itself, and the items that were filled in first."""
    instrument = load_instrument(draw(st.sampled_from(ADDING_UP)))
    whole: dict[str, Value] = {}
    # What items can show of a condition is known before the condition is filled in.
    for item in sorted(instrument.spec.items, key=_place):
        follows = with_what_follows(instrument, whole)
        if item.id not in follows:
            lowest = least_level(instrument, item, follows)
            whole[item.id] = draw(
                values_of(item).filter(lambda value, of=item, least=lowest: _fits(of, value, least))
            )
    first = draw(st.frozensets(st.sampled_from(sorted(whole))))
    return instrument, whole, first


def _place(item: Item) -> tuple[bool, bool]:
    return not item.scores and item.shown_by is not None, item.scores


def _fits(item: Item, value: Value, least: str | None) -> bool:
    """Whether a level is at least the one that the conditions show already."""
    return least is None or item.levels[str(value)].number >= item.levels[least].number


def lies_in(found: Interval, before: Interval) -> bool:
    return before.low <= found.low and found.high <= before.high


@settings(max_examples=400, deadline=None)
@given(forms())
def test_a_half_filled_form_holds_what_the_full_one_gives(
    form: tuple[Instrument, Mapping[str, Value], frozenset[str]],
) -> None:
    instrument, whole, first = form
    half = score(instrument, {name: value for name, value in whole.items() if name in first})
    full = score(instrument, whole)
    assert full.points is not None
    assert half.points is not None
    assert full.points.exact
    assert lies_in(full.points, half.points)
    for name, points in full.domains.items():
        assert lies_in(points, half.domains[name])
    if half.classified is not None and half.classified is not Truth.UNKNOWN:
        assert full.classified is half.classified
    for outcome, value in half.outcomes.items():
        assert value is None or full.outcomes[outcome] == value


@settings(max_examples=200, deadline=None)
@given(forms())
def test_no_domain_gives_more_than_its_cap(
    form: tuple[Instrument, Mapping[str, Value], frozenset[str]],
) -> None:
    instrument, whole, _ = form
    full = score(instrument, whole)
    (column,) = full.columns
    for domain in instrument.spec.domains:
        cap = domain.cap_in(column)
        assert cap is None or full.domains[domain.id].high <= cap
        if domain.takes == "highest":
            weights = [item.weight_in(column) for item in domain.items]
            assert full.domains[domain.id].high <= max(weights)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(MONOTONE), st.data())
def test_one_finding_more_never_takes_points_away(name: str, data: Any) -> None:
    instrument = load_instrument(name)
    scoring = [item for item in instrument.spec.items if item.scores]
    conditions = {item.id: data.draw(values_of(item)) for item in instrument.spec.items if not item.scores}
    whole = {**{item.id: data.draw(values_of(item)) for item in scoring}, **conditions}
    item = data.draw(st.sampled_from(scoring))
    more = {**whole, item.id: _worse(item)}
    before, after = (score(instrument, form) for form in (whole, more))
    assert _low(after) >= _low(before)


def _worse(item: Item) -> Value:
    if item.levels:
        return max(item.levels, key=lambda name: item.levels[name].number)
    return Truth.TRUE if item.grades is None else point(item.grades[1])


def _low(scored: Scored) -> Decimal:
    assert scored.points is not None
    return scored.points.low


@pytest.mark.parametrize("name", ["gpa_2022", "mpa_2022", "egpa_2022"])
def test_a_negative_weight_takes_points_away(name: str) -> None:
    instrument = load_instrument(name)
    negative = [item for item in instrument.spec.items if item.scores and item.weight_in("all") < 0]
    assert negative
    nothing = dict.fromkeys((item.id for item in instrument.spec.items), Truth.FALSE)
    for item in negative:
        assert _low(score(instrument, {**nothing, item.id: Truth.TRUE})) == item.weight_in("all")
