"""Deciding again: the same, or the first difference by its name."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from criteria.__main__ import main
from criteria.decision import decide
from criteria.patient_lines import assess_lines, replay_lines
from criteria.replay import compared, replay
from criteria.trial import TRIALS_FOLDER, Trial, load_trial, read_trial
from tests.criteria.bases import patient

ON = date(2026, 11, 22)
ANSWERS: dict[str, Any] = patient("lupus")


@pytest.fixture
def trial() -> Trial:
    return load_trial("NCT07301164")


@pytest.fixture
def stricter(tmp_path: Path) -> Trial:
    """The trial with another limit for the weight."""
    return edited(tmp_path, "weight_kg >= 40", "weight_kg >= 70")


def edited(folder: Path, was: str, now: str) -> Trial:
    copy = folder / "NCT07301164"
    shutil.copytree(TRIALS_FOLDER / "NCT07301164", copy)
    file = copy / "trial.yaml"
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, now), encoding="utf-8")
    return read_trial(copy)


def line(trial: Trial, answers: dict[str, Any] = ANSWERS) -> dict[str, Any]:
    """A line as `assess --with-answers` writes it."""
    written = json.dumps({"id": "p1", "on": ON.isoformat(), "answers": answers})
    (found,) = assess_lines(trial, [written], with_answers=True)
    read: dict[str, Any] = json.loads(json.dumps(found))
    return read


def replayed(written: dict[str, Any], trial: Trial) -> dict[str, Any]:
    (found,) = replay_lines([json.dumps(written)], lambda _: trial)
    return found


def test_what_assess_wrote_is_the_same_again(trial: Trial) -> None:
    found = replayed(line(trial), trial)
    assert (found["replayed"], found["says"], found["differences"]) == ("same", "same", [])


def test_a_changed_trial_is_named_with_what_it_changed(trial: Trial, stricter: Trial) -> None:
    found = replayed(line(trial), stricter)
    assert found["replayed"] == "different"
    assert [(item["what"], item["was"], item["now"]) for item in found["differences"]] == [
        ("trial", f"{trial.id} {trial.digest}", f"{trial.id} {stricter.digest}"),
        ("verdict", "no_obstacle", "not_eligible"),
        ("criterion", "met", "not_met"),
    ]
    assert found["differences"][2]["criterion"] == "I2.weight"
    assert "criterion I2.weight was met and is not_met" in found["says"]


def test_a_changed_trial_that_decides_alike_is_named_too(trial: Trial, tmp_path: Path) -> None:
    reworded = edited(tmp_path, "weight_kg >= 40", "weight_kg >= 40 # as before")
    found = replay(reworded, decide(trial, ANSWERS, ON)[1], ANSWERS, ON)
    assert (found.first and found.first.what, found.outcome) == ("trial", ())
    assert str(found).endswith("the result is the same")


def test_other_answers_and_another_day_are_named(trial: Trial) -> None:
    written = line(trial)
    found = replayed({**written, "answers": {**ANSWERS, "weight_kg": 38}, "on": "2026-11-25"}, trial)
    assert [item["what"] for item in found["differences"]][:3] == ["answers", "on", "verdict"]


def test_another_engine_is_named(trial: Trial) -> None:
    _, now = decide(trial, ANSWERS, ON)
    found = compared(replace(now, engine="other", result="other"), now)
    assert [item.what for item in (*found.basis, *found.outcome)] == ["engine", "result"]


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda row: row.pop("decision"), "no decision"),
        (lambda row: row["decision"].update(verdict="not_yet"), "changed after it was made"),
        (lambda row: row.pop("answers"), "write {"),
    ],
)
def test_a_line_that_cannot_be_replayed_says_why(
    trial: Trial, spoil: Callable[[dict[str, Any]], object], says: str
) -> None:
    written = line(trial)
    spoil(written)
    assert says in replayed(written, trial)["error"]


def test_the_command_line_plays_its_own_results(
    trial: Trial, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    patients = [json.dumps({"id": number, "on": "2026-11-22", "answers": ANSWERS}) for number in (1, 2)]
    monkeypatch.setattr("sys.stdin", patients)
    assert main(["assess", "--with-answers"]) == 0
    decided = capsys.readouterr().out.splitlines()
    monkeypatch.setattr("sys.stdin", decided)
    assert main(["replay"]) == 0
    assert capsys.readouterr().out.count('"same"') == 4
    monkeypatch.setattr(
        "sys.stdin", [decided[0].replace('"trial": "NCT07301164"', '"trial": "NCT0"'), decided[1]]
    )
    assert main(["replay"]) == 1
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert "changed after it was made" in first["error"]
    assert second["replayed"] == "same"


def test_a_trial_nobody_has_is_named(trial: Trial) -> None:
    elsewhere = replace(decide(trial, ANSWERS, ON)[1], trial="NCT0")
    written = {"on": "2026-11-22", "answers": ANSWERS, "decision": elsewhere.as_json()}

    def refuse(name: str) -> Trial:
        raise ValueError(f"there is no trial {name}")

    (found,) = replay_lines([json.dumps(written)], refuse)
    assert found["error"] == "line 1: there is no trial NCT0"
