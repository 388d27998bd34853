"""A patient of whom everything is known, answering the interview as a doctor would."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from criteria.facts import Respondent
from criteria.interval import Interval
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
    """What the patient's doctor presses or types: ticks are pressed, everything else is typed."""
    given: dict[str, Any] = {}
    if screen.form == "ticks":
        pressed = [option for option in screen.options if trial.facts[option.fact].kind != "records"]
        open_ = [option.key for option in pressed if option.fact not in patient]
        told = [option for option in pressed if option.key not in open_]
        given = screen.chosen([option.key for option in told if holds(trial, option, patient, on)], open_)
    for fact in screen.facts:
        if screen.form != "ticks" or trial.facts[fact].kind == "records":
            given |= _typed(screen, fact, patient)
    return given


def _typed(screen: Screen, fact: str, patient: Mapping[str, Any]) -> dict[str, Any]:
    if fact in patient:
        return {fact: patient[fact]}
    basis = {name: patient[name] for name in FOLLOWS_FROM.get(fact, ()) if name in patient}
    return basis or {fact: screen.dont_know()[fact]}


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
    return _contains(ticked, known)


def _contains(outer: Interval, inner: Interval) -> bool:
    """Whether every value of `inner` lies in `outer`."""
    above = inner.low > outer.low or (inner.low == outer.low and (inner.low_open or not outer.low_open))
    below = inner.high < outer.high or (inner.high == outer.high and (inner.high_open or not outer.high_open))
    return above and below
