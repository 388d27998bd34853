"""What happens to an update whose handling fails: it is logged without a word of its content, and dropped.

Telegram redelivers an update that got no answer, so an exception that always comes back must end here.
"""

from __future__ import annotations

import logging
import traceback
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePath

from aiogram import Dispatcher
from aiogram.exceptions import TelegramAPIError
from aiogram.types import ErrorEvent

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Swallowed:
    """The outcome of an update that failed."""

    error: Exception


def contain_failures(dispatcher: Dispatcher) -> None:
    dispatcher.errors.register(swallow)


async def swallow(event: ErrorEvent) -> Swallowed:
    """Log type and place of the failure, let the pressed button stop spinning."""
    logger.error(
        "update %s (%s) failed: %s at %s",
        event.update.update_id,
        event.update.event_type,
        type(event.exception).__name__,
        place_of(event.exception),
    )
    if event.update.callback_query:
        with suppress(TelegramAPIError):
            await event.update.callback_query.answer()
    return Swallowed(event.exception)


def place_of(error: BaseException) -> str:
    """File and line where the error was raised; its message may quote a person and is left out."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
