"""Dates as intervals: never finer than what was said, and two readings where there are two."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.dates import dates
from nlp.normalise import normalise
from tests.nlp.cases import TODAY


@pytest.mark.parametrize(
    ("text", "lo", "hi"),
    [
        ("2025-03-14", "2025-03-14", "2025-03-14"),
        ("14.03.2025", "2025-03-14", "2025-03-14"),
        ("14 March 2025", "2025-03-14", "2025-03-14"),
        ("March 14th, 2025", "2025-03-14", "2025-03-14"),
        ("9/15/2025", "2025-09-15", "2025-09-15"),
        ("15/09/2025", "2025-09-15", "2025-09-15"),
        ("March 2025", "2025-03-01", "2025-03-31"),
        ("Sept. 2024", "2024-09-01", "2024-09-30"),
        ("02/2024", "2024-02-01", "2024-02-29"),
        ("2025/07", "2025-07-01", "2025-07-31"),
        ("since 2021", "2021-01-01", "2021-12-31"),
        ("in March", "2026-03-01", "2026-03-31"),
        ("in December", "2025-12-01", "2025-12-31"),
        ("spring 2025", "2025-03-01", "2025-05-31"),
        ("winter 2024", "2024-12-01", "2025-02-28"),
        ("mid-2023", "2023-04-01", "2023-09-30"),
        ("late 2024", "2024-10-01", "2024-12-31"),
        ("Q3 2024", "2024-07-01", "2024-09-30"),
        ("3 weeks ago", "2026-10-29", "2026-11-04"),
        ("2-3 months ago", "2026-08-08", "2026-10-07"),
        ("yesterday", "2026-11-21", "2026-11-21"),
        ("last month", "2026-10-01", "2026-10-31"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("2025年3月14日", "2025-03-14", "2025-03-14"),
        ("2023年", "2023-01-01", "2023-12-31"),
        ("3个月前", "2026-08-08", "2026-09-07"),
        ("в марте 2025", "2025-03-01", "2025-03-31"),
        ("с 2021 года", "2021-01-01", "2021-12-31"),
        ("осенью 2023", "2023-09-01", "2023-11-30"),
    ],
)
def test_reads_a_date(text: str, lo: str, hi: str) -> None:
    (written,) = dates(normalise(text).text, TODAY)
    (interval,) = written.readings
    assert (interval.lo.isoformat(), interval.hi.isoformat()) == (lo, hi)


@pytest.mark.parametrize("text", ["03/04/2025", "8/25"])
def test_two_readings_are_both_kept(text: str) -> None:
    (written,) = dates(normalise(text).text, TODAY)
    assert len(written.readings) == 2


@pytest.mark.parametrize(
    "text",
    [
        "eGFR 39",
        "CK 3400",
        "DLCO 41 %",
        "INR 2.5-3",
        "BP 130/80",
        "ANA 1:1280",
        "I may have",
        "31/02/2025",
        "2000 mg",
    ],
)
def test_leaves_what_is_no_date(text: str) -> None:
    assert not dates(normalise(text).text, TODAY)


def test_a_range_has_a_beginning_and_an_end() -> None:
    (written,) = dates("2017-19", TODAY)
    assert written.kind == "range"
    assert written.readings[0].iso == "2017"
    assert written.ends is not None
    assert written.ends.iso == "2019"


@pytest.mark.parametrize("text", ["for 5 weeks", "x 6 mo", "8y", "for the last two years"])
def test_a_duration_is_no_date(text: str) -> None:
    (written,) = dates(normalise(text).text, TODAY)
    assert written.kind == "duration"


@given(st.dates(min_value=TODAY.replace(year=1990), max_value=TODAY))
def test_a_month_is_never_narrowed_to_a_day(day: date) -> None:
    (written,) = dates(f"{day:%m/%Y}", TODAY)
    (interval,) = written.readings
    assert (interval.hi - interval.lo).days >= 27
