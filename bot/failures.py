"""What happens to an update whose handling fails: it is logged without a word of its content, and dropped.

Telegram redelivers to a webhook what got no answer, so an exception that always comes back must end here. One
that passes by itself (the database or Telegram out of reach) is worth another delivery.
"""

from __future__ import annotations

import logging
import traceback
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePath

from aiogram import Dispatcher
from aiogram.enums import ChatType
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import ErrorEvent
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from bot.views.words import load_words, negotiate

logger = logging.getLogger(__name__)

PASSING = (
    ClientDecodeError,
    InterfaceError,
    NoConnectionFree,
    OperationalError,
    OSError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
"""What may be over when the update comes again."""


@dataclass(frozen=True, slots=True)
class Swallowed:
    """The outcome of an update that failed."""

    error: Exception


class DeliverAgain(Exception):
    """The update is to be delivered once more; says nothing of what it holds."""


def contain_failures(dispatcher: Dispatcher) -> None:
    dispatcher.errors.register(swallow)


async def swallow(event: ErrorEvent, redelivered: bool = False) -> Swallowed:
    """Log type and place of the failure, and tell the person that something went wrong.

    Where updates that fail are `redelivered` (to a webhook), raises DeliverAgain for a failure that passes.
    """
    logger.error(
        "update %s (%s) failed: %s at %s",
        event.update.update_id,
        event.update.event_type,
        type(event.exception).__name__,
        place_of(event.exception),
    )
    if redelivered and isinstance(event.exception, PASSING):
        raise DeliverAgain from None
    with suppress(TelegramAPIError):
        await _say_so(event)
    return Swallowed(event.exception)


async def _say_so(event: ErrorEvent) -> None:
    """Let the pressed button stop spinning; tell the person that it came to nothing.

    Where it was the line to Telegram that failed, what should have been said may stand in the chat already.
    """
    query, message = event.update.callback_query, event.update.message
    if isinstance(event.exception, TelegramAPIError):
        if query is not None:
            await query.answer()
    elif query is not None:
        words = load_words(negotiate(query.from_user.language_code))
        await query.answer(words("failure"), show_alert=True)
    elif message is not None and message.chat.type == ChatType.PRIVATE and message.from_user is not None:
        await message.answer(load_words(negotiate(message.from_user.language_code))("failure"))


def place_of(error: BaseException) -> str:
    """File and line where the error was raised; its message may quote a person and is left out."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
