"""A referral with everything a coordinator may open of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.conversation.sight import Sight
from bot.storage.records import Objection, Referral
from criteria.assess import NO_COHORT, CriterionResult


@dataclass(frozen=True)
class Dossier:
    """A referral, the assessment behind it as it stood on the day it was made, and what was objected."""

    sight: Sight
    referral: Referral
    objections: tuple[Objection, ...] = ()

    @property
    def code(self) -> str:
        """The code of the referral."""
        return self.referral.code

    @property
    def criteria(self) -> tuple[CriterionResult, ...]:
        """The criteria that concern this patient, in the order of the trial."""
        results = self.sight.assessment.criteria
        return tuple(result for result in results if result.verdict != "not_applicable")

    @property
    def blocking(self) -> tuple[str, ...]:
        """The criteria that stand in the way."""
        return tuple(name for name in self.sight.assessment.blocking if name != NO_COHORT)

    def deciding(self) -> Iterator[CriterionResult]:
        """The criteria by which a referral can end: first what stands in the way, then what is open."""
        rank = {"unknown": 1}
        yield from sorted(
            self.criteria, key=lambda found: 0 if found.id in self.blocking else rank.get(found.verdict, 2)
        )

    def objections_to(self, criterion: str) -> tuple[Objection, ...]:
        """What coordinators hold against the reading of a criterion."""
        return tuple(objection for objection in self.objections if objection.criterion == criterion)
