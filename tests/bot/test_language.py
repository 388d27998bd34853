"""The person's own language: the client's at first, another one at any moment, without losing a step."""

from __future__ import annotations

import pytest

from bot.views.words import load_words
from tests.bot.referral_house import LUPUS, ReferralHouse


async def choose(house: ReferralHouse, name: str) -> None:
    await house.doctor.say("/language")
    await house.doctor.press(name)


@pytest.mark.parametrize(("name", "language"), [("中文", "zh"), ("Русский", "ru"), ("English", "en")])
async def test_the_screen_is_said_again_in_the_chosen_language(
    referral_house: ReferralHouse, name: str, language: str
) -> None:
    house, words = referral_house, load_words(language)
    await house.begin()
    await house.doctor.say(LUPUS)
    before = await house.record()
    await choose(house, name)
    after = await house.record()
    assert (after.rev, after.draft, after.stage) == (before.rev, before.draft, "review")
    assert (
        words("review-confirm") in house.doctor.buttons
        or words("review-confirm-first") in house.doctor.buttons
    )
    assert [m for m in house.doctor.messages if words("language-choose") in m["text"]] == []


async def test_the_language_changes_midway_and_the_interview_goes_on(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS)
    await house.confirm()
    asked = (await house.asked()).id
    await choose(house, "Русский")
    assert (await house.asked()).id == asked
    assert load_words("ru")("button-dont-know") in house.doctor.buttons
    await house.to_verdict()
    await choose(house, "中文")
    await house.option("refer")
    referral = (await house.record()).referral
    assert referral is not None
    assert referral.code in house.doctor.screen
    assert load_words("zh")("referral-status-new") in house.doctor.screen


async def test_a_language_nobody_has_is_refused(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.press_raw(house.doctor.messages[-1]["message_id"], "g|xx")
    await house.doctor.say("/help")
    assert load_words("en")("help")[:20] in house.doctor.messages[-1]["text"]


async def test_a_typed_answer_is_read_in_any_language(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("Женщина 41 год, СКВ, преднизолон 7,5 мг/сут, вес 63 кг")
    await choose(house, "Русский")
    assert any("7,5 мг/сут" in button for button in house.doctor.buttons)


@pytest.mark.parametrize(
    ("case", "unread"),
    [
        ("患者女，35岁，系统性红斑狼疮8年，因无效停用贝利尤单抗。", ["患者", "8年"]),
        ("СКВ и АФС, ритуксимаб не вводили. Лечилась в санатории.", ["санатории"]),
        ("SLE, on MMF 1 g bid, and a holiday in Spain.", ["holiday"]),
    ],
)
async def test_words_that_join_are_not_shown_as_unread(
    referral_house: ReferralHouse, case: str, unread: list[str]
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(case)
    shown = (await house.record()).draft["unread"]
    assert all(any(word in piece for piece in shown) for word in unread)
    assert not {"，", "。", "因", "и", "on"} & set(shown)
