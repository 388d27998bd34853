"""What Telegram answers besides "ok", each seen to by the one place that knows how."""

from __future__ import annotations

import pytest

from bot.local.people import DOCTOR
from tests.bot.referral_house import LUPUS
from tests.telegram.bot_api import BotApi, LineBreaks, Refusal
from tests.telegram.running_service import running, settings_for

FLOOD = Refusal("Too Many Requests: retry after 3", 429, retry_after=3)
DOWN = Refusal("Bad Gateway", 502)


def shown(api: BotApi) -> int:
    return len(api.server.log.messages(DOCTOR.chat_id))


async def test_too_many_requests_and_failures_of_the_server_are_waited_out(
    api: BotApi, database: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(api, settings_for(api, database)) as bot:
        api.fail("sendMessage", FLOOD, DOWN, DOWN)
        await bot.house.doctor.say("/start")
        assert bot.slept == [3, 1, 2]
        assert shown(api) == 2
    assert "failed" not in caplog.text


async def test_a_message_is_not_sent_again_over_a_line_that_broke(api: BotApi, database: str) -> None:
    async with running(api, settings_for(api, database)) as bot:
        api.fail("sendMessage", LineBreaks(after=True))
        await bot.house.doctor.say("/start")
        assert shown(api) == 2
        assert bot.slept == []
        await bot.house.doctor.say("/start")
        assert bot.house.doctor.buttons


async def test_a_press_is_answered_again_over_a_line_that_broke(api: BotApi, database: str) -> None:
    async with running(api, settings_for(api, database)) as bot:
        await bot.house.doctor.say("/start")
        api.fail("answerCallbackQuery", LineBreaks(), LineBreaks(after=True))
        await bot.house.doctor.press(bot.house.doctor.buttons[0])
        assert api.server.unanswered == ()


async def test_who_has_blocked_the_bot_is_left_alone_and_found_again(
    api: BotApi, database: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(api, settings_for(api, database)) as bot:
        await bot.house.begin()
        api.server.block(DOCTOR)
        await bot.house.doctor.press(bot.house.doctor.buttons[0])
        api.server.block(DOCTOR, blocked=False)
        await bot.house.doctor.say("/start")
        assert bot.house.doctor.buttons
    assert "ERROR" not in {record.levelname for record in caplog.records}


async def test_a_live_message_that_was_deleted_is_sent_anew(api: BotApi, database: str) -> None:
    async with running(api, settings_for(api, database)) as bot:
        await bot.house.begin()
        live, button = bot.house.doctor.live, bot.house.doctor.buttons[0]
        assert live is not None
        data = live["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        await bot.house.doctor.remove(live["message_id"])
        await bot.house.doctor.press_raw(live["message_id"], data)
        assert bot.house.doctor.live is not None
        assert bot.house.doctor.live["message_id"] > live["message_id"]
        assert bot.house.doctor.buttons != (button,)


async def test_the_same_screen_again_is_no_failure(
    api: BotApi, database: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(api, settings_for(api, database)) as bot:
        await bot.house.begin()
        live = bot.house.doctor.live
        assert live is not None
        for _ in range(2):
            await bot.house.doctor.press_raw(live["message_id"], "a|nobody|0|yes")
        assert bot.house.doctor.toast
    assert "ERROR" not in {record.levelname for record in caplog.records}


async def test_a_referral_arrives_although_the_chat_is_flooded(api: BotApi, database: str) -> None:
    async with running(api, settings_for(api, database)) as bot:
        house = bot.house
        await house.begin()
        await house.doctor.say(LUPUS)
        await house.confirm()
        await house.to_verdict()
        flood = Refusal("Too Many Requests: retry after 1", 429, retry_after=1)
        api.fail("sendMessage", *[flood] * 4)
        await house.option("refer")
        await api.until(lambda: house.coordinators.buttons)
        assert sum(bot.slept) == 4
