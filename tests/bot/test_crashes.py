"""The process dies at any of its calls to Telegram, starts again, and gets the last update once more."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.storage.letters import LEASE
from tests.bot.small_bot import Clock, House, build_house

CALLS = 6
"""Calls of the whole conversation: send; answer, edit; answer, edit; the coordinators' card."""


class Crash(BaseException):
    """The process ends here; nothing catches it."""


class CrashAt(BaseRequestMiddleware):
    def __init__(self, call: int, *, arrived: bool) -> None:
        self.left = call
        self.arrived = arrived

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        self.left -= 1
        if self.left == 0 and not self.arrived:
            raise Crash
        response = await make_request(bot, method)
        if self.left == 0:
            raise Crash
        return response


async def converse(house: House) -> None:
    """The doctor answers and refers, doing only what is left to do."""
    if not house.doctor.buttons:
        await house.doctor.say("/start")
    if not (await house.record()).log:
        await house.doctor.press("Yes")
    if (await house.record()).referral is None:
        await house.doctor.press("Refer")


async def crashed(house: House) -> dict[str, Any] | None:
    """The update that was being handled; None if all went through."""
    try:
        await converse(house)
    except Crash:
        return house.local.last_update
    return None


@pytest.mark.parametrize("arrived", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("call", range(1, CALLS + 1))
async def test_nothing_is_lost_and_nothing_recorded_twice(
    database: str, clock: Clock, call: int, arrived: bool
) -> None:
    before = await build_house(database, clock)
    before.local.bot.session.middleware(CrashAt(call, arrived=arrived))
    unfinished = await crashed(before)
    assert unfinished is not None
    await before.storage.close()

    after = await build_house(database, clock)
    await after.local.feed(unfinished)
    await converse(after)
    clock.pass_by(seconds=LEASE.total_seconds())
    await after.app.postman.drain()

    record = await after.record()
    assert [line.value for line in record.log] == [True]
    assert record.referral is not None
    cards = {message["text"] for message in after.coordinators.messages}
    assert cards == {f"Referral {record.referral.code}"}
    said_twice = call == CALLS and arrived
    assert len(after.coordinators.messages) == (2 if said_twice else 1)
    await after.storage.close()


async def test_the_conversation_has_as_many_calls_as_are_tried(database: str, clock: Clock) -> None:
    house = await build_house(database, clock)
    house.local.bot.session.middleware(CrashAt(CALLS + 1, arrived=False))
    assert await crashed(house) is None
    await house.storage.close()
