"""Messages that reply to a prompt ("write the reason"), told from all others."""

from __future__ import annotations

from typing import Any

from aiogram.filters import BaseFilter
from aiogram.types import Message

from bot.app import Services
from bot.storage.records import Prompt


class Awaited(BaseFilter):
    """A reply to a prompt of one of these kinds; the handler gets the `prompt`, and takes it once it is dealt with.

    In a private chat the next message counts as well, as long as nothing has come after the prompt that the person
    could be answering: whoever has gone on with something else has forgotten the prompt.
    """

    def __init__(self, *kinds: str) -> None:
        self._kinds = kinds

    async def __call__(self, message: Message, services: Services) -> bool | dict[str, Any]:
        if (message.text or "").startswith("/"):
            return False
        prompt = await _prompt(message, services)
        return {"prompt": prompt} if prompt is not None and prompt.kind in self._kinds else False


async def _prompt(message: Message, services: Services) -> Prompt | None:
    chat_id, replied = message.chat.id, message.reply_to_message
    if replied is not None:
        return await services.prompts.find(chat_id, replied.message_id)
    if chat_id < 0:
        return None
    prompt = await services.prompts.latest(chat_id)
    if prompt is None or await _live_message(chat_id, services) > prompt.message_id:
        return None
    return prompt


async def _live_message(chat_id: int, services: Services) -> int:
    """The message whose buttons speak for the assessment in front of the person; 0 where there is none."""
    person = await services.persons.find(chat_id)
    record = await services.assessments.current(person) if person is not None else None
    return (record.live_message_id or 0) if record is not None else 0
