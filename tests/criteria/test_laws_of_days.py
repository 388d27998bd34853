"""Laws of the day of an evaluation: what is carried over from one day to another is what that day would find itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.evidence import read_answers
from criteria.expression import compile_rule
from criteria.tree import Evaluation
from criteria.trial import load_trial
from tests.criteria.patients import complete, with_doubts, with_holes

ON = date(2026, 11, 22)
LAWS = settings(max_examples=80, deadline=None, derandomize=True)
SHIPPED = pytest.mark.parametrize("trial_id", ["NCT07301164", "EXAMPLE"])
seeds = st.integers(0, 2**32 - 1)


@SHIPPED
def test_an_evaluation_moved_to_a_day_finds_what_one_made_on_that_day_finds(trial_id: str) -> None:
    trial = load_trial(trial_id)
    every = [criterion for section in trial.sections() for criterion in section.walk()]

    @LAWS
    @given(seeds, st.sampled_from((0.0, 0.3)), st.lists(st.integers(1, 2500), min_size=1, max_size=4))
    def law(seed: int, share: float, days: list[int]) -> None:
        answers = with_doubts(seed, with_holes(seed, complete(seed, ON), share))
        evidence = read_answers(trial.facts, answers, ON)
        evaluation = Evaluation(evidence)
        before = {criterion: evaluation.truth(criterion) for criterion in every}
        for day in (ON + timedelta(later) for later in days):
            moved, fresh = evaluation.moved_to(day), Evaluation(evidence.moved_to(day))
            for criterion in every:
                assert moved.truth(criterion) is fresh.truth(criterion), criterion.id
                assert criterion.timed or fresh.truth(criterion) is before[criterion], criterion.id
            for cohort in trial.cohorts:
                assert moved.cohort(cohort) is fresh.cohort(cohort), cohort.id

    law()


@SHIPPED
def test_a_criterion_changes_only_on_a_day_that_it_names(trial_id: str) -> None:
    """Birthdays are named elsewhere: the age is stated."""
    trial = load_trial(trial_id)
    every = [criterion for section in trial.sections() for criterion in section.walk()]

    @LAWS
    @given(seeds, st.sampled_from((0.0, 0.4)))
    def law(seed: int, share: float) -> None:
        answers = with_doubts(seed, complete(seed, ON), share) | {"age_years": 40}
        del answers["birth_date"]
        evaluation = Evaluation(read_answers(trial.facts, answers, ON))
        named = {criterion: evaluation.change_days(criterion) for criterion in every}
        on = {day + shift for days in named.values() for day in days for shift in (-1, 0, 1)}
        before = evaluation
        for day in sorted(on | {ON.toordinal() + 1, ON.toordinal() + 2500}):
            after = evaluation.moved_to(date.fromordinal(day))
            since = before.evidence.on.toordinal()
            for criterion in every:
                if after.truth(criterion) is not before.truth(criterion):
                    assert any(since < name <= day for name in named[criterion]), criterion.id
            before = after

    law()


@pytest.mark.parametrize(
    ("rule", "timed"),
    [
        ("plt < 50", False),
        ("since(gc_dose_stable_since) >= days(7)", True),
        ("2 * since(gc_dose_stable_since) >= days(7)", True),
        ("within(hcg_date, days(7))", True),
        ("not (plt < 50 or age_years >= 18)", True),
        ("stated(age_years)", True),
        ("any(b.ongoing for b in biologics)", False),
        ("any(since(b.last_dose_date) < weeks(12) for b in biologics)", True),
    ],
)
def test_which_rules_look_at_the_calendar(rule: str, timed: bool) -> None:
    assert compile_rule(rule, load_trial("NCT07301164").facts).timed is timed
