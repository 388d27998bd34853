"""The commands menu and what Telegram says of the bot, in every language and for each kind of person."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.app import Services
from bot.views.words import DEFAULT, Words, languages, load_words

logger = logging.getLogger(__name__)

_OWN = ("settings", "language", "role", "privacy", "export", "forget")
COMMANDS = {
    "": ("start", "help", *_OWN),
    "doctor": ("start", "new", "cases", "score", "cancel", "help", *_OWN),
    "patient": ("start", "new", "cancel", "help", *_OWN),
    "coordinator": ("queue", "language", "help"),
}


async def set_menus(services: Services) -> None:
    """The menu of those not known yet, and the bot's descriptions; English for all other languages."""
    for language in languages():
        words, code = load_words(language), None if language == DEFAULT else language
        bot, scope = services.bot, BotCommandScopeAllPrivateChats()
        with _dispensable():
            await bot.set_my_commands(_menu("", words), scope, language_code=code)
            await bot.set_my_description(words("bot-description"), code)
            await bot.set_my_short_description(words("bot-short-description"), code)


async def offer(bot: Bot, chat_id: int, words: Words, role: str) -> None:
    """The menu of one chat: of a doctor, a patient or the coordinators."""
    with _dispensable():
        await bot.set_my_commands(_menu(role, words), BotCommandScopeChat(chat_id=chat_id))


@contextmanager
def _dispensable() -> Iterator[None]:
    """A menu is a help, not a need: where Telegram refuses it, what the person waits for goes on."""
    try:
        yield
    except TelegramAPIError as refusal:
        logger.warning("a menu was not set: %s", type(refusal).__name__)


def _menu(role: str, words: Words) -> list[BotCommand]:
    return [BotCommand(command=name, description=words(f"command-{name}")) for name in COMMANDS[role]]
