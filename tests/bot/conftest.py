"""A database, a clock that stands still, and the small bot living on them."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url, text

from bot import handlers
from bot.storage import Storage, open_storage
from bot.storage.opening import connect
from tests.bot.referral_house import ReferralHouse, build_referral_house
from tests.bot.small_bot import Clock, House, build_house


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def with_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables and nothing in them, to be copied: migrating anew takes longer than most tests."""
    path = tmp_path_factory.mktemp("database") / "bot.sqlite"

    async def make() -> None:
        await (await open_storage(f"sqlite+aiosqlite:///{path}", now=Clock())).close()

    asyncio.run(make())
    return path


@pytest.fixture
async def empty_database(tmp_path: Path) -> str:
    """A SQLite file to be made; with TEST_DATABASE_URL that PostgreSQL database, emptied."""
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
def database(empty_database: str, with_tables: Path) -> str:
    """A database without entries; on SQLite its tables are there already."""
    url = make_url(empty_database)
    if url.get_backend_name() == "sqlite" and url.database:
        path = Path(url.database)
        path.parent.mkdir()
        shutil.copyfile(with_tables, path)
    return empty_database


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
