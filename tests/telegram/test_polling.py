"""Long polling: where it begins, how it ends, and what is fetched again."""

from __future__ import annotations

import asyncio
import gc
import warnings

import pytest

from bot.local.people import DOCTOR
from bot.storage.persons import Persons
from tests.telegram.bot_api import BotApi, Refusal
from tests.telegram.running_service import running, settings_for


async def test_a_webhook_left_from_before_is_taken_away_and_what_waited_is_kept(
    api: BotApi, database: str
) -> None:
    api.webhook = {"url": "http://127.0.0.1:1/telegram"}
    waiting = await api.put(await api.server.post(DOCTOR, {"text": "/start"}))
    async with running(api, settings_for(api, database)) as bot:
        await api.until(waiting.settled.is_set)
        assert len(bot.house.doctor.messages) == 2
    (form,) = api.calls_of("deleteWebhook")
    assert "drop_pending_updates" not in form


async def test_told_to_stop_it_does_not_wait_for_the_next_update(api: BotApi, database: str) -> None:
    async with running(api, settings_for(api, database)) as bot:
        async with asyncio.timeout(5):
            await bot.end()
    assert int(api.calls_of("getUpdates")[-1]["timeout"]) > 5


async def test_told_to_stop_before_it_has_begun_it_ends_without_a_warning(api: BotApi, database: str) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        async with running(api, settings_for(api, database), stopped=True) as bot:
            await bot.end()
        gc.collect()
    assert [str(one.message) for one in caught if "never awaited" in str(one.message)] == []


async def test_an_update_in_flight_when_the_bot_dies_is_answered_once(
    api: BotApi, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = asyncio.Event()

    async def hang(*_: object) -> None:
        begun.set()
        await asyncio.Event().wait()

    async with asyncio.TaskGroup() as group:
        async with running(api, settings_for(api, database)) as bot:
            with monkeypatch.context() as patched:
                patched.setattr(Persons, "meet", hang)
                group.create_task(bot.house.doctor.say("/start"))
                await begun.wait()
                await bot.crash()
        assert api.unconfirmed == 1
        async with running(api, settings_for(api, database)) as bot:
            await api.until(lambda: api.unconfirmed == 0)
            assert len(bot.house.doctor.messages) == 2


async def test_a_failure_to_fetch_is_no_end(api: BotApi, database: str) -> None:
    async with running(api, settings_for(api, database)) as bot:
        await bot.house.doctor.say("/start")
        api.fail("getUpdates", Refusal("Bad Gateway", 502))
        await bot.house.doctor.say("/help")
        assert len(bot.house.doctor.messages) == 4
