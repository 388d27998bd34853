"""Who may work on referrals: chats, of a person or a group, that accepted an invitation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.storage.codes import invitation_code
from bot.storage.letters import insert_new
from bot.storage.tables import CardRow, CoordinatorRow, InvitationRow, OutboxRow, PromptRow

FIRST_LANGUAGE = "en"


class Coordinators:
    def __init__(self, sessions: async_sessionmaker[AsyncSession], now: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._now = now

    async def invite(self, ttl: timedelta = timedelta(days=7)) -> str:
        """A new invitation: a code that one chat can accept within `ttl`."""
        code = invitation_code()
        async with self._sessions.begin() as session:
            row = {"digest": _digest(code), "expires": self._now() + ttl}
            await session.execute(insert(InvitationRow).values(**row))
        return code

    async def accept(self, code: str, chat_id: int, language: str = FIRST_LANGUAGE) -> bool:
        """Whether the invitation made this chat a coordinator; the same chat may say it twice."""
        async with self._sessions.begin() as session:
            taken = await session.scalar(
                update(InvitationRow)
                .where(
                    InvitationRow.digest == _digest(code),
                    InvitationRow.accepted_by.is_(None),
                    InvitationRow.expires > self._now(),
                )
                .values(accepted_by=chat_id)
                .returning(InvitationRow.digest)
                .execution_options(synchronize_session=False)
            )
            if taken is not None:
                await self._add(session, chat_id, language)
                return True
            again = select(CoordinatorRow.chat_id).join(
                InvitationRow, InvitationRow.accepted_by == CoordinatorRow.chat_id
            )
            mine = again.where(InvitationRow.digest == _digest(code), CoordinatorRow.chat_id == chat_id)
            return await session.scalar(mine) is not None

    async def add(self, chat_id: int, language: str = FIRST_LANGUAGE) -> None:
        """The operator says that this chat coordinates; nothing changes if it does already."""
        async with self._sessions.begin() as session:
            await self._add(session, chat_id, language)

    async def chats(self) -> tuple[int, ...]:
        """Where referrals go, the chat that was added first in front."""
        async with self._sessions() as session:
            ordered = select(CoordinatorRow.chat_id).order_by(CoordinatorRow.added, CoordinatorRow.chat_id)
            return tuple(await session.scalars(ordered))

    async def may(self, chat_id: int) -> bool:
        """Whether this chat coordinates now."""
        async with self._sessions() as session:
            return await session.get(CoordinatorRow, chat_id) is not None

    async def speak(self, chat_id: int, language: str) -> None:
        """The chat chose a language."""
        async with self._sessions.begin() as session:
            of_chat = update(CoordinatorRow).where(CoordinatorRow.chat_id == chat_id)
            await session.execute(of_chat.values(language=language))

    async def language(self, chat_id: int) -> str:
        """The language of the chat; English for one that does not coordinate."""
        async with self._sessions() as session:
            row = await session.get(CoordinatorRow, chat_id)
            return row.language if row else FIRST_LANGUAGE

    async def moved(self, old: int, new: int) -> None:
        """The chat has a new id (a group became a supergroup), and none of its messages.

        Its right and language move, and the letters that wait; cards and prompts stayed behind in the old chat.
        """
        async with self._sessions.begin() as session:
            removed = delete(CoordinatorRow).where(CoordinatorRow.chat_id == old)
            row = await session.scalar(removed.returning(CoordinatorRow))
            if row is None:
                return
            await insert_new(
                session, CoordinatorRow, {"chat_id": new, "language": row.language, "added": row.added}
            )
            waiting = update(OutboxRow).where(OutboxRow.chat_id == old, OutboxRow.sent_at.is_(None))
            await session.execute(waiting.values(chat_id=new))
            accepted = update(InvitationRow).where(InvitationRow.accepted_by == old)
            await session.execute(accepted.values(accepted_by=new))
            await session.execute(delete(CardRow).where(CardRow.chat_id == old))
            await session.execute(delete(PromptRow).where(PromptRow.chat_id == old))

    async def dismiss(self, chat_id: int) -> None:
        """The chat coordinates no more; what waits to be said to it is not said."""
        async with self._sessions.begin() as session:
            removed = delete(CoordinatorRow).where(CoordinatorRow.chat_id == chat_id)
            if await session.scalar(removed.returning(CoordinatorRow.chat_id)) is None:
                return
            await session.execute(delete(PromptRow).where(PromptRow.chat_id == chat_id))

    async def _add(self, session: AsyncSession, chat_id: int, language: str) -> None:
        row = {"chat_id": chat_id, "language": language, "added": self._now()}
        await insert_new(session, CoordinatorRow, row)


def _digest(code: str) -> str:
    return sha256(code.encode()).hexdigest()
