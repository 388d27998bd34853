"""How much of the processor the next question takes, against the limit of 5 ms and against assessing once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from statistics import median, quantiles
from time import process_time

import pytest

from criteria.assess import assess
from criteria.interview import next_screen
from criteria.trial import Trial, load_trial
from tests.criteria.complications import Answers
from tests.criteria.patients import complete, with_holes

ON = date(2026, 11, 22)

pytestmark = pytest.mark.bench


def test_next_screen_within_five_milliseconds() -> None:
    trial = load_trial("NCT07301164")
    patients = [with_holes(seed, complete(seed, ON), share=(seed % 10) / 10) for seed in range(500)]
    asking, assessing = [], []
    for answers in patients:
        asking.append(_milliseconds(next_screen, trial, answers))
        assessing.append(_milliseconds(assess, trial, answers))
    p99 = quantiles(asking, n=100)[98]
    print(f"next_screen: median {median(asking):.2f} ms, p99 {p99:.2f} ms (limit 5)")
    print(f"ratio to assess in the same run: {sum(asking) / sum(assessing):.2f}")
    assert p99 <= 5


def _milliseconds(work: Callable[[Trial, Answers, date], object], trial: Trial, answers: Answers) -> float:
    """Time of the processor, the least of three, so that a busy machine is no failure."""
    took = []
    for _ in range(3):
        start = process_time()
        work(trial, answers, ON)
        took.append((process_time() - start) * 1000)
    return min(took)
