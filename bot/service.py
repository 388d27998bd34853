"""The service behind Telegram: by long polling or by webhook, and the postman beside it."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.enums import ParseMode

import bot.handlers as handlers
from bot.app import Application, build_application, build_services
from bot.flood import FloodControl
from bot.nursery import Nursery
from bot.settings import Settings, SettingsRefused
from bot.storage import Storage, open_storage
from bot.views.words import MissingText
from bot.webhook import receive
from bot.working import ShowWork
from criteria.located_yaml import DefinitionError

logger = logging.getLogger(__name__)


def wall_clock() -> datetime:
    """The one place where the bot reads the time."""
    return datetime.now(UTC)


async def assemble(
    bot: Bot, storage: Storage, coordinator_chat_id: int | None, settings: Settings
) -> Application:
    """The bot with its real handlers and the trials of the settings.

    `coordinator_chat_id` is a chat that coordinates without an invitation.

    Raises:
        SettingsRefused: a trial that does not load, or lacks a text.
    """
    if coordinator_chat_id is not None:
        await storage.coordinators.add(coordinator_chat_id)
    elif not await storage.coordinators.chats():
        logger.warning("nobody receives referrals yet: invite coordinators with `python -m bot invite`")
    services = build_services(bot, storage, now=wall_clock)
    try:
        resources = await asyncio.to_thread(handlers.resources, settings.trials, settings.trials_path)
    except (DefinitionError, MissingText) as broken:
        await storage.close()
        raise SettingsRefused(f"TRIALS: {broken}") from broken
    send = handlers.courier(services, resources)
    application = build_application(services, handlers.routers(), send, resources)
    application.dispatcher.update.outer_middleware(ShowWork())
    return application


async def serve(settings: Settings) -> None:
    """Serve Telegram until a signal says stop."""
    async with opened(settings) as application:
        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        await serve_until(stop, application, settings)


@asynccontextmanager
async def opened(
    settings: Settings, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> AsyncIterator[Application]:
    """The bot with its database and its line to Telegram, both closed at the end of the block."""
    assert settings.bot_token is not None
    storage = await open_storage(settings.database_url, now=wall_clock)
    bot = telegram_bot(settings.bot_token.get_secret_value(), settings.telegram_api_base, sleep)
    try:
        yield await assemble(bot, storage, settings.coordinator_chat_id, settings)
    finally:
        await bot.session.close()
        await storage.close()


async def serve_until(stop: asyncio.Event, application: Application, settings: Settings) -> None:
    """Receive updates and send letters until told to stop: by webhook if there is an address for it."""
    async with Nursery() as nursery:
        nursery.spawn(application.postman.run(), "postman")
        if settings.webhook_base is not None:
            await receive(application, settings, stop)
        else:
            await poll(application, stop, nursery)


async def poll(application: Application, stop: asyncio.Event, nursery: Nursery) -> None:
    """Fetch updates until told to stop; a webhook left from before is taken away."""
    bot = application.services.bot
    await bot.delete_webhook()
    if stop.is_set():
        return
    logger.info("polling")
    # Runs when the polling, which cannot be stopped before, has begun: nothing is awaited in between.
    nursery.spawn(_end_polling(application.dispatcher, stop), "end of polling")
    # One after the other: the next request confirms the last update, so that one that is cut short by a stop
    # is delivered again.
    await application.dispatcher.start_polling(
        bot, handle_as_tasks=False, handle_signals=False, close_bot_session=False
    )


async def _end_polling(dispatcher: Dispatcher, stop: asyncio.Event) -> None:
    await stop.wait()
    await dispatcher.stop_polling()


def telegram_bot(
    token: str, api_base: str | None, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> Bot:
    """A bot on Telegram's server or on another one that speaks the same language."""
    api = TelegramAPIServer.from_base(api_base) if api_base else PRODUCTION
    session = AiohttpSession(api=api)
    session.middleware(FloodControl(sleep))
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True)
    return Bot(token, session=session, default=properties)
