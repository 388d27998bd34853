"""A database, a clock that stands still, and the small bot living on them."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.storage import Storage, open_storage
from bot.storage.opening import connect
from tests.bot.small_bot import Clock, House, build_house


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def database(tmp_path: Path) -> str:
    """A new SQLite file; with TEST_DATABASE_URL that PostgreSQL database, emptied."""
    url = os.environ.get("TEST_DATABASE_URL")
    if url is None:
        return f"sqlite+aiosqlite:///{tmp_path}/data/bot.sqlite"
    engine = connect(url)
    async with engine.begin() as connection:
        await connection.execute(text("DROP SCHEMA public CASCADE"))
        await connection.execute(text("CREATE SCHEMA public"))
    await engine.dispose()
    return url


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
