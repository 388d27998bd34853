"""Lines read from a text, and how confirmed lines become answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.conversation.agreement import CONFLICT, agreed, conflicting, without_statement
from criteria.facts import Catalogue, Fact
from criteria.values import listed
from criteria.worked_out import is_worked_out

BY_PATIENT: Mapping[str, str] = {"by": "patient"}
"""What a line says of itself that is a patient's word, handed over and not corrected by the doctor."""

_LATEST_COUNTS = ("_start_date", "_stable_since")


def merged(
    catalogue: Catalogue, answers: Mapping[str, Any], lines: Iterable[Mapping[str, Any]]
) -> dict[str, Any]:
    """The answers that confirmed lines give, together with what was answered before.

    Members of sets and entries of lists add up; of several starts or dose changes the latest counts (that is what the
    trial asks for); of a range and a number in it the number; two other values that disagree are a conflict, which asks
    again.
    """
    result: dict[str, Any] = {}
    for line in lines:
        fact, value = line["fact"], line["value"]
        before = result.get(fact, answers.get(fact))
        if isinstance(before, Mapping) and before.get("unknown", CONFLICT) != CONFLICT:
            before = without_statement(before) if is_worked_out(before) else None
        result[fact] = value if before is None else _joined(catalogue[fact], fact, before, value)
    return result


def _joined(about: Fact, fact: str, before: Any, value: Any) -> Any:
    if before == value:
        return value
    if isinstance(before, Mapping) and "unknown" in before:
        return conflicting(before, value)
    if about.kind == "set":
        return sorted({*_members(before), *_members(value)})
    if about.kind == "records":
        return _joined_courses(before, value)
    if about.kind == "date" and fact.endswith(_LATEST_COUNTS):
        return max(before, value, key=_end)
    if about.kind in ("quantity", "truth"):
        return agreed(about, before, value)
    return conflicting(before, value)


def _members(raw: Any) -> list[Any]:
    return list(listed(raw)[0])


def _joined_courses(before: Any, value: Any) -> dict[str, Any]:
    """Two lists of courses: one entry a drug, where what is said later completes what was said before.

    What disagrees about a drug (still given or stopped, two dates of the last dose) is left out, so that it is asked.
    """
    complete = all(listed(raw)[1] for raw in (before, value))
    by_name: dict[str, dict[str, Any]] = {}
    for entry in (*_members(before), *_members(value)):
        course: Mapping[str, Any] = entry if isinstance(entry, Mapping) else {"name": entry}
        known = {key: item for key, item in course.items() if item is not None}
        name = str(course.get("name"))
        by_name[name] = _joined_course(by_name[name], known) if name in by_name else known
    since = [raw["since"] for raw in (before, value) if isinstance(raw, Mapping) and "since" in raw]
    joined = {"entries": list(by_name.values()), "complete": complete}
    return {**joined, "since": max(since)} if since and complete else joined


def _joined_course(before: Mapping[str, Any], value: Mapping[str, Any]) -> dict[str, Any]:
    agreeing = {key: item for key, item in before.items() if value.get(key, item) == item}
    fresh = {key: item for key, item in value.items() if key not in before}
    course = {**agreeing, **fresh}
    if course.get("ongoing") is True or {"ongoing"} & before.keys() & value.keys() - course.keys():
        course.pop("last_dose_date", None)
    return course


def _end(raw: Any) -> str:
    """The latest day a date answer can mean, as sortable text."""
    text = str(raw.get("to") or raw.get("from")) if isinstance(raw, Mapping) else str(raw)
    return text + "-12-31"[len(text) - 4 :] if len(text) < 10 else text


def is_course(line: Mapping[str, Any]) -> bool:
    """Whether a line speaks of one course of a drug."""
    return isinstance(line["value"], Mapping) and "entries" in line["value"]


def open_course(lines: Iterable[Mapping[str, Any]]) -> int | None:
    """The first line that leaves open whether a drug is still given: it must be answered, not left out."""
    return next((i for i, line in enumerate(lines) if line.get("open") and is_course(line)), None)


def is_patients(line: Mapping[str, Any]) -> bool:
    """Whether a line is a patient's word that the doctor has not corrected."""
    return BY_PATIENT.items() <= line.items()


def drug_of(line: Mapping[str, Any]) -> str | None:
    """The drug whose course a line speaks of."""
    value = line["value"]
    entries = value.get("entries") if isinstance(value, Mapping) else None
    return str(entries[0].get("name")) if entries else line.get("drug")
