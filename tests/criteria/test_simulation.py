"""An interview played against complete patients: what it asks, what it costs, and the verdict it comes to."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from criteria.assess import assess
from criteria.interview import next_screen
from criteria.simulation import as_json, replies, simulate, summary
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
