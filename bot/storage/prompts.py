"""Our messages that wait for a written reply; each is answered once."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Delete, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.storage.records import Json, Prompt
from bot.storage.tables import PromptRow


class Prompts:
    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions

    async def put(self, chat_id: int, message_id: int, kind: str, payload: Mapping[str, Json]) -> Prompt:
        """This message waits for a reply; `payload` is what the reply is about."""
        async with self._sessions.begin() as session:
            await session.execute(_named(chat_id, message_id))
            row = {"chat_id": chat_id, "message_id": message_id, "kind": kind, "payload": dict(payload)}
            await session.execute(insert(PromptRow).values(**row))
        return Prompt(chat_id, message_id, kind, dict(payload))

    async def take(self, chat_id: int, message_id: int) -> Prompt | None:
        """The prompt, which is removed: of two replies at once one gets it."""
        async with self._sessions.begin() as session:
            taken = await session.scalar(_named(chat_id, message_id).returning(PromptRow))
            return _prompt(taken) if taken else None

    async def find(self, chat_id: int, message_id: int) -> Prompt | None:
        """The prompt of this message, if it still waits; it stays."""
        async with self._sessions() as session:
            row = await session.get(PromptRow, (chat_id, message_id))
            return _prompt(row) if row else None

    async def latest(self, chat_id: int) -> Prompt | None:
        """The lowest message of the chat that still waits; it stays."""
        async with self._sessions() as session:
            waiting = select(PromptRow).where(PromptRow.chat_id == chat_id)
            row = await session.scalar(waiting.order_by(PromptRow.message_id.desc()).limit(1))
            return _prompt(row) if row else None


def _named(chat_id: int, message_id: int) -> Delete:
    return delete(PromptRow).where(PromptRow.chat_id == chat_id, PromptRow.message_id == message_id)


def _prompt(row: PromptRow) -> Prompt:
    return Prompt(row.chat_id, row.message_id, row.kind, row.payload)
