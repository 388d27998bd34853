"""Opening the database: engine, migration, stores."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from sqlite3 import OperationalError
from typing import Any

from sqlalchemy import event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from bot.storage.assessments import Assessments
from bot.storage.coordinators import Coordinators
from bot.storage.hand_overs import HandOvers
from bot.storage.inquiries import Inquiries
from bot.storage.letters import Outbox
from bot.storage.migrate import upgrade
from bot.storage.persons import Persons
from bot.storage.prompts import Prompts
from bot.storage.referrals import Referrals

SQLITE_PRAGMAS = (
    "PRAGMA busy_timeout=10000",
    "PRAGMA synchronous=FULL",  # a referral that was confirmed survives a power cut
    "PRAGMA foreign_keys=ON",
)

ALONE = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "SELECT pg_advisory_xact_lock(7301164)"}
"""What lets one process at a time migrate, and SQLite undo a migration that was cut short."""


@dataclass(frozen=True, slots=True)
class Storage:
    """The stores over one database. `close()` when done."""

    engine: AsyncEngine
    sessions: async_sessionmaker[AsyncSession]
    persons: Persons
    assessments: Assessments
    referrals: Referrals
    hand_overs: HandOvers
    coordinators: Coordinators
    inquiries: Inquiries
    prompts: Prompts
    outbox: Outbox

    async def close(self) -> None:
        await self.engine.dispose()


async def open_storage(url: str, *, now: Callable[[], datetime]) -> Storage:
    """Open the database, bring its tables up to date, and give the stores.

    `url` is SQLAlchemy's, with an async driver (`sqlite+aiosqlite:///path`, `postgresql+asyncpg://...`).
    `now` must return aware times.
    """
    engine = connect(url)
    try:
        async with engine.begin() as connection:
            await connection.exec_driver_sql(ALONE[engine.dialect.name])
            await connection.run_sync(upgrade)
    except BaseException:
        await engine.dispose()
        raise
    sessions = async_sessionmaker(engine, expire_on_commit=False)
    outbox = Outbox(sessions, now)
    return Storage(
        engine=engine,
        sessions=sessions,
        persons=Persons(sessions, now, outbox),
        assessments=Assessments(sessions, now, outbox),
        referrals=Referrals(sessions, now, outbox),
        hand_overs=HandOvers(sessions, now, outbox),
        coordinators=Coordinators(sessions, now),
        inquiries=Inquiries(sessions, now, outbox),
        prompts=Prompts(sessions),
        outbox=outbox,
    )


def connect(url: str) -> AsyncEngine:
    """An engine with our settings; makes the folder of a SQLite file."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_async_engine(url, pool_pre_ping=True)
    one: dict[str, int] = {}
    if parsed.database and parsed.database != ":memory:":
        # SQLite lets one write at a time: those who wait for the connection cannot find the database locked.
        one = {"pool_size": 1, "max_overflow": 0}
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(url, **one)
    event.listen(engine.sync_engine, "connect", _set_pragmas)
    return engine


def _set_pragmas(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    # The mode is the file's: where several processes switch a new one at once, the first does it for all.
    with suppress(OperationalError):
        cursor.execute("PRAGMA journal_mode=WAL")
    for pragma in SQLITE_PRAGMAS:
        cursor.execute(pragma)
    cursor.close()
