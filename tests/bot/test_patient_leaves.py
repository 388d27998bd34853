"""A patient takes the answers back, or deletes everything, before and after the doctor has referred."""

from __future__ import annotations

import pytest

from bot.local.chat import LocalChat
from tests.bot.referral_house import ReferralHouse
from tests.bot.test_hand_over import opened

PASSED_ON = "Your doctor has passed your answers on to the study team."


async def referred(house: ReferralHouse) -> tuple[str, str]:
    """The patient's code, and the code under which the doctor referred from it."""
    link = await opened(house)
    await house.confirm()
    await house.to_verdict()
    await house.option("refer")
    referral = (await house.record()).referral
    assert referral is not None
    return link[2:], referral.code


async def revoke(house: ReferralHouse, code: str) -> tuple[str, str]:
    """What the patient is asked before the code is taken back, and told after it."""
    below = house.patient.messages[-1]["message_id"]
    await house.patient.press_raw(below, f"h|{code}|revoke")
    asked = house.patient.messages[-1]["text"]
    await house.patient.press_raw(below, f"h|{code}|sure")
    return asked, house.patient.messages[-1]["text"]


async def forget(house: ReferralHouse) -> None:
    await house.patient.say("/forget")
    await house.patient.press("Yes, delete everything")


def heard(chat: LocalChat, *texts: str) -> int:
    """How many messages of the chat hold all these texts."""
    return sum(all(text in message.get("text", "") for text in texts) for message in chat.messages)


async def listed(house: ReferralHouse) -> str:
    await house.doctor.say("/cases")
    return str(house.doctor.messages[-1]["text"])


async def test_the_patient_hears_once_that_they_are_referred(referral_house: ReferralHouse) -> None:
    house = referral_house
    _, referral = await referred(house)
    assert heard(house.patient, PASSED_ON) == 1
    assert not heard(house.patient, referral)


async def test_a_doctors_own_case_tells_no_patient(referral_house: ReferralHouse) -> None:
    await referral_house.to_referral()
    assert not heard(referral_house.patient, PASSED_ON)


async def test_a_code_nobody_opened(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.patient_to_result()
    await house.option("code", house.patient)
    given = await house.services.hand_overs.of((await house.record_of(house.patient)).public_id)
    assert given is not None
    asked, told = await revoke(house, given.code)
    assert "Nobody has opened" in asked
    assert "has been taken back" in told
    assert "doctor who opened" not in told


async def test_an_opened_code_of_which_the_doctor_added_nothing(referral_house: ReferralHouse) -> None:
    house = referral_house
    code = (await opened(house))[2:]
    live = (await house.record()).live_message_id
    asked, told = await revoke(house, code)
    assert "loses what came from you" in asked
    assert "has lost what came from you" in told
    assert heard(house.doctor, "taken their answers back", "no longer on your list") == 1
    assert (await house.record()).stage == "intake"
    shown = next(message for message in house.doctor.messages if message["message_id"] == live)
    assert "New patient" in shown["text"]
    assert not any("All correct" in str(message.get("reply_markup")) for message in house.doctor.messages)
    assert "no patients here yet" in await listed(house)


async def test_an_opened_code_to_which_the_doctor_added(referral_house: ReferralHouse) -> None:
    house = referral_house
    code = (await opened(house))[2:]
    await house.confirm()
    await house.answer_well()
    await revoke(house, code)
    assert heard(house.doctor, "taken their answers back", "what you entered yourself stays") == 1
    assert (await house.record()).stage == "interview"
    assert "questions or result" in await listed(house)


async def test_a_code_from_which_the_doctor_referred(referral_house: ReferralHouse) -> None:
    house = referral_house
    code, referral = await referred(house)
    asked, told = await revoke(house, code)
    for said in (asked, told):
        assert "stays with the study team" in said
        assert "/forget" in said
        assert referral not in said
    assert heard(house.doctor, "taken their answers back", referral, "stays with the site") == 1
    for chat in (house.patient, house.doctor):
        assert not heard(chat, "unless")


async def test_deleting_everything_takes_a_waiting_referral_along(referral_house: ReferralHouse) -> None:
    house = referral_house
    _, referral = await referred(house)
    card = house.coordinators.messages[-1]
    await forget(house)
    record = await house.record()
    assert (record.stage, record.referral) == ("interview", None)
    assert not [line for line in record.effective if line.wording.startswith("hand-over")]
    assert house.coordinators.messages[-1]["message_id"] == card["message_id"]
    assert "deleted at the patient’s wish" in house.coordinators.messages[-1]["text"]
    assert heard(house.doctor, "deleted all their data", referral, "it is deleted") == 1
    assert "Referred." not in house.doctor.screen
    assert not heard(house.doctor, "unless")


@pytest.mark.parametrize("enrolled", [False, True])
async def test_those_of_an_accepted_referral_are_told(referral_house: ReferralHouse, enrolled: bool) -> None:
    house = referral_house
    _, referral = await referred(house)
    await house.coordinators.press("Accept")
    if enrolled:
        await house.coordinators.press("Enrolled")
    before = await house.record()
    await forget(house)
    assert heard(house.coordinators, referral, "the patient has withdrawn and deleted their data") == 1
    assert heard(house.doctor, "deleted all their data", referral, "stays there") == 1
    record = await house.record()
    assert (record.stage, record.answers) == ("referred", before.answers)
    await house.doctor.say("/forget")
    await house.doctor.press("Yes, delete everything")
    assert heard(house.coordinators, referral, "who referred has deleted") == 1


async def test_deleting_after_taking_back_still_reaches_the_referral(referral_house: ReferralHouse) -> None:
    house = referral_house
    code, referral = await referred(house)
    await revoke(house, code)
    await forget(house)
    assert (await house.record()).referral is None
    assert heard(house.doctor, "deleted all their data", referral) == 1


async def test_the_doctor_is_told_in_their_language(referral_house: ReferralHouse) -> None:
    house = referral_house
    code = (await opened(house))[2:]
    await house.doctor.say("/language")
    await house.doctor.press("Русский")
    await revoke(house, code)
    assert heard(house.doctor, "Пациент отозвал свои ответы", "в Вашем списке его больше нет") == 1


async def test_a_patients_answers_are_not_thrown_away_at_one_tap(referral_house: ReferralHouse) -> None:
    house = referral_house
    await opened(house)
    before = await house.record()
    assert not any("Discard" in button for button in house.doctor.buttons)
    live, discard = before.live_message_id, f"{house.payload('ok').rsplit('|', 1)[0]}|q"
    assert live is not None
    await house.doctor.press_raw(live, discard)
    assert await house.record() == before
