"""From the patient's answers to a doctor's referral: the code, who may open it, what the patient sees."""

from __future__ import annotations

import re

from bot.conversation.sight import Sight
from bot.local.chat import shown_buttons
from tests.bot.referral_house import ReferralHouse


async def handed_over(house: ReferralHouse) -> str:
    """A patient's answers, and the code of them."""
    await house.patient_to_result()
    await house.patient.press("Get a code for my doctor")
    found = re.search(r"start=(h_\w+)", str(house.patient.messages[-1]))
    assert found is not None
    return found[1]


async def opened(house: ReferralHouse) -> str:
    link = await handed_over(house)
    await house.begin()
    await house.doctor.say(f"/start {link}")
    await house.doctor.press("Open the answers")
    return link


async def test_a_doctor_goes_on_from_the_patients_answers(referral_house: ReferralHouse) -> None:
    house = referral_house
    await opened(house)
    record = await house.record()
    assert (record.stage, record.respondent) == ("review", "doctor")
    assert "patient says" in house.doctor.screen.lower()
    assert record.answers == {}, "nothing counts before the doctor's yes"
    await house.confirm()
    answers = (await house.record()).answers
    assert answers["diseases"] == ["SLE"]
    assert {line.by for line in (await house.record()).effective} == {"doctor"}
    await house.to_verdict()
    await house.option("refer")
    assert (await house.record()).referral is not None


async def test_the_patient_sees_who_opened_and_when(referral_house: ReferralHouse) -> None:
    house = referral_house
    await opened(house)
    said = house.patient.messages[-1]["text"]
    assert house.doctor.member.name in said
    assert "22 November 2026" in said


async def test_nothing_is_opened_before_the_doctor_agrees_that_the_patient_sees_their_name(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    link = await handed_over(house)
    await house.begin()
    await house.doctor.say(f"/start {link}")
    assert house.doctor.member.name in house.doctor.messages[-1]["text"]
    assert "opened your answers" not in house.patient.messages[-1]["text"]
    assert (await house.record()).draft is None


async def test_a_new_doctor_comes_to_the_answers_after_role_and_consent(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    link = await handed_over(house)
    await house.doctor.say(f"/start {link}")
    await house.doctor.press("🩺 I am a doctor")
    await house.doctor.press("I agree")
    await house.doctor.press("Open the answers")
    assert (await house.record()).stage == "review"


async def test_a_code_opens_for_one_doctor_only(referral_house: ReferralHouse) -> None:
    house = referral_house
    link = await opened(house)
    await house.doctor.say(f"/start {link}")
    assert (await house.record()).stage == "review", "the same doctor comes back to it"
    other = house.stranger
    await other.say("/start")
    await other.press("🩺 I am a doctor")
    await other.press("I agree")
    await other.say(f"/start {link}")
    assert "used or taken back" in other.messages[-1]["text"]
    await other.press_raw(other.messages[-1]["message_id"], f"h|{link[2:]}|open")
    assert "used or taken back" in other.messages[-1]["text"]


async def test_a_patient_cannot_open_a_code(referral_house: ReferralHouse) -> None:
    house = referral_house
    link = await handed_over(house)
    await house.patient.say(f"/start {link}")
    assert "for a doctor" in house.patient.messages[-1]["text"]


async def test_what_is_no_code_opens_nothing(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("/start h_NOSUCHCODE")
    assert "do not know this code" in house.doctor.messages[-1]["text"]


async def test_a_code_taken_back_opens_nothing(referral_house: ReferralHouse) -> None:
    house = referral_house
    link = await handed_over(house)
    await house.patient.press(f"h|{link[2:]}|revoke")
    await house.patient.press(f"h|{link[2:]}|sure")
    await house.begin()
    await house.doctor.say(f"/start {link}")
    assert "used or taken back" in house.doctor.messages[-1]["text"]


async def test_taking_back_deletes_what_came_from_the_patient(referral_house: ReferralHouse) -> None:
    house = referral_house
    link = await opened(house)
    await house.confirm()
    own = await house.asked()
    await house.answer_well()
    await house.patient.press_raw(house.patient.messages[-1]["message_id"], f"h|{link[2:]}|revoke")
    await house.patient.press(f"h|{link[2:]}|sure")
    record = await house.record()
    assert set(record.answers) <= set(own.facts), "the doctor's own answers stay"
    assert "taken their answers back" in house.doctor.messages[-1]["text"] or any(
        "taken their answers back" in message["text"] for message in house.doctor.messages[-3:]
    )


async def test_a_referred_case_survives_taking_back(referral_house: ReferralHouse) -> None:
    house = referral_house
    link = await opened(house)
    await house.confirm()
    await house.to_verdict()
    await house.option("refer")
    before = (await house.record()).answers
    await house.patient.press_raw(house.patient.messages[-1]["message_id"], f"h|{link[2:]}|sure")
    assert (await house.record()).answers == before


async def test_a_patient_is_never_told_eligible_or_excluded(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.patient_to_result()
    said = " ".join(message.get("text", "") for message in house.patient.messages).lower()
    for word in ("eligib", "exclu", "qualif"):
        assert word not in said


async def test_a_patients_sight_asks_nothing_only_a_doctor_can_know(referral_house: ReferralHouse) -> None:
    house = referral_house
    asked = await house.patient_to_result()
    facts = house.trial.facts
    for screen in asked:
        assert all(facts[name].who == "patient" or facts[name].on_sheet for name in screen.facts), screen.id
    record = await house.record_of(house.patient)
    assert Sight(house.trial, record, house.clock.time.date()).screen is None
    assert {line.by for line in record.effective} == {"patient"}


async def test_without_consent_nothing_is_opened(referral_house: ReferralHouse) -> None:
    house = referral_house
    link = await handed_over(house)
    await house.come_in()
    await house.doctor.press("No, thank you")
    await house.doctor.say(f"/start {link}")
    assert house.doctor.buttons == ("I agree", "No, thank you")
    await house.doctor.press_raw(house.doctor.messages[-1]["message_id"], f"h|{link[2:]}|open")
    assert (await house.record()).draft is None


async def test_only_the_patient_takes_a_code_back_and_only_a_doctor_opens_it(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    link = await handed_over(house)
    await house.begin()
    for option in ("revoke", "sure", "keep"):
        await house.doctor.press_raw(house.doctor.messages[-1]["message_id"], f"h|{link[2:]}|{option}")
    given = await house.services.hand_overs.load(link[2:])
    assert given.revoked_at is None
    await house.come_in(house.stranger, "🙂 I am a patient")
    await house.stranger.press_raw(house.stranger.messages[-1]["message_id"], f"h|{link[2:]}|open")
    assert (await house.services.hand_overs.load(link[2:])).opened_at is None


async def test_a_stranger_without_an_assessment_presses_in_vain(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    record = await house.record()
    await house.stranger.say("/start")
    payload = house.payload("q")
    await house.stranger.press_raw(house.stranger.messages[-1]["message_id"], payload)
    assert await house.record() == record
    assert house.stranger.toast == "This belongs to another conversation."


async def test_what_was_taken_back_is_nowhere_in_what_the_doctor_has(referral_house: ReferralHouse) -> None:
    house = referral_house
    link = await opened(house)
    await house.confirm()
    await house.option("bk")
    await house.confirm()
    await house.services.hand_overs.revoke(link[2:])
    person = await house.services.persons.find(house.doctor.member.user_id)
    assert person is not None
    everything = await house.services.persons.everything(person)
    [assessment] = [found for found in everything["assessments"] if found["answers"]]
    assert {line["value"] is None for line in assessment["answers"]} == {True}


async def test_a_correction_after_taking_back_hits_no_other_line(referral_house: ReferralHouse) -> None:
    house = referral_house
    link = await opened(house)
    await house.option("l0")
    await house.services.hand_overs.revoke(link[2:])
    await house.doctor.say("55")
    record = await house.record()
    assert not any(line["value"] == 55 for line in (record.draft or {}).get("lines", []))


async def test_who_comes_by_a_link_has_one_keyboard(referral_house: ReferralHouse) -> None:
    house = referral_house
    link = await handed_over(house)
    await house.doctor.say(f"/start {link}")
    await house.doctor.press("🩺 I am a doctor")
    await house.doctor.press("I agree")
    await house.doctor.press("Open the answers")
    assert [shown_buttons(message) for message in house.doctor.messages if shown_buttons(message)] == [
        shown_buttons(house.doctor.live)
    ]
