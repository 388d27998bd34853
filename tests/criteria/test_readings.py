"""Every other reading of the ambiguous words loads, and changes the verdict of a patient it is about."""

from __future__ import annotations

from typing import Any

import pytest

from criteria.assess import assess
from criteria.trial import TRIALS_FOLDER, Trial, read_trial
from tests.criteria.bases import BASES, patient
from tests.criteria.conftest import ON

_NO_THERAPY = {
    "gc_full_or_pulse_months": 0,
    "n_immunosuppressants_tried": 1,
    "immunosuppressant_months": 20,
    "biologic_months": 0,
}
_IS = {
    "on_immunosuppressant": True,
    "immunosuppressant_start_date": "2026-01-05",
    "immunosuppressant_stable_since": "2026-01-05",
}
_ONLY_B = {"ssc_response": "adequate_response", "mrss": 9, "ild_ggo_hrct": False}
_CLOT = [{"type": "pe", "date": "2026-10-01", "symptomatic": False}]
_HEART_ATTACK = [{"type": "mi", "date": "2026-05-22"}]

LIFTED = ("not_eligible", "no_obstacle")
IMPOSED = ("no_obstacle", "not_eligible")

CASES: list[tuple[str, str, str, dict[str, Any], str, str]] = [
    (
        "R1",
        "conditional",
        "antiphospholipid",
        {"on_glucocorticoid": False, "on_antimalarial": False},
        *LIFTED,
    ),
    ("R2", "or_bio_6m", "sjogren", _NO_THERAPY | {"gc_full_or_pulse_months": 1}, *LIFTED),
    (
        "R2",
        "or_bio_6m",
        "lupus",
        _NO_THERAPY | {"n_immunosuppressants_tried": 2, "immunosuppressant_months": 3},
        *LIFTED,
    ),
    ("R2", "and_6m", "sjogren", {}, *IMPOSED),
    ("R3", "relapse_alone", "sjogren", _NO_THERAPY, *LIFTED),
    ("R3", "relapse_alone", "vasculitis", _NO_THERAPY, *LIFTED),
    ("R3", "relapse_alone", "lupus", _NO_THERAPY | {"sle_response": "relapse_after_remission"}, *LIFTED),
    (
        "R3",
        "relapse_alone",
        "scleroderma",
        _ONLY_B | _NO_THERAPY | {"ssc_response": "relapse_after_remission"},
        *LIFTED,
    ),
    ("R4", "any_one", "scleroderma", _ONLY_B | {"ild_ggo_hrct": True, "fvc_decline_pct": 4}, *LIFTED),
    ("R4", "any_one", "scleroderma", _ONLY_B | {"fvc_decline_pct": 10}, *LIFTED),
    ("R5", "mrss_alone", "scleroderma", _ONLY_B | {"mrss": 10, "ssc_skin_progression": False}, *LIFTED),
    ("R6", "anticoagulant_required", "antiphospholipid", _IS | {"on_vka_at_target_inr": False}, *IMPOSED),
    ("R6", "gc_or_is", "antiphospholipid", {"on_vka_at_target_inr": False}, *LIFTED),
    ("R7", "grouped", "myositis", {"haq": 0, "muscle_enzyme_xuln": 1}, *IMPOSED),
    ("R8", "without_muscle", "myositis", {"im_muscle_involvement": False, "mmt8": 150}, *LIFTED),
    ("R9", "listed_only", "lupus", {"other_infection": True}, *LIFTED),
    ("R10", "not_by_themselves", "lupus", {"hypogammaglobulinemia": True}, *LIFTED),
    ("R10", "not_by_themselves", "lupus", {"t_cell_deficiency": True}, *LIFTED),
    ("R11", "other_only", "lupus", {"cardiac_events": [{"type": "mi", "date": "2019-01-01"}]}, *IMPOSED),
    ("R12", "binds_both", "lupus", {"vte_events": _CLOT}, "not_yet", "no_obstacle"),
    (
        "R13",
        "primary_only",
        "lupus",
        {"diseases": ["SLE", "APS"], "aps_sydney_2006_primary": False, "vte_events": _CLOT},
        "no_obstacle",
        "not_yet",
    ),
    ("R14", "forward", "lupus", {"alcohol_abuse_last": "2026-06-07"}, "not_yet", "no_obstacle"),
    ("R14", "forward", "lupus", {"cardiac_events": _HEART_ATTACK}, "not_yet", "no_obstacle"),
    ("R15", "one_suffices", "lupus", {"egfr": None}, "undetermined", "no_obstacle"),
    (
        "R15",
        "one_suffices",
        "lupus",
        {"crcl_ml_min": None, "creatinine_mg_dl": None},
        "undetermined",
        "no_obstacle",
    ),
    (
        "R16",
        "by_date",
        "lupus",
        {"biologics": [{"name": "rituximab", "last_dose_date": "2025-10-01", "ongoing": True}]},
        *LIFTED,
    ),
]


def read(reading: str, alternative: str) -> Trial:
    return read_trial(TRIALS_FOLDER / "NCT07301164", reading=(reading, alternative))


@pytest.mark.parametrize(("reading", "alternative", "base", "changes", "chosen", "other"), CASES)
def test_another_reading_changes_the_verdict(
    trial: Trial,
    reading: str,
    alternative: str,
    base: str,
    changes: dict[str, Any],
    chosen: str,
    other: str,
) -> None:
    answers = patient(base, **changes)
    assert assess(trial, answers, ON).verdict == chosen
    assert assess(read(reading, alternative), answers, ON).verdict == other


def test_every_alternative_is_tried(trial: Trial) -> None:
    written = {(name, key) for name, reading in trial.spec.readings.items() for key in reading.alternatives}
    assert written == {(reading, alternative) for reading, alternative, *_ in CASES}
    assert list(trial.spec.readings) == [f"R{number}" for number in range(1, 17)]


def test_another_reading_leaves_every_other_criterion_as_it_is(trial: Trial) -> None:
    for reading, alternative in {(case[0], case[1]) for case in CASES}:
        other = read(reading, alternative)
        changed = trial.spec.readings[reading].alternatives[alternative].criteria.keys()
        for base in BASES:
            before, after = (assess(each, patient(base), ON) for each in (trial, other))
            words = {result.id: result.verdict for result in after.criteria}
            for result in before.criteria:
                if (
                    result.id in words
                    and result.id not in changed
                    and reading not in result.criterion.readings
                ):
                    assert words[result.id] == result.verdict


@pytest.mark.parametrize(
    ("days_ago", "looking_back", "forward"),
    [("2026-06-08", "met", "met"), ("2026-06-07", "met", "not_met"), ("2026-06-06", "not_met", "not_met")],
)
def test_the_last_day_of_a_window(trial: Trial, days_ago: str, looking_back: str, forward: str) -> None:
    answers = {"substance_abuse_last": days_ago}
    assert assess(trial, answers, ON).result("E3.substance").verdict == looking_back
    assert assess(read("R14", "forward"), answers, ON).result("E3.substance").verdict == forward
