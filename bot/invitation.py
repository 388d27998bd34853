"""`python -m bot invite`: a one-time invitation for a coordinator, as links to open in Telegram."""

from __future__ import annotations

from datetime import timedelta

from bot.local.people import BOT_USER
from bot.service import telegram_bot, wall_clock
from bot.settings import Settings
from bot.storage import open_storage

VALID_FOR = timedelta(days=7)
PAYLOAD = "c_{code}"


async def invite(settings: Settings) -> str:
    """Write an invitation into the database; what to tell about it. Raises TelegramAPIError."""
    username = await _username(settings)
    storage = await open_storage(settings.database_url, now=wall_clock)
    try:
        payload = PAYLOAD.format(code=await storage.coordinators.invite(VALID_FOR))
    finally:
        await storage.close()
    return "\n".join(
        [
            f"One coordinator, or one group of them, may open one of these links within {VALID_FOR.days} days:",
            f"  a person  https://t.me/{username}?start={payload}",
            f"  a group   https://t.me/{username}?startgroup={payload}",
        ]
    )


async def _username(settings: Settings) -> str:
    """The bot's name on Telegram; without a token that of the local chat."""
    if settings.bot_token is None:
        return str(BOT_USER["username"])
    bot = telegram_bot(settings.bot_token.get_secret_value(), settings.telegram_api_base)
    try:
        return str((await bot.get_me()).username)
    finally:
        await bot.session.close()
