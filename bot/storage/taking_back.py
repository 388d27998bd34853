"""Taking a patient's answers back from the doctor who opened their hand-over."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from sqlalchemy import Select, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.records import Json, Referral
from bot.storage.referrals import ACCEPTED, delete_referrals
from bot.storage.tables import AnswerRow, AssessmentRow, DecisionRow, ReferralRow
from bot.storage.writing import write_answers

HANDED_OVER = "hand-over"
"""What the wording of an answer begins with that a doctor confirmed from a patient's."""

Outcome: TypeAlias = Literal["kept", "emptied", "referred", "accepted"]
"""What became of a doctor's assessment: it goes on with what is the doctor's own, nothing was left of it, or it is with
the site and stays as it was sent."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What taking a hand-over back did to one assessment begun from it.

    `chat_id` is the doctor's. `referral` is the code of its referral: deleted if the outcome is kept or emptied.
    """

    code: str
    assessment: str
    chat_id: int
    outcome: Outcome
    referral: str | None = None


async def begun_from(session: AsyncSession, codes: Collection[str]) -> Sequence[AssessmentRow]:
    """The assessments that doctors began from these hand-overs, copies too, locked."""
    begun = (
        select(AssessmentRow)
        .where(AssessmentRow.source.in_(codes))
        .order_by(AssessmentRow.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.scalars(begun)).all()


async def take_back(session: AsyncSession, code: str, now: datetime) -> tuple[TakenBack, ...]:
    """Retract what came from the hand-over in every assessment begun from it, unless it is referred.

    The caller has written in this transaction before: SQLite holds the write lock.
    """
    taken = []
    for row in await begun_from(session, [code]):
        of_row = select(ReferralRow.code).where(ReferralRow.assessment_id == row.id)
        referral = await session.scalar(of_row)
        outcome: Outcome = "referred" if referral else await _clear(session, row, now)
        taken.append(TakenBack(code, row.public_id, row.chat_id, outcome, referral))
    return tuple(taken)


async def take_back_all(
    session: AsyncSession,
    begun: Sequence[AssessmentRow],
    referrals: Sequence[Referral],
    revoked: Collection[str],
    now: datetime,
) -> tuple[TakenBack, ...]:
    """The same for a patient who goes: what is referred comes back as well, unless the site has accepted it.

    The caller has locked all of it; where the code was `revoked` before, only what that left is told of.
    """
    of = {referral.assessment: referral for referral in referrals}
    await delete_referrals(session, [found.code for found in referrals if found.status not in ACCEPTED])
    taken = []
    for row in begun:
        referral, code = of.get(row.public_id), str(row.source)
        if referral is None and code in revoked and not await _handed_over(session, row.id):
            continue
        accepted = referral is not None and referral.status in ACCEPTED
        outcome: Outcome = "accepted" if accepted else await _clear(session, row, now)
        made = referral.code if referral else None
        taken.append(TakenBack(code, row.public_id, row.chat_id, outcome, made))
    return tuple(taken)


async def _clear(session: AsyncSession, row: AssessmentRow, now: datetime) -> Outcome:
    """Take what is the patient's out of an assessment; what is referred goes back to the questions."""
    await write_answers(session, row.id, (), await _handed_over(session, row.id), now)
    await _blank(session, row.id)
    row.draft = _without_patients_lines(row.draft)
    emptied = row.draft is None and not await _answered(session, row.id)
    if emptied:
        # Whoever the doctor tells of next need not be this patient.
        row.stage, row.source = "intake", None
    elif row.stage == "referred" or (row.stage == "review" and row.draft is None):
        row.stage = "interview"
    # A line that was open may be another one now.
    row.ui = {}
    row.background = {}
    row.rev += 1
    row.updated = now
    await session.flush()
    return "emptied" if emptied else "kept"


async def _handed_over(session: AsyncSession, row_id: int) -> list[int]:
    """The lines of the log to take back: also those an edit has hidden, lest an undo bring them out again."""
    from_patient = _standing(row_id).where(AnswerRow.wording.startswith(HANDED_OVER, autoescape=True))
    return list(await session.scalars(from_patient.order_by(AnswerRow.seq)))


async def _answered(session: AsyncSession, row_id: int) -> bool:
    return await session.scalar(_standing(row_id).limit(1)) is not None


def _standing(row_id: int) -> Select[int]:
    """The lines of the log that are not taken back."""
    of_this = AnswerRow.assessment_id == row_id
    gone = select(AnswerRow.retracts).where(of_this, AnswerRow.retracts.is_not(None))
    return select(AnswerRow.seq).where(of_this, AnswerRow.retracts.is_(None), AnswerRow.seq.not_in(gone))


async def _blank(session: AsyncSession, row_id: int) -> None:
    """Empty the patient's lines: that something was said may stay in the log, what was said may not."""
    said = update(AnswerRow).where(
        AnswerRow.assessment_id == row_id, AnswerRow.wording.startswith(HANDED_OVER, autoescape=True)
    )
    await session.execute(said.values(value=None, words=None).execution_options(synchronize_session=False))
    # What was found of it tells of the patient as well.
    await session.execute(delete(DecisionRow).where(DecisionRow.assessment_id == row_id))


def _without_patients_lines(draft: Json) -> Json:
    """The draft as the doctor's own; None where nothing is left to go over."""
    if not isinstance(draft, dict) or "lines" not in draft:
        return draft
    lines = [line for line in draft["lines"] if line.get("by") != "patient"]
    return {**draft, "lines": lines} if lines or draft.get("questions") else None
