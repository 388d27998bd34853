"""From what is to be asked to a screen: its questions, what can be pressed, and what a press answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING, Any

from criteria.bands import Band, bands, days_by_now, sides
from criteria.calendar_days import add_months
from criteria.evidence import Evidence
from criteria.facts import Respondent
from criteria.interval import Interval
from criteria.screens import DONT_KNOW, Option, Screen, ScreenSpec
from criteria.terms import Gap
from criteria.values import Records, listed

if TYPE_CHECKING:
    from criteria.trial import Trial


def fact_screen(
    trial: Trial,
    spec: ScreenSpec,
    facts: Sequence[str],
    answers: Mapping[str, Any],
    on: date,
    respondent: Respondent,
    wait: int = 0,
) -> Screen:
    """The screen that asks for these of its facts; a page with one question left is that question.

    Of a list to tick, what cannot be ticked is asked for by itself when the list is done. What is asked on the day `on`
    matters `wait` days later: a dose that is to be stable for 56 days then has to be so for fewer now.
    """
    can_be_ticked = [fact for fact in facts if spec.form == "ticks" and _can_be_ticked(trial, fact, on)]
    if can_be_ticked:
        facts = can_be_ticked
        kept = {fact: entries_of(answers.get(fact)) for fact in facts if trial.facts[fact].kind == "records"}
        kept = {fact: entries for fact, entries in kept.items() if entries}
        options = tuple(
            option
            for fact in facts
            for option in _ticks(trial, spec, fact, on, respondent, wait, answers.get(fact))
            if not _is_kept(option, kept)
        )
        since = dict(_asked_since(spec, facts, on))
        return Screen(spec.id, spec.topic, "ticks", tuple(facts), options, kept=kept, since=since)
    if len(facts) == 1:
        return Screen(spec.id, spec.topic, "one", tuple(facts), tuple(_choices(trial, facts[0], on, wait)))
    chosen = (
        replace(option, key=f"{fact}.{option.id}")
        for fact in facts
        for option in _choices(trial, fact, on, wait)
    )
    return Screen(spec.id, spec.topic, "page", tuple(facts), tuple(chosen))


def _can_be_ticked(trial: Trial, name: str, on: date) -> bool:
    """Whether a tick says enough: a number that the trial compares with two limits is asked for by itself."""
    return trial.facts[name].kind in ("truth", "set", "records") or sides(trial, name, on) is not None


def _is_kept(option: Option, kept: Mapping[str, list[dict[str, Any]]]) -> bool:
    """Whether a tick stands for an entry that the list has already."""
    return any(str(entry.get("name")) == option.id for entry in kept.get(option.fact, ()))


def _choices(trial: Trial, name: str, on: date, wait: int) -> Iterator[Option]:
    fact = trial.facts[name]
    if fact.kind == "truth":
        yield Option("yes", name, True)
        yield Option("no", name, False)
    for option in (*fact.states, *fact.options):
        yield Option(option, name, option)
    for index, band in enumerate(bands(trial, name, on, wait)):
        yield Option(f"band{index}", name, band.value, band=band)


def _ticks(
    trial: Trial, spec: ScreenSpec, name: str, on: date, respondent: Respondent, wait: int, known: Any
) -> Iterator[Option]:
    fact = trial.facts[name]
    not_seen = DONT_KNOW if fact.on_sheet and respondent == "patient" else None
    match fact.kind:
        case "truth":
            yield Option(name, name, True, dict(not_seen) if not_seen else False)
        case "set":
            for member in fact.options:
                yield Option(member, name, member)
        case "records":
            for tick, entry in spec.ticks_of(name).items():
                dated = {key: _dated(value, on, _until(known, on)) for key, value in entry.items()}
                yield Option(tick, name, dated)
        case _:
            found = sides(trial, name, on, wait)
            assert found is not None
            ticked, other = (replace(side, value=narrowed(known, side.value)) for side in found)
            yield Option(name, name, ticked.value, dict(not_seen) if not_seen else other.value, ticked)


def _asked_since(spec: ScreenSpec, facts: Sequence[str], on: date) -> Iterator[tuple[str, str]]:
    """The lists whose ticks stand for events since a day, with that day."""
    for fact in facts:
        spans = [
            span["months"]
            for entry in spec.ticks_of(fact).values()
            for span in entry.values()
            if isinstance(span, Mapping) and "months" in span
        ]
        if spans:
            yield fact, add_months(on, -min(spans)).isoformat()


def narrowed(known: Any, said: Mapping[str, Any]) -> Mapping[str, Any]:
    """A range together with one that was said before, so that asking more finely forgets nothing; the new one where
    they exclude each other."""
    if not isinstance(known, Mapping) or not {"at_least", "above", "at_most", "below"}.issuperset(known):
        return said
    lows = [
        (bound[key], key == "above", key)
        for bound in (known, said)
        for key in ("at_least", "above")
        if key in bound
    ]
    highs = [
        (bound[key], key == "at_most", key)
        for bound in (known, said)
        for key in ("at_most", "below")
        if key in bound
    ]
    low, high = max(lows, default=None), min(highs, default=None)
    if low and high and (low[0] > high[0] or (low[0] == high[0] and (low[1] or not high[1]))):
        return said
    return {key: value for value, _, key in filter(None, (low, high))}


def _until(raw: Any, on: date) -> str:
    """The last day of the time a list asks about: where a later part of it was asked about before, the day before."""
    if not isinstance(raw, Mapping) or "since" not in raw:
        return on.isoformat()
    return (date.fromisoformat(raw["since"]) - timedelta(days=1)).isoformat()


def _dated(value: Any, on: date, until: str) -> Any:
    """A span of months in a tick as an interval of dates."""
    if isinstance(value, Mapping) and "months" in value:
        return {"from": add_months(on, -value["months"]).isoformat(), "to": until}
    return value


def course_screen(
    spec: ScreenSpec, gap: Gap, answers: Mapping[str, Any], evidence: Evidence, wait: int = 0
) -> Screen:
    """The question about one course of a list, asked on the day of the evidence; it matters `wait` days later."""
    assert gap.entry is not None
    raw = answers[gap.fact]
    options = [
        Option(
            f"washout{index}",
            gap.fact,
            with_course(raw, gap.entry, {"ongoing": False, "last_dose_date": band.value}),
            band=band,
        )
        for index, band in enumerate(_washout_bands(evidence, gap, wait))
    ]
    options.append(Option("ongoing", gap.fact, with_course(raw, gap.entry, {"ongoing": True})))
    left_open = with_course(raw, gap.entry, {str(gap.field): dict(DONT_KNOW)})
    name = str(entries_of(raw)[gap.entry].get("name"))
    return Screen(
        spec.id, spec.topic, "entry", (gap.fact,), tuple(options), name, gap.entry, left_open=left_open
    )


def with_course(raw: Any, index: int, course: Mapping[str, Any]) -> Any:
    """A list answer in which more is known of one of its courses."""
    entries = entries_of(raw)
    entries[index] = {**entries[index], **course}
    if isinstance(raw, Mapping):
        return {**raw, "entries": entries}
    return entries


def _washout_bands(evidence: Evidence, gap: Gap, wait: int) -> Iterator[Band]:
    listed_courses = evidence.values[gap.fact]
    assert isinstance(listed_courses, Records)
    assert gap.entry is not None
    half_life = listed_courses.entries[gap.entry].get("half_life_days")
    if not isinstance(half_life, Interval):
        return
    needed = int(days_by_now(Decimal(ceil(half_life.high * 5)), wait))
    cut = evidence.on.toordinal() - needed
    yield _days_ago(needed, None, {"to": date.fromordinal(cut).isoformat()}, True)
    yield _days_ago(None, needed, {"from": date.fromordinal(cut + 1).isoformat()}, False)


def _days_ago(low: int | None, high: int | None, value: Mapping[str, Any], holds: bool) -> Band:
    lower, upper = (None if limit is None else Decimal(limit) for limit in (low, high))
    return Band(lower, upper, False, True, value, holds)


def entries_of(raw: Any) -> list[dict[str, Any]]:
    """The entries of a list answer as written."""
    entries, _ = listed(raw)
    if not isinstance(entries, list):
        return []
    return [dict(entry) if isinstance(entry, Mapping) else {"name": entry} for entry in entries]
