"""Answers as typed values: what is accepted, and what is refused with which reason."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from criteria.calendar_days import days
from criteria.evidence import read_answers
from criteria.facts import load_facts
from criteria.interval import INFINITY, Interval, point
from criteria.truth import Truth
from criteria.values import Members, Records, Refused, is_unusual, parse_value

ON = date(2026, 11, 22)
FACTS = load_facts()


def read(fact: str, raw: Any) -> Any:
    return parse_value(FACTS[fact], raw, ON)


def span(low: Any, high: Any, low_open: bool = False, high_open: bool = False) -> Interval:
    return Interval(Decimal(low), Decimal(high), low_open, high_open)


@pytest.mark.parametrize(
    ("fact", "raw", "value"),
    [
        ("hiv", True, Truth.TRUE),
        ("hiv", False, Truth.FALSE),
        ("sle_response", "adequate_response", "adequate_response"),
        ("diseases", ["SLE", "APS"], Members(frozenset({"SLE", "APS"}))),
        ("diseases", [], Members(frozenset())),
        ("diseases", {"entries": ["SLE"], "complete": False}, Members(frozenset({"SLE"}), complete=False)),
        ("plt", 45, point(45)),
        ("mmt8", 81, point(81)),
        ("mmt8", {"value": 72, "of": 150}, point(72)),
        ("mmt8", {"below": 80}, span(0, 80, high_open=True)),
        ("plt", 45.5, point(Decimal("45.5"))),
        ("plt", {"value": 45000, "unit": "/uL"}, point(45)),
        ("hb_g_l", {"value": 7.1, "unit": "g/dL"}, point(71)),
        ("creatinine_mg_dl", {"value": 221, "unit": "umol/L"}, point(Decimal("2.5"))),
        ("plt", {"at_least": 15, "at_most": 25}, span(15, 25)),
        ("plt", {"below": 50}, span(0, 50, False, True)),
        ("plt", {"above": 3, "unit": "10^4/uL"}, span(30, 2000, True)),
        ("fvc_decline_pct", -4, point(-4)),
        ("hcg_date", "2026-11-20", days(date(2026, 11, 20), date(2026, 11, 20))),
        ("hcg_date", "2026-03", days(date(2026, 3, 1), date(2026, 3, 31))),
        ("hcg_date", "2026-11", days(date(2026, 11, 1), ON)),
        ("hcg_date", "2026", days(date(2026, 1, 1), ON)),
        ("hcg_date", {"from": "2025-03", "to": "2025-05-02"}, days(date(2025, 3, 1), date(2025, 5, 2))),
        ("hcg_date", {"from": "2026-11-01"}, days(date(2026, 11, 1), ON)),
        ("hcg_date", "2026-11-22", days(ON, ON)),
        ("alcohol_abuse_last", "never", point(-INFINITY)),
        ("alcohol_abuse_last", "ongoing", point(INFINITY)),
    ],
)
def test_what_is_accepted(fact: str, raw: Any, value: Any) -> None:
    assert read(fact, raw) == value


@pytest.mark.parametrize(
    ("fact", "raw", "reason"),
    [
        ("plt", True, "not a number"),
        ("plt", "45", "not a number"),
        ("plt", float("nan"), "not a finite number"),
        ("plt", float("inf"), "not a finite number"),
        ("plt", -1, "impossible"),
        ("plt", 2001, "impossible; possible is 0 to 2000"),
        ("plt", {"value": 45, "unit": "mg"}, "unit 'mg' is not known here; write one of: 10\\^9/L"),
        ("plt", {"about": 45}, "about: no such key"),
        ("plt", {"unit": "10^9/L"}, "no bound"),
        ("plt", {"value": 50000, "units": "/uL"}, "units: no such key"),
        ("plt", {"value": 45, "below": 50}, "two statements"),
        ("plt", {"at_least": 50, "at_most": 40}, "no value lies between"),
        ("plt", {"at_least": 3000}, "impossible"),
        ("plt", [45], "not a number"),
        ("mrss", 52, "impossible"),
        ("mmt8", 80, "80 may be of a form that ends at 80, another scale; write"),
        ("mmt8", {"value": 72, "of": 80}, "of another scale; this one goes to 150"),
        ("mrss", 9.5, "not a whole number"),
        ("hb_g_l", {"value": 112, "unit": "g/dL"}, "impossible"),
        ("hiv", 1, "not true or false"),
        ("hiv", "no", "not true or false"),
        ("sle_response", "better", "none of: inadequate_response"),
        ("sle_response", True, "not a text"),
        ("diseases", "SLE", "not a list"),
        ("diseases", ["lupus"], "none of: SLE"),
        ("hcg_date", "2026-11-23", "lies after 2026-11-22"),
        ("hcg_date", "2027", "lies after"),
        ("hcg_date", "1899-12-31", "lies before 1900"),
        ("hcg_date", "2026-02-30", "not a date"),
        ("hcg_date", "22.11.2026", "write a date as 2025-03-14"),
        ("hcg_date", 20261120, "not a date"),
        ("hcg_date", {"on": "2026-11-20"}, "neither from nor to"),
        ("hcg_date", {"from": "2026-11-20", "to": "2026-11-01"}, "no value lies between"),
        ("hcg_date", "ongoing", "not a date"),
        ("alcohol_abuse_last", "sometimes", "not a date"),
    ],
)
def test_what_is_refused_and_why(fact: str, raw: Any, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        read(fact, raw)


@pytest.mark.parametrize(
    ("fact", "raw", "words"),
    [
        ("plt", True, "plt: True is not a number"),
        ("hcg_date", "2027-01-01", "hcg_date: '2027-01-01' lies after"),
        ("pltt", 45, "pltt: no such fact"),
        ("biologics", "rituximab", "biologics: 'rituximab' is not a list"),
        ("biologics", [45], r"the entry 45 is not a record"),
        (
            "biologics",
            [{"name": "rituximab", "last_dose_date": "2027-01-01"}],
            r"biologics\[0\]\.last_dose_date: .* lies after",
        ),
        ("biologics", [{"nom": "rituximab"}], r"biologics\[0\]\.nom: no such field; write one of: name"),
    ],
)
def test_a_refused_answer_is_not_known_and_warned_of(fact: str, raw: Any, words: str) -> None:
    evidence = read_answers(FACTS, {fact: raw}, ON)
    assert len(evidence.warnings) == 1
    assert re.search(words, evidence.warnings[0])
    known = evidence.values.get(fact)
    assert known is None or isinstance(known, Records)


def test_asked_and_not_known_is_kept_apart_from_not_asked() -> None:
    evidence = read_answers(FACTS, {"hiv": {"unknown": "dont_know"}, "plt": None}, ON)
    assert evidence.values == {}
    assert evidence.unknown == {"hiv": "dont_know"}
    assert evidence.warnings == ()


def test_a_list_may_be_incomplete_and_its_entries_short() -> None:
    known = read_answers(FACTS, {"biologics": {"entries": ["rituximab"], "complete": False}}, ON).values[
        "biologics"
    ]
    assert isinstance(known, Records)
    assert not known.complete
    assert known.entries[0]["half_life_days"] == point(32)
    assert known.entries[0]["targets"] == Members(frozenset({"CD20"}))


@pytest.mark.parametrize(
    ("raw", "unusual"), [(1250, True), (1000, False), (125, False), (9, True), (10, False)]
)
def test_an_unusual_value_is_accepted_but_worth_asking_again(raw: int, unusual: bool) -> None:
    assert is_unusual(FACTS["plt"], read("plt", raw)) is unusual
