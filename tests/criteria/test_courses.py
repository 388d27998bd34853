"""Courses in the wrong list, tumours in one breath, ages that disagree: nothing passes in silence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from criteria.assess import assess
from criteria.trial import Trial, load_trial
from tests.criteria.patients import complete

ON = date(2026, 11, 22)


@pytest.fixture(scope="module")
def trial() -> Trial:
    return load_trial("NCT07301164")


@pytest.fixture(scope="module")
def healthy(trial: Trial) -> dict[str, Any]:
    """A patient with nothing in the way."""
    patients = (complete(seed, ON, "SLE") for seed in range(200))
    return next(patient for patient in patients if assess(trial, patient, ON).verdict == "no_obstacle")


@pytest.mark.parametrize(("drug", "criterion"), [("car_t", "E12.cart"), ("inebilizumab", "E12.cd19")])
def test_a_targeted_therapy_among_other_treatments_counts(
    trial: Trial, healthy: dict[str, Any], drug: str, criterion: str
) -> None:
    found = assess(trial, healthy | {"other_treatments": [drug], "biologics": []}, ON)
    assert found.result(criterion).verdict == "met"
    assert found.verdict != "no_obstacle"
    assert any("counts among biologics" in warning for warning in found.warnings)


def test_a_small_molecule_among_the_biologics_is_put_to_the_site(
    trial: Trial, healthy: dict[str, Any]
) -> None:
    found = assess(trial, healthy | {"biologics": [{"name": "tofacitinib", "ongoing": True}]}, ON)
    assert found.result("I4.3").verdict == "met"
    assert "I4.2a-is" in found.for_site
    assert "I4.2a-is" not in assess(trial, healthy, ON).for_site


@pytest.mark.parametrize(
    ("written", "verdict"),
    [
        ("MALT lymphoma", "not_met"),
        ("breast cancer", "met"),
        ("B-cell lymphoma and breast cancer", "unknown"),
        ("skin cancer; follicular lymphoma", "unknown"),
        ("lymphoma", "unknown"),
    ],
)
def test_a_malignancy_as_written(trial: Trial, healthy: dict[str, Any], written: str, verdict: str) -> None:
    found = assess(trial, healthy | {"malignancies": [written]}, ON)
    assert found.result("E4").verdict == verdict


def test_the_type_of_a_lymphoma_may_be_stated(trial: Trial, healthy: dict[str, Any]) -> None:
    stated = [{"type": "lymphoma", "b_cell_lymphoma": True}]
    assert assess(trial, healthy | {"malignancies": stated}, ON).result("E4").verdict == "not_met"


def test_an_age_that_contradicts_the_birth_date_is_not_taken(trial: Trial, healthy: dict[str, Any]) -> None:
    found = assess(trial, healthy | {"age_years": 30, "birth_date": "1950-01-01"}, ON)
    assert found.result("I2.age_max").verdict == "unknown"
    assert any("disagrees" in warning for warning in found.warnings)
    agreeing = assess(trial, healthy | {"age_years": 76, "birth_date": "1950-01-01"}, ON)
    assert agreeing.result("I2.age_max").verdict == "met"


def test_a_half_life_of_nothing_is_refused(trial: Trial, healthy: dict[str, Any]) -> None:
    given = {"name": "foomab", "last_dose_date": "2026-11-22", "ongoing": False, "half_life_days": 0}
    assert assess(trial, healthy | {"biologics": [given]}, ON).result("I4.3").verdict == "unknown"
