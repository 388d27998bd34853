"""Priors are data: read with their faults named, laid over one another, and only ever a matter of order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.assess import assess
from criteria.facts import load_facts
from criteria.interview import next_screen
from criteria.located_yaml import DefinitionError
from criteria.priors import Prior, Priors, load_priors, read_priors
from criteria.simulation import simulate
from criteria.trial import Trial, load_trial
from tests.criteria.realistic import realistic

ON = date(2026, 11, 22)
COSTS = "costs: {screen: 4, line: 0.5}\n"


@pytest.fixture(scope="module")
def trial() -> Trial:
    return load_trial("NCT07301164")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("facts: {hivv: {holds: 0.1}}", "hivv is no fact"),
        ("facts: {hiv: {holds: 1.2}}", "less than or equal to 1"),
        ("facts: {hiv: {share: 0.1}}", "share"),
        ("facts: {sledai_2k: {at_most: {6: 0.5, 10: 0.4}}}", "the shares fall"),
    ],
)
def test_a_fault_in_a_file_of_priors_is_named_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "priors.yaml"
    file.write_text(COSTS + text)
    with pytest.raises(DefinitionError) as refused:
        read_priors(file, load_facts())
    assert "priors.yaml:2" in str(refused.value)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("facts: {nosuch: 0.3}", "nosuch is no fact"),
        ("facts: {hiv: 0.3}", "Write what is expected, as in hiv: {holds: 0.3}"),
        ("fact: {hiv: {holds: 0.3}}", "fact is no part of it"),
        ("facts:", "facts has no entries"),
        ("- hiv", "has no parts"),
        ("", "the file is empty"),
    ],
)
def test_a_file_of_another_form_says_what_to_write(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(text)
    with pytest.raises(DefinitionError) as refused:
        read_priors(file, load_facts())
    assert "mine.yaml" in str(refused.value)
    assert says in str(refused.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes(b"facts: {hiv: \xe9}")
    for name, says in (("none.yaml", "No such file"), ("", "directory"), ("latin", "UTF-8")):
        with pytest.raises(DefinitionError, match=says) as refused:
            read_priors(tmp_path / name, load_facts())
        assert str(tmp_path / name) in str(refused.value)
        assert "Write a file of shares by fact" in refused.value.advice


def test_a_file_without_costs_has_the_shipped_ones(tmp_path: Path) -> None:
    file = tmp_path / "priors.yaml"
    file.write_text("facts: {hiv: {holds: 0.3}}")
    read = read_priors(file, load_facts())
    assert read.costs == load_priors().costs
    assert read.of("hiv").holds == 0.3


def test_a_share_lies_on_the_line_between_the_values_given() -> None:
    prior = Prior(at_most={6: 0.2, 10: 0.6})
    assert prior.share_up_to(5.9) == 0
    assert prior.share_up_to(6) == 0.2
    assert prior.share_up_to(8) == pytest.approx(0.4)
    assert prior.share_up_to(10) == pytest.approx(0.6)
    assert prior.share_up_to(10.1) == 1
    assert Prior().share_up_to(3) == 0.5


def test_every_fact_a_person_is_asked_for_has_a_prior(trial: Trial) -> None:
    asked = {fact for screen in trial.screens for fact in screen.facts}
    assert asked - load_priors().facts.keys() == set()


def test_what_is_said_over_the_shipped_priors_moves_a_question(trial: Trial) -> None:
    known = {"diseases": ["SLE"]}
    usual = next_screen(trial, known, ON)
    frequent = Priors(load_priors().costs, {"weight_kg": Prior(at_most={20: 0, 40: 0.9, 120: 1})})
    moved = next_screen(trial, known, ON, priors=frequent.over(trial.priors))
    assert usual is not None
    assert usual.id == "sle"
    assert moved is not None
    assert "weight_kg" in moved.facts


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.floats(0.01, 0.99))
def test_wrong_priors_cost_questions_and_no_verdict(trial: Trial, seed: int, share: float) -> None:
    """Whatever is believed of patients beforehand, the interview ends with what is true of this one."""
    believed = {name: Prior(holds=share, some=share, matching=1 - share) for name in trial.facts}
    patient = realistic(seed, ON)
    played = simulate(trial, patient, ON, Priors(load_priors().costs, believed))
    assert played.verdict == assess(trial, patient, ON).verdict
