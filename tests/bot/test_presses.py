"""What a person may do at the wrong moment, and what the bot makes of it."""

from __future__ import annotations

from bot.local.people import DOCTOR
from tests.bot.small_bot import Clock, House, build_house


async def test_an_answer_is_recorded_and_the_message_edited_in_place(house: House) -> None:
    await house.doctor.say("/start")
    await house.doctor.press("Yes")
    assert house.doctor.screen == "1 answers"
    assert [message["message_id"] for message in house.doctor.messages] == [1, 2]
    assert (await house.record()).answers == {"truth": True}
    assert house.local.server.unanswered == ()


async def test_a_doubled_press_is_one_answer_and_a_toast(house: House) -> None:
    await house.doctor.say("/start")
    old = house.doctor.live
    assert old is not None
    data = old["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await house.doctor.press_raw(old["message_id"], data)
    await house.doctor.press_raw(old["message_id"], data)
    assert house.doctor.toast == "This question has been answered."
    assert len((await house.record()).log) == 1


async def test_a_redelivered_press_is_one_answer(house: House) -> None:
    await house.doctor.say("/start")
    await house.doctor.press("Yes")
    await house.local.redeliver()
    assert len((await house.record()).log) == 1


async def test_a_redelivered_text_is_not_taken_for_the_next_answer(house: House) -> None:
    await house.doctor.say("/start")
    await house.doctor.say("about 20")
    await house.local.redeliver()
    assert (await house.record()).answers == {"said": "about 20"}


async def test_a_typed_answer_moves_the_question_down_and_takes_the_old_buttons_away(house: House) -> None:
    await house.doctor.say("/start")
    await house.doctor.say("about 20")
    with_buttons = [message for message in house.doctor.messages if "reply_markup" in message]
    assert [message["text"] for message in with_buttons] == ["1 answers"]
    assert house.doctor.messages[-1] == with_buttons[0]


async def test_a_press_on_a_deleted_message_shows_the_screen_anew(house: House) -> None:
    await house.doctor.say("/start")
    live = house.doctor.live
    assert live is not None
    await house.doctor.remove(live["message_id"])
    data = live["reply_markup"]["inline_keyboard"][0][1]["callback_data"]
    await house.doctor.press_raw(live["message_id"], data)
    assert house.doctor.screen == "1 answers"
    assert (await house.record()).live_message_id == house.doctor.messages[-1]["message_id"]


async def test_start_again_moves_the_screen_and_leaves_no_old_one(house: House) -> None:
    await house.doctor.say("/start")
    await house.doctor.say("/start")
    assert [message["text"] for message in house.doctor.messages] == ["/start", "/start", "0 answers"]


async def test_a_restart_goes_on_from_the_same_screen(database: str, clock: Clock) -> None:
    before = await build_house(database, clock)
    await before.doctor.say("/start")
    await before.doctor.press("Yes")
    await before.storage.close()

    after = await build_house(database, clock)
    assert after.doctor.screen == "1 answers"
    await after.doctor.press("No")
    assert after.doctor.screen == "2 answers"
    assert (await after.record()).answers == {"truth": False}
    await after.storage.close()


async def test_a_referral_reaches_the_coordinators_once(house: House) -> None:
    await house.doctor.say("/start")
    await house.doctor.press("Refer")
    await house.local.redeliver()
    referral = (await house.record()).referral
    assert referral is not None
    assert [message["text"] for message in house.coordinators.messages] == [f"Referral {referral.code}"]


async def test_a_person_who_blocked_the_bot_is_recorded_and_unblocked_by_writing(house: House) -> None:
    await house.doctor.say("/start")
    house.local.server.block(DOCTOR)
    await house.doctor.say("about 20")
    blocked = await house.services.persons.find(DOCTOR.user_id)
    assert blocked is not None
    assert blocked.blocked_at == house.clock.time

    house.local.server.block(DOCTOR, False)
    await house.doctor.say("/start")
    back = await house.services.persons.find(DOCTOR.user_id)
    assert back is not None
    assert back.blocked_at is None
