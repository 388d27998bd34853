"""Why a result is what it is, true by construction: read off the derivation, never written beside it.

Language-neutral; the views of the bot put it into words for doctors, patients and coordinators.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from criteria.assess import NO_COHORT, Assessment, Word
from criteria.causes import Cause, Shortfall, causes, shortfall
from criteria.evidence import Evidence
from criteria.other_readings import OtherReading, other_readings
from criteria.tree import Criterion, Evaluation, Polarity
from criteria.trial import Trial
from criteria.truth import Truth
from criteria.values import Value


@dataclass(frozen=True)
class Explained:
    """One criterion: what it asks, what is known, and on which facts its verdict rests.

    `causes` are minimal: any one of them settles the criterion, and none of its facts can go. `others` are the readings
    under which the criterion or the whole would come out differently; `lacking` the group too few parts of which hold.
    """

    id: str
    quote: str | None
    polarity: Polarity
    verdict: Word
    rule: str | None
    values: Mapping[str, Value]
    causes: tuple[Cause, ...]
    readings: Mapping[str, str]
    others: tuple[OtherReading, ...]
    lacking: Shortfall | None

    @property
    def reading_sensitive(self) -> bool:
        """Whether another reading of the trial's words would change the criterion or the verdict."""
        return bool(self.others)


@dataclass(frozen=True)
class Explanation:
    """What stands in the way, and what is open."""

    blocking: tuple[Explained, ...]
    open: tuple[Explained, ...]

    @property
    def reading_sensitive(self) -> bool:
        """Whether the result hangs on how ambiguous words were read."""
        return any(item.reading_sensitive for item in (*self.blocking, *self.open))


def explain(trial: Trial, evidence: Evidence, assessment: Assessment) -> Explanation:
    """Explain every criterion that refuses, and every one that is open and does not wait for the site."""
    refused = [name for name in assessment.blocking if name != NO_COHORT]
    missing = set(assessment.missing)
    left_open = [
        result.id
        for result in assessment.criteria
        if result.verdict == "unknown"
        and not result.criterion.for_site
        and not missing.isdisjoint(result.facts())
    ]
    return Explanation(
        tuple(explain_criterion(trial, evidence, assessment, name) for name in refused),
        tuple(explain_criterion(trial, evidence, assessment, name) for name in left_open),
    )


def explain_criterion(
    trial: Trial, evidence: Evidence, assessment: Assessment, criterion_id: str
) -> Explained:
    """Explain one atomic criterion.

    Raises:
        StopIteration: the trial has no such atomic criterion.
    """
    section, leaf = next(pair for pair in trial.atoms if pair[1].id == criterion_id)
    evaluation = assessment.evaluation
    result = assessment.result(criterion_id)
    facts = sorted(leaf.rule.facts) if leaf.rule else []
    readings = {name: trial.spec.readings[name].chosen for name in leaf.readings}
    return Explained(
        leaf.id,
        leaf.quote,
        leaf.polarity,
        result.verdict,
        leaf.rule.source if leaf.rule else None,
        {fact: evidence.values[fact] for fact in facts if fact in evidence.values},
        causes(evaluation, leaf) if result.verdict != "not_applicable" else (),
        readings,
        tuple(other_readings(trial, evidence, assessment, criterion_id)),
        _lacking(evaluation, section, leaf) if result.verdict in ("not_met", "unknown") else None,
    )


def _lacking(evaluation: Evaluation, section: Criterion, leaf: Criterion) -> Shortfall | None:
    """The shortfall of the innermost group in which the criterion stands; of obstacles no more are wanted."""
    if leaf.polarity == "exclusion":
        return None
    around = [group for group in section.walk() if group.children and leaf in tuple(group.walk())]
    for group in reversed(around):
        found = shortfall(evaluation, group) if evaluation.truth(group) is not Truth.TRUE else None
        if found is not None and leaf.id in _ids_below(group):
            return found
    return None


def _ids_below(group: Criterion) -> set[str]:
    return {criterion.id for criterion in group.walk()}
