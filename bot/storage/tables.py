"""The tables. Rows never leave `bot.storage`: the stores turn them into the records of `records.py`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, MetaData, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from bot.storage.types import JsonValue, Moment, RowId

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)


class PersonRow(Base):
    """Somebody who talked to the bot: known by Telegram's number, never by name.

    Who was forgotten, yet has an accepted referral, keeps a row with the chat NOBODY and `-id` for Telegram's number.
    """

    __tablename__ = "person"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    user_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, index=True)
    role: Mapped[str] = mapped_column(String(16))
    language: Mapped[str] = mapped_column(String(16))
    consent_version: Mapped[str | None] = mapped_column(String(32))
    consent_at: Mapped[datetime | None] = mapped_column(Moment)
    consent_language: Mapped[str | None] = mapped_column(String(16))
    assessment: Mapped[str | None] = mapped_column(String(8))
    blocked_at: Mapped[datetime | None] = mapped_column(Moment)
    created: Mapped[datetime] = mapped_column(Moment)


class AssessmentRow(Base):
    """One patient held against one trial; `rev` guards every change."""

    __tablename__ = "assessment"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(8), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    trial_id: Mapped[str] = mapped_column(String(32))
    trial_digest: Mapped[str] = mapped_column(String(128))
    rev: Mapped[int] = mapped_column(Integer)
    stage: Mapped[str] = mapped_column(String(64))
    ui: Mapped[dict[str, Any]] = mapped_column(JsonValue)
    draft: Mapped[Any] = mapped_column(JsonValue, nullable=True)
    progress: Mapped[int] = mapped_column(Integer)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    live_message_id: Mapped[int | None] = mapped_column(BigInteger)
    respondent: Mapped[str] = mapped_column(String(16), server_default="doctor")
    label: Mapped[str | None] = mapped_column(String(128))
    background: Mapped[dict[str, Any]] = mapped_column(JsonValue, server_default="{}")
    source: Mapped[str | None] = mapped_column(String(16), index=True)
    created: Mapped[datetime] = mapped_column(Moment)
    updated: Mapped[datetime] = mapped_column(Moment)


class AnswerRow(Base):
    """One line of the answer log. Lines are added, never changed; a retraction is a line of its own."""

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("assessment_id", "seq", name="uq_answer_assessment_id_seq"),)

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    assessment_id: Mapped[int] = mapped_column(ForeignKey("assessment.id"))
    seq: Mapped[int] = mapped_column(Integer)
    fact: Mapped[str] = mapped_column(String(128))
    value: Mapped[Any] = mapped_column(JsonValue, nullable=True)
    by: Mapped[str] = mapped_column(String(16))
    at: Mapped[datetime] = mapped_column(Moment)
    language: Mapped[str] = mapped_column(String(16))
    wording: Mapped[str] = mapped_column(String(64))
    words: Mapped[str | None] = mapped_column(Text)
    retracts: Mapped[int | None] = mapped_column(Integer)


class DecisionRow(Base):
    """A result that was shown, as a decision; the answers it rests on are the log up to `seq`, of these facts."""

    __tablename__ = "decision"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    assessment_id: Mapped[int] = mapped_column(ForeignKey("assessment.id"), index=True)
    trial_id: Mapped[str] = mapped_column(String(32))
    content: Mapped[dict[str, Any]] = mapped_column(JsonValue)
    facts: Mapped[list[str]] = mapped_column(JsonValue)
    seq: Mapped[int] = mapped_column(Integer)
    at: Mapped[datetime] = mapped_column(Moment)


class HandledRow(Base):
    """Updates whose effect is committed, so that a redelivered message is not taken for the next answer."""

    __tablename__ = "handled"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)


class ReferralRow(Base):
    """A patient handed to the coordinators, known to people by its code."""

    __tablename__ = "referral"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    code: Mapped[str] = mapped_column(String(16), unique=True)
    assessment_id: Mapped[int] = mapped_column(ForeignKey("assessment.id"), unique=True)
    status: Mapped[str] = mapped_column(String(16))
    summary: Mapped[dict[str, Any]] = mapped_column(JsonValue)
    decision_id: Mapped[str] = mapped_column(String(128))
    created: Mapped[datetime] = mapped_column(Moment)
    updated: Mapped[datetime] = mapped_column(Moment)
    criterion: Mapped[str | None] = mapped_column(String(64))
    reason: Mapped[str | None] = mapped_column(Text)


class CardRow(Base):
    """The message in which a chat of coordinators sees a referral: one for each chat."""

    __tablename__ = "referral_card"

    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"), primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    message_id: Mapped[int] = mapped_column(BigInteger)


class ReferralStepRow(Base):
    """A line of a referral's history. Lines are added, never changed."""

    __tablename__ = "referral_step"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"), index=True)
    status: Mapped[str] = mapped_column(String(16))
    at: Mapped[datetime] = mapped_column(Moment)
    criterion: Mapped[str | None] = mapped_column(String(64))
    reason: Mapped[str | None] = mapped_column(Text)


class InquiryRow(Base):
    """A coordinator's question and the referrer's answer."""

    __tablename__ = "inquiry"
    __table_args__ = (UniqueConstraint("referral_id", "number", name="uq_inquiry_referral_id_number"),)

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"))
    number: Mapped[int] = mapped_column(Integer)
    question: Mapped[str] = mapped_column(Text)
    asked_at: Mapped[datetime] = mapped_column(Moment)
    answer: Mapped[str | None] = mapped_column(Text)
    answered_at: Mapped[datetime | None] = mapped_column(Moment)


class ObjectionRow(Base):
    """A coordinator holds our reading of a criterion for wrong."""

    __tablename__ = "objection"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"), index=True)
    criterion: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Moment)


class HandOverRow(Base):
    """A patient's assessment on its way to one doctor."""

    __tablename__ = "hand_over"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    code: Mapped[str] = mapped_column(String(16), unique=True)
    assessment_id: Mapped[int] = mapped_column(ForeignKey("assessment.id"), index=True)
    created: Mapped[datetime] = mapped_column(Moment)
    opened_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    opened_at: Mapped[datetime | None] = mapped_column(Moment)
    opened_as: Mapped[str | None] = mapped_column(String(128))
    taken_as: Mapped[str | None] = mapped_column(String(8))
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)


class CoordinatorRow(Base):
    """A chat, of one person or of a group, that may work on referrals."""

    __tablename__ = "coordinator"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    language: Mapped[str] = mapped_column(String(16))
    added: Mapped[datetime] = mapped_column(Moment)


class InvitationRow(Base):
    """An invitation to coordinate. Only the digest is kept: whoever reads the database cannot use it."""

    __tablename__ = "invitation"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    expires: Mapped[datetime] = mapped_column(Moment)
    accepted_by: Mapped[int | None] = mapped_column(BigInteger)


class PromptRow(Base):
    """A message of ours that waits for a written reply."""

    __tablename__ = "prompt"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    message_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(64))
    payload: Mapped[dict[str, Any]] = mapped_column(JsonValue)


class OutboxRow(Base):
    """Something that must be said, written together with the state it belongs to."""

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_waiting", "sent_at", "dead_at", "due_at"),)

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    dedupe_key: Mapped[str] = mapped_column(String(128), unique=True)
    kind: Mapped[str] = mapped_column(String(64))
    chat_id: Mapped[int] = mapped_column(BigInteger)
    payload: Mapped[dict[str, Any]] = mapped_column(JsonValue)
    due_at: Mapped[datetime] = mapped_column(Moment)
    attempts: Mapped[int] = mapped_column(Integer)
    sent_at: Mapped[datetime | None] = mapped_column(Moment)
    dead_at: Mapped[datetime | None] = mapped_column(Moment)
    error: Mapped[str | None] = mapped_column(Text)
