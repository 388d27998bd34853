"""An assessment as it stands: its record, and everything that is computed from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from bot.conversation.agreement import CONFLICT, apart
from bot.conversation.asked_again import asked_again
from bot.storage.records import AssessmentRecord
from criteria.assess import Assessment, assess_evidence
from criteria.counterfactual import Change, changes
from criteria.evidence import Evidence, read_answers
from criteria.forecast import Forecast, forecast
from criteria.interview import screen_for, screens_left
from criteria.matching import Match, answers_for, match, ranked
from criteria.screens import Screen
from criteria.trial import Trial
from criteria.worked_out import SAID, is_worked_out


@dataclass(frozen=True)
class Sight:
    """A record seen against its trial on a day."""

    trial: Trial
    record: AssessmentRecord
    on: date
    others: tuple[Trial, ...] = ()
    """The other trials that are loaded."""

    @cached_property
    def answers(self) -> Mapping[str, Any]:
        """The answers that count, as far as the trial knows what they are about.

        A score and a statement beside it that a later value has brought apart are the disagreement they have become.
        """
        given = answers_for(self.trial, self.record.answers)
        both = [fact for fact, raw in given.items() if is_worked_out(raw) and SAID in raw]
        if not both:
            return given
        unknown = read_answers(self.trial.facts, given, self.on).unknown
        return {**given, **{fact: apart(given[fact]) for fact in both if unknown.get(fact) == CONFLICT}}

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """Every loaded trial with its decision, in the order in which they are shown."""
        found = match(self.others, self.record.answers, self.on)
        return ranked([Match(self.trial, self.assessment), *found])

    @cached_property
    def evidence(self) -> Evidence:
        """The answers as typed values."""
        return read_answers(self.trial.facts, self.answers, self.on)

    @cached_property
    def assessment(self) -> Assessment:
        """The result so far."""
        return assess_evidence(self.trial, self.evidence)

    @cached_property
    def forecast(self) -> Forecast:
        """What time does for the patient."""
        return forecast(self.trial, self.evidence)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What would have to be otherwise."""
        return changes(self.trial, self.evidence)

    @cached_property
    def screen(self) -> Screen | None:
        """The question to ask now; None where the result, or the list of answers, stands."""
        if "answers" in self.ui:
            return None
        if edited := self.ui.get("edit"):
            who = self.record.respondent
            return asked_again(self.trial, self.answers, self.evidence, who, edited["fact"], edited["entry"])
        return None if self.is_stopped else self._next(to_the_end=self.sees_everything)

    @cached_property
    def asked_to_the_end(self) -> Screen | None:
        """The question to ask of who wants to see everything, whatever stands in the way."""
        return self._next(to_the_end=True)

    def _next(self, *, to_the_end: bool) -> Screen | None:
        who = self.record.respondent
        return screen_for(
            self.trial, self.answers, self.evidence, self.assessment, who, to_the_end=to_the_end
        )

    @property
    def is_refused(self) -> bool:
        """Whether something stands in the way, now or for good."""
        return self.assessment.verdict in ("not_eligible", "not_yet")

    @property
    def is_stopped(self) -> bool:
        """Whether the doctor has enough of the questions, as long as the verdict is the one that was enough."""
        return bool(self.record.background.get("stopped_at") == self.assessment.verdict)

    @property
    def sees_everything(self) -> bool:
        """Whether the doctor wants to be asked everything, whatever stands in the way."""
        return bool(self.record.background.get("everything"))

    @cached_property
    def percent(self) -> int:
        """How far the questions are, never less than was shown before; anew for who sees everything."""
        asked = len({line.wording for line in self.record.effective if line.wording.startswith("screen-")})
        who, to_the_end = self.record.respondent, self.sees_everything
        left = screens_left(self.trial, self.evidence, self.assessment, who, to_the_end=to_the_end)
        if to_the_end:
            return 100 * asked // max(1, asked + left)
        return max(self.record.progress, 100 * asked // max(1, asked + left))

    @property
    def of_patient(self) -> bool:
        """Whether the patient answers, and not a doctor."""
        return self.record.respondent == "patient"

    @property
    def ui(self) -> Mapping[str, Any]:
        """What is shown but is no answer: ticks, pages, notes."""
        return self.record.ui

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The lines read from text that wait for the person's yes."""
        return list((self.record.draft or {}).get("lines", []))

    @property
    def unclear(self) -> list[dict[str, Any]]:
        """The questions a text raised, in its order."""
        return list((self.record.draft or {}).get("questions", []))
