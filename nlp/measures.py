"""Laboratory values, scores, age, weight and sex by name, brought to the unit of the trial's fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from nlp.quantities import NUMBER, number, one_of
from nlp.tables import table

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


@cache
def _labs() -> tuple[tuple[tuple[str, ...], re.Pattern[str], Mapping[str, Any]], ...]:
    """Per value the pieces of which a text must have one, what to look for then, and its row."""
    patterns = []
    for row in table("labs"):
        units = one_of(row.get("units", {})) or r"(?!)"
        name = rf"(?:(?<![a-zа-я0-9])|(?=[\u3400-\u9fff]))(?P<name>{one_of(row['forms'])})(?![a-zа-я])"
        pattern = rf"{name}{_GLUE}{_COMPARE}\s*{_FIGURE}(?:\s*(?P<unit>{units})(?![a-zа-я]))?(?![\d:a-zа-я])"
        patterns.append((_telling(row["forms"]), re.compile(pattern), row))
    return tuple(patterns)


def _telling(forms: Iterable[str]) -> tuple[str, ...]:
    """The longest word of each form, without those that hold another one."""
    words = {max(re.split(r"[ *]", form), key=len) for form in forms}
    return tuple(word for word in words if not any(other != word and other in word for other in words))


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


def _by_limit(match: re.Match[str], row: Mapping[str, Any], text: str) -> Measure | None:
    """ALT 120 (ULN 40): the multiple of the laboratory's own upper limit."""
    limit = re.compile(rf"[\s\w/.,(]{{0,12}}(?:uln|upper limit|вгн)[\s:=]*(?P<uln>{NUMBER})").match(
        text, match.end("low")
    )
    if not limit or number(limit["uln"]) <= 0:
        return None
    multiple = _rounded(number(match["low"]) / number(limit["uln"]))
    return Measure(match.start(), limit.end(), row["fact"], multiple, f"lab:{row['fact']}")


def _lab(match: re.Match[str], row: Mapping[str, Any], text: str) -> Measure | None:
    rule = f"lab:{row['fact']}"
    if match["unit"]:
        factor: Decimal | None = _factor(row["units"][re.sub(r"\s+", " ", match["unit"])])
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


def _person(text: str) -> Iterator[Measure]:
    for pattern in _AGE:
        match = pattern.search(text)
        if match and 1 <= int(match["age"]) <= 120:
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


def measures(text: str) -> list[Measure]:
    """Every measured value in a normalised text, first mention of age and sex only."""
    found: list[Measure] = []
    used: set[int] = set()
    candidates = [
        m
        for telling, pattern, row in _labs()
        if any(map(text.__contains__, telling))
        for match in pattern.finditer(text)
        if (m := _lab(match, row, text))
    ]
    candidates.sort(key=lambda m: (m.start, m.start - m.end))
    for measure in [*candidates, *_person(text)]:
        covered = set(range(measure.start, measure.end))
        if measure.fact in ("age_years", "sex") and any(known.fact == measure.fact for known in found):
            continue
        if not covered & used:
            used |= covered
            found.append(measure)
    return sorted(found, key=lambda m: m.start)
