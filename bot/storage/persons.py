"""Who talks to the bot."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.storage.letters import insert_new
from bot.storage.records import Person
from bot.storage.tables import PersonRow


class Persons:
    def __init__(self, sessions: async_sessionmaker[AsyncSession], now: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._now = now

    async def meet(self, user_id: int, chat_id: int, language: str, role: str = "doctor") -> Person:
        """The person behind a Telegram user, made on the first meeting.

        `language` and `role` count only then; a later meeting updates the chat and lifts a block, since
        somebody who writes can be written to.
        """
        async with self._sessions.begin() as session:
            await insert_new(
                session,
                PersonRow,
                {
                    "user_id": user_id,
                    "chat_id": chat_id,
                    "role": role,
                    "language": language,
                    "created": self._now(),
                },
            )
            row = (
                await session.execute(
                    update(PersonRow)
                    .where(PersonRow.user_id == user_id)
                    .values(chat_id=chat_id, blocked_at=None)
                    .returning(PersonRow)
                )
            ).scalar_one()
            return _person(row)

    async def load(self, person_id: int) -> Person:
        """The person of an assessment (`AssessmentRecord.person_id`)."""
        async with self._sessions() as session:
            return _person(await session.get_one(PersonRow, person_id))

    async def find(self, user_id: int) -> Person | None:
        async with self._sessions() as session:
            row = await session.scalar(select(PersonRow).where(PersonRow.user_id == user_id))
            return _person(row) if row else None

    async def consent(self, person: Person, version: str) -> Person:
        """The person agreed to this version of the consent text, now."""
        return await self._change(person, consent_version=version, consent_at=self._now())

    async def speak(self, person: Person, language: str) -> Person:
        """The person chose a language."""
        return await self._change(person, language=language)

    async def blocked(self, chat_id: int) -> None:
        """Telegram refuses to deliver to this chat: the person has blocked the bot."""
        async with self._sessions.begin() as session:
            await session.execute(
                update(PersonRow).where(PersonRow.chat_id == chat_id).values(blocked_at=self._now())
            )

    async def _change(self, person: Person, **values: object) -> Person:
        async with self._sessions.begin() as session:
            statement = update(PersonRow).where(PersonRow.id == person.id).values(**values)
            return _person((await session.execute(statement.returning(PersonRow))).scalar_one())


def _person(row: PersonRow) -> Person:
    return Person(
        id=row.id,
        user_id=row.user_id,
        chat_id=row.chat_id,
        role=row.role,
        language=row.language,
        consent_version=row.consent_version,
        consent_at=row.consent_at,
        blocked_at=row.blocked_at,
    )
