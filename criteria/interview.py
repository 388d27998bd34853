"""The interview as a function: which screen to show next, given what is known.

Only facts that can still change the result are asked, and only once what stands before them in a rule is decided. A
fact that was asked and is not known is not asked again.

A patient is asked only what a lay person can know; what waits in a rule for a doctor's answer is then asked without it.
What a patient does not tick of a laboratory sheet stays unknown: a line that was not recognised is no proof.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING, Any

from criteria.assess import Assessment, assess_evidence
from criteria.bands import Band, bands
from criteria.calendar_days import add_months
from criteria.evidence import Evidence, read_answers
from criteria.facts import Respondent
from criteria.interval import Interval
from criteria.outcome import open_gaps
from criteria.screens import DONT_KNOW, Option, Screen, ScreenSpec, load_screens
from criteria.terms import Gap
from criteria.tree import Evaluation
from criteria.values import Records, listed

if TYPE_CHECKING:
    from criteria.trial import Trial


def next_screen(
    trial: Trial, answers: Mapping[str, Any], on: date, respondent: Respondent = "doctor"
) -> Screen | None:
    """The next screen, or None where nothing that the respondent can still answer would change the result."""
    evidence = read_answers(trial.facts, answers, on)
    return screen_for(trial, answers, evidence, assess_evidence(trial, evidence), respondent)


def screen_for(
    trial: Trial,
    answers: Mapping[str, Any],
    evidence: Evidence,
    assessment: Assessment,
    respondent: Respondent = "doctor",
) -> Screen | None:
    """As `next_screen`, for an assessment already made."""
    gaps = _gaps(trial, evidence, assessment, respondent)
    askable = [gap for gap in gaps if _askable(gap, answers, evidence)]
    if not askable:
        return None
    on = assessment.earliest or assessment.on
    residual = _residual(trial, evidence.moved_to(on), respondent)
    for spec in load_screens():
        if spec.form == "entry":
            screen = _entry_screen(trial, spec, askable, answers, evidence)
        else:
            screen = _screen(trial, spec, askable, residual, answers, evidence, respondent)
        if screen is not None:
            return screen
    return None


def screens_left(
    trial: Trial, evidence: Evidence, assessment: Assessment, respondent: Respondent = "doctor"
) -> int:
    """How many screens could still be asked if every answer left the others open: a bound for a progress bar."""
    residual = _residual(trial, evidence.moved_to(assessment.earliest or assessment.on), respondent)
    residual |= {gap.fact for gap in assessment.gaps if gap.entry is not None}
    if respondent == "patient":
        residual = {fact for fact in residual if _is_open(fact, evidence)}
    return sum(not residual.isdisjoint(spec.facts) for spec in load_screens()) if assessment.gaps else 0


def _gaps(
    trial: Trial, evidence: Evidence, assessment: Assessment, respondent: Respondent
) -> tuple[Gap, ...]:
    """What the respondent can be asked for next: over what only somebody else can answer a patient's gaps reach on."""
    if respondent == "doctor" or not assessment.gaps:
        return assessment.gaps
    asked = _asked_of(trial, respondent)
    later = Evaluation(evidence.moved_to(assessment.earliest or assessment.on), waits_for=asked)
    return tuple(gap for gap in open_gaps(trial, later) if gap.fact in asked)


def _asked_of(trial: Trial, respondent: Respondent) -> frozenset[str]:
    return frozenset(name for name, fact in trial.facts.items() if fact.is_asked_of(respondent))


def _askable(gap: Gap, answers: Mapping[str, Any], evidence: Evidence) -> bool:
    if gap.entry is None:
        return _is_open(gap.fact, evidence)
    if gap.field not in ("last_dose_date", "ongoing"):
        return False
    listed = _entries(answers.get(gap.fact))
    if gap.entry >= len(listed):
        return False
    given = listed[gap.entry]
    return not isinstance(given.get(gap.field), Mapping) or "unknown" not in given[gap.field]


def _is_open(fact: str, evidence: Evidence) -> bool:
    """Not yet asked, or answered in two ways that disagree."""
    return evidence.unknown.get(fact, "conflict") == "conflict"


def _residual(trial: Trial, evidence: Evidence, respondent: Respondent) -> set[str]:
    """Every fact that can still change the result, also where another one is asked first."""
    everything = Evaluation(evidence, waits_for=frozenset())
    asked = _asked_of(trial, respondent)
    return {gap.fact for gap in open_gaps(trial, everything) if gap.entry is None and gap.fact in asked}


def _screen(
    trial: Trial,
    spec: ScreenSpec,
    askable: list[Gap],
    residual: set[str],
    answers: Mapping[str, Any],
    evidence: Evidence,
    respondent: Respondent,
) -> Screen | None:
    wanted = {gap.fact for gap in askable if gap.entry is None}
    if wanted.isdisjoint(spec.facts):
        return None
    facts = tuple(fact for fact in spec.facts if fact in residual and _is_open(fact, evidence))
    if spec.form == "one":
        return Screen(spec.id, spec.topic, "one", facts, tuple(_choices(trial, facts[0], evidence.on)))
    kept = _entries(answers.get(facts[0])) if trial.facts[facts[0]].kind == "records" else None
    options = tuple(option for fact in facts for option in _ticks(trial, spec, fact, evidence, respondent))
    if kept:
        named = {str(entry.get("name")) for entry in kept}
        options = tuple(option for option in options if option.id not in named)
    return Screen(spec.id, spec.topic, "ticks", facts, options, kept=kept)


def _choices(trial: Trial, name: str, on: date) -> Iterator[Option]:
    fact = trial.facts[name]
    if fact.kind == "truth":
        yield Option("yes", name, True)
        yield Option("no", name, False)
    for option in (*fact.states, *fact.options):
        yield Option(option, name, option)
    for index, band in enumerate(bands(trial, name, on)):
        yield Option(f"band{index}", name, band.value, band=band)


def _ticks(
    trial: Trial, spec: ScreenSpec, name: str, evidence: Evidence, respondent: Respondent
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
            for tick, entry in spec.ticks.items():
                yield Option(tick, name, {key: _dated(value, evidence.on) for key, value in entry.items()})
        case _:
            sides = bands(trial, name, evidence.on)
            ticked = next(band for band in sides if band.holds)
            other = next(band for band in sides if not band.holds)
            yield Option(name, name, ticked.value, dict(not_seen) if not_seen else other.value, ticked)


def _dated(value: Any, on: date) -> Any:
    """A span of months in a tick as an interval of dates that ends today."""
    if isinstance(value, Mapping) and "months" in value:
        return {"from": add_months(on, -value["months"]).isoformat(), "to": on.isoformat()}
    return value


def _entry_screen(
    trial: Trial, spec: ScreenSpec, askable: list[Gap], answers: Mapping[str, Any], evidence: Evidence
) -> Screen | None:
    gap = next((gap for gap in askable if gap.entry is not None and gap.fact in spec.facts), None)
    if gap is None or gap.entry is None:
        return None
    raw = answers[gap.fact]
    options = [
        Option(
            f"washout{index}",
            gap.fact,
            with_course(raw, gap.entry, {"ongoing": False, "last_dose_date": band.value}),
            band=band,
        )
        for index, band in enumerate(_washout_bands(evidence, gap))
    ]
    options.append(Option("ongoing", gap.fact, with_course(raw, gap.entry, {"ongoing": True})))
    unknown = with_course(raw, gap.entry, {str(gap.field): dict(DONT_KNOW)})
    name = str(_entries(raw)[gap.entry].get("name"))
    return Screen(spec.id, spec.topic, "entry", (gap.fact,), tuple(options), name, gap.entry, unknown)


def with_course(raw: Any, index: int, course: Mapping[str, Any]) -> Any:
    """A list answer in which more is known of one of its courses."""
    entries = _entries(raw)
    entries[index] = {**entries[index], **course}
    if isinstance(raw, Mapping):
        return {**raw, "entries": entries}
    return entries


def _washout_bands(evidence: Evidence, gap: Gap) -> Iterator[Band]:
    listed = evidence.values[gap.fact]
    assert isinstance(listed, Records)
    assert gap.entry is not None
    half_life = listed.entries[gap.entry].get("half_life_days")
    if not isinstance(half_life, Interval):
        return
    needed = ceil(half_life.high * 5)
    cut = evidence.on.toordinal() - needed
    yield _days_ago(needed, None, {"to": date.fromordinal(cut).isoformat()}, True)
    yield _days_ago(None, needed, {"from": date.fromordinal(cut + 1).isoformat()}, False)


def _days_ago(low: int | None, high: int | None, value: Mapping[str, Any], holds: bool) -> Band:
    lower, upper = (None if limit is None else Decimal(limit) for limit in (low, high))
    return Band(lower, upper, False, True, value, holds)


def _entries(raw: Any) -> list[dict[str, Any]]:
    """The entries of a list answer as written."""
    entries, _ = listed(raw)
    if not isinstance(entries, list):
        return []
    return [dict(entry) if isinstance(entry, Mapping) else {"name": entry} for entry in entries]
