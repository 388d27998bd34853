"""The sign "typing ...", shown while the handling of an update takes longer than a moment."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from aiogram import BaseMiddleware
from aiogram.exceptions import AiogramError
from aiogram.types import CallbackQuery, Message, TelegramObject, Update
from aiogram.utils.chat_action import ChatActionSender

PATIENCE = 1.0
"""Seconds after which a person would like to know that somebody is at work."""


class ShowWork(BaseMiddleware):
    """Shows that the bot is at work in the chat an update comes from."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        chat_id = _chat_of(event)
        if chat_id is None:
            return await handler(event, data)
        async with Working(bot=data["bot"], chat_id=chat_id, initial_sleep=self._patience):
            return await handler(event, data)


class Working(ChatActionSender):
    """aiogram's sender, for which a refusal (a bot blocked meanwhile) is no failure."""

    async def _worker(self) -> None:
        with suppress(AiogramError):
            await super()._worker()


def _chat_of(event: TelegramObject) -> int | None:
    match event:
        case Update(message=Message() as message) | Update(edited_message=Message() as message):
            return message.chat.id
        case Update(callback_query=CallbackQuery(message=message)) if message is not None:
            return message.chat.id
    return None
