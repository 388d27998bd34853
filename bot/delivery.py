"""The one place that decides whether a screen is edited, sent or moved.

Each assessment has one live message: the one whose buttons speak for the current state. A new live message
takes the buttons off the old one.
"""

from __future__ import annotations

import logging
from enum import Enum

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
)

from bot.screen import Attachment, Button, Screen
from bot.storage.assessments import Assessments
from bot.storage.persons import Persons
from bot.storage.records import AssessmentRecord

logger = logging.getLogger(__name__)

TOAST_LIMIT = 200
SAME = ("message is not modified",)
GONE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
    "message to delete not found",
    "message can't be deleted",
)
EXPIRED = ("query is too old", "query id is invalid")


class Place(Enum):
    """Where the next screen appears."""

    HERE = "here"
    """In the live message: after a press."""
    BELOW = "below"
    """In a new message under what the person wrote; the old one stays, without buttons."""
    MOVED = "moved"
    """In a new message; the old one is deleted: after /start, or when it has scrolled away."""


class Delivery:
    def __init__(self, bot: Bot, assessments: Assessments, persons: Persons) -> None:
        self._bot = bot
        self._assessments = assessments
        self._persons = persons

    async def show(
        self,
        record: AssessmentRecord,
        screen: Screen,
        place: Place = Place.HERE,
        *,
        pressed: int | None = None,
    ) -> AssessmentRecord:
        """Show the current screen of an assessment; returns the record with its live message.

        `pressed` is the message whose button brought us here. If that is not the live one, the lower of the
        two lives on and the other loses its buttons: the process may have died before it noted a new message.
        A person who has blocked the bot is recorded as such and sees nothing. Files always bring a new
        message, so that the buttons stay the last thing in the chat.
        """
        chat_id, live = record.chat_id, record.live_message_id
        try:
            if pressed is not None and pressed != live:
                await self.strip(chat_id, min(pressed, live or pressed))
                live = max(pressed, live or pressed)
            here = place is Place.HERE and not screen.files
            if live is None or not here or not await self.edit(chat_id, live, screen):
                await self._leave(chat_id, live, place)
                live = await self.send(chat_id, screen)
        except TelegramForbiddenError:
            logger.info("chat %s does not accept messages any more", chat_id)
            await self._persons.blocked(chat_id)
            return record
        if live == record.live_message_id:
            return record
        return await self._assessments.place(record, chat_id, live)

    async def _leave(self, chat_id: int, live: int | None, place: Place) -> None:
        """Make the old live message speak no more."""
        if live is not None and place is Place.MOVED:
            await self.erase(chat_id, live)
        elif live is not None:
            await self.strip(chat_id, live)

    async def send(self, chat_id: int, screen: Screen, *, reply_to: int | None = None) -> int:
        """Send a message that is nobody's live one (a coordinators' card, a notice); returns its id."""
        for file in screen.files:
            await self._attach(chat_id, file)
        message = await self._bot.send_message(
            chat_id, screen.text, reply_markup=markup(screen), reply_to_message_id=reply_to
        )
        return message.message_id

    async def ask(self, chat_id: int, text: str) -> int:
        """Send a message that opens the reader's keyboard for a reply; returns its id."""
        message = await self._bot.send_message(chat_id, text, reply_markup=ForceReply())
        return message.message_id

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        """Change a message in place; False if it is gone or cannot be changed."""
        try:
            await self._bot.edit_message_text(
                screen.text, chat_id=chat_id, message_id=message_id, reply_markup=markup(screen)
            )
        except TelegramBadRequest as refusal:
            if _says(refusal, SAME):
                return True
            if _says(refusal, GONE):
                return False
            raise
        return True

    async def strip(self, chat_id: int, message_id: int) -> None:
        """Take the buttons off a message, if it is still there."""
        try:
            await self._bot.edit_message_reply_markup(chat_id=chat_id, message_id=message_id)
        except TelegramBadRequest as refusal:
            if not _says(refusal, SAME + GONE):
                raise

    async def erase(self, chat_id: int, message_id: int) -> bool:
        """Delete a message, or at least its buttons; False if it could not be deleted (too old, gone)."""
        try:
            await self._bot.delete_message(chat_id, message_id)
        except TelegramBadRequest as refusal:
            if not _says(refusal, GONE):
                raise
            await self.strip(chat_id, message_id)
            return False
        return True

    async def toast(self, query: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
        """Answer a press, without which its button keeps spinning; one that is too old is let go."""
        try:
            await self._bot.answer_callback_query(query.id, text=_short(text), show_alert=alert or None)
        except TelegramBadRequest as refusal:
            if not _says(refusal, EXPIRED):
                raise

    async def _attach(self, chat_id: int, file: Attachment) -> None:
        sent = BufferedInputFile(file.content, filename=file.name)
        send = self._bot.send_photo if file.name.endswith(".png") else self._bot.send_document
        await send(chat_id, sent, caption=file.caption or None)


def pressed_on(query: CallbackQuery) -> int | None:
    """The message whose button was pressed, also one that the bot can no longer read."""
    return query.message.message_id if query.message else None


def markup(screen: Screen) -> InlineKeyboardMarkup | None:
    """The screen's buttons as Telegram's type."""
    rows = [[_button(button) for button in row] for row in screen.keyboard]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def _button(button: Button) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=button.text, callback_data=button.data, url=button.url)


def _says(refusal: TelegramBadRequest, texts: tuple[str, ...]) -> bool:
    said = refusal.message.lower()
    return any(text in said for text in texts)


def _short(text: str | None) -> str | None:
    if text is None or len(text) <= TOAST_LIMIT:
        return text
    return text[: TOAST_LIMIT - 1] + "…"
