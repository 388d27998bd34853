"""The chats of the local bot, kept in the bot's own database, so that a restart finds them again.

Messages are kept as Telegram's own JSON. The tables are made on demand and are no part of the migrations: a
service behind Telegram has none of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeAlias

from sqlalchemy import BigInteger, LargeBinary, String, select
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from bot.storage.types import JsonValue

Message: TypeAlias = dict[str, Any]
Event: TypeAlias = dict[str, Any]
Watcher: TypeAlias = Callable[[Event], None]


class LocalBase(DeclarativeBase):
    pass


class LocalMessageRow(LocalBase):
    """A message; `data` is empty once it is deleted, so that its number is not given again."""

    __tablename__ = "local_message"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    message_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    data: Mapped[Message | None] = mapped_column(JsonValue)


class LocalFileRow(LocalBase):
    __tablename__ = "local_file"

    file_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    name: Mapped[str] = mapped_column(String(256))
    content: Mapped[bytes] = mapped_column(LargeBinary)


class ChatLog:
    """Chats in memory, written through to the database; watchers hear of every change."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._sessions = async_sessionmaker(engine, expire_on_commit=False)
        self._chats: defaultdict[int, dict[int, Message | None]] = defaultdict(dict)
        self._watchers: list[Watcher] = []

    async def load(self) -> None:
        """Make the tables where they are missing and read the chats."""
        async with self._engine.begin() as connection:
            await connection.run_sync(LocalBase.metadata.create_all)
        async with self._sessions() as session:
            rows = await session.scalars(
                select(LocalMessageRow).order_by(LocalMessageRow.chat_id, LocalMessageRow.message_id)
            )
            for row in rows:
                self._chats[row.chat_id][row.message_id] = row.data

    def messages(self, chat_id: int) -> list[Message]:
        """The messages of a chat that are still there, oldest first."""
        return [message for message in self._chats[chat_id].values() if message is not None]

    def find(self, chat_id: int, message_id: int) -> Message | None:
        return self._chats[chat_id].get(message_id)

    def next_id(self, chat_id: int) -> int:
        return max(self._chats[chat_id], default=0) + 1

    async def write(self, chat_id: int, message_id: int, message: Message | None) -> None:
        """Add, change or (None) remove a message."""
        self._chats[chat_id][message_id] = message
        async with self._sessions.begin() as session:
            await session.merge(LocalMessageRow(chat_id=chat_id, message_id=message_id, data=message))
        self.tell({"kind": "message", "chat": chat_id, "id": message_id, "message": message})

    async def keep_file(self, file_id: str, name: str, content: bytes) -> None:
        async with self._sessions.begin() as session:
            session.add(LocalFileRow(file_id=file_id, name=name, content=content))

    async def file(self, file_id: str) -> tuple[str, bytes] | None:
        """Name and content of a file the bot has sent."""
        async with self._sessions() as session:
            row = await session.get(LocalFileRow, file_id)
            return (row.name, row.content) if row else None

    def tell(self, event: Event) -> None:
        for watcher in tuple(self._watchers):
            watcher(event)

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Call `watcher` with every event from now on; returns what ends it."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)
