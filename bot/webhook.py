"""Updates that Telegram brings: an HTTP server with the webhook and a health check.

An update is answered when it is handled, so that one in flight when the process ends, or one whose handling failed
for a passing reason, is delivered again. The server keeps nothing: any number of replicas may stand behind one
address.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging

from aiogram import Bot
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from bot.app import Application
from bot.health import complaint
from bot.settings import Settings

logger = logging.getLogger(__name__)

PATH = "/telegram"
GRACE = 8.0
"""Seconds for updates in flight when told to stop; containers are killed after ten."""


async def receive(application: Application, settings: Settings, stop: asyncio.Event) -> None:
    """Serve the webhook until told to stop.

    It is not taken away then: what comes meanwhile waits at Telegram, or goes to another replica.
    """
    bot, dispatcher = application.services.bot, application.dispatcher
    secret = secret_for(bot.token)
    runner = web.AppRunner(site(application, secret), access_log=None, shutdown_timeout=GRACE)
    await runner.setup()
    try:
        await web.TCPSite(runner, port=settings.port).start()
        await dispatcher.emit_startup(bot=bot, **dispatcher.workflow_data)
        await bot.set_webhook(
            f"{str(settings.webhook_base).rstrip('/')}{PATH}",
            secret_token=secret,
            allowed_updates=dispatcher.resolve_used_update_types(),
        )
        logger.info("webhook on port %s", settings.port)
        await stop.wait()
    finally:
        await runner.cleanup()
        await dispatcher.emit_shutdown(bot=bot, **dispatcher.workflow_data)


def site(application: Application, secret: str) -> web.Application:
    """The routes: updates for who knows the secret, and /health for who watches the service."""
    updates = Updates(
        application.dispatcher,
        application.services.bot,
        handle_in_background=False,
        secret_token=secret,
        redelivered=True,
    )

    async def health(request: web.Request) -> web.Response:
        try:
            found = await complaint(application.services.outbox, application.services.now())
        except (SQLAlchemyError, OSError) as error:
            found = f"the database cannot be read: {type(error).__name__}"
        return web.Response(text=found or "well", status=503 if found else 200)

    routes = web.Application()
    routes.router.add_get("/health", health)
    # Not by the handler's own `register`, which would close the bot's session before updates in flight end.
    routes.router.add_post(PATH, updates.handle)
    return routes


class Updates(SimpleRequestHandler):
    """Hears Telegram and nobody else."""

    def verify_secret(self, telegram_secret_token: str, bot: Bot) -> bool:
        """Compared in constant time; as bytes, since a header may hold any letters."""
        known = (self.secret_token or "").encode()
        return hmac.compare_digest(telegram_secret_token.encode(errors="replace"), known)


def secret_for(token: str) -> str:
    """What proves that an update comes from Telegram; the same in every replica, and unlike the token."""
    return hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()
