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


async def test_what_was_said_on_a_page_counts_for_who_stops(referral_house: ReferralHouse) -> None:
    house = referral_house
    await on_page_in_the_way(house)
    said = (await house.record()).ui["said"]
    await house.doctor.press("Stop here")
    record = await house.record()
    assert {fact: record.answers[fact] for fact in said} == {fact: one["value"] for fact, one in said.items()}
    assert "⛔ Not eligible as things stand." in house.doctor.screen
    await house.doctor.press("See everything")
    assert not set((await house.asked()).facts) & set(said)


async def test_back_from_there_and_on_again_finds_the_page_as_it_was(referral_house: ReferralHouse) -> None:
    house = referral_house
    await on_page_in_the_way(house)
    page, said = await house.asked(), (await house.record()).ui["said"]
    await house.doctor.press("Stop here")
    await house.doctor.press("‹ Back")
    await house.doctor.press("See everything")
    assert await house.asked() == page
    assert {fact: one["value"] for fact, one in (await house.record()).ui["said"].items()} == {
        fact: one["value"] for fact, one in said.items()
    }


async def test_ticks_of_who_stops_are_there_for_who_goes_on(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house, LIGHT)
    await house.doctor.press("See everything")
    while (await house.asked()).form != "ticks":
        await house.answer_well()
    asked = await house.asked()
    await house.option("o0")
    ticks, answers = (await house.record()).ui["ticks"], (await house.record()).answers
    await house.doctor.press("Stop here")
    assert (await house.record()).answers == answers
    await house.option("d0")
    await house.option("sum")
    await house.doctor.press("See everything")
    assert await house.asked() == asked
    assert (await house.record()).ui["ticks"] == ticks
    await house.option("ok")
    assert "ticks" not in (await house.record()).ui
    assert not (await house.record()).background["half_done"]


async def on_page_in_the_way(house: ReferralHouse) -> None:
    """A doctor who sees everything, with one answer of a page given that still waits for others."""
    await questions_of(house, LIGHT)
    await house.doctor.press("See everything")
    while (await house.asked()).id != "sle":
        await house.answer_well()
    await house.option("o0")
    assert (await house.record()).ui["said"]


async def test_a_patient_is_not_asked_to_stop_before_the_result(referral_house: ReferralHouse) -> None:
    house = referral_house
    await light_patient(house)
    assert "Stop here" not in house.patient.buttons
    assert "See everything" not in house.patient.buttons
    assert "eligible" not in house.patient.screen


async def test_a_patient_hears_what_was_not_asked_and_may_answer_it(referral_house: ReferralHouse) -> None:
    house = referral_house
    await light_patient(house)
    assert "The remaining questions were not asked, because this point comes first." in house.patient.screen
    asked_before = set((await house.record_of(house.patient)).answers)
    await house.patient.press("Answer the other questions too")
    assert (await house.sight_of(house.patient)).screen is not None
    assert "eligible" not in house.patient.screen
    assert "So far" not in house.patient.screen
    assert await house.patient_answers_all()
    assert "The remaining questions" not in house.patient.screen
    assert "Answer the other questions too" not in house.patient.buttons
    assert "eligible" not in house.patient.screen
    assert len((await house.record_of(house.patient)).answers) > 2 * len(asked_before)


async def test_a_patient_who_answers_more_may_stop_at_any_question(referral_house: ReferralHouse) -> None:
    house = referral_house
    await light_patient(house)
    shown = house.patient.screen
    await house.patient.press("Answer the other questions too")
    await house.patient.press("Stop here")
    assert house.patient.screen == shown
    assert {"Get a code for my doctor", "Answer the other questions too"} <= set(house.patient.buttons)


async def test_a_patient_with_nothing_left_to_answer_is_offered_no_more(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.patient_to_result()
    assert "The remaining questions" not in house.patient.screen
    assert "Answer the other questions too" not in house.patient.buttons


async def light_patient(house: ReferralHouse) -> None:
    """A patient whose weight stands in the way before anything else is asked."""
    await house.patient_begins()
    await house.patient.say("I have SLE, my weight is 38 kg")
    await house.option("ok", house.patient)
    await house.option("by_rheumatologist", house.patient)
