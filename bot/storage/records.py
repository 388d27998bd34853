"""What the stores take and give: frozen values, free of the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, TypeAlias

Json: TypeAlias = Any
"""A value as `json` reads and writes it; the shapes of answers are those of `criteria.assess`."""

ReferralStatus: TypeAlias = Literal["new", "accepted", "needs_info", "declined"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who talked to the bot."""

    id: int
    user_id: int
    chat_id: int
    role: str
    language: str
    consent_version: str | None
    consent_at: datetime | None
    blocked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to be written down.

    `by` is doctor, patient, coordinator, document or derived; `wording` the version of the question as it was
    put; `words` the piece of the person's text the value was read from, or None where a button was pressed.
    """

    fact: str
    value: Json
    by: str = "doctor"
    language: str = "en"
    wording: str = ""
    words: str | None = None


@dataclass(frozen=True, slots=True)
class LoggedAnswer:
    """A line of the answer log; a line with `retracts` takes the line of that `seq` back and has no value."""

    seq: int
    fact: str
    value: Json
    by: str
    at: datetime
    language: str
    wording: str
    words: str | None
    retracts: int | None


@dataclass(frozen=True, slots=True)
class NewReferral:
    """A referral to be made by a step; draw the code with `bot.storage.codes.referral_code()`."""

    code: str
    summary: Mapping[str, Json]
    decision_id: str


@dataclass(frozen=True, slots=True)
class Referral:
    """A referral as stored; `chat_id` and `message_id` are the coordinators' card, once it is posted."""

    code: str
    assessment: str
    person_id: int
    status: ReferralStatus
    summary: Mapping[str, Json]
    decision_id: str
    chat_id: int | None
    message_id: int | None
    created: datetime
    updated: datetime


@dataclass(frozen=True, slots=True)
class NewLetter:
    """Something to be said later. A second letter with the same `key` is dropped: it is said already."""

    key: str
    kind: str
    chat_id: int
    payload: Mapping[str, Json] = field(default_factory=dict)
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter taken from the outbox; `attempts` counts the takings, this one included."""

    id: int
    key: str
    kind: str
    chat_id: int
    payload: Mapping[str, Json]
    attempts: int


@dataclass(frozen=True, slots=True)
class AssessmentRecord:
    """One assessment with its whole log. Everything shown to a person is computed from this."""

    public_id: str
    person_id: int
    trial_id: str
    trial_digest: str
    rev: int
    stage: str
    ui: Mapping[str, Json]
    draft: Json
    progress: int
    chat_id: int
    live_message_id: int | None
    created: datetime
    updated: datetime
    log: tuple[LoggedAnswer, ...]
    referral: Referral | None

    @property
    def effective(self) -> tuple[LoggedAnswer, ...]:
        """The line that counts for each fact: the last one not taken back, in the order of the log."""
        taken_back = {line.retracts for line in self.log if line.retracts is not None}
        last: dict[str, LoggedAnswer] = {}
        for line in self.log:
            if line.retracts is None and line.seq not in taken_back:
                last.pop(line.fact, None)
                last[line.fact] = line
        return tuple(last.values())

    @property
    def answers(self) -> dict[str, Json]:
        """Fact id to value, as `criteria.assess.assess` wants it."""
        return {line.fact: line.value for line in self.effective}


class StaleRevision(Exception):
    """The step was meant for another revision, or its update was handled before: show `current` instead."""

    def __init__(self, current: AssessmentRecord) -> None:
        super().__init__(f"assessment {current.public_id} is at revision {current.rev}")
        self.current = current


class StaleStatus(Exception):
    """Somebody else has moved the referral on: show `current` instead."""

    def __init__(self, current: Referral) -> None:
        super().__init__(f"referral {current.code} is {current.status}")
        self.current = current


class UnknownAssessment(LookupError):
    """No assessment has this public id."""


class UnknownReferral(LookupError):
    """No referral has this code."""
