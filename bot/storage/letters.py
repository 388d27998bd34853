"""The outbox table: letters put in, taken under a lease, and marked sent, late or dead.

A letter is taken for `LEASE`; if the process dies between sending and marking, the letter becomes due again
and is sent a second time. Delivery is therefore at least once; `NewLetter.key` keeps it from being *written*
twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, func, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import aliased

from bot.storage.records import NOBODY, Letter, NewLetter
from bot.storage.tables import Base, OutboxRow

LEASE = timedelta(minutes=2)


async def insert_new(session: AsyncSession, row: type[Base], values: dict[str, Any]) -> bool:
    """Insert a row unless a unique key holds it already; tells whether it was inserted."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    statement = insert(row).values(**values).on_conflict_do_nothing().returning(literal(1))
    return (await session.execute(statement)).first() is not None


async def put_letters(session: AsyncSession, letters: Iterable[NewLetter], now: datetime) -> None:
    """Write letters within the caller's transaction."""
    for letter in letters:
        if letter.chat_id == NOBODY:
            continue
        await insert_new(
            session,
            OutboxRow,
            {
                "dedupe_key": letter.key,
                "kind": letter.kind,
                "chat_id": letter.chat_id,
                "payload": dict(letter.payload),
                "due_at": letter.due_at or now,
                "attempts": 0,
            },
        )


class Outbox:
    """Letters waiting to be sent. `written` is set after every commit that may have added one."""

    def __init__(self, sessions: async_sessionmaker[AsyncSession], now: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._now = now
        self.written = asyncio.Event()

    async def put(self, *letters: NewLetter) -> None:
        async with self._sessions.begin() as session:
            await put_letters(session, letters, self._now())
        self.written.set()

    async def drop(self, key_prefix: str) -> None:
        """Remove the letters whose key begins so, unless they are sent: they need not be said any more."""
        named = OutboxRow.dedupe_key.startswith(key_prefix, autoescape=True)
        async with self._sessions.begin() as session:
            await session.execute(delete(OutboxRow).where(named, _unsettled(OutboxRow)))

    async def take(self, limit: int = 20) -> tuple[Letter, ...]:
        """Lease the letters that are due, oldest first; no other worker gets them until the lease ends."""
        now = self._now()
        async with self._sessions.begin() as session:
            due = (
                select(OutboxRow.id, OutboxRow.attempts)
                .where(_ready(now), OutboxRow.due_at <= now)
                .order_by(OutboxRow.id)
                .limit(limit)
                .with_for_update(skip_locked=True)
            )
            taken = []
            for letter_id, attempts in (await session.execute(due)).all():
                # SQLite has no row locks: comparing `attempts` keeps a second process from the same letter.
                lease = (
                    update(OutboxRow)
                    .where(OutboxRow.id == letter_id, OutboxRow.attempts == attempts)
                    .values(attempts=attempts + 1, due_at=now + LEASE)
                    .returning(OutboxRow)
                )
                row = (await session.execute(lease)).scalar_one_or_none()
                if row is not None:
                    taken.append(_letter(row))
        return tuple(taken)

    async def sent(self, letter: Letter) -> None:
        await self._mark(letter, sent_at=self._now(), error=None)

    async def bury(self, letter: Letter, error: str) -> None:
        """The letter can never be delivered: keep it, with the reason, and do not try again."""
        await self._mark(letter, dead_at=self._now(), error=error)

    async def move(self, letter: Letter, chat_id: int) -> None:
        """The chat has a new id (a group became a supergroup): send there, at once."""
        await self._mark(letter, chat_id=chat_id, due_at=self._now())

    async def postpone(self, letter: Letter, until: datetime, error: str) -> None:
        """Try again at `until`. Later letters to the same chat wait too, so that their order stays."""
        await self._mark(letter, due_at=until, error=error)

    async def next_due(self) -> datetime | None:
        """When the next letter is due, or None if none waits."""
        next_one = select(func.min(OutboxRow.due_at)).where(_ready(self._now()))
        async with self._sessions() as session:
            due: datetime | None = await session.scalar(next_one)
        return due

    async def _mark(self, letter: Letter, **values: object) -> None:
        async with self._sessions.begin() as session:
            await session.execute(update(OutboxRow).where(OutboxRow.id == letter.id).values(**values))


def _ready(now: datetime) -> ColumnElement[bool]:
    """Not settled, and not behind an older letter to the same chat that is on its way or waits for a retry."""
    older = aliased(OutboxRow)
    ahead = exists().where(
        _unsettled(older),
        older.chat_id == OutboxRow.chat_id,
        older.id < OutboxRow.id,
        older.attempts > 0,
        older.due_at > now,
    )
    return and_(_unsettled(OutboxRow), ~ahead)


def _unsettled(row: type[OutboxRow]) -> ColumnElement[bool]:
    return and_(row.sent_at.is_(None), row.dead_at.is_(None))


def _letter(row: OutboxRow) -> Letter:
    return Letter(row.id, row.dedupe_key, row.kind, row.chat_id, row.payload, row.attempts)
