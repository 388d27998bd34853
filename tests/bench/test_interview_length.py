"""What the interview asks of 2,000 realistic patients, against the smallest set of facts that proves each verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from statistics import fmean, median

import pytest

from criteria.assess import assess
from criteria.evidence import read_answers
from criteria.interview import next_screen
from criteria.outcome import open_gaps
from criteria.simulation import Simulation, replies, simulate
from criteria.tree import Evaluation
from criteria.trial import Trial, load_trial
from tests.criteria.complications import Answers
from tests.criteria.patients import complete
from tests.criteria.proofs import smallest_proof
from tests.criteria.realistic import realistic

ON = date(2026, 11, 22)
PATIENTS = 2000
PROVED = {"no_obstacle": 100, "not_eligible": PATIENTS}
"""Of at most so many patients the smallest proof is searched; without an obstacle it takes long to find."""

pytestmark = pytest.mark.bench


@dataclass(frozen=True)
class Played:
    """A patient, the interview with them, and the verdict of everything known."""

    patient: Answers
    interview: Simulation
    verdict: str


@cache
def played() -> tuple[Played, ...]:
    trial = load_trial("NCT07301164")
    patients = (realistic(seed, ON) for seed in range(PATIENTS))
    return tuple(
        Played(patient, simulate(trial, patient, ON), assess(trial, patient, ON).verdict)
        for patient in patients
    )


def of(verdict: str) -> list[Played]:
    return [one for one in played() if one.verdict == verdict]


def screens(those: Sequence[Played]) -> list[int]:
    return [len(one.interview.asked) for one in those]


def facts(those: Sequence[Played]) -> list[int]:
    return [one.interview.facts for one in those]


def test_no_verdict_is_wrong() -> None:
    wrong = [one for one in played() if one.interview.verdict != one.verdict]
    refused = len(of("not_eligible")) + len(of("not_yet"))
    print(f"{len(wrong)} wrong of {PATIENTS}; {refused / PATIENTS:.0%} of the patients fail on something")
    assert not wrong


def test_screens_asked() -> None:
    refused, free = of("not_eligible"), of("no_obstacle")
    print(
        f"not eligible: median {median(screens(refused))} (limit 3), mean {fmean(screens(refused)):.2f} (5)"
    )
    print(f"no obstacle: mean {fmean(screens(free)):.2f} (limit 16)")
    assert median(screens(refused)) <= 3
    assert fmean(screens(refused)) <= 5
    assert fmean(screens(free)) <= 16


@pytest.mark.parametrize(("verdict", "limit"), [("no_obstacle", 1.04), ("not_eligible", 5.0)])
def test_facts_asked_beside_the_smallest_proof(verdict: str, limit: float) -> None:
    trial = load_trial("NCT07301164")
    those = of(verdict)[: PROVED[verdict]]
    proofs = [len(smallest_proof(trial, one.patient, ON)) for one in those]
    ratio = fmean(facts(those)) / fmean(proofs)
    whole = fmean(facts(of(verdict)))
    print(f"{verdict}: {fmean(facts(those)):.2f} facts asked of {len(those)} patients ({whole:.2f} of all),")
    print(f"smallest proof {fmean(proofs):.2f}, ratio {ratio:.3f} (limit {limit})")
    assert ratio <= limit


def test_nothing_outside_the_residual_is_asked() -> None:
    """The residual is what still stands open in the rules once all that is known is filled in."""
    trial, asked = load_trial("NCT07301164"), 0
    for one in played()[:300]:
        answers: Answers = {}
        while (screen := next_screen(trial, answers, ON)) is not None:
            assert set(screen.facts) <= residual(trial, answers)
            asked += len(screen.facts)
            answers |= replies(screen, one.patient)
    print(f"{asked} facts asked, 0 outside the residual")


def residual(trial: Trial, answers: Answers) -> set[str]:
    evidence = read_answers(trial.facts, answers, ON)
    on = assess(trial, answers, ON).earliest or ON
    gaps = open_gaps(trial, Evaluation(evidence.moved_to(on), waits_for=frozenset()))
    return {gap.fact for gap in gaps}


def test_patients_of_another_kind_are_not_asked_much_more() -> None:
    """The priors were not made for these patients, who fail on other things: what a wrong prior costs is shown."""
    trial = load_trial("NCT07301164")
    strange = [simulate(trial, complete(seed, ON), ON) for seed in range(400)]
    refused = [len(one.asked) for one in strange if one.verdict == "not_eligible"]
    free = [len(one.asked) for one in strange if one.verdict == "no_obstacle"]
    print(f"other patients: {fmean(refused):.2f} screens to a refusal, {fmean(free):.2f} to no obstacle")
    assert fmean(free) <= 16
