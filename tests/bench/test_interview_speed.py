"""How long the next question takes, against the limit of 5 ms and against assessing once in the same run."""

from __future__ import annotations

from datetime import date
from statistics import median, quantiles
from time import perf_counter

import pytest

from criteria.assess import assess
from criteria.interview import next_screen
from criteria.trial import load_trial
from tests.criteria.patients import complete, with_holes

ON = date(2026, 11, 22)

pytestmark = pytest.mark.bench


def test_next_screen_within_five_milliseconds() -> None:
    trial = load_trial("NCT07301164")
    patients = [with_holes(seed, complete(seed, ON), share=(seed % 10) / 10) for seed in range(500)]
    asking, assessing = [], []
    for answers in patients:
        start = perf_counter()
        next_screen(trial, answers, ON)
        asked = perf_counter()
        assess(trial, answers, ON)
        asking.append((asked - start) * 1000)
        assessing.append((perf_counter() - asked) * 1000)
    p99 = quantiles(asking, n=100)[98]
    print(f"next_screen: median {median(asking):.2f} ms, p99 {p99:.2f} ms (limit 5)")
    print(f"ratio to assess in the same run: {sum(asking) / sum(assessing):.2f}")
    assert p99 <= 5
