"""Calculators in the chat: from "don't know the SLEDAI" to an answer, and what happens around them."""

from __future__ import annotations

import pytest

from bot.conversation.paging import said_on, waiting_on
from bot.conversation.score_sheet import is_open, is_tick
from criteria.instrument_file import instruments
from tests.bot.at_the_sheet import (
    LUPUS,
    answer,
    at_lupus,
    change,
    mark,
    nothing_else,
    options,
    press,
    sheet,
    spread,
    work_out,
)
from tests.bot.referral_house import LUPUS as CASE
from tests.bot.referral_house import ReferralHouse


async def test_from_not_knowing_to_settled_in_three_screens(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE, lupus nephritis")
    screens = 1
    await work_out(house, "sledai_2k")
    screens += 1
    await press(house, "arthritis", "proteinuria")
    assert "at least 8, at most 105" in house.doctor.screen
    assert "That is enough" in house.doctor.screen
    await house.option("u")
    screens += 1
    assert screens <= 3
    assert not is_open(await house.sight())
    assert "at least 8, at most 105: " in house.doctor.screen
    sight = await house.sight()
    assert "sledai_2k" not in waiting_on(sight, await house.asked(), said_on(sight, await house.asked()))


async def test_what_is_known_is_ticked_and_can_be_changed(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house)
    await work_out(house, "sledai_2k")
    assert dict((await sheet(house)).scored.counted) == {"dna_binding": 2, "thrombocytopenia": 1}
    assert any(label.startswith("☑ +2 ") for label in house.doctor.buttons)
    await press(house, "dna_binding")
    assert dict((await sheet(house)).scored.counted) == {"thrombocytopenia": 1}
    assert any(label.startswith("✖ +2 ") for label in house.doctor.buttons)


async def test_a_tick_goes_from_not_known_to_present_to_absent(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    for low, high in ((4, 105), (0, 101), (0, 105)):
        await press(house, "arthritis")
        points = (await sheet(house)).scored.points
        assert points is not None
        assert (points.low, points.high) == (low, high)


async def test_the_rest_of_a_page_is_absent_with_one_tap(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    await press(house, "arthritis")
    for _ in (await sheet(house)).pages:
        await house.option("x")
        if "x" not in options(house):
            break
    points = (await sheet(house)).scored.points
    assert points is not None
    assert (points.low, points.high) == (4, 4)


async def test_a_low_score_is_settled_only_when_nothing_can_lift_it(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    for _ in (await sheet(house)).pages:
        points = (await sheet(house)).scored.points
        assert points is not None
        assert ("That is enough" in house.doctor.screen) == (points.high <= 6)
        if "x" in options(house):
            await house.option("x")
    assert "That is enough" in house.doctor.screen


async def test_leaving_keeps_the_page_behind_it(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house)
    await house.option("o0")
    said = dict((await house.record()).ui["said"])
    assert said
    await work_out(house, "sledai_2k")
    await press(house, "arthritis")
    await house.option("z")
    assert (await house.record()).ui["said"] == said
    assert await answer(house, "sledai_2k") is None


async def test_a_typed_number_and_a_score_that_disagree_are_asked_about(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(f"{LUPUS}. SLEDAI-2K 2")
    await house.confirm()
    await change(house, "sledai_2k")
    await house.option("w0")
    await press(house, "arthritis", "proteinuria")
    await house.option("u")
    found = await answer(house, "sledai_2k")
    assert found["unknown"] == "conflict"
    assert found["values"][0] == 2
    assert found["values"][1]["scores"]["sledai_2k"]["arthritis"] is True
    assert "sledai_2k" in (await house.asked()).facts
    assert "c0" in options(house)
    await house.option("c1")
    if "ok" in options(house):
        await house.option("ok")
    assert (await house.sight()).evidence.scored["sledai_2k"]["sledai_2k"].counted


async def test_a_typed_number_inside_the_interval_says_more(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house)
    await work_out(house, "sledai_2k")
    await press(house, "arthritis", "proteinuria")
    await house.option("u")
    await house.doctor.say("2: 14")
    said = (await house.record()).ui["said"]["sledai_2k"]["value"]
    assert said["said"] == 14
    assert said["scores"]["sledai_2k"]["arthritis"] is True


async def test_laboratory_values_typed_on_the_sheet_tick_their_items(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    await house.doctor.say("Plt 80")
    assert dict((await sheet(house)).scored.counted) == {"thrombocytopenia": 1}
    await house.doctor.say("how nice")
    assert "A calculator is open" in house.doctor.screen
    assert dict((await sheet(house)).scored.counted) == {"thrombocytopenia": 1}


async def test_definitions_at_a_tap(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    before = len(house.doctor.screen)
    await house.option("a")
    assert len(house.doctor.screen) > before + 300
    await house.option("a")
    assert len(house.doctor.screen) == before


async def test_the_classification_is_met_by_nephritis_of_class_iv_and_ana(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_lupus(house)
    await work_out(house, "sle_classification_2019")
    await press(house, "ana_titre_ever")
    while not any(entry.id == "ln_iii_iv" for entry in (await sheet(house)).shown):
        await house.option(f"p{(await sheet(house)).page + 1}")
    await press(house, "ln_iii_iv")
    assert "criteria met" in house.doctor.screen
    await house.option("u")
    assert (await house.record()).ui["said"]["sle_classification_2019"]["value"]["scores"]["sle_2019"]


async def test_a_score_of_one_side_is_refused_and_a_low_one_asked_again(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("polymyositis, anti-Jo-1 positive")
    await house.confirm()
    await house.skip_to("im")
    number = (await house.asked()).facts.index("mmt8") + 1
    prefix = f"{number}: " if (await house.asked()).form == "page" else ""
    await house.doctor.say(f"{prefix}72/80")
    assert "out of 80" in house.doctor.screen
    await house.doctor.say(f"{prefix}72")
    assert "both sides and the neck" in house.doctor.screen
    assert await answer(house, "mmt8") is None


async def test_every_instrument_opens_outside_a_case(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    for name in instruments():
        await house.doctor.say(f"/score {name}")
        assert (await sheet(house)).instrument.id == name
        for page in range(1, len((await sheet(house)).pages)):
            await house.option(f"p{page}")
        await house.option("z")
        assert not is_open(await house.sight())


async def test_score_lists_every_calculator_and_is_not_for_patients(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("/score")
    assert len(house.doctor.buttons) == len(instruments()) + 1
    await house.option("n1")
    assert (await sheet(house)).instrument.id
    await house.come_in(house.patient, "🙂 I am a patient")
    await house.patient.say("/score")
    assert "for doctors" in str(house.patient.messages[-1]["text"])


async def test_the_kidney_equation_takes_numbers_one_by_one(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("/score egfr")
    for name, said in (("creatinine_mg_dl", "1.0"), ("age_years", "50")):
        await press(house, name)
        await house.doctor.say(said)
    await press(house, "sex=0")
    points = (await sheet(house)).scored.points
    assert points is not None
    assert float(points.low) == pytest.approx(68.7, abs=0.1)
    await press(house, "creatinine_mg_dl")
    await house.doctor.say("nonsense")
    assert (await sheet(house)).asks == "creatinine_mg_dl"


async def test_an_unsettled_score_is_not_asked_for_again_at_once(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    await press(house, "arthritis")
    assert "That is enough" not in house.doctor.screen
    await house.option("u")
    if "ok" in options(house):
        await house.option("ok")
    found = await answer(house, "sledai_2k")
    assert found["scores"]["sledai_2k"] == {"arthritis": True}
    assert "sledai_2k" not in (await house.asked()).facts
    assert "sledai_2k" in (await house.sight()).assessment.missing


async def test_of_three_sets_one_is_chosen(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("granulomatosis with polyangiitis, PR3-ANCA positive")
    await house.confirm()
    await work_out(house, "aav_classification_2022")
    assert len(options(house)) == 4
    await house.option("n0")
    await press(house, "vasculitis_diagnosed", "mimics_excluded")
    while not any(entry.id == "canca_pr3" for entry in (await sheet(house)).shown):
        await house.option(f"p{(await sheet(house)).page + 1}")
    await press(house, "canca_pr3")
    assert (await sheet(house)).scored.points is not None
    assert (await sheet(house)).fact == "aav_classification_2022"


async def test_the_items_go_with_the_verdict_and_the_referral(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(CASE.replace("SLEDAI-2K 14. ", ""))
    await house.confirm()
    while "sledai_2k" not in (await house.asked()).facts:
        await house.answer_well()
    await work_out(house, "sledai_2k")
    await press(house, "arthritis", "proteinuria")
    await house.option("u")
    if "sledai_2k" in (await house.asked()).facts:
        await house.answer_well()
    await house.to_verdict()
    await house.option("refer")
    await house.coordinators.press("Answers")
    text = house.coordinators.screen
    while "Next ›" in house.coordinators.buttons:
        await house.coordinators.press("Next ›")
        text += house.coordinators.screen
    assert "at least 10, at most 104: " in text


async def test_a_category_of_a_mean_can_be_left_out(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("/score haq")
    names = [entry.id for entry in (await sheet(house)).entries if entry.rows == 1 and not is_tick(entry)]
    assert len(names) == 8
    await mark(house, *(f"{name}=4" for name in names[:2]))
    assert await spread(house) == (0, 3)
    await mark(house, *(f"{name}=0" for name in names[2:]))
    await nothing_else(house)
    assert await spread(house) == (0, 0)
    assert "✅ Complete" in house.doctor.screen
    await mark(house, f"{names[2]}=4")
    assert await spread(house) is None
