"""An answer that was worked out, beside what the case says and what was stated."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from criteria.evidence import Evidence, read_answers
from criteria.interval import Interval, point
from criteria.trial import Trial
from criteria.truth import Truth
from criteria.values import Value

ON = date(2026, 11, 23)


def read(trial: Trial, **answers: Any) -> Evidence:
    return read_answers(trial.facts, answers, ON)


def sledai(said: Any = None, **items: Any) -> dict[str, Any]:
    answer: dict[str, Any] = {"scores": {"sledai_2k": items}}
    return answer if said is None else {**answer, "said": said}


def myositis(**items: Any) -> dict[str, Any]:
    return {"scores": {"iim_2017": items}}


def bounds(value: Value | None) -> tuple[int, int] | None:
    return (int(value.low), int(value.high)) if isinstance(value, Interval) else None


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        ({}, (4, 105)),
        ({"plt": 99}, (5, 105)),
        ({"plt": 100}, (4, 104)),
        ({"plt": 99, "c3_low": True}, (7, 105)),
        ({"plt": {"unknown": "conflict", "values": [99, 150]}}, (4, 105)),
        ({"plt": "many"}, (4, 105)),
    ],
)
def test_what_the_case_says_of_the_measures_counts(
    trial: Trial, case: dict[str, Any], expected: tuple[int, int]
) -> None:
    assert bounds(read(trial, sledai_2k=sledai(arthritis=True), **case).values["sledai_2k"]) == expected


def test_what_was_said_of_an_item_stands_before_what_the_case_says(trial: Trial) -> None:
    found = read(trial, sledai_2k=sledai(arthritis=True, thrombocytopenia=False), plt=50)
    assert bounds(found.values["sledai_2k"]) == (4, 104)


@pytest.mark.parametrize(
    ("said", "expected"), [(14, (14, 14)), ({"at_least": 7}, (7, 105)), ({"at_least": 2}, (4, 105))]
)
def test_of_a_statement_and_a_score_the_one_that_says_more_counts(
    trial: Trial, said: Any, expected: tuple[int, int]
) -> None:
    assert bounds(read(trial, sledai_2k=sledai(said, arthritis=True)).values["sledai_2k"]) == expected


def test_a_statement_that_a_later_value_contradicts_is_asked_about(trial: Trial) -> None:
    answer = sledai(4, arthritis=True)
    assert read(trial, sledai_2k=answer).values["sledai_2k"] == point(4)
    found = read(trial, sledai_2k=answer, plt=50)
    assert "sledai_2k" not in found.values
    assert found.unknown["sledai_2k"] == "conflict"
    assert any("disagree" in warning for warning in found.warnings)


def test_that_inclusion_body_myositis_is_classified_is_no_yes(trial: Trial) -> None:
    skinless = {"heliotrope": False, "gottron_papules": False, "gottron_sign": False}
    common = {"onset_40": True, "proximal_legs": True, "anti_jo1": True, "better_explanation": False}
    bodies = myositis(**common, **skinless, rimmed_vacuoles=True)
    assert "im_classification_2017" not in read(trial, im_classification_2017=bodies).values
    atrophy = myositis(
        **common,
        **skinless,
        perifascicular_atrophy=True,
        rimmed_vacuoles=False,
        finger_flexor_weakness=False,
    )
    assert read(trial, im_classification_2017=atrophy).values["im_classification_2017"] is Truth.TRUE


@pytest.mark.parametrize(("atrophy", "yes"), [(True, True), (False, False)])
def test_without_a_sign_of_the_skin_the_biopsy_has_to_show_something(
    trial: Trial, atrophy: bool, yes: bool
) -> None:
    answer = myositis(
        **dict.fromkeys(("heliotrope", "gottron_papules", "gottron_sign", "better_explanation"), False),
        **dict.fromkeys(("rimmed_vacuoles", "endomysial_infiltrate", "perimysial_infiltrate"), False),
        **dict.fromkeys(("onset_40", "anti_jo1", "neck_flexors", "raised_enzymes", "biopsy_available"), True),
        perifascicular_atrophy=atrophy,
    )
    found = read(trial, im_classification_2017=answer)
    assert found.scored["im_classification_2017"]["iim_2017"].classified is Truth.TRUE
    assert ("im_classification_2017" in found.values) == yes


def test_a_statement_beside_it_answers_the_question(trial: Trial) -> None:
    answer = {
        **myositis(onset_40=True, anti_jo1=True, better_explanation=False, biopsy_available=False),
        "said": True,
    }
    assert read(trial, im_classification_2017=answer).values["im_classification_2017"] is Truth.TRUE


def test_of_a_measure_the_case_has_the_last_word(trial: Trial) -> None:
    answer = sledai(arthritis=True, plt=80)
    assert bounds(read(trial, sledai_2k=answer).values["sledai_2k"]) == (5, 105)
    assert bounds(read(trial, sledai_2k=answer, plt=150).values["sledai_2k"]) == (4, 104)


@pytest.mark.parametrize(
    ("group", "member"),
    [
        ("anca_ever_positive", "pr3_anca_positive"),
        ("anca_ever_positive", "mpo_anca_positive"),
        ("msa_positive", "anti_jo1_positive"),
        ("ssc_autoantibodies_positive", "anticentromere_positive"),
        ("ssc_autoantibodies_positive", "anti_topoisomerase_positive"),
        ("ssc_autoantibodies_positive", "anti_rna_polymerase_positive"),
    ],
)
def test_an_antibody_whose_group_is_denied_is_not_counted(trial: Trial, group: str, member: str) -> None:
    denied = read(trial, **{group: False, member: True})
    assert member not in denied.values
    assert any(member in warning for warning in denied.warnings)
    assert read(trial, **{group: True, member: True}).values[member] is Truth.TRUE
