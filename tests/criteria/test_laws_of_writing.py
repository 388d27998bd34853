"""Laws of a trial file: the order in which it is written, and whether it demands a thing or forbids its contrary.

None of this may touch what is found of a patient, nor may the entries of a list by their order.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.assess import Assessment, assess
from criteria.evidence import read_answers
from criteria.expression import CompiledRule, compile_rule
from criteria.rules import Combination, Negation, Quantified, Rule
from criteria.tree import Criterion, Evaluation
from criteria.trial import Trial, load_trial
from tests.criteria.patients import complete, with_doubts, with_holes

ON = date(2026, 11, 22)
LAWS = settings(max_examples=100, deadline=None, derandomize=True)
SHIPPED = pytest.mark.parametrize("trial_id", ["NCT07301164", "EXAMPLE"])
seeds = st.integers(0, 2**32 - 1)
shares = st.sampled_from((0.0, 0.05, 0.4))
Item = TypeVar("Item")


def partly_known(seed: int, share: float) -> dict[str, Any]:
    """A patient with holes and doubts."""
    answers = with_holes(seed, complete(seed, ON), share)
    return with_doubts(seed, answers) if share else answers


def found(assessment: Assessment) -> tuple[Any, ...]:
    """All that an assessment says of the patient, in no order."""
    return (
        assessment.verdict,
        assessment.earliest,
        dict(assessment.cohorts),
        {result.id: result.verdict for result in assessment.criteria},
        set(assessment.blocking),
        set(assessment.for_site),
    )


# --- the order of what is written


def mixed(random: Random, items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(random.sample(items, len(items)))


def mixed_rule(random: Random, rule: Rule) -> Rule:
    """The rule with the parts of each `and`, `or` and `at_least` in another order."""
    if isinstance(rule, Combination):
        return replace(rule, parts=mixed(random, tuple(mixed_rule(random, part) for part in rule.parts)))
    if isinstance(rule, Negation | Quantified):
        return replace(rule, part=mixed_rule(random, rule.part))
    return rule


def mixed_criterion(random: Random, criterion: Criterion) -> Criterion:
    def again(compiled: CompiledRule | None) -> CompiledRule | None:
        return compiled and replace(compiled, rule=mixed_rule(random, compiled.rule))

    changed = {id(part): mixed_criterion(random, part) for part in (*criterion.unless, *criterion.parts)}
    children = tuple(mixed_criterion(random, child) for child in criterion.children)
    return replace(
        criterion,
        rule=again(criterion.rule),
        refuted=again(criterion.refuted),
        children=mixed(random, children),
        unless=mixed(random, tuple(changed[id(part)] for part in criterion.unless)),
        parts=mixed(random, tuple(changed[id(part)] for part in criterion.parts)),
    )


def mixed_trial(random: Random, trial: Trial) -> Trial:
    cohorts = tuple(
        replace(cohort, criterion=mixed_criterion(random, cohort.criterion)) for cohort in trial.cohorts
    )
    return replace(
        trial,
        inclusion=mixed(random, tuple(mixed_criterion(random, top) for top in trial.inclusion)),
        cohorts=mixed(random, cohorts),
        exclusion=mixed(random, tuple(mixed_criterion(random, top) for top in trial.exclusion)),
    )


@SHIPPED
def test_the_order_of_criteria_and_of_the_parts_of_rules_does_not_matter(trial_id: str) -> None:
    trial = load_trial(trial_id)

    @LAWS
    @given(seeds, shares)
    def law(seed: int, share: float) -> None:
        answers = partly_known(seed, share)
        other = mixed_trial(Random(seed), trial)
        assert [leaf.id for leaf in other.leaves()] != [leaf.id for leaf in trial.leaves()]
        assert found(assess(other, answers, ON)) == found(assess(trial, answers, ON))

    law()


def turned_round(value: Any) -> Any:
    """The same answer with the entries of lists and the keys of records the other way round."""
    match value:
        case dict():
            return {key: turned_round(value[key]) for key in reversed(value)}
        case list():
            return [turned_round(item) for item in reversed(value)]
    return value


@SHIPPED
def test_the_order_of_entries_and_of_their_fields_does_not_matter(trial_id: str) -> None:
    trial = load_trial(trial_id)

    @LAWS
    @given(seeds, seeds, shares)
    def law(seed: int, other: int, share: float) -> None:
        answers = complete(seed, ON)
        for fact in ("biologics", "cardiac_events", "vte_events", "malignancies"):
            answers[fact] = [*answers[fact], *complete(other, ON)[fact], *complete(other + 1, ON)[fact]]
        answers = with_holes(seed, answers, share)
        plain, turned = assess(trial, answers, ON), assess(trial, turned_round(answers), ON)
        assert found(turned) == found(plain)
        assert set(turned.missing) == set(plain.missing)

    law()


# --- demanded, or its contrary forbidden


def demands_forbidding(trial: Trial) -> Trial:
    """The trial with each plain demand at the top written as an exclusion of its contrary."""
    plain = [top for top in trial.inclusion if top.rule and not top.refuted and not top.unless]
    denied = [
        replace(top, polarity="exclusion", rule=compile_rule(f"not ({top.rule.source})", trial.facts))
        for top in plain
        if top.rule is not None
    ]
    kept = tuple(top for top in trial.inclusion if top not in plain)
    return replace(trial, inclusion=kept, exclusion=(*denied, *trial.exclusion))


@SHIPPED
def test_an_inclusion_is_the_denied_exclusion(trial_id: str) -> None:
    trial = load_trial(trial_id)
    turned = demands_forbidding(trial)
    assert len(turned.inclusion) <= len(trial.inclusion) / 2

    @LAWS
    @given(seeds, shares)
    def law(seed: int, share: float) -> None:
        answers = partly_known(seed, share)
        plain, other = assess(trial, answers, ON), assess(turned, answers, ON)
        assert (other.verdict, other.earliest) == (plain.verdict, plain.earliest)
        assert set(other.missing) == set(plain.missing)
        assert set(other.blocking) == set(plain.blocking)

    law()


@SHIPPED
def test_a_denied_rule_is_unknown_together_with_the_rule(trial_id: str) -> None:
    trial = load_trial(trial_id)
    rules = [rule for leaf in trial.leaves() for rule in (leaf.rule, leaf.refuted) if rule is not None]
    denied = [(rule.rule, compile_rule(f"not ({rule.source})", trial.facts).rule) for rule in rules]

    @LAWS
    @given(seeds, shares)
    def law(seed: int, share: float) -> None:
        context = Evaluation(read_answers(trial.facts, partly_known(seed, share), ON)).context
        for rule, other in denied:
            assert other.truth(context) is ~rule.truth(context)
            assert set(other.gaps(context)) == set(rule.gaps(context))

    law()
