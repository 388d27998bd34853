"""Which dose belongs to which drug."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from nlp.links import Link
from nlp.message import Mention, Message
from nlp.quantities import NUMBER, Amount, number, one_of
from nlp.tables import table

_DOSE_REACH = 45
_BARE = re.compile(
    rf"[\s:=-]{{1,3}}(?P<value>{NUMBER})(?![\d/%:^-]|[.,]\d|\s*(?:x|years?|yrs?|mo|months?|weeks?|wks?|days?|cycles?|doses?|times|tabs?|tablets?|pills?|caps?|лет|мес|нед|年|个|次|月|周)(?![a-zа-я]))"
)
# Between a drug and the bare number it was changed to: a few words, no other value ("CRP 40 -> 8").
_NOTHING_ELSE = re.compile(
    r"(?:[^\w;]|[a-zа-я]{4,}|to|on|and|was|now|up|(?:\d+(?:[.,]\d+)?\s*-?>)"
    r"|(?<=then )\d+|(?<=затем )\d+|[减加量已后又再逐渐缓慢现])*+"
)
_OFTEN = re.compile(r"(?<![a-z])(daily|weekly|monthly)\s+(?:oral\s+)?$")
_PERIODS = {"daily": "day", "weekly": "week", "monthly": "month"}


def usual_mg(drug: Mention) -> tuple[Decimal, Decimal] | None:
    """The range in which a bare number beside the drug is milligrams; None where nothing is assumed."""
    usual = drug.concept.usual_mg or table("usual_doses").get(drug.concept.id)
    return (Decimal(str(usual[0])), Decimal(str(usual[1]))) if usual else None


@cache
def _fillers() -> re.Pattern[str]:
    words, forms = (
        one_of(word for word in table("linking")["dose_fillers"] if word),
        one_of(table("units")["forms"]),
    )
    return re.compile(
        rf"(?:[\s:,()\[\]=~<>≤≥-]|(?:{words})(?![a-zа-я])|\d+(?:[.,]\d+)?\s*-?>|\d+\s*(?:{forms})(?![a-zа-я]))*+"
    )


@cache
def _before_dose() -> re.Pattern[str]:
    words = one_of(word for word in table("linking")["before_dose"] if word)
    return re.compile(rf"[\s(]*(?:(?:{words})(?![a-zа-я])[\s]*)?")


def _owner(amount: Amount, drugs: list[Mention], message: Message) -> Mention | None:
    """The drug a dose belongs to: the one just before it, else the one right behind it."""
    before = [d for d in drugs if d.end <= amount.start]
    if before:
        nearest = before[-1]
        gap = message.without_numbers[nearest.end : amount.start]
        near = amount.start - nearest.end <= _DOSE_REACH and message.sentence(
            nearest.start
        ) == message.sentence(amount.start)
        changed = (
            amount.changed
            and message.sentence(nearest.start) == message.sentence(amount.start)
            and (amount.unit is not None or _NOTHING_ELSE.fullmatch(gap) is not None)
        )
        if changed or (near and _fillers().fullmatch(gap)):
            behind = _behind(amount, drugs, message)
            closer = behind is not None and re.search(r"[,;]|\band\b|\+", gap) and not amount.changed
            return behind if closer else nearest
    return _behind(amount, drugs, message)


def _behind(amount: Amount, drugs: list[Mention], message: Message) -> Mention | None:
    for drug in drugs:
        if drug.start >= amount.end:
            return (
                drug
                if _before_dose().fullmatch(message.between(amount.end, drug.start)) and amount.unit
                else None
            )
    return None


def _with_unit(amount: Amount, drug: Mention, earlier: Amount | None) -> tuple[Amount, bool] | None:
    """The dose with its unit; a bare number takes the unit the drug is usually written in. None where none fits."""
    if amount.unit and not amount.unit.startswith("per_"):
        return amount, False
    if amount.unit:
        return replace(amount, unit=f"mg/{amount.unit.removeprefix('per_')}", per=amount.per or "day"), True
    if earlier and earlier.unit:
        return replace(amount, unit=earlier.unit, per=amount.per or earlier.per), False
    usual = usual_mg(drug)
    if usual is None or (amount.per is None and not amount.changed):
        return None
    per = amount.per or ("week" if drug.concept.weekly else "day")
    low, high = usual
    if low <= amount.low <= high:
        return replace(amount, unit="mg", per=per), True
    if low <= amount.low * 1000 <= high:
        return replace(amount, unit="g", per=per), True
    return None


def _bare_number(drug: Mention, message: Message) -> Amount | None:
    """A number right behind a drug in the range of its usual dose ("pred 5, HCQ 400"), taken per day."""
    match = _BARE.match(message.text.text, drug.end)
    usual = usual_mg(drug)
    if not match or usual is None or drug.concept.episodic:
        return None
    value = number(match["value"])
    if any(d.start < match.end("value") and match.start("value") < d.end for d in message.dates):
        return None
    low, high = usual
    unit = "mg" if low <= value <= high else "g" if low <= value * 1000 <= high else None
    per = "week" if drug.concept.weekly else "day"
    return Amount(match.start("value"), match.end("value"), value, value, unit, per) if unit else None


def link_doses(message: Message, drugs: list[Mention], links: dict[Mention, Link]) -> None:
    for amount in message.amounts:
        drug = _owner(amount, drugs, message)
        if drug is None:
            continue
        link = links[drug]
        if link.amount and not amount.changed:
            continue
        often = _OFTEN.search(message.between(max(0, drug.start - 10), drug.start))
        if often and amount.per is None:
            amount = replace(amount, per=_PERIODS[often.group(1)])
        fitted = _with_unit(amount, drug, link.amount)
        if fitted:
            link.amount, link.unit_assumed = fitted
            link.spans.append((amount.start, amount.end))
            link.rules.append("dose:assumed_unit" if link.unit_assumed else "dose")
    for drug in drugs:
        bare = None if links[drug].amount else _bare_number(drug, message)
        if bare:
            links[drug].amount, links[drug].unit_assumed = bare, True
            links[drug].spans.append((bare.start, bare.end))
            links[drug].rules.append("dose:bare_number")


def now_said(amount: Amount, message: Message) -> bool:
    """Whether "now" stands just before a dose."""
    before = message.between(max(0, amount.start - 16), amount.start)
    return re.search(rf"(?<![a-zа-я])(?:{one_of(table('linking')['now'])})(?![a-zа-я])", before) is not None
