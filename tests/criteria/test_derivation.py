"""Facts that follow from others, and kidney estimates that are only offered."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from criteria.assess import assess
from criteria.evidence import read_answers
from criteria.interval import Interval, point
from criteria.trial import Trial
from criteria.truth import Truth
from criteria.values import Value
from tests.criteria.conftest import ON


def derived(trial: Trial, fact: str, answers: dict[str, Any], on: date = ON) -> Value | None:
    return read_answers(trial.facts, answers, on).values.get(fact)


@pytest.mark.parametrize(
    ("drug", "dose", "prednisone"),
    [
        ("methylprednisolone", 24, 30),
        ("dexamethasone", 4.5, 30),
        ("hydrocortisone", 20, 5),
        ("prednisone", 12.5, 12.5),
    ],
)
def test_a_dose_becomes_prednisone(trial: Trial, drug: str, dose: float, prednisone: float) -> None:
    found = derived(trial, "gc_prednisone_eq_mg", {"gc_drug": drug, "gc_daily_dose_mg": dose})
    assert found == point(Decimal(str(prednisone)))


def test_a_dose_known_to_an_interval_stays_one(trial: Trial) -> None:
    answers = {"gc_drug": "methylprednisolone", "gc_daily_dose_mg": {"at_least": 8, "below": 16}}
    found = derived(trial, "gc_prednisone_eq_mg", answers)
    assert found == Interval(Decimal(10), Decimal(20), high_open=True)


def test_a_stated_equivalent_is_kept_where_it_agrees_and_dropped_where_it_does_not(trial: Trial) -> None:
    course = {"gc_drug": "methylprednisolone", "gc_daily_dose_mg": 24}
    assert derived(trial, "gc_prednisone_eq_mg", {**course, "gc_prednisone_eq_mg": 29}) == point(29)
    assert derived(trial, "gc_prednisone_eq_mg", {**course, "gc_prednisone_eq_mg": 12}) is None


@pytest.mark.parametrize("answers", [{"gc_drug": "prednisone"}, {"gc_daily_dose_mg": 5}, {}])
def test_half_a_dose_is_none(trial: Trial, answers: dict[str, Any]) -> None:
    assert derived(trial, "gc_prednisone_eq_mg", answers) is None


@pytest.mark.parametrize(
    ("multiple", "value", "limit"),
    [
        ("alt_xuln", "alt_u_l", "alt_uln_u_l"),
        ("ast_xuln", "ast_u_l", "ast_uln_u_l"),
        ("muscle_enzyme_xuln", "ck_u_l", "ck_uln_u_l"),
    ],
)
def test_a_value_and_its_upper_limit_make_a_multiple(
    trial: Trial, multiple: str, value: str, limit: str
) -> None:
    assert derived(trial, multiple, {value: 120, limit: 40}) == point(3)
    assert derived(trial, multiple, {value: 120}) is None
    assert derived(trial, multiple, {value: 120, limit: 40, multiple: Decimal("3.1")}) == point(
        Decimal("3.1")
    )
    assert derived(trial, multiple, {value: 120, limit: 40, multiple: 5}) is None


def test_bilirubin_in_other_units(trial: Trial) -> None:
    answers = {"tbil_umol_l": {"value": 2, "unit": "mg/dL"}, "tbil_uln_umol_l": {"value": 1, "unit": "mg/dL"}}
    assert derived(trial, "tbil_xuln", answers) == point(2)


def test_the_age_follows_from_the_birth_date_on_each_day(trial: Trial) -> None:
    answers = {"birth_date": "2008-11-23"}
    assert derived(trial, "age_years", answers) == point(17)
    assert derived(trial, "age_years", answers, date(2026, 11, 23)) == point(18)
    assert derived(trial, "age_years", {"birth_date": "2008"}) == Interval(Decimal(17), Decimal(18))
    moved = read_answers(trial.facts, answers, ON).moved_to(date(2027, 1, 1))
    assert moved.values["age_years"] == point(18)


def test_a_listed_car_t_product_was_had_whatever_was_said(trial: Trial) -> None:
    answers = {"prior_car_t": False, "biologics": ["car_t"]}
    evidence = read_answers(trial.facts, answers, ON)
    assert evidence.values["prior_car_t"] is Truth.TRUE
    assert "taken as had" in evidence.warnings[0]


def test_a_kidney_estimate_is_offered_and_not_used(trial: Trial) -> None:
    answers = {"sex": "female", "age_years": 45, "weight_kg": 60, "creatinine_mg_dl": 0.8}
    found = assess(trial, answers, ON)
    assert found.estimates.keys() == {"egfr", "crcl_ml_min"}
    assert found.estimates["crcl_ml_min"] == Decimal("84.1")
    assert found.result("E2c.egfr").verdict == "unknown"
    assert found.result("E2c.crcl").verdict == "unknown"


@pytest.mark.parametrize(
    ("change", "offered"),
    [
        ({"egfr": 90}, {"crcl_ml_min"}),
        ({"weight_kg": None}, {"egfr"}),
        ({"sex": None}, set()),
        ({"age_years": 17}, set()),
        ({"creatinine_mg_dl": {"at_least": 0.7, "at_most": 0.9}}, set()),
    ],
)
def test_what_is_offered_depends_on_what_is_known(
    trial: Trial, change: dict[str, Any], offered: set[str]
) -> None:
    answers = {"sex": "female", "age_years": 45, "weight_kg": 60, "creatinine_mg_dl": 0.8} | change
    assert assess(trial, answers, ON).estimates.keys() == offered
