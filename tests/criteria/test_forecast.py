"""The day from which nothing fails any more: found by trying the days on which time can change something."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from criteria.assess import assess
from criteria.trial import Trial
from tests.criteria.bases import patient
from tests.criteria.conftest import ON


def rituximab(last: str, **more: Any) -> list[dict[str, Any]]:
    return [{"name": "rituximab", "last_dose_date": last, "ongoing": False} | more]


@pytest.mark.parametrize(
    ("changes", "day", "blocking"),
    [
        ({"gc_dose_stable_since": "2026-11-20"}, "2026-11-27", ["I4.1b"]),
        ({"biologics": rituximab("2026-09-01")}, "2027-02-08", ["I4.3"]),
        ({"biologics": rituximab("2026-09-01", half_life_days=18)}, "2026-11-30", ["I4.3"]),
        (
            {"biologics": rituximab("2026-09-01"), "gc_dose_stable_since": "2026-11-20"},
            "2027-02-08",
            ["I4.1b", "I4.3"],
        ),
        ({"cardiac_events": [{"type": "mi", "date": "2026-08-31"}]}, "2027-03-01", ["E7.mi"]),
        ({"alcohol_abuse_last": "2026-11-22"}, "2027-05-10", ["E3.alcohol"]),
        ({"birth_date": "2009-03-31"}, "2027-03-31", ["I2.age_min"]),
    ],
)
def test_the_day_and_what_stands_in_the_way_until_then(
    trial: Trial, changes: dict[str, Any], day: str, blocking: list[str]
) -> None:
    answers = patient("lupus", **changes)
    found = assess(trial, answers, ON)
    assert (found.verdict, found.earliest) == ("not_yet", date.fromisoformat(day))
    assert list(found.blocking) == blocking
    assert assess(trial, answers, date.fromisoformat(day)).verdict == "no_obstacle"


@pytest.mark.parametrize(
    "changes",
    [
        {"biologics": [{"name": "rituximab", "last_dose_date": "2025-01-01", "ongoing": True}]},
        {"alcohol_abuse_last": "ongoing"},
        {"cardiac_events": [{"type": "mi", "date": "ongoing"}]},
        {"birth_date": "1945-01-01"},
        {"birth_date": None, "age_years": 17},
        {"gc_dose_stable_since": "2026-11-20", "hiv": True},
        {"gc_dose_stable_since": "2026-11-20", "sledai_2k": 6},
        {"birth_date": "1946-01-10", "biologics": rituximab("2026-09-01")},
    ],
)
def test_what_time_does_not_cure(trial: Trial, changes: dict[str, Any]) -> None:
    found = assess(trial, patient("lupus", **changes), ON)
    assert (found.verdict, found.earliest) == ("not_eligible", None)
    assert found.missing == ()


def test_a_named_day_leaves_the_questions_that_are_open_then(trial: Trial) -> None:
    answers = patient("lupus", without=("plt",), gc_dose_stable_since="2026-11-20")
    found = assess(trial, answers, ON)
    assert found.earliest == date(2026, 11, 27)
    assert found.missing == ("plt",)


def test_a_date_known_to_a_month_is_taken_at_its_end(trial: Trial) -> None:
    found = assess(trial, patient("lupus", biologics=rituximab("2026-10")), ON)
    assert found.earliest == date(2027, 4, 9)


def test_nothing_to_wait_for(trial: Trial) -> None:
    assert assess(trial, patient("lupus"), ON).earliest is None
    assert assess(trial, {}, ON).earliest is None
    assert assess(trial, {"hiv": True}, ON).earliest is None


def test_ages_move_on_where_the_birth_date_is_known(trial: Trial) -> None:
    found = assess(trial, patient("lupus", birth_date="2009"), ON)
    assert found.verdict == "not_yet"
    assert found.earliest == date(2027, 12, 31)
