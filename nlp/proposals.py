"""From what was read to answers of the trial's facts, each to be confirmed by a tap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict

from criteria.drugs import load_drugs
from nlp.amounts import number
from nlp.findings import Dose, Finding, Reading
from nlp.intervals import DateInterval
from nlp.lexicon_build import lexicon
from nlp.measures import plain

_GC_DRUGS = frozenset(
    (
        *("prednisone", "prednisolone", "methylprednisolone", "triamcinolone", "dexamethasone"),
        *("betamethasone", "hydrocortisone", "cortisone", "deflazacort"),
    )
)
# From this many milligrams a day it is a pulse, not current treatment (shared clinical reference, section 1.2).
_PULSE_MG = 250
# Given by mouth for the gut or inhaled: a glucocorticoid by role, but systemic only when somebody says so.
_LOCAL_UNLESS_STATED = frozenset({"budesonide", "triamcinolone", "betamethasone", "acth"})
_PRIOR_FACTS = {"CD19X": "prior_cd19_therapy", "BCMAX": "prior_bcma_therapy", "CART": "prior_car_t"}
_PRIOR_TARGETS = {"CD19": "prior_cd19_therapy", "BCMA": "prior_bcma_therapy"}
# Drugs whose last dose may matter, by the fact that lists them; the second are for the site to judge.
_LISTED = {
    "biologics": frozenset({"BIO", "CD19X", "BCMAX"}),
    "other_treatments": frozenset({"TS", "IS?", "BIO?", "IG"}),
}


class Proposal(BaseModel):
    """`value` (in the JSON shape of `fact`) is what `words`, at `start`..`end` of the message, seem to say.

    `asks`: it must not be taken over with the others but wants its own answer first (status or meaning not certain).
    """

    model_config = ConfigDict(frozen=True)

    id: str
    fact: str
    value: Any
    words: str
    start: int
    end: int
    asks: bool = False


def propose(reading: Reading, today: date) -> tuple[Proposal, ...]:
    """Every fact the reading seems to answer, in the order of the message; nothing about relatives or other people.

    Of several words for one fact and value the first certain one stands; what a message says both ways asks. Diagnoses
    and biologics come one by one: each proposal of `diseases` holds one member, each of `biologics` one drug with
    `"complete": false`.
    """
    own = [f for f in reading.findings if f.experiencer == "patient"]
    sayings = _contested(own)
    own = [f.model_copy(update={"asks": True}) if (f.kind, f.concept) in sayings else f for f in own]
    drugs = [
        _stopped(f)
        for f in own
        if f.kind == "drug" and (f.last_dose or not (f.negated or f.status == "planned"))
    ]
    proposals = [
        *_diagnoses(own),
        *_antibodies(own),
        *_measures(own),
        *_treatments(drugs),
        *_courses(drugs, today),
    ]
    return _without_repeats(proposals)


def _stopped(drug: Finding) -> Finding:
    """A drug that is denied or planned though it has a last dose was taken, it seems: it is over, and asks."""
    if not (drug.negated or drug.status == "planned"):
        return drug
    return drug.model_copy(update={"negated": False, "status": "past", "uncertain": True, "asks": True})


def _contested(findings: list[Finding]) -> frozenset[tuple[str, str]]:
    """Names of which a message says in one place that it is so and in another that it is not."""
    said: dict[tuple[str, str], set[bool]] = {}
    for finding in findings:
        if (
            finding.kind != "measure"
            and not finding.uncertain
            and not (finding.negated and finding.last_dose)
        ):
            said.setdefault((finding.kind, finding.concept), set()).add(finding.negated)
    return frozenset(name for name, ways in said.items() if len(ways) > 1)


def _made(finding: Finding, fact: str, value: Any, asks: bool) -> Proposal:
    return Proposal(
        id=f"{fact}@{finding.start}",
        fact=fact,
        value=value,
        words=finding.surface,
        start=finding.start,
        end=finding.end,
        asks=asks,
    )


def _without_repeats(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    kept: dict[tuple[str, str], Proposal] = {}
    for proposal in sorted(proposals, key=lambda p: (p.asks, p.start)):
        kept.setdefault((proposal.fact, repr(proposal.value)), proposal)
    return tuple(sorted(kept.values(), key=lambda p: (p.start, p.fact)))


def _diagnoses(findings: Iterable[Finding]) -> Iterator[Proposal]:
    concepts = lexicon().concepts
    for finding in findings:
        cohort = concepts[finding.concept].cohort if finding.kind == "diagnosis" else None
        if cohort and not finding.negated:
            yield _made(finding, "diseases", [cohort], finding.asks)


def _antibodies(findings: Iterable[Finding]) -> Iterator[Proposal]:
    concepts = lexicon().concepts
    for finding in findings:
        concept = concepts.get(finding.concept)
        if finding.kind != "antibody" or concept is None:
            continue
        positive = finding.result != "negative"
        if concept.fact is not None and (positive or not concept.positive_only):
            yield _made(finding, concept.fact, positive, finding.asks)
        if concept.also is not None and positive:
            yield _made(finding, concept.also, True, finding.asks)


def _measures(findings: Iterable[Finding]) -> Iterator[Proposal]:
    for finding in findings:
        if finding.kind == "measure":
            yield _made(finding, finding.concept, finding.value, finding.asks)


def _roles(concept: str) -> frozenset[str]:
    drug = load_drugs().get(concept)
    return (
        frozenset(drug.roles) if drug else frozenset({"GC"}) if concept == "glucocorticoid" else frozenset()
    )


def _treatments(drugs: list[Finding]) -> Iterator[Proposal]:
    """Current glucocorticoid, antimalarial and immunosuppressant; one of open status asks."""
    current = [f for f in drugs if f.status in ("current", "unspecified")]
    for finding in current:
        roles = _roles(finding.concept)
        if "GC" in roles:
            yield from _glucocorticoid(finding)
        if "AM" in roles:
            yield _made(finding, "on_antimalarial", True, finding.asks)
            if finding.start_date:
                yield _made(finding, "antimalarial_start_date", finding.start_date.answer(), finding.asks)
            if finding.dose_since:
                yield _made(finding, "antimalarial_stable_since", finding.dose_since.answer(), finding.asks)
        if "IS" in roles:
            yield _made(finding, "on_immunosuppressant", True, finding.asks)
    suppressants = [f for f in current if "IS" in _roles(f.concept)]
    yield from _latest("immunosuppressant_start_date", [(f, f.start_date) for f in suppressants])
    yield from _latest("immunosuppressant_stable_since", [(f, f.dose_since) for f in suppressants])
    yield from _tried([f for f in drugs if "IS" in _roles(f.concept)])


def _glucocorticoid(finding: Finding) -> Iterator[Proposal]:
    dose = _daily_mg(finding.dose)
    if (finding.dose and finding.dose.per in ("dose", "total")) or _is_pulse(dose):
        return
    asks = finding.asks or finding.concept in _LOCAL_UNLESS_STATED
    yield _made(finding, "on_glucocorticoid", True, asks)
    if finding.concept in _GC_DRUGS:
        yield _made(finding, "gc_drug", finding.concept, asks)
    if finding.dose and dose is not None:
        yield _made(
            finding, "gc_daily_dose_mg", dose, asks or finding.dose.assumed or finding.dose.per is None
        )
    if finding.dose_since:
        yield _made(finding, "gc_dose_stable_since", finding.dose_since.answer(), asks)


def _is_pulse(dose: Any) -> bool:
    return isinstance(dose, (int, float)) and dose >= _PULSE_MG


def _daily_mg(dose: Dose | None) -> Any:
    """Milligrams a day as a number or an interval; None for a pulse, a total, or a dose by weight."""
    if dose is None or dose.unit not in ("mg", "g") or dose.per not in ("day", None):
        return None
    factor = 1000 if dose.unit == "g" else 1
    low = plain(number(str(dose.value)) * factor)
    if dose.value_max is None:
        return low
    return {"at_least": low, "at_most": plain(number(str(dose.value_max)) * factor)}


def _latest(fact: str, dated: list[tuple[Finding, DateInterval | None]]) -> Iterator[Proposal]:
    """The latest of the dates; asks while that of another current immunosuppressant is not known."""
    known = [(interval, finding) for finding, interval in dated if interval]
    if not known:
        return
    last, finding = max(known, key=lambda pair: pair[0].lo)
    complete = {f.concept for f, _ in dated} == {f.concept for _, f in known}
    yield _made(finding, fact, last.answer(), finding.asks or not complete)


def _tried(findings: list[Finding]) -> Iterator[Proposal]:
    """How many different immunosuppressants were named as taken, now or before: at least so many."""
    catalogue = load_drugs()
    certain = [f for f in findings if f.status in ("current", "past") and not f.asks]
    names = {catalogue[f.concept].same_as or f.concept: f for f in certain}
    if len(names) >= 2:
        last = max(names.values(), key=lambda f: f.start)
        yield _made(last, "n_immunosuppressants_tried", {"at_least": len(names)}, False)


def _courses(drugs: list[Finding], today: date) -> Iterator[Proposal]:
    for finding in drugs:
        used = _roles(finding.concept)
        for role, fact in _PRIOR_FACTS.items():
            if role in used:
                yield _made(finding, fact, True, _only_used(finding))
        if "CART" in used:
            targets = load_drugs()[finding.concept].targets
            for target, fact in _PRIOR_TARGETS.items():
                if target in targets:
                    yield _made(finding, fact, True, _only_used(finding))
    for fact, roles in _LISTED.items():
        by_drug: dict[str, list[Finding]] = {}
        for finding in drugs:
            if _roles(finding.concept) & roles:
                by_drug.setdefault(finding.concept, []).append(finding)
        for mentions in by_drug.values():
            yield _course(fact, mentions, today)


def _only_used(finding: Finding) -> bool:
    """Whether use itself is in doubt; for "ever treated with" it does not matter whether it is going on."""
    return finding.uncertain or (
        finding.asks and finding.status == "unspecified" and finding.last_dose is None
    )


def _course(fact: str, mentions: list[Finding], today: date) -> Proposal:
    """One entry for a drug from everything said of it; `ongoing` only where its status was said."""
    dates = [f.last_dose for f in mentions if f.last_dose]
    last: DateInterval | None = max(dates, key=lambda d: d.hi) if dates else None
    statuses = {f.status for f in mentions}
    entry: dict[str, Any] = {"name": mentions[0].concept}
    if last and (known := last.until(today)):
        entry["last_dose_date"] = known.answer()
    if "current" in statuses:
        entry["ongoing"] = True
    elif "past" in statuses:
        entry["ongoing"] = False
    asks = "ongoing" not in entry or any(f.uncertain for f in mentions) or {"current", "past"} <= statuses
    return _made(mentions[0], fact, {"entries": [entry], "complete": False}, asks)
