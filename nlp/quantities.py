"""Numbers, doses and how often they are taken: own small grammar over the normalised text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from nlp.tables import table
from nlp.wording import any_of

NUMBER = r"\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:[.,]\d+)?"
_LINK = r"(?:(?:on|at|is|to)\s+)?"
_RANGE = rf"(?P<low>{NUMBER})(?:\s*(?:-|to|до|至|~)\s*(?P<high>{NUMBER}))?"


@dataclass(frozen=True)
class Amount:
    """A dose as written in `text[start:end]`: total of `low`..`high` `unit` per `per`.

    `unit` None = a bare number; `per` None = not said; `times` = number of courses; `changed` = after "reduced to".
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str | None
    per: str | None
    times: int | None = None
    changed: bool = False


def number(text: str) -> Decimal:
    """The value of a written number: 1,000 is a thousand, 7,5 is seven and a half."""
    if re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+", text):
        return Decimal(text.replace(",", ""))
    return Decimal(text.replace(",", "."))


def one_of(forms: Iterable[str]) -> str:
    """A regular expression for any of these written forms, the longest first, blanks free, `*` any ending."""
    return _one_of(tuple(forms))


@cache
def _one_of(forms: tuple[str, ...]) -> str:
    return any_of(forms) if forms else ""


@dataclass(frozen=True)
class _Grammar:
    dose: re.Pattern[str]
    bare: re.Pattern[str]
    per_kg: re.Pattern[str]
    change: re.Pattern[str]
    changing: re.Pattern[str]
    total: re.Pattern[str]
    often_before: re.Pattern[str]
    units: Mapping[str, str]
    frequencies: Mapping[str, tuple[Decimal, str]]


@cache
def _grammar() -> _Grammar:
    rows = table("units")
    units = {form: unit for unit, forms in rows["doses"].items() for form in forms}
    frequencies = {
        form: (Decimal(str(times)), period)
        for period, by_times in rows["frequencies"].items()
        for times, forms in by_times.items()
        for form in forms
    }
    route, form = one_of(rows["routes"]), one_of([*rows["routes"], *rows["forms"]])
    # A number may follow at once on a name ("HCQ0.1 bid"), not on a single letter ("q4w", "x3").
    start = r"(?:(?<![a-zа-я0-9_.,:/^])|(?<=[a-zа-я]{3})(?<!anti)(?<!anca)|(?<=[^a-zа-я0-9][a-zа-я]{3}))"
    often = rf"(?P<often>{one_of(frequencies)})(?![a-zа-я])"
    gap = rf"(?:[\s,.(]*(?:{route})(?![a-zа-я]))*[\s,(]*"
    form_gap = rf"(?:[\s,.(]*(?:{form})(?![a-zа-я]))*[\s,(]*"
    several = rf"(?:(?P<pieces>\d)\s*(?:x|(?:{one_of(rows['forms'])})\s*(?:of\s+)?|\*)\s*)?"
    spans = r"d|day|wk|week|mo|yr|y|нед|мес|周|月|天"
    courses = rf"(?:{form_gap}(?:x|х|no|n|\*)\s*(?P<times>\d{{1,2}})(?!\s*(?:{spans}))(?![\d.]))?"
    unit = rf"[\s-]*(?P<unit>{one_of(units)})(?![a-zа-я]|\s*/\s*(?:d?l|ml|дл|л|мл|mmol|24)(?![a-zа-я]))"
    return _Grammar(
        dose=re.compile(rf"{start}{several}{_RANGE}{unit}(?:{form_gap}{often})?{courses}"),
        bare=re.compile(rf"{start}{_RANGE}{gap}{often}"),
        per_kg=re.compile(rf"{start}{_RANGE}\s*/\s*(?P<unit>kg|кг|m\^?2)(?![a-zа-я])"),
        change=re.compile(
            rf"(?<![a-zа-я])(?:{one_of(rows['changes'])})(?:\s+|(?<=[>\u3400-\u9fff])){_LINK}{_RANGE}(?![\d.:/%^])"
        ),
        changing=re.compile(
            rf"(?<![a-zа-я])(?:{one_of(rows['changes'])})(?:\s+|(?<=[>\u3400-\u9fff])){_LINK}$"
        ),
        total=re.compile(rf"(?<![a-zа-я])(?:{one_of(rows['totals'])})(?![a-zа-я])"),
        often_before=re.compile(
            rf"(?<![a-zа-я])(?P<often>{one_of(frequencies)})"
            r"(?:[\s(]|oral|dose|dosage|of|(?<=[\u3400-\u9fff]),|各?吃|服用?|用|打|口服|注射|每次|一次|по|\d+\s*(?:片|粒|таб[а-я.]*|табл[а-я.]*|капс[а-я.]*|tabs?|tablets?)\s*[(=])*$"
        ),
        units=units,
        frequencies=frequencies,
    )


def _per(match: re.Match[str], grammar: _Grammar) -> tuple[Decimal, str | None]:
    written = match.groupdict().get("often")
    if not written:
        return Decimal(1), None
    times, period = grammar.frequencies[re.sub(r"\s+", " ", written)]
    return (Decimal(1), "dose") if period == "year" else (times, period)


def _amount(match: re.Match[str], grammar: _Grammar, unit: str | None, changed: bool = False) -> Amount:
    times, per = _per(match, grammar)
    times *= int(match.groupdict().get("pieces") or 1)
    high = number(match["high"] or match["low"]) * times
    # "from 50 to 100 mg": where it came from is no part of the dose.
    came_from = match["high"] and re.search(r"(?<![a-z])(?:from|с)\s*$", match.string[: match.start()])
    low = high if came_from else number(match["low"]) * times
    courses = match.groupdict().get("times")
    if courses and per is None:
        per = "dose"
    end = match.end("high") if changed and match["high"] else match.end("low") if changed else match.end()
    start = match.start("low") if changed else match.start()
    return Amount(start, end, low, max(low, high), unit, per, int(courses) if courses else None, changed)


def _is_year(match: re.Match[str]) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", match["low"]) is not None


def doses(text: str) -> list[Amount]:
    """Every dose in a normalised text, with its total per day, week … where a frequency is said."""
    grammar = _grammar()
    found: list[Amount] = []
    taken: set[int] = set()

    def keep(amount: Amount) -> None:
        if taken.isdisjoint(range(amount.start, amount.end)):
            found.append(amount)
            taken.update(range(amount.start, amount.end))

    for match in grammar.dose.finditer(text):
        unit = grammar.units[re.sub(r"\s+", " ", match["unit"])]
        if unit == "g" and _is_year(match):
            continue
        amount = _amount(match, grammar, unit)
        changed = grammar.changing.search(text[max(0, match.start() - 24) : match.start()]) is not None
        keep(replace(amount, changed=changed))
    for match in grammar.per_kg.finditer(text):
        keep(_amount(match, grammar, "per_" + match["unit"].replace("кг", "kg").replace("^", "")))
    for match in grammar.bare.finditer(text):
        if not _is_year(match):
            changed = grammar.changing.search(text[max(0, match.start() - 24) : match.start()]) is not None
            keep(replace(_amount(match, grammar, None), changed=changed))
    for match in grammar.change.finditer(text):
        if not _is_year(match) and number(match["low"]) > 0:
            keep(_amount(match, grammar, None, changed=True))
    ordered = sorted((_total(amount, text, grammar) for amount in found), key=lambda amount: amount.start)
    ends = [0, *(amount.end for amount in ordered)]
    placed = [_often_before(amount, end, text, grammar) for amount, end in zip(ordered, ends, strict=False)]
    return _arrived(_both_halves(placed, text), text)


_HALVES_REACH = 20
_HALVES = re.compile(
    r"(?:in the\s+|每)?(?P<one>morning|am|a\.m\.|утром|早上?|晨)[\s,]*(?:and|&|\+|и|,)?[\s,晚上]*$"
)
_EVENING = re.compile(r"evening|night|pm|p\.m|вечером|на ночь|nocte|qhs|qpm|晚|睡前")


def _both_halves(amounts: list[Amount], text: str) -> list[Amount]:
    """ "2 mg in the morning and 1 mg at night" is 3 mg a day."""
    kept: list[Amount] = []
    for amount in amounts:
        last = kept[-1] if kept else None
        near = last is not None and amount.start - last.end <= _HALVES_REACH
        if last and near and last.unit == amount.unit and last.unit and _day_in_halves(last, amount, text):
            kept[-1] = replace(
                last, end=amount.end, low=last.low + amount.low, high=last.high + amount.high, per="day"
            )
        else:
            kept.append(amount)
    return kept


def _day_in_halves(one: Amount, other: Amount, text: str) -> bool:
    between = text[one.start : other.start]
    if re.search(r"[,，;]\s*[\u3400-\u9fff]{3}", between):
        return False
    lead = text[max(0, one.start - 3) : one.start]
    mornings = _HALVES.search(between) or (re.search("早|晨", lead) and re.search("晚", between))
    written = text[other.start : other.end + 14]
    return bool(mornings) and (re.search("晚", between) is not None or _EVENING.search(written) is not None)


def _often_before(amount: Amount, after: int, text: str, grammar: _Grammar) -> Amount:
    """A frequency may stand before the dose: "a daily dose of 60 mg", "weekly 15 mg", 一周吃4片(10mg)."""
    if amount.per is not None:
        return amount
    match = grammar.often_before.search(text[max(after, amount.start - 28) : amount.start])
    if match is None:
        return amount
    times, period = grammar.frequencies[match["often"]]
    return replace(amount, low=amount.low * times, high=amount.high * times, per=period)


def _arrived(amounts: list[Amount], text: str) -> list[Amount]:
    """Of "from 60 mg to 10 mg" only where it ended."""
    kept: list[Amount] = []
    for amount in amounts:
        if kept and re.fullmatch(
            r"\s*(?:,?\s*then|to|->|до|减到|减至|减为|加到|加至|增至|,?\s*затем|,?\s*потом)\s*",
            text[kept[-1].end : amount.start],
        ):
            before = kept.pop()
            unit, per = amount.unit or before.unit, amount.per or before.per
            amount = replace(amount, changed=True, unit=unit, per=per)
        kept.append(amount)
    return kept


def _total(amount: Amount, text: str, grammar: _Grammar) -> Amount:
    """A dose beside "cumulative" is the sum of all that was given."""
    around = text[max(0, amount.start - 25) : amount.start] + " | " + text[amount.end : amount.end + 12]
    if amount.per or not amount.unit or not grammar.total.search(re.sub(r"[.;]\s.*\|", "|", around)):
        return amount
    return replace(amount, per="total")
