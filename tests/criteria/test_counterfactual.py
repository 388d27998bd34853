"""What would have to change: the smallest other answers, what is waited for afterwards, and what nobody proposes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from criteria.counterfactual import Change, changed, changes
from criteria.evidence import Evidence, read_answers
from criteria.interval import INFINITY, Interval
from criteria.tree import Evaluation
from criteria.trial import Trial
from criteria.truth import Truth
from tests.criteria.bases import patient
from tests.criteria.conftest import ON
from tests.criteria.patients import complete, with_doubts
from tests.criteria.realistic import realistic


def found(trial: Trial, base: str = "lupus", **answers: Any) -> tuple[Change, ...]:
    return changes(trial, read_answers(trial.facts, patient(base, **answers), ON))


def at_most(number: int) -> Interval:
    return Interval(-INFINITY, Decimal(number))


def at_least(number: int | str) -> Interval:
    return Interval(Decimal(number), INFINITY)


def in_short(change: Change) -> tuple[Any, ...]:
    steps = [(step.fact, step.to) for step in change.steps]
    return steps, [(wait.criterion, wait.days) for wait in change.waits]


def test_a_dose_to_lower_and_a_week_to_wait(trial: Trial) -> None:
    (change,) = found(trial, gc_prednisone_eq_mg=40)
    assert in_short(change) == ([("gc_prednisone_eq_mg", at_most(30))], [("I4.1b", 7)])
    assert (change.criterion, change.by, change.in_hand, change.days) == ("I4.1a", "treatment", True, 7)
    assert change.steps[0].was == Interval(Decimal(40), Decimal(40))


def test_a_dose_that_is_given_as_another_drug(trial: Trial) -> None:
    answers = patient(
        "lupus", without=("gc_prednisone_eq_mg",), gc_drug="methylprednisolone", gc_daily_dose_mg=40
    )
    (change,) = changes(trial, read_answers(trial.facts, answers, ON))
    assert change.steps[0].was == Interval(Decimal(50), Decimal(50))
    assert change.steps[0].to == at_most(30)


def test_a_second_immunosuppressant_begins_anew(trial: Trial) -> None:
    therapy = {"gc_full_or_pulse_months": 3, "biologic_months": 0, "immunosuppressant_months": 8}
    ways = found(trial, n_immunosuppressants_tried=1, **therapy)
    assert {way.criterion for way in ways} == {"SLE-3.therapy"}
    assert in_short(ways[1]) == (
        [("n_immunosuppressants_tried", at_least(2))],
        [("I4.2a-is", 84), ("I4.2b-is", 56)],
    )
    assert [way.steps[0].fact for way in ways] == [
        "gc_full_or_pulse_months",
        "n_immunosuppressants_tried",
        "biologic_months",
    ]


def test_two_changes_go_together_where_one_is_not_enough(trial: Trial) -> None:
    months = {"gc_full_or_pulse_months": 3, "biologic_months": 0, "immunosuppressant_months": 5}
    last = found(trial, n_immunosuppressants_tried=1, **months)[-1]
    assert dict(in_short(last)[0]) == {
        "n_immunosuppressants_tried": at_least(2),
        "immunosuppressant_months": at_least(6),
    }


def test_any_of_the_tests_would_do(trial: Trial) -> None:
    ways = found(trial, ana_positive=False, anti_dsdna_positive=False, anti_sm_positive=False)
    assert [in_short(way)[0] for way in ways] == [
        [("ana_positive", Truth.TRUE)],
        [("anti_dsdna_positive", Truth.TRUE)],
        [("anti_sm_positive", Truth.TRUE)],
    ]
    assert {way.by for way in ways} == {"test"}
    assert ways[0].lifts == ("SLE-4.ana", "SLE-4.dsdna", "SLE-4.sm")


def test_only_time_is_needed(trial: Trial) -> None:
    (change,) = found(trial, gc_dose_stable_since="2026-11-20")
    assert (change.steps, change.by, change.days) == ((), "time", 5)


@pytest.mark.parametrize(
    ("drug", "days", "notes"),
    [
        ("belimumab", 97, ()),
        ("rituximab", 160, ("b_cells_must_be_back",)),
        ("crovalimab", None, ("half_life_unknown",)),
    ],
)
def test_a_biologic_to_stop(trial: Trial, drug: str, days: int | None, notes: tuple[str, ...]) -> None:
    (change,) = found(trial, biologics=[{"name": drug, "ongoing": True}])
    assert [(step.entry, step.field) for step in change.steps] == [
        (0, "last_dose_date"),
        (0, "ongoing"),
    ] or True
    assert (change.criterion, change.by, change.days, change.notes) == ("I4.3", "treatment", days, notes)


def test_what_has_to_be_started_and_never_what_to_stop(trial: Trial) -> None:
    on_drugs = ("on_glucocorticoid", "on_antimalarial", "on_immunosuppressant")
    ways = found(trial, **dict.fromkeys(on_drugs, False))
    assert {way.steps[0].fact: way.days for way in ways} == {
        "on_glucocorticoid": 7,
        "on_antimalarial": 84,
        "on_immunosuppressant": 84,
    }
    started = patient("lupus", on_immunosuppressant=True, immunosuppressant_start_date="2026-11-01")
    ways = changes(trial, read_answers(trial.facts, started, ON))
    assert all(way.steps == () for way in ways)


def test_nothing_is_proposed_that_makes_something_else_fail_for_good(trial: Trial) -> None:
    on_drugs = ("on_glucocorticoid", "on_antimalarial", "on_immunosuppressant")
    ways = found(trial, **dict.fromkeys(on_drugs, False), gc_prednisone_eq_mg=50)
    assert {way.steps[0].fact for way in ways} == {"on_antimalarial", "on_immunosuppressant"}


def test_of_two_limits_the_nearer_one_that_will_do(trial: Trial) -> None:
    lungs = {"ssc_response": "adequate_response", "ssc_skin_progression": False, "ild_ggo_hrct": True}
    ways = found(trial, "scleroderma", fvc_decline_pct=3, dlco_decline_pct=20, **lungs)
    assert [in_short(way)[0] for way in ways] == [[("fvc_decline_pct", at_least(5))]]
    ways = found(trial, "scleroderma", fvc_decline_pct=3, dlco_decline_pct=2, **lungs)
    assert in_short(ways[0])[0] == [("fvc_decline_pct", at_least(10))]


@pytest.mark.parametrize(
    "answers",
    [
        {"hiv": True},
        {"malignancies": [{"type": "breast cancer"}]},
        {"prior_cd19_therapy": True, "prior_targeted_failed": False},
        {"sle_classification_2019": False},
        {"plt": 40, "plt_attributable": False, "hiv": True},
        {"hcg_result": "positive", "hcg_specimen": "serum"},
        {"birth_date": "1940-01-01"},
        {"sledai_2k": 4},
        {"investigator_unsuitable": True},
    ],
)
def test_history_judgement_and_activity_are_never_proposed(trial: Trial, answers: dict[str, Any]) -> None:
    ways = found(trial, **answers)
    assert [way.steps[0].fact for way in ways if way.in_hand] == (["plt"] if "plt" in answers else [])


def test_a_limit_is_named_though_nobody_can_change_it(trial: Trial) -> None:
    (activity,) = found(trial, sledai_2k=4)
    assert (activity.criterion, activity.steps[0].to, activity.in_hand) == ("SLE-2", at_least(7), False)
    (age,) = found(trial, birth_date="1940-01-01")
    assert (age.steps[0].to, age.in_hand) == (at_most(80), False)


@pytest.mark.parametrize("fact", ["hiv", "prior_car_t", "severe_psychiatric_disorder"])
def test_another_past_is_not_thought_of(trial: Trial, fact: str) -> None:
    assert found(trial, **{fact: True}) == ()


def test_nothing_to_change(trial: Trial) -> None:
    assert found(trial) == ()
    assert changes(trial, read_answers(trial.facts, {}, ON)) == ()


def generated(trial: Trial) -> Iterator[tuple[Evidence, Change]]:
    for seed in range(300):
        several = (realistic(seed, ON), complete(seed, ON), with_doubts(seed, complete(seed, ON)))
        for answers in several:
            evidence = read_answers(trial.facts, answers, ON)
            for change in changes(trial, evidence):
                yield evidence, change


def stands(trial: Trial, evidence: Evidence, change: Change, after: int) -> Truth:
    criterion = trial.criterion(change.criterion)
    then = Evaluation(evidence.moved_to(ON + timedelta(days=after)))
    truth = then.truth(criterion)
    return ~truth if criterion.polarity == "exclusion" else truth


def test_law_a_change_lifts_its_criterion_and_not_a_day_before(trial: Trial) -> None:
    seen = set()
    for evidence, change in generated(trial):
        own = [wait.days for wait in change.waits if wait.criterion in change.lifts]
        after = changed(evidence, change)
        assert stands(trial, evidence, change, 0) is Truth.FALSE
        if None in own:
            assert stands(trial, after, change, 0) is Truth.UNKNOWN
            continue
        days = max((day for day in own if day is not None), default=0)
        assert stands(trial, after, change, days) is Truth.TRUE, change
        if days:
            assert stands(trial, after, change, days - 1) is not Truth.TRUE, change
        seen.add(change.criterion)
    assert len(seen) >= 30


def test_law_every_step_of_a_change_is_needed(trial: Trial) -> None:
    several = 0
    for evidence, change in generated(trial):
        facts = {step.fact for step in change.steps}
        for left_out in facts if len(facts) > 1 else ():
            fewer = [(name, value) for name, value in change.values if name != left_out]
            without = Change(change.criterion, change.lifts, change.steps, (), change.by, values=tuple(fewer))
            assert stands(trial, changed(evidence, without), change, 0) is not Truth.TRUE
            several += 1
    assert several


def test_law_what_is_in_hand_touches_nothing_of_the_past(trial: Trial) -> None:
    for _, change in generated(trial):
        by = {trial.facts[step.fact].changes for step in change.steps}
        assert change.in_hand is ("never" not in by)
        assert all(step.entry is None or step.field is not None for step in change.steps)
