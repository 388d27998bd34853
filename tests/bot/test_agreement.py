"""Two values for one fact: the one that says more, both side by side, or a disagreement."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.conversation.agreement import agreed, held, items_of, leaves_question, stated, without_statement
from criteria.evidence import read_answers
from criteria.facts import load_facts

FACTS = load_facts()
ON = date(2026, 11, 23)
TEN = {"scores": {"sledai_2k": {"arthritis": True, "proteinuria": True, "dna_binding": True}}}
ELEVEN = {"scores": {"sledai_2k": {**TEN["scores"]["sledai_2k"], "thrombocytopenia": True}}}
PRIMARY = {"scores": {"aps_2006": {"vascular_thrombosis": True, "anticardiolipin": True}}}


def conflict(*values: Any) -> dict[str, Any]:
    return {"unknown": "conflict", "values": list(values)}


@pytest.mark.parametrize(
    ("before", "value", "expected"),
    [
        (14, 14, 14),
        (14, {"at_least": 7}, 14),
        ({"at_least": 7}, 14, 14),
        (14, 4, conflict(14, 4)),
        ({"at_least": 7}, 4, conflict({"at_least": 7}, 4)),
        (TEN, 14, {**TEN, "said": 14}),
        (14, TEN, {**TEN, "said": 14}),
        (TEN, {"at_least": 2}, {**TEN, "said": {"at_least": 2}}),
        (TEN, 9, conflict(TEN, 9)),
        (9, TEN, conflict(9, TEN)),
        (TEN, ELEVEN, ELEVEN),
        (TEN, "many", conflict(TEN, "many")),
        (conflict(2, 3), 4, conflict(2, 3, 4)),
    ],
)
def test_of_two_values_for_a_score(before: Any, value: Any, expected: Any) -> None:
    assert agreed(FACTS["sledai_2k"], before, value) == expected


@pytest.mark.parametrize(
    ("before", "value", "expected"),
    [
        (True, True, True),
        (True, False, conflict(True, False)),
        (PRIMARY, True, {**PRIMARY, "said": True}),
        (False, PRIMARY, {**PRIMARY, "said": False}),
    ],
)
def test_of_two_values_for_a_set(before: Any, value: Any, expected: Any) -> None:
    assert agreed(FACTS["aps_sydney_2006_primary"], before, value) == expected


def test_what_the_case_knows_takes_part() -> None:
    known = read_answers(FACTS, {"plt": 80}, ON).values
    assert agreed(FACTS["sledai_2k"], TEN, 10) == {**TEN, "said": 10}
    assert agreed(FACTS["sledai_2k"], TEN, 10, known) == conflict(TEN, 10)
    assert agreed(FACTS["sledai_2k"], TEN, 11, known) == {**TEN, "said": 11}


def test_what_of_an_answer_is_items_and_what_was_stated() -> None:
    both = {**TEN, "said": 14, "asked": True}
    assert items_of(both) == items_of(conflict(3, both)) == TEN["scores"]
    assert items_of(14) == items_of(conflict(3, 4)) == items_of(None) == {}
    assert (stated(both), stated(TEN), stated(14)) == (14, None, 14)
    assert without_statement(both) == {**TEN, "asked": True}


@pytest.mark.parametrize(
    ("raw", "open_"),
    [
        (PRIMARY, True),
        ({**PRIMARY, "asked": True}, False),
        ({**PRIMARY, "said": False}, False),
        ({**PRIMARY, "unknown": "dont_know"}, False),
        (True, False),
    ],
)
def test_a_set_that_is_no_yes_yet_leaves_its_question(raw: Any, open_: bool) -> None:
    assert leaves_question(raw) == open_


UNKNOWN = {"unknown": "dont_know"}


@pytest.mark.parametrize(
    ("before", "value", "expected"),
    [
        (None, 4, 4),
        (12, 4, 4),
        (TEN, 4, conflict(TEN, 4)),
        (TEN, 14, {**TEN, "said": 14}),
        ({**TEN, "said": 14}, 12, {**TEN, "said": 12}),
        ({**TEN, "said": 14}, ELEVEN, {**ELEVEN, "said": 14}),
        (conflict(2, TEN), 2, 2),
        (conflict(2, TEN), TEN, TEN),
        (conflict(2, TEN), 14, {**TEN, "said": 14}),
        (conflict(2, TEN), 3, conflict(TEN, 3)),
        (conflict(2, TEN), ELEVEN, conflict(2, ELEVEN)),
        (conflict(2, 3), 4, 4),
        (conflict(2, 3), TEN, conflict(2, 3, TEN)),
        (TEN, conflict(2, TEN), conflict(2, TEN)),
        (12, UNKNOWN, UNKNOWN),
        (TEN, UNKNOWN, {**TEN, "asked": True}),
        ({**TEN, "said": 14}, UNKNOWN, {**TEN, "asked": True}),
        (conflict(2, TEN), UNKNOWN, {**TEN, **UNKNOWN, "asked": True}),
        ({**TEN, **UNKNOWN}, 14, {**TEN, "said": 14}),
        ({**TEN, **UNKNOWN}, 4, conflict(TEN, 4)),
        (UNKNOWN, TEN, TEN),
    ],
)
def test_what_a_new_value_is_held_against(before: Any, value: Any, expected: Any) -> None:
    assert held(FACTS["sledai_2k"], before, value, {}) == expected
