"""An assessment as it stands: its record, and everything that is computed from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from bot.storage.records import AssessmentRecord
from criteria.assess import Assessment, assess_evidence
from criteria.evidence import Evidence, read_answers
from criteria.interview import screen_for, screens_left
from criteria.screens import Screen
from criteria.trial import Trial


@dataclass(frozen=True)
class Sight:
    """A record seen against its trial on a day."""

    trial: Trial
    record: AssessmentRecord
    on: date

    @cached_property
    def answers(self) -> Mapping[str, Any]:
        """The answers that count."""
        return self.record.answers

    @cached_property
    def evidence(self) -> Evidence:
        """The answers as typed values."""
        return read_answers(self.trial.facts, self.answers, self.on)

    @cached_property
    def assessment(self) -> Assessment:
        """The result so far."""
        return assess_evidence(self.trial, self.evidence)

    @cached_property
    def screen(self) -> Screen | None:
        """The question to ask now; None where the result stands."""
        return screen_for(self.trial, self.answers, self.evidence, self.assessment, self.record.respondent)

    @cached_property
    def percent(self) -> int:
        """How far the questions are, never less than was shown before."""
        asked = len({line.wording for line in self.record.effective if line.wording.startswith("screen-")})
        left = screens_left(self.trial, self.evidence, self.assessment, self.record.respondent)
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
