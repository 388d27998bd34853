"""A patient of whom everything is known, answering the interview as a doctor would."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from criteria.facts import Respondent
from criteria.interval import Interval, contains
from criteria.interview import next_screen
from criteria.screens import Option, Screen
from criteria.trial import Trial
from criteria.values import parse_value

FOLLOWS_FROM = {"age_years": ("birth_date",), "gc_prednisone_eq_mg": ("gc_drug", "gc_daily_dose_mg")}


def interview(
    trial: Trial, patient: Mapping[str, Any], on: date, respondent: Respondent = "doctor"
) -> Iterator[tuple[Screen, dict[str, Any]]]:
    """Every screen asked, with all answers given so far, its own included."""
    answers: dict[str, Any] = {}
    while (screen := next_screen(trial, answers, on, respondent)) is not None:
        answers |= answer(trial, screen, patient, on)
        yield screen, dict(answers)


def answer(trial: Trial, screen: Screen, patient: Mapping[str, Any], on: date) -> dict[str, Any]:
    """What the patient's doctor presses or types."""
    name = screen.facts[0]
    kind = trial.facts[name].kind
    if kind == "records":
        return {name: patient[name]}
    if screen.form == "ticks":
        open_ = [option.id for option in screen.options if option.fact not in patient]
        ticked = [
            option.id
            for option in screen.options
            if option.id not in open_ and holds(trial, option, patient, on)
        ]
        return screen.chosen(ticked, open_)
    if name not in patient:
        basis = {fact: patient[fact] for fact in FOLLOWS_FROM.get(name, ()) if fact in patient}
        return basis or screen.dont_know()
    return {name: patient[name]}


def holds(trial: Trial, option: Option, patient: Mapping[str, Any], on: date) -> bool:
    """Whether what an option stands for is true of the patient."""
    fact, raw = trial.facts[option.fact], patient.get(option.fact)
    if fact.kind == "truth":
        return raw is True
    if fact.kind == "set":
        return option.answers in (raw or [])
    ticked = parse_value(fact, option.answers, on)
    known = parse_value(fact, raw, on)
    assert isinstance(ticked, Interval)
    assert isinstance(known, Interval)
    return contains(ticked, known)
