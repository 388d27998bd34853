"""What the commands say to input that they cannot use: where it is wrong, and what to write."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from criteria.__main__ import main
from criteria.trial import TRIALS_FOLDER

GOOD = '{"id": "p1", "on": "2026-11-22", "answers": {"weight_kg": 38}}'


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """A command with these lines given to it: its status, what it wrote, what it complained of."""

    def ran(*arguments: str, lines: tuple[str, ...] = ()) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", lines)
        status = main(arguments)
        written = capsys.readouterr()
        return status, written.out, written.err

    return ran


@pytest.mark.parametrize("command", ["check", "assess", "replay", "simulate"])
def test_a_folder_of_trials_that_is_not_there_is_named(run: Any, command: str, tmp_path: Path) -> None:
    status, _, said = run(command, "--trials", str(tmp_path / "none"), lines=(GOOD,))
    assert status == 1
    assert said.startswith(f"{tmp_path / 'none'}: there is no such folder. Give --trials ")


def test_a_missing_folder_is_named_before_the_trial_that_was_to_be_in_it(run: Any, tmp_path: Path) -> None:
    _, _, said = run("assess", "--trials", str(tmp_path / "none"), "--trial", "TINY")
    assert "there is no such folder" in said


def test_the_trial_folder_itself_is_no_folder_of_trials(run: Any, tmp_path: Path) -> None:
    _, _, said = run("check", "--trials", str(TRIALS_FOLDER / "EXAMPLE"))
    assert "Give --trials the folder around it" in said
    _, _, said = run("check", "--trials", str(tmp_path))
    assert "there is no trial folder in it" in said
    _, _, said = run("check", "--trials", str(TRIALS_FOLDER / "EXAMPLE" / "trial.yaml"))
    assert "is no folder" in said


def test_a_trial_nobody_has_is_refused_with_those_there_are(run: Any, tmp_path: Path) -> None:
    (tmp_path / "MINE").mkdir()
    (tmp_path / "MINE" / "trial.yaml").write_text("id: MINE")
    status, _, said = run("assess", "--trials", str(tmp_path), "--trial", "TINY")
    assert (status, said) == (
        1,
        "TINY: there is no such trial. Write one of: EXAMPLE, MINE, NCT07301164\n",
    )
    assert run("assess", "--trial", "TINY")[2].endswith("with --trials\n")


@pytest.mark.parametrize("command", ["assess", "replay", "simulate"])
@pytest.mark.parametrize("broken", ["{broken", "id,age_years", '{"id": 1,'])
def test_a_line_that_is_no_json_says_what_a_line_looks_like(run: Any, command: str, broken: str) -> None:
    _, out, _ = run(command, lines=("\n", broken))
    found = json.loads(out)
    assert found["line"] == 2
    assert found["error"].startswith("line 2: no JSON on one line (")
    assert '"on": "2026-11-22", "answers": {fact: value}' in found["error"]
    assert ("assess --with-answers" in found["error"]) == (command == "replay")


def test_results_without_answers_are_told_how_to_get_them(run: Any) -> None:
    decided = run("assess", lines=(GOOD,))[1]
    status, out, _ = run("replay", lines=(decided,))
    assert status == 1
    assert "make the line with `assess --with-answers`" in json.loads(out)["error"]
    assert "assess --with-answers" in json.loads(run("replay", lines=(GOOD,))[1])["error"]


@pytest.mark.parametrize("command", ["replay", "check", "assess"])
def test_a_fault_in_a_trial_names_the_trial(run: Any, command: str, tmp_path: Path) -> None:
    decided = run("assess", "--with-answers", lines=(GOOD,))[1]
    copy = tmp_path / "NCT07301164"
    shutil.copytree(TRIALS_FOLDER / "NCT07301164", copy)
    rules = (copy / "trial.yaml").read_text(encoding="utf-8")
    (copy / "trial.yaml").write_text(rules.replace("weight_kg >= 40", "weight_kg > 40"), encoding="utf-8")
    status, _, said = run(command, "--trials", str(tmp_path), lines=(decided,))
    assert status == 1
    assert said.startswith("NCT07301164/vectors.csv:")
    (copy / "trial.yaml").write_text(rules.replace("weight_kg >= 40", "weight >= 40"), encoding="utf-8")
    assert run("check", "--trials", str(tmp_path))[2].startswith("NCT07301164/trial.yaml:")


def test_simulate_warns_as_assess_does_and_counts_it(run: Any, tmp_path: Path) -> None:
    junk = '{"id": "k", "on": "2026-11-22", "answers": {"agee": 3, "age_years": "34"}}'
    _, played, _ = run("simulate", lines=(junk,))
    _, assessed, _ = run("assess", lines=(junk,))
    assert json.loads(played)["warnings"] == json.loads(assessed)["warnings"] != []
    assert (
        run("simulate", "--summary", lines=(junk, GOOD))[1]
        .splitlines()[-1]
        .startswith("with warnings         1")
    )
    status, _, said = run("simulate", "--priors", str(tmp_path / "none.yaml"), lines=(GOOD,))
    assert status == 1
    assert str(tmp_path / "none.yaml") in said
