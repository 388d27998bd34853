"""Several patients of one doctor."""

from __future__ import annotations

import pytest

from tests.bot.referral_house import LUPUS, VASCULITIS, ReferralHouse


async def two_patients(house: ReferralHouse) -> None:
    await house.begin()
    await house.doctor.say(LUPUS)
    await house.confirm()
    await house.doctor.say("/new")
    await house.doctor.say(VASCULITIS)
    await house.confirm()


async def label(house: ReferralHouse, text: str) -> None:
    await house.doctor.say("/cases")
    await house.doctor.press(house.doctor.buttons[0])
    await house.doctor.press("Give it a label")
    await house.doctor.say(text)


async def test_a_doctor_goes_back_to_the_first_patient_where_the_questions_were_left(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS)
    await house.confirm()
    first, asked = await house.record(), await house.asked()
    await house.doctor.say("/new")
    await house.doctor.say(VASCULITIS)
    await house.doctor.say("/cases")
    await house.doctor.press(house.doctor.buttons[1])
    await house.doctor.press("Go on with this patient")
    back = await house.record()
    assert (back.public_id, back.rev, await house.asked()) == (first.public_id, first.rev, asked)
    await house.answer_well()
    assert (await house.record()).rev > first.rev


async def test_the_list_shows_labels_and_newest_first(referral_house: ReferralHouse) -> None:
    house = referral_house
    await two_patients(house)
    await label(house, "Tuesday clinic, kidneys")
    await house.doctor.say("/cases")
    assert "Tuesday clinic, kidneys" in house.doctor.buttons[0]
    assert "Tuesday clinic, kidneys" in house.doctor.screen


@pytest.mark.parametrize(
    "text", ["Maria Petrova", "Петрова Мария", "王小明", "born 12.03.1984", "MRN 4471923"]
)
async def test_a_label_that_names_somebody_is_not_kept(referral_house: ReferralHouse, text: str) -> None:
    house = referral_house
    await two_patients(house)
    await label(house, text)
    assert (await house.record()).label is None
    assert text not in [message.get("text") for message in house.doctor.messages]


async def test_a_label_may_have_forty_characters_and_no_more(referral_house: ReferralHouse) -> None:
    house = referral_house
    await two_patients(house)
    await label(house, "k" * 41)
    assert (await house.record()).label is None
    await label(house, "k" * 40)
    assert (await house.record()).label == "k" * 40


async def test_a_forgotten_prompt_does_not_swallow_the_next_text(referral_house: ReferralHouse) -> None:
    house = referral_house
    await two_patients(house)
    await house.doctor.say("/cases")
    await house.doctor.press(house.doctor.buttons[0])
    await house.doctor.press("Give it a label")
    prompt = house.doctor.messages[-1]["message_id"]
    await house.doctor.say("/new")
    await house.doctor.say(LUPUS)
    record = await house.record()
    assert (record.stage, record.label) == ("review", None)
    assert prompt in [message["message_id"] for message in house.doctor.messages]


async def test_a_copy_starts_from_the_same_answers_and_goes_its_own_way(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.to_referral()
    first = await house.record()
    await house.doctor.say("/cases")
    await house.doctor.press(house.doctor.buttons[0])
    await house.doctor.press("Copy into a new case")
    copied = await house.record()
    assert copied.public_id != first.public_id
    assert (copied.answers, copied.referral) == (first.answers, None)
    await house.option("bk")
    assert (await house.services.assessments.load(first.public_id)).answers == first.answers


async def test_another_doctors_case_does_not_open(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS)
    record = await house.record()
    stranger = house.patient
    await stranger.say("/start")
    await stranger.press("🩺 I am a doctor")
    await stranger.press("I agree")
    for action in ("show", "resume", "label", "copy"):
        await stranger.press_raw(stranger.messages[-1]["message_id"], f"c|{action}|{record.public_id}")
        assert "41" not in stranger.messages[-1]["text"]
    person = await house.services.persons.find(stranger.member.user_id)
    assert person is not None
    assert len(await house.services.assessments.cases(person)) == 1


async def test_without_patients_the_list_says_how_to_begin(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("/cases")
    assert "/new" in house.doctor.messages[-1]["text"]


async def test_a_copy_delivered_twice_is_one_copy(referral_house: ReferralHouse) -> None:
    house = referral_house
    await two_patients(house)
    await house.doctor.say("/cases")
    await house.doctor.press(house.doctor.buttons[0])
    await house.doctor.press("Copy into a new case")
    person = await house.services.persons.find(house.doctor.member.user_id)
    assert person is not None
    before = len(await house.services.assessments.cases(person))
    await house.local.redeliver()
    assert len(await house.services.assessments.cases(person)) == before


async def test_the_oldest_of_many_patients_is_still_on_the_list(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS)
    await house.confirm()
    await label(house, "the oldest")
    for _ in range(31):
        await house.doctor.say("/new")
    await house.doctor.say("/cases")
    assert "the oldest" in house.doctor.screen


async def test_a_sticker_is_no_label_and_the_prompt_goes_on_waiting(referral_house: ReferralHouse) -> None:
    house = referral_house
    await two_patients(house)
    await label(house, "Tuesday")
    await house.doctor.press("Give it a label")
    await house.doctor.send({"location": {"latitude": 43.2, "longitude": 76.9}})
    assert (await house.record()).label == "Tuesday"
    await house.doctor.say("Wednesday")
    assert (await house.record()).label == "Wednesday"


async def test_without_consent_no_case_is_opened(referral_house: ReferralHouse) -> None:
    house = referral_house
    await two_patients(house)
    record = await house.record()
    await house.doctor.say("/role")
    await house.doctor.press("🙂 I am a patient")
    await house.doctor.press("I agree")
    await house.doctor.say("/role")
    await house.doctor.press("🩺 I am a doctor")
    await house.doctor.press_raw(house.doctor.messages[-1]["message_id"], f"c|resume|{record.public_id}")
    assert (await house.record()).stage == "consent"
