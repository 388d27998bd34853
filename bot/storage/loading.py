"""Reading an assessment, or referrals, whole: within the caller's transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import cast

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.kept import last_decision
from bot.storage.records import (
    AssessmentRecord,
    Card,
    Inquiry,
    LoggedAnswer,
    Referral,
    ReferralStatus,
    ReferralStep,
    Respondent,
    UnknownAssessment,
    UnknownReferral,
)
from bot.storage.tables import AnswerRow, AssessmentRow, CardRow, InquiryRow, ReferralRow, ReferralStepRow


async def load_assessment(session: AsyncSession, public_id: str) -> AssessmentRecord:
    """The assessment as it is now; raises UnknownAssessment."""
    row = await session.scalar(
        select(AssessmentRow)
        .where(AssessmentRow.public_id == public_id)
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise UnknownAssessment(public_id)
    lines = await session.scalars(
        select(AnswerRow).where(AnswerRow.assessment_id == row.id).order_by(AnswerRow.seq)
    )
    referred = await load_referrals(session, AssessmentRow.id == row.id)
    return AssessmentRecord(
        public_id=row.public_id,
        person_id=row.person_id,
        trial_id=row.trial_id,
        trial_digest=row.trial_digest,
        rev=row.rev,
        stage=row.stage,
        ui=row.ui,
        draft=row.draft,
        progress=row.progress,
        chat_id=row.chat_id,
        live_message_id=row.live_message_id,
        created=row.created,
        updated=row.updated,
        log=tuple(_logged(line) for line in lines),
        referral=referred[0] if referred else None,
        respondent=cast(Respondent, row.respondent),
        label=row.label,
        background=row.background,
        source=row.source,
        decided=await last_decision(session, row.id, row.trial_id),
    )


async def load_referral(session: AsyncSession, code: str) -> Referral:
    """The referral as it is now; raises UnknownReferral."""
    found = await load_referrals(session, ReferralRow.code == code)
    if not found:
        raise UnknownReferral(code)
    return found[0]


async def load_referrals(session: AsyncSession, *conditions: ColumnElement[bool]) -> tuple[Referral, ...]:
    """The referrals that meet conditions on them and their assessments, oldest first."""
    rows = (
        await session.execute(
            select(ReferralRow, AssessmentRow)
            .join(AssessmentRow, AssessmentRow.id == ReferralRow.assessment_id)
            .where(*conditions)
            .order_by(ReferralRow.created, ReferralRow.id)
            .execution_options(populate_existing=True)
        )
    ).all()
    ids = [referral.id for referral, _ in rows]
    cards: dict[int, list[Card]] = defaultdict(list)
    history: dict[int, list[ReferralStep]] = defaultdict(list)
    asked = await _inquiries(session, {referral.id: referral.code for referral, _ in rows})
    if ids:
        posted = select(CardRow).where(CardRow.referral_id.in_(ids)).order_by(CardRow.chat_id)
        for card in await session.scalars(posted.execution_options(populate_existing=True)):
            cards[card.referral_id].append(Card(card.chat_id, card.message_id))
        steps = select(ReferralStepRow).where(ReferralStepRow.referral_id.in_(ids))
        for step in await session.scalars(steps.order_by(ReferralStepRow.id)):
            status = cast(ReferralStatus, step.status)
            history[step.referral_id].append(ReferralStep(status, step.at, step.criterion, step.reason))
    return tuple(
        _referral(
            referral,
            assessment,
            tuple(cards[referral.id]),
            tuple(history[referral.id]),
            tuple(asked[referral.id]),
        )
        for referral, assessment in rows
    )


async def _inquiries(session: AsyncSession, codes: Mapping[int, str]) -> Mapping[int, list[Inquiry]]:
    """The questions about each of these referrals (row id to code), in order."""
    asked: dict[int, list[Inquiry]] = defaultdict(list)
    if codes:
        rows = select(InquiryRow).where(InquiryRow.referral_id.in_(codes)).order_by(InquiryRow.number)
        for row in await session.scalars(rows.execution_options(populate_existing=True)):
            asked[row.referral_id].append(inquiry_of(row, codes[row.referral_id]))
    return asked


def inquiry_of(row: InquiryRow, code: str) -> Inquiry:
    """A question about the referral with this code."""
    return Inquiry(row.number, code, row.question, row.asked_at, row.answer, row.answered_at)


def _referral(
    row: ReferralRow,
    assessment: AssessmentRow,
    cards: tuple[Card, ...],
    history: tuple[ReferralStep, ...],
    inquiries: tuple[Inquiry, ...],
) -> Referral:
    return Referral(
        code=row.code,
        assessment=assessment.public_id,
        person_id=assessment.person_id,
        status=cast(ReferralStatus, row.status),
        summary=row.summary,
        decision_id=row.decision_id,
        created=row.created,
        updated=row.updated,
        criterion=row.criterion,
        reason=row.reason,
        cards=cards,
        history=history,
        inquiries=inquiries,
    )


def _logged(line: AnswerRow) -> LoggedAnswer:
    return LoggedAnswer(
        seq=line.seq,
        fact=line.fact,
        value=line.value,
        by=line.by,
        at=line.at,
        language=line.language,
        wording=line.wording,
        words=line.words,
        retracts=line.retracts,
    )
