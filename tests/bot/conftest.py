"""A database, a clock that stands still, and the small bot living on them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage import Storage, open_storage
from tests.bot.small_bot import Clock, House, build_house


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path}/data/bot.sqlite"


@pytest.fixture
async def storage(database: str, clock: Clock) -> AsyncIterator[Storage]:
    storage = await open_storage(database, now=clock)
    yield storage
    await storage.close()


@pytest.fixture
async def house(database: str, clock: Clock) -> AsyncIterator[House]:
    house = await build_house(database, clock)
    yield house
    await house.storage.close()
