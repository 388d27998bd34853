"""The list of answers: any of them can be changed, the others stay, and what that did to the result is said."""

from __future__ import annotations

import pytest

from bot.conversation.answers_given import LINES_A_PAGE, REMOVE, given
from tests.bot.referral_house import LUPUS, ReferralHouse


async def open_answer(house: ReferralHouse, fact: str, entry: int | None = None) -> None:
    """From wherever the list can be had to one answer of it."""
    await house.option("my")
    listed = [(one.fact, one.entry) for one in given(await house.sight())]
    number = listed.index((fact, entry))
    for page in range(number // LINES_A_PAGE):
        await house.option(f"p{page + 1}")
    await house.option(f"l{number}")


async def questions_of(house: ReferralHouse, case: str = LUPUS) -> None:
    """A doctor who has pasted a case and is asked the first question."""
    await house.begin()
    await house.doctor.say(case)
    await house.confirm()


async def test_the_list_shows_every_answer_by_topic_with_its_words(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house)
    await house.doctor.press("My answers")
    assert house.doctor.screen.startswith("Answers so far (1 of 2)")
    assert "SLEDAI-2K: 14 (“SLEDAI-2K 14”)" in house.doctor.screen
    await house.doctor.press("Next ›")
    assert "Body weight: 63 kg (“Weight 63 kg”)" in house.doctor.screen
    facts = {one.fact for one in given(await house.sight())}
    assert facts == set((await house.record()).answers)


async def test_a_changed_answer_leaves_the_others_and_says_what_it_did(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house)
    before = (await house.record()).answers
    await open_answer(house, "weight_kg")
    assert "Body weight: 63 kg (doctor, 22 November 2026; read from “Weight 63 kg”)" in house.doctor.screen
    await house.doctor.say("38")
    after = (await house.record()).answers
    assert after == {**before, "weight_kg": 38}
    assert house.doctor.screen.startswith("What changed. Was: still open. Now: not eligible.")
    assert "In the way now: Body weight at least 40 kg" in house.doctor.screen


async def test_a_change_is_taken_back_alone_and_that_is_said_too(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house)
    before = (await house.record()).answers
    await open_answer(house, "weight_kg")
    await house.doctor.say("38")
    await house.doctor.press("‹ Back")
    assert (await house.record()).answers == before
    assert "Was: not eligible. Now: still open." in house.doctor.screen
    assert "No longer in the way: Body weight at least 40 kg" in house.doctor.screen


async def test_a_change_right_after_the_answer_is_taken_back_alone_too(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.press("Start with questions")
    await house.option("o0")
    await house.doctor.press("✓ Done")
    before = (await house.record()).answers
    await open_answer(house, "diseases")
    await house.option("o2")
    await house.doctor.press("✓ Done")
    assert len((await house.record()).answers["diseases"]) == 2
    await house.doctor.press("‹ Back")
    assert (await house.record()).answers == before


async def test_the_same_answer_again_changes_nothing(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house)
    before = (await house.record()).log
    await open_answer(house, "ana_positive")
    await house.doctor.press("Yes")
    assert (await house.record()).log == before
    assert "It was so already; nothing is changed." in house.doctor.screen


async def test_one_line_of_a_checklist_is_asked_by_itself(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house)
    before = (await house.record()).answers
    await open_answer(house, "hb_g_l")
    assert "Haemoglobin: 104 g/L" in house.doctor.screen
    assert sum("g/L" in label for label in house.doctor.buttons) == 2
    await house.doctor.say("98")
    assert (await house.record()).answers == {**before, "hb_g_l": 98}


async def test_an_answer_taken_back_is_asked_again(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house)
    before = (await house.record()).answers
    await open_answer(house, "weight_kg")
    await house.doctor.press("✗ Take this answer back")
    assert (await house.record()).answers == {fact: before[fact] for fact in before if fact != "weight_kg"}
    assert "weight_kg" in (await house.sight()).assessment.missing


async def test_what_stays_ticked_of_a_list_keeps_its_dates(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house)
    await open_answer(house, "biologics")
    assert "☑ Rituximab" in house.doctor.buttons
    await house.doctor.press("☐ Belimumab")
    await house.doctor.press("✓ Done")
    rituximab, belimumab = (await house.record()).answers["biologics"]
    assert (rituximab["name"], rituximab["last_dose_date"]) == ("rituximab", "2025-01")
    assert belimumab == {"name": "belimumab"}


async def test_a_tick_taken_away_takes_the_entry_away(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house)
    await open_answer(house, "biologics")
    await house.doctor.press("☑ Rituximab")
    await house.doctor.press("❔ Rituximab")
    await house.doctor.press("None of these")
    assert (await house.record()).answers["biologics"] == []


async def test_one_course_has_its_own_question(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house)
    await open_answer(house, "biologics", 0)
    assert "When was the last dose of Rituximab?" in house.doctor.screen
    await house.doctor.say("1 November 2026")
    assert "Now: not now, from 10 April 2027." in house.doctor.screen
    await open_answer(house, "biologics", 0)
    await house.doctor.press("✗ Take this answer back")
    assert (await house.record()).answers["biologics"]["entries"] == []


async def test_what_was_half_said_is_there_after_a_look_at_the_list(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house)
    while (await house.asked()).form != "ticks":
        await house.answer_well()
    await house.option("o0")
    shown = house.doctor.buttons
    await house.doctor.press("My answers")
    await house.doctor.press("Next ›")
    await house.option(f"l{LINES_A_PAGE}")
    await house.doctor.press("‹ All answers")
    await house.doctor.press("‹ Go on")
    assert house.doctor.buttons == shown


@pytest.mark.parametrize("edit", ["change", "same", "take back"])
async def test_what_was_half_said_is_there_after_an_answer_is_changed(
    referral_house: ReferralHouse, edit: str
) -> None:
    house = referral_house
    await questions_of(house)
    while (await house.asked()).form != "ticks":
        await house.answer_well()
    asked = await house.asked()
    await house.option("o0")
    ticks = (await house.record()).ui["ticks"]
    await open_answer(house, "weight_kg")
    if edit == "take back":
        await house.option(REMOVE)
    else:
        await house.doctor.say("64" if edit == "change" else "63")
    while (await house.asked()) != asked:
        await house.answer_well()
    assert (await house.record()).ui["ticks"] == ticks


async def test_what_was_half_said_is_there_after_a_refusal_is_lifted(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house)
    while (await house.asked()).form != "ticks":
        await house.answer_well()
    asked = await house.asked()
    await house.option("o0")
    ticks = (await house.record()).ui["ticks"]
    await open_answer(house, "weight_kg")
    await house.doctor.say("38")
    assert (await house.sight()).screen is None
    await open_answer(house, "weight_kg")
    await house.doctor.say("63")
    assert await house.asked() == asked
    assert (await house.record()).ui["ticks"] == ticks


async def test_what_was_said_on_a_page_is_there_after_an_answer_is_changed(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await questions_of(house)
    while (await house.asked()).form != "page":
        await house.answer_well()
    await house.option("o0")
    said = (await house.record()).ui["said"]
    await open_answer(house, "weight_kg")
    await house.doctor.say("64")
    assert (await house.record()).ui["said"] == said


async def test_the_list_stands_where_what_was_being_changed_is_gone(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house)
    record = await house.record()
    gone = {"edit": {"fact": "biologics", "entry": 9, "page": 0}}
    await house.services.assessments.step(record.public_id, record.rev, ui=gone)
    await house.doctor.say("/start")
    assert house.doctor.screen.startswith("Answers so far")
    await house.doctor.press("‹ Go on")
    assert (await house.sight()).screen is not None


async def test_a_text_sent_over_the_list_is_read_and_no_answer_to_a_hidden_question(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await questions_of(house)
    before = (await house.record()).answers
    await house.doctor.press("My answers")
    await house.doctor.say("yes")
    assert (await house.record()).answers == before


@pytest.mark.parametrize("option", ["l99", "l", "zz", "rm", "ok"])
async def test_the_list_knows_only_its_buttons(referral_house: ReferralHouse, option: str) -> None:
    house = referral_house
    await questions_of(house)
    await house.doctor.press("My answers")
    before = await house.record()
    await house.doctor.press_raw(
        house.doctor.live["message_id"], f"a|{before.public_id}|{before.rev:x}|{option}"
    )
    assert (await house.record()).rev == before.rev


async def test_a_patient_changes_an_answer_and_reads_no_verdict(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.patient_to_result()
    record = await house.record_of(house.patient)
    await house.option("my", house.patient)
    assert house.patient.screen.startswith("Answers so far")
    listed = list(given(await house.sight_of(house.patient)))
    number = [one.fact for one in listed].index("weight_kg")
    for page in range(number // LINES_A_PAGE):
        await house.option(f"p{page + 1}", house.patient)
    await house.option(f"l{number}", house.patient)
    await house.patient.say("38")
    assert (await house.record_of(house.patient)).answers == {**record.answers, "weight_kg": 38}
    assert "Points to clear up first: now 1, before 0." in house.patient.screen
    for word in ("eligible", "obstacle", "in the way", "In the way"):
        assert word not in house.patient.screen
