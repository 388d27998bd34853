"""What was understood of a text: corrected, removed, cleared up, added to, before anything counts."""

from __future__ import annotations

import pytest

from tests.bot.referral_house import LUPUS, ReferralHouse


async def reviewed(house: ReferralHouse, case: str) -> None:
    await house.begin()
    await house.doctor.say(case)


async def test_nothing_counts_before_the_yes(referral_house: ReferralHouse) -> None:
    await reviewed(referral_house, LUPUS)
    assert (await referral_house.record()).answers == {}
    await referral_house.confirm()
    record = await referral_house.record()
    assert record.answers["diseases"] == ["SLE"]
    assert record.answers["sledai_2k"] == 14
    words = {line.fact: line.words for line in record.effective}
    assert words["sledai_2k"] == "SLEDAI-2K 14"


async def test_a_line_is_corrected_by_typing(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE, weight 63 kg, SLEDAI-2K 14.")
    await house.doctor.press("SLEDAI-2K: 14")
    assert "“SLEDAI-2K 14”" in house.doctor.screen
    await house.doctor.say("16")
    assert "SLEDAI-2K: 16" in house.doctor.buttons
    await house.confirm()
    assert (await house.record()).answers["sledai_2k"] == 16


async def test_a_line_that_was_misread_is_removed(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE, weight 63 kg, SLEDAI-2K 14.")
    await house.doctor.press("Body weight: 63 kg")
    await house.doctor.press("✗ Remove this line")
    assert "Body weight" not in house.doctor.screen
    await house.confirm()
    assert set((await house.record()).answers) == {"diseases", "sledai_2k"}


async def test_a_yes_is_turned_into_a_no(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE, ANA positive")
    await house.doctor.press("ANA positive: yes")
    await house.doctor.press("No")
    assert "ANA positive: no" in house.doctor.buttons
    await house.doctor.press("ANA positive: no")
    await house.doctor.say("yes")
    await house.confirm()
    assert (await house.record()).answers["ana_positive"] is True


async def test_a_look_at_a_line_changes_nothing(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE, ANA positive")
    shown = house.doctor.screen, house.doctor.buttons
    await house.doctor.press("ANA positive: yes")
    await house.doctor.press("‹ Back to the list")
    assert (house.doctor.screen, house.doctor.buttons) == shown


async def test_a_drug_was_stopped_on_a_typed_date(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE. Belimumab.")
    line = next(button for button in house.doctor.buttons if "Belimumab" in button)
    await house.doctor.press(line)
    await house.doctor.press("Was stopped")
    assert "last dose of Belimumab" in house.doctor.screen
    await house.doctor.say("some time")
    assert "Please type a date" in house.doctor.screen
    assert "last dose of Belimumab" in house.doctor.screen
    await house.doctor.say("March 2025")
    assert "Belimumab, last dose March 2025" in house.doctor.screen
    await house.confirm()
    listed = (await house.record()).answers["biologics"]
    assert listed["entries"] == [{"name": "belimumab", "ongoing": False, "last_dose_date": "2025-03"}]
    assert listed["complete"] is False


async def test_a_drug_was_stopped_on_an_unknown_date(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE. Belimumab.")
    await house.doctor.press(next(button for button in house.doctor.buttons if "Belimumab" in button))
    await house.doctor.press("Was stopped")
    await house.doctor.press("Leave the date open")
    assert "Belimumab, date of last dose open" in house.doctor.screen


async def test_a_drug_is_still_given(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE. Belimumab.")
    await house.doctor.press(next(button for button in house.doctor.buttons if "Belimumab" in button))
    await house.doctor.press("Still being given")
    assert "Belimumab, still given" in house.doctor.screen
    assert house.doctor.buttons[-2] == "✓ All correct, go on"


async def test_an_open_line_does_not_count_without_its_own_yes(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE. Prednisone 10 mg.")
    assert house.doctor.buttons[0].startswith("❔ ")
    await house.doctor.press(
        next(label for label in house.doctor.buttons if label.startswith("✓ Go on without"))
    )
    assert set((await house.record()).answers) == {"diseases"}


async def test_a_biologic_left_open_is_not_left_out(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE. Belimumab.")
    assert not any(label.startswith("✓ ") for label in house.doctor.buttons)
    await house.doctor.press("❔ First clear up the open drug")
    assert "Belimumab" in house.doctor.screen
    await house.doctor.press("Was stopped")
    await house.doctor.press("Leave the date open")
    await house.doctor.press("✓ All correct, go on")
    listed = (await house.record()).answers["biologics"]
    assert listed == {"entries": [{"name": "belimumab", "ongoing": False}], "complete": False}


async def test_a_current_drug_that_was_stopped_says_nothing_about_current_treatment(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await reviewed(house, "SLE, currently prednisone 10 mg/day")
    await house.doctor.press("Current glucocorticoid: yes")
    await house.doctor.press("Was stopped")
    await house.confirm()
    assert set((await house.record()).answers) == {"diseases"}


async def test_a_short_form_with_two_meanings_is_asked(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE, SLEDAI-2K 14. MPA. Later SS.")
    assert house.doctor.screen.startswith("Before I go on, 2 points to clear up.")
    assert "“MPA”: what is meant?" in house.doctor.screen
    assert house.doctor.buttons[-1] == "None of these"
    await house.doctor.press("None of these")
    assert "“SS”: what is meant?" in house.doctor.screen
    await house.doctor.press(house.doctor.buttons[0])
    assert house.doctor.screen.startswith("This is what I understood.")
    assert "“SS”" in house.doctor.screen
    await house.confirm()
    assert (await house.record()).answers["diseases"] == ["SLE", "SS"]


async def test_a_date_with_two_readings_is_asked_and_counts_as_chosen(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE. Rituximab stopped on 03/04/2025.")
    assert "“03/04/2025”: what is meant?" in house.doctor.screen
    assert house.doctor.buttons[:2] == ("3 April 2025", "4 March 2025")
    await house.doctor.press("4 March 2025")
    await house.confirm()
    entry = (await house.record()).answers["biologics"]["entries"][0]
    assert entry["name"] == "rituximab"
    assert entry["last_dose_date"] == "2025-03-04"


async def test_more_text_is_added_to_what_is_there(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE")
    await house.doctor.say("SLEDAI-2K 14, weight 63 kg")
    await house.doctor.say("SLEDAI-2K 14")
    assert house.doctor.buttons[:3] == (
        "Autoimmune diseases: Systemic lupus erythematosus",
        "SLEDAI-2K: 14",
        "Body weight: 63 kg",
    )


async def test_two_values_that_disagree_are_asked_again(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE, SLEDAI-2K 14. SLEDAI-2K 4.")
    await house.confirm()
    await house.to_verdict()
    assert (await house.record()).answers["sledai_2k"] not in (14, 4)
    (line,) = (line for line in (await house.record()).effective if line.fact == "sledai_2k")
    assert line.wording.startswith("screen-sle:")


async def test_a_text_without_anything_medical_says_so(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "Good morning!")
    assert house.doctor.screen.startswith("I found no diagnosis, drug, antibody or value in that text.")
    assert house.doctor.buttons == ("Start with questions",)


async def test_discarding_leads_to_the_questions_with_nothing_taken_over(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await reviewed(house, LUPUS)
    await house.doctor.press("Discard and start with questions")
    assert (await house.record()).answers == {}
    assert (await house.asked()).id == "diseases"


async def test_many_lines_are_paged_and_every_line_can_be_reached(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, LUPUS)
    lines = len((await house.sight()).lines)
    assert lines > 12
    seen = set(house.doctor.buttons)
    await house.doctor.press("Next ›")
    seen |= set(house.doctor.buttons)
    await house.doctor.press("‹ Previous")
    assert len({button for button in seen if ": " in button}) == lines


async def test_markup_in_a_text_is_shown_as_typed(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "<b>SLE & <i>belimumab</b> <script>SLEDAI-2K < 20 & > 3")
    assert "SLE" in house.doctor.screen
    assert house.doctor.screen.startswith("This is what I understood.")
    await house.confirm()
    await house.doctor.say("<b>&amp; no & idea</b>")
    assert "I could not tell which questions this answers" in house.doctor.screen


async def test_a_long_case_comes_in_pieces_and_is_read_whole(referral_house: ReferralHouse) -> None:
    house = referral_house
    filler = "The course so far was long and is told here in words without any value. " * 60
    await reviewed(house, f"SLE, SLEDAI-2K 14. {filler} Weight 63 kg.")
    assert "SLEDAI-2K: 14" in house.doctor.buttons
    assert "Body weight: 63 kg" in house.doctor.buttons


@pytest.mark.parametrize("said", ["August 2025", None], ids=["typed", "pressed"])
async def test_the_day_that_was_meant_is_the_only_one_kept(
    referral_house: ReferralHouse, said: str | None
) -> None:
    house = referral_house
    await reviewed(house, "SLE. Telitacicept was stopped 8/25.")
    if said:
        await house.doctor.say(said)
    else:
        await house.doctor.press("August 2025")
    lines = [label for label in house.doctor.buttons if "Telitacicept" in label]
    assert lines == ["Biologics ever given: Telitacicept, last dose August 2025"]
    await house.doctor.press("✓ All correct, go on")
    (course,) = (await house.record()).answers["biologics"]["entries"]
    assert (course["name"], course["ongoing"]) == ("telitacicept", False)
    assert course["last_dose_date"] == "2025-08"


async def test_a_correction_that_speaks_of_something_else_is_kept_too(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE, weight 45 kg")
    await house.doctor.press("Body weight: 45 kg")
    await house.doctor.say("rituximab stopped in March 2025")
    assert "Rituximab, last dose March 2025" in house.doctor.screen
    assert "Body weight: 45 kg" in house.doctor.screen


async def test_a_corrected_line_shows_the_words_of_the_correction(referral_house: ReferralHouse) -> None:
    house = referral_house
    await reviewed(house, "SLE, weight 45 kg")
    await house.doctor.press("Body weight: 45 kg")
    await house.doctor.say("70.5 kg")
    assert "70.5 kg  “70.5 kg”" in house.doctor.screen
    assert "weight 45 kg" not in house.doctor.screen


async def test_the_day_that_was_meant_does_not_stop_a_drug_that_goes_on(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await reviewed(house, "SLE. Currently on belimumab since 03/04/2025.")
    await house.doctor.press("4 March 2025")
    lines = [label for label in house.doctor.buttons if "Belimumab" in label]
    assert lines == ["Biologics ever given: Belimumab, still given"]


async def test_a_value_that_cannot_be_is_not_offered_and_an_unusual_one_asks(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE, hemoglobin 950 g/L, platelets 1250, weight 63 kg")
    lines = {line["fact"]: line for line in (await house.record()).draft["lines"]}
    assert "hb_g_l" not in lines
    assert "950" in house.doctor.screen, "it is shown as not read"
    assert (lines["plt"]["open"], lines["weight_kg"]["open"]) == (True, False)
