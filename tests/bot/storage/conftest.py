"""The stores are held against both databases."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.postgres import emptied, running_server


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One server for all tests: that of TEST_DATABASE_URL, or our own."""
    url = os.environ.get("TEST_DATABASE_URL")
    if url is not None:
        yield url
        return
    with running_server(tmp_path_factory.mktemp("postgres")) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A new SQLite file, then an empty PostgreSQL database."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/data/bot.sqlite"
    return await emptied(request.getfixturevalue("postgres"))
