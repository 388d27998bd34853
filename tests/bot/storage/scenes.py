"""How the three users come to where a test begins."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from typing import Any, TypeVar

from bot.storage import Storage
from bot.storage.records import Answer, AssessmentRecord, HandOver, Json, NewReferral, Person, Referral

Result = TypeVar("Result")

TRIAL: dict[str, Any] = {"trial_id": "NCT07301164", "trial_digest": "digest", "stage": "review"}


async def patient(storage: Storage, user_id: int = 50) -> tuple[Person, AssessmentRecord]:
    """A patient who has answered two questions."""
    person = await storage.persons.meet(user_id, user_id, "zh", role="patient")
    record = await storage.assessments.open(
        person,
        "NCT07301164",
        "digest",
        stage="interview",
        respondent="patient",
        answers=[Answer("age", 34, "patient"), Answer("plt", 45, "patient")],
        background={"diagnosed_by": "doctor"},
    )
    return person, record


async def handed_over(storage: Storage, user_id: int = 50) -> HandOver:
    """A hand-over that waits for a doctor."""
    _, record = await patient(storage, user_id)
    return await storage.hand_overs.give(record.public_id)


async def opened(storage: Storage, code: str, doctor: Person, **more: Json) -> HandOver:
    """The hand-over, opened by a doctor who has the patient's answers before them."""
    lines = [
        {"fact": "age", "value": 34, "by": "patient"},
        {"fact": "plt", "value": 45, "by": "doctor"},
    ]
    return await storage.hand_overs.open(
        code, doctor, "Dr. A", draft={"lines": lines}, background={"diagnosed_by": "doctor"}, **TRIAL, **more
    )


async def referred(storage: Storage, user_id: int = 7, code: str = "BCT-7K3M9Q") -> Referral:
    """A doctor's referral, new."""
    person = await storage.persons.meet(user_id, user_id, "en")
    record = await storage.assessments.open(person, "NCT07301164", "digest", stage="interview")
    record = await storage.assessments.step(
        record.public_id,
        0,
        stage="referred",
        answers=[Answer("plt", 45)],
        referral=NewReferral(code, {"verdict": "no_obstacle"}, "decision"),
    )
    assert record.referral is not None
    return record.referral


async def at_once(acts: Sequence[Awaitable[Result]]) -> tuple[list[Result], list[BaseException]]:
    """What came of acts that begin together: results, refusals."""
    outcomes = await asyncio.gather(*acts, return_exceptions=True)
    refusals = [outcome for outcome in outcomes if isinstance(outcome, BaseException)]
    return [outcome for outcome in outcomes if not isinstance(outcome, BaseException)], refusals
