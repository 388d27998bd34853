"""Dates that name a month with less than a year in figures, or a part of one: "last March", "mid-March", 去年3月底."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from nlp.amounts import one_of
from nlp.intervals import DateInterval, WrittenDate, one_day, part_of_year, whole_month
from nlp.tables import table

Maker = Callable[[re.Match[str], date], WrittenDate | None]
_MONTH_FIGURES = r"(?P<m>1[0-2]|0?[1-9])\s*月"
YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d|[.,]\d)"


@cache
def month_numbers() -> dict[str, int]:
    return {form: month for month, forms in table("dates")["months"].items() for form in forms}


def years_back() -> dict[str, int]:
    return {form: int(steps) for steps, forms in table("dates")["periods"]["year"].items() for form in forms}


def _part_of_month() -> dict[str, tuple[int, int]]:
    rows = table("dates")
    return {
        form: (first, last)
        for name, (first, last) in rows["month_parts"].items()
        for form in rows["parts"][name]["forms"]
    }


def recent_year(month: int, today: date) -> int:
    """The year of a bare month: the most recent one that has begun."""
    return today.year if month <= today.month else today.year - 1


def _year_of(match: re.Match[str], month: int, today: date) -> int:
    groups = match.groupdict()
    if groups.get("y"):
        return int(groups["y"])
    if groups.get("back"):
        return today.year - years_back()[re.sub(r"\s+", " ", groups["back"])]
    if shared := _shared_year(match):
        return shared
    if groups.get("before"):
        # "last March" is the latest March that is over.
        return today.year if month < today.month else today.year - 1
    return recent_year(month, today)


def _shared_year(match: re.Match[str]) -> int | None:
    """The year of the second date in 2025年3月3日、3月17日."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    shared = re.search(r"((?:19|20)\d\d)\s*年[^年\n。；;]{1,12}[、,，和及与]\s*$", before)
    return int(shared.group(1)) if shared and match.groupdict().get("m") else None


def month_written(match: re.Match[str], today: date) -> WrittenDate | None:
    """A month, its part or its day, in the year that the words around it say."""
    groups = match.groupdict()
    name = groups.get("name")
    month = month_numbers()[name] if name else int(groups["m"])
    year = _year_of(match, month, today)
    interval: DateInterval | None = whole_month(year, month)
    if groups.get("d"):
        interval = calendar_day(year, month, int(groups["d"]))
    elif groups.get("third"):
        first, last = _part_of_month()[re.sub(r"\s+", " ", groups["third"])]
        last = min(last, calendar.monthrange(year, month)[1])
        interval = DateInterval(lo=date(year, month, first), hi=date(year, month, last), precision="part")
    if interval and not groups.get("y") and not _shared_year(match):
        interval = interval.model_copy(update={"relative": True})
    return WrittenDate(match.start(), match.end(), (interval,)) if interval else None


def calendar_day(year: int, month: int, day: int) -> DateInterval | None:
    """The day of these figures; None where the calendar has none."""
    try:
        return one_day(date(year, month, day))
    except ValueError:
        return None


def day_of_month(match: re.Match[str], today: date) -> WrittenDate | None:
    """上个月15号: a day of a month counted back."""
    back = next(
        int(steps) for steps, forms in table("dates")["periods"]["month"].items() if match["back"] in forms
    )
    count = today.year * 12 + today.month - 1 - back
    day = calendar_day(count // 12, count % 12 + 1, int(match["d"]))
    return WrittenDate(match.start(), match.end(), (day,)) if day else None


def part_back(match: re.Match[str], today: date) -> WrittenDate | None:
    """A part of a year counted back: "last summer", 去年底, летом прошлого года."""
    groups = match.groupdict()
    part = re.sub(r"\s+", " ", groups["part"])
    first, last = next(row["months"] for row in table("dates")["parts"].values() if part in row["forms"])
    if groups.get("before"):
        year = today.year if min(last, 12) < today.month else today.year - 1
    else:
        year = today.year - years_back()[re.sub(r"\s+", " ", groups["back"])]
    return WrittenDate(match.start(), match.end(), (part_of_year(year, first, last, relative=True),))


def quarter_written(match: re.Match[str], today: date) -> WrittenDate | None:
    for number, forms in table("dates")["quarters"].items():
        if match["q"] in forms:
            first = 3 * int(number) - 2
            return WrittenDate(match.start(), match.end(), (part_of_year(int(match["y"]), first, first + 2),))
    return None


def months_of_one_year(match: re.Match[str], today: date) -> WrittenDate | None:
    """2025年1月至8月: two months of one year as a range."""
    year, first, last = int(match["y"]), int(match["m"]), int(match["m2"])
    if not first < last <= 12:
        return None
    begins, ends = whole_month(year, first), whole_month(year, last)
    return WrittenDate(match.start(), match.end(), (begins,), ends, "range")


@cache
def han_month() -> str:
    """A month in Chinese; each has the character 月."""
    names = one_of(form for form in month_numbers() if "月" in form)
    return rf"(?:{_MONTH_FIGURES}|(?P<name>{names}))份?"


def _han_pieces() -> tuple[str, str, str]:
    """A month, a day and a third of a month in Chinese."""
    thirds = one_of(form for form in _part_of_month() if re.match("[㐀-鿿]", form))
    return (
        han_month(),
        r"(?:(?P<d>[0-3]?\d)\s*[日号])",
        rf"(?P<third>{thirds})",
    )


def range_rules() -> Iterator[tuple[str, Maker]]:
    """Two months of one year, or a month of which a part is said: else they would be read piece by piece."""
    month, han_day, han_third = _han_pieces()
    yield (
        rf"{YEAR}\s*[年.]\s*(?P<m>\d\d?)\s*月?\s*(?:-|至|到|~)\s*(?P<m2>\d\d?)\s*月(?!\s*\d)",
        months_of_one_year,
    )
    yield rf"{YEAR}\s*年\s*{month}\s*(?:{han_day}|{han_third})?", month_written


def month_rules() -> Iterator[tuple[str, Maker]]:
    """Patterns with what they mean; the fuller ones first."""
    rows = table("dates")
    name = rf"(?<![a-zа-я])(?P<name>{one_of(month_numbers())})(?![a-zа-я])\.?"
    back = rf"(?P<back>{one_of(years_back())})"
    third = rf"(?P<third>{one_of(_part_of_month())})"
    part = rf"(?P<part>{one_of(form for row in rows['parts'].values() for form in row['forms'])})"
    marks = rf"(?:\s*(?:{one_of(rows['year_marks'])})(?![a-zа-я])\.?)?"
    before = r"(?P<before>(?:last|this past|прошлым|прошлой|прошлом|прошлого|минувш[а-я]+))"
    quarter = one_of(form for forms in rows["quarters"].values() for form in forms)
    month, han_day, han_third = _han_pieces()
    yield rf"{back}\s*(?:的)?\s*{month}\s*(?:{han_day}|{han_third})?", month_written
    months_back = one_of(f for forms in rows["periods"]["month"].values() for f in forms)
    yield rf"(?P<back>{months_back})\s*(?P<d>[0-3]?\d)\s*[日号]", day_of_month
    yield rf"(?<![a-zа-я]){third}[\s-]*(?:of\s+)?{name}(?:\s+of)?[\s,]*{YEAR}{marks}", month_written
    yield rf"(?<![a-zа-я]){third}[\s-]*(?:of\s+)?{name}\s+{back}(?![a-zа-я])", month_written
    yield rf"(?<![a-zа-я])(?:(?P<d>[0-3]?\d)\s+)?{name}\s*(?:of\s+)?{back}(?![a-zа-я])", month_written
    yield rf"(?<![a-zа-я]){third}[\s-]*(?:of\s+)?{name}(?!\s*\d)", month_written
    yield rf"(?<![a-zа-я]){before}\s+{name}(?!\s*\d)", month_written
    yield (
        rf"(?<![\d近第每共约用满过已]){month}\s*(?:{han_day}|{han_third})?(?![\d个内余前来])",
        month_written,
    )
    yield (
        rf"(?<![a-zа-я])(?P<q>{quarter})\s*(?:-?[а-я]{{1,2}}\s+)?(?:quarter|квартал[а-я]*|кв\.?|季度|季)\s*(?:of\s+)?{YEAR}{marks}",
        quarter_written,
    )
    yield (
        rf"{YEAR}\s*年?\s*(?:q|(?=[第一二三四])) ?(?P<q>{quarter})(?:季度|季)?(?![a-zа-я\d])",
        quarter_written,
    )
    yield rf"(?<![a-zа-я])q(?P<q>[1-4])[\s']*{YEAR}", quarter_written
    yield rf"{back}\s*(?:的)?\s*{part}(?![a-zа-я])", part_back
    yield rf"(?<![a-zа-я]){part}\s+(?:of\s+)?{back}(?![a-zа-я])", part_back
    seasons = one_of(
        form for n in ("spring", "summer", "autumn", "winter") for form in rows["parts"][n]["forms"]
    )
    yield rf"(?<![a-zа-я]){before}\s+(?P<part>{seasons})(?![a-zа-я])", part_back


def in_figures(text: str) -> str:
    """The text with Chinese figures of a year as digits, one for one: 二〇二四年 becomes 2024年."""
    return _HAN_YEAR.sub(lambda match: match.group().translate(_HAN_DIGITS), text)


_HAN_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_HAN_YEAR = re.compile(r"[一二][〇零○一二三四五六七八九]{3}(?=\s*年)")
