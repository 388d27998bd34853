"""Answers and limits as a person reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from bot.conversation.sight import Sight
from bot.views.words import Words
from bot.views.worked_out import worked_out_text
from criteria.bands import Band
from criteria.facts import Fact
from criteria.interval import Interval
from criteria.truth import Truth
from criteria.values import Members, Value, listed
from criteria.worked_out import SAID, is_worked_out

_NOTHING: Mapping[str, Value] = {}
_TRUTHS = {Truth.TRUE: "yes", Truth.FALSE: "no", Truth.UNKNOWN: "unknown"}
_SLUG = re.compile(r"[^a-z0-9]+")


def fact_label(words: Words, fact: str) -> str:
    """What a fact is called where it stands alone, away from the question that asks for it."""
    return words.find(f"fact-{fact}.review") or words(f"fact-{fact}")


def criterion_text(words: Words, criterion: str) -> str:
    """What the trial wants or excludes by a criterion, in one line."""
    return words(f"criterion-{criterion.replace('.', '-')}")


def unit_text(words: Words, unit: str | None) -> str:
    """The unit with a space before it, ready to stand behind a number; empty where there is none."""
    text = words(_unit_key(unit))
    return f" {text}" if text else ""


def _unit_key(unit: str | None) -> str:
    named = {"%": "percent", "1": "none", None: "none"}
    return f"unit-{named.get(unit) or _SLUG.sub('_', str(unit).lower()).strip('_')}"


def option_text(words: Words, fact: str, option: str) -> str:
    """An option of a choice or a set."""
    return words(f"fact-{fact}-{option}")


def drug_text(words: Words, drug: str) -> str:
    """The name of a drug; a name the catalogue does not have stays as written."""
    return words.find(f"drug-{drug}") or drug


def limits_text(words: Words, low: Any, high: Any, low_open: bool, high_open: bool) -> str:
    """A range of numbers: "< 50", "≥ 15", "18–80", "≥ 5, < 10"; a patient reads "less than 50", "at least 15"."""
    if words.audience == "patient" and (low is None or high is None):
        return _limit_in_words(words, low, high, low_open or high_open)
    if low is None:
        return f"{'<' if high_open else '≤'} {words.number(high)}"
    if high is None:
        return f"{'>' if low_open else '≥'} {words.number(low)}"
    if not low_open and not high_open:
        return f"{words.number(low)}–{words.number(high)}"
    return f"{'>' if low_open else '≥'} {words.number(low)}, {'<' if high_open else '≤'} {words.number(high)}"


def _limit_in_words(words: Words, low: Any, high: Any, open_: bool) -> str:
    if low is None:
        return words("limit-less" if open_ else "limit-at-most", limit=words.number(high))
    return words("limit-more" if open_ else "limit-at-least", limit=words.number(low))


def band_text(words: Words, fact: Fact, band: Band) -> str:
    """A range of a quantity with its unit."""
    return limits_text(words, band.low, band.high, band.low_open, band.high_open) + unit_text(
        words, fact.unit
    )


def answer_text(sight: Sight, name: str, raw: Any, words: Words) -> str:
    """An answer of a case as a person reads it; a score with what the case says of its measures."""
    return value_text(words, name, sight.trial.facts[name], raw, sight.evidence.values)


def value_text(words: Words, name: str, fact: Fact, raw: Any, known: Mapping[str, Value] = _NOTHING) -> str:
    """An answer as written down, as a person reads it; a score is read beside what is `known` of the case."""
    if raw is None or (isinstance(raw, Mapping) and "unknown" in raw):
        return words("value-unknown")
    if is_worked_out(raw):
        worked_out = worked_out_text(words, fact, raw, known)
        if SAID not in raw:
            return worked_out
        return words("score-stated", stated=value_text(words, name, fact, raw[SAID]), worked_out=worked_out)
    match fact.kind:
        case "truth":
            return words("value-yes") if raw else words("value-no")
        case "choice":
            return option_text(words, name, raw)
        case "set":
            return _set_text(words, name, raw)
        case "quantity":
            return _quantity_text(words, fact, raw)
        case "date":
            return option_text(words, name, raw) if raw in fact.states else date_text(words, raw)
        case _:
            return _list_text(words, name, fact, raw)


def typed_text(words: Words, name: str, fact: Fact, value: Value | None) -> str:
    """A value as the engine holds it, as a person reads it."""
    match value:
        case Truth():
            return words(f"value-{_TRUTHS[value]}")
        case str():
            return option_text(words, name, value)
        case Interval() if fact.kind == "quantity":
            return interval_text(words, value) + unit_text(words, fact.unit)
        case Interval() if value.low.is_infinite() or value.high.is_infinite():
            return option_text(words, name, "never" if value.high < 0 else "ongoing")
        case Interval():
            return words.day(date.fromordinal(int(value.low)))
        case Members():
            return words("separator-list").join(
                option_text(words, name, one) for one in sorted(value.present)
            )
    return words("value-unknown")


def interval_text(words: Words, value: Interval) -> str:
    """A number, or the range in which it lies, without a unit."""
    if value.exact:
        return words.number(round(value.low, 2))
    low, high = (None if end.is_infinite() else end for end in (value.low, value.high))
    if low is None and high is None:
        return words("value-unknown")
    return limits_text(words, low, high, value.low_open, value.high_open)


def _quantity_text(words: Words, fact: Fact, raw: Any) -> str:
    unit = fact.unit
    if isinstance(raw, Mapping):
        unit = raw.get("unit", unit)
        if "value" not in raw:
            low, high = raw.get("at_least", raw.get("above")), raw.get("at_most", raw.get("below"))
            return limits_text(words, low, high, "above" in raw, "below" in raw) + unit_text(words, fact.unit)
        raw = raw["value"]
        if isinstance(raw, Mapping):
            return _quantity_text(words, fact, raw)
    shown = unit_text(words, unit) if unit == fact.unit else f" {words.find(_unit_key(unit)) or unit}"
    return words.number(raw) + shown


def date_text(words: Words, raw: Any) -> str:
    """A date answer, no more precise than it is known."""
    if isinstance(raw, Mapping):
        first, last = raw.get("from"), raw.get("to")
        if first and first == last:
            return date_text(words, first)
        if first and last:
            return words("value-from-to", **{"from": date_text(words, first), "to": date_text(words, last)})
        return (
            words("value-since", day=date_text(words, first))
            if first
            else words("value-until", day=date_text(words, last))
        )
    parts = str(raw).split("-")
    if len(parts) == 1:
        return words.year(date(int(raw), 1, 1))
    if len(parts) == 2:
        return words.month(date(int(parts[0]), int(parts[1]), 1))
    return words.day(date.fromisoformat(str(raw)))


def _set_text(words: Words, name: str, raw: Any) -> str:
    members, complete = listed(raw)
    text = words("separator-list").join(option_text(words, name, member) for member in members) or words(
        "value-none"
    )
    return text if complete else words("value-more-possible", value=text)


def _list_text(words: Words, name: str, fact: Fact, raw: Any) -> str:
    entries, complete = listed(raw)
    text = words("separator-entries").join(_entry_texts(words, name, fact, entries)) or words("value-none")
    if complete and isinstance(raw, Mapping) and "since" in raw:
        return words("value-asked-since", value=text, day=date_text(words, raw["since"]))
    return text if complete else words("value-more-possible", value=text)


def _entry_texts(words: Words, name: str, fact: Fact, entries: list[Any]) -> Iterator[str]:
    for entry in entries:
        if fact.drug_field:
            yield course_text(words, entry)
        else:
            kind = str(entry.get("type", "")) if isinstance(entry, Mapping) else str(entry)
            yield (
                words.find(f"screen-{name}-{kind}")
                or words.find(f"fact-{name}-{kind}")
                or kind.replace("_", " ")
            )


def course_text(words: Words, entry: Any) -> str:
    """One course of a drug: whether it goes on, or when its last dose was."""
    course = entry if isinstance(entry, Mapping) else {"name": entry}
    drug = drug_text(words, str(course.get("name")))
    last = course.get("last_dose_date")
    if course.get("ongoing") is True:
        return words("course-ongoing", drug=drug)
    if last is None or (isinstance(last, Mapping) and "unknown" in last):
        return words("course-undated", drug=drug)
    return words("course-stopped", drug=drug, day=date_text(words, last))
