"""Who talks to the bot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.storage.exporting import everything
from bot.storage.forgetting import Forgotten, forget
from bot.storage.letters import Outbox, insert_new, put_letters
from bot.storage.records import Json, NewLetter, Person, Role, UnknownAssessment, UnknownPerson
from bot.storage.tables import AssessmentRow, PersonRow
from bot.storage.writing import turn


def _nobody(_: Forgotten) -> Sequence[NewLetter]:
    return ()


class Persons:
    def __init__(
        self, sessions: async_sessionmaker[AsyncSession], now: Callable[[], datetime], outbox: Outbox
    ) -> None:
        self._sessions = sessions
        self._now = now
        self._outbox = outbox

    async def meet(self, user_id: int, chat_id: int, language: str, role: Role = "") -> Person:
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
        """The person of an assessment (`AssessmentRecord.person_id`); raises UnknownPerson."""
        async with self._sessions() as session:
            row = await session.get(PersonRow, person_id)
        if row is None:
            raise UnknownPerson(person_id)
        return _person(row)

    async def find(self, user_id: int) -> Person | None:
        async with self._sessions() as session:
            row = await session.scalar(select(PersonRow).where(PersonRow.user_id == user_id))
            return _person(row) if row else None

    async def consent(self, person: Person, version: str, language: str | None = None) -> Person:
        """The person agreed to this version of the consent text, in this language (else their own), now."""
        return await self._change(
            person,
            consent_version=version,
            consent_at=self._now(),
            consent_language=language or person.language,
        )

    async def become(self, person: Person, role: Role) -> Person:
        """The person said who they are."""
        return await self._change(person, role=role)

    async def turn_to(self, person: Person, public_id: str) -> Person:
        """Put one of the person's assessments in front of them; raises UnknownAssessment if it is not theirs."""
        async with self._sessions.begin() as session:
            await turn(session, person.id, public_id)
            theirs = select(AssessmentRow.id).where(
                AssessmentRow.public_id == public_id, AssessmentRow.person_id == person.id
            )
            if await session.scalar(theirs) is None:
                raise UnknownAssessment(public_id)
            return _person(await session.get_one(PersonRow, person.id))

    async def speak(self, person: Person, language: str) -> Person:
        """The person chose a language."""
        return await self._change(person, language=language)

    async def blocked(self, chat_id: int) -> None:
        """Telegram refuses to deliver to this chat: the person has blocked the bot."""
        async with self._sessions.begin() as session:
            await session.execute(
                update(PersonRow).where(PersonRow.chat_id == chat_id).values(blocked_at=self._now())
            )

    async def forget(
        self, person: Person, tell: Callable[[Forgotten], Sequence[NewLetter]] = _nobody
    ) -> Forgotten:
        """Delete all that is known of a person: answers, assessments, hand-overs, referrals with what was asked.

        A referral the coordinators have accepted stays with its assessment, cut loose: its person then has the chat
        NOBODY. What a doctor took over from a patient's hand-over is taken back, with a referral made of it unless the
        coordinators have accepted it.
        `tell` says what is to be said of it, written in the same transaction.
        """
        async with self._sessions.begin() as session:
            forgotten = await forget(session, person, self._now())
            await put_letters(session, tell(forgotten), self._now())
        self._outbox.written.set()
        return forgotten

    async def everything(self, person: Person) -> dict[str, Json]:
        """All that is stored of a person, as JSON for them to read."""
        async with self._sessions() as session:
            return await everything(session, person)

    async def _change(self, person: Person, **values: object) -> Person:
        async with self._sessions.begin() as session:
            statement = update(PersonRow).where(PersonRow.id == person.id).values(**values)
            row = (await session.execute(statement.returning(PersonRow))).scalar_one_or_none()
            if row is None:
                raise UnknownPerson(person.id)
            return _person(row)


def _person(row: PersonRow) -> Person:
    return Person(
        id=row.id,
        user_id=row.user_id,
        chat_id=row.chat_id,
        role=cast(Role, row.role),
        language=row.language,
        consent_version=row.consent_version,
        consent_at=row.consent_at,
        blocked_at=row.blocked_at,
        assessment=row.assessment,
    )
