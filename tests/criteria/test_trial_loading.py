"""A trial file with a mistake does not load; the message names the file, the line and what to write instead."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from criteria.located_yaml import DefinitionError
from criteria.trial import TRIALS_FOLDER, load_trial, read_trial, shipped_trials
from criteria.vectors import check_vectors

SHIPPED = TRIALS_FOLDER / "NCT07301164"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SHIPPED, tmp_path / "trial")
    return tmp_path / "trial"


def rewrite(file: Path, old: str, new: str) -> int:
    """Change the first place where `old` stands; the line it is on."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "problem", "advice"),
    [
        (
            "requires: weight_kg >= 40",
            "requires: weigth_kg >= 40",
            "weigth_kg is no fact",
            "Did you mean weight_kg",
        ),
        (
            "requires: weight_kg >= 40",
            "requires: weight_kg",
            "weight_kg is a quantity, not a truth",
            "kind truth",
        ),
        (
            "requires: weight_kg >= 40",
            "requires: weight_kg >= days(40)",
            "a comparison of kg with day",
            "one unit",
        ),
        ("requires: weight_kg >= 40", "requires: weight_kg > =40", "is not an expression", "Allowed"),
        (
            "requires: weight_kg >= 40",
            "excludes: weight_kg < 40",
            "I2.weight: excludes in this section",
            "Write requires",
        ),
        ("requires: weight_kg >= 40", "needs: weight_kg >= 40", "Extra inputs are not permitted", "form"),
        (
            "with a body weight ≥40 kg",
            "with a body weight ≥45 kg",
            "I2.weight: the quote is not in the source",
            "Copy the words",
        ),
        ("- id: I2.weight", "- id: I2.age_max", "I2.age_max stands twice", "its own id"),
        ("reading: [R16]", "reading: [R99]", "R99 is no reading", "readings"),
        ("unless: [E12.x1, E12.x2, E12.x3]", "unless: [E12.y1]", "E12.y1 is no criterion", "Write an id"),
        ("at_least: 2\n", "\n", "IM-3.core: of without at_least", "at_least: 2"),
        ("applies_if: '\"SSc\" in diseases'", "note: none", "SSc: a cohort without applies_if", "applies_if"),
        ("I4.0: null", "I4.9: null", "I4.9 is no criterion", "id of this file"),
        (
            'words: "within the past 24 weeks"',
            'words: "during the past 24 weeks"',
            "R14: the words are not in the source",
            "Copy",
        ),
        (
            "    requires: weight_kg >= 40\n    who: patient\n",
            "    requires: weight_kg >= 40\n",
            "I2.weight: nobody to answer",
            "who: patient",
        ),
        ("status: not_yet_recruiting", "status: open", "Input should be 'not_yet_recruiting'", "form"),
    ],
)
def test_a_mistake_is_named_with_its_line(
    folder: Path, old: str, new: str, problem: str, advice: str
) -> None:
    line = rewrite(folder / "trial.yaml", old, new)
    with pytest.raises(DefinitionError) as refused:
        read_trial(folder)
    assert refused.value.file == "trial.yaml"
    assert problem in refused.value.problem
    assert advice in refused.value.advice
    assert refused.value.line is not None
    assert abs(refused.value.line - line) <= 5
    assert str(refused.value).startswith(f"trial.yaml:{refused.value.line}: ")


def test_a_line_that_is_not_yaml_is_named(folder: Path) -> None:
    rewrite(folder / "trial.yaml", "  - id: I2.weight", "  - id: [I2.weight")
    with pytest.raises(DefinitionError, match=r"trial\.yaml:\d+: not YAML"):
        read_trial(folder)


def test_a_key_written_twice_is_refused(folder: Path) -> None:
    rewrite(
        folder / "trial.yaml",
        "    requires: weight_kg >= 40",
        "    who: doctor\n    requires: weight_kg >= 40",
    )
    with pytest.raises(DefinitionError, match="'who' is written twice"):
        read_trial(folder)


def test_a_failing_vector_is_named_with_its_line(folder: Path) -> None:
    rewrite(folder / "trial.yaml", "requires: weight_kg >= 40", "requires: weight_kg > 40")
    lines = (folder / "vectors.csv").read_text(encoding="utf-8").splitlines()
    line = next(at for at, row in enumerate(lines, 1) if "weight_kg = 40," in row)
    with pytest.raises(DefinitionError) as refused:
        check_vectors(read_trial(folder), folder / "vectors.csv")
    assert str(refused.value).startswith(f"vectors.csv:{line}: I2.weight is not_met, the vector expects met")


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("I2.weight,2026-11-22,nobody,,met,no such base", "not readable: 'nobody'"),
        ("I2.weight,22.11.2026,,,met,no such day", "not readable: Invalid isoformat"),
        ("I2.weight,2026-11-22,,weight_kg 40,met,no sign", "has no = sign"),
        ("I9.none,2026-11-22,,,met,no such criterion", "I9.none"),
    ],
)
def test_a_vector_that_cannot_be_read_is_named(folder: Path, row: str, problem: str) -> None:
    with (folder / "vectors.csv").open("a", encoding="utf-8") as stream:
        stream.write(row + "\n")
    last = len((folder / "vectors.csv").read_text(encoding="utf-8").splitlines())
    with pytest.raises(DefinitionError) as refused:
        check_vectors(read_trial(folder), folder / "vectors.csv")
    assert refused.value.line == last
    assert problem in refused.value.problem


def test_other_columns_are_refused(folder: Path) -> None:
    rewrite(
        folder / "vectors.csv",
        "criterion,on,base,case,expected,comment",
        "criterion,day,base,case,expected,comment",
    )
    with pytest.raises(DefinitionError, match="Write the columns criterion, on, base"):
        check_vectors(read_trial(folder), folder / "vectors.csv")


def test_a_trial_that_is_not_there_is_refused_with_those_that_are() -> None:
    assert shipped_trials() == ("EXAMPLE", "NCT07301164")
    with pytest.raises(DefinitionError, match="Write one of: EXAMPLE, NCT07301164"):
        load_trial("NCT00000000")


def test_the_whole_trial_is_there() -> None:
    trial = load_trial("NCT07301164")
    inclusion = [leaf.id for section in trial.inclusion for leaf in section.leaves()]
    cohorts = [leaf.id for cohort in trial.cohorts for leaf in cohort.criterion.leaves()]
    exclusion = [leaf.id for section in trial.exclusion for leaf in section.leaves()]
    assert (len(inclusion), len(cohorts), len(exclusion)) == (19, 58, 52)
    assert len({*inclusion, *cohorts, *exclusion}) == 129
    assert [leaf.id for leaf in trial.leaves() if leaf.for_site] == [
        "I1", "I3.hcg", "I4.1c", "I4.1d", "I4.2c", "I5", "E1", "E15",
    ]  # fmt: skip


def test_the_digest_changes_with_the_file_and_its_source(folder: Path) -> None:
    before = read_trial(folder).digest
    assert before == load_trial("NCT07301164").digest
    rewrite(folder / "source.txt", "NCT07301164", "NCT07301165")
    assert read_trial(folder).digest != before
