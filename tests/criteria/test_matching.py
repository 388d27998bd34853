"""A patient against several trials: ranked by decision, and nothing is asked twice."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from criteria.asking import fact_screen
from criteria.assess import assess
from criteria.bands import bands, sides
from criteria.located_yaml import DefinitionError
from criteria.matching import ORDER, answers_for, match, next_screen_of
from criteria.trial import TRIALS_FOLDER, Trial, load_trial, load_trials, read_trial, trials_in
from criteria.vectors import read_bases

ON = date(2026, 11, 22)
REAL, EXAMPLE = load_trial("NCT07301164"), load_trial("EXAMPLE")
BASES = {trial.id: read_bases(trial.folder / "bases.yaml") for trial in (REAL, EXAMPLE)}
LUPUS = BASES["NCT07301164"]["lupus"]
BOTH = LUPUS | {"last_live_vaccine": "never"}


def order(answers: dict[str, Any], *trials: Trial) -> list[tuple[str, str]]:
    return [(found.trial.id, found.assessment.verdict) for found in match(trials, answers, ON)]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, [("EXAMPLE", "no_obstacle"), ("NCT07301164", "no_obstacle")]),
        ({"last_live_vaccine": None}, [("NCT07301164", "no_obstacle"), ("EXAMPLE", "undetermined")]),
        ({"weight_kg": 44}, [("NCT07301164", "no_obstacle"), ("EXAMPLE", "not_eligible")]),
        (
            {"gc_prednisone_eq_mg": 10, "gc_dose_stable_since": "2026-11-20"},
            [("NCT07301164", "not_yet"), ("EXAMPLE", "not_yet")],
        ),
        (
            {"gc_dose_stable_since": "2026-11-20", "sledai_2k": 7},
            [("NCT07301164", "not_yet"), ("EXAMPLE", "not_eligible")],
        ),
        ({"other_infection": True}, [("EXAMPLE", "no_obstacle"), ("NCT07301164", "not_eligible")]),
    ],
)
def test_trials_stand_by_decision_then_day_then_id(
    change: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    for trials in ((REAL, EXAMPLE), (EXAMPLE, REAL)):
        assert order(BOTH | change, *trials) == expected


def test_the_earlier_day_stands_first() -> None:
    found = match((EXAMPLE, REAL), BOTH | {"gc_dose_stable_since": "2026-11-20"}, ON)
    days = [one.assessment.earliest for one in found]
    assert days == [date(2026, 11, 27), date(2027, 1, 15)]


def test_every_decision_has_a_place() -> None:
    assert set(ORDER) == {"no_obstacle", "not_yet", "undetermined", "not_eligible"}


def test_what_only_another_trial_asks_for_is_no_bad_input() -> None:
    (found,) = match([REAL], BOTH, ON)
    assert found.assessment.warnings == assess(REAL, LUPUS, ON).warnings
    assert "last_live_vaccine" not in answers_for(REAL, BOTH)
    assert answers_for(EXAMPLE, BOTH)["last_live_vaccine"] == "never"


def test_after_one_trial_the_next_asks_only_what_is_its_own() -> None:
    """Exact answers given for the first trial settle the second; only its own facts are left."""
    asked: list[str] = []
    answers: dict[str, Any] = dict(LUPUS)
    while (found := next_screen_of((REAL, EXAMPLE), answers, ON)) is not None:
        trial, screen = found
        assert trial is EXAMPLE
        asked += screen.facts
        answers |= {fact: "never" for fact in screen.facts}
    assert asked == ["last_live_vaccine"]
    assert order(answers, REAL, EXAMPLE)[0] == ("EXAMPLE", "no_obstacle")


def test_the_first_trial_is_asked_to_its_end_before_the_next() -> None:
    found = next_screen_of((REAL, EXAMPLE), {}, ON)
    assert found is not None
    assert found[0] is REAL
    other = next_screen_of((REAL, EXAMPLE), BASES["EXAMPLE"]["hands"] | {"last_live_vaccine": None}, ON)
    assert other is not None
    assert other[0] is REAL


def test_trials_come_from_a_folder_or_from_the_package(tmp_path: Path) -> None:
    shutil.copytree(TRIALS_FOLDER / "EXAMPLE", tmp_path / "MINE")
    rules = tmp_path / "MINE" / "trial.yaml"
    rules.write_text(
        rules.read_text(encoding="utf-8").replace("id: EXAMPLE", "id: MINE", 1), encoding="utf-8"
    )
    mine, real = load_trials(["MINE", "NCT07301164"], tmp_path)
    assert (mine.id, mine.folder, real.digest) == ("MINE", tmp_path / "MINE", REAL.digest)
    assert trials_in(tmp_path) == ("MINE",)


def test_one_press_answers_for_all_trials() -> None:
    """Where limits differ, a question offers the ranges between all of them; a tick speaks of the own limit alone."""
    real, example = load_trials(["NCT07301164", "EXAMPLE"])
    for trial in (real, example):
        assert [(band.low, band.high) for band in bands(trial, "weight_kg", ON)] == [
            (None, 40), (40, 45), (45, None),
        ]  # fmt: skip
    assert [(band.low, band.high) for band in bands(REAL, "weight_kg", ON)] == [(None, 40), (40, None)]
    ticked, other = sides(example, "plt", ON) or ()
    assert (ticked.high, ticked.holds, other.low, other.holds) == (75, True, 75, False)


def test_a_number_with_two_limits_is_asked_for_by_itself(tmp_path: Path) -> None:
    shutil.copytree(TRIALS_FOLDER / "EXAMPLE", tmp_path / "EXAMPLE")
    rules = tmp_path / "EXAMPLE" / "trial.yaml"
    written = rules.read_text(encoding="utf-8")
    rules.write_text(
        written.replace("excludes: anc < 1.5", "excludes: anc < 1.5 or anc > 40"), encoding="utf-8"
    )
    trial = read_trial(tmp_path / "EXAMPLE")
    spec = next(spec for spec in trial.screens if spec.id == "organ_function")
    both = fact_screen(trial, spec, ("anc", "plt"), {}, ON, "doctor")
    assert (both.form, both.facts) == ("ticks", ("plt",))
    alone = fact_screen(trial, spec, ("anc",), {}, ON, "doctor")
    assert (alone.form, [option.id for option in alone.options]) == ("one", ["band0", "band1", "band2"])


def test_a_folder_bears_the_id_of_its_trial(tmp_path: Path) -> None:
    shutil.copytree(TRIALS_FOLDER / "EXAMPLE", tmp_path / "MINE")
    with pytest.raises(DefinitionError, match="Call the folder EXAMPLE"):
        load_trials(["MINE"], tmp_path)


def test_a_fact_is_the_same_in_every_trial(tmp_path: Path) -> None:
    shutil.copytree(TRIALS_FOLDER / "EXAMPLE", tmp_path / "MINE")
    for name, old, new in (
        ("trial.yaml", "id: EXAMPLE", "id: MINE"),
        ("facts.yaml", "hard: [0, 40]", "hard: [0, 30]"),
    ):
        file = tmp_path / "MINE" / name
        file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DefinitionError, match="digital_ulcers of MINE is defined otherwise in EXAMPLE"):
        load_trials(["EXAMPLE", "MINE"], tmp_path)


def test_a_trial_without_cohorts_is_one_for_everybody(tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text("1. Adults. 2. No tuberculosis.")
    (tmp_path / "trial.yaml").write_text(
        (TRIALS_FOLDER / "EXAMPLE" / "trial.yaml").read_text(encoding="utf-8").partition("inclusion:")[0]
        + "inclusion:\n  - {id: I1, quote: Adults, requires: age_years >= 18, who: patient}\n"
        + "exclusion:\n  - {id: E1, quote: tuberculosis, excludes: active_tb, who: patient}\n"
    )
    trial = read_trial(tmp_path)
    verdicts = [
        assess(trial, answers, ON).verdict
        for answers in (
            {},
            {"age_years": 30},
            {"age_years": 30, "active_tb": True},
            {"age_years": 30, "active_tb": False},
        )
    ]
    assert verdicts == ["undetermined", "undetermined", "not_eligible", "no_obstacle"]
