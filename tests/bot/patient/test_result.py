"""The patient's page: no verdict, reasons in plain words, what is for the doctor, and help first."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from bot.conversation.patient import has_result
from bot.conversation.step import UnknownPress
from criteria.assess import assess
from criteria.interview import next_screen
from criteria.screens import DONT_KNOW
from criteria.trial import Trial
from tests.bot.patient.records import LANGUAGES, ON, options, press, record, say, seen, shown
from tests.bot.views.test_laws import worst
from tests.criteria.answering import interview
from tests.criteria.patients import DISEASES, complete

DIAGNOSED = {"diagnosed_by": "rheumatologist", "checked": True}
_VERDICTS = re.compile(
    r"eligib|exclu|qualif|inclusion|符合条件|入组资格|排除|合格|не подход|исключ|критери\w* включения", re.I
)


def answered(trial: Trial, seed: int, disease: str | None = None) -> dict[str, Any]:
    """What a patient has answered when no question is left."""
    *_, (_, answers) = interview(trial, complete(seed, ON, disease), ON, "patient")
    return answers


def clear(trial: Trial) -> dict[str, Any]:
    """Answers of a patient in whose way nothing stands."""
    return next(a for seed in range(100) if not assess(trial, a := answered(trial, seed, "SLE"), ON).blocking)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", range(6))
def test_every_screen_of_a_patient_fits_and_gives_no_verdict(trial: Trial, language: str, seed: int) -> None:
    disease = DISEASES[seed]
    before: dict[str, Any] = {}
    for _, answers in interview(trial, complete(seed, ON, disease), ON, "patient"):
        assert not _VERDICTS.search(shown(trial, record(before, background=DIAGNOSED), language))
        before = answers
    text = shown(trial, record(before, background={**DIAGNOSED, "alerts": ["fever"]}), language)
    assert not _VERDICTS.search(text)
    assert "112" in text.split("\n\n")[0]
    assert "112" in text.split("\n\n")[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_worst_patient_fits_too(trial: Trial, language: str) -> None:
    kept = record(worst(trial), background={"diagnosed_by": "self", "alerts": ["fever", "stroke"]})
    text = shown(trial, kept, language)
    assert not _VERDICTS.search(text)
    unknown = {fact: DONT_KNOW for fact in trial.facts} | {"diseases": list(DISEASES)}
    shown(trial, record(unknown, background=DIAGNOSED), language)


def test_with_nothing_in_the_way_it_is_worth_raising(trial: Trial) -> None:
    kept = record(clear(trial), background=DIAGNOSED)
    text = shown(trial, kept)
    assert text.startswith("This could be worth raising with your rheumatologist.")
    assert "For your doctor" in text
    assert "SLEDAI" in text
    assert "The study team decides" in text
    assert options(trial, kept) == ["code", "my", "bk", "new"]
    assert has_result(seen(trial, kept))


def test_what_stands_in_the_way_is_said_with_the_patients_own_value(trial: Trial) -> None:
    kept = record({**clear(trial), "weight_kg": 36}, background=DIAGNOSED)
    text = shown(trial, kept)
    assert text.startswith("These points should be cleared first.")
    assert "at least 40 kg" in text
    assert "You said: Weight: 36 kg" in text


def test_where_time_alone_helps_the_day_is_named(trial: Trial) -> None:
    answers = clear(trial) | {
        "on_antimalarial": True,
        "antimalarial_start_date": str(ON - timedelta(days=400)),
        "antimalarial_stable_since": str(ON - timedelta(days=6)),
    }
    found = assess(trial, answers, ON)
    assert found.verdict == "not_yet"
    kept = record(answers, background=DIAGNOSED)
    if next_screen(trial, answers, ON, "patient") is None:
        assert "Time alone may help" in shown(trial, kept)


def test_alerts_come_first_and_a_guess_is_first_to_be_looked_at(trial: Trial) -> None:
    kept = record(clear(trial), background={"diagnosed_by": "self", "alerts": ["chest_pain"]})
    text = shown(trial, kept)
    assert text.startswith("⚠️ You told me of:\n• Chest pain")
    assert "let a doctor find out which illness you have" in text


def test_who_found_the_illness_is_asked_once_after_it_is_named(trial: Trial) -> None:
    kept = press(trial, record(), "o0", "ok")
    assert "Who told you" in shown(trial, kept)
    assert options(trial, kept)[:3] == ["by_rheumatologist", "by_doctor", "by_self"]
    kept = press(trial, kept, "by_doctor")
    assert kept.background["diagnosed_by"] == "doctor"
    assert "Who told you" not in shown(trial, kept)
    assert {line.by for line in kept.log} == {"patient"}


def test_with_the_illness_who_found_it_is_taken_back(trial: Trial) -> None:
    kept = press(trial, record(), "o0", "ok", "by_self", "bk")
    assert kept.answers == {}
    kept = press(trial, kept, "o1", "ok")
    assert "Who told you" in shown(trial, kept)


@pytest.mark.parametrize(
    ("said", "kept_as"), [("a rheumatologist", "rheumatologist"), ("Another doctor", "doctor")]
)
def test_who_found_it_can_be_typed(trial: Trial, said: str, kept_as: str) -> None:
    kept = press(trial, record(), "o0", "ok")
    assert say(trial, kept, said).background["diagnosed_by"] == kept_as


def test_what_is_no_answer_to_that_is_not_taken_for_one_of_another_question(trial: Trial) -> None:
    kept = press(trial, record(), "o0", "ok")
    kept = say(trial, kept, "12")
    assert set(kept.answers) == {"diseases"}
    assert "tap one of the buttons" in shown(trial, kept)


@pytest.mark.parametrize("option", ["refer", "sum", "d0", "dk"])
def test_a_patients_page_has_no_button_of_a_doctor(trial: Trial, option: str) -> None:
    with pytest.raises(UnknownPress):
        press(trial, record(clear(trial), background=DIAGNOSED), option)


def test_a_typed_answer_is_the_patients(trial: Trial) -> None:
    kept = record({"diseases": ["SLE"]}, background=DIAGNOSED)
    kept = say(trial, kept, "ANA positive")
    assert [line.by for line in kept.log if line.fact == "ana_positive"] == ["patient"]


def test_what_a_patient_writes_and_confirms_is_the_patients(trial: Trial) -> None:
    kept = say(trial, record(stage="intake"), "I have lupus since 2015, weight 58 kg")
    kept = press(trial, kept, "ok")
    assert {line.by for line in kept.log} == {"patient"}


def test_the_bar_of_a_patient_comes_near_its_end(trial: Trial) -> None:
    before: dict[str, Any] = {}
    percents = []
    for _, answers in interview(trial, complete(2, ON, "SLE"), ON, "patient"):
        percents.append(seen(trial, record(before)).percent)
        before = answers
    assert percents[0] == 0
    assert 85 <= percents[-1] < 100
