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
    """Somebody who talked to the bot: known by Telegram's number, never by name."""

    __tablename__ = "person"

    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    user_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, index=True)
    role: Mapped[str] = mapped_column(String(16))
    language: Mapped[str] = mapped_column(String(16))
    consent_version: Mapped[str | None] = mapped_column(String(32))
    consent_at: Mapped[datetime | None] = mapped_column(Moment)
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
    chat_id: Mapped[int | None] = mapped_column(BigInteger)
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    created: Mapped[datetime] = mapped_column(Moment)
    updated: Mapped[datetime] = mapped_column(Moment)


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
