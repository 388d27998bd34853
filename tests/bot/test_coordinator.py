"""The coordinators decide on a referral, and the doctor sees how it stands."""

from __future__ import annotations

import pytest

from bot.local.chat import LocalChat
from bot.local.people import COORDINATOR, DOCTOR
from bot.storage.records import Answer
from tests.bot.referral_house import VASCULITIS, ReferralHouse


@pytest.fixture
async def referred(referral_house: ReferralHouse) -> ReferralHouse:
    house = referral_house
    await house.begin()
    await house.doctor.say(VASCULITIS)
    await house.confirm()
    await house.skip_to("the result")
    await house.option("refer")
    return house


async def code_of(house: ReferralHouse) -> str:
    referral = (await house.record()).referral
    assert referral is not None
    return referral.code


@pytest.mark.parametrize(
    ("button", "status", "said"),
    [
        ("Accept", "accepted", "accepted: the site wants to screen the patient"),
        ("Decline", "declined", "declined by the site"),
        (
            "Need information",
            "information needed",
            "the site needs more information; it will name what. Answer it with the code of the referral.",
        ),
    ],
)
async def test_a_decision_shows_on_the_card_and_in_the_doctors_chat(
    referred: ReferralHouse, button: str, status: str, said: str
) -> None:
    code = await code_of(referred)
    await referred.coordinators.press(button)
    assert f"Status: {status}" in referred.coordinators.screen
    assert referred.coordinators.toast == f"Recorded: {status}."
    assert any(message["text"] == f"Referral {code}: {said}" for message in referred.doctor.messages)
    assert f"Status: {said}" in referred.doctor.screen
    assert len(referred.coordinators.messages) == 1


async def test_a_question_leaves_the_decision_open(referred: ReferralHouse) -> None:
    await referred.coordinators.press("Need information")
    assert referred.coordinators.buttons == ("Accept", "Decline")
    await referred.coordinators.press("Accept")
    assert referred.coordinators.buttons == ()
    assert "Status: accepted" in referred.doctor.screen
    notices = [m["text"] for m in referred.doctor.messages if m["text"].startswith("Referral ")]
    assert len(notices) == 2


async def test_two_coordinators_at_once_are_one_decision(referred: ReferralHouse) -> None:
    card = referred.coordinators.live
    assert card is not None
    code = await code_of(referred)
    await referred.coordinators.press("Accept")
    await referred.coordinators.press_raw(card["message_id"], f"r|{code}|declined")
    assert referred.coordinators.toast == "Already accepted."
    await referred.coordinators.press_raw(card["message_id"], f"r|{code}|accepted")
    assert (await referred.services.referrals.load(code)).status == "accepted"
    notices = [m for m in referred.doctor.messages if m["text"].startswith("Referral ")]
    assert len(notices) == 1


async def test_a_redelivered_decision_is_told_once(referred: ReferralHouse) -> None:
    referred.clock.pass_by(minutes=5)
    await referred.coordinators.press("Need information")
    referred.clock.pass_by(seconds=5)
    await referred.local.redeliver()
    notices = [m for m in referred.doctor.messages if m["text"].startswith("Referral ")]
    assert len(notices) == 1


@pytest.mark.parametrize("payload", ["r|NO-SUCH|accepted", "r|{code}|new", "r|{code}", "r|", "r|{code}|a|b"])
async def test_a_forged_decision_changes_nothing(referred: ReferralHouse, payload: str) -> None:
    code = await code_of(referred)
    await referred.coordinators.press_raw(1, payload.format(code=code))
    assert (await referred.services.referrals.load(code)).status == "new"
    assert referred.local.server.unanswered == ()


async def test_nobody_decides_outside_the_coordinators_chat(referred: ReferralHouse) -> None:
    code = await code_of(referred)
    await referred.doctor.press_raw(1, f"r|{code}|accepted")
    assert referred.doctor.toast == "Only the coordinators can decide on a referral."
    assert (await referred.services.referrals.load(code)).status == "new"


async def test_a_doctors_button_pressed_by_another_person_changes_nothing(referred: ReferralHouse) -> None:
    record = await referred.record()
    await referred.coordinators.press_raw(1, f"a|{record.public_id}|{record.rev:x}|new")
    assert referred.coordinators.toast == "This belongs to another conversation."
    assert await referred.record() == record


async def test_a_decision_after_the_doctor_went_on_is_told_without_disturbing(
    referred: ReferralHouse,
) -> None:
    code = await code_of(referred)
    await referred.doctor.press("New patient")
    screen, buttons = referred.doctor.screen, referred.doctor.buttons
    await referred.coordinators.press("Accept")
    assert (referred.doctor.screen, referred.doctor.buttons) == (screen, buttons)
    assert referred.doctor.messages[-1]["text"].startswith(f"Referral {code}: accepted")


async def test_the_card_shows_answers_with_the_words_they_were_read_from(referred: ReferralHouse) -> None:
    assert "BVAS: 17 “BVAS 17”" in referred.coordinators.screen
    assert "NCT07301164 · 22 November 2026" in referred.coordinators.screen
    assert str(DOCTOR.user_id) not in referred.coordinators.screen


async def test_a_card_that_was_deleted_can_still_be_decided(referred: ReferralHouse) -> None:
    code = await code_of(referred)
    card = referred.coordinators.live
    assert card is not None
    await referred.coordinators.remove(card["message_id"])
    await referred.coordinators.press_raw(card["message_id"], f"r|{code}|accepted")
    assert (await referred.services.referrals.load(code)).status == "accepted"
    assert "Status: accepted" in referred.doctor.screen


async def test_talk_in_the_coordinators_chat_is_left_alone(referred: ReferralHouse) -> None:
    before = len(referred.coordinators.messages)
    await LocalChat(referred.local, COORDINATOR).say("/start")
    await LocalChat(referred.local, COORDINATOR).say("who takes this one?")
    assert len(referred.coordinators.messages) == before + 2


async def test_a_long_card_is_turned_over_and_keeps_its_buttons(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(VASCULITIS)
    await house.confirm()
    await house.skip_to("the result")
    record = await house.record()
    words = [Answer(line.fact, line.value, words="as it was written " * 6) for line in record.effective]
    await house.services.assessments.step(record.public_id, record.rev, answers=words)
    await house.doctor.say("/start")
    await house.option("refer")
    first = house.coordinators.screen
    assert house.coordinators.buttons == ("Next ›", "Accept", "Need information", "Decline")
    await house.coordinators.press("Next ›")
    assert house.coordinators.screen.splitlines()[0] == first.splitlines()[0]
    assert house.coordinators.screen != first
    assert house.coordinators.buttons[0] == "‹ Previous"
    await house.coordinators.press("‹ Previous")
    assert house.coordinators.screen == first
    await house.coordinators.press("Accept")
    assert house.coordinators.buttons == ("Next ›",)
