"""Dates as intervals of whole days: never finer than what was said."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

Precision = Literal["day", "week", "month", "part", "year", "approximate"]


class DateInterval(BaseModel):
    """Some day between `lo` and `hi`, both included. `relative`: counted from the day of the message.

    `likely`: the month that is most often meant, where the interval covers two readings ("8/25").
    """

    model_config = ConfigDict(frozen=True)

    lo: date
    hi: date
    precision: Precision
    relative: bool = False
    likely: str | None = None

    @model_validator(mode="after")
    def _in_order(self) -> DateInterval:
        if self.lo > self.hi:
            raise ValueError(f"date interval ends ({self.hi}) before it begins ({self.lo})")
        return self

    @property
    def iso(self) -> str | None:
        """2025-03-14, 2025-03 or 2025; None where the interval is not a whole day, month or year."""
        if self.lo == self.hi:
            return self.lo.isoformat()
        if self == whole_month(self.lo.year, self.lo.month, self.relative):
            return f"{self.lo:%Y-%m}"
        if self == whole_year(self.lo.year, self.relative):
            return f"{self.lo:%Y}"
        return None

    @property
    def coarse_iso(self) -> str | None:
        """The likely month, else the finest ISO month or year that holds the whole interval; None across two years."""
        if self.likely:
            return self.likely
        if self.iso or self.lo.year != self.hi.year:
            return self.iso
        return f"{self.lo:%Y-%m}" if self.lo.month == self.hi.month else f"{self.lo:%Y}"

    def answer(self) -> str | dict[str, str]:
        """The value of a date fact: an ISO date, month or year, else both ends."""
        return self.iso or {"from": self.lo.isoformat(), "to": self.hi.isoformat()}

    def until(self, today: date) -> DateInterval | None:
        """The part of the interval that is not after `today`; None where there is none."""
        if self.lo > today:
            return None
        return self if self.hi <= today else self.model_copy(update={"hi": today})


@dataclass(frozen=True)
class WrittenDate:
    """`text[start:end]` says a date: one reading, or two that only the writer can decide between (one may be `likely`).

    `ends` is the second date of a range ("2017-19"); `lasting` marks a duration, whose reading is its beginning.
    """

    start: int
    end: int
    readings: tuple[DateInterval, ...]
    ends: DateInterval | None = None
    kind: Literal["date", "range", "duration"] = "date"
    likely: str | None = None

    def assumed(self, today: date) -> DateInterval | None:
        """The one reading up to `today`, or all of them covered where one is likely; None where nobody can tell."""
        if len(self.readings) == 1:
            return self.readings[0].until(today)
        if self.likely is None:
            return None
        lo, hi = min(r.lo for r in self.readings), max(r.hi for r in self.readings)
        return DateInterval(lo=lo, hi=hi, precision="approximate", likely=self.likely).until(today)


def one_day(day: date, relative: bool = False) -> DateInterval:
    return DateInterval(lo=day, hi=day, precision="day", relative=relative)


def whole_month(year: int, month: int, relative: bool = False) -> DateInterval:
    last = calendar.monthrange(year, month)[1]
    return DateInterval(
        lo=date(year, month, 1), hi=date(year, month, last), precision="month", relative=relative
    )


def whole_year(year: int, relative: bool = False) -> DateInterval:
    return DateInterval(lo=date(year, 1, 1), hi=date(year, 12, 31), precision="year", relative=relative)


def part_of_year(year: int, first: int, last: int, relative: bool = False) -> DateInterval:
    """Months `first`..`last` of a year; months above 12 belong to the next one."""
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    hi = date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    return DateInterval(lo=date(year, first, 1), hi=hi, precision="part", relative=relative)


def days_ago(today: date, days: float, slack: float) -> DateInterval:
    """About `days` before `today`, give or take `slack` days, never after today."""
    middle = today - timedelta(days=round(days))
    lo, hi = middle - timedelta(days=round(slack)), middle + timedelta(days=round(slack))
    precision: Precision = "day" if slack == 0 else "approximate"
    return DateInterval(lo=lo, hi=max(lo, min(hi, today)), precision=precision, relative=True)
