"""Chances reckoned from priors, held against the same rules evaluated on many patients drawn from those priors."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from random import Random

import pytest

from criteria.evidence import read_answers
from criteria.likelihood import Chances, at_least
from criteria.tree import Evaluation
from criteria.truth import Truth
from tests.criteria.optimal import ON, small_trial
from tests.criteria.small_modules import MODULES


@pytest.mark.parametrize("name", MODULES)
def test_the_chance_of_each_criterion_is_the_share_in_whom_it_holds(tmp_path: Path, name: str) -> None:
    """Exact where no fact stands twice in a criterion: the shares of all combinations of answers are summed."""
    module = MODULES[name]
    trial = small_trial(tmp_path, module.facts, module.sections)
    nothing = Evaluation(read_answers(trial.facts, {}, ON))
    chances = Chances(nothing, trial.priors, frozenset(module.facts))
    for criterion in (*trial.inclusion, *trial.exclusion):
        holds = fails = 0.0
        for values in product((True, False), repeat=len(module.facts)):
            known = dict(zip(module.facts, values, strict=True))
            share = 1.0
            for fact, value in known.items():
                share *= module.facts[fact][0] if value else 1 - module.facts[fact][0]
            truth = Evaluation(read_answers(trial.facts, known, ON)).truth(criterion)
            holds, fails = holds + share * (truth is Truth.TRUE), fails + share * (truth is Truth.FALSE)
        assert chances.of(criterion) == pytest.approx((holds, fails))


def test_what_nobody_asks_stays_open(tmp_path: Path) -> None:
    module = MODULES["two of four, one of three"]
    trial = small_trial(tmp_path, module.facts, module.sections)
    nothing = Evaluation(read_answers(trial.facts, {}, ON))
    chances = Chances(nothing, trial.priors, frozenset({"a"}))
    assert [chances.of(criterion) for criterion in trial.inclusion] == [(0.0, 0.0), (0.0, 0.0)]


def test_so_many_of_several_is_counted_exactly() -> None:
    random = Random(7)
    parts = [(share := random.random() * 0.6, random.random() * (1 - share)) for _ in range(5)]
    for count in range(1, 6):
        holds = fails = 0.0
        for outcome in product(("true", "false", "open"), repeat=5):
            share = 1.0
            for (yes, no), word in zip(parts, outcome, strict=True):
                share *= {"true": yes, "false": no, "open": 1 - yes - no}[word]
            holds += share * (outcome.count("true") >= count)
            fails += share * (5 - outcome.count("false") < count)
        assert at_least(count, parts) == pytest.approx((holds, fails))
