"""How far the order of the questions is from the best one, found exactly on small trials; the limit is 10 %."""

from __future__ import annotations

from pathlib import Path
from statistics import fmean

import pytest

from tests.criteria.optimal import Expectation, small_trial
from tests.criteria.small_modules import MODULES, Module, random_module

RANDOM = 40
LIMIT = 0.10

pytestmark = pytest.mark.bench


def gap(folder: Path, module: Module) -> float:
    """By what share the interview takes longer than the best order."""
    folder.mkdir()
    expected = Expectation(small_trial(folder, module.facts, module.sections), module.facts)
    return expected.ours() / expected.best() - 1


def test_the_gap_to_the_best_order_on_modules_of_each_kind(tmp_path: Path) -> None:
    gaps = {name: gap(tmp_path / str(index), module) for index, (name, module) in enumerate(MODULES.items())}
    print("\n".join(f"{share:6.1%}  {name}" for name, share in gaps.items()))
    assert max(gaps.values()) <= LIMIT


def test_the_gap_to_the_best_order_on_random_modules(tmp_path: Path) -> None:
    gaps = [gap(tmp_path / str(seed), random_module(seed)) for seed in range(RANDOM)]
    print(f"{RANDOM} random modules: mean {fmean(gaps):.1%}, largest {max(gaps):.1%} (limit {LIMIT:.0%})")
    assert max(gaps) <= LIMIT
