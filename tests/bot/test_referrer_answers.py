"""Questions: buttons, ticks and typed answers, and what is said about an answer that cannot be right."""

from __future__ import annotations

import pytest

from tests.bot.referral_house import ReferralHouse


async def at(house: ReferralHouse, screen: str, case: str = "SLE") -> None:
    """Go on to this question."""
    await house.begin()
    await house.doctor.say(case)
    await house.confirm()
    await house.skip_to(screen)


async def test_a_button_answers_and_the_next_question_stands_in_its_place(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at(house, "sle_classification_2019")
    live = house.doctor.live
    assert live is not None
    await house.doctor.press("Yes")
    assert (await house.record()).answers["sle_classification_2019"] is True
    assert house.doctor.live is not None
    assert house.doctor.live["message_id"] == live["message_id"]
    assert house.doctor.toast is None


async def test_ticks_go_from_off_to_yes_to_not_known_and_back(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at(house, "rare_conditions")
    assert house.doctor.buttons[0] == "☐ Active tuberculosis"
    assert "None of these" in house.doctor.buttons
    for mark in ("☑", "❔", "☐"):
        await house.option("o0")
        assert house.doctor.buttons[0] == f"{mark} Active tuberculosis"
        assert ("✓ Done" in house.doctor.buttons) is (mark != "☐")
    assert "active_tb" not in (await house.record()).answers


async def test_what_is_ticked_is_yes_what_is_not_is_no_and_two_taps_are_not_known(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at(house, "rare_conditions")
    names = [option.id for option in (await house.asked()).options]
    await house.option("o1")
    await house.option("o0")
    await house.option("o0")
    await house.doctor.press("✓ Done")
    answers = (await house.record()).answers
    assert answers[names[0]] == {"unknown": "dont_know"}
    assert answers[names[1]] is True
    assert all(answers[name] is False for name in names[2:])


async def test_dont_know_answers_all_that_is_asked_and_is_not_asked_again(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at(house, "rare_conditions")
    facts = (await house.asked()).facts
    await house.doctor.press("Don’t know")
    answers = (await house.record()).answers
    assert all(answers[fact] == {"unknown": "dont_know"} for fact in facts)
    await house.to_verdict()
    assert house.doctor.screen.startswith("❔ Cannot be told yet.")
    assert "Refer with the open points" in house.doctor.buttons
    assert "• Active tuberculosis" in house.doctor.screen


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("58", 58),
        ("58,5 kg", 58.5),
        ("about 60", {"at_least": 54, "at_most": 66}),
        ("don't know", {"unknown": "dont_know"}),
    ],
)
async def test_a_typed_number_is_the_answer(referral_house: ReferralHouse, said: str, kept: object) -> None:
    house = referral_house
    await at(house, "weight_kg")
    await house.doctor.say(said)
    found = (await house.record()).answers["weight_kg"]
    if isinstance(kept, dict) and "at_least" in kept:
        assert found["at_least"] < 60 < found["at_most"]
    else:
        assert found == kept


async def test_a_unit_that_is_not_the_questions_own_is_converted_or_refused(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at(house, "gc_prednisone_eq_mg", "SLE, currently prednisone")
    await house.doctor.say("12 bananas")
    assert "I could not read that" in house.doctor.screen
    assert (await house.asked()).facts == ("gc_prednisone_eq_mg",)
    await house.doctor.say("12.5 mg")
    assert (await house.record()).answers["gc_prednisone_eq_mg"] == 12.5


@pytest.mark.parametrize("nonsense", ["purple", "12 14 16", "👍", "<b>&</b>"])
async def test_nonsense_leaves_the_question_and_says_what_is_expected(
    referral_house: ReferralHouse, nonsense: str
) -> None:
    house = referral_house
    await at(house, "weight_kg")
    before, buttons = (await house.record()).log, house.doctor.buttons
    await house.doctor.say(nonsense)
    assert "I could not read that as an answer to this question. Please type a number (kg)" in (
        house.doctor.screen
    )
    assert house.doctor.buttons == buttons
    assert (await house.record()).log == before
    await house.option("o0")
    assert "I could not read that" not in house.doctor.screen


async def test_an_impossible_value_is_refused_with_the_limits(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at(house, "age_years")
    await house.doctor.say("340")
    assert "340 is not possible here" in house.doctor.screen
    assert "age_years" not in (await house.record()).answers
    await house.doctor.say("340")
    assert "age_years" not in (await house.record()).answers
    await house.doctor.say("34")
    assert (await house.record()).answers["age_years"] == 34


async def test_an_unusual_value_counts_when_it_is_sent_once_more(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at(house, "weight_kg")
    await house.doctor.say("230")
    assert "230 kg is unusual" in house.doctor.screen
    assert "weight_kg" not in (await house.record()).answers
    await house.doctor.say("240")
    assert "240 kg is unusual" in house.doctor.screen
    await house.doctor.say("240")
    assert (await house.record()).answers["weight_kg"] == 240


@pytest.mark.parametrize(
    ("said", "kept"), [("March 2025", "2025-03"), ("2025-03-14", "2025-03-14"), ("2024", "2024")]
)
async def test_a_typed_date_is_the_answer(referral_house: ReferralHouse, said: str, kept: str) -> None:
    house = referral_house
    await at(house, "gc_dose_stable_since", "SLE, currently prednisone 10 mg/day")
    await house.doctor.say(said)
    assert (await house.record()).answers["gc_dose_stable_since"] == kept


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("03/04/2025", "That date can be read in two ways."),
        ("May 2031", "That date lies in the future."),
        ("when it rained", "Please type a date"),
    ],
)
async def test_a_date_that_cannot_be_taken_says_why(
    referral_house: ReferralHouse, said: str, reply: str
) -> None:
    house = referral_house
    await at(house, "gc_dose_stable_since", "SLE, currently prednisone 10 mg/day")
    await house.doctor.say(said)
    assert reply in house.doctor.screen
    assert "gc_dose_stable_since" not in (await house.record()).answers


async def test_an_option_can_be_typed(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at(house, "sle_response")
    await house.doctor.say("relapse after remission")
    line = (await house.record()).effective[-1]
    assert (line.fact, line.value) == ("sle_response", "relapse_after_remission")
    assert line.wording.startswith("screen-sle:")
    assert line.words == "relapse after remission"


async def test_a_typed_yes_answers_a_question_with_two_buttons(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at(house, "sle_classification_2019")
    await house.doctor.say("Yes")
    assert (await house.record()).answers["sle_classification_2019"] is True


async def test_a_text_that_answers_what_is_asked_is_taken_at_once(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at(house, "organ_function")
    await house.doctor.say("Hb 98 g/L, Plt 120")
    record = await house.record()
    assert record.stage == "interview"
    assert (record.answers["hb_g_l"], record.answers["plt"]) == (98, 120)


async def test_a_text_about_something_else_goes_to_the_review(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at(house, "sle_response")
    before = (await house.record()).answers
    await house.doctor.say("she weighs 63 kg and had rituximab until March 2025")
    assert house.doctor.screen.startswith("This is what I understood.")
    assert (await house.record()).answers == before
    await house.confirm()
    record = await house.record()
    assert (await house.asked()).facts == ("sle_response",)
    assert record.answers["weight_kg"] == 63
    assert {fact: record.answers[fact] for fact in before} == before


async def test_a_text_after_the_result_can_change_the_result(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at(house, "the result")
    assert "Refer this patient" in house.doctor.buttons
    await house.doctor.say("Good morning")
    assert house.doctor.screen.startswith("I found no diagnosis, drug, antibody or value in that text.")
    assert "Refer this patient" in house.doctor.buttons
    await house.doctor.say("I forgot: belimumab until October 2026.")
    assert house.doctor.screen.startswith("This is what I understood.")
    await house.confirm()
    await house.to_verdict()
    assert house.doctor.screen.startswith("🗓 Not now: from ")


async def test_a_biologic_named_by_hand_is_asked_for_its_last_dose(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at(house, "biologics")
    await house.option("o0")
    await house.doctor.press("✓ Done")
    asked = await house.asked()
    assert (asked.id, asked.entry) == ("biologic_course", "rituximab")
    await house.doctor.say("March 2024")
    entry = (await house.record()).answers["biologics"][0]
    assert entry == {"name": "rituximab", "last_dose_date": "2024-03", "ongoing": False}


async def test_an_estimate_counts_only_when_it_is_taken_over(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at(house, "organ_function", "41-year-old woman, SLE, weight 63 kg, creatinine 0.9 mg/dL")
    assert "egfr" not in (await house.record()).answers
    button = next(button for button in house.doctor.buttons if button.startswith("Use eGFR"))
    await house.doctor.press(button)
    assert (await house.record()).answers["egfr"] == float(button.split()[-1])
    assert (await house.asked()).id == "organ_function"
    assert not any(button.startswith("Use eGFR") for button in house.doctor.buttons)


async def test_progress_never_goes_back_whatever_is_answered(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.press("Start with questions")
    shown = []
    for number in range(40):
        if (await house.sight()).screen is None:
            break
        shown.append(int(house.doctor.screen.split()[1]))
        if number % 5 == 3:
            await house.doctor.press("‹ Back")
        elif number % 3 == 2:
            await house.option("dk")
        else:
            await house.answer_well()
    assert shown == sorted(shown)


async def test_one_disease_ticked_and_one_not_known_can_be_seen_and_referred(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.press("Start with questions")
    await house.option("o0")
    await house.option("o1")
    await house.option("o1")
    await house.doctor.press("✓ Done")
    await house.skip_to("the result")
    await house.option("refer")
    assert "Systemic lupus erythematosus (perhaps more)" in house.coordinators.screen
