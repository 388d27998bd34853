"""Rows are locked in one order (person, hand-overs, assessments, referrals), so that nobody waits in a circle.

SQLite lets one write at a time; these are held against PostgreSQL alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import pytest
from sqlalchemy import Select, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage import Storage
from bot.storage.tables import AssessmentRow, PersonRow, ReferralRow
from tests.bot.postgres import emptied
from tests.bot.storage.scenes import referred

PATIENCE = 20.0
"""Seconds after which a lock is taken for one that nobody gives back."""


@pytest.fixture
async def database(postgres: str) -> str:
    return await emptied(postgres)


@asynccontextmanager
async def held(storage: Storage, rows: Select[int]) -> AsyncIterator[AsyncSession]:
    """Rows that somebody who deletes has locked; the session goes on to lock others."""
    async with asyncio.timeout(PATIENCE), storage.sessions.begin() as session:
        assert (await session.scalars(rows.with_for_update())).all()
        yield session


async def until_somebody_waits(storage: Storage) -> None:
    """Until an act that was begun waits for a lock."""
    waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    async with storage.engine.connect() as connection:
        while not await connection.scalar(waiting):
            pass


async def without_the_referral(storage: Storage, act: Coroutine[Any, Any, Any]) -> Any:
    """What comes of an act that, while it waits for the assessment, leaves the referral to others."""
    async with asyncio.TaskGroup() as group, held(storage, select(AssessmentRow.id)) as session:
        task = group.create_task(act)
        await until_somebody_waits(storage)
        await session.execute(select(ReferralRow.id).with_for_update(nowait=True))
    return task.result()


async def test_a_question_holds_no_referral_while_it_waits_for_the_assessment(storage: Storage) -> None:
    referral = await referred(storage)
    asked = await without_the_referral(storage, storage.inquiries.ask(referral.code, "Since when?"))
    assert asked.question == "Since when?"


async def test_an_answer_holds_no_referral_while_it_waits_for_the_assessment(storage: Storage) -> None:
    referral = await referred(storage)
    asked = await storage.inquiries.ask(referral.code, "Since when?")
    answer = storage.inquiries.answer(referral.code, asked.number, "March")
    assert (await without_the_referral(storage, answer)).answer == "March"


async def test_a_step_does_not_wait_for_its_person(storage: Storage) -> None:
    person = await storage.persons.meet(7, 7, "en")
    record = await storage.assessments.open(
        person, "NCT07301164", "digest", stage="interview", background={"everything": True}
    )
    async with held(storage, select(PersonRow.id)):
        record = await storage.assessments.step(record.public_id, 0, ui={}, background={"stopped_at": None})
    assert record.background == {"everything": True, "stopped_at": None}
