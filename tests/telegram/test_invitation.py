from __future__ import annotations

from bot.invitation import invite
from tests.telegram.bot_api import BotApi
from tests.telegram.running_service import settings_for


async def test_the_links_name_the_bot_as_telegram_does(api: BotApi, database: str) -> None:
    assert "https://t.me/local_bot?start=c_" in await invite(settings_for(api, database))
    assert len(api.calls_of("getMe")) == 1
