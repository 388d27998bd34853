"""What is said of one drug of a sentence: its dose, its first and last date, why it was stopped. Invented sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from nlp.intervals import DateInterval
from nlp.reading import Finding
from tests.nlp.cases import read

LANGUAGES = ("en", "ru", "zh")


def _table(language: str) -> Any:
    path = Path(__file__).parent / "links" / f"{language}.yaml"
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _cases(section: str) -> list[Any]:
    return [
        pytest.param(*row, id=f"{language}: {row[0]} ({row[1]})")
        for language in LANGUAGES
        for row in _table(language)[section]
    ]


def _first(text: str, concept: str) -> Finding:
    return next(finding for finding in read(text).findings if finding.concept == concept)


def _dose(finding: Finding) -> str | None:
    dose = finding.dose
    if dose is None:
        return None
    value = f"{dose.value:g}" + (f"-{dose.value_max:g}" if dose.value_max else "")
    return f"{value} {dose.unit}" + (f"/{dose.per}" if dose.per else "")


def _written(interval: DateInterval | None) -> str | None:
    return interval.coarse_iso if interval and not interval.relative else None


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_forty(language: str) -> None:
    rows = [row for section in _table(language).values() for row in section]
    assert len({row[0] for row in rows}) >= 40


@pytest.mark.parametrize(("text", "concept", "expected"), _cases("doses"))
def test_the_dose(text: str, concept: str, expected: str | None) -> None:
    assert _dose(_first(text, concept)) == expected


@pytest.mark.parametrize(("text", "concept", "start", "last"), _cases("dates"))
def test_beginning_and_end(text: str, concept: str, start: str | None, last: str | None) -> None:
    finding = _first(text, concept)
    assert (_written(finding.start_date), _written(finding.last_dose)) == (start, last)


@pytest.mark.parametrize(("text", "concept", "reason"), _cases("reasons"))
def test_the_reason(text: str, concept: str, reason: str | None) -> None:
    assert _first(text, concept).stopped_reason == reason


@pytest.mark.parametrize("text", ["s/p RTX 1 g x2, last 8/25", "RTX last given Nov 24"])
def test_a_month_in_shorthand_is_covered_and_still_asked(text: str) -> None:
    reading = read(text)
    assert [question.kind for question in reading.questions] == ["date"]
    last = _first(text, "rituximab").last_dose
    assert last is None or (last.lo.year < last.hi.year and isinstance(last.answer(), dict))


@pytest.mark.parametrize("text", ["Last RTX 03/04/2025", "RTX last on 03/04/2025"])
def test_a_day_and_month_that_may_be_changed_round_is_only_asked(text: str) -> None:
    assert _first(text, "rituximab").last_dose is None
    assert [question.kind for question in read(text).questions] == ["date"]


@pytest.mark.parametrize(
    ("text", "last"), [("MMF stopped in 8/25", "2025-08"), ("MMF stopped on 8/25", "2026-08-25")]
)
def test_in_is_a_month_and_on_a_day(text: str, last: str) -> None:
    interval = _first(text, "mycophenolate").last_dose
    assert interval is not None
    assert (interval.coarse_iso, read(text).questions) == (last, ())
