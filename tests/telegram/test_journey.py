"""The way of the three over HTTP, by polling and by webhook, in each language."""

from __future__ import annotations

import logging

import pytest

from tests.bot.journey import journey
from tests.telegram.bot_api import BotApi
from tests.telegram.running_service import WAYS, running


@pytest.mark.parametrize(
    ("way", "language"), [("polling", "en"), ("webhook", "zh"), ("polling", "ru"), ("webhook", "ru")]
)
async def test_from_a_patients_answers_to_an_accepted_referral(
    api: BotApi, database: str, way: str, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(api, WAYS[way](api, database)) as bot:
        code = await journey(bot.house, language, api.until)
        assert (await bot.house.services.referrals.load(code)).status == "accepted"
        assert api.server.unanswered == ()
    picture = next(form for name, form in api.calls if name == "sendPhoto")
    assert picture["chat_id"] == str(bot.house.patient.member.chat_id)
    errors = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert errors == []
