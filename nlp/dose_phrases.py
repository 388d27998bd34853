"""Doses side by side that are one: halves of a day, alternating days, the end of a taper; sums of all given."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache

from nlp.amounts import Amount, number, one_of
from nlp.tables import table

_HALVES_REACH = 20
_STRENGTH_REACH = 24
_STRENGTH = re.compile(
    r"(?P<count>\d(?:[.,]5)?|[半一两二三四])\s*(?:片|粒|tabs?|tablets?|caps?|capsules?|pills?|таб[а-я]*\.?|капс[а-я]*\.?)"
    r"[^;.。\d]{0,12}[(（,，]\s*(?P<each>每[片粒]|each\s+|по\s+)?\d[^;。]*$"
)
_EACH = re.compile(
    r"\s*(?:/\s*|per\s+|each|a\s+|в\s+|每)(?:(?:片|粒|tab|tablet|cap|capsule|pill|таб[а-я]*|капс[а-я]*)(?![a-zа-я]))?"
)
_HALVES = re.compile(
    r"(?:in the\s+|每)?(?P<one>morning|am|a\.m\.|утром|早上?|晨)[\s,，、]*(?:and|&|\+|и|,)?[\s,，、晚上]*$"
)
_EVENING = re.compile(r"evening|night|pm|p\.m|вечером|на ночь|nocte|qhs|qpm|晚|睡前")
_ALTERNATING = re.compile(
    r"[\s,]*(?:alternating|alternated|alternates|alternate|alt\.?|чередуя|чередовать|чередуется|чередует|попеременно|交替|与)"
    r"\s*(?:with\s+|с\s+|и\s+)?"
)
_ALTERNATELY = re.compile(r"\s*(?:隔日|隔天)?交替|\s*(?:on\s+)?(?:alternat|попеременно|через день)")
_LASTING = (
    r"(?:[\s,，(]*(?:for|x|over|в течение|на протяжении|共|服用?|用)?\s*"
    r"(?:an?|one|two|three|four|\d+(?:-\d+)?|[一两二三四])"
    r"\s*(?:days?|d|weeks?|wks?|w|months?|mo|дн[а-я]*|нед[а-я]*|мес[а-я]*|天|周|个?月)\)?)?"
)


def put_together(amounts: list[Amount], text: str) -> list[Amount]:
    """The doses of a text in order, with those that belong together made one."""
    totalled = [_total(_of_tablets(amount, text), text) for amount in amounts]
    return _arrived(_joined(_joined(totalled, text, _day_in_halves), text, _on_alternate_days), text)


def _of_tablets(amount: Amount, text: str) -> Amount:
    """ "3 tablets qd (5 mg/tablet)" is 15 mg a day."""
    told = _STRENGTH.search(text[max(0, amount.start - _STRENGTH_REACH) : amount.end])
    if told is None or amount.unit is None or not (told["each"] or _EACH.match(text, amount.end)):
        return amount
    pieces = table("units")["pieces"]
    count = Decimal(str(pieces[told["count"]])) if told["count"] in pieces else number(told["count"])
    return replace(amount, low=amount.low * count, high=amount.high * count)


_Joins = Callable[[Amount, Amount, str], Amount | None]


def _joined(amounts: list[Amount], text: str, join: _Joins) -> list[Amount]:
    kept: list[Amount] = []
    for amount in amounts:
        last = kept[-1] if kept else None
        one = join(last, amount, text) if last and amount.start - last.end <= _HALVES_REACH else None
        if one:
            kept[-1] = one
        else:
            kept.append(amount)
    return kept


def _day_in_halves(one: Amount, other: Amount, text: str) -> Amount | None:
    """ "2 mg in the morning and 1 mg at night" is 3 mg a day."""
    if one.unit is None or one.unit != other.unit:
        return None
    between = text[one.start : other.start]
    if re.search(r"[,，;]\s*[\u3400-\u9fff]{3}", between):
        return None
    lead = text[max(0, one.start - 3) : one.start]
    morning = _HALVES.search(between) or (re.search("早|晨", lead) and re.search("晚", between))
    evening = re.search("晚", between) or _EVENING.search(text[other.start : other.end + 14])
    if not (morning and evening):
        return None
    return replace(one, end=other.end, low=one.low + other.low, high=one.high + other.high, per="day")


def _on_alternate_days(one: Amount, other: Amount, text: str) -> Amount | None:
    """ "200 mg alternating with 400 mg" is 300 mg a day."""
    units = {one.unit, other.unit} - {None}
    between, behind = text[one.end : other.start], text[other.end : other.end + 14]
    told = re.fullmatch(r"\s*(?:和|与|and|и|/)\s*", between) and _ALTERNATELY.match(behind)
    if len(units) != 1 or not (told or _ALTERNATING.fullmatch(between)):
        return None
    low, high = (one.low + other.low) / 2, (one.high + other.high) / 2
    return replace(one, end=other.end, low=low, high=high, unit=units.pop(), per="day")


@cache
def _arriving() -> re.Pattern[str]:
    rows = table("linking")
    words, beside = one_of(rows["arriving"]), one_of(rows["beside_arriving"])
    besides = rf"(?:(?:{beside})(?![a-zа-я])[\s,，]*)*"
    return re.compile(rf"{_LASTING}[\s,，;()]*{besides}(?:{words})(?![a-zа-я])[\s,，)]*{besides}")


def _arrived(amounts: list[Amount], text: str) -> list[Amount]:
    """Of "from 60 mg to 10 mg", "20 mg for a week, then 15 mg" only where it ended."""
    kept: list[Amount] = []
    for amount in amounts:
        if kept and _arriving().fullmatch(text, kept[-1].end, amount.start):
            before = kept.pop()
            unit, per = amount.unit or before.unit, amount.per or before.per
            amount = replace(amount, changed=True, unit=unit, per=per)
        kept.append(amount)
    return kept


@cache
def _totals() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-zа-я])(?:{one_of(table('units')['totals'])})(?![a-zа-я])")


def _total(amount: Amount, text: str) -> Amount:
    """A dose beside "cumulative" is the sum of all that was given."""
    if amount.per or not amount.unit:
        return amount
    around = text[max(0, amount.start - 25) : amount.start] + " | " + text[amount.end : amount.end + 12]
    if not _totals().search(re.sub(r"[.;]\s.*\|", "|", around)):
        return amount
    return replace(amount, per="total")
