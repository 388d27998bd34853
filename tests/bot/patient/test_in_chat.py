"""A patient in the local chat: help first, nothing lost, and a page at the end that gives no verdict."""

from __future__ import annotations

from tests.bot.referral_house import ReferralHouse

CASE = "I have lupus, I take prednisolone 7.5 mg daily. Since this morning chest pain."


async def test_safety_stands_before_the_first_question(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.come_in(house.patient, "🙂 I am a patient")
    await house.option("yes", house.patient)
    assert "your safety" in house.patient.screen
    await house.option("o0", house.patient)
    assert any(label.startswith("☑ Chest pain") for label in house.patient.buttons)
    await house.option("ok", house.patient)
    assert "Call the emergency number: 112" in house.patient.screen
    await house.patient.say("/start")
    assert "Call the emergency number: 112" in house.patient.screen
    await house.patient.press("I have sought medical help")
    record = await house.record_of(house.patient)
    assert (record.stage, record.background["alerts"]) == ("intake", ["chest_pain"])


async def test_a_sign_in_a_text_is_answered_first_and_the_text_is_read(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.come_in(house.patient, "🙂 I am a patient")
    for option in ("yes", "ok"):
        await house.option(option, house.patient)
    await house.patient.say(CASE)
    assert "Call the emergency number: 112" in house.patient.screen
    assert (await house.record_of(house.patient)).draft["lines"]
    await house.patient.press("The sign is gone")
    assert (await house.record_of(house.patient)).stage == "review"
    assert "Lupus" in house.patient.screen or "lupus" in house.patient.screen


async def test_an_old_button_of_the_advice_does_nothing(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.come_in(house.patient, "🙂 I am a patient")
    await house.option("yes", house.patient)
    await house.option("o0", house.patient)
    await house.option("ok", house.patient)
    cared, live = house.payload("cared", house.patient), house.patient.live
    assert live is not None
    await house.patient.press("I have sought medical help")
    await house.patient.press_raw(live["message_id"], cared)
    assert (await house.record_of(house.patient)).stage == "intake"


async def test_every_answer_of_a_patient_is_the_patients_and_the_page_gives_no_verdict(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    asked = await house.patient_to_result()
    facts = house.trial.facts
    assert all(facts[fact].is_asked_of("patient") for screen in asked for fact in screen.facts)
    record = await house.record_of(house.patient)
    assert {line.by for line in record.log} == {"patient"}
    assert record.background["diagnosed_by"] == "rheumatologist"
    assert house.patient.screen.startswith("This could be worth raising with your rheumatologist.")
    assert house.patient.buttons == ("Get a code for my doctor", "Change an answer", "‹ Back", "Start again")
    await house.patient.press("‹ Back")
    assert "worth raising" not in house.patient.screen
