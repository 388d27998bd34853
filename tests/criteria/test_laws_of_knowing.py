"""Laws of knowing more: what is settled stays so however the rest turns out, and the narrower the sharper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.assess import assess
from criteria.evidence import read_answers
from criteria.tree import Criterion, Evaluation
from criteria.trial import Trial, load_trial
from criteria.truth import Truth
from tests.criteria.patients import complete, with_doubts, with_holes

ON = date(2026, 11, 22)
LAWS = settings(max_examples=100, deadline=None, derandomize=True)
SHIPPED = pytest.mark.parametrize("trial_id", ["NCT07301164", "EXAMPLE"])
seeds = st.integers(0, 2**32 - 1)

_ASKED_OF_SOME = {"pregnant", "planning_pregnancy", "childbearing_potential"}
"""A woman held unable to conceive is not asked about pregnancy, yet a pregnancy that is stated counts."""


def settled(trial: Trial, answers: Mapping[str, Any]) -> Iterator[tuple[Criterion, Truth]]:
    evaluation = Evaluation(read_answers(trial.facts, answers, ON))
    for section in trial.sections():
        for criterion in section.walk():
            if (truth := evaluation.truth(criterion)) is not Truth.UNKNOWN:
                yield criterion, truth


def filled(known: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """What is known of a patient, completed by what is true of another one; lists and their entries too."""
    whole = {fact: value for fact, value in other.items() if fact not in _ASKED_OF_SOME}
    return whole | {fact: _filled(value, other.get(fact, [])) for fact, value in known.items()}


def _filled(value: Any, other: Any) -> Any:
    match value:
        case {"entries": entries, "complete": False}:
            return [*entries, *(entry for entry in other if entry not in entries)]
        case [dict(), *_] if other:
            return [{**other[0], **entry} for entry in value]
    return value


@SHIPPED
def test_what_is_settled_stays_so_whatever_the_unknown_turns_out_to_be(trial_id: str) -> None:
    trial = load_trial(trial_id)

    @LAWS
    @given(seeds, st.sampled_from((0.1, 0.4, 0.8)))
    def law(seed: int, share: float) -> None:
        known = with_holes(seed, complete(seed, ON), share)
        before = tuple(settled(trial, known))
        for other in (seed + 1, seed + 2, seed + 3):
            after = Evaluation(read_answers(trial.facts, filled(known, complete(other, ON)), ON))
            for criterion, truth in before:
                assert after.truth(criterion) is truth, criterion.id

    law()


@SHIPPED
def test_a_verdict_without_obstacle_or_hope_stays_whatever_the_unknown_turns_out_to_be(trial_id: str) -> None:
    trial = load_trial(trial_id)

    @LAWS
    @given(seeds, st.sampled_from((0.02, 0.1, 0.4)))
    def law(seed: int, share: float) -> None:
        known = with_holes(seed, complete(seed, ON), share)
        before = assess(trial, known, ON).verdict
        after = {assess(trial, filled(known, complete(seed + other, ON)), ON).verdict for other in (1, 2, 3)}
        if before in ("no_obstacle", "not_eligible"):
            assert after == {before}
        elif before == "not_yet":
            assert after <= {"not_yet", "not_eligible"}

    law()


def narrowed(value: Any, true: Any) -> Any:
    """A doubtful answer with its bounds half as far from the true one."""
    match value:
        case {"at_least": low, "at_most": high}:
            return {"at_least": (low + true) / 2, "at_most": (high + true) / 2}
        case {"from": first, "to": last}:
            day = date.fromisoformat(true)
            near = [day + (date.fromisoformat(bound) - day) // 2 for bound in (first, last)]
            return {"from": str(near[0]), "to": str(near[1])}
        case dict() if isinstance(true, dict):
            return {name: narrowed(item, true[name]) for name, item in value.items()}
        case list() if isinstance(true, list):
            return [narrowed(item, each) for item, each in zip(value, true, strict=True)]
    return value


@SHIPPED
def test_the_narrower_an_answer_the_more_is_settled_and_nothing_otherwise(trial_id: str) -> None:
    trial = load_trial(trial_id)

    @LAWS
    @given(seeds, st.sampled_from((0.3, 1.0)))
    def law(seed: int, share: float) -> None:
        whole = complete(seed, ON)
        wide = with_doubts(seed, whole, share)
        narrow = {fact: narrowed(value, whole[fact]) for fact, value in wide.items()}
        sharper = dict(settled(trial, narrow))
        for criterion, truth in settled(trial, wide):
            assert sharper.get(criterion) is truth, criterion.id

    law()


def test_doubts_leave_something_open_that_narrowing_settles() -> None:
    trial = load_trial("NCT07301164")
    counts = []
    for seed in range(40):
        whole = complete(seed, ON)
        wide = with_doubts(seed, whole, 1.0)
        narrow = {fact: narrowed(value, whole[fact]) for fact, value in wide.items()}
        counts.append(tuple(len(tuple(settled(trial, answers))) for answers in (wide, narrow, whole)))
    assert sum(wide for wide, _, _ in counts) < sum(narrow for _, narrow, _ in counts)
    assert sum(narrow for _, narrow, _ in counts) < sum(exact for _, _, exact in counts)
