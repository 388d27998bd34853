"""Referrals: made by a step of an assessment, moved on by the coordinators."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import Select, select, update
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.storage.letters import Outbox, put_letters
from bot.storage.records import NewLetter, Referral, ReferralStatus, StaleStatus, UnknownReferral
from bot.storage.tables import AssessmentRow, ReferralRow


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
            return await _by_code(session, code)

    async def move(
        self,
        code: str,
        *,
        expected: ReferralStatus | Sequence[ReferralStatus],
        status: ReferralStatus,
        outbox: Sequence[NewLetter] = (),
    ) -> Referral:
        """Change the status, if it still is what the coordinator saw; the letters go out only then.

        Raises StaleStatus with the referral as it is, or UnknownReferral.
        """
        seen = (expected,) if isinstance(expected, str) else tuple(expected)
        async with self._sessions.begin() as session:
            swap = (
                update(ReferralRow)
                .where(ReferralRow.code == code, ReferralRow.status.in_(seen))
                .values(status=status, updated=self._now())
                .returning(ReferralRow.id)
            )
            moved = (await session.execute(swap)).first() is not None
            if moved:
                await put_letters(session, outbox, self._now())
            current = await _by_code(session, code)
        if not moved:
            raise StaleStatus(current)
        self._outbox.written.set()
        return current

    async def posted(self, code: str, chat_id: int, message_id: int) -> None:
        """The coordinators' card stands in this message."""
        async with self._sessions.begin() as session:
            await session.execute(
                update(ReferralRow)
                .where(ReferralRow.code == code)
                .values(chat_id=chat_id, message_id=message_id)
            )


def with_assessment() -> Select[ReferralRow, AssessmentRow]:
    return select(ReferralRow, AssessmentRow).join(
        AssessmentRow, AssessmentRow.id == ReferralRow.assessment_id
    )


def referral_of(row: ReferralRow, assessment: AssessmentRow) -> Referral:
    return Referral(
        code=row.code,
        assessment=assessment.public_id,
        person_id=assessment.person_id,
        status=cast(ReferralStatus, row.status),
        summary=row.summary,
        decision_id=row.decision_id,
        chat_id=row.chat_id,
        message_id=row.message_id,
        created=row.created,
        updated=row.updated,
    )


async def _by_code(session: AsyncSession, code: str) -> Referral:
    found = (await session.execute(with_assessment().where(ReferralRow.code == code))).first()
    if found is None:
        raise UnknownReferral(code)
    return referral_of(found[0], found[1])
