"""Telegram's "too many requests", honoured in one place for all calls."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

PATIENCE = 10.0
"""Seconds of waiting, in all, that a person at the other end may be asked for. Longer: the call fails."""


class FloodControl(BaseRequestMiddleware):
    """Waits as long as Telegram says and calls again, while that is short."""

    def __init__(self, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._sleep = sleep

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        waited = 0.0
        while True:
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as flood:
                waited += flood.retry_after
                if waited > PATIENCE:
                    raise
                await self._sleep(flood.retry_after)
