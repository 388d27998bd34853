"""The test vectors of a trial: cases a clinician can read, which the trial must decide as written.

A vector file is a table with the columns `criterion` (an id of the trial, a cohort, or `verdict` for the whole),
`on`, `base` (a patient of `bases.yaml`, or empty for one of whom nothing is known), `case` (what is different:
`fact = value; fact = value`, where a value is written as in YAML and `fact = ?` takes the fact away), `expected`
(met, not_met, unknown; for `verdict` also a date after not_yet) and `comment`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from criteria.assess import assess
from criteria.evidence import read_answers
from criteria.located_yaml import DefinitionError, read_located
from criteria.tree import Evaluation
from criteria.truth import Truth

if TYPE_CHECKING:
    from criteria.trial import Trial

_WORDS = {Truth.TRUE: "met", Truth.FALSE: "not_met", Truth.UNKNOWN: "unknown"}
_COLUMNS = ["criterion", "on", "base", "case", "expected", "comment"]


@dataclass(frozen=True)
class Vector:
    """One case and what the trial must say of it."""

    line: int
    criterion: str
    on: date
    answers: Mapping[str, Any]
    expected: str


def check_vectors(trial: Trial, file: Path) -> None:
    """Decide every vector of a file.

    Raises:
        DefinitionError: the first vector that cannot be read or that the trial decides otherwise.
    """
    for vector in read_vectors(file):
        try:
            found = decide(trial, vector)
        except KeyError as error:
            advice = "Write an id of trial.yaml, a cohort or verdict"
            raise DefinitionError(
                file.name, vector.line, f"{vector.criterion} is no criterion", advice
            ) from error
        if found != vector.expected:
            problem = f"{vector.criterion} is {found}, the vector expects {vector.expected}"
            raise DefinitionError(
                file.name, vector.line, problem, "Correct the rule in trial.yaml or the vector"
            )


def decide(trial: Trial, vector: Vector) -> str:
    """What the trial says of a vector's patient, in the words of the `expected` column."""
    if vector.criterion == "verdict":
        assessment = assess(trial, vector.answers, vector.on)
        day = f" {assessment.earliest.isoformat()}" if assessment.earliest else ""
        return f"{assessment.verdict}{day}"
    evaluation = Evaluation(read_answers(trial.facts, vector.answers, vector.on))
    for cohort in trial.cohorts:
        if cohort.id == vector.criterion:
            return _WORDS[evaluation.cohort(cohort)]
    return _WORDS[evaluation.truth(trial.criterion(vector.criterion))]


def read_bases(file: Path) -> dict[str, dict[str, Any]]:
    """The base patients of a file: by name, the answers they build on.

    Raises:
        DefinitionError: the file is not YAML.
    """
    bases: dict[str, dict[str, Any]] = _plain(read_located(file).data)
    return bases


def read_vectors(file: Path) -> Iterator[Vector]:
    """The vectors of a file, one a line.

    Raises:
        DefinitionError: a column, a date, a base or a case that cannot be read.
    """
    bases = read_bases(file.with_name("bases.yaml"))
    with file.open(encoding="utf-8", newline="") as stream:
        table = csv.DictReader(stream)
        if table.fieldnames != _COLUMNS:
            raise DefinitionError(file.name, 1, "other columns", f"Write the columns {', '.join(_COLUMNS)}")
        for row in table:
            yield _read_row(file, table.line_num, row, bases)


def _read_row(file: Path, line: int, row: Mapping[str, str], bases: Mapping[str, Any]) -> Vector:
    try:
        on = date.fromisoformat(row["on"])
        answers = dict(bases[row["base"]]) if row["base"] else {}
        for name, value in _read_case(row["case"]):
            if value == "?":
                answers.pop(name, None)
            else:
                answers[name] = value
    except (ValueError, KeyError, yaml.YAMLError) as error:
        advice = "Write on as 2026-11-22, base as a name of bases.yaml and case as fact = value; fact = value"
        raise DefinitionError(file.name, line, f"not readable: {error}", advice) from error
    return Vector(line, row["criterion"], on, answers, row["expected"])


def _read_case(text: str) -> Iterator[tuple[str, Any]]:
    for part in filter(str.strip, text.split(";")):
        name, sign, value = part.partition("=")
        if not sign:
            raise ValueError(f"{part.strip()!r} has no = sign")
        yield name.strip(), _plain(yaml.load(value, Loader=yaml.CSafeLoader))


def _plain(value: Any) -> Any:
    """YAML reads bare days as dates; answers carry them as text."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value
