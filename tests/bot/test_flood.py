from __future__ import annotations

import pytest
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.flood import FloodControl
from bot.local.people import DOCTOR
from tests.bot.small_bot import House


class Flood(BaseRequestMiddleware):
    """Answers "too many requests" a few times."""

    def __init__(self, *seconds: int) -> None:
        self.seconds = list(seconds)

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        if self.seconds:
            raise TelegramRetryAfter(method, "Too Many Requests", retry_after=self.seconds.pop(0))
        return await make_request(bot, method)


async def flooded(house: House, *seconds: int) -> list[float]:
    slept: list[float] = []

    async def sleep(delay: float) -> None:
        slept.append(delay)

    house.local.bot.session.middleware(FloodControl(sleep))
    house.local.bot.session.middleware(Flood(*seconds))
    try:
        await house.local.bot.send_message(DOCTOR.chat_id, "hello")
    except TelegramRetryAfter as flood:
        slept.append(-flood.retry_after)
    return slept


async def test_a_short_flood_is_waited_out(house: House) -> None:
    assert await flooded(house, 3, 7) == [3, 7]
    assert house.doctor.screen == "hello"


@pytest.mark.parametrize(("seconds", "slept"), [((11,), [-11]), ((8, 3), [8, -3])])
async def test_a_long_one_fails_so_that_nobody_hangs(
    house: House, seconds: tuple[int, ...], slept: list[float]
) -> None:
    assert await flooded(house, *seconds) == slept
    assert house.doctor.messages == []
