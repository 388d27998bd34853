"""The guide to adding a trial is followed to the letter: every file is written, every command is run, in its order."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.handlers import resources
from bot.views.words import MissingText
from criteria.interview import next_screen
from criteria.trial import Trial

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs" / "add-a-trial.md"
_BLOCK = re.compile(
    r"(?:^`(?P<file>[\w./-]+)`\n\n)?```(?P<kind>\w+)\n(?P<text>.*?)```\n", re.MULTILINE | re.DOTALL
)


def blocks() -> Iterator[tuple[str | None, str, str]]:
    """The files and commands of the guide: the name of a file, the kind of block, what stands in it."""
    for found in _BLOCK.finditer(GUIDE.read_text(encoding="utf-8")):
        yield found["file"], found["kind"], found["text"]


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What each command of the guide said; `folder` is where it was followed."""
    folder = tmp_path_factory.mktemp("guide")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DATA_DIR": str(folder / "data")}
    answers = {"folder": str(folder)}
    for file, kind, text in blocks():
        if file is not None:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(text, encoding="utf-8")
        for command in text.splitlines() if kind == "sh" else ():
            done = subprocess.run(
                command.replace(".venv/bin/python", sys.executable),
                shell=True,
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
            )
            assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
            answers[command] = done.stdout
    return answers


@pytest.fixture(scope="module")
def folder(said: dict[str, str]) -> Path:
    return Path(said["folder"]) / "my-trials"


def answer_of(said: dict[str, str], part: str) -> str:
    return next(answer for command, answer in said.items() if part in command)


def test_the_checks_pass(said: dict[str, str]) -> None:
    assert "TINY: 9 conditions in 1 cohorts; all vectors pass" in answer_of(said, "criteria check")
    assert "TINY" in answer_of(said, "locales.check")
    assert "faults: 0" in answer_of(said, "locales.check")


def test_its_vectors_notice_every_mistake(said: dict[str, str]) -> None:
    assert "survives" not in answer_of(said, "mutants")
    assert "100.0%" in answer_of(said, "mutants")


def test_a_patient_is_decided_and_asked(said: dict[str, str]) -> None:
    assert json.loads(answer_of(said, "criteria assess"))["verdict"] == "no_obstacle"
    played = json.loads(answer_of(said, "criteria simulate"))
    assert played["verdict"] == "no_obstacle"
    assert 0 < played["screens"] <= 8


def test_the_bot_starts_with_it(said: dict[str, str], folder: Path) -> None:
    loaded = resources(("TINY", "NCT07301164"), folder)
    trial = loaded["trial"]
    assert isinstance(trial, Trial)
    assert trial.folder == folder / "TINY"
    assert [other.id for other in loaded["others"]] == ["NCT07301164"]
    screen = next_screen(trial, {}, date(2026, 11, 22))
    assert screen is not None
    assert screen.id == "diseases"


def test_the_bot_does_not_start_without_one_of_its_texts(folder: Path) -> None:
    file = folder / "TINY" / "locales" / "ru.ftl"
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace("criterion-E1 =", "criterion-E9 =", 1), encoding="utf-8")
    try:
        with pytest.raises(MissingText, match=r"ru\.ftl:1: criterion-E1 is missing"):
            resources(("TINY",), folder)
    finally:
        file.write_text(whole, encoding="utf-8")
