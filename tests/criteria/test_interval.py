"""Numbers known between two bounds: a comparison is settled only when every pair of values agrees."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.interval import INFINITY, UNBOUNDED, Interval, equal, less, less_equal, point
from criteria.truth import Truth

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


def span(low: int, high: int, low_open: bool = False, high_open: bool = False) -> Interval:
    return Interval(Decimal(low), Decimal(high), low_open, high_open)


@pytest.mark.parametrize(
    ("left", "right", "below", "not_above"),
    [
        (span(1, 2), span(3, 4), T, T),
        (span(1, 3), span(3, 4), U, T),
        (span(1, 3, high_open=True), span(3, 4), T, T),
        (span(1, 3), span(3, 4, low_open=True), T, T),
        (span(1, 4), span(3, 5), U, U),
        (span(3, 4), span(1, 3), F, U),
        (span(3, 4, low_open=True), span(1, 3), F, F),
        (span(4, 5), span(1, 3), F, F),
        (span(3, 3), span(3, 3), F, T),
        (UNBOUNDED, span(3, 3), U, U),
    ],
)
def test_comparisons_at_the_edges(left: Interval, right: Interval, below: Truth, not_above: Truth) -> None:
    assert less(left, right) is below
    assert less_equal(left, right) is not_above


def test_ongoing_is_after_every_day_and_never_before() -> None:
    assert less(point(739000), point(INFINITY)) is T
    assert less(point(-INFINITY), point(739000)) is T


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (span(3, 3), span(3, 3), T),
        (span(3, 4), span(3, 4), U),
        (span(1, 3), span(3, 4), U),
        (span(1, 3, high_open=True), span(3, 4), F),
        (span(1, 2), span(3, 4), F),
    ],
)
def test_equality(left: Interval, right: Interval, found: Truth) -> None:
    assert equal(left, right) is found


@pytest.mark.parametrize("bounds", [(2, 1, False, False), (1, 1, True, False), (1, 1, False, True)])
def test_an_interval_without_a_value_is_refused(bounds: tuple[int, int, bool, bool]) -> None:
    with pytest.raises(ValueError, match="no value lies between"):
        span(*bounds)


def test_arithmetic_keeps_open_bounds() -> None:
    assert span(1, 2, low_open=True).taken_from(Decimal(10)) == span(8, 9, high_open=True)
    assert span(10, 20).taken_from(Decimal(5)) == span(-15, -5)
    assert span(1, 2, high_open=True).times(Decimal(5)) == span(5, 10, high_open=True)


spans = st.builds(lambda low, width: span(low, low + width), st.integers(-20, 20), st.integers(0, 10))


@given(spans, spans, st.data())
def test_a_settled_comparison_holds_for_every_pair_of_values(
    left: Interval, right: Interval, data: st.DataObject
) -> None:
    first = data.draw(st.integers(int(left.low), int(left.high)))
    second = data.draw(st.integers(int(right.low), int(right.high)))
    for compare, plain in ((less, first < second), (less_equal, first <= second), (equal, first == second)):
        found = compare(left, right)
        assert found is U or (found is T) == plain
