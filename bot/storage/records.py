"""What the stores take and give: frozen values, free of the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, TypeAlias

from bot.storage.kept import KeptDecision, NewDecision

Json: TypeAlias = Any
"""A value as `json` reads and writes it; the shapes of answers are those of `criteria.assess`."""

Role: TypeAlias = Literal["", "doctor", "patient"]
"""Who a person says they are; empty until they are asked."""

Respondent: TypeAlias = Literal["doctor", "patient"]
"""Who answers in an assessment."""

ReferralStatus: TypeAlias = Literal[
    "new", "needs_info", "accepted", "declined", "screen_failed", "enrolled", "withdrawn"
]
"""`accepted` means that the pre-screen is passed."""

NOBODY = 0
"""The chat of somebody who has been forgotten. What is said to it is not even written down."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who talked to the bot; `assessment` is the public id of the one in front of them.

    One who was forgotten and whose accepted referral stays has the chat NOBODY and a negative `user_id`.
    """

    id: int
    user_id: int
    chat_id: int
    role: Role
    language: str
    consent_version: str | None
    consent_at: datetime | None
    blocked_at: datetime | None
    assessment: str | None


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
    decision: NewDecision | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """The message in which a chat of coordinators sees a referral."""

    chat_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class ReferralStep:
    """One line of a referral's history."""

    status: ReferralStatus
    at: datetime
    criterion: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A coordinator's question about a referral, the `number`-th, and the referrer's answer."""

    number: int
    code: str
    question: str
    asked_at: datetime
    answer: str | None
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class Referral:
    """A referral as stored; `criterion` and `reason` belong to the status, `updated` is when it changed."""

    code: str
    assessment: str
    person_id: int
    status: ReferralStatus
    summary: Mapping[str, Json]
    decision_id: str
    created: datetime
    updated: datetime
    criterion: str | None = None
    reason: str | None = None
    cards: tuple[Card, ...] = ()
    history: tuple[ReferralStep, ...] = ()
    inquiries: tuple[Inquiry, ...] = ()


@dataclass(frozen=True, slots=True)
class Objection:
    """A coordinator's "your reading of this criterion is wrong"."""

    code: str
    criterion: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class HandOver:
    """A patient's answers on their way to one doctor.

    `assessment` and `person_id` are the patient's; `opened_by` is the doctor's person id, `opened_as` the name they
    agreed to show, `taken_as` their own assessment. A doctor who was forgotten leaves only `opened_at`. `referred`
    is whether there is a referral from it.
    """

    code: str
    assessment: str
    person_id: int
    created: datetime
    opened_by: int | None
    opened_at: datetime | None
    opened_as: str | None
    taken_as: str | None
    revoked_at: datetime | None
    referred: bool = False


@dataclass(frozen=True, slots=True)
class Prompt:
    """A message of ours that waits for a written reply."""

    chat_id: int
    message_id: int
    kind: str
    payload: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Case:
    """An assessment in a list: what is known of it without reading its answers."""

    public_id: str
    label: str | None
    respondent: Respondent
    stage: str
    created: datetime
    updated: datetime
    trial_digest: str
    referral: Referral | None


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
    """One assessment with its whole log. Everything shown to a person is computed from this.

    `background` is said beside the facts; `label` is the doctor's own; `source` the hand-over it was begun from;
    `decided` what was shown last of its trial as a result.
    """

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
    respondent: Respondent = "doctor"
    label: str | None = None
    background: Mapping[str, Json] = field(default_factory=dict)
    source: str | None = None
    decided: KeptDecision | None = None

    @property
    def effective(self) -> tuple[LoggedAnswer, ...]:
        """The line that counts for each fact: the last one not taken back, in the order of the log."""
        return _effective(self.log)

    @property
    def answers(self) -> dict[str, Json]:
        """Fact id to value, as `criteria.assess.assess` wants it."""
        return {line.fact: line.value for line in self.effective}

    def answers_of(self, decision: KeptDecision) -> dict[str, Json]:
        """The answers that a decision rests on: those that counted when it was made, and that its trial knew of."""
        counted = _effective([line for line in self.log if line.seq <= decision.seq])
        return {line.fact: line.value for line in counted if line.fact in decision.facts}


def _effective(log: Sequence[LoggedAnswer]) -> tuple[LoggedAnswer, ...]:
    taken_back = {line.retracts for line in log if line.retracts is not None}
    last: dict[str, LoggedAnswer] = {}
    for line in log:
        if line.retracts is None and line.seq not in taken_back:
            last.pop(line.fact, None)
            last[line.fact] = line
    return tuple(last.values())


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


class UnknownPerson(LookupError):
    """The person has been forgotten."""


class UnknownHandOver(LookupError):
    """No hand-over has this code."""


class HandOverClosed(Exception):
    """The hand-over was opened by another doctor, or revoked."""


class UnknownInquiry(LookupError):
    """No such question."""


class StaleInquiry(Exception):
    """The inquiry is answered already: see `current`."""

    def __init__(self, current: Inquiry) -> None:
        super().__init__(f"inquiry {current.number} of {current.code} is answered")
        self.current = current
