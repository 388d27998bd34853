"""The service behind Telegram: long polling, and the postman beside it."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.enums import ParseMode

import bot.handlers as handlers
from bot.app import Application, build_application, build_services
from bot.flood import FloodControl
from bot.nursery import Nursery
from bot.settings import Settings
from bot.storage import Storage, open_storage

logger = logging.getLogger(__name__)


def wall_clock() -> datetime:
    """The one place where the bot reads the time."""
    return datetime.now(UTC)


async def assemble(bot: Bot, storage: Storage, coordinator_chat_id: int) -> Application:
    """The bot with its real handlers; raises whatever a broken trial or missing text raises."""
    services = build_services(bot, storage, coordinator_chat_id=coordinator_chat_id, now=wall_clock)
    resources = await asyncio.to_thread(handlers.resources)
    send = handlers.courier(services, resources)
    return build_application(services, handlers.routers(), send, resources)


async def poll(settings: Settings) -> None:
    """Serve Telegram until a signal says stop."""
    assert settings.bot_token is not None
    assert settings.coordinator_chat_id is not None
    storage = await open_storage(settings.database_url, now=wall_clock)
    bot = telegram_bot(settings.bot_token.get_secret_value(), settings.telegram_api_base)
    try:
        application = await assemble(bot, storage, settings.coordinator_chat_id)
        async with Nursery() as nursery:
            nursery.spawn(application.postman.run(), "postman")
            logger.info("polling")
            # One after the other: the next request confirms the last update, so that one that is cut short
            # by a stop is delivered again.
            await application.dispatcher.start_polling(bot, handle_as_tasks=False)
    finally:
        await bot.session.close()
        await storage.close()


def telegram_bot(token: str, api_base: str | None) -> Bot:
    """A bot on Telegram's server or on another one that speaks the same language."""
    api = TelegramAPIServer.from_base(api_base) if api_base else PRODUCTION
    session = AiohttpSession(api=api)
    session.middleware(FloodControl())
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True)
    return Bot(token, session=session, default=properties)
