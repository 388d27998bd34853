"""An interview played against complete patients: what it asks, what it costs, and the verdict it comes to."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria import simulation
from criteria.assess import assess
from criteria.interview import next_screen
from criteria.simulation import Endless, as_json, replies, simulate, summary
from criteria.trial import Trial, load_trial
from tests.criteria.complications import Answers
from tests.criteria.realistic import realistic

ON = date(2026, 11, 22)


@pytest.fixture(scope="module")
def trial() -> Trial:
    return load_trial("NCT07301164")


def first_with(trial: Trial, verdict: str) -> Answers:
    patients = (realistic(seed, ON) for seed in range(200))
    return next(patient for patient in patients if assess(trial, patient, ON).verdict == verdict)


def test_the_verdict_is_that_of_everything_known(trial: Trial) -> None:
    for seed in range(120):
        patient = realistic(seed, ON)
        assert simulate(trial, patient, ON).verdict == assess(trial, patient, ON).verdict, seed


def test_a_refusal_ends_the_interview_and_costs_what_was_asked(trial: Trial) -> None:
    patient = first_with(trial, "no_obstacle") | {"diseases": ["SLE"], "sledai_2k": 6}
    played = as_json(simulate(trial, patient, ON))
    assert played["verdict"] == "not_eligible"
    assert [line["screen"] for line in played["asked"]] == ["diseases", "sle"]
    assert played["facts"] == sum(len(line["facts"]) for line in played["asked"]) == 3
    # Two screens of 4 s, the disease 4 s, the score 15 s and the response 5 s.
    assert played["seconds"] == 4 + 4 + 4 + 15 + 5


def test_who_has_no_obstacle_is_asked_until_nothing_is_open(trial: Trial) -> None:
    patient = first_with(trial, "no_obstacle")
    played = simulate(trial, patient, ON)
    answers: Answers = {}
    for screen in played.asked:
        assert next_screen(trial, answers, ON) == screen
        answers |= replies(screen, patient)
    assert next_screen(trial, answers, ON) is None
    assert 10 <= len(played.asked) <= 20


def test_what_follows_from_other_answers_is_answered_with_these(trial: Trial) -> None:
    patient = {**first_with(trial, "no_obstacle"), "birth_date": "1980-05-17"}
    del patient["age_years"]
    assert simulate(trial, patient, ON).verdict == "no_obstacle"


def test_what_the_file_does_not_say_stays_open_and_is_asked_twice_at_most(trial: Trial) -> None:
    patient = first_with(trial, "no_obstacle")
    del patient["weight_kg"]
    played = simulate(trial, patient, ON)
    asked = [screen for screen in played.asked if "weight_kg" in screen.facts]
    assert [screen.again for screen in asked] == [False, True]
    assert played.verdict == "undetermined"


UNUSABLE: list[Answers] = [
    {"age_years": "34"},
    {"age_years": 340},
    {"weight_kg": {"value": 9, "unit": "stone"}},
    {"diseases": ["Lupus"]},
    {"hb_g_l": 9.8},
    {"creatinine_mg_dl": 88},
    {"birth_date": "2030-01-01"},
    {"agee": 3},
    {"age_years": 30, "birth_date": "1950-01-01"},
]


def asked_twice(trial: Trial, patient: Answers) -> list[Any]:
    """The questions a simulated interview asks again, but for the one asked once more as the last thing open."""
    asked = [
        (screen.id, fact, screen.index, screen.again)
        for screen in simulate(trial, patient, ON).asked
        for fact in screen.facts
        if screen.form != "entry"
    ]
    return [question for question in asked if asked.count(question) > 1]


@pytest.mark.parametrize("unusable", UNUSABLE)
def test_what_cannot_be_used_is_no_answer_and_is_warned_of(trial: Trial, unusable: Answers) -> None:
    for whole in ({}, first_with(trial, "no_obstacle")):
        patient = {**whole, **unusable}
        played = as_json(simulate(trial, patient, ON))
        silent = as_json(simulate(trial, {name: whole[name] for name in whole if name not in unusable}, ON))
        assert played == silent | {"warnings": played["warnings"]}
        assert played["warnings"] == list(assess(trial, patient, ON).warnings) != []
        assert asked_twice(trial, patient) == []


@pytest.mark.parametrize(
    "rough",
    [
        {"birth_date": "2008"},
        {"weight_kg": {"at_least": 30}},
        {"weight_kg": {"unknown": "conflict"}},
        {"weight_kg": {"unknown": "dont_know"}},
        {"gc_drug": "prednisone"},
        {"biologics": {"entries": ["rituximab"], "complete": False}},
        {"biologics": [{"name": "rituximab", "last_dose_date": "2026"}, {"name": "belimumab"}]},
        {"malignancies": {"entries": [], "complete": False}},
    ],
)
def test_what_is_known_only_roughly_is_asked_once(trial: Trial, rough: Answers) -> None:
    whole = first_with(trial, "no_obstacle")
    for patient in (rough, {**whole, **rough}, {**{k: whole[k] for k in whole if k != "age_years"}, **rough}):
        assert asked_twice(trial, patient) == []


KEYS = ["unknown", "asked", "value", "unit", "at_least", "below", "from", "to", "entries", "complete", "name"]
WORDS = [
    "since",
    "dont_know",
    "conflict",
    "never",
    "ongoing",
    "2026",
    "2025-03-14",
    "2030-01-01",
    "rituximab",
]
words = st.sampled_from([*KEYS, *WORDS, "kg", "SLE"])
scalars = st.none() | st.booleans() | st.integers(-5, 500) | st.floats(-1, 99) | words | st.text(max_size=3)
junk = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=40, deadline=None)
@given(st.data(), st.integers(0, 300), st.booleans())
def test_an_interview_ends_and_asks_nothing_twice_whatever_is_written(
    trial: Trial, data: st.DataObject, seed: int, complete: bool
) -> None:
    names = [*sorted(trial.facts), "nosuch"]
    spoilt = data.draw(st.dictionaries(st.sampled_from(names), junk, min_size=1, max_size=12))
    patient = {**(realistic(seed, ON) if complete else {}), **spoilt}
    assert asked_twice(trial, patient) == []
    assert list(simulate(trial, patient, ON).warnings) == list(assess(trial, patient, ON).warnings)


def test_an_interview_without_an_end_is_an_error_that_names_the_screen(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = next_screen(trial, {}, ON)
    assert first is not None
    monkeypatch.setattr(simulation, "next_screen", lambda *_, **__: first)
    with pytest.raises(Endless, match=f"still asks for {first.id} "):
        simulate(trial, {}, ON)


def test_a_summary_says_how_many_patients_had_warnings() -> None:
    line = {"verdict": "not_eligible", "screens": 1, "facts": 2, "seconds": 10.0}
    *_, last = summary([line | {"warnings": ["agee: no such fact"]}, line | {"warnings": []}])
    assert last.split()[:3] == ["with", "warnings", "1"]


def test_the_command_writes_a_line_a_patient_or_a_summary(tmp_path: Path) -> None:
    lines = [json.dumps({"id": seed, "on": str(ON), "answers": realistic(seed, ON)}) for seed in range(6)]
    text = "\n".join([*lines, "{broken"])
    written = [json.loads(line) for line in run(text).splitlines()]
    assert [line["id"] for line in written] == [0, 1, 2, 3, 4, 5, None]
    assert {"verdict", "screens", "facts", "seconds", "asked"} <= written[0].keys()
    assert written[6]["error"].startswith("line 7")
    shares = tmp_path / "priors.yaml"
    shares.write_text("costs: {screen: 100, line: 1}\nfacts: {}\n")
    table = run(text, "--summary", "--priors", str(shares))
    assert table.splitlines()[0].split()[:3] == ["verdict", "patients", "screens"]
    assert any(line.split()[:2] == ["error", "1"] for line in table.splitlines())


def run(text: str, *options: str) -> str:
    command = [sys.executable, "-m", "criteria", "simulate", *options]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def test_a_summary_names_mean_and_median_of_each_verdict() -> None:
    lines = [
        {"verdict": "not_eligible", "screens": screens, "facts": screens * 2, "seconds": 10.0}
        for screens in (1, 2, 9)
    ]
    _, row = summary(lines)
    assert row.split() == ["not_eligible", "3", "4.0", "2.0", "8.0", "4.0", "10.0", "10.0"]
