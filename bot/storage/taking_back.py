"""Taking a patient's answers back from the doctor who opened their hand-over."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.records import Json
from bot.storage.tables import AnswerRow, AssessmentRow, ReferralRow
from bot.storage.writing import write_answers

HANDED_OVER = "hand-over"
"""What the wording of an answer begins with that a doctor confirmed from a patient's."""


async def take_back(session: AsyncSession, code: str, now: datetime) -> None:
    """Retract what came from the hand-over in every assessment begun from it, copies too, unless it is referred.

    The caller has written in this transaction before: SQLite holds the write lock.
    """
    begun = (
        select(AssessmentRow)
        .where(AssessmentRow.source == code)
        .order_by(AssessmentRow.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    for row in (await session.scalars(begun)).all():
        referred = select(ReferralRow.id).where(ReferralRow.assessment_id == row.id)
        if await session.scalar(referred) is not None:
            continue
        await write_answers(session, row.id, (), await _handed_over(session, row.id), now)
        await _blank(session, row.id)
        # A line that was open may be another one now.
        row.ui = {}
        row.draft = _without_patients_lines(row.draft)
        row.background = {}
        row.rev += 1
        row.updated = now
        await session.flush()


async def _handed_over(session: AsyncSession, row_id: int) -> list[int]:
    """The lines of the log to take back: also those an edit has hidden, lest an undo bring them out again."""
    of_this = AnswerRow.assessment_id == row_id
    gone = select(AnswerRow.retracts).where(of_this, AnswerRow.retracts.is_not(None))
    from_patient = select(AnswerRow.seq).where(
        of_this,
        AnswerRow.retracts.is_(None),
        AnswerRow.wording.startswith(HANDED_OVER, autoescape=True),
        AnswerRow.seq.not_in(gone),
    )
    return list(await session.scalars(from_patient.order_by(AnswerRow.seq)))


async def _blank(session: AsyncSession, row_id: int) -> None:
    """Empty the patient's lines: that something was said may stay in the log, what was said may not."""
    said = update(AnswerRow).where(
        AnswerRow.assessment_id == row_id, AnswerRow.wording.startswith(HANDED_OVER, autoescape=True)
    )
    await session.execute(said.values(value=None, words=None).execution_options(synchronize_session=False))


def _without_patients_lines(draft: Json) -> Json:
    if not isinstance(draft, dict) or "lines" not in draft:
        return draft
    return {**draft, "lines": [line for line in draft["lines"] if line.get("by") != "patient"]}
