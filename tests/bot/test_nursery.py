from __future__ import annotations

import asyncio
import gc
import warnings

import pytest

from bot.nursery import Nursery


async def test_work_runs_to_its_end_without_a_reference() -> None:
    done = asyncio.Event()

    async def work() -> None:
        done.set()

    async with Nursery() as nursery:
        nursery.spawn(work(), "work")
        await asyncio.wait_for(done.wait(), 5)


async def test_a_failure_is_logged_without_its_text_and_harms_nobody(
    caplog: pytest.LogCaptureFixture,
) -> None:
    done = asyncio.Event()

    async def fail() -> None:
        done.set()
        raise ValueError("Jane Roe, born 1990")

    async with Nursery() as nursery:
        nursery.spawn(fail(), "postman")
        await asyncio.wait_for(done.wait(), 5)
    assert "background task postman failed: ValueError" in caplog.text
    assert "Jane" not in caplog.text


async def test_leaving_cancels_what_still_runs_and_waits_for_it() -> None:
    started, ended = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async with Nursery() as nursery:
        nursery.spawn(work(), "work")
        await asyncio.wait_for(started.wait(), 5)
    assert ended.is_set()


async def test_work_that_is_cancelled_before_it_has_begun_leaves_no_warning() -> None:
    begun: list[str] = []

    async def work() -> None:
        begun.append("work")

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        async with Nursery() as nursery:
            nursery.spawn(work(), "work")
        gc.collect()
    assert begun == []
    assert caught == []
