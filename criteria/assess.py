"""The assessment of a patient against a trial: a pure function of trial, answers and day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from criteria.courses import find_drug
from criteria.derivation import kidney_estimates
from criteria.earliest import earliest_without_failure
from criteria.evidence import Evidence, read_answers
from criteria.outcome import failures, is_open, open_gaps
from criteria.terms import Gap
from criteria.tree import Criterion, Evaluation, Polarity
from criteria.truth import Truth
from criteria.values import Records

if TYPE_CHECKING:
    from criteria.trial import Trial

Verdict: TypeAlias = Literal["no_obstacle", "not_eligible", "not_yet", "undetermined"]
Word: TypeAlias = Literal["met", "not_met", "unknown", "not_applicable"]

NO_COHORT = "COHORT"
"""Stands among the blocking criteria for having none of the trial's diseases."""

_WORDS: Mapping[Truth, Word] = {Truth.TRUE: "met", Truth.FALSE: "not_met", Truth.UNKNOWN: "unknown"}


@dataclass(frozen=True)
class CriterionResult:
    """What is found of one atomic criterion: `met` says that its sentence is true of the patient."""

    criterion: Criterion
    verdict: Word
    evaluation: Evaluation = field(repr=False, compare=False)

    @property
    def id(self) -> str:
        """The id of the criterion."""
        return self.criterion.id

    @property
    def polarity(self) -> Polarity:
        """Whether being met is good (inclusion), bad (exclusion) or neither by itself (part)."""
        return self.criterion.polarity

    @property
    def status(self) -> str:
        """The verdict in the words of the trial reading: an exclusion is triggered or clear."""
        if self.polarity != "exclusion":
            return self.verdict
        return {"met": "triggered", "not_met": "clear"}.get(self.verdict, self.verdict)

    def facts(self) -> tuple[str, ...]:
        """The facts the result rests on."""
        return tuple(dict.fromkeys(reason.fact for reason in self._reasons()))

    def why(self) -> str:
        """The comparisons the result rests on, with the patient's values."""
        if self.verdict == "not_applicable":
            return "the patient does not have this disease"
        return "; ".join(dict.fromkeys(reason.text for reason in self._reasons()))

    def _reasons(self) -> Iterator[Any]:
        for criterion in (self.criterion, *self.criterion.unless):
            if criterion.rule is not None:
                yield from criterion.rule.rule.reasons(self.evaluation.context)


@dataclass(frozen=True)
class Assessment:
    """The result of an assessment; `words` are the verdicts on the atomic criteria, in the order of `trial.atoms`.

    `earliest` is the first day on which nothing that is known fails any more (for `not_yet`). `blocking` are the
    atomic criteria that make a refusal; `gaps` what would still have to be known, in the order of the trial;
    `for_site` the criteria that only the site decides or whose words leave a drug of this patient open; `estimates`
    kidney measures computed from creatinine, which nobody has accepted yet; `warnings` answers that were refused.
    """

    on: date
    verdict: Verdict
    earliest: date | None
    cohorts: Mapping[str, Word]
    words: tuple[Word, ...]
    blocking: tuple[str, ...]
    gaps: tuple[Gap, ...]
    for_site: tuple[str, ...]
    estimates: Mapping[str, Decimal]
    warnings: tuple[str, ...]
    trial: Trial = field(repr=False, compare=False)
    evaluation: Evaluation = field(repr=False, compare=False)

    @cached_property
    def criteria(self) -> tuple[CriterionResult, ...]:
        """What is found of each atomic criterion, in the order of the trial."""
        found = zip(self.trial.atoms, self.words, strict=True)
        return tuple(CriterionResult(leaf, word, self.evaluation) for (_, leaf), word in found)

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts that would still have to be known."""
        return tuple(dict.fromkeys(gap.fact for gap in self.gaps))

    def result(self, criterion_id: str) -> CriterionResult:
        """The result of one atomic criterion."""
        return next(result for result in self.criteria if result.id == criterion_id)


def assess(trial: Trial, answers: Mapping[str, Any], on: date) -> Assessment:
    """Assess a patient's answers (fact id to JSON value, see `criteria.values`) on a day."""
    return assess_evidence(trial, read_answers(trial.facts, answers, on))


def assess_evidence(trial: Trial, evidence: Evidence) -> Assessment:
    """Assess what is known of a patient."""
    evaluation = Evaluation(evidence)
    failing = tuple(failures(trial, evaluation))
    earliest = earliest_without_failure(trial, evaluation, failing) if failing else None
    later = evaluation if earliest is None else evaluation.moved_to(earliest)
    gaps = () if failing and earliest is None else tuple(dict.fromkeys(open_gaps(trial, later)))
    return Assessment(
        evidence.on,
        _verdict(bool(failing), earliest, trial, evaluation),
        earliest,
        {cohort.id: _cohort_word(evaluation, cohort) for cohort in trial.cohorts},
        tuple(_words(trial, evaluation)),
        _blocking_ids(trial, evaluation, failing),
        gaps,
        tuple(_for_site(trial, evaluation)),
        kidney_estimates(evidence.values),
        evidence.warnings,
        trial,
        evaluation,
    )


def _verdict(failing: bool, earliest: date | None, trial: Trial, evaluation: Evaluation) -> Verdict:
    if failing:
        return "not_yet" if earliest else "not_eligible"
    return "undetermined" if is_open(trial, evaluation) else "no_obstacle"


def _cohort_word(evaluation: Evaluation, cohort: Any) -> Word:
    if evaluation.applies(cohort) is Truth.FALSE:
        return "not_applicable"
    return _WORDS[evaluation.cohort(cohort)]


def _words(trial: Trial, evaluation: Evaluation) -> Iterator[Word]:
    not_applying = {cohort.criterion for cohort in trial.cohorts if evaluation.applies(cohort) is Truth.FALSE}
    for section, leaf in trial.atoms:
        yield "not_applicable" if section in not_applying else _WORDS[evaluation.truth(leaf)]


def _blocking_ids(
    trial: Trial, evaluation: Evaluation, failing: tuple[Criterion | None, ...]
) -> tuple[str, ...]:
    ids = [leaf.id for top in failing for leaf in _blocking(trial, evaluation, top)]
    has_no_cohort = None in failing and all(
        evaluation.applies(cohort) is Truth.FALSE for cohort in trial.cohorts
    )
    return tuple(dict.fromkeys([*([NO_COHORT] if has_no_cohort else []), *ids]))


def _blocking(trial: Trial, evaluation: Evaluation, top: Criterion | None) -> Iterator[Criterion]:
    if top is not None:
        yield from evaluation.deciding(top)
        return
    for cohort in trial.cohorts:
        if evaluation.applies(cohort) is not Truth.FALSE:
            yield from evaluation.deciding(cohort.criterion)


def _for_site(trial: Trial, evaluation: Evaluation) -> Iterator[str]:
    roles = _roles_listed(evaluation)
    asked = [question for question in trial.spec.site_questions if not roles.isdisjoint(question.roles)]
    open_drugs = {criterion for question in asked for criterion in question.criteria}
    for section, leaf in _left_to_the_site(trial):
        waits = leaf.for_site and evaluation.truth(leaf) is Truth.UNKNOWN
        if waits or leaf.id in open_drugs or _awaited(evaluation, section, leaf):
            yield leaf.id


@lru_cache(maxsize=8)
def _left_to_the_site(trial: Trial) -> tuple[tuple[Criterion, Criterion], ...]:
    """The atomic criteria, with their sections, that the site decides of some patient."""
    asked = {criterion for question in trial.spec.site_questions for criterion in question.criteria}
    return tuple(
        (section, leaf)
        for section, leaf in trial.atoms
        if leaf.for_site or leaf.id in asked or leaf in section.unless
    )


def _awaited(evaluation: Evaluation, section: Criterion, leaf: Criterion) -> bool:
    """Whether an investigator's exception decides: the exclusion holds without it."""
    return leaf in section.unless and evaluation.without_exceptions(section) is Truth.TRUE


def _roles_listed(evaluation: Evaluation) -> set[str]:
    roles: set[str] = set()
    for fact in ("biologics", "other_treatments"):
        listed = evaluation.evidence.values.get(fact)
        for entry in listed.entries if isinstance(listed, Records) else ():
            drug = find_drug(entry.get("name"))
            roles.update(drug.roles if drug else ())
    return roles
