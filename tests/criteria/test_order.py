"""The order of the questions: near the best there is, topics together, what is sensitive late."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from criteria.simulation import simulate
from criteria.trial import Trial, load_trial
from tests.criteria.optimal import Expectation, small_trial
from tests.criteria.realistic import realistic
from tests.criteria.small_modules import MODULES, random_module

ON = date(2026, 11, 22)


@pytest.fixture(scope="module")
def trial() -> Trial:
    return load_trial("NCT07301164")


@pytest.mark.parametrize("name", MODULES)
def test_the_interview_is_within_a_tenth_of_the_best_order(tmp_path: Path, name: str) -> None:
    module = MODULES[name]
    expected = Expectation(small_trial(tmp_path, module.facts, module.sections), module.facts)
    assert expected.best() > 0
    assert expected.best() <= expected.ours() + 1e-9 <= 1.1 * expected.best()


def test_and_so_it_is_on_modules_drawn_at_random(tmp_path: Path) -> None:
    for seed in range(100, 110):
        folder, module = tmp_path / str(seed), random_module(seed)
        folder.mkdir()
        expected = Expectation(small_trial(folder, module.facts, module.sections), module.facts)
        assert expected.ours() <= 1.1 * expected.best(), seed


def test_a_screen_once_begun_is_finished_before_another_one(trial: Trial) -> None:
    for seed in range(60):
        asked = [screen.id for screen in simulate(trial, realistic(seed, ON), ON).asked]
        again = [
            name for index, name in enumerate(asked) if name in asked[:index] and asked[index - 1] != name
        ]
        # On these, another way into the section may come to matter only after an answer elsewhere.
        assert set(again) <= {"lung", "ssc_skin", "aps"}, seed


def test_sensitive_questions_come_after_those_that_are_not(trial: Trial) -> None:
    """In patients without an obstacle, who are asked everything."""
    for seed in range(40):
        played = simulate(trial, realistic(seed, ON), ON)
        if played.verdict != "no_obstacle":
            continue
        sensitive = [any(trial.facts[fact].sensitive for fact in screen.facts) for screen in played.asked]
        first = sensitive.index(True)
        assert first >= len(sensitive) // 2, [screen.id for screen in played.asked]
