"""What the result says of days: between which ones, what binds, what has none; a patient reads less."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.views import render
from bot.views.dates import dates
from bot.views.words import load_words
from criteria.trial import Trial
from tests.bot.views.invented import LUPUS, WAITING, look

WORDS = load_words("en")
ROUGH = {
    **LUPUS,
    "biologics": [{"name": "rituximab", "last_dose_date": "2026-10", "ongoing": False}],
    "alcohol_abuse_last": "2026-07-01",
}
ONGOING = {**LUPUS, "biologics": [{"name": "belimumab", "ongoing": True}]}


def said(trial: Trial, answers: Mapping[str, Any]) -> str:
    return dates(look(trial, answers), WORDS)


def test_a_roughly_known_date_gives_two_days_and_what_waits_longest(trial: Trial) -> None:
    text = said(trial, ROUGH)
    assert "between 10 March 2027 and 9 April 2027" in text
    assert "Waits longest for <b>I4.3</b>" in text
    assert (
        "Before it: <b>E3.alcohol</b> Alcohol abuse in the past 24 weeks, over on 17 December 2026." in text
    )


def test_one_exact_day_that_hangs_on_one_thing_is_said_once(trial: Trial) -> None:
    text = said(trial, WAITING)
    assert "between" not in text
    assert "Waits longest" not in text


def test_the_day_on_which_a_washout_is_over_stands_there_beside_what_time_does_not_cure(trial: Trial) -> None:
    text = said(trial, {**WAITING, "gc_prednisone_eq_mg": 40})
    assert "<b>I4.3</b>" in text
    assert "over on " in text
    assert "I4.1a" not in text


def test_what_goes_on_has_days_after_its_end_and_no_date(trial: Trial) -> None:
    text = said(trial, ONGOING)
    assert "Belimumab goes on: no day can be named. In the way for 97 days after it ends." in text
    assert "202" not in text


def test_after_b_cell_depletion_the_washout_is_not_enough(trial: Trial) -> None:
    note = "CD19-positive B cells must be back"
    assert note in said(trial, WAITING)
    assert note in said(trial, LUPUS)
    assert note not in said(trial, ONGOING)


def test_nothing_is_said_where_time_has_no_part(trial: Trial) -> None:
    assert said(trial, {**LUPUS, "biologics": [], "hiv": True}) == ""
    assert said(trial, {**LUPUS, "hiv": True}) == ""


def test_a_patient_reads_the_two_days_and_of_no_drug_when_to_stop_it(trial: Trial) -> None:
    words = load_words("en", "patient")
    background = {"diagnosed_by": "rheumatologist"}
    text = render(look(trial, ROUGH, respondent="patient", background=background), words).text
    assert "between 10 March 2027 and 9 April 2027" in text
    text = render(look(trial, ONGOING, respondent="patient", background=background), words).text
    assert "97" not in text
