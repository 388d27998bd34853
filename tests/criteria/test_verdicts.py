"""What an assessment says as a whole: verdict, cohorts, what is missing, what blocks, what is left for the site."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from criteria.assess import assess
from criteria.trial import TRIALS_FOLDER, Trial
from criteria.vectors import Vector, decide, read_vectors
from tests.criteria.bases import BASES, patient
from tests.criteria.conftest import ON


@pytest.fixture
def further_cases(tmp_path: Path) -> list[Vector]:
    shutil.copy(TRIALS_FOLDER / "NCT07301164" / "bases.yaml", tmp_path)
    shutil.copy(Path(__file__).with_name("verdicts.csv"), tmp_path)
    return list(read_vectors(tmp_path / "verdicts.csv"))


def test_further_cases(trial: Trial, further_cases: list[Vector]) -> None:
    """More whole patients than the loader tries each time."""
    assert len(further_cases) > 20
    for vector in further_cases:
        assert decide(trial, vector) == vector.expected, f"verdicts.csv:{vector.line}"


@pytest.mark.parametrize("base", BASES)
def test_every_criterion_is_answered_once_and_in_the_order_of_the_trial(trial: Trial, base: str) -> None:
    found = assess(trial, patient(base), ON)
    assert [result.id for result in found.criteria] == [leaf.id for leaf in trial.leaves()]
    assert len(found.criteria) == 129
    assert found.warnings == ()
    assert found.missing == ()
    assert found.blocking == ()
    for result in found.criteria:
        assert result.why() or result.verdict == "met"


@pytest.mark.parametrize("base", BASES)
def test_each_answer_of_a_complete_patient_that_is_taken_away_is_either_missed_or_moot(
    trial: Trial, base: str
) -> None:
    answers = patient(base)
    for fact in answers:
        found = assess(trial, {name: value for name, value in answers.items() if name != fact}, ON)
        assert found.verdict in ("no_obstacle", "undetermined"), fact
        if found.verdict == "undetermined":
            assert fact in found.missing or (fact == "birth_date" and "age_years" in found.missing)


def test_cohorts_the_patient_does_not_have_do_not_apply(trial: Trial) -> None:
    found = assess(trial, patient("lupus", diseases=["SLE", "SS"]), ON)
    assert found.cohorts == {
        "SLE": "met", "SSc": "not_applicable", "APS": "not_applicable", "IM": "not_applicable",
        "SS": "unknown", "AAV": "not_applicable",
    }  # fmt: skip
    assert found.result("SSc-1").verdict == "not_applicable"
    assert found.result("SSc-1").why() == "the patient does not have this disease"


def test_nothing_known_asks_for_the_disease_first(trial: Trial) -> None:
    found = assess(trial, {}, ON)
    assert found.verdict == "undetermined"
    assert found.missing[0] == "diseases"
    assert set(found.cohorts.values()) == {"unknown"}


def test_what_blocks_is_named_by_its_condition(trial: Trial) -> None:
    found = assess(
        trial, patient("lupus", hiv=True, sledai_2k=6, alt_xuln=9, alt_xuln_attributable=False), ON
    )
    assert found.blocking == ("SLE-2", "E2b.alt", "E5.hiv")
    assert found.result("SLE-2").why() == "sledai_2k 6 > 6: false"
    assert found.result("E5.hiv").facts() == ("hiv",)


def test_a_biologic_of_unknown_half_life_is_never_washed_out_by_itself(trial: Trial) -> None:
    course = {"name": "brandnewmab", "last_dose_date": "2016-01-01", "ongoing": False}
    found = assess(trial, patient("lupus", biologics=[course]), ON)
    assert found.result("I4.3").verdict == "unknown"
    assert found.verdict == "undetermined"
    assert any(gap.fact == "biologics" and gap.field == "half_life_days" for gap in found.gaps)
    known = assess(trial, patient("lupus", biologics=[course | {"half_life_days": 30, "targets": []}]), ON)
    assert known.result("I4.3").verdict == "met"


@pytest.mark.parametrize("years", [1, 5, 20])
def test_a_biologic_still_given_is_never_cured_by_time(trial: Trial, years: int) -> None:
    course = {"name": "belimumab", "last_dose_date": str(ON - timedelta(365 * years)), "ongoing": True}
    found = assess(trial, patient("lupus", biologics=[course]), ON)
    assert (found.verdict, found.earliest) == ("not_eligible", None)
    assert found.blocking == ("I4.3",)


@pytest.mark.parametrize(
    ("name", "criteria"),
    [
        ("tofacitinib", {"I4.0", "I4.2a-is", "I4.2b-is"}),
        ("baricitinib", {"I4.0", "I4.2a-is", "I4.2b-is"}),
        ("ivig", {"I4.3"}),
        ("prednisone", set()),
    ],
)
def test_a_drug_whose_place_the_words_leave_open_is_put_to_the_site(
    trial: Trial, name: str, criteria: set[str]
) -> None:
    plain = assess(trial, patient("lupus"), ON)
    found = assess(trial, patient("lupus", other_treatments=[{"name": name, "ongoing": True}]), ON)
    assert set(found.for_site) - set(plain.for_site) == criteria
    assert found.verdict == plain.verdict


def test_what_only_the_site_decides_is_listed_until_it_is_known(trial: Trial) -> None:
    found = assess(trial, patient("lupus"), ON)
    assert found.for_site == ("I1", "I3.hcg", "I4.1c", "I4.1d", "I4.2c", "I5", "E1", "E15")
    signed = assess(trial, patient("lupus", consent="signed"), ON)
    assert "I1" not in signed.for_site
    assert "I3.hcg" not in assess(trial, patient("vasculitis"), ON).for_site


def test_an_exception_that_the_investigator_judges_is_put_to_the_site_once_it_is_needed(trial: Trial) -> None:
    assert "E12.x1" not in assess(trial, patient("lupus"), ON).for_site
    found = assess(trial, patient("lupus", prior_cd19_therapy=True), ON)
    assert {"E12.x1", "E12.x2", "E12.x3"} <= set(found.for_site)
    assert found.verdict == "undetermined"
    assert found.missing == ("prior_targeted_failed", "current_state_warrants", "no_prior_toxicity_concern")


@pytest.mark.parametrize(
    ("fact", "raw"),
    [
        ("plt", "many"),
        ("plt", -5),
        ("gc_dose_stable_since", "2027-01-01"),
        ("hiv", "no"),
        ("diseases", ["lupus"]),
    ],
)
def test_an_answer_that_cannot_be_is_missing_and_never_decides(trial: Trial, fact: str, raw: Any) -> None:
    found = assess(trial, patient("lupus", **{fact: raw}), ON)
    assert found.verdict == "undetermined"
    assert fact in found.missing
    assert found.warnings[0].startswith(f"{fact}: ")
