from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.local.chatlog import ChatLog
from bot.local.server import LocalServer
from bot.service import wall_clock
from bot.storage.opening import connect
from tests.telegram.bot_api import BotApi, bot_api


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path}/data/bot.sqlite"


@pytest.fixture
async def api(tmp_path: Path) -> AsyncIterator[BotApi]:
    """Telegram, with a memory of its own."""
    engine = connect(f"sqlite+aiosqlite:///{tmp_path}/telegram/chats.sqlite")
    log = ChatLog(engine)
    await log.load()
    async with bot_api(LocalServer(log, wall_clock)) as api:
        yield api
    await engine.dispose()
