"""The migrations lead to the tables of the code, and back."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from bot.storage.migrate import MIGRATIONS, downgrade, upgrade
from bot.storage.opening import connect
from bot.storage.tables import Base

REVISIONS = [script.revision for script in ScriptDirectory(MIGRATIONS).walk_revisions()][::-1]


@pytest.mark.parametrize("revision", REVISIONS)
async def test_every_step_can_be_taken_back(database: str, revision: str) -> None:
    def up_down_up(connection: Connection) -> None:
        upgrade(connection, revision)
        downgrade(connection, "-1")
        upgrade(connection, revision)

    engine = connect(database)
    async with engine.begin() as connection:
        await connection.run_sync(up_down_up)
    await engine.dispose()


async def test_the_way_back_leaves_nothing(database: str) -> None:
    def there_and_back(connection: Connection) -> list[str]:
        upgrade(connection)
        downgrade(connection, "base")
        return inspect(connection).get_table_names()

    engine = connect(database)
    async with engine.begin() as connection:
        assert await connection.run_sync(there_and_back) == ["alembic_version"]
    await engine.dispose()


async def test_migrated_tables_are_those_of_the_code(database: str) -> None:
    def differences(connection: Connection) -> list[object]:
        upgrade(connection)
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))

    engine = connect(database)
    async with engine.begin() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()
