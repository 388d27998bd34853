"""`python -m bot.health`: whether letters leave on time. For the health check of a container."""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import UTC, datetime, timedelta

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import async_sessionmaker

from bot.settings import SettingsRefused, read_settings
from bot.storage.letters import Outbox
from bot.storage.opening import connect

OVERDUE = timedelta(minutes=10)


async def complaint(outbox: Outbox, now: datetime) -> str | None:
    """What is wrong with a running bot, None if nothing: a letter that nobody has taken for `OVERDUE`."""
    due = await outbox.next_due()
    if due is None or now - due <= OVERDUE:
        return None
    return f"a letter has been due since {due.isoformat(timespec='minutes')}"


async def examine(url: str) -> str | None:
    """The complaint about the bot that works on this database, an unreadable database included."""
    engine = connect(url)
    try:
        return await complaint(Outbox(async_sessionmaker(engine), _now), _now())
    except SQLAlchemyError as error:
        return f"the database cannot be read: {type(error).__name__}"
    finally:
        await engine.dispose()


def _now() -> datetime:
    return datetime.now(UTC)


def main() -> int:
    """0 if the bot is well; otherwise 1 and a line that says why."""
    try:
        found = asyncio.run(examine(read_settings(os.environ).database_url))
    except SettingsRefused as refused:
        found = str(refused)
    print(found or "well")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
