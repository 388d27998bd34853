"""Sends the letters of the outbox, each until it has arrived or never can.

At least once: a process that dies between sending and marking sends again after the lease. Never twice
otherwise: letters are leased, and written once per key.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TypeAlias

from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNotFound,
    TelegramRetryAfter,
)

from bot.failures import place_of
from bot.storage.letters import Outbox
from bot.storage.records import Letter

logger = logging.getLogger(__name__)

Send: TypeAlias = Callable[[Letter], Awaitable[None]]

FIRST_DELAY = timedelta(seconds=2)
LONGEST_DELAY = timedelta(minutes=10)
UNDELIVERABLE = (TelegramForbiddenError, TelegramBadRequest, TelegramNotFound)


class Postman:
    """Takes letters that are due and hands them to `send`, which knows their kinds."""

    def __init__(self, outbox: Outbox, send: Send, now: Callable[[], datetime]) -> None:
        self._outbox = outbox
        self._send = send
        self._now = now

    async def run(self) -> None:
        """Deliver for ever: at once when a letter is written, else when the next is due."""
        while True:
            self._outbox.written.clear()
            await self.drain()
            pause = await self._pause()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._outbox.written.wait(), pause)

    async def drain(self) -> None:
        """Deliver everything that is due now."""
        while letters := await self._outbox.take():
            closed: dict[int, datetime] = {}
            for letter in letters:
                until = closed.get(letter.chat_id)
                if until is not None:
                    await self._outbox.postpone(letter, until, "behind another letter")
                elif until := await self._deliver(letter):
                    closed[letter.chat_id] = until

    async def _deliver(self, letter: Letter) -> datetime | None:
        """When to try again; None if the letter is settled and the chat free for the next."""
        try:
            await self._send(letter)
        except TelegramRetryAfter as flood:
            return await self._later(letter, timedelta(seconds=flood.retry_after), "429")
        except TelegramMigrateToChat as moved:
            await self._outbox.move(letter, moved.migrate_to_chat_id)
        except UNDELIVERABLE as refusal:
            logger.error("letter %s (%s) is undeliverable: %s", letter.id, letter.kind, refusal.message)
            await self._outbox.bury(letter, refusal.message)
        except Exception as error:
            logger.error(
                "letter %s (%s) failed: %s at %s",
                letter.id,
                letter.kind,
                type(error).__name__,
                place_of(error),
            )
            return await self._later(letter, delay_after(letter.attempts), type(error).__name__)
        else:
            await self._outbox.sent(letter)
        return None

    async def _later(self, letter: Letter, delay: timedelta, error: str) -> datetime:
        until = self._now() + delay
        await self._outbox.postpone(letter, until, error)
        return until

    async def _pause(self) -> float | None:
        due = await self._outbox.next_due()
        return None if due is None else max(0.0, (due - self._now()).total_seconds())


def delay_after(attempts: int) -> timedelta:
    """How long to wait after this many failed attempts: doubling, up to ten minutes."""
    delay = FIRST_DELAY
    for _ in range(min(attempts - 1, 10)):
        delay *= 2
    return min(delay, LONGEST_DELAY)
