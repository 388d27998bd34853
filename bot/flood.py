"""Telegram's "too many requests" and its failures, honoured in one place for all calls."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageReplyMarkup,
    EditMessageText,
    GetFile,
    GetMe,
    GetUpdates,
    Response,
    SendChatAction,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiohttp import ClientConnectorError

PATIENCE = 10.0
"""Seconds of waiting, in all, that a person at the other end may be asked for. Longer: the call fails."""
FIRST_PAUSE = 0.5
"""Seconds before the first call after a failure of the server; doubled each time."""
NEVER_AGAIN = (GetUpdates, SendChatAction)
"""Polling has a rhythm of its own, and "typing" is worth no wait."""
HARMLESS_TWICE = (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageReplyMarkup,
    EditMessageText,
    GetFile,
    GetMe,
)
"""Calls that may be made again although the first may have arrived."""


class FloodControl(BaseRequestMiddleware):
    """Waits as long as Telegram says, or while it is out of order, and calls again, while that is short."""

    def __init__(self, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._sleep = sleep

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        waited, failures = 0.0, 0
        while True:
            try:
                return await make_request(bot, method)
            except (TelegramRetryAfter, TelegramServerError, TelegramNetworkError) as failure:
                pause = _pause(failure, method, failures)
                if pause is None or waited + pause > PATIENCE:
                    raise
            waited, failures = waited + pause, failures + 1
            await self._sleep(pause)


def _pause(
    failure: TelegramRetryAfter | TelegramServerError | TelegramNetworkError,
    method: TelegramMethod[TelegramType],
    failures: int,
) -> float | None:
    """Seconds to wait before the call is made again; None if it must not be."""
    if isinstance(method, NEVER_AGAIN):
        return None
    if isinstance(failure, TelegramRetryAfter):
        return failure.retry_after
    # A message sent over a line that broke may be in the chat already; one that found no line is not.
    unsent = isinstance(failure.__cause__, ClientConnectorError)
    if isinstance(failure, TelegramNetworkError) and not (unsent or isinstance(method, HARMLESS_TWICE)):
        return None
    return FIRST_PAUSE * 2.0**failures
