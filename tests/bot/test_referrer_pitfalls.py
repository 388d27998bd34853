"""The wrong moment: doubled, old and forged presses, redelivery, deleted messages, restarts."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from bot.local.chat import shown_buttons
from bot.views import render
from bot.views.words import load_words
from tests.bot.referral_house import LUPUS, VASCULITIS, ReferralHouse, build_referral_house
from tests.bot.small_bot import Clock


async def question(house: ReferralHouse) -> tuple[int, str]:
    """A question after a short case: its message and the payload of Yes."""
    await house.begin()
    await house.doctor.say("SLE")
    await house.confirm()
    await house.skip_to("sle_classification_2019")
    live = house.doctor.live
    assert live is not None
    return live["message_id"], house.payload("o0")


async def answers_to(house: ReferralHouse, fact: str) -> list[Any]:
    return [line.value for line in (await house.record()).log if line.fact == fact]


async def test_a_doubled_press_is_one_answer_and_the_next_question_stays(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    message, payload = await question(house)
    await house.doctor.press_raw(message, payload)
    log, screen = (await house.record()).log, house.doctor.screen
    await house.doctor.press_raw(message, payload)
    assert (await house.record()).log == log
    assert house.doctor.screen == screen
    assert house.doctor.toast == "That was an older screen. Here is the current one."
    assert house.local.server.unanswered == ()


async def test_two_presses_at_the_same_time_are_one_answer(referral_house: ReferralHouse) -> None:
    house = referral_house
    message, payload = await question(house)
    other = payload.removesuffix("o0") + "o1"
    await asyncio.gather(
        house.doctor.press_raw(message, payload),
        house.doctor.press_raw(message, other),
        house.doctor.press_raw(message, payload),
    )
    assert len(await answers_to(house, "sle_classification_2019")) == 1
    assert house.local.server.unanswered == ()


async def test_a_redelivered_press_is_one_answer(referral_house: ReferralHouse) -> None:
    house = referral_house
    message, payload = await question(house)
    await house.doctor.press_raw(message, payload)
    await house.local.redeliver()
    assert await answers_to(house, "sle_classification_2019") == [True]


async def test_a_redelivered_text_is_not_taken_for_the_next_answer(referral_house: ReferralHouse) -> None:
    house = referral_house
    await question(house)
    await house.skip_to("mind_and_substances")
    await house.doctor.say("3: never")
    await house.doctor.say("no")
    before = await house.record()
    assert [*before.ui["said"]] == ["alcohol_abuse_last"]
    await house.local.redeliver()
    after = await house.record()
    assert (after.log, after.rev) == (before.log, before.rev)


async def test_a_redelivered_case_is_read_once(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS)
    await house.local.redeliver()
    lines = (await house.sight()).lines
    assert len(lines) == len({(line["fact"], str(line["value"])) for line in lines})
    assert sum("reply_markup" in message for message in house.doctor.messages) == 1


async def test_a_case_confirmed_twice_is_one_set_of_answers(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS)
    live, payload = house.doctor.live, house.payload("ok")
    assert live is not None
    await house.doctor.press_raw(live["message_id"], payload)
    log = (await house.record()).log
    await house.doctor.press_raw(live["message_id"], payload)
    assert (await house.record()).log == log


async def test_a_button_of_an_old_keyboard_leads_to_the_current_screen(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.begin()
    live = house.doctor.live
    assert live is not None
    old = house.payload("q")
    await house.doctor.say("SLE")
    await house.doctor.press_raw(live["message_id"], old)
    assert (await house.record()).stage == "review"
    assert house.doctor.screen.startswith("This is what I understood.")
    assert sum("reply_markup" in message for message in house.doctor.messages) == 1


async def test_a_second_new_patient_does_not_throw_the_first_away(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.press("Start with questions")
    await house.option("ok")
    live, again = house.doctor.live, house.payload("new")
    assert live is not None
    await house.doctor.press_raw(live["message_id"], again)
    fresh = await house.record()
    await house.doctor.press_raw(live["message_id"], again)
    assert (await house.record()).public_id == fresh.public_id
    await house.doctor.say(VASCULITIS)
    await house.doctor.press_raw(live["message_id"], again)
    assert (await house.record()).stage == "review"
    assert house.doctor.screen.startswith("This is what I understood.")


async def test_another_device_that_is_a_step_behind_records_nothing(referral_house: ReferralHouse) -> None:
    house = referral_house
    message, payload = await question(house)
    await house.doctor.say("No")
    await house.doctor.press_raw(message, payload)
    assert await answers_to(house, "sle_classification_2019") == [False]
    assert sum("reply_markup" in each for each in house.doctor.messages) == 1


async def test_a_press_under_a_deleted_message_shows_the_screen_anew(referral_house: ReferralHouse) -> None:
    house = referral_house
    message, payload = await question(house)
    await house.doctor.remove(message)
    await house.doctor.press_raw(message, payload)
    assert await answers_to(house, "sle_classification_2019") == [True]
    assert house.doctor.messages[-1] == house.doctor.live
    assert (await house.record()).live_message_id == house.doctor.messages[-1]["message_id"]


async def test_a_deleted_screen_comes_back_with_start(referral_house: ReferralHouse) -> None:
    house = referral_house
    message, _ = await question(house)
    screen = house.doctor.screen
    await house.doctor.remove(message)
    await house.doctor.say("/start")
    assert house.doctor.screen == screen


async def test_a_referral_pressed_twice_is_one_referral_and_one_card(referral_house: ReferralHouse) -> None:
    house = referral_house
    await question(house)
    await house.skip_to("the result")
    live, payload = house.doctor.live, house.payload("refer")
    assert live is not None
    await asyncio.gather(*(house.doctor.press_raw(live["message_id"], payload) for _ in range(3)))
    await house.local.redeliver()
    referral = (await house.record()).referral
    assert referral is not None
    assert len(house.coordinators.messages) == 1
    assert f"Code {referral.code}" in house.doctor.screen


FORGED = (
    *("", "zz", "o", "o99", "o-1", "o²", "d", "e", "eplt", "p", "refer", "new|x", "ok; DROP", "d٣"),
    *("current", "stopped", "undated", "yes", "l9", "p99"),
)


@pytest.mark.parametrize("stage", ["intake", "review", "line", "interview"])
async def test_a_forged_option_is_refused_kindly(referral_house: ReferralHouse, stage: str) -> None:
    house = referral_house
    await house.begin()
    if stage != "intake":
        await house.doctor.say("SLE, SLEDAI-2K 14")
    if stage == "line":
        await house.doctor.press("SLEDAI-2K: 14")
    if stage == "interview":
        await house.confirm()
    for option in FORGED:
        before = await house.record()
        live = house.doctor.live
        assert live is not None
        await house.doctor.press_raw(live["message_id"], f"a|{before.public_id}|{before.rev:x}|{option}")
        after = await house.record()
        assert (after.stage, after.log, after.draft) == (before.stage, before.log, before.draft)
        assert house.local.server.unanswered == ()


@pytest.mark.parametrize(
    "payload",
    [
        "a|{id}|-1|yes",
        "a|{id}|1_0|yes",
        "a|{id}|zz|yes",
        "a|{id}",
        "a|nobody|0|yes",
        "a||0|yes",
        "b|x",
        "a",
        "💊",
    ],
)
async def test_a_forged_payload_is_refused_kindly(referral_house: ReferralHouse, payload: str) -> None:
    house = referral_house
    await house.come_in()
    before = await house.record()
    await house.doctor.press_raw(3, payload.format(id=before.public_id))
    assert house.doctor.toast == "I do not know this button any more. Here is where we are."
    assert await house.record() == before
    assert house.local.server.unanswered == ()


@pytest.mark.parametrize("payload", ["x" * 65, "<b>", "../..", "ref_00000000"])
async def test_start_with_any_payload_is_a_start(referral_house: ReferralHouse, payload: str) -> None:
    await referral_house.doctor.say(f"/start {payload}")
    assert referral_house.doctor.buttons[:2] == ("🩺 I am a doctor", "🙂 I am a patient")


async def test_an_edited_message_answers_nothing(referral_house: ReferralHouse) -> None:
    house = referral_house
    await question(house)
    await house.doctor.say("Yes")
    before = await house.record()
    update = dict(house.local.last_update or {})
    edited = {**update["message"], "text": "No", "edit_date": update["message"]["date"] + 1}
    await house.local.feed({"update_id": update["update_id"] + 1, "edited_message": edited})
    after = await house.record()
    assert (after.rev, after.log) == (before.rev, before.log)
    assert "type it again" in house.doctor.messages[-2]["text"]
    assert house.doctor.live == house.doctor.messages[-1]


async def test_killed_after_every_step_it_goes_on_from_the_same_screen(
    database: str, clock: Clock, resources: Mapping[str, Any]
) -> None:
    steps = 0
    house = await build_referral_house(database, clock, resources)
    for act in (
        "come in",
        "I agree",
        VASCULITIS,
        "ok",
        *["answer"] * 40,
        "refer",
        "Accept",
    ):
        if act == "answer" and (await house.sight()).screen is None:
            continue
        await _do(house, act)
        steps += 1
        screen, keyboard = house.doctor.screen, house.doctor.buttons
        await house.storage.close()
        house = await build_referral_house(database, clock, resources)
        assert (house.doctor.screen, house.doctor.buttons) == (screen, keyboard)
        drawn = render(await house.sight(), load_words("en"))
        assert tuple(button.text for row in drawn.keyboard for button in row) == keyboard
        assert [button.data for row in drawn.keyboard for button in row] == [
            shown.data for shown in shown_buttons(house.doctor.live)
        ]
    referral = (await house.record()).referral
    assert referral is not None
    assert referral.status == "accepted"
    assert len(house.coordinators.messages) == 1
    assert steps > 12
    await house.storage.close()


async def _do(house: ReferralHouse, act: str) -> None:
    if act == "come in":
        await house.come_in()
    elif act == VASCULITIS:
        await house.doctor.say(act)
    elif act == "answer":
        await house.answer_well()
    elif act in ("ok", "refer"):
        await house.option(act)
    else:
        await (house.coordinators if act == "Accept" else house.doctor).press(act)
