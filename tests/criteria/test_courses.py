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


@pytest.mark.parametrize(
    "written",
    [
        "MALT lymphoma then gastric adenocarcinoma",
        "breast cancer 2015 (previously DLBCL 2001)",
        "follicular cancer",
        "non-B-cell lymphoma",
        "none",
    ],
)
def test_only_a_plain_name_of_a_b_cell_lymphoma_clears(
    trial: Trial, healthy: dict[str, Any], written: str
) -> None:
    assert assess(trial, healthy | {"malignancies": [written]}, ON).result("E4").verdict != "not_met"


@pytest.mark.parametrize("written", ["DLBCL 2001, in remission", "gastric MALT lymphoma", "B-cell lymphoma"])
def test_a_b_cell_lymphoma_with_harmless_words_clears(
    trial: Trial, healthy: dict[str, Any], written: str
) -> None:
    assert assess(trial, healthy | {"malignancies": [written]}, ON).result("E4").verdict == "not_met"


def test_a_flag_that_contradicts_the_name_clears_nothing(trial: Trial, healthy: dict[str, Any]) -> None:
    flagged = [{"type": "melanoma", "b_cell_lymphoma": True}]
    assert assess(trial, healthy | {"malignancies": flagged}, ON).result("E4").verdict == "unknown"


def test_what_the_catalogue_knows_is_no_input(trial: Trial, healthy: dict[str, Any]) -> None:
    recent = {"name": "rituximab", "last_dose_date": "2026-11-01", "ongoing": False, "outside_washout": True}
    found = assess(trial, healthy | {"biologics": [recent]}, ON)
    assert found.verdict == "not_yet"
    unknown = {
        "name": "xyz-mab",
        "last_dose_date": "2020-01-01",
        "ongoing": False,
        "half_life_days": 20,
        "targets": [],
    }
    assert assess(trial, healthy | {"biologics": [unknown]}, ON).result("E12.cd19").verdict == "unknown"


def test_a_half_life_far_below_every_published_one_is_not_believed(
    trial: Trial, healthy: dict[str, Any]
) -> None:
    course = {"name": "rituximab", "last_dose_date": "2026-11-20", "ongoing": False, "half_life_days": 0.5}
    assert assess(trial, healthy | {"biologics": [course]}, ON).verdict == "not_yet"


@pytest.mark.parametrize(
    ("answers", "criterion"),
    [
        (
            {
                "on_glucocorticoid": True,
                "gc_prednisone_eq_mg": 10,
                "gc_drug": "methylprednisolone",
                "gc_daily_dose_mg": 40,
            },
            "I4.1a",
        ),
        ({"alt_xuln": 1, "alt_u_l": 400, "alt_uln_u_l": 40, "alt_xuln_attributable": False}, "E2b.alt"),
    ],
)
def test_a_value_that_contradicts_what_it_follows_from_is_not_taken(
    trial: Trial, healthy: dict[str, Any], answers: dict[str, Any], criterion: str
) -> None:
    found = assess(trial, healthy | answers, ON)
    assert found.result(criterion).verdict == "unknown"
    assert found.verdict == "undetermined"
    assert any("disagrees" in warning for warning in found.warnings)


def test_rounding_is_no_contradiction(trial: Trial, healthy: dict[str, Any]) -> None:
    dose = {
        "on_glucocorticoid": True,
        "gc_prednisone_eq_mg": 6.7,
        "gc_drug": "dexamethasone",
        "gc_daily_dose_mg": 1,
    }
    assert assess(trial, healthy | dose, ON).result("I4.1a").verdict == "met"


@pytest.mark.parametrize("fact", ["pregnant", "planning_pregnancy"])
def test_a_stated_pregnancy_counts_whatever_was_said_of_its_possibility(
    trial: Trial, healthy: dict[str, Any], fact: str
) -> None:
    woman = healthy | {"sex": "female", "childbearing_potential": False, fact: True}
    assert assess(trial, woman, ON).verdict == "not_eligible"
