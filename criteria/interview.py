"""The interview as a function: which screen to show next, given what is known.

Only facts that can still change the result are asked, and only once what stands before them in a rule is decided. Of
these, the ones on the likeliest way to a result come first. A fact that was asked and is not known is asked again only
where it alone keeps the result open.

A patient is asked only what a lay person can know; what waits in a rule for a doctor's answer is then asked without it.
What a patient does not tick of a laboratory sheet stays unknown: a line that was not recognised is no proof.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from criteria.asking import course_screen, entries_of, fact_screen
from criteria.assess import Assessment, assess_evidence
from criteria.evidence import Evidence, read_answers
from criteria.facts import Respondent
from criteria.likely_way import LikelyWay
from criteria.order import Candidate, best
from criteria.outcome import open_gaps
from criteria.priors import Priors
from criteria.screens import Screen, ScreenSpec
from criteria.terms import Gap
from criteria.tree import Evaluation

if TYPE_CHECKING:
    from criteria.trial import Trial


def next_screen(
    trial: Trial,
    answers: Mapping[str, Any],
    on: date,
    respondent: Respondent = "doctor",
    *,
    to_the_end: bool = False,
    priors: Priors | None = None,
) -> Screen | None:
    """The next screen, or None where nothing that the respondent can still answer would change the result.

    With `to_the_end` the questions go on after a refusal, for who wants to see everything. `priors` order the
    questions; those of the trial where none are given.
    """
    evidence = read_answers(trial.facts, answers, on)
    assessment = assess_evidence(trial, evidence)
    return screen_for(trial, answers, evidence, assessment, respondent, to_the_end=to_the_end, priors=priors)


def screen_for(
    trial: Trial,
    answers: Mapping[str, Any],
    evidence: Evidence,
    assessment: Assessment,
    respondent: Respondent = "doctor",
    *,
    to_the_end: bool = False,
    priors: Priors | None = None,
) -> Screen | None:
    """As `next_screen`, for an assessment already made."""
    if assessment.verdict == "not_eligible" and not to_the_end:
        return None
    asking = _Asking(trial, answers, evidence, assessment.earliest or assessment.on, respondent)
    return asking.screen(priors or trial.priors) or asking.once_more(assessment)


def screens_left(
    trial: Trial,
    evidence: Evidence,
    assessment: Assessment,
    respondent: Respondent = "doctor",
    *,
    to_the_end: bool = False,
) -> int:
    """How many screens could still be asked if every answer left the others open: a bound for a progress bar."""
    if not assessment.gaps and not to_the_end:
        return 0
    asking = _Asking(trial, {}, evidence, assessment.earliest or assessment.on, respondent)
    left = {fact for fact in asking.residual if respondent == "doctor" or asking.is_open(fact)}
    left |= {gap.fact for gap in assessment.gaps if gap.entry is not None}
    return sum(not left.isdisjoint(spec.facts) for spec in trial.screens)


class _Asking:
    """What can be asked of one person now, about the day on which nothing that is known stands in the way any more."""

    def __init__(
        self, trial: Trial, answers: Mapping[str, Any], today: Evidence, about: date, respondent: Respondent
    ) -> None:
        evidence = today.moved_to(about)
        self.trial, self.answers, self.evidence, self.respondent = trial, answers, evidence, respondent
        self.today, self.wait = today, (about - today.on).days
        self.asked = _asked_of(trial, respondent)
        self.everything = Evaluation(evidence, waits_for=frozenset())
        gaps = tuple(open_gaps(trial, self.everything))
        self.residual = {gap.fact for gap in gaps if gap.entry is None and gap.fact in self.asked}
        self.residual_gaps = gaps

    def is_open(self, fact: str) -> bool:
        """Not yet asked, or answered in two ways that disagree."""
        return self.evidence.unknown.get(fact, "conflict") == "conflict"

    def screen(self, priors: Priors) -> Screen | None:
        """The best screen of those that can be asked; None where there is none."""
        waits_for = None if self.respondent == "doctor" else self.asked
        gaps = open_gaps(self.trial, self.everything.waiting_for(waits_for))
        askable = [gap for gap in gaps if gap.fact in self.asked and self._askable(gap)]
        if not askable:
            return None
        candidates = tuple(self._candidates(askable, priors))
        chosen = best(self.trial, self.everything, priors, candidates, self._answered)
        return self._made(chosen, askable)

    def once_more(self, assessment: Assessment) -> Screen | None:
        """The question that was answered with "don't know" and alone keeps the result open, asked once more."""
        facts = {gap.fact for gap in self.residual_gaps}
        if assessment.verdict != "undetermined" or len(facts) != 1 or not facts <= self.residual:
            return None
        fact = facts.pop()
        given = self.answers.get(fact)
        if not isinstance(given, Mapping) or given.get("unknown") != "dont_know" or given.get("again"):
            return None
        spec = next(spec for spec in self.trial.screens if fact in spec.facts and spec.form != "entry")
        return replace(self._fact_screen(spec, (fact,)), again=True)

    def _answered(self, fact: str) -> bool:
        return fact in self.evidence.values or fact in self.evidence.unknown

    def _askable(self, gap: Gap) -> bool:
        if gap.entry is None:
            return self.is_open(gap.fact)
        if gap.field not in ("last_dose_date", "ongoing"):
            return False
        courses = entries_of(self.answers.get(gap.fact))
        if gap.entry >= len(courses):
            return False
        given = courses[gap.entry]
        return not isinstance(given.get(gap.field), Mapping) or "unknown" not in given[gap.field]

    def _candidates(self, askable: list[Gap], priors: Priors) -> Iterator[Candidate]:
        """Every screen that could be asked now; those on the likely way if there are any."""
        now = {gap.fact for gap in askable if gap.entry is None}
        courses = {gap.fact for gap in askable if gap.entry is not None}
        open_facts = frozenset(fact for fact in self.residual if self.is_open(fact))
        likely = LikelyWay(self.everything, priors, open_facts, _seconds(self.trial))
        way = likely.facts(self.trial)
        if now.isdisjoint(way):
            way |= now
        for spec in self.trial.screens:
            if spec.form == "entry":
                if not courses.isdisjoint(spec.facts):
                    yield Candidate(spec, spec.facts)
                continue
            on_the_way = {fact for fact in spec.facts if fact in way and fact in open_facts}
            first = on_the_way & now
            if first:
                ready = first | {fact for fact in on_the_way if likely.behind.get(fact, set()) <= on_the_way}
                others = (fact for fact in spec.facts if fact in open_facts and fact not in ready)
                yield Candidate(spec, tuple(fact for fact in spec.facts if fact in ready), tuple(others))

    def _made(self, chosen: Candidate, askable: list[Gap]) -> Screen:
        spec: ScreenSpec = chosen.spec
        if spec.form == "entry":
            gap = next(gap for gap in askable if gap.entry is not None and gap.fact in spec.facts)
            return course_screen(spec, gap, self.answers, self.today, self.wait)
        return self._fact_screen(spec, chosen.facts)

    def _fact_screen(self, spec: ScreenSpec, facts: tuple[str, ...]) -> Screen:
        return fact_screen(self.trial, spec, facts, self.answers, self.today.on, self.respondent, self.wait)


@lru_cache(maxsize=16)
def _asked_of(trial: Trial, respondent: Respondent) -> frozenset[str]:
    return frozenset(name for name, fact in trial.facts.items() if fact.is_asked_of(respondent))


@lru_cache(maxsize=8)
def _seconds(trial: Trial) -> Mapping[str, float]:
    return {name: float(fact.seconds) for name, fact in trial.facts.items()}
