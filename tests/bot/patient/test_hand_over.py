"""The code and its picture; and how a doctor takes a patient's word up, line by line."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.conversation.hand_over import background_of, draft_of
from bot.screen import Screen
from bot.storage.records import AssessmentRecord, HandOver
from bot.views.hand_over import hand_over, revoking
from bot.views.qr import qr_png
from criteria.interview import next_screen
from criteria.trial import Trial
from tests.bot.patient.records import LANGUAGES, NOW, ON, options, press, record, say, seen, shown, words

LINK = "https://t.me/some_bot?start=h_ABCD-2345"
GIVEN = HandOver("ABCD-2345", "0123456789abcdef", 1, NOW, None, None, None, None, None)
OPENED = replace(GIVEN, opened_by=2, opened_at=NOW, opened_as="Dr <Lin>", taken_as="f")
REVOKED = replace(GIVEN, revoked_at=NOW)

TOLD: dict[str, Any] = {
    "diseases": ["SLE"],
    "ana_positive": True,
    "anti_sm_positive": {"unknown": "dont_know"},
    "weight_kg": 58,
    "biologics": [
        {"name": "rituximab", "last_dose_date": "2025-03", "ongoing": False},
        {"name": "belimumab", "last_dose_date": {"unknown": "dont_know"}},
    ],
    "malignancies": {"entries": [], "complete": False, "asked": True},
    "vte_events": [],
    "cardiac_events": [{"type": "mi", "date": {"from": "2026-06-01", "to": "2026-11-22"}}],
    "hiv": False,
    "sex": {"unknown": "conflict", "values": ["female", "male"]},
}


def data_of(screen: Screen) -> list[str]:
    return [str(one.data) for row in screen.keyboard for one in row]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_is_shown_with_link_and_picture(trial: Trial, language: str) -> None:
    screen = hand_over(seen(trial, record()), GIVEN, LINK, words(language))
    assert LINK in screen.text
    assert GIVEN.code in screen.text
    assert data_of(screen) == ["h|ABCD-2345|revoke"]
    assert screen.files[0].content.startswith(b"\x89PNG")


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_opened_it_is_told_and_the_picture_is_gone(trial: Trial, language: str) -> None:
    screen = hand_over(seen(trial, record()), OPENED, LINK, words(language))
    assert "Dr &lt;Lin&gt;" in screen.text
    assert not screen.files
    assert data_of(screen) == ["h|ABCD-2345|revoke"]
    forgotten = replace(OPENED, opened_as=None)
    assert (
        words(language)("hand-over-somebody")
        in hand_over(seen(trial, record()), forgotten, LINK, words(language)).text
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("given", [GIVEN, OPENED])
def test_taking_it_back_is_asked_once_more(given: HandOver, language: str) -> None:
    assert data_of(revoking(given, words(language))) == ["h|ABCD-2345|sure", "h|ABCD-2345|keep"]


def test_a_code_taken_back_cannot_be_taken_back_again(trial: Trial) -> None:
    screen = hand_over(seen(trial, record()), REVOKED, LINK, words())
    assert not screen.keyboard
    assert not screen.files


def test_the_picture_says_the_same_for_the_same_link() -> None:
    assert qr_png(LINK) == qr_png(LINK)
    assert qr_png(LINK) != qr_png(LINK + "x")


def taken_up(
    trial: Trial, told: dict[str, Any] = TOLD, said: str | None = None, who: str = "self"
) -> AssessmentRecord:
    """The doctor's assessment as it is opened from a patient's."""
    patients = record(told, background={"diagnosed_by": who, "alerts": ["fever"], "checked": True}, said=said)
    return record(
        stage="review",
        respondent="doctor",
        draft=draft_of(patients, trial),
        background=background_of(patients),
    )


def test_what_the_patient_knows_becomes_lines_and_the_rest_does_not(trial: Trial) -> None:
    kept = taken_up(trial)
    facts = [line["fact"] for line in kept.draft["lines"]]
    assert facts == [
        "diseases",
        "ana_positive",
        "weight_kg",
        "biologics",
        "biologics",
        "vte_events",
        "cardiac_events",
        "hiv",
    ]
    assert all(line["by"] == "patient" and not line["open"] for line in kept.draft["lines"])
    assert kept.background == {"diagnosed_by": "self"}


@pytest.mark.parametrize(
    ("who", "weight"),
    [
        ("rheumatologist", "diagnosed by a rheumatologist"),
        ("doctor", "diagnosed by another doctor"),
        ("self", "no doctor has diagnosed it"),
    ],
)
def test_the_doctor_sees_how_much_each_line_weighs(trial: Trial, who: str, weight: str) -> None:
    text = shown(trial, taken_up(trial, who=who))
    diseases, ana, kilos, *_ = text.split("\n\n")[1].split("\n")
    assert weight in diseases
    assert "read off the lab sheet" in ana
    assert kilos.endswith("patient says")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_opens_and_fits(trial: Trial, language: str) -> None:
    kept = taken_up(trial, said="<b>words & more")
    shown(trial, kept, language)
    for index in range(len(kept.draft["lines"])):
        shown(trial, replace(kept, ui={"line": index}), language)


def test_every_button_of_every_line_works(trial: Trial) -> None:
    kept = taken_up(trial)
    for index in range(len(kept.draft["lines"])):
        opened = press(trial, kept, f"l{index}")
        for option in options(trial, opened):
            press(trial, opened, option)


def test_one_yes_makes_them_the_doctors_answers_and_the_rest_is_asked(trial: Trial) -> None:
    kept = press(trial, taken_up(trial, said="since the spring"), "ok")
    assert kept.stage == "interview"
    assert {line.by for line in kept.effective} == {"doctor"}
    assert {line.wording for line in kept.effective} == {"hand-over:7"}
    assert all("confirmed by the doctor" in str(line.words) for line in kept.effective)
    assert "since the spring" in str(kept.effective[0].words)
    assert kept.answers["biologics"] == {
        "entries": [
            {"name": "rituximab", "last_dose_date": "2025-03", "ongoing": False},
            {"name": "belimumab"},
        ],
        "complete": True,
    }
    asked = next_screen(trial, kept.answers, ON)
    assert asked is not None
    assert asked.id == "sle"


def test_a_line_removed_is_not_answered_and_one_corrected_is_the_doctors(trial: Trial) -> None:
    kept = press(trial, taken_up(trial), "l1", "no")
    assert "by" not in kept.draft["lines"][1]
    kept = say(trial, press(trial, kept, "l2"), "61")
    kept = press(trial, kept, "l0", "remove", "ok")
    wordings = {line.fact: line.wording.partition(":")[0] for line in kept.effective}
    assert "diseases" not in wordings
    assert (wordings["ana_positive"], wordings["weight_kg"], wordings["hiv"]) == ("text", "text", "hand-over")
    assert kept.answers["ana_positive"] is False
    assert kept.answers["weight_kg"] == 61


def test_going_back_takes_the_whole_yes_back(trial: Trial) -> None:
    kept = press(trial, taken_up(trial), "l1", "no", "ok", "bk")
    assert kept.stage == "review"
    assert kept.answers == {}
    assert [line.get("by") for line in kept.draft["lines"]].count("patient") == 7


def test_without_the_draft_going_back_still_shows_whose_word_it_was(trial: Trial) -> None:
    kept = press(trial, taken_up(trial), "ok")
    kept = press(trial, replace(kept, draft=None), "bk")
    assert {line["by"] for line in kept.draft["lines"]} == {"patient"}
    assert "This is what the patient answered" in shown(trial, kept)
