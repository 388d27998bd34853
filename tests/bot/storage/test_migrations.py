"""The migrations lead to the tables of the code, and back."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from bot.storage import open_storage
from bot.storage.migrate import MIGRATIONS, downgrade, upgrade
from bot.storage.opening import connect
from bot.storage.records import Card
from bot.storage.tables import Base
from tests.bot.small_bot import Clock
from tests.bot.storage.scenes import at_once, referred

REVISIONS = [script.revision for script in ScriptDirectory(MIGRATIONS).walk_revisions()][::-1]


@pytest.mark.parametrize("revision", REVISIONS)
async def test_every_step_can_be_taken_back(empty_database: str, revision: str) -> None:
    def up_down_up(connection: Connection) -> None:
        upgrade(connection, revision)
        downgrade(connection, "-1")
        upgrade(connection, revision)

    engine = connect(empty_database)
    async with engine.begin() as connection:
        await connection.run_sync(up_down_up)
    await engine.dispose()


async def test_the_way_back_leaves_nothing(empty_database: str) -> None:
    def there_and_back(connection: Connection) -> list[str]:
        upgrade(connection)
        downgrade(connection, "base")
        return inspect(connection).get_table_names()

    engine = connect(empty_database)
    async with engine.begin() as connection:
        assert await connection.run_sync(there_and_back) == ["alembic_version"]
    await engine.dispose()


async def test_migrated_tables_are_those_of_the_code(empty_database: str) -> None:
    def differences(connection: Connection) -> list[object]:
        upgrade(connection)
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))

    engine = connect(empty_database)
    async with engine.begin() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


OLD_ROWS = (
    "INSERT INTO person (id, user_id, chat_id, role, language, created)"
    " VALUES (1, 7, 7, 'doctor', 'ru', '2026-11-01 08:00:00')",
    *(
        "INSERT INTO assessment (id, public_id, person_id, trial_id, trial_digest, rev, stage, ui, progress, chat_id,"
        f" created, updated) VALUES ({number}, 'old0000{number}', 1, 'NCT07301164', 'digest', 3, 'referred', '{{}}',"
        " 60, 7, '2026-11-01 08:00:00', '2026-11-01 09:00:00')"
        for number in (1, 2)
    ),
    "INSERT INTO answer (assessment_id, seq, fact, value, by, at, language, wording)"
    " VALUES (1, 1, 'plt', '45', 'doctor', '2026-11-01 08:30:00', 'ru', 'screen-plt')",
    "INSERT INTO referral (code, assessment_id, status, summary, decision_id, chat_id, message_id, created, updated)"
    " VALUES ('BCT-AAAAAA', 1, 'accepted', '{}', 'd', -100, 12, '2026-11-01 09:00:00', '2026-11-02 09:00:00')",
    "INSERT INTO referral (code, assessment_id, status, summary, decision_id, created, updated)"
    " VALUES ('BCT-BBBBBB', 2, 'new', '{}', 'd', '2026-11-03 09:00:00', '2026-11-03 09:00:00')",
)


async def test_a_database_of_the_first_tables_is_taken_over_with_all_its_data(
    empty_database: str, clock: Clock
) -> None:
    def fill(connection: Connection) -> None:
        upgrade(connection, "0001")
        for row in OLD_ROWS:
            connection.execute(text(row))

    engine = connect(empty_database)
    async with engine.begin() as connection:
        await connection.run_sync(fill)
    await engine.dispose()
    storage = await open_storage(empty_database, now=clock)
    person = await storage.persons.find(7)
    assert person is not None
    assert (person.role, person.language, person.assessment) == ("doctor", "ru", None)
    record = await storage.assessments.load("old00001")
    assert (record.respondent, record.label, record.background, record.source) == ("doctor", None, {}, None)
    assert (record.answers, record.rev, record.progress) == ({"plt": 45}, 3, 60)
    first, second = await storage.referrals.queue()
    assert first.cards == (Card(-100, 12),)
    known = [(step.status, step.at.day) for step in first.history]
    assert known == [("new", 1), ("accepted", 2)]
    assert second.cards == ()
    assert [(step.status, step.at.day) for step in second.history] == [("new", 3)]
    current = await storage.assessments.current(person)
    assert current is not None
    assert current.public_id == "old00002"
    await storage.persons.forget(person)
    await storage.close()


async def test_the_way_back_keeps_the_card(empty_database: str, clock: Clock) -> None:
    def back(connection: Connection) -> list[tuple[int | None, int | None]]:
        downgrade(connection, "0001")
        found = connection.execute(text("SELECT chat_id, message_id FROM referral ORDER BY id"))
        return [(row[0], row[1]) for row in found]

    storage = await open_storage(empty_database, now=clock)
    code = (await referred(storage)).code
    await storage.referrals.posted(code, -100, 12)
    async with storage.engine.begin() as connection:
        assert await connection.run_sync(back) == [(-100, 12)]
    await storage.close()


async def test_processes_that_start_together_migrate_once(empty_database: str, clock: Clock) -> None:
    opened, refusals = await at_once([open_storage(empty_database, now=clock) for _ in range(4)])
    assert not refusals
    for storage in opened:
        await storage.close()


async def test_a_migration_that_is_cut_short_leaves_the_database_as_it_was(
    empty_database: str, clock: Clock
) -> None:
    def obstruct(connection: Connection) -> None:
        upgrade(connection, "0001")
        connection.execute(text("CREATE TABLE prompt (id INTEGER)"))

    def look(connection: Connection) -> set[str]:
        found = inspect(connection)
        return {column["name"] for column in found.get_columns("referral")} | set(found.get_table_names())

    engine = connect(empty_database)
    async with engine.begin() as connection:
        await connection.run_sync(obstruct)
        before = await connection.run_sync(look)
    with pytest.raises(DBAPIError):
        await open_storage(empty_database, now=clock)
    async with engine.begin() as connection:
        assert await connection.run_sync(look) == before
        await connection.execute(text("DROP TABLE prompt"))
    await engine.dispose()
    storage = await open_storage(empty_database, now=clock)
    assert await storage.prompts.latest(7) is None
    await storage.close()
