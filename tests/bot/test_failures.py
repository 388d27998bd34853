from __future__ import annotations

import pytest

from tests.bot.small_bot import Clock, build_house


async def test_a_poisonous_update_is_dropped_and_logged_without_a_word_of_it(
    database: str, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    house = await build_house(database, clock, raises=False)
    await house.doctor.say("/fail")
    assert "(message) failed: RuntimeError at small_bot.py:" in caplog.text
    assert "Jane" not in caplog.text
    await house.doctor.say("/start")
    assert house.doctor.screen == "0 answers"
    await house.storage.close()


async def test_a_press_that_fails_stops_spinning(database: str, clock: Clock) -> None:
    house = await build_house(database, clock, raises=False)
    await house.doctor.say("/start")
    await house.doctor.press_raw(2, "a|broken")
    assert house.local.server.unanswered == ()
    await house.storage.close()


async def test_in_tests_a_failure_comes_up(database: str, clock: Clock) -> None:
    house = await build_house(database, clock)
    with pytest.raises(RuntimeError):
        await house.doctor.say("/fail")
    await house.storage.close()


async def test_who_wrote_is_told_that_it_came_to_nothing(database: str, clock: Clock) -> None:
    house = await build_house(database, clock, raises=False)
    await house.doctor.say("/fail")
    assert "Something went wrong" in house.doctor.messages[-1]["text"]
    assert "Jane" not in house.doctor.messages[-1]["text"]
    await house.storage.close()
