"""Calendar arithmetic: clamped months, birthdays, partial dates."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.calendar_days import add_months, birthday, completed_years, day_of, days, parse_day

some_days = st.dates(date(1930, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "found"),
    [
        ("2026-11-22", -6, "2026-05-22"),
        ("2026-08-31", -6, "2026-02-28"),
        ("2024-08-31", -6, "2024-02-29"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-01-15", -1, "2025-12-15"),
        ("2026-01-31", 0, "2026-01-31"),
    ],
)
def test_months_are_clamped_to_the_end_of_the_month(day: str, months: int, found: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(found)


@given(some_days, st.integers(-24, 24))
def test_a_day_that_every_month_has_comes_back(day: date, months: int) -> None:
    day = day.replace(day=min(day.day, 28))
    assert add_months(add_months(day, months), -months) == day


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        ("2008-11-22", "2026-11-22", 18),
        ("2008-11-23", "2026-11-22", 17),
        ("2008-02-29", "2026-02-28", 17),
        ("2008-02-29", "2026-03-01", 18),
        ("2008-02-29", "2028-02-29", 20),
        ("1945-11-23", "2026-11-22", 80),
        ("1945-11-22", "2026-11-22", 81),
    ],
)
def test_completed_years(born: str, on: str, years: int) -> None:
    assert completed_years(date.fromisoformat(born), date.fromisoformat(on)) == years


@given(some_days, st.integers(0, 99))
def test_the_years_are_completed_on_the_birthday_and_not_the_day_before(born: date, years: int) -> None:
    day = birthday(born, years)
    assert completed_years(born, day) == years
    assert years == 0 or completed_years(born, day - timedelta(1)) == years - 1


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-03-14", "2025-03-14", "2025-03-14"),
        ("2025-03", "2025-03-01", "2025-03-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
    ],
)
def test_a_partial_date_is_all_of_its_days(text: str, first: str, last: str) -> None:
    assert parse_day(text) == days(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "14.03.2025",
        "2025-3-1",
        "2025-13",
        "2025-02-30",
        "2025-00",
        "0000",
        "spring 2025",
        "2025-03-14T10:00",
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        parse_day(text)


@given(some_days)
def test_a_day_and_its_number(day: date) -> None:
    assert day_of(Decimal(day.toordinal())) == day
