"""Screening an export line by line: a bad line says what is wrong with it, and the rest goes on."""

from __future__ import annotations

import json
from typing import Any

import pytest

from criteria.patient_lines import assess_lines
from criteria.trial import load_trial

GOOD = '{"id": "p1", "on": "2026-11-22", "answers": {"weight_kg": 38}}'


def results(*lines: str) -> list[dict[str, Any]]:
    return list(assess_lines(load_trial("NCT07301164"), lines))


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "line 1: "),
        ("[1, 2]", "write {"),
        ('{"id": 1, "on": "2026-11-22"}', "write {"),
        ('{"id": 1, "answers": {}}', '"on" is missing'),
        ('{"id": 1, "on": "1899-01-01", "answers": {"birth_date": "1890"}}', '"on" is missing or no day'),
        ('{"id": 1, "on": "2026-W47-7", "answers": {}}', '"on" is missing or no day'),
        ('{"id": 1, "on": "2026-11-31", "answers": {}}', "line 1: "),
        ("[" * 100_000, "nested too deeply"),
        ('{"id": 1, "on": "2026-11-22", "answers": {"hiv": true, "hiv": false}}', "'hiv' stands twice"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(line: str, says: str) -> None:
    bad, good = results(line, GOOD)
    assert bad["line"] == 1
    assert says in bad["error"]
    assert good["verdict"] == "not_eligible"


def test_blank_lines_and_a_byte_order_mark_do_no_harm() -> None:
    found = results("\ufeff" + GOOD, "  \n", GOOD)
    assert [result["id"] for result in found] == ["p1", "p1"]


def test_a_result_has_the_documented_form() -> None:
    (found,) = results(GOOD)
    assert {"id", "verdict", "earliest", "cohorts", "criteria", "missing", "for_site"} <= found.keys()
    assert len(found["criteria"]) == 129
    weight = next(row for row in found["criteria"] if row["id"] == "I2.weight")
    assert weight["verdict"] == "not_met"
    assert "38" in weight["why"]
    json.dumps(found)


def test_an_exclusion_is_met_when_its_sentence_is_true() -> None:
    (found,) = results('{"id": 1, "on": "2026-11-22", "answers": {"hiv": true, "active_tb": false}}')
    rows = {row["id"]: row for row in found["criteria"]}
    assert (rows["E5.hiv"]["verdict"], rows["E5.hiv"]["status"]) == ("met", "triggered")
    assert (rows["E6.tb"]["verdict"], rows["E6.tb"]["status"]) == ("not_met", "clear")


def test_an_unusual_value_is_reported() -> None:
    (found,) = results('{"id": 1, "on": "2026-11-22", "answers": {"hb_g_l": 11.2}}')
    assert any("unusual" in warning for warning in found["warnings"])
