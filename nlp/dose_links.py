"""Which dose belongs to which drug."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from nlp.amounts import NUMBER, UNKNOWN, Amount, number, one_of
from nlp.frequencies import frequency, how_often
from nlp.links import Link
from nlp.message import Mention, Message
from nlp.tables import table

_DOSE_REACH = 45
_BEHIND_REACH = 40
_BARE = re.compile(
    rf"[\s:=(-]{{1,3}}(?:(?:sc|s/c|po|iv|im|subcut|oral|п/к|в/м|в/в|внутрь|口服|皮下)\s+)?(?P<value>{NUMBER})"
    r"(?![\d/%:^]|-(?!>)|[.,]\d|\s*(?:ml|мл|x(?!\s*\d+\s*-?\s*(?:d|w|mo|нед|мес|дн|天|周))|years?|yrs?|mo|months?|weeks?|wks?|days?|cycles?|doses?|times"
    r"|tabs?|tablets?|pills?|caps?|лет|мес|нед|дн|таб|табл|таблет[а-я]*|капс[а-я]*|ампул[а-я]*|年|个|次|月|周|天|片|粒)(?![a-zа-я]))"
)
_BARE_HALVES = re.compile(
    rf"[\s:=(-]{{1,3}}(?P<one>{NUMBER})\s*(?:mg|мг|g|г)?\s*[/+]\s*(?P<other>{NUMBER})(?![\d/%:^-]|[.,]\d)"
)
_BARE_ALTERNATING = re.compile(
    rf"[\s:=(-]{{1,3}}(?P<one>{NUMBER})\s*(?:alternating|alternate|alt\.?)\s+(?:with\s+)?(?P<other>{NUMBER})(?![\d/%:^-])"
)
_BARE_COURSES = re.compile(
    rf"[\s:=(-]{{0,3}}(?P<value>{NUMBER})\s*[xх]\s*(?P<times>\d)(?![\d.,/]\d|\d|\s*-?\s*(?:d|w|mo|нед|мес|дн|天|周))"
)
_BARE_BEFORE = re.compile(rf"(?<![\d.,/:])(?P<value>{NUMBER})\s+of\s+(?:the\s+|my\s+|oral\s+)?$")
_CHANGED_AHEAD = re.compile(
    r"(?<![a-z])(?:upped|raised?|raising|cut|cutting|dropped|lowered|increased|reduced|tapered|tapering|weaned|bumped|took|brought|got)"
    r"\s+(?:(?:my|her|his|the|me|up|down|back|dose|of|oral)\s+)*$|(?:снизил|увеличил|подняли|убавил|уменьшил|повысил)[а-я]*\s+(?:дозу\s+)?$"
)
_CHANGED_TO = re.compile(
    rf"\s*(?:dose\s+)?(?:(?:up|down)\s+)?(?:(?:from|с)\s+(?:{NUMBER})\s*(?:mg|мг)?\s+)?(?:to|до)\s+(?P<value>{NUMBER})(?![\d/%:^-]|[.,]\d)"
)
_OWN_FIGURE = re.compile(r"[\s:=(-]{0,3}\d")
_NOT_BUT = re.compile(
    r"(?:(?<![a-zа-я])(?:not|rather than|instead of|а не|вместо)(?:\s+(?:on|the))?|不是|而非|并非|而不是)\s*$"
)
# From this many milligrams at a time "x3" counts infusions; more than so many times a day nobody takes a drug.
_PULSE = 250
_DAILY = 3
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
        rf"(?:[\s:,，()\[\]=~<>≤≥-]|d\d{{1,2}}(?:\s*[/,&+]\s*d?\d{{1,2}})*(?![\da-zа-я])|第\d+[针次剂支]|(?:{words})(?![a-zа-я])|\d+(?:[.,]\d+)?\s*-?>|\d+(?:[.,]\d+)?\s*(?:{forms}|ml|мл)(?![a-zа-я]))*+"
    )


@cache
def _nothing_else() -> re.Pattern[str]:
    """What may stand between a drug and the bare number it was changed to: no other value ("CRP 40 -> 8")."""
    told = one_of(table("linking")["told_between"])
    return re.compile(
        r"(?:[^\w;]|[a-zа-я]{4,}|to|on|and|was|now|up|(?:\d+(?:[.,]\d+)?\s*-?>)"
        r"|(?<=then )\d+|(?<=затем )\d+|[减加量已后又再逐渐缓慢现])*+"
        rf"|(?:[^\w;]|(?:{told})(?![a-zа-я])|\d+(?:[.,]\d+)?(?:\s*(?:mg|мг))?)*+"
    )


@cache
def _frequency_behind() -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<often>{frequency()})")


@cache
def _before_dose() -> re.Pattern[str]:
    words = one_of(word for word in table("linking")["before_dose"] if word)
    return re.compile(rf"[\s(]*(?:(?:{words})(?![a-zа-я])[\s]*)?")


def _owner(amount: Amount, drugs: Sequence[Mention], ends: Sequence[int], message: Message) -> Mention | None:
    """The drug a dose belongs to: the one just before it, else the one right behind it."""
    place = bisect_right(ends, amount.start)
    behind = _behind(amount, drugs, place, message)
    if not place:
        return behind
    nearest = drugs[place - 1]
    if message.sentence(nearest.start) != message.sentence(amount.start):
        in_bracket = re.fullmatch(r"\s*;\s*", message.between(nearest.end, amount.start))
        return nearest if in_bracket else behind
    gap = message.without_numbers[nearest.end : amount.start]
    changed = amount.changed and (amount.unit is not None or _nothing_else().fullmatch(gap) is not None)
    near = amount.start - nearest.end <= _DOSE_REACH and _fillers().fullmatch(gap) is not None
    if not (changed or near):
        return behind
    closer = behind is not None and re.search(r"[,，;、]|\band\b|\+|(?<![а-я])и(?![а-я])", gap)
    return behind if closer and not amount.changed else nearest


def _behind(amount: Amount, drugs: Sequence[Mention], place: int, message: Message) -> Mention | None:
    if place >= len(drugs) or not amount.unit or drugs[place].start - amount.end > _BEHIND_REACH:
        return None
    if message.sentence(amount.start) != message.sentence(drugs[place].start) or (
        _OWN_FIGURE.match(message.text.text, drugs[place].end) and _after_word(amount, message)
    ):
        return None
    fits = _before_dose().fullmatch(message.between(amount.end, drugs[place].start))
    return drugs[place] if fits else None


def _after_word(amount: Amount, message: Message) -> bool:
    """Whether a dose stands right behind some other word, so that it may be the dose of that: "folic acid 5 mg"."""
    before = message.between(max(0, amount.start - 24), amount.start)
    word = re.search(r"([^\W\d_]{4,})\s*$", before)
    return word is not None and _fillers().fullmatch(word.group(1)) is None


def _is_denied(amount: Amount, message: Message) -> bool:
    """Whether a dose is the one that is not taken: "5 mg, not 50 mg"."""
    return _NOT_BUT.search(message.between(max(0, amount.start - 14), amount.start)) is not None


def _named_with_class(
    amount: Amount, owner: Mention, drugs: Sequence[Mention], message: Message
) -> Mention | None:
    """The drug that a dose of its class is told in: "steroids (<= 20 mg/day prednisone)"."""
    if owner.concept.id != "glucocorticoid" or owner.end > amount.start:
        return None
    place = bisect_left(drugs, amount.end, key=lambda drug: drug.start)
    behind = _behind(amount, drugs, place, message)
    return behind if behind and "glucocorticoid" in behind.concept.parents else None


def _with_unit(amount: Amount, drug: Mention, earlier: Amount | None) -> tuple[Amount, bool] | None:
    """The dose with its unit; a bare number takes the unit the drug is usually written in. None where none fits."""
    if amount.unit == UNKNOWN:
        return replace(amount, unit=None), False
    if amount.unit and not amount.unit.startswith("per_"):
        return amount, False
    if amount.unit:
        return replace(amount, unit=f"mg/{amount.unit.removeprefix('per_')}", per=amount.per or "day"), True
    if earlier and earlier.unit:
        return replace(amount, unit=earlier.unit, per=amount.per or earlier.per), False
    if amount.per is None and not amount.changed:
        return None
    unit = _usual_unit(drug, amount.low)
    per = amount.per or ("week" if drug.concept.weekly else "day")
    return (replace(amount, unit=unit, per=per), True) if unit else None


def _usual_unit(drug: Mention, *values: Decimal) -> str | None:
    """The unit in which all of these bare numbers are in the range of the drug's usual dose."""
    usual = usual_mg(drug)
    if usual is None:
        return None
    low, high = usual
    if all(low <= value <= high for value in values):
        return "mg"
    return "g" if all(low <= value * 1000 <= high for value in values) else None


def _bare_number(drug: Mention, message: Message) -> Amount | None:
    """A number right behind a drug in the range of its usual dose ("pred 5, HCQ 400"), taken per day."""
    match = _BARE.match(message.text.text, drug.end)
    if not match or drug.concept.episodic or _is_dated(match, "value", message):
        return None
    value = number(match["value"])
    unit = _usual_unit(drug, value)
    per = "week" if drug.concept.weekly else "day"
    return Amount(match.start("value"), match.end("value"), value, value, unit, per) if unit else None


def _is_dated(match: re.Match[str], group: str, message: Message) -> bool:
    start, end = match.span(group)
    place = bisect_left(message.dates, end, key=lambda written: written.start)
    return place > 0 and message.dates[place - 1].end > start


def _two_numbers(drug: Mention, message: Message) -> Amount | None:
    """Two bare numbers right behind a drug: the halves of a day (1000/500) or the doses of alternate days."""
    text = message.text.text
    halves = (
        _BARE_HALVES.match(text, drug.end) if drug.concept.id in table("linking")["given_twice"] else None
    )
    match = halves or _BARE_ALTERNATING.match(text, drug.end)
    if not match or _is_dated(match, "one", message) or _is_dated(match, "other", message):
        return None
    one, other = number(match["one"]), number(match["other"])
    value = one + other if halves else (one + other) / 2
    unit = _usual_unit(drug, one, other)
    return Amount(match.start("one"), match.end("other"), value, value, unit, "day") if unit else None


def _courses(drug: Mention, message: Message) -> Amount | None:
    """ "MP 500 x3" is 500 mg at a time; "HCQ 200 x2" of a drug that is taken daily is 400 mg a day."""
    match = _BARE_COURSES.match(message.text.text, drug.end)
    if not match or drug.concept.weekly:
        return None
    value, times = number(match["value"]), int(match["times"])
    unit = _usual_unit(drug, value)
    if unit is None:
        return None
    if drug.concept.episodic or value >= _PULSE or "glucocorticoid" in drug.concept.parents or times > _DAILY:
        return Amount(match.start("value"), match.end(), value, value, unit, "dose", times)
    return Amount(match.start("value"), match.end(), value * times, value * times, unit, "day")


def _bare_before(drug: Mention, message: Message) -> Amount | None:
    """A bare number ahead of a drug: "400 of Plaquenil"."""
    match = _BARE_BEFORE.search(message.between(max(0, drug.start - 16), drug.start))
    if not match or drug.concept.episodic:
        return None
    value = number(match["value"])
    unit = _usual_unit(drug, value)
    start = max(0, drug.start - 16) + match.start("value")
    per = "week" if drug.concept.weekly else "day"
    return Amount(start, start + len(match["value"]), value, value, unit, per) if unit else None


def _bare_changed(drug: Mention, message: Message) -> Amount | None:
    """The bare number a dose came to, where the verb stands ahead: "they upped my Imuran to 150"."""
    if not _CHANGED_AHEAD.search(message.between(max(0, drug.start - 24), drug.start)):
        return None
    match = _CHANGED_TO.match(message.text.text, drug.end)
    if not match or _is_dated(match, "value", message):
        return None
    value = number(match["value"])
    unit = _usual_unit(drug, value)
    per = "week" if drug.concept.weekly else "day"
    return Amount(match.start("value"), match.end("value"), value, value, unit, per) if unit else None


def link_doses(message: Message, drugs: list[Mention], links: dict[Mention, Link]) -> None:
    """Puts every dose of the message to its drug; of several the first, or what it was changed to."""
    for drug in drugs:
        _put(_two_numbers(drug, message), links[drug], "dose:two_numbers")
        _put(_courses(drug, message), links[drug], "dose:courses")
    ends = [drug.end for drug in drugs]
    for amount in message.amounts:
        owner = None if _is_denied(amount, message) else _owner(amount, drugs, ends, message)
        if owner is None:
            continue
        if links[owner].amount is None or amount.changed:
            _link(amount, owner, links[owner], message)
        named = _named_with_class(amount, owner, drugs, message)
        if named and links[named].amount is None:
            _link(amount, named, links[named], message)
    for drug in drugs:
        if links[drug].amount is None:
            bare = _bare_number(drug, message) or _bare_before(drug, message) or _bare_changed(drug, message)
            _put(bare, links[drug], "dose:bare_number")


def _link(amount: Amount, drug: Mention, link: Link, message: Message) -> None:
    often = _OFTEN.search(message.between(max(0, drug.start - 10), drug.start))
    if often and amount.per is None:
        amount = replace(amount, per=_PERIODS[often.group(1)])
    if amount.per is None and amount.end <= drug.start:
        amount = _with_frequency_behind(amount, drug, message)
    fitted = _with_unit(amount, drug, link.amount)
    if fitted:
        link.amount, link.unit_assumed = fitted
        link.spans.append((amount.start, amount.end))
        link.rules.append("dose:assumed_unit" if link.unit_assumed else "dose")


def _with_frequency_behind(amount: Amount, drug: Mention, message: Message) -> Amount:
    """ "3 mg of Prograf a day": how often stands behind the drug."""
    following = _frequency_behind().match(message.text.text, drug.end)
    if not following:
        return amount
    times, per = how_often(following["often"])
    return replace(amount, low=amount.low * times, high=amount.high * times, per=per)


def _put(bare: Amount | None, link: Link, rule: str) -> None:
    """A dose whose unit was not written."""
    if bare:
        link.amount, link.unit_assumed = bare, True
        link.spans.append((bare.start, bare.end))
        link.rules.append(rule)


@cache
def _now() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-zа-я])(?:{one_of(table('linking')['now'])})(?![a-zа-я])")


def now_said(amount: Amount, message: Message) -> bool:
    """Whether "now" stands just before a dose, or right behind it ("I'm at 8 now")."""
    before = message.between(max(0, amount.start - 16), amount.start)
    behind = message.between(amount.end, min(len(message.text.text), amount.end + 12))
    return _now().search(before) is not None or _now().match(behind.strip()) is not None
