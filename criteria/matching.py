"""One patient against several trials: each is decided by itself, and what is asked for one counts for all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from criteria.assess import Assessment, Verdict, assess
from criteria.facts import Respondent
from criteria.interview import next_screen
from criteria.screens import Screen
from criteria.trial import Trial

ORDER: tuple[Verdict, ...] = ("no_obstacle", "not_yet", "undetermined", "not_eligible")
"""Decisions, the one that lets a patient take part soonest first. There is no score: trials are not better or worse."""


@dataclass(frozen=True)
class Match:
    """A trial and what it says of the patient."""

    trial: Trial
    assessment: Assessment


def match(trials: Iterable[Trial], answers: Mapping[str, Any], on: date) -> tuple[Match, ...]:
    """Every trial with its decision: by decision, then by the earliest day, then by id."""
    return ranked(Match(trial, assess(trial, answers_for(trial, answers), on)) for trial in trials)


def ranked(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Matches in the order in which they are shown."""
    return tuple(sorted(matches, key=_place))


def _place(found: Match) -> tuple[int, date, str]:
    assessment = found.assessment
    return ORDER.index(assessment.verdict), assessment.earliest or date.max, found.trial.id


def answers_for(trial: Trial, answers: Mapping[str, Any]) -> Mapping[str, Any]:
    """Those of the answers that a trial knows: another trial may ask for facts of its own."""
    others = answers.keys() - trial.facts.keys()
    return {fact: value for fact, value in answers.items() if fact not in others} if others else answers


def next_screen_of(
    trials: Sequence[Trial], answers: Mapping[str, Any], on: date, respondent: Respondent = "doctor"
) -> tuple[Trial, Screen] | None:
    """The next screen of the first trial that has one; None where no trial has a question left."""
    for trial in trials:
        screen = next_screen(trial, answers_for(trial, answers), on, respondent)
        if screen is not None:
            return trial, screen
    return None
