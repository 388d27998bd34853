"""Pages: several questions in one message, answered by their buttons, by one text, or by both."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot.referral_house import ReferralHouse

UNKNOWN = {"unknown": "dont_know"}


async def at_person(house: ReferralHouse) -> None:
    await house.begin()
    await house.doctor.say("SLE")
    await house.confirm()
    await house.skip_to("person")
    assert (await house.asked()).facts == ("age_years", "weight_kg", "sex")


async def answers(house: ReferralHouse) -> dict[str, Any]:
    return (await house.record()).answers


async def press(house: ReferralHouse, key: str) -> None:
    keys = [option.key for option in (await house.asked()).options]
    await house.option(f"o{keys.index(key)}")


async def test_every_question_has_its_number_and_its_buttons(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_person(house)
    for line in (
        "1. How old is the patient?",
        "2. What is the patient’s weight?",
        "3. Is the patient female or male?",
    ):
        assert line in house.doctor.screen
    assert {"1 ○ < 18 years", "1 ○ 18–80 years", "2 ○ ≥ 40 kg", "3 ○ Female"} <= set(house.doctor.buttons)
    assert "Continue ›" not in house.doctor.buttons


async def test_the_page_waits_until_the_last_question_has_its_answer(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_person(house)
    await press(house, "sex.female")
    await press(house, "age_years.band1")
    assert {"3 ● Female", "1 ● 18–80 years", "2 ○ ≥ 40 kg"} <= set(house.doctor.buttons)
    assert not {"sex", "age_years"} & (await answers(house)).keys()
    await press(house, "weight_kg.band1")
    found = await answers(house)
    assert found["sex"] == "female"
    assert found["age_years"] == {"at_least": 18, "at_most": 80}
    assert found["weight_kg"] == {"at_least": 40}
    assert (await house.asked()).id != "person"


async def test_another_option_replaces_the_chosen_one_and_the_same_takes_it_back(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_person(house)
    await press(house, "sex.female")
    await press(house, "sex.male")
    assert {"3 ○ Female", "3 ● Male"} <= set(house.doctor.buttons)
    await press(house, "sex.male")
    assert {"3 ○ Female", "3 ○ Male"} <= set(house.doctor.buttons)
    assert "Continue ›" not in house.doctor.buttons


async def test_continue_asks_nothing_away(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_person(house)
    await press(house, "sex.female")
    await house.doctor.press("Continue ›")
    found = await answers(house)
    assert found["sex"] == "female"
    assert not {"age_years", "weight_kg"} & found.keys()
    await house.to_verdict()
    assert {"age_years", "weight_kg"} <= (await answers(house)).keys()


async def test_the_rest_is_not_known_only_when_that_is_pressed(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_person(house)
    await press(house, "age_years.band1")
    await house.doctor.press("The rest is not known")
    found = await answers(house)
    assert found["age_years"] == {"at_least": 18, "at_most": 80}
    assert found["weight_kg"] == found["sex"] == UNKNOWN


async def test_a_hard_failure_is_said_at_once(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_person(house)
    await press(house, "weight_kg.band0")
    assert (await answers(house))["weight_kg"] == {"below": 40}
    assert "⛔" in house.doctor.screen


async def test_back_brings_the_page_again_with_what_stood_on_it(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_person(house)
    await house.doctor.say("45 y, 62 kg, female")
    assert (await house.asked()).id != "person"
    await house.option("bk")
    assert (await house.asked()).id == "person"
    assert "age_years" not in (await answers(house))
    assert "3 ● Female" in house.doctor.buttons
    assert "● 62 kg" in house.doctor.screen
    await press(house, "sex.male")
    found = await answers(house)
    assert (found["age_years"], found["weight_kg"], found["sex"]) == (45, 62, "male")


@pytest.mark.parametrize(
    "text",
    [
        "45 y, 62 kg, female",
        "female, 62 kg, 45 years",
        "45-year-old woman, 62 kg",
        "45 y; 62 kg; f",
        "1: 45, 2: 62, 3: female",
        "1) 45 2) 62 3) female",
        "1. 45\n2. 62\n3. woman",
        "45岁，62公斤，女",
        "45 лет, 62 кг, женский",
        "45 лет, 62 кг, жен",
    ],
)
async def test_one_text_answers_the_whole_page(referral_house: ReferralHouse, text: str) -> None:
    house = referral_house
    await at_person(house)
    await house.doctor.say(text)
    found = await answers(house)
    assert (found["age_years"], found["weight_kg"], found["sex"]) == (45, 62, "female")
    assert (await house.asked()).id != "person"
    line = next(line for line in (await house.record()).effective if line.fact == "weight_kg")
    assert line.words is not None
    assert "62" in line.words


async def test_a_part_of_the_page_can_be_typed_and_the_rest_pressed(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_person(house)
    await house.doctor.say("62 kg")
    assert "● 62 kg" in house.doctor.screen
    assert "weight_kg" not in (await answers(house))
    await press(house, "sex.female")
    await press(house, "age_years.band1")
    assert (await answers(house))["weight_kg"] == 62


async def test_bare_numbers_in_the_order_of_the_questions_wait_for_a_yes(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_person(house)
    await house.doctor.say("45, 62, female")
    assert "Please check, then tap “Continue”" in house.doctor.screen
    assert {"● 45 years", "● 62 kg"} <= set(house.doctor.screen.splitlines())
    assert "weight_kg" not in (await answers(house))
    await house.doctor.press("Continue ›")
    found = await answers(house)
    assert (found["age_years"], found["weight_kg"], found["sex"]) == (45, 62, "female")


@pytest.mark.parametrize("text", ["45", "62, 45", "yes", "purple", "45, 62", "4: 12", "2.5"])
async def test_what_could_answer_several_questions_answers_none(
    referral_house: ReferralHouse, text: str
) -> None:
    house = referral_house
    await at_person(house)
    before = (await house.record()).log
    await house.doctor.say(text)
    assert "I could not tell which questions this answers" in house.doctor.screen
    assert (await house.record()).log == before
    assert not any("●" in label for label in house.doctor.buttons)


async def test_a_piece_that_is_no_answer_is_not_kept_and_the_others_stand(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_person(house)
    await house.doctor.say("62 kg, <b>purple</b>")
    assert "The rest of your message fits no question" in house.doctor.screen
    assert "purple" not in str((await house.record()).ui)
    assert "● 62 kg" in house.doctor.screen


async def test_an_impossible_and_an_unusual_value_are_not_taken(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_person(house)
    await house.doctor.say("1: 340, 3: female")
    assert "340 is not possible here" in house.doctor.screen
    await house.doctor.say("230 kg")
    assert "230 kg is unusual" in house.doctor.screen
    assert "● 230 kg" not in house.doctor.screen
    await house.doctor.say("230 kg")
    assert "● 230 kg" in house.doctor.screen


async def test_dont_know_typed_is_said_of_the_rest(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_person(house)
    await house.doctor.say("62 kg")
    await house.doctor.say("don't know")
    found = await answers(house)
    assert found["weight_kg"] == 62
    assert found["age_years"] == found["sex"] == UNKNOWN


async def test_more_of_the_case_is_gone_over_and_what_was_chosen_counts(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_person(house)
    await press(house, "sex.female")
    await house.doctor.say("Hb 98 g/L, Plt 120, 62 kg")
    assert (await house.record()).stage == "review"
    await house.confirm()
    found = await answers(house)
    assert (found["sex"], found["hb_g_l"], found["plt"]) == ("female", 98, 120)
    assert "weight_kg" not in found


async def test_a_stale_press_changes_nothing(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_person(house)
    old, keys = house.doctor.live, [option.key for option in (await house.asked()).options]
    assert old is not None
    payload = house.payload(f"o{keys.index('sex.female')}")
    await house.doctor.press_raw(old["message_id"], payload)
    await house.doctor.press_raw(old["message_id"], payload)
    assert "3 ● Female" in house.doctor.buttons


async def test_a_patient_is_asked_in_everyday_words(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.patient_begins()
    for _ in range(40):
        sight = await house.sight_of(house.patient)
        assert sight.screen is not None
        if sight.screen.id == "person":
            break
        await house._patient_answers(sight, sight.screen, "SLE")
    assert "1. How old are you?" in house.patient.screen
    assert "I don’t know the rest" not in house.patient.buttons
    await house.patient.say("45 y, 62 kg, female")
    found = (await house.record_of(house.patient)).answers
    assert (found["age_years"], found["weight_kg"], found["sex"]) == (45, 62, "female")
