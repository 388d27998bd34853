"""Patients a line: each line of a file is one patient (JSON), and gives one line of result."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from criteria.assess import assess_evidence
from criteria.decision import decision_of, read_decision
from criteria.evidence import read_answers
from criteria.replay import as_json as replay_as_json
from criteria.replay import replay
from criteria.trial import Trial
from criteria.written import as_json
from criteria.written_explanation import explanation_json

FORM = '{"id": …, "on": "2026-11-22", "answers": {fact: value}}'
DECISION_FORM = f'{FORM[:-1]}, "decision": {{…}}}}, as `assess --with-answers` does'


@dataclass(frozen=True)
class PatientLine:
    """One patient as written: `id` is whatever the line calls them, `line` the whole object."""

    id: Any
    on: date
    answers: Mapping[str, Any]
    line: Mapping[str, Any]


def each_patient(
    lines: Iterable[str], result: Callable[[PatientLine], Mapping[str, Any]], form: str = FORM
) -> Iterator[dict[str, Any]]:
    """One result for every line that is not blank; a line that cannot be read gives an error with its number.

    `result` may refuse a patient with a ValueError: its text is the error of that line, and the rest goes on. `form`
    is what a line looks like, for who wrote another.
    """

    def given(read: Any) -> Mapping[str, Any]:
        patient = _patient(read, form)
        return {"id": patient.id, **result(patient)}

    return each_line(lines, given, form)


def each_line(
    lines: Iterable[str], result: Callable[[Any], Mapping[str, Any]], form: str
) -> Iterator[dict[str, Any]]:
    """One result for the JSON of every line that is not blank; a line that cannot be read gives an error with its
    number.

    `result` may refuse what it is given with a ValueError: its text is the error of that line, and the rest goes on.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip("\ufeff\r\n\t "):
            continue
        read: Any = None
        try:
            read = json.loads(line.lstrip("\ufeff"), object_pairs_hook=_without_repeats)
            yield dict(result(read))
        except (ValueError, RecursionError) as error:
            known = read.get("id") if isinstance(read, dict) else None
            yield {"id": known, "line": number, "error": f"line {number}: {_reason(error, form)}"}


def _reason(error: Exception, form: str) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, json.JSONDecodeError):
        return f"no JSON on one line ({error.msg}, column {error.colno}); write {form}"
    return str(error)


def assess_lines(
    trial: Trial, lines: Iterable[str], *, with_answers: bool = False, explained: bool = False
) -> Iterator[dict[str, Any]]:
    """The assessment of every patient of a file, in the documented form, with the decision it makes.

    With the answers each line can be replayed; `explained` adds why it is so, from when, and what would change it.
    """
    return each_patient(lines, lambda patient: _assessed(trial, patient, with_answers, explained))


def _assessed(trial: Trial, patient: PatientLine, with_answers: bool, explained: bool) -> dict[str, Any]:
    evidence = read_answers(trial.facts, patient.answers, patient.on)
    found = assess_evidence(trial, evidence)
    written = as_json(found)
    decision = decision_of(trial, patient.answers, found, written)
    given: dict[str, Any] = {"answers": patient.answers} if with_answers else {}
    if explained:
        given["explanation"] = explanation_json(trial, evidence, found)
    return {**written, "decision": decision.as_json(), **given}


def replay_lines(lines: Iterable[str], trial_of: Callable[[str], Trial]) -> Iterator[dict[str, Any]]:
    """Every decision of a file made again: a line has `decision`, `answers` and `on`.

    `trial_of` gives the trial of an id, and refuses one that it has not with a ValueError.
    """
    return each_patient(lines, lambda patient: _replayed(patient, trial_of), DECISION_FORM)


def _replayed(patient: PatientLine, trial_of: Callable[[str], Trial]) -> dict[str, Any]:
    if "decision" not in patient.line:
        raise ValueError(f"there is no decision to make again; write {DECISION_FORM}")
    before = read_decision(patient.line["decision"])
    return replay_as_json(replay(trial_of(before.trial), before, patient.answers, patient.on))


def _patient(read: Any, form: str) -> PatientLine:
    if isinstance(read, dict) and "decision" in read and "answers" not in read:
        advice = "make the line with `assess --with-answers`"
        raise ValueError(f"the answers of this decision are missing; {advice}, or write {form}")
    if not isinstance(read, dict) or not isinstance(read.get("answers"), dict):
        raise ValueError(f"write {form}")
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
