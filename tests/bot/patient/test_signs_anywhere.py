"""A sign of an emergency is heard wherever a patient writes it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot.referral_house import ReferralHouse

PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}]
SAID = "I have chest pain and cannot breathe"


def advised(house: ReferralHouse) -> bool:
    return any("get help now" in str(message.get("text")) for message in house.patient.messages)


@pytest.mark.parametrize(
    "content", [{"photo": PHOTO, "caption": SAID}, {"photo": PHOTO, "caption": "胸痛，喘不上气"}]
)
async def test_below_a_photo(referral_house: ReferralHouse, content: dict[str, Any]) -> None:
    await referral_house.patient_begins()
    await referral_house.patient.send(content)
    assert advised(referral_house)


async def test_in_a_message_that_is_edited(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.patient_begins()
    await house.patient.say("hello")
    written = next(m for m in reversed(house.patient.messages) if m.get("text") == "hello")
    await house.patient.edit(written["message_id"], SAID)
    assert advised(house)


async def test_before_anything_is_known_of_the_person(referral_house: ReferralHouse) -> None:
    await referral_house.patient.say(SAID)
    assert advised(referral_house)


async def test_before_consent(referral_house: ReferralHouse) -> None:
    await referral_house.come_in(referral_house.patient, "🙂 I am a patient")
    await referral_house.patient.say(SAID)
    assert advised(referral_house)


async def test_after_giving_up_once_and_with_nothing_above_it(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.patient_begins()
    await house.patient.say("/cancel")
    before = len(house.patient.messages)
    await house.patient.say(SAID)
    assert advised(house)
    assert len(house.patient.messages) == before + 2, "what was written, and the advice"


async def test_a_doctor_writes_of_others(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE with chest pain")
    assert not any("get help now" in str(message.get("text")) for message in house.doctor.messages)


async def test_who_knows_nothing_is_told_that_too_little_is_known(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.patient_begins()
    for _ in range(40):
        if "I know too little" in house.patient.screen:
            break
        await house.option("dk", house.patient)
    assert "I know too little" in house.patient.screen
    assert "nothing stands in the way" not in house.patient.screen
