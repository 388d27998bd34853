"""All that is stored of a person, for them to read."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.hand_overs import hand_over_of, hand_overs
from bot.storage.kept import KeptDecision, decisions
from bot.storage.loading import load_assessment
from bot.storage.records import AssessmentRecord, HandOver, Json, Person, Referral
from bot.storage.tables import AssessmentRow, HandOverRow, PersonRow


async def everything(session: AsyncSession, person: Person) -> dict[str, Json]:
    """A JSON object: the person, their assessments with every line of the logs, hand-overs given and opened."""
    row = await session.get(PersonRow, person.id, populate_existing=True)
    if row is None:
        return {}
    theirs = select(AssessmentRow.public_id).where(AssessmentRow.person_id == person.id)
    public_ids = (await session.scalars(theirs.order_by(AssessmentRow.id))).all()
    given = hand_overs().where(AssessmentRow.person_id == person.id).order_by(HandOverRow.id)
    opened = hand_overs().where(HandOverRow.opened_by == person.id).order_by(HandOverRow.id)
    return {
        "telegram_id": row.user_id,
        "role": row.role,
        "language": row.language,
        "first_met": row.created.isoformat(),
        "consent": {
            "version": row.consent_version,
            "at": _text(row.consent_at),
            "language": row.consent_language,
        },
        "assessments": [await _assessment(session, public_id) for public_id in public_ids],
        "hand_overs": [_given(hand_over_of(*found)) for found in (await session.execute(given)).all()],
        "opened": [_opened(hand_over_of(*found)) for found in (await session.execute(opened)).all()],
    }


async def _assessment(session: AsyncSession, public_id: str) -> Json:
    record = await load_assessment(session, public_id)
    row_id = await session.scalar(select(AssessmentRow.id).where(AssessmentRow.public_id == public_id))
    made = await decisions(session, row_id) if row_id is not None else ()
    return {
        "id": record.public_id,
        "trial": record.trial_id,
        "respondent": record.respondent,
        "label": record.label,
        "stage": record.stage,
        "begun": record.created.isoformat(),
        "changed": record.updated.isoformat(),
        "begun_from": record.source,
        "background": dict(record.background),
        "unconfirmed": record.draft,
        "answers": [{**asdict(line), "at": line.at.isoformat()} for line in record.log],
        "decisions": [_decision(record, kept) for kept in made],
        "referral": _referral(record.referral) if record.referral else None,
    }


def _decision(record: AssessmentRecord, kept: KeptDecision) -> Json:
    """A line that `python -m criteria replay` reads."""
    return {
        "shown": kept.at.isoformat(),
        "on": kept.content["on"],
        "decision": dict(kept.content),
        "answers": record.answers_of(kept),
    }


def _referral(referral: Referral) -> Json:
    return {
        "code": referral.code,
        "status": referral.status,
        "decision": referral.decision_id,
        "summary": dict(referral.summary),
        "history": [{**asdict(step), "at": step.at.isoformat()} for step in referral.history],
        "questions": [
            {
                "question": inquiry.question,
                "asked": inquiry.asked_at.isoformat(),
                "answer": inquiry.answer,
                "answered": _text(inquiry.answered_at),
            }
            for inquiry in referral.inquiries
        ],
    }


def _given(given: HandOver) -> Json:
    return {
        "code": given.code,
        "assessment": given.assessment,
        "given": given.created.isoformat(),
        "opened": _text(given.opened_at),
        "opened_as": given.opened_as,
        "revoked": _text(given.revoked_at),
    }


def _opened(opened: HandOver) -> Json:
    return {
        "code": opened.code,
        "opened": _text(opened.opened_at),
        "opened_as": opened.opened_as,
        "taken_as": opened.taken_as,
        "revoked": _text(opened.revoked_at),
    }


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
