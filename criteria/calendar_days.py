"""Calendar arithmetic on days: months with end-of-month clamp, completed years, partial dates.

The conventions are those of the trial reading: weeks are 7 days, months are calendar months clamped to the end of
the month, and someone born on 29 February has the birthday on 1 March in common years.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal

from criteria.interval import Interval, point

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def add_months(day: date, months: int) -> date:
    """The same day of the month `months` later (or earlier), clamped to the end of that month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def birthday(born: date, years: int) -> date:
    """The day on which someone completes `years` years."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def completed_years(born: date, on: date) -> int:
    """Age in completed years on a day."""
    years = on.year - born.year
    return years if on >= birthday(born, years) else years - 1


def days(first: date, last: date) -> Interval:
    """The interval of all days from `first` to `last`, both included."""
    return Interval(Decimal(first.toordinal()), Decimal(last.toordinal()))


def parse_day(text: str) -> Interval:
    """The days a date text stands for: a day, a whole month ("2025-03") or a whole year ("2025").

    Raises:
        ValueError: the text is not a date of that form, or no such day exists.
    """
    match = _PARTIAL.fullmatch(text)
    if not match:
        raise ValueError("write a date as 2025-03-14, 2025-03 or 2025")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month is None:
        return days(date(year, 1, 1), date(year, 12, 31))
    if day is None:
        return days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    exact = date(year, month, day)
    return point(exact.toordinal())


def day_of(ordinal: Decimal) -> date:
    """The calendar day of an ordinal."""
    return date.fromordinal(int(ordinal))
