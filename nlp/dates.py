"""Dates and durations in a normalised text, as intervals; one that can be read in two ways comes with both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from nlp.amounts import FIGURES, one_of
from nlp.counted_dates import counted_rules, counted_words, duration
from nlp.intervals import DateInterval, WrittenDate, part_of_year, whole_month, whole_year
from nlp.month_dates import (
    YEAR,
    calendar_day,
    han_month,
    in_figures,
    month_numbers,
    month_rules,
    range_rules,
    recent_year,
    years_back,
)
from nlp.tables import table

_Maker = Callable[[re.Match[str], date], WrittenDate | None]


def _found(match: re.Match[str], *readings: DateInterval) -> WrittenDate:
    return WrittenDate(match.start(), match.end(), tuple(readings))


def _full_year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _year_first(match: re.Match[str], today: date) -> WrittenDate | None:
    year, month = int(match["y"]), int(match["m"])
    if not 1 <= month <= 12:
        return None
    if match.groupdict().get("d"):
        day = calendar_day(year, month, int(match["d"]))
        return _found(match, day) if day else None
    return _found(match, whole_month(year, month))


def _numeric(match: re.Match[str], today: date) -> WrittenDate | None:
    first, second, year = int(match["a"]), int(match["b"]), _full_year(match["y"])
    day_first, month_first = calendar_day(year, second, first), calendar_day(year, first, second)
    if match["sep"] == ".":
        month_first = None
    readings = tuple(dict.fromkeys(day for day in (day_first, month_first) if day))
    return WrittenDate(match.start(), match.end(), readings) if readings else None


def _month_year(match: re.Match[str], today: date) -> WrittenDate | None:
    month = int(match["m"])
    return _found(match, whole_month(int(match["y"]), month)) if 1 <= month <= 12 else None


def _dotted(match: re.Match[str], today: date) -> WrittenDate | None:
    """02.24 is February 2024 where it stands as a date and 24 can be no month: с 02.24, (05.22)."""
    year = 2000 + int(match["short"])
    led = re.search(r"(?:(?<![а-яa-z])(?:с|со|до|в|по|от|к)\s|\(|-)$", match.string[: match.start()][-4:])
    if not led or not 2012 < year <= today.year:
        return None
    return _found(match, whole_month(year, int(match["m"])))


def _month_or_day(match: re.Match[str], month: DateInterval, day: DateInterval) -> WrittenDate:
    """8/25 or Nov 24 may be a month of a year or a day: doctors mean the month, unless "on" stands before."""
    lead = match.string[max(0, match.start() - 8) : match.start()]
    if re.search(r"(?<![a-z])(?:in|of|during)\s+$", lead):
        return _found(match, month)
    if re.search(r"(?<![a-z])on\s+$", lead):
        return _found(match, day)
    return WrittenDate(
        match.start(), match.end(), (month, day), likely=month.iso if day.lo.day > 12 else None
    )


def _short_slash(match: re.Match[str], today: date) -> WrittenDate | None:
    """8/25 without a year: August 2025 or a day this year; both readings, so that the bot asks."""
    first, second = int(match["a"]), int(match["b"])
    if not 1 <= first <= 12 or not 1 <= second <= 31:
        return None
    readings: list[DateInterval] = []
    if 2000 + second <= today.year:
        readings.append(whole_month(2000 + second, first))
    for year in (today.year, today.year - 1):
        day = calendar_day(year, first, second)
        if day and day.lo <= today:
            readings.append(day)
            break
    if len(readings) == 2:
        return _month_or_day(match, readings[0], readings[1])
    return _found(match, *readings) if readings else None


def _year_shared(match: re.Match[str]) -> int | None:
    """The year of "Jan & July 2024" for the first of the two months."""
    words = _words()
    following = re.compile(
        rf"\s*(?:&|and|,|/|-|to|и|до)\s*(?:{_DAY}\s+)?{words.month}(?:\s*[0-3]?\d)?,?\s*{YEAR}"
    )
    found = following.match(match.string, match.end())
    return int(found["y"]) if found else None


def _named(match: re.Match[str], today: date) -> WrittenDate | None:
    groups = match.groupdict()
    month = month_numbers()[groups["name"]]
    day = groups.get("d")
    if (
        not day
        and not groups.get("y")
        and groups["name"] in table("dates")["not_alone"]
        and not groups.get("lead")
    ):
        return None
    year = _full_year(groups["y"]) if groups.get("y") else _year_shared(match) or recent_year(month, today)
    interval = calendar_day(year, month, int(day)) if day else whole_month(year, month)
    if interval and not groups.get("y") and not _year_shared(match):
        interval = interval.model_copy(update={"relative": True})
        if day and match.start("name") < match.start("d") and 12 < int(day) <= today.year % 100:
            latest = interval if interval.lo <= today else calendar_day(year - 1, month, int(day))
            return _month_or_day(match, whole_month(2000 + int(day), month), latest or interval)
    start = match.start("name") if not day and groups.get("lead") else match.start()
    return WrittenDate(start, match.end(), (interval,)) if interval else None


def _part(match: re.Match[str], today: date) -> WrittenDate | None:
    for part in table("dates")["parts"].values():
        if re.sub(r"\s+", " ", match["part"]) in part["forms"]:
            first, last = part["months"]
            groups = match.groupdict()
            if groups.get("y"):
                return _found(match, part_of_year(int(groups["y"]), first, last))
            year = today.year if first <= today.month else today.year - 1
            return _found(match, part_of_year(year, first, last, relative=True))
    return None


def _year(match: re.Match[str], today: date) -> WrittenDate | None:
    year = int(match["y"])
    return _found(match, whole_year(year)) if 1940 <= year <= today.year + 1 else None


def _years(match: re.Match[str], today: date) -> WrittenDate | None:
    first = int(match["y"])
    last = int(match["z"]) if len(match["z"]) == 4 else first // 100 * 100 + int(match["z"])
    if not first < last <= today.year + 1:
        return None
    return WrittenDate(match.start(), match.end(), (whole_year(first),), whole_year(last), "range")


@dataclass(frozen=True)
class _Words:
    """The tables of dates as pieces of regular expressions."""

    month: str
    part: str
    mark: str


@cache
def _words() -> _Words:
    rows = table("dates")
    return _Words(
        month=rf"(?<![a-zа-я])(?P<name>{one_of(month_numbers())})(?![a-zа-я])\.?",
        part=rf"(?P<part>{one_of(form for row in rows['parts'].values() for form in row['forms'])})",
        mark=rf"(?:\s*(?:{one_of(rows['year_marks'])})(?![a-zа-я])\.?)?",
    )


# The second date of "2019.02-2020.11" follows on a hyphen.
_START = r"(?:(?<![a-zа-я0-9_.,/:^-])|(?<=\d\d-)(?=\d{1,4}[./]\d)|(?<=[./]\d-)(?=\d{1,4}[./]\d))"
_UNTIL = r"-\d{1,4}[./]\d"
_BARE_YEAR = r"(?P<y>(?:19|20)\d\d)"
_DAY = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th|-?го)?"
_SEASON = r"(?P<part>spring|summer|autumn|fall|winter)(?![a-z])"


def _whole(words: _Words) -> Iterator[tuple[str, _Maker]]:
    """Dates in figures with their year."""
    yield rf"{_START}{_BARE_YEAR}[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?!\d|[./-]\d)", _year_first
    yield rf"{_BARE_YEAR}\s*年\s*(?P<m>\d\d?)\s*月\s*(?:(?P<d>\d\d?)\s*[日号])?份?", _year_first
    yield rf"{_START}(?P<a>\d\d?)(?P<sep>[/.-])(?P<b>\d\d?)(?P=sep){_BARE_YEAR}(?!\d)", _numeric
    yield rf"{_START}(?P<a>\d\d?)(?P<sep>[/.])(?P<b>\d\d?)(?P=sep)(?P<y>\d\d)(?![\d.,/])", _numeric
    yield rf"{_START}{_BARE_YEAR}[-/.](?P<m>0\d|1[0-2])(?!\d|[./]\d|(?!{_UNTIL})-)", _year_first
    yield rf"{_START}{_BARE_YEAR}[/.](?P<m>[1-9])(?!\d|[./]\d|(?!{_UNTIL})-|\s*(?:mg|g|мг|г)\b)", _year_first


def _written_out(words: _Words) -> Iterator[tuple[str, _Maker]]:
    """Dates that name a year in figures or a month by name with its year or day."""
    yield rf"{_START}(?P<m>\d\d?)[/.-]{_BARE_YEAR}(?![\d/]|\.\d|(?!{_UNTIL})-\d)", _month_year
    yield (
        r"(?<![\d.,а-я])(?:(?P<m>0[1-9]|1[0-2])\.(?P<short>\d\d))(?![\d/%]|[.,]\d|\s*(?:мг|г|мл|mg|g)\b)",
        _dotted,
    )
    yield rf"{_START}{_DAY}(?:\s+of)?[\s-]+{words.month}[,-]?\s*{YEAR}{words.mark}", _named
    yield rf"{words.month}\s*{_DAY},?\s+{YEAR}", _named
    yield rf"{words.month}(?:\s+of)?[\s,-]*{YEAR}{words.mark}", _named
    yield rf"{words.month}\s*'(?P<y>\d\d)(?!\d)", _named
    yield rf"(?<![a-zа-я]){words.part}(?:\s*(?:of|in)?\s*|\s*-\s*){YEAR}{words.mark}", _part
    yield rf"{_START}{YEAR}\s*年?\s*{words.part}(?![a-zа-я])", _part
    yield rf"{_START}{_BARE_YEAR}\s*[-/]\s*(?P<z>(?:19|20)?\d\d)(?![\d/]|[.,-]\d)", _years


def _short(words: _Words) -> Iterator[tuple[str, _Maker]]:
    """What remains when the fuller forms are taken: no year, or nothing but a year."""
    yield rf"{_START}{YEAR}\s*年(?!\d)", _year
    yield rf"{_START}{_DAY}\s+{words.month}(?!\s*\d)", _named
    yield rf"{words.month}\s+{_DAY}(?![\d.,/%]|\s*(?:mg|g|мг)\b)", _named
    yield rf"(?P<lead>(?<![a-zа-я])(?:in|since|until|till|from|last|by|в|с|до)\s+){words.month}", _named
    yield rf"(?<![a-zа-я])(?:(?:in|this|last|the|since)\s+){_SEASON}", _part
    yield rf"{_START}(?P<a>\d\d?)/(?P<b>\d\d)(?![\d/%]|[.,-]\d|\s*(?:mm|cm|d|day)\b)", _short_slash
    yield rf"{_START}{YEAR}{words.mark}(?!\s*(?:mg|g|ml|мг|u|iu|/|:|x|%|-\d|cells|patients))", _year
    counted = counted_words()
    yield rf"{_START}{counted.count}{counted.unit}", duration


@cache
def _pieces() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """What is cheap to look for (years, months by name, signs), and the pieces of a rule that find nothing without."""
    words, counted = _words(), counted_words()
    back = one_of(years_back())
    return (
        (re.compile(r"\d[-/.]\d"), ("[-/.](?P<m>", "[/.](?P<m>", "[/.-]", "(?P<sep>[/.])", ")/(?P<b>")),
        (re.compile("年"), (r"\s*年\s*", r"\s*年(?!\d)")),
        (re.compile(r"(?:19|20)\d\d"), (_BARE_YEAR,)),
        (re.compile("月"), (han_month(),)),
        *(
            (re.compile(piece), (piece,))
            for piece in (words.month, back, words.part, counted.ago, counted.lasting)
        ),
    )


@cache
def _rules() -> tuple[tuple[re.Pattern[str], _Maker, frozenset[str], bool], ...]:
    words = _words()
    ordered = (
        *range_rules(),
        *_whole(words),
        *month_rules(),
        *_written_out(words),
        *counted_rules(),
        *_short(words),
    )
    return tuple((re.compile(pattern), maker, _needs(pattern), _opens(pattern)) for pattern, maker in ordered)


def _needs(pattern: str) -> frozenset[str]:
    """The pieces that a pattern cannot do without; none of the rules has one of them as an alternative."""
    return frozenset(piece for _, pieces in _pieces() for piece in pieces if piece in pattern)


def _opens(pattern: str) -> bool:
    """Whether a date of this rule begins with a figure, so that only the places of figures need a look."""
    return re.match(r"\(\?P<[yamd]>", pattern.removeprefix(_START)) is not None


def _matches(text: str, today: date, taken: set[int]) -> Iterator[WrittenDate]:
    """What each rule in turn makes of the text; a figure in `taken`, which may grow meanwhile, begins no date."""
    missing = {piece for sought, pieces in _pieces() if not sought.search(text) for piece in pieces}
    figures = [match.start() for match in FIGURES.finditer(text)]
    for pattern, maker, needs, on_figures in _rules():
        if not missing.isdisjoint(needs):
            continue
        here: Iterable[re.Match[str] | None] = pattern.finditer(text)
        if on_figures:
            here = [pattern.match(text, place) for place in figures if place not in taken]
        for match in here:
            written = maker(match, today) if match else None
            if written:
                yield written


def dates(text: str, today: date, taken: set[int] | None = None) -> list[WrittenDate]:
    """Every date, range and duration of a normalised text; characters in `taken` (doses, labs) are left alone."""
    used = set(taken or ())
    found: list[WrittenDate] = []
    for written in _matches(in_figures(text), today, used):
        covered = range(written.start, written.end)
        if used.isdisjoint(covered):
            used.update(covered)
            found.append(written)
    return sorted(found, key=lambda written: written.start)
