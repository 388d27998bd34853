"""A refusal is said at once, with the choice to stop there or to see everything; a later day is mentioned mildly."""

from __future__ import annotations

from tests.bot.referral_house import LONGEST, LUPUS, ReferralHouse
from tests.bot.test_answers_given import open_answer, questions_of

LIGHT = LUPUS.replace("63 kg", "38 kg")
RECENT = LUPUS.replace("Rituximab last dose January 2025", "Rituximab stopped, last dose 1 November 2026")


async def test_a_refusal_is_said_at_once_and_offers_both_ways(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house, LIGHT)
    assert house.doctor.screen.startswith("⛔ Not eligible as things stand.")
    assert "with a body weight ≥40 kg" in house.doctor.screen
    assert house.doctor.buttons[:2] == ("Stop here", "See everything")


async def test_who_stops_keeps_the_result_and_may_still_see_everything(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house, LIGHT)
    await house.doctor.press("Stop here")
    assert house.doctor.screen.startswith("⛔ Not eligible as things stand.")
    assert "You can stop here" not in house.doctor.screen
    assert house.doctor.buttons[0] == "See everything"
    assert "Refer this patient" not in house.doctor.buttons


async def test_who_sees_everything_is_asked_to_the_end_and_refused_all_the_same(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await questions_of(house, LIGHT)
    before = (await house.record()).answers
    await house.doctor.press("See everything")
    shown = []
    for _ in range(LONGEST):
        if (await house.sight()).screen is None:
            break
        assert "So far: not eligible. In the way: Body weight at least 40 kg" in house.doctor.screen
        shown.append(int(house.doctor.screen.split()[1]))
        await house.answer_well()
    assert shown == sorted(shown)
    assert shown[0] < 40
    sight = await house.sight()
    assert sight.assessment.verdict == "not_eligible"
    assert len(sight.answers) > 2 * len(before)
    assert "Stop here" not in house.doctor.buttons
    assert sight.asked_to_the_end is None


async def test_who_goes_on_may_stop_at_any_question(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house, LIGHT)
    await house.doctor.press("See everything")
    await house.doctor.press("Stop here")
    assert house.doctor.screen.startswith("⛔ Not eligible as things stand.")


async def test_a_refusal_that_is_lifted_brings_the_questions_back(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house, LIGHT)
    await house.doctor.press("Stop here")
    await open_answer(house, "weight_kg")
    await house.doctor.say("63")
    assert "Was: not eligible. Now: still open." in house.doctor.screen
    assert (await house.sight()).screen is not None
    await open_answer(house, "weight_kg")
    await house.doctor.say("38")
    assert house.doctor.screen.startswith("What changed. Was: still open. Now: not eligible.")


async def test_a_later_day_is_mentioned_and_the_questions_go_on(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house, RECENT)
    assert "So far: not now, from 10 April 2027." in house.doctor.screen
    assert (await house.sight()).screen is not None
    await house.doctor.press("Stop here")
    assert house.doctor.screen.startswith("🗓 Not before 10 April 2027")
    assert house.doctor.buttons[:2] == ("Refer with the open points", "Go on with the questions")
    await house.doctor.press("Go on with the questions")
    assert (await house.sight()).screen is not None


async def test_nothing_is_offered_where_nothing_stands_in_the_way(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house)
    assert "Stop here" not in house.doctor.buttons
    assert "So far" not in house.doctor.screen
    record = await house.record()
    for option in ("stop", "all"):
        await house.doctor.press_raw(
            house.doctor.live["message_id"], f"a|{record.public_id}|{record.rev:x}|{option}"
        )
    assert (await house.record()).rev == record.rev


async def test_a_patient_is_asked_as_before_and_offered_nothing(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.patient_begins()
    await house.patient.say("I have SLE, my weight is 38 kg")
    await house.option("ok", house.patient)
    await house.option("by_rheumatologist", house.patient)
    assert "Stop here" not in house.patient.buttons
    assert "See everything" not in house.patient.buttons
    assert "eligible" not in house.patient.screen
