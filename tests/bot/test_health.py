"""When the health check complains."""

from __future__ import annotations

from datetime import timedelta

from bot.health import OVERDUE, complaint, examine
from bot.storage import Storage
from bot.storage.records import NewLetter
from tests.bot.small_bot import Clock


async def test_a_letter_that_nobody_takes_is_a_complaint_once_it_is_overdue(
    storage: Storage, clock: Clock
) -> None:
    assert await complaint(storage.outbox, clock()) is None
    await storage.outbox.put(NewLetter(key="k", kind="news", chat_id=7, payload={}, due_at=clock()))
    assert await complaint(storage.outbox, clock() + OVERDUE) is None
    found = await complaint(storage.outbox, clock() + OVERDUE + timedelta(seconds=1))
    assert found == "a letter has been due since 2026-11-22T12:00+00:00"


async def test_a_letter_that_left_is_no_complaint(storage: Storage, clock: Clock) -> None:
    await storage.outbox.put(NewLetter(key="k", kind="news", chat_id=7, payload={}, due_at=clock()))
    for letter in await storage.outbox.take():
        await storage.outbox.sent(letter)
    assert await complaint(storage.outbox, clock() + timedelta(days=1)) is None


async def test_a_database_without_tables_is_a_complaint(empty_database: str) -> None:
    found = await examine(empty_database)
    assert found is not None
    assert found.startswith("the database cannot be read: ")
