"""What coordinators ask about a referral, what the referrer answers, and objections to our reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.storage.letters import Outbox, put_letters
from bot.storage.loading import inquiry_of, load_referral
from bot.storage.records import (
    Inquiry,
    NewLetter,
    Objection,
    ReferralStatus,
    StaleInquiry,
    StaleStatus,
    UnknownInquiry,
    UnknownReferral,
)
from bot.storage.referrals import change_status
from bot.storage.tables import AssessmentRow, InquiryRow, ObjectionRow, ReferralRow

ASKABLE: tuple[ReferralStatus, ...] = ("new", "needs_info")


class Inquiries:
    def __init__(
        self, sessions: async_sessionmaker[AsyncSession], now: Callable[[], datetime], outbox: Outbox
    ) -> None:
        self._sessions = sessions
        self._now = now
        self._outbox = outbox

    async def ask(self, code: str, question: str, outbox: Sequence[NewLetter] = ()) -> Inquiry:
        """Ask the referrer; the referral now needs information. A question that waits already is not asked again.

        Raises:
            StaleStatus: the referral is decided.
            UnknownReferral: there is none.
        """
        now = self._now()
        async with self._sessions.begin() as session:
            row_id = await _lock(session, code)
            of_this = InquiryRow.referral_id == row_id
            same = (of_this, InquiryRow.question == question, InquiryRow.answered_at.is_(None))
            waiting = await session.scalar(select(InquiryRow).where(*same).limit(1))
            if waiting is not None:
                return inquiry_of(waiting, code)
            if not await change_status(session, code, ("new",), "needs_info", now):
                current = await load_referral(session, code)
                if current.status not in ASKABLE:
                    raise StaleStatus(current)
            last = select(func.max(InquiryRow.number)).where(of_this)
            number = (await session.scalar(last) or 0) + 1
            line = {"referral_id": row_id, "number": number, "question": question, "asked_at": now}
            await session.execute(insert(InquiryRow).values(**line))
            await put_letters(session, outbox, now)
        self._outbox.written.set()
        return Inquiry(number, code, question, now, None, None)

    async def answer(self, code: str, number: int, text: str, outbox: Sequence[NewLetter] = ()) -> Inquiry:
        """Answer once; with the last open question answered the referral is new again.

        Raises:
            StaleInquiry: it is answered already; with that answer.
            UnknownInquiry: the referral has no such question.
            UnknownReferral: there is none.
        """
        now = self._now()
        async with self._sessions.begin() as session:
            row_id = await _lock(session, code)
            of_this = InquiryRow.referral_id == row_id
            answered = (
                update(InquiryRow)
                .where(of_this, InquiryRow.number == number, InquiryRow.answered_at.is_(None))
                .values(answer=text, answered_at=now)
                .returning(InquiryRow)
            )
            row = await session.scalar(answered)
            if row is None:
                await _refuse(session, row_id, code, number)
            open_ones = select(InquiryRow.id).where(of_this, InquiryRow.answered_at.is_(None)).limit(1)
            if await session.scalar(open_ones) is None:
                await change_status(session, code, ("needs_info",), "new", now)
            await put_letters(session, outbox, now)
        self._outbox.written.set()
        assert row is not None
        return inquiry_of(row, code)

    async def of(self, code: str) -> tuple[Inquiry, ...]:
        """The questions about a referral, in order."""
        async with self._sessions() as session:
            asked = select(InquiryRow).join(ReferralRow, ReferralRow.id == InquiryRow.referral_id)
            rows = await session.scalars(asked.where(ReferralRow.code == code).order_by(InquiryRow.number))
            return tuple(inquiry_of(row, code) for row in rows)

    async def object(self, code: str, criterion: str, text: str) -> Objection:
        """Keep, once, that a coordinator holds our reading of a criterion for wrong; raises UnknownReferral."""
        now = self._now()
        async with self._sessions.begin() as session:
            line = {"referral_id": await _lock(session, code), "criterion": criterion, "text": text}
            raised = await session.scalar(select(ObjectionRow).filter_by(**line).limit(1))
            if raised is not None:
                return Objection(code, criterion, text, raised.at)
            await session.execute(insert(ObjectionRow).values(**line, at=now))
        return Objection(code, criterion, text, now)

    async def objections(self, code: str) -> tuple[Objection, ...]:
        """The objections to a referral, in order."""
        async with self._sessions() as session:
            raised = select(ObjectionRow).join(ReferralRow, ReferralRow.id == ObjectionRow.referral_id)
            rows = await session.scalars(raised.where(ReferralRow.code == code).order_by(ObjectionRow.id))
            return tuple(Objection(code, row.criterion, row.text, row.at) for row in rows)


async def _lock(session: AsyncSession, code: str) -> int:
    """Hold the referral until the end of the transaction, on SQLite too; raises UnknownReferral.

    Its assessment first, as who deletes does: PostgreSQL looks at it when a row is changed a second time.
    """
    referral = ReferralRow.code == code
    assessment = select(ReferralRow.assessment_id).where(referral).scalar_subquery()
    held = update(AssessmentRow).where(AssessmentRow.id == assessment).values(rev=AssessmentRow.rev)
    await session.execute(held.execution_options(synchronize_session=False))
    row_id: int | None = await session.scalar(
        update(ReferralRow).where(referral).values(code=code).returning(ReferralRow.id)
    )
    if row_id is None:
        raise UnknownReferral(code)
    return row_id


async def _refuse(session: AsyncSession, row_id: int, code: str, number: int) -> None:
    of_this = (InquiryRow.referral_id == row_id, InquiryRow.number == number)
    row = await session.scalar(select(InquiryRow).where(*of_this).execution_options(populate_existing=True))
    if row is None:
        raise UnknownInquiry(f"{code}/{number}")
    raise StaleInquiry(inquiry_of(row, code))
