"""Back: one screen at a time, from everywhere, and nothing that stood before is lost."""

from __future__ import annotations

from tests.bot.referral_house import LUPUS, ReferralHouse


async def test_back_takes_back_one_answer_at_a_time(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.press("Start with questions")
    seen = []
    for _ in range(6):
        record = await house.record()
        seen.append(((await house.asked()).id, record.answers))
        await house.answer_well()
    for screen, answers in reversed(seen):
        await house.doctor.press("‹ Back")
        assert ((await house.asked()).id, (await house.record()).answers) == (screen, answers)


async def test_what_was_taken_back_is_answered_anew(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE")
    await house.confirm()
    await house.skip_to("sle_classification_2019")
    await house.doctor.press("Yes")
    await house.doctor.press("‹ Back")
    await house.doctor.press("No")
    assert (await house.record()).answers["sle_classification_2019"] is False
    assert [line.value for line in (await house.record()).log if line.fact == "sle_classification_2019"] == [
        True,
        None,
        False,
    ]


async def test_back_from_the_first_question_leads_to_the_beginning(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    beginning = house.doctor.screen
    await house.doctor.press("Start with questions")
    await house.doctor.press("‹ Back")
    assert house.doctor.screen == beginning
    await house.doctor.press("Start with questions")
    assert (await house.asked()).id == "diseases"


async def test_back_from_the_first_question_leads_to_the_review_as_it_was(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS)
    lines = (await house.sight()).lines
    await house.confirm()
    answers = (await house.record()).answers
    await house.doctor.press("‹ Back")
    assert house.doctor.screen.startswith("This is what I understood.")
    assert (await house.sight()).lines == lines
    assert (await house.record()).answers == {}
    await house.confirm()
    assert (await house.record()).answers == answers


async def test_a_line_removed_after_going_back_is_gone(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE, weight 63 kg")
    await house.confirm()
    await house.answer_well()
    await house.doctor.press("‹ Back")
    await house.doctor.press("‹ Back")
    await house.doctor.press("Body weight: 63 kg")
    await house.doctor.press("✗ Remove this line")
    await house.confirm()
    assert set((await house.record()).answers) == {"diseases"}


async def test_back_over_a_second_text_leaves_the_first_one_standing(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE, SLEDAI-2K 14")
    await house.confirm()
    first = (await house.record()).answers
    await house.doctor.say("weight 63 kg, ANA positive")
    await house.confirm()
    assert (await house.record()).answers.keys() > first.keys()
    await house.doctor.press("‹ Back")
    assert (await house.record()).answers == first
    assert "Body weight: 63 kg" in house.doctor.buttons
    await house.doctor.press("Discard and go on")
    assert (await house.record()).answers == first
    await house.doctor.press("‹ Back")
    assert (await house.record()).answers == {}
    assert "SLEDAI-2K: 14" in house.doctor.buttons
    await house.confirm()
    assert (await house.record()).answers == first


async def test_back_from_the_result_asks_the_last_question_again(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE")
    await house.confirm()
    await house.skip_to("substance_abuse_last")
    before, question = (await house.record()).answers, house.doctor.buttons
    await house.answer_well()
    result = house.doctor.screen
    await house.doctor.press("‹ Back")
    assert (house.doctor.buttons, (await house.record()).answers) == (question, before)
    await house.answer_well()
    assert house.doctor.screen == result


async def test_back_on_a_ticked_list_leaves_its_ticks_for_when_it_is_asked_again(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE")
    await house.confirm()
    await house.skip_to("rare_conditions")
    before = (await house.record()).answers
    await house.option("o0")
    await house.doctor.press("‹ Back")
    after = (await house.record()).answers
    assert after.items() < before.items()
    await house.answer_well()
    assert (await house.record()).answers == before
    assert [shown for shown in house.doctor.buttons if "☑" in shown] == ["☑ Active tuberculosis"]


async def test_back_over_the_courses_of_drugs(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE")
    await house.confirm()
    await house.skip_to("biologics")
    await house.option("o0")
    await house.option("o1")
    await house.doctor.press("✓ Done")
    await house.doctor.say("March 2024")
    assert (await house.asked()).entry == "belimumab"
    await house.doctor.press("‹ Back")
    assert (await house.asked()).entry == "rituximab"
    await house.doctor.press("‹ Back")
    assert (await house.asked()).id == "biologics"
    assert "biologics" not in (await house.record()).answers


async def test_all_the_way_back_and_there_again(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS)
    await house.confirm()
    await house.to_verdict()
    result, answers = house.doctor.screen, (await house.record()).answers
    shown = []
    while (await house.record()).stage == "interview":
        await house.doctor.press("‹ Back")
        if (await house.record()).stage == "interview":
            shown.append(int(house.doctor.screen.split()[1]))
    assert len(set(shown)) == 1
    await house.confirm()
    await house.to_verdict()
    assert (house.doctor.screen, (await house.record()).answers) == (result, answers)
