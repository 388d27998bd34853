"""Laws of a verdict that hold for every patient: knowing more, asking otherwise, other units, other days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.assess import Assessment, assess
from criteria.evidence import read_answers
from criteria.expression import compile_rule
from criteria.tree import Criterion, Evaluation
from criteria.trial import Trial, load_trial
from criteria.truth import Truth
from tests.criteria.mutants import substitute
from tests.criteria.patients import complete, with_doubts, with_holes

ON = date(2026, 11, 22)
seeds = st.integers(0, 2**32 - 1)
settings.register_profile("laws", max_examples=150, deadline=None, derandomize=True)
LAWS = settings.get_profile("laws")
TRIAL = load_trial("NCT07301164")


def outcome(assessment: Assessment) -> tuple[Any, ...]:
    """All that an assessment says of the patient."""
    words = tuple((result.id, result.verdict) for result in assessment.criteria)
    cohorts = tuple(assessment.cohorts.items())
    return assessment.verdict, assessment.earliest, cohorts, words, assessment.missing, assessment.for_site


def assert_follows(before: Assessment, after: Assessment) -> None:
    """Knowing more keeps what was settled; a day may only move back or be lost."""
    if before.verdict in ("no_obstacle", "not_eligible"):
        assert after.verdict == before.verdict
    elif before.verdict == "not_yet":
        assert after.verdict in ("not_yet", "not_eligible")
        if after.verdict == "not_yet":
            assert before.earliest is not None
            assert after.earliest is not None
            assert after.earliest >= before.earliest


@LAWS
@given(seeds, st.sampled_from((0.02, 0.1, 0.4, 0.8)))
def test_a_settled_verdict_stays_when_an_unknown_becomes_known(seed: int, share: float) -> None:
    whole = complete(seed, ON)
    known = with_holes(seed, whole, share)
    before = assess(TRIAL, known, ON)
    unknown = sorted(fact for fact in whole if known.get(fact) != whole[fact])
    for fact in Random(seed).sample(unknown, len(unknown)):
        known[fact] = whole[fact]
        after = assess(TRIAL, known, ON)
        assert_follows(before, after)
        before = after


@LAWS
@given(seeds)
def test_a_criterion_that_is_settled_stays_when_an_unknown_becomes_known(seed: int) -> None:
    whole = complete(seed, ON)
    partly = Evaluation(read_answers(TRIAL.facts, with_holes(seed, whole, 0.5), ON))
    fully = Evaluation(read_answers(TRIAL.facts, whole, ON))
    for section in TRIAL.sections():
        for criterion in section.walk():
            if partly.truth(criterion) is not Truth.UNKNOWN:
                assert fully.truth(criterion) is partly.truth(criterion), criterion.id


@LAWS
@given(seeds)
def test_a_criterion_settled_under_doubt_is_settled_so_for_the_true_values(seed: int) -> None:
    whole = complete(seed, ON)
    doubted = Evaluation(read_answers(TRIAL.facts, with_doubts(seed, whole), ON))
    fully = Evaluation(read_answers(TRIAL.facts, whole, ON))
    for section in TRIAL.sections():
        for criterion in section.walk():
            if doubted.truth(criterion) is not Truth.UNKNOWN:
                assert fully.truth(criterion) is doubted.truth(criterion), criterion.id


@LAWS
@given(seeds)
def test_a_verdict_settled_under_doubt_is_the_verdict_for_the_true_values(seed: int) -> None:
    whole = complete(seed, ON)
    doubted = assess(TRIAL, with_doubts(seed, whole), ON).verdict
    if doubted == "no_obstacle":
        assert assess(TRIAL, whole, ON).verdict == "no_obstacle"
    elif doubted in ("not_eligible", "not_yet"):
        assert assess(TRIAL, whole, ON).verdict in ("not_eligible", "not_yet")


@LAWS
@given(seeds)
def test_the_order_of_answers_does_not_matter(seed: int) -> None:
    answers = with_holes(seed, complete(seed, ON), 0.1)
    shuffled = dict(Random(seed + 1).sample(sorted(answers.items()), len(answers)))
    assert outcome(assess(TRIAL, shuffled, ON)) == outcome(assess(TRIAL, answers, ON))


@LAWS
@given(seeds)
def test_a_patient_asked_only_for_what_is_missing_gets_the_verdict_of_the_whole(seed: int) -> None:
    whole = complete(seed, ON)
    known: dict[str, Any] = {}
    found = assess(TRIAL, known, ON)
    while found.verdict == "undetermined" and (
        asked := [fact for fact in found.missing if fact not in known]
    ):
        asked = ["birth_date" if fact == "age_years" else fact for fact in asked]
        known |= {fact: whole.get(fact, {"unknown": "dont_know"}) for fact in asked}
        found = assess(TRIAL, known, ON)
    assert_follows(found, assess(TRIAL, whole, ON))
    if assess(TRIAL, whole, ON).verdict == "no_obstacle":
        assert found.verdict == "no_obstacle"


def open_facts(answers: Mapping[str, Any]) -> set[str]:
    """The facts of the criteria that are still open and whose section is."""
    evaluation = Evaluation(read_answers(TRIAL.facts, answers, ON))

    def below(criterion: Criterion) -> Iterator[str]:
        if evaluation.truth(criterion) is Truth.UNKNOWN:
            for rule in (criterion.rule, criterion.refuted):
                yield from rule.facts if rule is not None else ()
            for part in (*criterion.children, *criterion.unless):
                yield from below(part)

    facts = {fact for section in (*TRIAL.inclusion, *TRIAL.exclusion) for fact in below(section)}
    if not any(evaluation.cohort(cohort) is Truth.TRUE for cohort in TRIAL.cohorts):
        for cohort in TRIAL.cohorts:
            if evaluation.cohort(cohort) is Truth.UNKNOWN:
                facts |= {*cohort.applies_if.facts, *below(cohort.criterion)}
    return facts | ({"birth_date"} if "age_years" in facts else set())


@LAWS
@given(seeds, st.sampled_from((0.02, 0.1, 0.5)))
def test_a_fact_outside_what_is_open_never_changes_the_verdict(seed: int, share: float) -> None:
    whole = complete(seed, ON)
    known = with_holes(seed, whole, share)
    before = assess(TRIAL, known, ON)
    if before.verdict != "undetermined":
        return
    still_open = open_facts(known)
    assert set(before.missing) <= still_open | {"birth_date", "age_years"}
    assert before.missing
    for other in (whole, complete(seed + 1, ON, str(whole["diseases"][0]))):
        closed = {
            fact: value for fact, value in other.items() if fact not in known and fact not in still_open
        }
        assert assess(TRIAL, known | closed, ON).verdict == "undetermined"


@LAWS
@given(seeds, st.integers(-40, 40))
def test_shifting_every_date_by_whole_weeks_shifts_the_day_and_nothing_else(seed: int, weeks: int) -> None:
    """Calendar months and birthdays are left out: they do not shift by weeks."""
    answers = complete(seed, ON) | {"age_years": 40, "cardiac_events": [], "vte_events": []}
    del answers["birth_date"]
    shift = timedelta(weeks=weeks)
    before, after = assess(TRIAL, answers, ON), assess(TRIAL, _shifted(answers, shift), ON + shift)
    assert after.verdict == before.verdict
    assert after.earliest == (before.earliest and before.earliest + shift)
    assert [result.verdict for result in after.criteria] == [result.verdict for result in before.criteria]


def _shifted(value: Any, shift: timedelta) -> Any:
    match value:
        case dict():
            return {key: _shifted(item, shift) for key, item in value.items()}
        case list():
            return [_shifted(item, shift) for item in value]
        case str() if len(value) == 10 and value[4] == value[7] == "-":
            return str(date.fromisoformat(value) + shift)
    return value


@LAWS
@given(seeds, st.data())
def test_the_named_day_is_the_first_without_a_failure(seed: int, data: st.DataObject) -> None:
    answers = complete(seed, ON)
    found = assess(TRIAL, answers, ON)
    if found.earliest is None:
        return
    assert found.earliest > ON
    assert assess(TRIAL, answers, found.earliest).verdict in ("no_obstacle", "undetermined")
    before = data.draw(st.dates(ON, found.earliest - timedelta(1)))
    assert assess(TRIAL, answers, before).verdict == "not_yet"
    assert assess(TRIAL, answers, before).earliest == found.earliest


@LAWS
@given(seeds, st.lists(st.integers(1, 4000), min_size=1, max_size=6))
def test_what_time_does_not_cure_stays_so_on_every_later_day(seed: int, days: list[int]) -> None:
    answers = complete(seed, ON)
    if assess(TRIAL, answers, ON).verdict != "not_eligible":
        return
    for later in days:
        assert assess(TRIAL, answers, ON + timedelta(later)).verdict == "not_eligible"


_UNITS = [
    ("hb_g_l", "g/dL", Decimal(10), st.integers(40, 200)),
    ("plt", "/uL", Decimal("0.001"), st.integers(1000, 400_000)),
    ("anc", "cells/uL", Decimal("0.001"), st.integers(100, 9000)),
    ("alc", "K/uL", Decimal(1), st.decimals("0.1", 4, places=2)),
    ("crcl_ml_min", "mL/s", Decimal(60), st.decimals("0.1", 3, places=2)),
    ("lvef_pct", "fraction", Decimal(100), st.decimals("0.1", "0.8", places=3)),
    ("weight_kg", "jin", Decimal("0.5"), st.integers(60, 160)),
    ("caps_onset_days", "week", Decimal(7), st.integers(0, 8)),
]


@pytest.mark.parametrize(("fact", "unit", "factor", "values"), _UNITS)
def test_another_unit_changes_nothing(
    fact: str, unit: str, factor: Decimal, values: st.SearchStrategy[Any]
) -> None:
    @LAWS
    @given(values)
    def law(value: Any) -> None:
        if fact == "hb_g_l":
            value = Decimal(value) / 10
        stated = {f"{fact}_attributable": False, fact: {"value": value, "unit": unit}}
        converted = stated | {fact: Decimal(value) * factor}
        assert outcome(assess(TRIAL, stated, ON)) == outcome(assess(TRIAL, converted, ON))

    law()


@LAWS
@given(st.integers(10, 900))
def test_creatinine_in_micromoles_is_creatinine_in_milligrams(micromoles: int) -> None:
    stated = {
        "creatinine_mg_dl": {"value": micromoles, "unit": "umol/L"},
        "creatinine_mg_dl_attributable": False,
    }
    converted = stated | {"creatinine_mg_dl": Decimal(micromoles) / Decimal("88.4")}
    assert outcome(assess(TRIAL, stated, ON)) == outcome(assess(TRIAL, converted, ON))
    assert (assess(TRIAL, stated, ON).result("E2c.scr").verdict == "met") == (micromoles > 221)


def _turned() -> Trial:
    """The trial with each exclusion that is a plain rule written as an inclusion that denies it."""
    denied, trial = [], TRIAL
    for section in TRIAL.exclusion:
        for leaf in section.leaves():
            if leaf.polarity == "exclusion" and not leaf.unless and leaf.rule is not None:
                trial = substitute(trial, leaf.id, None)
                rule = compile_rule(f"not ({leaf.rule.source})", TRIAL.facts)
                denied.append(replace(leaf, polarity="inclusion", rule=rule))
    emptied = tuple(top for top in trial.exclusion if top.rule is not None or top.children)
    return replace(trial, inclusion=(*TRIAL.inclusion, *denied), exclusion=emptied)


TURNED = _turned()


@LAWS
@given(seeds, st.sampled_from((0.0, 0.02, 0.3)))
def test_an_exclusion_is_the_denied_inclusion(seed: int, share: float) -> None:
    answers = with_holes(seed, complete(seed, ON), share)
    plain, other = assess(TRIAL, answers, ON), assess(TURNED, answers, ON)
    assert (other.verdict, other.earliest) == (plain.verdict, plain.earliest)
    assert set(other.missing) == set(plain.missing)


@LAWS
@given(seeds)
def test_what_only_the_site_knows_never_blocks_until_it_is_known_and_bad(seed: int) -> None:
    answers = complete(seed, ON)
    plain = assess(TRIAL, answers, ON)
    good = {
        "consent": "signed",
        "cd19_positive_b_cells": True,
        "am_is_stable_during_screening": True,
        "gc_max_dose_during_screening_mg": 5,
        "gc_max_change_during_screening_mg": 0,
        "hcg_result": "negative",
        "hcg_specimen": "serum",
        "hcg_date": str(ON),
        "investigator_contraindication": False,
        "investigator_unsuitable": False,
    }
    assert assess(TRIAL, answers | good, ON).verdict == plain.verdict
    bad = {
        "consent": "refused",
        "cd19_positive_b_cells": False,
        "investigator_contraindication": True,
        "investigator_unsuitable": True,
    }
    for fact, value in bad.items():
        assert assess(TRIAL, answers | {fact: value}, ON).verdict == "not_eligible"
