"""Dates counted back from the day of the message ("3 weeks ago", 上个月), and durations that say so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from nlp.amounts import NUMBER, number, one_of
from nlp.intervals import DateInterval, WrittenDate, days_ago, one_day, whole_month, whole_year
from nlp.tables import table

_Maker = Callable[[re.Match[str], date], WrittenDate | None]


def _found(match: re.Match[str], *readings: DateInterval) -> WrittenDate:
    return WrittenDate(match.start(), match.end(), tuple(readings))


def _count(text: str) -> float:
    counts = table("dates")["counts"]
    text = re.sub(r"\s+", " ", text.strip())
    return float(counts[text]) if text in counts else float(number(text))


def _span(form: str) -> tuple[str, float, float]:
    for name, span in table("dates")["spans"].items():
        if form in span["forms"]:
            return name, float(span["days"]), float(span["slack"])
    raise KeyError(form)


def _ago(match: re.Match[str], today: date) -> WrittenDate | None:
    unit, days, slack = _span(re.sub(r"\s+", " ", match["unit"]))
    low = _count(match["n"] or "1") + (0.5 if match.groupdict().get("half") else 0)
    high = _count(match["n2"]) if match.groupdict().get("n2") else low
    low, high = min(low, high), max(low, high)
    if high * days > 40_000:
        return None
    if unit == "year" and high < 1:
        slack = _span("month")[2]
    near, far = days_ago(today, low * days, slack), days_ago(today, high * days, slack)
    return _found(match, far.model_copy(update={"hi": near.hi}))


def duration(match: re.Match[str], today: date) -> WrittenDate | None:
    written = _ago(match, today)
    return WrittenDate(match.start(), match.end(), written.readings, kind="duration") if written else None


def _named_day(match: re.Match[str], today: date) -> WrittenDate | None:
    for days, forms in table("dates")["days"].items():
        if match.group() in forms:
            return _found(match, one_day(today - timedelta(days=int(days)), relative=True))
    return None


def _period(match: re.Match[str], today: date) -> WrittenDate | None:
    written = re.sub(r"\s+", " ", match.group())
    for name, by_steps in table("dates")["periods"].items():
        for steps, forms in by_steps.items():
            if written in forms:
                return _found(match, _whole_period(name, int(steps), today))
    return None


def _whole_period(name: str, steps: int, today: date) -> DateInterval:
    if name == "year":
        return whole_year(today.year - steps, relative=True)
    if name == "month":
        month = today.year * 12 + today.month - 1 - steps
        return whole_month(month // 12, month % 12 + 1, relative=True)
    monday = today - timedelta(days=today.weekday() + 7 * steps)
    return DateInterval(lo=monday, hi=monday + timedelta(days=6), precision="week", relative=True)


@dataclass(frozen=True)
class CountedWords:
    """The words of counted dates as pieces of regular expressions."""

    unit: str
    count: str
    ago: str
    lasting: str
    periods: str
    days: str


@cache
def counted_words() -> CountedWords:
    rows = table("dates")
    spans = one_of(form for span in rows["spans"].values() for form in span["forms"])
    figure = rf"{NUMBER}|{one_of(rows['counts'])}"
    return CountedWords(
        unit=rf"(?:(?<=[a-zа-я])\s+|(?<![a-zа-я])[\s-]*)(?P<unit>{spans})(?![a-zа-я])\.?",
        count=rf"(?P<n>{figure})(?:\s*(?:-|to|or|до)\s*(?P<n2>{figure}))?",
        ago=rf"(?:{one_of(rows['ago'])})(?![a-zа-я])",
        lasting=rf"(?<![a-zа-я])(?:{one_of(rows['lasting'])})",
        periods=one_of(
            f for by_steps in rows["periods"].values() for forms in by_steps.values() for f in forms
        ),
        days=one_of(form for forms in rows["days"].values() for form in forms),
    )


def counted_rules() -> Iterator[tuple[str, _Maker]]:
    """Dates counted back from today, and durations that say so."""
    words = counted_words()
    yield (
        rf"(?<![a-zа-я\d.]){words.count}{words.unit}(?P<half>\s+and\s+a\s+half|\s+с\s+половиной|半)?多?\s*{words.ago}",
        _ago,
    )
    yield rf"(?<![a-zа-я\d.])(?P<n>)(?:(?P<unit>год|месяц|неделю|полгода))\s+{words.ago}", _ago
    yield rf"{words.lasting}\s*{words.count}{words.unit}", duration
    yield rf"{words.lasting}\s+(?P<n>)(?P<unit>года|полугода|месяца|недели)(?![а-я])", duration
    yield rf"(?<![a-zа-я])(?:{words.periods})(?![a-zа-я])", _period
    yield rf"(?<![a-zа-я])(?:{words.days})(?![a-zа-я])", _named_day
