"""The first meeting: who somebody is, and that it is remembered."""

from __future__ import annotations

import pytest

from bot.views.words import load_words
from tests.bot.referral_house import LUPUS, ReferralHouse


async def test_the_first_question_is_who_you_are(referral_house: ReferralHouse) -> None:
    doctor = referral_house.doctor
    await doctor.say("/start")
    assert doctor.buttons[:2] == ("🩺 I am a doctor", "🙂 I am a patient")
    await doctor.press("🩺 I am a doctor")
    assert doctor.buttons == ("I agree", "No, thank you")
    await doctor.say("/start")
    assert doctor.buttons == ("I agree", "No, thank you")


@pytest.mark.parametrize("text", [LUPUS, "/new", "hello"])
async def test_nothing_is_read_before_the_role_is_known(referral_house: ReferralHouse, text: str) -> None:
    doctor = referral_house.doctor
    await doctor.say(text)
    assert "Who are you?" in doctor.screen


async def test_who_cannot_read_the_question_chooses_a_language_first(referral_house: ReferralHouse) -> None:
    doctor, words = referral_house.doctor, load_words("ru")
    await doctor.say("/start")
    await doctor.press("Русский")
    assert words("role-doctor") in doctor.buttons
    await doctor.press(words("role-doctor"))
    assert words("consent-agree") in doctor.buttons


async def test_a_patient_agrees_to_a_text_of_their_own(referral_house: ReferralHouse) -> None:
    doctor = referral_house.doctor
    await doctor.say("/start")
    await doctor.press("🙂 I am a patient")
    said = doctor.screen
    await doctor.say("/role")
    await doctor.press("🩺 I am a doctor")
    assert doctor.buttons == ("I agree", "No, thank you")
    assert doctor.screen != said


async def test_another_role_asks_for_consent_anew_and_keeps_the_cases(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS)
    await house.confirm()
    before = await house.record()
    await house.doctor.say("/role")
    await house.doctor.press("🙂 I am a patient")
    assert (await house.record()).public_id != before.public_id
    await house.doctor.say("/role")
    await house.doctor.press("🩺 I am a doctor")
    await house.doctor.say("/cases")
    assert "lupus" in house.doctor.buttons[0]


async def test_choosing_the_same_role_goes_on_where_one_was(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS)
    before = await house.record()
    await house.doctor.say("/role")
    await house.doctor.press("🩺 I am a doctor")
    after = await house.record()
    assert (after.public_id, after.rev) == (before.public_id, before.rev)


async def test_a_role_that_does_not_exist_changes_nothing(referral_house: ReferralHouse) -> None:
    doctor = referral_house.doctor
    await doctor.say("/start")
    await doctor.press_raw(doctor.messages[-1]["message_id"], "w|coordinator|")
    await doctor.say("/start")
    assert "Who are you?" in doctor.screen


async def test_consent_remembers_text_language_and_time(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.doctor.say("/start")
    await house.doctor.press("Русский")
    words = load_words("ru")
    await house.doctor.press(words("role-doctor"))
    await house.doctor.press(words("consent-agree"))
    person = await house.services.persons.find(house.doctor.member.user_id)
    assert person is not None
    consent = (await house.services.persons.everything(person))["consent"]
    assert consent == {"version": "doctor-2026-11", "at": "2026-11-22T12:00:00+00:00", "language": "ru"}


async def test_an_unknown_link_is_said_to_be_unknown(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("/start i_nonsense")
    assert any("do not know this link" in message["text"] for message in house.doctor.messages)


async def test_the_link_of_a_newcomer_survives_the_choice_of_a_language(
    referral_house: ReferralHouse,
) -> None:
    house, words = referral_house, load_words("ru")
    await house.doctor.say("/start h_ABCDEFGHJKLM")
    await house.doctor.press("Русский")
    await house.doctor.press(words("role-doctor"))
    await house.option("yes")
    assert words("hand-over-unknown") in house.doctor.messages[-1]["text"]


async def test_a_command_delivered_twice_begins_one_assessment(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("/new")
    first = await house.record()
    await house.local.redeliver()
    assert (await house.record()).public_id == first.public_id
