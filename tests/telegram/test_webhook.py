"""What the webhook hears, and what it leaves to be delivered again."""

from __future__ import annotations

import asyncio

import pytest
from aiohttp import ClientSession
from sqlalchemy.exc import OperationalError

from bot.local.people import BOT_TOKEN, DOCTOR
from bot.settings import Settings
from bot.storage.letters import Outbox
from bot.storage.persons import Persons
from tests.telegram.bot_api import BotApi
from tests.telegram.running_service import running, webhook_settings


@pytest.fixture
def settings(api: BotApi, database: str) -> Settings:
    return webhook_settings(api, database)


async def test_it_is_set_with_a_secret_and_stays_when_the_bot_stops(api: BotApi, settings: Settings) -> None:
    async with running(api, settings) as bot:
        await bot.end()
    (form,) = api.calls_of("setWebhook")
    assert form["url"] == f"{str(settings.webhook_base).rstrip('/')}/telegram"
    assert len(form["secret_token"]) == 64
    assert BOT_TOKEN not in form["secret_token"]
    assert "callback_query" in form["allowed_updates"]
    assert "drop_pending_updates" not in form
    assert api.calls_of("deleteWebhook") == []


@pytest.mark.parametrize("secret", [None, "", "wrong", "ключ"])
async def test_without_the_secret_nothing_is_heard(
    api: BotApi, settings: Settings, secret: str | None
) -> None:
    async with running(api, settings) as bot:
        update = await api.server.post(DOCTOR, {"text": "/start"})
        assert await api.post(update, secret) == 401
        assert await api.post(update, api.webhook["secret_token"]) == 200
        assert len(bot.house.doctor.messages) == 2


async def test_an_update_in_flight_when_the_bot_dies_is_answered_once(
    api: BotApi, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.webhook.GRACE", 0.01)
    begun = asyncio.Event()

    async def hang(*_: object) -> None:
        begun.set()
        await asyncio.Event().wait()

    async with running(api, settings) as bot:
        with monkeypatch.context() as patched:
            patched.setattr(Persons, "meet", hang)
            async with asyncio.TaskGroup() as group:
                group.create_task(bot.house.doctor.say("/start"))
                await begun.wait()
                await bot.crash()
    assert api.deliveries != [200]
    assert api.unconfirmed == 1
    async with running(api, settings) as bot:
        await api.redeliver()
        assert api.unconfirmed == 0
        assert len(bot.house.doctor.messages) == 2


async def test_a_database_out_of_reach_is_waited_for_and_other_failures_end(
    api: BotApi, settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(*_: object) -> None:
        raise failure

    async with running(api, settings) as bot:
        failure: Exception = OperationalError("SELECT Jane", {"name": "Jane"}, Exception("gone"))
        with monkeypatch.context() as patched:
            patched.setattr(Persons, "meet", fail)
            await bot.house.doctor.say("/start")
        assert (api.deliveries, api.unconfirmed) == ([500], 1)
        await api.redeliver()
        assert (api.deliveries, api.unconfirmed) == ([500, 200], 0)
        shown = bot.house.doctor.screen
        failure = ValueError("Jane")
        with monkeypatch.context() as patched:
            patched.setattr(Persons, "meet", fail)
            await bot.house.doctor.say("/start")
        assert (api.deliveries[2:], bot.house.doctor.screen) == ([200], shown)
    assert "Jane" not in caplog.text


async def test_health(api: BotApi, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    async def unreadable(outbox: Outbox) -> None:
        raise OperationalError("SELECT", {}, Exception("gone"))

    async with running(api, settings), ClientSession() as session:
        address = f"{str(settings.webhook_base).rstrip('/')}/health"
        async with session.get(address) as answer:
            assert (answer.status, await answer.text()) == (200, "well")
        monkeypatch.setattr(Outbox, "next_due", unreadable)
        async with session.get(address) as answer:
            assert answer.status == 503
            assert await answer.text() == "the database cannot be read: OperationalError"
