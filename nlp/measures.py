"""Laboratory values, scores, age, weight and sex by name, brought to the unit of the trial's fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

from nlp.amounts import NUMBER, number, one_of
from nlp.phrases import Phrases
from nlp.tables import table
from nlp.tokenizer import Token
from nlp.value_times import is_old, is_onset_age, is_wanted, now_at

Value = int | float | str | bool | dict[str, int | float]

_COMPARE = r"(?P<compare><=|>=|<|>|≤|≥|below|under|less than|above|over|more than|at least|at most)?"
_GLUE = (
    r"(?:\s*(?:\([a-z0-9 ]{0,12}\)|score|count|level|index|was|is|are|at|of|about|approximately|~|=|:|,|-(?=\s)|-"
    r"|为|составляет))*\s*"
)
_FIGURE = rf"(?P<low>{NUMBER})(?:\s*(?:-|to)\s*(?P<high>{NUMBER}))?"
_AGE = (
    re.compile(
        r"(?<![\w.])(?P<age>\d{1,3})[\s-]*(?:years?|yrs?|y)?[\s'-]*(?:s\s+)?(?:old|/o|yo)(?![a-z])(?:\s*(?P<sex>[fm])(?![a-z0-9]))?"
    ),
    re.compile(
        r"(?<![\w.])(?P<age>\d{1,3})\s*-?\s*(?:year|yr)s?\s+(?:old\s+)?(?=woman|man|female|male|lady|patient)"
    ),
    re.compile(r"(?<![\d.])(?P<age>\d{1,3})\s*岁"),
    re.compile(
        r"(?:^|[\n.]\s*|(?:женщин|мужчин|пациент|больн|девушк|мне|ему|ей|возраст)[а-я]*[\s,:-]*)"
        r"(?P<age>\d{1,3})\s*(?:лет|года?)(?![а-я])"
    ),
    re.compile(r"(?<![\w.])(?P<age>\d{2})\s*[,/]?\s*(?P<sex>[fm])(?![a-z0-9])"),
    # An age without "years": only where nothing that a number could count or measure follows.
    re.compile(
        r"(?<![a-z])(?:i am|i'm|im|she is|she's|he is|he's)\s+(?:now\s+)?(?P<age>\d{1,3})"
        r"(?=\s*(?:$|[,;!\n.?](?!\d)|(?:and|with|but|now)(?![a-z])))"
    ),
    re.compile(
        r"(?:我|今年|年纪|年龄)(?:今年|现在|已经|都|快)?\s*(?P<age>\d{1,3})\s*(?:了|$|(?=[,，。;；、\n]))"
    ),
    re.compile(
        r"(?<![а-я])(?:мне|ей|ему)\s+(?:сейчас\s+|уже\s+)?(?P<age>\d{1,3})(?=\s*(?:$|[,;!\n.?](?!\d)|(?:и|но|а)(?![а-я])))"
    ),
)
_SEX = {
    "female": re.compile(
        r"(?<![a-zа-я])(?:woman|female|lady|girl|женщина|пациентка|больная)(?![a-zа-я])|女(?=[,，\s]|性|患者)"
    ),
    "male": re.compile(
        r"(?<![a-zа-я])(?:man|male|gentleman|boy|мужчина|пациент)(?![a-zа-я])|男(?=[,，\s]|性|患者)"
    ),
}


@dataclass(frozen=True)
class Measure:
    """`text[start:end]` gives `fact` the value; `name_end` is where its name ends. `asks`: unit or setting assumed."""

    start: int
    end: int
    fact: str
    value: Value
    rule: str
    asks: bool = False


def plain(value: Decimal) -> int | float:
    """The number as JSON has it: whole numbers without a point."""
    return int(value) if value == value.to_integral_value() else float(value)


def _factor(written: Any) -> Decimal:
    """A factor of the table: a number, or [a, b] for a divided by b."""
    if isinstance(written, list):
        return Decimal(str(written[0])) / Decimal(str(written[1]))
    return Decimal(str(written))


@dataclass(frozen=True)
class _Labs:
    """Where a value may be named, and for each name what to look for there, with its row of the table.

    Nothing is looked for at the name of an instrument that the trial does not ask for.
    """

    names: Phrases
    rows: Mapping[str, tuple[tuple[re.Pattern[str], Mapping[str, Any]], ...]]


@cache
def _labs() -> _Labs:
    rows: dict[str, list[tuple[re.Pattern[str], Mapping[str, Any]]]] = {}
    for row in table("labs"):
        units = one_of(row.get("units", {})) or r"(?!)"
        name = rf"(?P<name>{one_of(row['forms'])})(?![a-zа-я])"
        pattern = re.compile(
            rf"{name}{_GLUE}{_COMPARE}\s*{_FIGURE}(?:\s*(?P<unit>{units})(?![a-zа-я]))?(?![\d:a-zа-я])"
        )
        for form in row["forms"]:
            rows.setdefault(form, []).append((pattern, row))
        for form in row.get("unlike", ()):
            rows.setdefault(form, [])
    return _Labs(Phrases(rows), {form: tuple(found) for form, found in rows.items()})


def _named_values(text: str, tokens: Sequence[Token]) -> Iterator[Measure]:
    labs = _labs()
    for start, end in labs.names.find(tokens, text):
        for pattern, row in labs.rows[re.sub(r"\s+", " ", text[start:end])]:
            later = now_at(text, end)
            newer = None if later is None else _figure(row["fact"]).match(text, later)
            match = newer or pattern.match(text, start)
            measure = _lab(match, row, text) if match else None
            if measure and match and not _is_unwanted(row["fact"], start, measure, text):
                past = newer is None and is_old(text, start, match.start("low"), measure.end)
                yield replace(measure, start=start, asks=measure.asks or past)


def _is_unwanted(fact: str, start: int, measure: Measure, text: str) -> bool:
    """Whether a value is a target, a condition or the age of onset."""
    if fact == "age_years":
        return is_onset_age(text, start, measure.end)
    return is_wanted(text, start)


@cache
def _figure(fact: str) -> re.Pattern[str]:
    """The figure of a fact with its unit, where its name stands farther ahead."""
    row = next(row for row in table("labs") if row["fact"] == fact)
    units = one_of(row.get("units", {})) or r"(?!)"
    no_other = r"(?![\d:a-zа-я岁周年个月天片]|\s*(?:mg|мг|years|y/?o|weeks|wks|months|days|лет|нед|мес)(?![a-zа-я/]))"
    return re.compile(rf"{_COMPARE}\s*{_FIGURE}(?:\s*(?P<unit>{units})(?![a-zа-я]))?{no_other}")


def _bare_factor(value: Decimal, row: Mapping[str, Any]) -> Decimal | None:
    for low, below, factor in row.get("bare", ()):
        if Decimal(str(low)) <= value < Decimal(str(below)):
            return _factor(factor)
    return None


def _rounded(value: Decimal) -> int | float:
    return plain(value.quantize(Decimal("0.001")).normalize())


def _value(match: re.Match[str], factor: Decimal) -> Value:
    low = _rounded(number(match["low"]) * factor)
    if match["high"]:
        return {"at_least": low, "at_most": _rounded(number(match["high"]) * factor)}
    compare = match["compare"]
    if compare in ("<", "below", "under", "less than"):
        return {"below": low}
    if compare in (">", "above", "over", "more than"):
        return {"above": low}
    if compare in ("<=", "≤", "at most"):
        return {"at_most": low}
    if compare in (">=", "≥", "at least"):
        return {"at_least": low}
    return low


@cache
def _limit() -> re.Pattern[str]:
    """The laboratory's own upper limit behind a value: named, or as the range of normal values in brackets."""
    rows = table("limits")
    named = rf"[\s\w/.,(]{{0,12}}(?:{one_of(rows['named'])})[\s:=]*(?P<named>{NUMBER})"
    up_to = rf"(?:(?:{one_of(rows['up_to'])})\s*(?P<limit>{NUMBER})|(?P<low>{NUMBER})\s*[-–~]\s*(?P<high>{NUMBER}))"
    ranged = rf"\s*[\w/]{{0,7}}\s*[(\[]\s*(?:{one_of(rows['normal'])})?[\s:.]*{up_to}\s*[\w/]{{0,7}}\s*[)\]]"
    return re.compile(rf"{named}|{ranged}")


def _by_limit(match: re.Match[str], row: Mapping[str, Any], text: str) -> Measure | None:
    """ALT 120 (ULN 40), ALT 120 (0-40): the multiple of the laboratory's own upper limit.

    A range in brackets counts only where it is one that laboratories give; it may be the span of the value itself.
    """
    limit = _limit().match(text, match.end("low"))
    if not limit or match["high"]:
        return None
    written = number(limit["named"] or limit["limit"] or limit["high"])
    if written <= 0 or (limit["named"] is None and not _is_normal(written, limit, row)):
        return None
    multiple = _rounded(number(match["low"]) / written)
    return Measure(match.start(), limit.end(), row["fact"], multiple, f"lab:{row['fact']}")


def _is_normal(written: Decimal, limit: re.Match[str], row: Mapping[str, Any]) -> bool:
    starts_low = limit["low"] is None or number(limit["low"]) * 2 <= written
    limits = (tuple(map(_factor, span)) for span in row.get("limits", ()))
    return starts_low and any(low <= written <= high for low, high in limits)


def _unit_factor(row: Mapping[str, Any], written: str) -> Decimal:
    """The factor of a unit as it was written: letters of another script that look alike are those of the table."""
    units: Mapping[str, Any] = row["units"]
    if written not in units:
        written = next(unit for unit in units if re.fullmatch(one_of((unit,)), written))
    return _factor(units[written])


def _lab(match: re.Match[str], row: Mapping[str, Any], text: str) -> Measure | None:
    rule = f"lab:{row['fact']}"
    if match["unit"]:
        factor: Decimal | None = _unit_factor(row, re.sub(r"\s+", " ", match["unit"]))
    elif row["unit"] == "x ULN":
        return _by_limit(match, row, text)
    else:
        following = re.match(r"\s*(?:/|%|mg|г/|g/|mmol|umol|ng|u/l)", text[match.end() :])
        factor = None if following and row.get("units") else _bare_factor(number(match["low"]), row)
    if factor is None:
        return None
    setting = row.get("asks_without", ())
    asks = (not match["unit"] and bool(row.get("bare_asks"))) or (
        bool(setting) and not re.search(rf"(?<![a-z])(?:{one_of(setting)})(?![a-z])", text)
    )
    return Measure(match.start(), match.end(), row["fact"], _value(match, factor), rule, asks)


def _is_age(match: re.Match[str], text: str) -> bool:
    return 1 <= int(match["age"]) <= 120 and not is_onset_age(text, match.start("age"), match.end())


def _person(text: str) -> Iterator[Measure]:
    for pattern in _AGE:
        match = next((m for m in pattern.finditer(text) if _is_age(m, text)), None)
        if match:
            sex = match.groupdict().get("sex")
            end = match.end("age") if sex else match.end()
            yield Measure(match.start("age"), end, "age_years", int(match["age"]), "person:age")
            if sex:
                yield Measure(
                    match.start("sex"),
                    match.end("sex"),
                    "sex",
                    "female" if sex == "f" else "male",
                    "person:sex",
                )
            break
    found = [(m.start(), sex, m) for sex, pattern in _SEX.items() if (m := pattern.search(text))]
    if found:
        _, sex, match = min(found, key=lambda item: item[0])
        yield Measure(match.start(), match.end(), "sex", sex, "person:sex")


def measures(text: str, tokens: Sequence[Token]) -> list[Measure]:
    """Every measured value in a normalised text of these tokens, first mention of age and sex only."""
    found: list[Measure] = []
    used: set[int] = set()
    candidates = sorted(_named_values(text, tokens), key=lambda m: (m.start, m.start - m.end))
    for measure in [*candidates, *_person(text)]:
        covered = set(range(measure.start, measure.end))
        if measure.fact in ("age_years", "sex") and any(known.fact == measure.fact for known in found):
            continue
        if not covered & used:
            used |= covered
            found.append(measure)
    return sorted(found, key=lambda m: m.start)
