"""Three-valued truth: unknown is never read as no."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.truth import Truth, all_of, any_of, at_least, truth_of

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
truths = st.sampled_from(list(Truth))


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (T, T, T, T), (T, U, U, T), (T, F, F, T), (U, T, U, T), (U, U, U, U), (U, F, F, U),
        (F, T, F, T), (F, U, F, U), (F, F, F, F),
    ],
)  # fmt: skip
def test_the_tables_of_kleene(left: Truth, right: Truth, both: Truth, either: Truth) -> None:
    assert all_of([left, right]) is both
    assert any_of([left, right]) is either


def test_not_unknown_is_unknown() -> None:
    assert (~T, ~F, ~U) == (F, T, U)


def test_of_nothing_everything_holds_and_nothing_does() -> None:
    assert all_of([]) is T
    assert any_of([]) is F
    assert at_least(0, []) is T
    assert at_least(1, []) is F


@pytest.mark.parametrize(
    ("count", "parts", "found"),
    [
        (2, [T, T, U, F, F], T),
        (2, [T, U, F, F, F], U),
        (2, [T, F, F, F, F], F),
        (2, [U, U, F, F, F], U),
        (2, [U, F, F, F, F], F),
        (3, [T, T, T], T),
        (3, [T, T, U], U),
    ],
)
def test_enough_of_them_is_settled_as_soon_as_it_can_be(count: int, parts: list[Truth], found: Truth) -> None:
    assert at_least(count, parts) is found


@pytest.mark.parametrize("truth", list(Truth))
def test_a_truth_is_not_a_boolean(truth: Truth) -> None:
    with pytest.raises(TypeError, match="three values"):
        bool(truth)


@given(st.lists(truths, max_size=5))
def test_one_or_all_of_them_are_the_two_ends_of_at_least(parts: list[Truth]) -> None:
    assert at_least(1, parts) is any_of(parts)
    assert at_least(len(parts), parts) is all_of(parts)


@given(st.lists(truths, max_size=5))
def test_denying_turns_all_into_any(parts: list[Truth]) -> None:
    assert ~all_of(parts) is any_of(~part for part in parts)


@given(st.lists(truths, max_size=5), st.integers(0, 5))
def test_settled_means_that_every_completion_agrees(parts: list[Truth], count: int) -> None:
    completions = list(product(*([part] if part is not U else [T, F] for part in parts)))
    for settle in (all_of, any_of, lambda some: at_least(count, some)):
        agreed = {settle(whole) for whole in completions}
        found = settle(parts)
        assert agreed == {found} if found is not U else len(agreed) == 2


def test_a_boolean_becomes_a_truth() -> None:
    assert truth_of(True) is T
    assert truth_of(False) is F
