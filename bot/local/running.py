"""Running the local chat: page or terminal first, the bot behind it as soon as it is loaded."""

from __future__ import annotations

import asyncio
import importlib
import signal
import socket
import sys
from typing import TYPE_CHECKING

from bot.local.web import LocalPage, serving
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.app import Application
    from bot.local.chat import LocalTelegram
    from bot.storage import Storage


async def run_web(settings: Settings, listener: socket.socket) -> None:
    """Serve the page until interrupted; it says "starting" while the bot is loaded in a thread."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    page = LocalPage()
    async with serving(page, listener):
        # In a thread, so that the page answers meanwhile.
        await asyncio.to_thread(importlib.import_module, "bot.service")
        local, application, storage = await _open(settings)
        from bot.nursery import Nursery

        try:
            async with Nursery() as nursery:
                nursery.spawn(application.postman.run(), "postman")
                local.serve(application.dispatcher)
                page.open_for(local)
                print("Ready.", flush=True)
                await stop.wait()
        finally:
            await storage.close()


async def run_terminal(settings: Settings) -> None:
    """Talk in the terminal until the end of the input."""
    from bot.local.terminal import Terminal, lines_of

    local, application, storage = await _open(settings)
    local.serve(application.dispatcher, settle=application.postman.drain)
    try:
        await Terminal(local, print).run(lines_of(sys.stdin))
    finally:
        await storage.close()


async def _open(settings: Settings) -> tuple[LocalTelegram, Application, Storage]:
    from bot.local.chat import LocalTelegram
    from bot.local.people import COORDINATOR
    from bot.service import assemble, wall_clock
    from bot.storage import open_storage

    storage = await open_storage(settings.database_url, now=wall_clock)
    local = await LocalTelegram.open(storage.engine, wall_clock)
    application = await assemble(local.bot, storage, COORDINATOR.chat_id, settings)
    await application.dispatcher.emit_startup(bot=local.bot, **application.dispatcher.workflow_data)
    return local, application, storage
