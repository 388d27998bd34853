"""The service itself, with aiogram's own session, talking HTTP to a Bot API server on this machine."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, fields
from typing import Any

from bot.app import Application
from bot.local.chat import LocalChat
from bot.local.people import BOT_TOKEN, COORDINATOR, DOCTOR, PATIENT
from bot.service import opened, serve_until, wall_clock
from bot.settings import Settings, read_settings
from tests.bot.referral_house import STRANGER, ReferralHouse
from tests.bot.small_bot import Clock
from tests.telegram.bot_api import BotApi


@dataclass
class Running:
    """A bot that serves, until the block it was started in ends or somebody tells it to stop."""

    application: Application
    house: ReferralHouse
    stop: asyncio.Event
    task: asyncio.Task[None]
    slept: list[float] = field(default_factory=list)

    async def crash(self) -> None:
        """End at once, as a process does that is killed."""
        self.task.cancel()
        await asyncio.wait([self.task])

    async def end(self) -> None:
        """End as a signal makes it end."""
        self.stop.set()
        async with asyncio.timeout(20):
            await self.task


@asynccontextmanager
async def running(api: BotApi, settings: Settings, *, stopped: bool = False) -> AsyncIterator[Running]:
    """The bot, once it receives updates; `stopped`, told to end before it has begun."""
    slept: list[float] = []

    async def sleep(delay: float) -> None:
        slept.append(delay)

    started = len(api.calls)
    async with opened(settings, sleep) as application, asyncio.TaskGroup() as group:
        stop = asyncio.Event()
        if stopped:
            stop.set()
        task = group.create_task(serve_until(stop, application, settings))
        task.add_done_callback(api.look_again)
        awaited = "setWebhook" if settings.webhook_base else "getUpdates"
        await api.until(lambda: task.done() or awaited in [name for name, _ in api.calls[started:]])
        bot = Running(application, house_over(api, application), stop, task, slept)
        try:
            yield bot
        finally:
            stop.set()


def house_over(api: BotApi, application: Application) -> ReferralHouse:
    """The people of the tests, at the other end of the line."""
    given: dict[str, Any] = {
        "app": application,
        "storage": None,
        "local": api,
        "doctor": LocalChat(api, DOCTOR),
        "coordinators": LocalChat(api, COORDINATOR),
        "patient": LocalChat(api, PATIENT),
        "stranger": LocalChat(api, STRANGER),
        "clock": Clock(wall_clock()),
        "trial": application.dispatcher.workflow_data["trial"],
    }
    return ReferralHouse(**{one.name: given[one.name] for one in fields(ReferralHouse)})


def settings_for(api: BotApi, database: str, **more: str) -> Settings:
    return read_settings(
        {
            "BOT_TOKEN": BOT_TOKEN,
            "COORDINATOR_CHAT_ID": str(COORDINATOR.chat_id),
            "DATABASE_URL": database,
            "TELEGRAM_API_BASE": api.base,
            **more,
        }
    )


def webhook_settings(api: BotApi, database: str, **more: str) -> Settings:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/"
    return settings_for(api, database, WEBHOOK_BASE=address, PORT=str(port), **more)


WAYS = {"polling": settings_for, "webhook": webhook_settings}
"""How the bot may receive updates."""
