"""Referrals: made by a step of an assessment, moved on by the coordinators."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.storage.letters import Outbox, put_letters
from bot.storage.loading import load_referral, load_referrals
from bot.storage.records import Card, NewLetter, Referral, ReferralStatus, StaleStatus
from bot.storage.tables import CardRow, InquiryRow, ObjectionRow, ReferralRow, ReferralStepRow

ACCEPTED: tuple[ReferralStatus, ...] = ("accepted", "enrolled")
"""What a site has taken on: it stays there, whoever is forgotten."""


class Referrals:
    def __init__(
        self, sessions: async_sessionmaker[AsyncSession], now: Callable[[], datetime], outbox: Outbox
    ) -> None:
        self._sessions = sessions
        self._now = now
        self._outbox = outbox

    async def load(self, code: str) -> Referral:
        """The referral with this code; raises UnknownReferral."""
        async with self._sessions() as session:
            return await load_referral(session, code)

    async def queue(self, statuses: Collection[ReferralStatus] | None = None) -> tuple[Referral, ...]:
        """The referrals in these statuses (in any, if None), oldest first."""
        conditions = () if statuses is None else (ReferralRow.status.in_(tuple(statuses)),)
        async with self._sessions() as session:
            return await load_referrals(session, *conditions)

    async def move(
        self,
        code: str,
        *,
        expected: ReferralStatus | Sequence[ReferralStatus],
        status: ReferralStatus,
        criterion: str | None = None,
        reason: str | None = None,
        outbox: Sequence[NewLetter] = (),
    ) -> Referral:
        """Change the status, if it still is what the coordinator saw; the letters go out only then.

        `criterion` and `reason` say why; they are kept with the status and in the history.

        Raises:
            StaleStatus: with the referral as it is.
            UnknownReferral: there is none.
        """
        seen = (expected,) if isinstance(expected, str) else tuple(expected)
        async with self._sessions.begin() as session:
            moved = await change_status(session, code, seen, status, self._now(), criterion, reason)
            if moved is not None:
                await put_letters(session, outbox, self._now())
            current = await load_referral(session, code)
        if moved is None:
            raise StaleStatus(current)
        self._outbox.written.set()
        return current

    async def posted(self, code: str, chat_id: int, message_id: int) -> None:
        """A chat of coordinators sees the referral in this message, and no longer in another."""
        async with self._sessions.begin() as session:
            # Locks the referral: two posts to one chat follow each other.
            touched = update(ReferralRow).where(ReferralRow.code == code).values(code=code)
            row_id = await session.scalar(touched.returning(ReferralRow.id))
            if row_id is None:
                return
            card = {"referral_id": row_id, "chat_id": chat_id}
            await session.execute(delete(CardRow).filter_by(**card))
            await session.execute(insert(CardRow).values(**card, message_id=message_id))

    async def card(self, code: str, chat_id: int) -> Card | None:
        """The message in which this chat sees the referral."""
        async with self._sessions() as session:
            message_id = await session.scalar(
                select(CardRow.message_id)
                .join(ReferralRow, ReferralRow.id == CardRow.referral_id)
                .where(ReferralRow.code == code, CardRow.chat_id == chat_id)
            )
        return None if message_id is None else Card(chat_id, message_id)


async def change_status(
    session: AsyncSession,
    code: str,
    expected: Sequence[ReferralStatus],
    status: ReferralStatus,
    now: datetime,
    criterion: str | None = None,
    reason: str | None = None,
) -> int | None:
    """Compare and swap the status, with its line of history; returns the row's id, None if it was another."""
    swap = (
        update(ReferralRow)
        .where(ReferralRow.code == code, ReferralRow.status.in_(expected))
        .values(status=status, updated=now, criterion=criterion, reason=reason)
        .returning(ReferralRow.id)
        .execution_options(synchronize_session=False)
    )
    row_id: int | None = (await session.execute(swap)).scalar_one_or_none()
    if row_id is not None:
        line = {"status": status, "at": now, "criterion": criterion, "reason": reason}
        await session.execute(insert(ReferralStepRow).values(referral_id=row_id, **line))
    return row_id


async def delete_referrals(session: AsyncSession, codes: Collection[str]) -> None:
    """Delete referrals with all that belongs to them, within the caller's transaction."""
    ids = select(ReferralRow.id).where(ReferralRow.code.in_(codes)).scalar_subquery()
    for table in (CardRow, ReferralStepRow, InquiryRow, ObjectionRow):
        await session.execute(delete(table).where(table.referral_id.in_(ids)))
    await session.execute(delete(ReferralRow).where(ReferralRow.code.in_(codes)))
