"""Doses in a normalised text: own small grammar of numbers, units, routes, tablets and how often they are taken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from nlp.amounts import FIGURES, NUMBER, UNKNOWN, Amount, number, one_of
from nlp.dose_phrases import put_together
from nlp.frequencies import END, frequency, how_often
from nlp.tables import table

_TABLETS = re.compile(r"\s*(?:tabs?|tablets?|pills?|caps?|capsules?|таб[а-я]*|капс[а-я]*|片|粒)(?![a-zа-я])")
_LINK = r"(?:(?:on|at|is|to)\s+)?"
_RANGE = rf"(?P<low>{NUMBER})(?:\s*(?:-|to|до|至|~)\s*(?P<high>{NUMBER}))?"
# A route or frequency may follow on a unit without a blank: "1100mgiv", "10mgtid".
_GLUED = r"(?=(?:iv|po|sc|im|qd|bid|tid|qod|qw|qn|qm|q\d{1,2}[hdwm])(?![a-z]))"
_LOOK_BACK = 28


@dataclass(frozen=True)
class _Grammar:
    dose: re.Pattern[str]
    bare: re.Pattern[str]
    per_kg: re.Pattern[str]
    change: re.Pattern[str]
    changing: re.Pattern[str]
    arrived_at: re.Pattern[str]
    often: re.Pattern[str]
    often_before: re.Pattern[str]
    units: Mapping[str, str]


def _dose_pattern(start: str, form_gap: str, often: str) -> re.Pattern[str]:
    """Pieces, number, unit, tablets, frequency, courses: "2 tablets of 200 mg", "4 mg 每日3片", "1 g x2"."""
    rows = table("units")
    units, forms, counts = (
        one_of(f for fs in rows["doses"].values() for f in fs),
        one_of(rows["forms"]),
        one_of(rows["pieces"]),
    )
    several = rf"(?:(?P<pieces>\d|{counts})\s*(?:x|\*|(?:{forms})\s*(?:of\s+|по\s+)?)\s*)?"
    unit = rf"[\s-]*(?P<unit>{units})(?:{END}|{_GLUED})(?!\s*/\s*(?:d?l|ml|дл|л|мл|mmol|24)(?![a-zа-я]))"
    each = rf"[\s,，(]*(?:/\s*(?:{forms})[\s,，]*)?(?:(?:{forms})[\s,，]+)?(?:по\s*|每次|一次|各|x\s*|\*\s*)*"
    tablets = rf"(?:{each}(?P<{{}}>\d(?:[.,]5)?|{counts})\s*(?:{forms})(?![a-zа-я]))?"
    spans = r"d|day|wk|week|mo|yr|y|дн|день|дня|сут|нед|мес|周|月|天|日"
    courses = (
        rf"(?:{form_gap}(?:x|х|no|n|\*)\s*(?P<times>\d{{1,2}})(?!\s*-?\s*(?:{spans}))(?![\d.]|\s*р(?:аз|/)))?"
    )
    schedule = r"(?:[\s,，(]*(?P<schedule>\d(?:[.,]5)?(?:-\d(?:[.,]5)?){2,3})(?![\d-]))?"
    return re.compile(
        rf"{start}{several}{_RANGE}{unit}{tablets.format('tablets')}"
        rf"(?:{form_gap}(?:[xх]\s*)?(?P<often>{often}){END})?"
        rf"{tablets.format('tablets_behind')}{schedule}{courses}"
    )


@cache
def _grammar() -> _Grammar:
    rows = table("units")
    route, form = one_of(rows["routes"]), one_of([*rows["routes"], *rows["forms"]])
    # A number may follow at once on a name ("HCQ0.1 bid"), not on a single letter ("q4w", "x3") or inside a number.
    start = (
        r"(?:(?<![a-zа-я0-9_.^/])(?<!\d[,:])|(?<=[a-zа-я]{3})(?<!anti)(?<!anca)|(?<=[^a-zа-я0-9][a-zа-я]{3}))"
    )
    often = frequency()
    gap = rf"(?:[\s,，.(]*(?:{route})(?![a-zа-я]))*[\s,，(]*"
    form_gap = rf"(?:[\s,，.(]*(?:{form})(?![a-zа-я]))*[\s,，(]*"
    changes = rf"(?<![a-zа-я])(?:{one_of(rows['changes'])})(?:\s+|(?<=[>\u3400-\u9fff])){_LINK}"
    now = one_of(table("linking")["now"])
    return _Grammar(
        dose=_dose_pattern(start, form_gap, often),
        bare=re.compile(rf"{start}{_RANGE}{gap}(?P<often>{often}){END}"),
        per_kg=re.compile(
            rf"{start}{_RANGE}\s*/\s*(?P<unit>kg|кг|m\^?2)(?![a-zа-я])(?:{gap}(?P<often>{often}){END})?"
        ),
        change=re.compile(rf"{changes}{_RANGE}(?!\d|[.:]\d|[/%^])"),
        changing=re.compile(rf"{changes}$"),
        arrived_at=re.compile(
            rf"(?:(?<![a-z])(?=[a-z])|(?=[,;:-]))(?:at|on|to|[,;:-])\s+{_RANGE}(?=\s+(?:{now})(?![a-z]))"
        ),
        often=re.compile(often),
        often_before=re.compile(
            rf"(?<![a-zа-я])(?P<often>{often})"
            r"(?:[\s(]|oral|dose|dosage|of|(?<=[\u3400-\u9fff])[,，]|各?吃|服用?|用|打|口服|注射|每次|一次|各|по"
            r"|\d+\s*(?:片|粒|таб[а-я.]*|табл[а-я.]*|капс[а-я.]*|tabs?|tablets?)\s*[(=])*$"
        ),
        units={unit_form: unit for unit, forms in rows["doses"].items() for unit_form in forms},
    )


def _per(written: str | None) -> tuple[Decimal, str | None]:
    return how_often(written) if written else (Decimal(1), None)


def _pieces(groups: Mapping[str, str | None]) -> Decimal:
    """How many tablets or vials of the strength are taken at a time."""
    known = table("units")["pieces"]
    total = Decimal(1)
    for name in ("pieces", "tablets", "tablets_behind"):
        written = groups.get(name)
        if written:
            total *= Decimal(str(known[written])) if written in known else number(written)
    return total


def _amount(match: re.Match[str], unit: str | None, changed: bool = False) -> Amount:
    groups = match.groupdict()
    times, per = _per(groups.get("often"))
    times *= _pieces(groups)
    if groups.get("schedule"):
        times, per = times * sum(map(number, groups["schedule"].split("-"))), "day"
    high = number(match["high"] or match["low"]) * times
    # "from 50 to 100 mg": where it came from is no part of the dose.
    came_from = match["high"] and re.search(
        r"(?<![a-zа-я])(?:from|с|со)\s*$|[从由自]\s*$",
        match.string[max(0, match.start() - 8) : match.start()],
    )
    low = high if came_from else number(match["low"]) * times
    courses = groups.get("times")
    if courses and per is None:
        per = "dose"
    end = match.end("high") if changed and match["high"] else match.end("low") if changed else match.end()
    start = match.start("low") if changed else match.start()
    return Amount(start, end, low, max(low, high), unit, per, int(courses) if courses else None, changed)


def _is_year(match: re.Match[str]) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", match["low"]) is not None


def _candidates(text: str, grammar: _Grammar) -> Iterator[Amount]:
    """Doses with a unit first, then bare numbers with a frequency, then numbers that a dose was changed to."""

    def changed(match: re.Match[str]) -> bool:
        return grammar.changing.search(text[max(0, match.start() - 24) : match.start()]) is not None

    for match in grammar.dose.finditer(text):
        unit = grammar.units[re.sub(r"\s+", " ", match["unit"])]
        if not (unit == "g" and _is_year(match)):
            yield replace(_amount(match, unit), changed=changed(match))
    figures = [match.start() for match in FIGURES.finditer(text)]
    for match in filter(None, (grammar.per_kg.match(text, place) for place in figures)):
        yield _amount(match, "per_" + match["unit"].replace("кг", "kg").replace("^", ""))
    for match in filter(None, (grammar.bare.match(text, place) for place in figures)):
        # "1 раз в день" is a frequency, no dose of one.
        if not _is_year(match) and not grammar.often.match(text, match.start("low")):
            yield replace(_amount(match, None), changed=changed(match))
    for match in (*grammar.change.finditer(text), *grammar.arrived_at.finditer(text)):
        if not _is_year(match) and number(match["low"]) > 0:
            in_tablets = _TABLETS.match(text, match.end("high") if match["high"] else match.end("low"))
            yield _amount(match, UNKNOWN if in_tablets else None, changed=True)


def doses(text: str) -> list[Amount]:
    """Every dose in a normalised text, with its total per day, week … where a frequency is said."""
    grammar = _grammar()
    found: list[Amount] = []
    taken: set[int] = set()
    for amount in _candidates(text, grammar):
        place = range(amount.start, amount.end)
        if taken.isdisjoint(place):
            found.append(amount)
            taken.update(place)
    found.sort(key=lambda amount: amount.start)
    ends = [0, *(amount.end for amount in found)]
    placed = [_often_before(amount, end, text, grammar) for amount, end in zip(found, ends, strict=False)]
    return put_together(placed, text)


def _often_before(amount: Amount, after: int, text: str, grammar: _Grammar) -> Amount:
    """A frequency may stand before the dose: "a daily dose of 60 mg", "weekly 15 mg", 一周吃4片(10mg)."""
    if amount.per not in (None, "dose"):
        return amount
    begin = max(after, amount.start - _LOOK_BACK)
    match = grammar.often_before.search(text[begin : amount.start])
    if match is None:
        return amount
    times, period = how_often(match["often"])
    start = begin + match.start() if amount.unit else amount.start
    return replace(amount, start=start, low=amount.low * times, high=amount.high * times, per=period)
