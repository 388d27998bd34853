"""A database, a clock that stands still, and the small bot living on them."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot import handlers
from bot.storage import Storage, open_storage
from bot.storage.opening import connect
from tests.bot.referral_house import ReferralHouse, build_referral_house
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


@pytest.fixture(scope="session")
def resources() -> Mapping[str, Any]:
    """The trial and the texts, loaded once."""
    return handlers.resources()


@pytest.fixture
async def referral_house(
    database: str, clock: Clock, resources: Mapping[str, Any]
) -> AsyncIterator[ReferralHouse]:
    house = await build_referral_house(database, clock, resources)
    yield house
    await house.storage.close()
