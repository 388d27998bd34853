"""What would have to be otherwise, as a doctor reads it; a patient is told to change no medicine alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from bot.views import render
from bot.views.changes import possible_changes
from bot.views.words import load_words
from criteria.trial import Trial
from tests.bot.views.invented import LUPUS, look

WORDS = load_words("en")
HIGH_DOSE = {**LUPUS, "gc_prednisone_eq_mg": 40}
ONGOING = {**LUPUS, "biologics": [{"name": "belimumab", "ongoing": True}]}
OWN_MEDICINE = "Never stop, start or change a medicine for a study on your own"


def said(trial: Trial, answers: Mapping[str, Any]) -> str:
    return possible_changes(look(trial, answers), WORDS)


def patients_page(trial: Trial, answers: Mapping[str, Any]) -> str:
    background = {"diagnosed_by": "rheumatologist"}
    sight = look(trial, answers, respondent="patient", background=background)
    return render(sight, load_words("en", "patient")).text


def test_a_dose_goes_down_and_must_then_stay(trial: Trial) -> None:
    text = said(trial, HIGH_DOSE)
    assert "Prednisone-equivalent dose: 40 mg/day → ≤ 30 mg/day, then 7 days of waiting" in text
    assert "what the trial would accept, not what is good for the patient" in text


def test_a_drug_that_goes_on_ends_and_is_washed_out(trial: Trial) -> None:
    assert "<b>I4.3</b>: Belimumab: ended, then 97 days of waiting" in said(trial, ONGOING)


@pytest.mark.parametrize(
    "answers",
    [
        {"diseases": ["SLE"], "age_years": 85},
        {**LUPUS, "hiv": True},
        {**LUPUS, "malignancies": [{"type": "other"}]},
        {**LUPUS, "breastfeeding": True},
        LUPUS,
    ],
    ids=["age", "infection", "history", "breastfeeding", "nothing"],
)
def test_what_nobody_can_change_is_not_proposed(trial: Trial, answers: Mapping[str, Any]) -> None:
    assert said(trial, answers) == ""


def test_the_result_shows_it(trial: Trial) -> None:
    assert "40 mg/day → ≤ 30 mg/day" in render(look(trial, HIGH_DOSE), WORDS).text


@pytest.mark.parametrize("answers", [HIGH_DOSE, ONGOING], ids=["dose", "drug"])
def test_a_patient_reads_no_change_of_treatment(trial: Trial, answers: Mapping[str, Any]) -> None:
    text = patients_page(trial, answers)
    assert OWN_MEDICINE in text
    assert "→" not in text


def test_a_patient_with_another_obstacle_needs_no_such_warning(trial: Trial) -> None:
    assert OWN_MEDICINE not in patients_page(trial, {**LUPUS, "weight_kg": 36})
