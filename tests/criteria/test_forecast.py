"""The day from which nothing fails any more: found by trying the days on which time can change something."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from criteria.after_stop import AfterStop
from criteria.assess import assess
from criteria.evidence import read_answers
from criteria.forecast import Forecast, forecast
from criteria.timeline import Span
from criteria.trial import TRIALS_FOLDER, Trial, read_trial
from tests.criteria.bases import patient
from tests.criteria.conftest import ON
from tests.criteria.patients import complete, with_doubts


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


def ahead(trial: Trial, on: date = ON, **changes: Any) -> Forecast:
    return forecast(trial, read_answers(trial.facts, patient("lupus", **changes), on))


def test_what_binds_and_what_comes_next(trial: Trial) -> None:
    found = ahead(
        trial,
        biologics=rituximab("2026-09-01"),
        gc_dose_stable_since="2026-11-20",
        alcohol_abuse_last="2026-07-01",
    )
    assert found.first == found.sure == date(2027, 2, 8)
    assert found.binding == "I4.3"
    assert found.runner_up == ("E3.alcohol", date(2026, 12, 17))
    assert found.obstacles[2] == ("I4.1b", date(2026, 11, 27))


def test_a_day_between_two(trial: Trial) -> None:
    found = ahead(trial, biologics=rituximab("2026-10"))
    assert (found.first, found.sure) == (date(2027, 3, 10), date(2027, 4, 9))
    assert found.cures == {"I4.3": Span(date(2027, 3, 10), date(2027, 4, 9))}


def test_of_two_uncertain_days_the_later_end_binds(trial: Trial) -> None:
    found = ahead(
        trial,
        biologics=rituximab("2026-10-20"),
        alcohol_abuse_last={"from": "2026-10-01", "to": "2026-11-20"},
    )
    assert (found.first, found.sure) == (date(2027, 3, 29), date(2027, 5, 8))
    assert found.binding == "E3.alcohol"
    assert found.runner_up == ("I4.3", date(2027, 3, 29))


def test_open_today_and_sure_later(trial: Trial) -> None:
    found = ahead(trial, biologics=rituximab("2026-06"))
    assert (found.first, found.sure, found.binding) == (ON, date(2026, 12, 7), "I4.3")
    assert assess(trial, patient("lupus", biologics=rituximab("2026-06")), ON).verdict == "undetermined"


def test_what_is_not_known_does_not_spoil_the_day_of_what_is(trial: Trial) -> None:
    answers = patient("lupus", without=("plt",), gc_dose_stable_since="2026-11-20")
    found = forecast(trial, read_answers(trial.facts, answers, ON))
    assert found.first == found.sure == date(2026, 11, 27)


def test_a_list_with_a_gap_has_a_first_day_and_no_sure_one(trial: Trial) -> None:
    listed = {"entries": rituximab("2026-09-01"), "complete": False}
    found = ahead(trial, biologics=listed)
    assert (found.first, found.sure) == (date(2027, 2, 8), None)


@pytest.mark.parametrize(
    ("changes", "stop"),
    [
        (
            {"biologics": [{"name": "belimumab", "ongoing": True}]},
            AfterStop("I4.3", "biologics", 0, "belimumab", 97),
        ),
        (
            {"biologics": [*rituximab("2026-09-01"), {"name": "crovalimab", "ongoing": True}]},
            AfterStop("I4.3", "biologics", 1, "crovalimab", None),
        ),
        ({"alcohol_abuse_last": "ongoing"}, AfterStop("E3.alcohol", "alcohol_abuse_last", None, None, 169)),
        (
            {"cardiac_events": [{"type": "mi", "date": "ongoing"}]},
            AfterStop("E7.mi", "cardiac_events", 0, None, 182),
        ),
    ],
)
def test_what_goes_on_has_no_day_but_days_after_its_end(
    trial: Trial, changes: dict[str, Any], stop: AfterStop
) -> None:
    found = ahead(trial, **changes)
    assert (found.first, found.binding) == (None, None)
    assert found.after_stop == (stop,)


def test_what_goes_on_and_is_not_in_the_way_is_not_to_be_stopped(trial: Trial) -> None:
    found = ahead(
        trial, biologics=[{"name": "methotrexate", "ongoing": True}, {"name": "belimumab", "ongoing": True}]
    )
    assert [stop.drug for stop in found.after_stop] == ["belimumab"]


def test_what_time_cures_is_told_beside_what_it_does_not(trial: Trial) -> None:
    found = ahead(trial, hiv=True, gc_dose_stable_since="2026-11-20")
    day = date(2026, 11, 27)
    assert found.first is None
    assert found.cures == {"I4.1b": Span(day, day), "E5": None}


def test_a_test_that_will_have_to_be_repeated(trial: Trial) -> None:
    hcg = {"hcg_result": "negative", "hcg_specimen": "serum", "hcg_date": "2026-11-20"}
    assert ahead(trial, gc_dose_stable_since="2026-11-20", **hcg).lapsing == ()
    found = ahead(trial, gc_dose_stable_since="2026-11-21", **hcg)
    assert (found.first, found.lapsing) == (date(2026, 11, 28), ("I3.hcg",))


@pytest.mark.parametrize(
    ("drug", "said"),
    [("rituximab", True), ("obinutuzumab", True), ("belimumab", False), ("inebilizumab", True)],
)
def test_after_b_cell_depletion_a_washout_is_not_enough(trial: Trial, drug: str, said: bool) -> None:
    given = [{"name": drug, "last_dose_date": "2026-10-01", "ongoing": False}]
    assert ("b_cells_must_be_back" in ahead(trial, biologics=given).notes) is said


def test_nothing_to_forecast_where_nothing_waits(trial: Trial) -> None:
    found = ahead(trial)
    assert (found.first, found.sure, found.binding, found.runner_up) == (None, None, None, None)


def test_no_day_is_sure_once_something_else_has_begun_to_fail(trial: Trial) -> None:
    turning_81 = {"from": "1945-11-01", "to": "1946-01-31"}
    washout = {"last_dose_date": {"from": "2026-08-03", "to": "2026-09-13"}, "ongoing": False}
    found = ahead(trial, birth_date=turning_81, biologics=[{"name": "rituximab"} | washout])
    assert (found.first, found.sure) == (date(2027, 1, 10), None)
    found = ahead(trial, birth_date="1950-01-01", biologics=[{"name": "rituximab"} | washout])
    assert (found.first, found.sure) == (date(2027, 1, 10), date(2027, 2, 20))


@pytest.fixture
def trial_with_a_gap(tmp_path: Path) -> Trial:
    """EXAMPLE, where a live vaccine may be fresh or long ago, yet not two to six weeks ago."""
    folder = tmp_path / "EXAMPLE"
    shutil.copytree(TRIALS_FOLDER / "EXAMPLE", folder)
    file = folder / "trial.yaml"
    rule = "excludes: since(last_live_vaccine) >= weeks(2) and since(last_live_vaccine) <= weeks(6)"
    text = file.read_text(encoding="utf-8")
    assert "excludes: within(last_live_vaccine, weeks(6))" in text
    text = text.replace("excludes: within(last_live_vaccine, weeks(6))", rule)
    file.write_text(text, encoding="utf-8")
    return read_trial(folder)


def test_what_is_well_today_can_be_what_binds(trial_with_a_gap: Trial) -> None:
    answers = {
        "gc_dose_stable_since": "2026-10-12",
        "on_glucocorticoid": True,
        "last_live_vaccine": "2026-11-15",
    }
    evidence = read_answers(trial_with_a_gap.facts, answers, ON)
    found = forecast(trial_with_a_gap, evidence)
    assert found.first == date(2026, 12, 28)
    assert found.binding == "E8"
    assert found.runner_up == ("I4.stable", date(2026, 12, 7))


def test_the_day_of_the_verdict_is_the_sure_day_and_earlier_only_where_something_else_is_open(
    trial: Trial,
) -> None:
    waiting = 0
    for seed in range(250):
        answers = with_doubts(seed, complete(seed, ON))
        found = assess(trial, answers, ON)
        if found.verdict != "not_yet" or found.earliest is None:
            continue
        seen = forecast(trial, found.evaluation.evidence)
        assert seen.first is not None
        assert seen.sure is not None
        assert seen.first <= found.earliest <= seen.sure, seed
        assert found.gaps or found.earliest == seen.sure, seed
        waiting += 1
    assert waiting > 5
