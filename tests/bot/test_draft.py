"""Confirmed lines become answers: what adds up, what is asked again, and no order of texts lets a patient through."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from bot.conversation.draft import merged
from criteria.facts import load_facts

FACTS = load_facts()


def line(fact: str, value: Any) -> dict[str, Any]:
    return {"fact": fact, "value": value, "words": "", "open": False}


def course(**entry: Any) -> dict[str, Any]:
    return line("biologics", {"entries": [{"name": "rituximab", **entry}], "complete": False})


def test_diseases_add_up() -> None:
    found = merged(FACTS, {"diseases": ["SLE"]}, [line("diseases", ["APS"])])
    assert found["diseases"] == ["APS", "SLE"]


@pytest.mark.parametrize("values", [(False, True, False), (14, 4, 14), (1, 2, 3)])
def test_values_that_disagree_stay_a_conflict_in_any_order(values: tuple[Any, ...]) -> None:
    for order in permutations(values):
        found = merged(FACTS, {}, [line("sledai_2k", value) for value in order])
        assert found["sledai_2k"]["unknown"] == "conflict"
        assert set(found["sledai_2k"]["values"]) == set(values)


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ({"at_least": 50}, 50),
        ({"at_least": 50}, 120),
        ({"above": 6}, 7),
        ({"at_least": 50, "below": 100}, 99.9),
    ],
)
def test_a_number_in_a_range_said_before_is_that_number(told: dict[str, Any], number: float) -> None:
    for order in permutations((told, number)):
        assert merged(FACTS, {}, [line("plt", value) for value in order]) == {"plt": number}


@pytest.mark.parametrize(
    ("told", "number"),
    [({"at_least": 50}, 49.9), ({"above": 6}, 6), ({"below": 100}, 100), ({"at_least": 50}, {"at_most": 60})],
)
def test_a_number_outside_a_range_disagrees_with_it(told: dict[str, Any], number: Any) -> None:
    for order in permutations((told, number)):
        assert merged(FACTS, {}, [line("plt", value) for value in order])["plt"]["unknown"] == "conflict"


def test_a_conflict_is_not_outvoted_by_a_later_text() -> None:
    before = {"hiv": {"unknown": "conflict", "values": [True, False]}}
    assert merged(FACTS, before, [line("hiv", False)])["hiv"]["unknown"] == "conflict"


def test_an_answer_after_dont_know_counts() -> None:
    assert merged(FACTS, {"hiv": {"unknown": "dont_know"}}, [line("hiv", True)]) == {"hiv": True}


def test_a_number_read_after_dont_know_stands_beside_the_items_it_allows() -> None:
    items = {"scores": {"sledai_2k": {"arthritis": True}}, "asked": True}
    before = {"sledai_2k": {**items, "unknown": "dont_know"}}
    assert merged(FACTS, before, [line("sledai_2k", 12)]) == {"sledai_2k": {**items, "said": 12}}
    assert merged(FACTS, before, [line("sledai_2k", 2)])["sledai_2k"]["unknown"] == "conflict"


def test_two_last_doses_of_a_drug_are_asked_again() -> None:
    texts = [course(last_dose_date="2026-10", ongoing=False), course(last_dose_date="2024-01", ongoing=False)]
    for order in permutations(texts):
        (entry,) = merged(FACTS, {}, order)["biologics"]["entries"]
        assert entry == {"name": "rituximab", "ongoing": False}


def test_still_given_against_stopped_is_asked_again() -> None:
    texts = [course(ongoing=True), course(last_dose_date="2024-01", ongoing=False)]
    for order in permutations(texts):
        (entry,) = merged(FACTS, {}, order)["biologics"]["entries"]
        assert entry == {"name": "rituximab"}


def test_what_is_said_later_completes_a_course() -> None:
    (entry,) = merged(FACTS, {}, [course(), course(last_dose_date="2024-01", ongoing=False)])["biologics"][
        "entries"
    ]
    assert entry == {"name": "rituximab", "last_dose_date": "2024-01", "ongoing": False}


def test_the_latest_start_counts() -> None:
    starts = [
        line("immunosuppressant_start_date", "2024-03"),
        line("immunosuppressant_start_date", "2026-01-10"),
    ]
    for order in permutations(starts):
        assert merged(FACTS, {}, order)["immunosuppressant_start_date"] == "2026-01-10"
