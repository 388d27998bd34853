"""A number typed as the answer to one question: with units, "about", limits, ranges, words for figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from nlp.amounts import NUMBER, number, one_of
from nlp.interpretation import Interpretation
from nlp.measures import plain
from nlp.normalise import normalise
from nlp.quantities import doses
from nlp.tables import table

_SPANS = ("year", "month", "week", "day")
_UNIT_AHEAD = re.compile(r"[a-zа-я]+/[a-zа-я]+")
# The figures of a unit are none of the answer: 10^9/L, 1.73 m^2, g/24 h, foci/4 mm^2, mg in 24 hours.
_PER = r"(?= ?(?:h(?![a-z])|hrs?|hours?|ч|час|小时|min|мин|分钟|[mм]{2}))"
_OF_A_UNIT = re.compile(
    r"10[\^*e]\d+(?:/u?l)?|1[.,]73 ?[mм]\^?2?|(?<=[mм])\^?[23](?!\d)"
    rf"|/ ?\d{{1,2}}{_PER}|(?:(?<![a-zа-я])(?:per|in|за|на)|每) ?\d{{1,2}}{_PER}"
)
_TITRE = re.compile(r"(?<!\d)1\s?[:/]\s?(?=\d{2})")
_IN_MG = {"mg": Decimal(1), "g": Decimal(1000), "mcg": Decimal("0.001")}


def _words(forms: Iterable[str]) -> str:
    """Any of these, not inside a longer word; signs and Han characters anywhere."""
    forms = list(forms)
    lettered = [form for form in forms if re.match(r"[a-zа-я]", form)]
    others = [form for form in forms if form not in lettered]
    return rf"(?:(?<![a-zа-я])(?:{one_of(lettered) or '(?!)'})(?![a-zа-я])|(?:{one_of(others) or '(?!)'}))"


@cache
def _figure() -> re.Pattern[str]:
    joins = one_of(table("answers")["joins"])
    return re.compile(rf"(?P<low>{NUMBER})(?:\s*(?:{joins})\s*(?P<high>{NUMBER}))?")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_words(table("answers")[name]))


@cache
def _limits() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """What a comparison before the number makes of it, strict and inclusive."""
    rows = table("answers")
    return tuple(
        (strict, loose, re.compile(rf"{_words(rows[strict])}$"))
        for strict, loose in (("below", "at_most"), ("above", "at_least"))
    )


@cache
def _behind() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = table("answers")["behind"]
    return tuple((name, re.compile(rf"(?:{one_of(forms)})$")) for name, forms in rows.items())


@cache
def _units(asked: str | None) -> Mapping[str, str]:
    """How units are written, those of an answer in the unit `asked` first."""
    rows = (table("answers")["units"], table("units")["answers"].get(asked, {}))
    return {form: unit for units in rows for unit, forms in units.items() for form in forms}


def _han_number(written: str) -> str:
    """Up to ninety-nine in Chinese figures."""
    digits = table("answers")["han_digits"]
    tens, ten, ones = written.rpartition("十")
    if ten:
        return str(10 * (digits[tens] if tens else 1) + (digits[ones] if ones else 0))
    return "".join(str(digits[char]) for char in written)


def _in_figures(said: str) -> str:
    """The answer with its numerals as figures and blanks inside numbers taken out."""
    rows = table("answers")
    said = str(rows["halves"].get(said, said))
    said = re.sub(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,])", lambda m: m.group().replace(" ", ""), said)
    if re.search(r"\d", said):
        return said
    numerals = rows["numerals"]
    spoken = re.sub(
        rf"(?<![a-zа-я])(?:{one_of(numerals)})(?![a-zа-я])", lambda m: str(numerals[m.group()]), said
    )
    spoken = re.sub(r"\b([2-9]0)[ -]([1-9])\b", lambda m: str(int(m[1]) + int(m[2])), spoken)
    figures = "".join(rows["han_digits"])
    han = rf"[{figures}]?十[{figures}]?|[{figures}]+(?=$|[^年\u3400-\u9fff]|周|个|天|岁|分|倍|毫克|片)"
    return re.sub(han, lambda m: _han_number(m.group()), spoken)


def words_ahead(text: str) -> str:
    """What a typed text says before its first number, beside limits and filler: perhaps the name of a measure."""
    said = _in_figures(re.sub(r"\s+", " ", normalise(text).text))
    found = _figure().search(said)
    ahead = _UNIT_AHEAD.sub(" ", said[: found.start()] if found else said).replace("百分之", " ")
    if found and found["high"]:
        ahead = _pattern("opens_range").sub(" ", ahead)
    return " ".join(re.sub(r"[^\w\s/]+", " ", _saying_nothing().sub(" ", ahead)).split())


@cache
def _saying_nothing() -> re.Pattern[str]:
    """Limits, "about" and filler, except words by which a measure is called ("weight 58")."""
    rows = table("answers")
    names = {form for row in table("labs") for form in row["forms"]}
    forms = [form for name in ("below", "above", "approximate", "filler") for form in rows[name]]
    return re.compile(_words(sorted(set(forms) - names)))


def number_answer(said: str, unit: str | None) -> Interpretation:
    """The number of a normalised answer, in the fact's `unit` or with the one that was written."""
    said = _in_figures(said)
    if unit == "titre":
        said = _TITRE.sub("", said)
    if re.match(r"-\s*\d", said):
        return Interpretation(reason="no_number")
    read = _plain_answer(said, unit)
    if read.value is None and unit == "mg/day":
        return _daily_dose(said) or read
    return read


def _plain_answer(said: str, unit: str | None) -> Interpretation:
    found = list(_figure().finditer(_OF_A_UNIT.sub(lambda m: "·" * len(m.group()), said)))
    if not found:
        return Interpretation(reason="no_number")
    if len(found) > 1:
        return Interpretation(reason="several_numbers")
    figure = found[0]
    known = _written_unit(said[: figure.start()], said[figure.end() :], unit)
    if known is None:
        return Interpretation(reason="unknown_unit")
    if known == "day" and unit and unit.endswith("/day"):
        known = unit
    return Interpretation(value=_with_unit(_bounds(said, figure), known, unit))


def _written_unit(before: str, behind: str, unit: str | None) -> str | None:
    """The unit beside a number; "" where none is written, None where it is none that is known."""
    written = behind.strip(" .,;)(")
    if unit and written == unit.lower():
        return unit
    if "百分之" in before:
        return "%"
    units = _units(unit)
    ahead = _UNIT_AHEAD.search(before)
    if ahead and not written:
        written = ahead.group()
    for _ in range(4):
        bare = written.replace(" ", "")
        if not bare or bare in units:
            break
        shorter = _pattern("approximate").sub(" ", written)
        for _, pattern in _behind():
            shorter = pattern.sub("", shorter.strip())
        shorter = re.sub(rf"^{_pattern('filler').pattern}|{_pattern('filler').pattern}$", "", shorter).strip(
            " .,;)("
        )
        if shorter == written:
            return None
        written = shorter
    known = units.get(written.replace(" ", ""), "" if not written else None)
    # "0,5 г" is a year to an age and grams to a dose.
    return None if known in _SPANS and unit not in _SPANS and known != "day" else known


def _bounds(said: str, figure: re.Match[str]) -> Any:
    """The number as written: exact, between two limits, beyond one, or about."""
    rows = table("answers")
    before, behind = said[: figure.start()].strip(), said[figure.end() :].strip()
    low, high = number(figure["low"]), number(figure["high"] or figure["low"])
    if figure["high"]:
        if high < low or _pattern("changed").search(before):
            return plain(high)
        return {"at_least": plain(low), "at_most": plain(high)}
    limits = [(m.group(), strict, loose) for strict, loose, p in _limits() if (m := p.search(before))]
    if limits:
        written, strict, loose = max(limits, key=lambda limit: len(limit[0]))
        return {loose if written in rows["inclusive"] else strict: plain(low)}
    for name, pattern in _behind():
        if pattern.search(behind):
            return {name: plain(low)}
    if _pattern("approximate").search(f"{before} | {behind}"):
        slack = low * Decimal(str(rows["about"]))
        return {"at_least": plain(low - slack), "at_most": plain(low + slack)}
    return plain(low)


def _with_unit(value: Any, known: str | None, unit: str | None) -> Any:
    if not known or known == unit:
        return value
    return {**value, "unit": known} if isinstance(value, dict) else {"value": value, "unit": known}


def _daily_dose(said: str) -> Interpretation | None:
    """A dose with how often it is taken, as its total a day in mg."""
    amounts = doses(re.sub(r"^.*(?:->|→)", "", said))
    if len(amounts) != 1 or amounts[0].per not in (None, "day") or amounts[0].unit not in _IN_MG:
        return None
    factor = _IN_MG[amounts[0].unit]
    low, high = amounts[0].low * factor, amounts[0].high * factor
    if low == high:
        return Interpretation(value=plain(low))
    return Interpretation(value={"at_least": plain(low), "at_most": plain(high)})
