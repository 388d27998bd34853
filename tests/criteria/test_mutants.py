"""The vectors notice a mistake in the trial file: every small mistake is made in turn, and a vector must catch it.

Survivors are listed with the reason why no vector can tell them from the trial. `python -m tests.criteria.mutants`
prints the whole table. The alternative readings are not mutated here: tests/criteria/test_readings.py holds them.
"""

from __future__ import annotations

import pytest

from tests.criteria.mutants import Court, Mutant, mutants, rule_mistakes, trial_and_court

SURVIVORS = {
    ("I3.not_breastfeeding", "criterion dropped"): "the same woman is excluded by E14.lactation",
    ("IM-3.muscle", "criterion dropped"): "decides nothing in the chosen reading of R8",
}


@pytest.fixture(scope="module")
def court() -> Court:
    return trial_and_court("NCT07301164")[1]


@pytest.fixture(scope="module")
def every() -> list[Mutant]:
    return list(mutants(trial_and_court("NCT07301164")[0]))


def test_the_vectors_kill_the_mutants(court: Court, every: list[Mutant]) -> None:
    survivors = {(mutant.criterion, mutant.kind): mutant.change for mutant in court.survivors(every)}
    assert survivors.keys() == SURVIVORS.keys()
    assert len(survivors) <= 0.02 * len(every)


def test_the_vectors_of_the_example_kill_all_of_its_mutants() -> None:
    trial, court = trial_and_court("EXAMPLE")
    assert court.survivors(list(mutants(trial))) == []


def test_nearly_all_mutants_load_so_that_it_is_the_vectors_that_kill_them(every: list[Mutant]) -> None:
    loading = [mutant for mutant in every if mutant.trial is not None]
    assert len(loading) > 0.95 * len(every)
    assert len(every) > 1000


def test_every_criterion_is_mutated(every: list[Mutant]) -> None:
    trial = trial_and_court("NCT07301164")[0]
    assert {leaf.id for leaf in trial.leaves()} <= {mutant.criterion for mutant in every}


@pytest.mark.parametrize(
    ("rule", "mistake"),
    [
        ("plt < 50", "plt <= 50"),
        ("plt < 50", "plt > 50"),
        ("plt < 50", "plt < 49"),
        ("haq >= 0.25", "haq >= 0.26"),
        ("since(hcg_date) >= weeks(12)", "since(hcg_date) >= weeks(11)"),
        ("plt < 50 and not plt_attributable", "plt < 50 or not plt_attributable"),
        ("plt < 50 and not plt_attributable", "plt < 50 and plt_attributable"),
        ("plt < 50 and not plt_attributable", "plt < 50"),
        ("syphilis", "chronic_hepatitis_b"),
        ('sex == "male"', "sex == 'female'"),
        (
            'sle_response in ("inadequate_response", "relapse_after_remission")',
            "sle_response in ('inadequate_response',)",
        ),
        ("any(b.ongoing for b in biologics)", "all((b.ongoing for b in biologics))"),
    ],
)
def test_what_counts_as_a_mistake(rule: str, mistake: str) -> None:
    catalogue = trial_and_court("NCT07301164")[0].facts
    assert mistake in {source for _, source in rule_mistakes(rule, catalogue)}
