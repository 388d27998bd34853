"""A patient is asked only what a lay person can know, and all of that which matters; no tick is no proof."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.assess import assess
from criteria.evidence import read_answers
from criteria.facts import FACTS_FILE, read_facts
from criteria.interview import next_screen
from criteria.located_yaml import DefinitionError
from criteria.outcome import open_gaps
from criteria.screens import DONT_KNOW, Screen
from criteria.tree import Evaluation
from criteria.trial import Trial, load_trial
from tests.criteria.answering import interview
from tests.criteria.patients import DISEASES, complete, with_holes

ON = date(2026, 11, 22)


@pytest.fixture(scope="module")
def trial() -> Trial:
    return load_trial("NCT07301164")


def residual(trial: Trial, answers: dict[str, Any]) -> set[str]:
    """Every fact that can still change the result, wherever it stands in its rule."""
    found = assess(trial, answers, ON)
    if not found.gaps:
        return set()
    evidence = read_answers(trial.facts, answers, ON).moved_to(found.earliest or ON)
    return {gap.fact for gap in open_gaps(trial, Evaluation(evidence, waits_for=frozenset()))}


def asked_for(trial: Trial, screen: Screen) -> list[str]:
    return [trial.facts[fact].who for fact in screen.facts if not trial.facts[fact].on_sheet]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 100_000), st.sampled_from([0.0, 0.2, 0.6]))
def test_a_patient_is_asked_only_what_a_patient_can_know_and_what_matters(
    trial: Trial, seed: int, share: float
) -> None:
    whole = complete(seed, ON)
    listed = {name for name, fact in trial.facts.items() if fact.kind in ("records", "set")} & whole.keys()
    patient = with_holes(seed, whole, share) | {name: whole[name] for name in listed}
    before: dict[str, Any] = {}
    for screen, answers in interview(trial, patient, ON, "patient"):
        assert set(asked_for(trial, screen)) <= {"patient"}
        assert set(screen.facts) <= residual(trial, before)
        assert all(fact not in before for fact in screen.facts if fact not in listed)
        before = answers


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 100_000))
def test_where_the_questions_end_nothing_is_left_that_a_patient_could_say(trial: Trial, seed: int) -> None:
    *_, (_, answers) = interview(trial, complete(seed, ON), ON, "patient")
    said = set(answers)
    not_known = {fact for fact, value in answers.items() if value == DONT_KNOW}
    left = {fact for fact in residual(trial, answers) if trial.facts[fact].is_asked_of("patient")} - said
    if all(trial.facts[fact].on_sheet for fact in not_known):
        assert not left


@pytest.mark.parametrize("disease", [None, *DISEASES])
def test_a_patient_who_knows_nothing_more_comes_to_an_end(trial: Trial, disease: str | None) -> None:
    answers: dict[str, Any] = {} if disease is None else {"diseases": [disease]}
    asked: list[str] = []
    while (screen := next_screen(trial, answers, ON, "patient")) is not None:
        asked.append(screen.id)
        assert answers.keys().isdisjoint(screen.facts)
        answers |= screen.dont_know()
        assert len(asked) < 40
    assert {"conditions", "rare_conditions"} <= set(asked)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 100_000))
def test_whatever_is_pressed_the_questions_end(trial: Trial, seed: int) -> None:
    random, answers, count = Random(seed), dict[str, Any](), 0
    while (screen := next_screen(trial, answers, ON, "patient")) is not None:
        chosen = [option.key for option in screen.options if random.random() < 0.2]
        if screen.form != "ticks":
            chosen = [random.choice(screen.options).key] if screen.options else []
        answers |= screen.chosen(chosen) or screen.dont_know()
        count += 1
        assert count < 60


def test_what_is_not_ticked_of_a_lab_sheet_stays_unknown(trial: Trial) -> None:
    organs = _screen_of_patient(trial, "SLE", "organ_function")
    assert organs.chosen([])["plt"] == DONT_KNOW
    assert organs.chosen(["plt"])["plt"] != DONT_KNOW


def _screen_of_patient(trial: Trial, disease: str, name: str) -> Screen:
    asked = interview(trial, complete(3, ON, disease) | {"msa_positive": True}, ON, "patient")
    return next(screen for screen, _ in asked if screen.id == name)


def test_on_a_mixed_screen_a_patient_sees_the_own_points_and_a_no_to_them_counts(trial: Trial) -> None:
    screen = _screen_of_patient(trial, "IM", "im_core")
    assert screen.facts == ("patient_global", "muscle_enzyme_xuln")
    given_ = screen.chosen([])
    assert given_["muscle_enzyme_xuln"] == DONT_KNOW
    assert given_["patient_global"] == {"below": 2}


def test_an_unticked_point_of_a_patient_is_a_no_as_it_is_for_a_doctor(trial: Trial) -> None:
    assert _screen_of_patient(trial, "SLE", "rare_conditions").chosen([])["hiv"] is False


def test_a_doctors_question_does_not_hold_up_the_patients_behind_it(trial: Trial) -> None:
    """In the rule of APS-3b the doctor's antibody question stands first; the sheet's come up all the same."""
    asked = [screen.id for screen, _ in interview(trial, complete(4, ON, "APS"), ON, "patient")]
    assert "aps" in asked
    assert "aps_treatment" not in asked


def test_a_doctor_goes_on_where_a_patient_stopped(trial: Trial) -> None:
    patient = next(
        p for seed in range(200) if assess(trial, p := complete(seed, ON), ON).verdict == "no_obstacle"
    )
    *_, (_, answers) = interview(trial, patient, ON, "patient")
    assert next_screen(trial, answers, ON, "patient") is None
    known = {fact: value for fact, value in answers.items() if value != DONT_KNOW}
    screen = next_screen(trial, known, ON)
    assert screen is not None
    assert "doctor" in [trial.facts[fact].who for fact in screen.facts]


def test_on_sheet_stands_only_beside_what_a_doctor_answers(tmp_path: Path) -> None:
    text = FACTS_FILE.read_text(encoding="utf-8")
    broken = tmp_path / "facts.yaml"
    broken.write_text(
        text.replace("who: patient, seconds: 2}", "who: patient, on_sheet: true, seconds: 2}"), "utf-8"
    )
    with pytest.raises(DefinitionError, match="on_sheet"):
        read_facts(broken)
