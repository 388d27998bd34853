from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import pytest
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
)
from aiogram.methods import SendMessage
from sqlalchemy import select

from bot.outbox import LONGEST_DELAY, Postman, delay_after
from bot.storage import Storage
from bot.storage.letters import LEASE
from bot.storage.records import Letter, NewLetter
from bot.storage.tables import OutboxRow
from tests.bot.small_bot import Clock

METHOD = SendMessage(chat_id=1, text="x")
FLOOD = TelegramRetryAfter(METHOD, "Too Many Requests", retry_after=30)
NETWORK = TelegramNetworkError(METHOD, "connection reset")


class Street:
    """Notes what is delivered; refuses what it is told to, once for each refusal."""

    def __init__(self, *refusals: Exception | None) -> None:
        self.refusals = list(refusals)
        self.delivered: list[tuple[int, str]] = []
        self.after: Callable[[], None] = lambda: None

    async def send(self, letter: Letter) -> None:
        refusal = self.refusals.pop(0) if self.refusals else None
        if refusal is not None:
            raise refusal
        self.delivered.append((letter.chat_id, letter.key))
        self.after()


def letters(*keys: str, chat_id: int = 1) -> list[NewLetter]:
    return [NewLetter(key, "referral", chat_id) for key in keys]


async def stored(storage: Storage, key: str) -> OutboxRow:
    async with storage.sessions() as session:
        return (await session.scalars(select(OutboxRow).where(OutboxRow.dedupe_key == key))).one()


async def test_a_letter_is_sent_once_however_often_it_is_written(storage: Storage, clock: Clock) -> None:
    street = Street()
    postman = Postman(storage.outbox, street.send, clock)
    await storage.outbox.put(*letters("a", "b"))
    await storage.outbox.put(*letters("a"))
    await postman.drain()
    await storage.outbox.put(*letters("b"))
    await postman.drain()
    assert street.delivered == [(1, "a"), (1, "b")]


async def test_two_postmen_share_the_letters(storage: Storage, clock: Clock) -> None:
    street = Street()
    await storage.outbox.put(*(letter for number in range(30) for letter in letters(f"{number}")))
    await asyncio.gather(*(Postman(storage.outbox, street.send, clock).drain() for _ in range(2)))
    assert len(street.delivered) == len(set(street.delivered)) == 30


async def test_a_flood_is_waited_out_and_the_order_kept(storage: Storage, clock: Clock) -> None:
    street = Street(FLOOD)
    postman = Postman(storage.outbox, street.send, clock)
    await storage.outbox.put(*letters("a", "b"), *letters("elsewhere", chat_id=2))
    await postman.drain()
    await storage.outbox.put(*letters("c"))
    clock.pass_by(seconds=29)
    await postman.drain()
    assert street.delivered == [(2, "elsewhere")]
    assert await storage.outbox.next_due() == clock.time + timedelta(seconds=1)
    clock.pass_by(seconds=1)
    await postman.drain()
    assert street.delivered[1:] == [(1, "a"), (1, "b"), (1, "c")]


async def test_failures_of_the_network_are_tried_again_ever_later(storage: Storage, clock: Clock) -> None:
    street = Street(NETWORK, NETWORK)
    postman = Postman(storage.outbox, street.send, clock)
    await storage.outbox.put(*letters("a"))
    await postman.drain()
    clock.pass_by(seconds=2)
    await postman.drain()
    clock.pass_by(seconds=3)
    await postman.drain()
    assert street.delivered == []
    clock.pass_by(seconds=1)
    await postman.drain()
    assert street.delivered == [(1, "a")]


def test_the_delay_doubles_up_to_a_limit() -> None:
    assert [delay_after(attempts).seconds for attempts in (1, 2, 3)] == [2, 4, 8]
    assert delay_after(50) == LONGEST_DELAY


@pytest.mark.parametrize(
    "refusal",
    [
        TelegramForbiddenError(METHOD, "Forbidden: bot was blocked by the user"),
        TelegramBadRequest(METHOD, "Bad Request: chat not found"),
    ],
)
async def test_what_can_never_arrive_is_kept_with_its_reason(
    storage: Storage, clock: Clock, refusal: TelegramForbiddenError | TelegramBadRequest
) -> None:
    street = Street(refusal)
    postman = Postman(storage.outbox, street.send, clock)
    await storage.outbox.put(*letters("a", "b"))
    await postman.drain()
    clock.pass_by(days=1)
    await postman.drain()
    assert street.delivered == [(1, "b")]
    dead = await stored(storage, "a")
    assert dead.error == refusal.message
    assert dead.dead_at is not None
    assert dead.sent_at is None


async def test_a_group_that_moved_is_followed(storage: Storage, clock: Clock) -> None:
    street = Street(TelegramMigrateToChat(METHOD, "group chat was upgraded", migrate_to_chat_id=-100))
    await storage.outbox.put(*letters("a"))
    await Postman(storage.outbox, street.send, clock).drain()
    assert street.delivered == [(-100, "a")]


async def test_a_crash_between_sending_and_marking_sends_again_after_the_lease(
    storage: Storage, clock: Clock
) -> None:
    def crash() -> None:
        raise asyncio.CancelledError

    street = Street()
    street.after = crash
    postman = Postman(storage.outbox, street.send, clock)
    await storage.outbox.put(*letters("a"))
    with pytest.raises(asyncio.CancelledError):
        await postman.drain()
    street.after = lambda: None
    await postman.drain()
    assert street.delivered == [(1, "a")]
    clock.pass_by(seconds=LEASE.total_seconds())
    await postman.drain()
    await postman.drain()
    assert street.delivered == [(1, "a"), (1, "a")]


async def test_a_later_letter_waits_for_its_time(storage: Storage, clock: Clock) -> None:
    street = Street()
    postman = Postman(storage.outbox, street.send, clock)
    tomorrow = clock.time + timedelta(days=1)
    await storage.outbox.put(NewLetter("reminder", "reminder", 1, due_at=tomorrow), *letters("now"))
    await postman.drain()
    assert street.delivered == [(1, "now")]
    clock.pass_by(days=1)
    await postman.drain()
    assert street.delivered == [(1, "now"), (1, "reminder")]


async def test_a_running_postman_is_woken_by_a_letter(storage: Storage, clock: Clock) -> None:
    arrived = asyncio.Event()
    street = Street()
    street.after = arrived.set
    async with asyncio.timeout(5):
        async with asyncio.TaskGroup() as group:
            work = group.create_task(Postman(storage.outbox, street.send, clock).run())
            await storage.outbox.put(*letters("a"))
            await arrived.wait()
            work.cancel()
    with suppress(asyncio.CancelledError):
        await work
    assert street.delivered == [(1, "a")]
