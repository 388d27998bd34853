"""How long an assessment takes, alone and in a batch, measured also against parsing the same answers as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from statistics import median
from time import process_time

import pytest

from criteria.assess import assess
from criteria.trial import TRIALS_FOLDER, load_trial, read_trial
from criteria.vectors import check_vectors
from tests.criteria.patients import complete

ON = date(2026, 11, 22)
PARSES = 20

pytestmark = pytest.mark.bench


def test_a_complete_patient_within_one_millisecond() -> None:
    trial = load_trial("NCT07301164")
    deciding, parsing = [], []
    for seed in range(1000):
        written = json.dumps(complete(seed, ON))
        start = process_time()
        for _ in range(PARSES):
            answers = json.loads(written)
        parsed = process_time()
        assess(trial, answers, ON)
        deciding.append((process_time() - parsed) * 1000)
        parsing.append((parsed - start) * 1000)
    print(f"assess: median {median(deciding):.2f} ms (limit 1)")
    print(f"ratio to json.loads of the same answers {PARSES} times: {median(deciding) / median(parsing):.2f}")
    assert median(deciding) <= 1


def test_a_batch_at_two_thousand_patients_a_second() -> None:
    """Time of the processor, so one core; of each fifty patients the least of five, as others use the machine too."""
    trial = load_trial("NCT07301164")
    patients = [complete(seed, ON) for seed in range(1000)]
    deciding = parsing = 0.0
    for first in range(0, len(patients), 50):
        some = patients[first : first + 50]
        written = [json.dumps(answers) for answers in some]
        deciding += _least(lambda some=some: [assess(trial, answers, ON) for answers in some])
        parsing += _least(
            lambda written=written: [json.loads(text) for text in written for _ in range(PARSES)]
        )
    rate = len(patients) / deciding
    print(f"batch: {rate:.0f} patients/s on one core (limit 2000)")
    print(f"ratio to json.loads of the same answers {PARSES} times: {deciding / parsing:.2f}")
    assert rate >= 2000


def _least(work: Callable[[], object]) -> float:
    took = []
    for _ in range(5):
        start = process_time()
        work()
        took.append(process_time() - start)
    return min(took)


def test_the_vectors_of_the_trial_cost_little_at_each_start() -> None:
    folder = TRIALS_FOLDER / "NCT07301164"
    trial = read_trial(folder)
    start = process_time()
    check_vectors(trial, folder / "vectors.csv")
    took = (process_time() - start) * 1000
    print(f"vectors: {took:.0f} ms (limit 250)")
    assert took <= 250
