"""A doctor who only presses buttons, one trial after the other: no verdict says what the whole truth denies.

The patients have events of eight and of ten months ago too, older than one trial asks for and younger than the other
looks back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from criteria.asking import narrowed
from criteria.assess import assess
from criteria.matching import answers_for, match, next_screen_of
from criteria.screens import Option, Screen
from criteria.trial import Trial, load_trials
from criteria.values import parse_value
from tests.criteria.answering import answer, holds
from tests.criteria.patients import complete

ON = date(2026, 11, 22)
TRIALS = load_trials(["NCT07301164", "EXAMPLE"])
MOST = 60


def patient_of(seed: int) -> dict[str, Any]:
    """A patient of whom both trials can know everything."""
    random = Random(seed)
    months = random.choice((3, 8, 10, 15))
    day = (ON - timedelta(days=round(30.4 * months))).isoformat()
    event = {"type": random.choice(("mi", "unstable_angina")), "date": day, "clinically_significant": True}
    return complete(seed, ON, random.choice(("SLE", "SSc"))) | {
        "cardiac_events": [event] if random.random() < 0.4 else [],
        "vte_events": [{"type": "pe", "date": day, "symptomatic": True}] if random.random() < 0.3 else [],
        "digital_ulcers": random.choice((0, 0, 1, 4)),
        "nailfold_giant_capillaries": random.random() < 0.5,
        "last_live_vaccine": random.choice(("never", "2020-05-01", "2026-11-01")),
        "weight_kg": random.choice((38, 42, 47, 70)),
    }


def pressed(trial: Trial, screen: Screen, patient: Mapping[str, Any]) -> dict[str, Any]:
    """What the buttons say that are true of the patient; what has none is typed."""
    typed = answer(trial, screen, patient, ON)
    keys = [option.key for option in screen.options if _is_true(trial, option, patient)]
    said = screen.chosen(keys) if screen.form != "entry" else {}
    by_button = {fact for fact in said if fact != "malignancies" and trial.facts[fact].drug_field is None}
    return {fact: said[fact] if fact in by_button else value for fact, value in (typed | said).items()} | {
        fact: value for fact, value in typed.items() if fact not in by_button
    }


def _is_true(trial: Trial, option: Option, patient: Mapping[str, Any]) -> bool:
    fact, raw = trial.facts[option.fact], patient.get(option.fact)
    if fact.kind == "records":
        return any(_is_the_event(trial, option, event) for event in raw or ())
    if fact.kind in ("truth", "choice"):
        return bool(raw == option.answers)
    if raw is None:
        return False
    return (
        holds(trial, option, patient, ON)
        if option.band or fact.kind == "set"
        else bool(raw == option.answers)
    )


def _is_the_event(trial: Trial, option: Option, event: Any) -> bool:
    if not isinstance(event, Mapping) or "date" not in event or option.answers.get("type") != event["type"]:
        return False
    field = trial.facts[option.fact].fields["date"]
    span, day = parse_value(field, option.answers["date"], ON), parse_value(field, event["date"], ON)
    return bool(span.low <= day.low <= span.high)  # type: ignore[union-attr]


@pytest.mark.parametrize("seed", range(100))
def test_pressing_through_two_trials_leads_to_what_is_true(seed: int) -> None:
    patient = patient_of(seed)
    answers: dict[str, Any] = {}
    asked = 0
    while (found := next_screen_of(TRIALS, answers, ON)) is not None:
        trial, screen = found
        answers |= pressed(trial, screen, patient)
        asked += 1
        assert asked < MOST
    for one in match(TRIALS, answers, ON):
        whole = assess(one.trial, answers_for(one.trial, patient), ON).verdict
        verdict = one.assessment.verdict
        assert verdict == whole or (verdict, whole) in {("not_eligible", "not_yet")}, (one.trial.id, answers)


@pytest.mark.parametrize("seed", range(40))
def test_the_second_trial_asks_no_exact_answer_again(seed: int) -> None:
    """Typed answers settle every limit; only what the first trial never asked is asked for the second."""
    patient = patient_of(seed)
    answers: dict[str, Any] = {}
    known: set[str] = set()
    asked = 0
    while (found := next_screen_of(TRIALS, answers, ON)) is not None:
        trial, screen = found
        if trial.id == "EXAMPLE":
            exact = {fact for fact in screen.facts if fact in known and trial.facts[fact].kind != "records"}
            assert all(isinstance(answers[fact], Mapping) for fact in exact)
        answers |= answer(trial, screen, patient, ON)
        known |= answers.keys()
        asked += 1
        assert asked < MOST


@pytest.mark.parametrize(
    ("known", "said", "both"),
    [
        ({"at_least": 1}, {"below": 1.5}, {"at_least": 1, "below": 1.5}),
        ({"at_least": 1}, {"at_least": 1.5}, {"at_least": 1.5}),
        ({"at_least": 2}, {"at_least": 1.5}, {"at_least": 2}),
        ({"above": 3}, {"at_least": 3}, {"above": 3}),
        ({"at_most": 3}, {"below": 3}, {"below": 3}),
        ({"at_least": 3}, {"at_most": 3}, {"at_least": 3, "at_most": 3}),
        ({"at_least": 3}, {"below": 3}, {"below": 3}),
        ({"above": 3}, {"at_most": 3}, {"at_most": 3}),
        (45, {"below": 50}, {"below": 50}),
        (None, {"below": 50}, {"below": 50}),
        ({"unknown": "dont_know"}, {"below": 50}, {"below": 50}),
    ],
)
def test_a_finer_answer_keeps_what_was_said_before(
    known: Any, said: dict[str, Any], both: dict[str, Any]
) -> None:
    assert narrowed(known, said) == both
