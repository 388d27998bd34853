"""Settings, export and deletion: what is stored of a person is theirs."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import text

from tests.bot.referral_house import LUPUS, ReferralHouse

OURS = ("person", "assessment", "answer", "referral", "hand_over", "inquiry", "objection", "prompt")


async def rows(house: ReferralHouse) -> dict[str, int]:
    async with house.storage.engine.connect() as connection:
        return {
            table: (await connection.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one()
            for table in OURS
        }


async def exported(house: ReferralHouse) -> Any:
    document = next(m["document"] for m in reversed(house.doctor.messages) if "document" in m)
    file = await house.local.server.log.file(document["file_id"])
    assert file is not None
    return json.loads(file[1])


async def test_the_export_holds_every_answer_and_the_consent(referral_house: ReferralHouse) -> None:
    house = referral_house
    code = await house.to_referral()
    await house.doctor.say("/export")
    everything = await exported(house)
    assert code in json.dumps(everything)
    assert '"sledai_2k"' in json.dumps(everything)
    assert "doctor-" in json.dumps(everything)


async def test_deleting_asks_first_and_keeping_deletes_nothing(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS)
    before = await rows(house)
    await house.doctor.say("/forget")
    await house.doctor.press("‹ No, keep it")
    assert await rows(house) == before


async def test_deleting_leaves_nothing_of_the_person(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.to_referral()
    await house.doctor.say("/forget")
    await house.doctor.press("Yes, delete everything")
    assert not any((await rows(house)).values())
    await house.doctor.say("/start")
    assert "Who are you?" in house.doctor.screen


async def test_the_coordinators_of_an_accepted_referral_are_told(referral_house: ReferralHouse) -> None:
    house = referral_house
    code = await house.to_referral()
    await house.coordinators.press("Accept")
    await house.doctor.say("/forget")
    await house.doctor.press("Yes, delete everything")
    assert any(code in m["text"] and "deleted their data" in m["text"] for m in house.coordinators.messages)
    assert await house.services.persons.find(house.doctor.member.user_id) is None
    assert (await rows(house))["referral"] == 1


async def test_an_old_button_after_deletion_does_nothing(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS)
    data = house.payload("ok")
    await house.doctor.say("/forget")
    await house.doctor.press("Yes, delete everything")
    await house.doctor.press_raw(house.doctor.messages[-1]["message_id"], data)
    assert (await rows(house))["answer"] == 0


async def test_the_settings_lead_to_everything_of_ones_own(referral_house: ReferralHouse) -> None:
    doctor = referral_house.doctor
    await referral_house.begin()
    for button, shown in (
        ("🌐 Language", "Which language"),
        ("Doctor or patient", "Who are you?"),
        ("What is stored", "What is stored"),
        ("Delete everything", "Delete everything?"),
    ):
        await doctor.say("/settings")
        await doctor.press(button)
        assert shown in doctor.messages[-1]["text"]
