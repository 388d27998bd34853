"""The doctor's path, from a pasted case to a referral, over HTTP."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest

from bot.settings import Settings
from tests.bot.referral_house import LUPUS
from tests.telegram.bot_api import BotApi
from tests.telegram.running_service import WAYS, Running, running, webhook_settings


async def referred(api: BotApi, bot: Running) -> str:
    code = await bot.house.to_referral(LUPUS)
    await api.until(lambda: any(code in str(message) for message in bot.house.coordinators.messages))
    return code


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
async def test_from_a_pasted_case_to_a_referral(
    api: BotApi, database: str, way: Callable[[BotApi, str], Settings], caplog: pytest.LogCaptureFixture
) -> None:
    async with running(api, way(api, database)) as bot:
        await referred(api, bot)
        assert api.unconfirmed == 0
        assert api.server.unanswered == ()
    errors = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert errors == []


async def test_two_replicas_behind_one_webhook(api: BotApi, database: str) -> None:
    one, other = webhook_settings(api, database), webhook_settings(api, database)
    other = one.model_copy(update={"port": other.port})
    async with running(api, one) as bot, running(api, other):
        api.spread.extend(f"http://127.0.0.1:{port}/telegram" for port in (one.port, other.port))
        await referred(api, bot)
        assert set(api.deliveries) == {200}
