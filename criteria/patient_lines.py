"""Patients a line: each line of a file is one patient (JSON), and gives one line of result."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from criteria.assess import Assessment, assess
from criteria.trial import Trial


@dataclass(frozen=True)
class PatientLine:
    """One patient as written: `id` is whatever the line calls them, `line` the whole object."""

    id: Any
    on: date
    answers: Mapping[str, Any]
    line: Mapping[str, Any]


def each_patient(
    lines: Iterable[str], result: Callable[[PatientLine], Mapping[str, Any]]
) -> Iterator[dict[str, Any]]:
    """One result for every line that is not blank; a line that cannot be read gives an error with its number.

    `result` may refuse a patient with a ValueError: its text is the error of that line, and the rest goes on.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip("\ufeff\r\n\t "):
            continue
        read: Any = None
        try:
            read = json.loads(line.lstrip("\ufeff"), object_pairs_hook=_without_repeats)
            patient = _patient(read)
            yield {"id": patient.id, **result(patient)}
        except (ValueError, RecursionError) as error:
            known = read.get("id") if isinstance(read, dict) else None
            reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)
            yield {"id": known, "line": number, "error": f"line {number}: {reason}"}


def assess_lines(trial: Trial, lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The assessment of every patient of a file, in the documented form."""
    return each_patient(lines, lambda patient: as_json(assess(trial, patient.answers, patient.on)))


def _patient(read: Any) -> PatientLine:
    if not isinstance(read, dict) or not isinstance(read.get("answers"), dict):
        raise ValueError('write {"id": …, "on": "2026-11-22", "answers": {fact: value}}')
    on = str(read.get("on"))
    if not re.fullmatch(r"(?:19|20|21)\d\d-\d\d-\d\d", on):
        raise ValueError('"on" is missing or no day; write "on": "2026-11-22"')
    return PatientLine(read.get("id"), date.fromisoformat(on), read["answers"], read)


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for key in found if sum(key == other for other, _ in pairs) > 1)
        raise ValueError(f"{twice!r} stands twice; keep one of the two")
    return found


def as_json(assessment: Assessment) -> dict[str, Any]:
    """An assessment in the documented form. `met` says that the trial's sentence is true of the patient."""
    return {
        "on": assessment.on.isoformat(),
        "verdict": assessment.verdict,
        "earliest": assessment.earliest.isoformat() if assessment.earliest else None,
        "cohorts": dict(assessment.cohorts),
        "criteria": [
            {
                "id": result.id,
                "verdict": result.verdict,
                "polarity": result.polarity,
                "status": result.status,
                "why": result.why(),
            }
            for result in assessment.criteria
        ],
        "blocking": list(assessment.blocking),
        "missing": list(assessment.missing),
        "for_site": list(assessment.for_site),
        "estimates": {name: float(value) for name, value in assessment.estimates.items()},
        "warnings": list(assessment.warnings),
    }
