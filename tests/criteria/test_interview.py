"""The interview asks only what can still change the answer, nothing twice, and ends where the whole truth would."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.assess import assess
from criteria.interview import next_screen
from criteria.trial import Trial, load_trial
from tests.criteria.answering import interview
from tests.criteria.patients import complete

ON = date(2026, 11, 22)


@pytest.fixture(scope="module")
def trial() -> Trial:
    return load_trial("NCT07301164")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 100_000))
def test_an_interview_ends_with_the_verdict_of_full_information(trial: Trial, seed: int) -> None:
    patient = complete(seed, ON)
    *_, (_, answers) = interview(trial, patient, ON)
    told, all_known = assess(trial, answers, ON), assess(trial, patient, ON)
    # Where something fails for good, the interview stops at the first thing it hears; a date never comes too early.
    assert told.verdict == all_known.verdict
    if told.verdict == "not_yet":
        assert told.earliest is not None
        assert all_known.earliest is not None
        assert told.earliest >= all_known.earliest


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 100_000))
def test_no_screen_asks_what_was_answered_or_cannot_matter(trial: Trial, seed: int) -> None:
    patient = complete(seed, ON)
    before: dict[str, Any] = {}
    for screen, answers in interview(trial, patient, ON):
        missing = assess(trial, before, ON).missing
        assert not set(screen.facts).isdisjoint(missing)
        assert all(fact not in before for fact in screen.facts if trial.facts[fact].kind != "records")
        before = answers


def test_the_disease_comes_first_and_sections_of_other_diseases_never(trial: Trial) -> None:
    patient = complete(1, ON, "SSc") | {"diseases": ["SSc"]}
    asked = [screen.id for screen, _ in interview(trial, patient, ON)]
    assert asked[0] == "diseases"
    assert not {"sledai", "essdai", "bvas", "mmt8", "aps_antibodies"} & set(asked)


def test_a_man_is_not_asked_about_pregnancy(trial: Trial) -> None:
    asked = set()
    for seed in range(40):
        patient = complete(seed, ON) | {"sex": "male", "partner_childbearing_potential": False}
        asked |= {fact for screen, _ in interview(trial, patient, ON) for fact in screen.facts}
    assert "partner_childbearing_potential" in asked
    assert not {"pregnant", "childbearing_potential", "breastfeeding"} & asked


def test_attribution_is_asked_only_of_a_value_that_is_out_of_range(trial: Trial) -> None:
    healthy = next(
        p for seed in range(200) if assess(trial, p := complete(seed, ON), ON).verdict == "no_obstacle"
    )
    asked = {fact for screen, _ in interview(trial, healthy, ON) for fact in screen.facts}
    assert not any(fact.endswith("_attributable") for fact in asked)
    low = healthy | {"plt": 30, "plt_attributable": True}
    asked = {fact for screen, _ in interview(trial, low, ON) for fact in screen.facts}
    assert {fact for fact in asked if fact.endswith("_attributable")} == {"plt_attributable"}


def test_what_nobody_knows_is_not_asked_again(trial: Trial) -> None:
    first = next_screen(trial, {}, ON)
    assert first is not None
    second = next_screen(trial, first.dont_know(), ON)
    assert second is not None
    assert second.id != first.id


def test_answers_that_disagree_are_asked_again(trial: Trial) -> None:
    patient = complete(3, ON) | {"weight_kg": {"unknown": "conflict", "values": [39, 61]}}
    if assess(trial, patient, ON).verdict == "undetermined":
        screen = next_screen(trial, patient, ON)
        assert screen is not None
        assert screen.facts == ("weight_kg",)


def test_a_tick_left_open_is_not_a_no_and_is_asked_once_more_where_it_alone_decides(trial: Trial) -> None:
    healthy = _healthy(trial)
    asked = next(screen for screen, _ in interview(trial, healthy, ON) if screen.id == "rare_conditions")
    answers = {**healthy, **asked.chosen([], not_known=["hiv"])}
    assert asked.chosen([])["hiv"] is False
    found = assess(trial, answers, ON)
    assert found.verdict == "undetermined"
    assert found.missing == ("hiv",)
    again = next_screen(trial, answers, ON)
    assert again is not None
    assert (again.facts, again.again) == (("hiv",), True)
    assert next_screen(trial, {**answers, **again.dont_know()}, ON) is None
    two_open = {**answers, "syphilis": {"unknown": "dont_know"}}
    assert next_screen(trial, two_open, ON) is None


def _healthy(trial: Trial) -> dict[str, Any]:
    return next(
        p for seed in range(200) if assess(trial, p := complete(seed, ON), ON).verdict == "no_obstacle"
    )


def test_questions_that_belong_together_stand_on_one_page(trial: Trial) -> None:
    screen = next_screen(trial, {"diseases": ["SLE"]}, ON)
    assert screen is not None
    assert (screen.id, screen.form) == ("sle", "page")
    # What most often ends it comes first; the rest of the page comes next, whatever else could be asked.
    assert screen.facts == ("sledai_2k", "sle_response")
    known = {"diseases": ["SLE"], "sledai_2k": 12, "sle_response": "inadequate_response"}
    rest = next_screen(trial, known, ON)
    assert rest is not None
    assert (rest.id, rest.facts) == ("sle", ("sle_classification_2019", "ana_positive"))
    assert len({option.key for option in rest.options}) == len(rest.options)
    given_ = rest.chosen(["sle_classification_2019.yes", "ana_positive.no"])
    assert given_ == {"sle_classification_2019": True, "ana_positive": False}
    assert rest.unanswered(["sle_classification_2019.yes"]) == ("ana_positive",)


def test_one_positive_antibody_is_enough_and_the_next_is_asked_after_a_negative_one(trial: Trial) -> None:
    known = {"diseases": ["SLE"], "sle_classification_2019": True, "sledai_2k": 9}
    known |= {"sle_response": "inadequate_response"}
    later = {fact for screen in _asked_after(trial, known | {"ana_positive": True}) for fact in screen.facts}
    assert not {"anti_dsdna_positive", "anti_sm_positive"} & later
    screen = next_screen(trial, known | {"ana_positive": False}, ON)
    assert screen is not None
    assert screen.facts == ("anti_dsdna_positive",)
    assert screen.form == "one"


def _asked_after(trial: Trial, known: dict[str, Any]) -> list[Any]:
    patient = _healthy(trial) | known
    return [screen for screen, _ in interview(trial, patient, ON)]


def test_after_a_refusal_the_questions_end_unless_everything_is_wanted(trial: Trial) -> None:
    answers = {"diseases": ["SLE"], "hiv": True}
    assert next_screen(trial, answers, ON) is None
    beyond = next_screen(trial, answers, ON, to_the_end=True)
    assert beyond is not None
    assert "hiv" not in beyond.facts


def test_the_same_answers_in_another_order_lead_to_the_same_screen(trial: Trial) -> None:
    for seed in range(20):
        known = dict(list(complete(seed, ON).items())[: seed * 4])
        turned = dict(reversed(list(known.items())))
        assert next_screen(trial, known, ON) == next_screen(trial, turned, ON)


@pytest.mark.parametrize(
    ("pressed", "verdict"),
    [("washout0", "no_obstacle"), ("washout1", "not_yet"), ("ongoing", "not_eligible")],
)
def test_a_course_of_a_biologic_is_asked_by_its_washout(trial: Trial, pressed: str, verdict: str) -> None:
    healthy = next(
        p for seed in range(200) if assess(trial, p := complete(seed, ON), ON).verdict == "no_obstacle"
    )
    answers = healthy | {"biologics": [{"name": "rituximab"}]}
    screen = next_screen(trial, answers, ON)
    assert screen is not None
    assert (screen.form, screen.entry) == ("entry", "rituximab")
    assert assess(trial, {**answers, **screen.chosen([pressed])}, ON).verdict == verdict
    assert next_screen(trial, {**answers, **screen.dont_know()}, ON) is None


def test_a_list_that_may_go_on_is_asked_and_keeps_what_is_known(trial: Trial) -> None:
    healthy = next(
        p for seed in range(200) if assess(trial, p := complete(seed, ON), ON).verdict == "no_obstacle"
    )
    known = {"name": "rituximab", "last_dose_date": "2024-01-10", "ongoing": False}
    answers = healthy | {"biologics": {"entries": [known], "complete": False}}
    screen = next_screen(trial, answers, ON)
    assert screen is not None
    assert screen.id == "biologics"
    assert "rituximab" not in [option.id for option in screen.options]
    assert screen.chosen([])["biologics"] == [known]
    assert screen.chosen(["belimumab"])["biologics"] == [known, {"name": "belimumab"}]
