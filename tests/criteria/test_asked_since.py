"""What an answer says of the time it was asked about, and what it says of the day on which it is asked.

Who ticks nothing in a list of the past six months has not said that there never was such an event.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from criteria.asking import fact_screen
from criteria.assess import assess
from criteria.evidence import read_answers
from criteria.expression import compile_rule
from criteria.interview import next_screen
from criteria.tree import Evaluation
from criteria.trial import TRIALS_FOLDER, Trial
from criteria.truth import Truth
from criteria.vectors import read_bases

ON = date(2026, 11, 22)
MI = 'any(e.type == "mi" and within(e.date, months({})) for e in cardiac_events)'


def answered(trial: Trial, *ticked: str) -> dict[str, Any]:
    spec = next(spec for spec in trial.screens if "cardiac_events" in spec.facts)
    return fact_screen(trial, spec, ("cardiac_events",), {}, ON, "doctor").chosen(ticked)


def truth(trial: Trial, rule: str, answers: dict[str, Any], on: date = ON) -> Truth:
    evaluation = Evaluation(read_answers(trial.facts, answers, ON).moved_to(on))
    return compile_rule(rule, trial.facts).rule.truth(evaluation.context)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (MI.format(6), Truth.FALSE),
        (MI.format(7), Truth.UNKNOWN),
        ('any(e.type == "mi" for e in cardiac_events)', Truth.UNKNOWN),
        ("all(not within(e.date, months(6)) for e in cardiac_events)", Truth.TRUE),
        ("all(not within(e.date, months(7)) for e in cardiac_events)", Truth.UNKNOWN),
    ],
)
def test_none_means_none_in_the_time_that_was_asked_about(trial: Trial, rule: str, expected: Truth) -> None:
    assert truth(trial, rule, answered(trial)) is expected


def test_time_makes_the_time_that_was_asked_about_enough(trial: Trial) -> None:
    assert truth(trial, MI.format(7), answered(trial), date(2026, 12, 21)) is Truth.UNKNOWN
    assert truth(trial, MI.format(7), answered(trial), date(2026, 12, 22)) is Truth.FALSE


def test_a_ticked_event_is_found_in_a_longer_time_too(trial: Trial) -> None:
    answers = answered(trial, "mi")
    assert answers["cardiac_events"]["since"] == "2026-05-22"
    assert truth(trial, MI.format(12), answers) is Truth.TRUE


def test_a_longer_time_is_asked_for(trial: Trial) -> None:
    """The list is named as missing, and not the date of an entry that is there."""
    rule = compile_rule(MI.format(12), trial.facts).rule
    evaluation = Evaluation(read_answers(trial.facts, answered(trial), ON))
    assert [(gap.fact, gap.entry) for gap in rule.gaps(evaluation.context)] == [("cardiac_events", None)]
    short = compile_rule(MI.format(6), trial.facts).rule
    assert list(short.gaps(evaluation.context)) == []
    assert [reason.text for reason in rule.reasons(evaluation.context)] == [
        "cardiac_events: none that long ago is known of"
    ]


def test_only_a_list_with_dates_is_complete_since_a_day(trial: Trial) -> None:
    evidence = read_answers(trial.facts, {"malignancies": {"entries": [], "since": "2026-01-01"}}, ON)
    assert "malignancies" not in evidence.values
    assert evidence.warnings
    vague = read_answers(trial.facts, {"cardiac_events": {"entries": [], "since": "2026"}}, ON)
    assert (
        Evaluation(vague).context.values["cardiac_events"].further["date"].high
        == date(2026, 12, 30).toordinal()
    )  # type: ignore[union-attr]


def test_what_matters_later_is_asked_and_answered_as_of_today(trial: Trial) -> None:
    """While something else keeps the patient waiting for 20 days, 56 days of a stable dose then are 36 days now."""
    treatment = {
        "on_antimalarial": True,
        "antimalarial_start_date": "2020-01-01",
        "on_immunosuppressant": False,
    }
    event = {"vte_events": [{"type": "dvt", "date": "2026-06-11", "symptomatic": True}]}
    answers = healthy() | treatment | event
    del answers["antimalarial_stable_since"]
    assert assess(trial, answers, ON).earliest == date(2026, 12, 12)
    screen = next_screen(trial, answers, ON)
    assert screen is not None
    assert [option.answers for option in screen.options] == [{"from": "2026-10-18"}, {"to": "2026-10-17"}]
    assert [option.band.high or option.band.low for option in screen.options if option.band] == [36, 36]
    for option in screen.options:
        found = assess(trial, answers | screen.chosen([option.key]), ON)
        assert found.missing == ()
        assert (found.earliest == date(2026, 12, 12)) is ("to" in option.answers)


def test_no_button_says_that_something_happened_in_the_future(trial: Trial) -> None:
    answers = healthy() | {"vte_events": [{"type": "dvt", "date": "2026-11-20", "symptomatic": True}]}
    del answers["antimalarial_stable_since"]
    screen = next_screen(trial, answers, ON)
    assert screen is not None
    assert [option.answers for option in screen.options] == [{"from": "2026-09-28"}, {"to": "2026-09-27"}]


def test_a_washout_that_matters_later_is_asked_as_of_today(trial: Trial) -> None:
    answers = healthy() | {"vte_events": [{"type": "dvt", "date": "2026-06-11", "symptomatic": True}]}
    answers["biologics"] = [{"name": "belimumab", "ongoing": False}]
    screen = next_screen(trial, answers, ON)
    assert screen is not None
    assert screen.entry == "belimumab"
    stopped = [option.answers[0]["last_dose_date"] for option in screen.options if option.id != "ongoing"]
    assert stopped == [{"to": "2026-09-06"}, {"from": "2026-09-07"}]


def healthy() -> dict[str, Any]:
    return read_bases(TRIALS_FOLDER / "NCT07301164" / "bases.yaml")["lupus"]
