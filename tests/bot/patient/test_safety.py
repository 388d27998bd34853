"""A sign of an emergency is answered first, at any moment, and nothing that was written is lost."""

from __future__ import annotations

import pytest

from bot.conversation.step import UnknownPress
from bot.views.patient import advice_on, safety
from criteria.trial import Trial
from nlp.red_flags import signs
from tests.bot.patient.records import LANGUAGES, check, options, press, record, say, seen, shown, words

CASE = "I have lupus. ANA positive. I take prednisolone 7.5 mg daily."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sign_has_a_label_that_fits_and_an_advice_with_the_numbers(trial: Trial, language: str) -> None:
    kept = record(stage="safety")
    assert len(options(trial, kept)) == len(signs()) + 1
    check(safety(seen(trial, kept), words(language)))
    for sign in signs():
        assert len(words(language)(f"sign-{sign}")) <= 42
    text = shown(trial, record(stage="safety", background={"advising": list(signs())}), language)
    assert all(number in text for number in ("112", "120", "103"))


def test_without_a_sign_the_questions_begin(trial: Trial) -> None:
    kept = press(trial, record(stage="safety"), "ok")
    assert kept.stage == "intake"
    assert not kept.background.get("alerts")


def test_a_tick_can_be_taken_back_before_it_counts(trial: Trial) -> None:
    kept = press(trial, record(stage="safety"), "o0", "o0", "ok")
    assert kept.stage == "intake"


@pytest.mark.parametrize("answer", ["cared", "gone"])
def test_a_ticked_sign_is_advised_on_and_kept(trial: Trial, answer: str) -> None:
    kept = press(trial, record(stage="safety"), "o0", "o5", "ok")
    assert kept.stage == "safety"
    assert "Please get help now" in shown(trial, kept)
    assert options(trial, kept) == ["cared", "gone", "mistake"]
    with pytest.raises(UnknownPress):
        press(trial, kept, "ok")
    kept = press(trial, kept, answer)
    assert kept.stage == "intake"
    assert kept.background["alerts"] == ["chest_pain", "fever"]


def test_a_sign_ticked_by_mistake_leads_back_to_the_list(trial: Trial) -> None:
    kept = press(trial, record(stage="safety"), "o0", "ok", "mistake")
    assert "your safety" in shown(trial, kept)
    assert kept.background["alerts"] == []
    assert press(trial, kept, "ok").stage == "intake"


@pytest.mark.parametrize("text", ["o9", "by_self", "bk", "code"])
def test_the_list_has_no_other_buttons(trial: Trial, text: str) -> None:
    with pytest.raises(UnknownPress):
        press(trial, record(stage="safety"), text)


def test_a_sign_in_a_case_is_answered_first_and_the_case_is_read(trial: Trial) -> None:
    kept = say(trial, record(stage="intake"), CASE + " Since today chest pain.")
    assert "Chest pain" in shown(trial, kept)
    assert kept.background["alerts"] == ["chest_pain"]
    kept = press(trial, kept, "gone")
    assert kept.stage == "review"
    assert {line["fact"] for line in kept.draft["lines"]} >= {"diseases", "ana_positive"}


def test_a_sign_in_an_answer_is_answered_first_and_the_answer_counts(trial: Trial) -> None:
    asked = record({"diseases": ["SLE"]}, background={"diagnosed_by": "doctor", "checked": True})
    kept = say(trial, asked, "ANA positive, and I can't breathe")
    assert "Please get help now" in shown(trial, kept)
    kept = press(trial, kept, "cared")
    assert kept.stage in ("interview", "review")
    assert kept.answers.get("ana_positive") or kept.draft["lines"]


def test_a_sign_at_a_question_that_says_nothing_else_comes_back_to_the_question(trial: Trial) -> None:
    kept = say(trial, record(stage="interview"), "胸口疼得厉害", "zh")
    assert kept.stage == "safety"
    kept = press(trial, kept, "cared")
    assert kept.stage == "interview"
    assert kept.background["alerts"] == ["chest_pain"]


def test_what_is_written_at_the_list_is_kept_and_the_list_still_asked(trial: Trial) -> None:
    kept = say(trial, record(stage="safety"), CASE)
    assert kept.stage == "safety"
    assert "I have kept what you wrote" in shown(trial, kept)
    kept = press(trial, kept, "ok")
    assert kept.stage == "review"
    assert kept.draft["lines"]


def test_a_sign_written_at_the_list_is_advised_on_and_the_list_still_asked(trial: Trial) -> None:
    kept = say(trial, record(stage="safety"), "I have chest pain")
    assert "Please get help now" in shown(trial, kept)
    kept = press(trial, kept, "cared")
    assert "your safety" in shown(trial, kept)
    assert press(trial, kept, "ok").stage == "intake"


def test_a_second_sign_while_advice_stands_is_heard_too(trial: Trial) -> None:
    kept = press(trial, record(stage="safety"), "o0", "ok")
    kept = say(trial, kept, "and I am coughing blood")
    assert kept.background["advising"] == ["chest_pain", "bleeding"]


def test_a_doctor_is_not_advised(trial: Trial) -> None:
    kept = say(trial, record(stage="intake", respondent="doctor"), CASE + " Chest pain in 2019.")
    assert kept.stage == "review"
    assert not kept.background


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_consent_the_advice_is_given_and_nothing_kept(language: str) -> None:
    screen = advice_on("chest pain and I want to die", words(language))
    assert screen is not None
    assert not screen.keyboard
    assert words(language)("safety-not-alone") in screen.text
    assert advice_on("I have lupus", words(language)) is None


def test_what_is_denied_raises_no_advice(trial: Trial) -> None:
    assert say(trial, record(stage="intake"), CASE + " No chest pain.").stage == "review"
