"""Doses as doctors write them, with their total per day, week or course."""

from __future__ import annotations

import pytest

from nlp.amounts import number
from nlp.normalise import normalise
from nlp.quantities import doses


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "per"),
    [
        ("prednisone 5 mg qd", "5", "5", "mg", "day"),
        ("200 mg bid", "400", "400", "mg", "day"),
        ("200mg twice daily", "400", "400", "mg", "day"),
        ("1 g b.i.d.", "2", "2", "g", "day"),
        ("7,5 mg/day", "7.5", "7.5", "mg", "day"),
        ("1,000 mg daily", "1000", "1000", "mg", "day"),
        ("10-15 mg a day", "10", "15", "mg", "day"),
        ("15 mg once weekly", "15", "15", "mg", "week"),
        ("162 mg sc qw", "162", "162", "mg", "week"),
        ("10 mg/kg q4w", "10", "10", "mg/kg", "4weeks"),
        ("500 mg po every other day", "250", "250", "mg", "day"),
        ("2 g/kg monthly", "2", "2", "g/kg", "month"),
        ("375 mg/m² x4", "375", "375", "mg/m2", "dose"),
        ("1 g ×2", "1", "1", "g", "dose"),
        ("1 mg/kg/d", "1", "1", "mg/kg", "day"),
        ("cumulative dose of 9 g", "9", "9", "g", "total"),
        ("60 mg by mouth daily", "60", "60", "mg", "day"),
        ("100 qd", "100", "100", None, "day"),
        ("25/d", "25", "25", None, "day"),
        ("1000 mg q6mo", "1000", "1000", "mg", "dose"),
        ("10 мг в неделю", "10", "10", "mg", "week"),
        ("0.2g 每日两次", "0.4", "0.4", "g", "day"),
    ],
)
def test_reads_a_dose(text: str, low: str, high: str, unit: str | None, per: str | None) -> None:
    (amount,) = doses(normalise(text).text)
    assert (amount.low, amount.high) == (number(low), number(high))
    assert (amount.unit, amount.per) == (unit, per)


@pytest.mark.parametrize(
    "text",
    ["creatinine 2.5 mg/dL", "IgG 9 g/l", "ANA 1:1280", "BP 130/80", "in 2021", "CK 3400 U/L", "2/2 nausea"],
)
def test_leaves_what_is_no_dose(text: str) -> None:
    assert not doses(normalise(text).text)


def test_counts_the_administrations() -> None:
    (amount,) = doses(normalise("1 g x 3").text)
    assert amount.times == 3


def test_a_course_in_months_is_no_count() -> None:
    (amount,) = doses(normalise("0.75 g bid x14 mo").text)
    assert amount.times is None
