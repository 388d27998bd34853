"""Two sources that disagree are both shown with where they come from; the doctor says which is right."""

from __future__ import annotations

from bot.conversation.conflict import sides_of
from tests.bot.referral_house import ReferralHouse
from tests.bot.test_answers_given import open_answer, questions_of


async def disputed(house: ReferralHouse) -> None:
    """SLEDAI-2K 14 in the first text, 8 in the second."""
    await questions_of(house)
    await house.doctor.say("SLEDAI-2K 8")
    await house.confirm()


async def test_both_values_are_shown_with_their_words(referral_house: ReferralHouse) -> None:
    house = referral_house
    await disputed(house)
    await open_answer(house, "sledai_2k")
    assert "Two sources disagree. Which one is right?" in house.doctor.screen
    assert "14 (doctor, 22 November 2026; read from “SLEDAI-2K 14”)" in house.doctor.screen
    assert "8 (doctor, 22 November 2026; read from “SLEDAI-2K 8”)" in house.doctor.screen
    assert house.doctor.buttons[:2] == ("✓ 14", "✓ 8")


async def test_it_is_asked_and_one_tap_settles_it(referral_house: ReferralHouse) -> None:
    house = referral_house
    await disputed(house)
    assert "sledai_2k" in (await house.sight()).assessment.missing
    await open_answer(house, "sledai_2k")
    await house.doctor.press("✓ 8")
    assert (await house.record()).answers["sledai_2k"] == 8
    assert sides_of(await house.sight(), "sledai_2k") == ()


async def test_it_stands_among_the_questions_of_a_page(referral_house: ReferralHouse) -> None:
    house = referral_house
    await disputed(house)
    asked = await house.asked()
    assert "sledai_2k" in asked.facts
    assert "14 (doctor" in house.doctor.screen
    await house.doctor.press("SLEDAI-2K: ✓ 14")
    for _ in asked.facts:
        if (await house.record()).answers["sledai_2k"] == 14:
            return
        await house.answer_well()
    assert (await house.record()).answers["sledai_2k"] == 14


async def test_two_values_in_one_text_keep_their_own_words(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house, "SLE. SLEDAI-2K 14 in June. SLEDAI-2K 8 now.")
    said = {side.value: side.line.words for side in sides_of(await house.sight(), "sledai_2k")}
    assert said.keys() == {14, 8}
    assert said[14] != said[8]


async def test_going_back_takes_the_whole_disagreement_back(referral_house: ReferralHouse) -> None:
    house = referral_house
    await disputed(house)
    await house.doctor.press("‹ Back")
    assert (await house.record()).answers["sledai_2k"] == 14


async def test_what_is_not_ticked_picks_neither_of_two_values(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house, "SLE. SLEDAI-2K 14. Plt 60. Plt 40.")
    await house.skip_to("organ_function")
    assert "plt" in (asked := await house.asked()).facts
    assert asked.form == "ticks"
    await house.option("ok")
    record = await house.record()
    assert record.answers["plt"]["unknown"] == "conflict"
    assert "anc" in record.answers
    assert "What is not ticked settles no disagreement." in house.doctor.screen
    assert "plt" in (await house.sight()).assessment.missing


async def test_a_tick_picks_the_value_it_names(referral_house: ReferralHouse) -> None:
    house = referral_house
    await questions_of(house, "SLE. SLEDAI-2K 14. Plt 60. Plt 40.")
    await house.skip_to("organ_function")
    asked = await house.asked()
    await house.option(f"o{[option.fact for option in asked.options].index('plt')}")
    await house.option("ok")
    assert (await house.record()).answers["plt"] == {"below": 50}
