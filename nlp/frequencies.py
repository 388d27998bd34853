"""How often a dose is taken: listed wordings, and the grammar of "every 6 weeks", 2 раза в неделю, 每日3次."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from nlp.amounts import one_of
from nlp.tables import table

_Often = tuple[Decimal, str]
# No letter may follow, unless it is the sign of a course ("qw x4" written as one).
END = r"(?![a-wyzа-фц-я]|[xх](?!\s?\d))"
_WORD_END = rf"{END}(?!\d)"
# Whole periods of so many days that a dose can be stated per.
_PERIODS = {7: "week", 14: "2weeks", 28: "4weeks", 30: "month"}


@cache
def _listed() -> Mapping[str, _Often]:
    return {
        form: (Decimal(str(times)), period)
        for period, by_times in table("units")["frequencies"].items()
        for times, forms in by_times.items()
        for form in forms
    }


@cache
def _intervals() -> tuple[re.Pattern[str], ...]:
    """`n` units between doses, or `t` doses in `n` units; the words are those of the table."""
    rows = table("units")["intervals"]
    unit = {
        language: rf"(?P<u>{one_of(f for forms in by_hours.values() for f in forms)})"
        for language, by_hours in rows["units"].items()
    }
    count = rf"(?P<n>\d{{1,2}}|{one_of(rows['counts'])})"
    times = rf"(?P<t>\d|{one_of(rows['times'])})"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"(?:q|every|each)\s?{count}[\s-]?{unit['en']}{_WORD_END}",
            rf"{count}[\s-](?P<ly>weekly|monthly)(?![a-z])",
            rf"{times}\s?(?:x|times?|doses?)\s?(?:/|per|an?|every|each|in)?\s?{unit['en']}{_WORD_END}",
            rf"(?:once|(?P<t>twice|thrice))\s?(?:/|per|an?|every|each|in)?\s?(?:{count}\s)?{unit['en']}{_WORD_END}",
            rf"(?:каждые|каждую|каждый|кажд\.)\s*(?:{count}\s*)?{unit['ru']}{_WORD_END}",
            rf"(?:{times}\s*)?(?:-?х\s*)?(?:раза?|р)\.?\s*(?:в|/|за)\s*(?:{count}\s*)?{unit['ru']}{_WORD_END}",
            rf"(?:每|间隔)?(?:{count}\s*)?{unit['zh']}(?:使用|输注|注射|静滴|口服|服用?|用|打|吃|给药)?{times}[次回]",
            rf"(?:每|间隔){count}\s*{unit['zh']}",
            rf"{times}[次回]\s*/\s*(?:{count}\s*)?(?P<u>{one_of(rows['short_zh'])}){_WORD_END}",
        )
    )


@cache
def _weekday() -> re.Pattern[str]:
    """One day of every week: "on Fridays", по пятницам, 每周五."""
    rows = table("units")["weekdays"]
    return re.compile(
        rf"(?:(?:on|every|each)\s+(?:{one_of(rows['en'])})s?|(?:{one_of(rows['en'])})s"
        rf"|по\s+(?:{one_of(rows['ru'])})|кажд[а-я]+\s+(?:{one_of(rows['ru'])})"
        rf"|(?:每逢?周|每逢?星期|逢周){one_of(rows['zh'])}(?![次回\d])){_WORD_END}"
    )


@cache
def frequency() -> str:
    """A regular expression for every wording; it has no groups."""
    patterns = [re.sub(r"\?P<\w+>", "?:", p.pattern) for p in (*_intervals(), _weekday())]
    listed = one_of(_listed())
    return rf"(?:{'|'.join(patterns)}|(?:{listed}){END})"


@lru_cache(maxsize=2048)
def how_often(written: str) -> _Often:
    """How many times in which period; periods that no dose is stated per come as one dose."""
    written = re.sub(r"\s+", " ", written)
    if _weekday().fullmatch(written):
        return Decimal(1), "week"
    for pattern in _intervals():
        match = pattern.fullmatch(written)
        if match:
            return _counted(match.groupdict())
    times, period = _listed().get(written, (Decimal(1), "dose"))
    return (Decimal(1), "dose") if period == "year" else (times, period)


def _counted(groups: Mapping[str, Any]) -> _Often:
    rows = table("units")["intervals"]
    written = groups.get("n")
    between = Decimal(str(rows["counts"].get(written, written))) if written else Decimal(1)
    said = groups.get("t")
    times = Decimal(str(rows["times"].get(said, said))) if said else Decimal(1)
    unit = groups.get("u") or groups["ly"]
    hours = between * next(
        length for by_hours in rows["units"].values() for length, forms in by_hours.items() if unit in forms
    )
    if hours < 7 * 24:
        return times * 24 / hours, "day"
    period = _PERIODS.get(int(hours / 24))
    return (times, period) if period else (Decimal(1), "dose")
