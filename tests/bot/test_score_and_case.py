"""A score and the case it is taken into: what the case says moves it, and nothing said of it is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.conversation import calculator
from bot.conversation.calculator import offered
from bot.conversation.paging import said_on, waiting_on
from bot.conversation.score_pages import pages
from bot.conversation.step import UnknownPress
from bot.storage.records import Answer
from criteria.instrument_file import instruments, load_instrument
from criteria.truth import Truth
from tests.bot.at_the_sheet import (
    LUPUS,
    answer,
    at_lupus,
    at_sheet_again,
    bounds,
    change,
    mark,
    nothing_else,
    options,
    press,
    sheet,
    to,
    work_out,
)
from tests.bot.referral_house import LUPUS as CASE
from tests.bot.referral_house import ReferralHouse

MYOSITIS = "polymyositis, anti-Jo-1 positive"
VASCULITIS = "granulomatosis with polyangiitis, PR3-ANCA positive"


async def said_of(house: ReferralHouse, fact: str = "sledai_2k") -> Any:
    """What is said of a fact: on its page, or as its answer."""
    said = (await house.record()).ui.get("said", {}).get(fact)
    return said["value"] if said else await answer(house, fact)


async def take(house: ReferralHouse, *items: str, fact: str = "sledai_2k") -> None:
    """Work a score out on its page, and finish the page."""
    await work_out(house, fact)
    await press(house, *items)
    await house.option("u")
    if "ok" in options(house):
        await house.option("ok")


async def test_a_value_that_changes_moves_the_score(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, LUPUS)
    await take(house, "arthritis")
    assert await bounds(house) == (7, 105)
    await change(house, "plt")
    await house.doctor.say("150")
    assert await bounds(house) == (6, 104)
    await at_sheet_again(house)
    assert "thrombocytopenia" not in (await sheet(house)).scored.counted


async def test_a_value_that_is_taken_back_takes_its_points_with_it(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, LUPUS)
    await take(house, "arthritis")
    await change(house, "anti_dsdna_positive")
    await house.option("rm")
    assert await bounds(house) == (5, 105)


async def test_what_comes_to_be_known_later_counts(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await take(house, "arthritis")
    assert await bounds(house) == (4, 105)
    await house.doctor.say("anti-dsDNA positive, Plt 80")
    await house.confirm()
    assert await bounds(house) == (7, 105)


async def test_what_was_said_on_the_sheet_stands_whatever_the_case_says(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_lupus(house, LUPUS)
    await work_out(house, "sledai_2k")
    await mark(house, "arthritis", "thrombocytopenia")
    await house.option("u")
    assert (await said_of(house))["scores"]["sledai_2k"] == {"arthritis": True, "thrombocytopenia": False}


async def test_a_measure_typed_on_the_sheet_becomes_an_answer_of_the_case(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    await press(house, "arthritis")
    await house.doctor.say("Plt 80")
    await house.option("u")
    assert await answer(house, "plt") == 80
    assert (await said_of(house))["scores"]["sledai_2k"] == {"arthritis": True}


async def test_before_a_case_nothing_can_be_taken(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("/score sledai")
    await press(house, "arthritis", "proteinuria")
    assert "u" not in options(house)
    await house.option("z")
    await house.doctor.say(CASE.replace("SLEDAI-2K 14. ", ""))
    assert (await house.record()).stage == "review"
    await house.doctor.say("/score sledai")
    assert "u" not in options(house)
    assert (await sheet(house)).items == {}
    await house.option("z")
    await house.confirm()
    assert await answer(house, "sledai_2k") is None
    await house.doctor.say("/score sledai")
    assert (await sheet(house)).items == {}


async def test_a_sheet_that_is_left_is_found_again(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    await press(house, "arthritis")
    await house.option("z")
    assert await answer(house, "sledai_2k") is None
    await work_out(house, "sledai_2k")
    assert dict((await sheet(house)).scored.counted) == {"arthritis": 4}
    await press(house, "proteinuria")
    await house.option("u")
    assert (await said_of(house))["scores"]["sledai_2k"] == {"arthritis": True, "proteinuria": True}
    assert not (await house.record()).background.get("sheets")


async def test_a_sheet_opened_again_on_its_page_holds_what_was_taken(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    await press(house, "arthritis")
    await house.option("u")
    await work_out(house, "sledai_2k")
    assert dict((await sheet(house)).scored.counted) == {"arthritis": 4}


async def test_of_two_sets_each_keeps_its_items(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(VASCULITIS)
    await house.confirm()
    fact = "aav_classification_2022"
    for number in ("n0", "n2"):
        await work_out(house, fact)
        await house.option(number)
        await mark(house, "vasculitis_diagnosed", "mimics_excluded")
        await nothing_else(house)
        await house.option("u")
        if fact not in (await house.asked()).facts:
            await change(house, fact)
    assert set((await said_of(house, fact))["scores"]) == {"gpa_2022", "egpa_2022"}


async def test_the_rest_of_a_page_does_not_undo_what_a_number_shows(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("/score essdai")
    await house.doctor.say("Plt 90")
    await mark(house, "cytopenia_autoimmune")
    await nothing_else(house)
    points = (await sheet(house)).scored.domains["haematological"]
    assert (points.low, points.high) == (4, 4)


async def test_what_decides_a_level_is_asked_before_it(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("/score essdai")
    names = [entry.id for entry in (await sheet(house)).entries]
    assert names.index("cytopenia_autoimmune") < names.index("haematological")


async def test_a_number_that_disagrees_on_a_page_is_asked_about_at_once(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    await press(house, "arthritis", "proteinuria", "haematuria")
    await house.option("u")
    await house.doctor.say(f"{(await house.asked()).facts.index('sledai_2k') + 1}: 4")
    assert {"c0", "c1"} <= set(options(house))
    assert "at least 12" in house.doctor.screen
    assert "read from “4”" in house.doctor.screen
    labels = [line for line in house.doctor.screen.splitlines() if "at least 12" in line]
    assert not any("read from" in line for line in labels)
    await house.option("c0")
    assert (await said_of(house))["scores"]["sledai_2k"] == {
        "arthritis": True,
        "proteinuria": True,
        "haematuria": True,
    }


async def test_what_does_not_decide_alone_is_not_said_to_be_enough(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(CASE)
    await house.confirm()
    await house.to_verdict()
    await change(house, "sledai_2k")
    await house.option("rm")
    await work_out(house, "sledai_2k")
    await press(house, "casts")
    assert "That is enough" not in house.doctor.screen
    await house.option("u")
    assert "SLEDAI-2K: at least 6, at most 104" in house.doctor.screen
    await at_sheet_again(house)
    await press(house, "arthritis")
    assert "That is enough" in house.doctor.screen


async def test_a_score_the_case_does_not_wait_for_is_not_enough_after_one_tick(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await house.doctor.say("/score bvas")
    await mark(house, "myalgia")
    assert "✅" not in house.doctor.screen.split("\n\n")[1]


async def test_a_set_that_is_met_and_is_no_yes_leaves_its_question_open(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("antiphospholipid syndrome")
    await house.confirm()
    fact = "aps_sydney_2006_primary"
    await house.skip_to("aps")
    await work_out(house, fact)
    await mark(house, "vascular_thrombosis", "anticardiolipin", "persistent", "event_within_5_years")
    assert "criteria met" in house.doctor.screen
    await house.option("u")
    asked = await house.asked()
    assert fact in waiting_on(await house.sight(), asked, said_on(await house.sight(), asked))
    await house.option("o0")
    found = await said_of(house, fact)
    assert found["said"] is True
    assert found["scores"]["aps_2006"]["anticardiolipin"] is True
    assert any(label.startswith("1 ●") for label in house.doctor.buttons)
    await house.option("o0")
    assert "said" not in await said_of(house, fact)
    await house.option("o0")
    await house.option("ok")
    assert (await house.sight()).evidence.values[fact] is Truth.TRUE


async def test_inclusion_body_myositis_is_not_a_plain_yes(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(MYOSITIS)
    await house.confirm()
    await house.skip_to("im")
    fact = "im_classification_2017"
    await work_out(house, fact)
    await mark(house, "rimmed_vacuoles", "onset_40", "proximal_legs")
    for name in ("heliotrope", "gottron_papules", "gottron_sign", "better_explanation"):
        await mark(house, name, name)
    found = (await sheet(house)).scored
    assert found.classified is Truth.TRUE
    assert found.outcomes["subgroup"] == "ibm"
    await house.option("u")
    assert fact not in (await house.sight()).evidence.values


async def test_a_statement_and_a_score_that_allow_each_other_stand_together(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE. SLEDAI-2K 14")
    await house.confirm()
    await at_sheet_again(house)
    await press(house, "arthritis")
    await house.option("u")
    found = await answer(house, "sledai_2k")
    assert found["said"] == 14
    assert found["scores"]["sledai_2k"] == {"arthritis": True}
    assert await bounds(house) == (14, 14)
    await at_sheet_again(house)
    await nothing_else(house)
    await house.option("u")
    found = await answer(house, "sledai_2k")
    assert found["unknown"] == "conflict"
    assert await bounds(house) is None


async def test_the_items_of_a_score_that_is_contested_are_on_its_sheet(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE. SLEDAI-2K 2")
    await house.confirm()
    await at_sheet_again(house)
    await press(house, "arthritis")
    await house.option("u")
    assert (await answer(house, "sledai_2k"))["unknown"] == "conflict"
    await work_out(house, "sledai_2k")
    assert dict((await sheet(house)).scored.counted) == {"arthritis": 4}


async def test_the_typed_side_of_a_disagreement_can_be_taken(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    await press(house, "arthritis")
    await house.option("u")
    await house.doctor.say(f"{(await house.asked()).facts.index('sledai_2k') + 1}: 2")
    await house.option("c1")
    assert await said_of(house) == 2


async def test_what_cannot_be_taken_is_not_taken_by_a_forged_press(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    assert "u" not in options(house)
    with pytest.raises(UnknownPress):
        calculator.press(await house.sight(), "u", "en")


async def test_a_grade_pressed_again_is_taken_back(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("/score mrss")
    name = (await sheet(house)).shown[0].id
    await press(house, f"{name}=2")
    assert (await sheet(house)).items == {name: 2}
    await press(house, f"{name}=2")
    assert (await sheet(house)).items == {}


async def test_a_number_that_was_asked_for_is_not_asked_for_on_another_page(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("/score sledai")
    await mark(house, "urine_rbc_hpf")
    assert (await sheet(house)).asks == "urine_rbc_hpf"
    await house.option(f"p{(await sheet(house)).page - 1}")
    assert (await sheet(house)).asks is None


async def test_a_patient_works_no_score_out(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("dermatomyositis")
    await house.confirm()
    sight = await house.sight()
    assert list(offered(sight, ["haq"])) == [("haq", "w0")]
    of_patient = replace(sight, record=replace(sight.record, respondent="patient"))
    assert list(offered(of_patient, ["haq"])) == []


def test_one_domain_stays_on_one_page_where_it_fits() -> None:
    for name in instruments():
        laid = pages(load_instrument(name))
        for domain in load_instrument(name).spec.domains:
            rows = [entry.rows for page in laid for entry in page if entry.domain is domain]
            on = [page for page in laid if any(entry.domain is domain for entry in page)]
            assert len(on) == 1 or sum(rows) > 8
            assert all(sum(entry.rows for entry in page) <= 8 for page in laid)


async def test_a_number_of_a_sheet_that_was_left_does_not_overrule_the_case(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    await press(house, "arthritis")
    await house.doctor.say("Plt 120")
    await house.option("z")
    record = await house.record()
    await house.services.assessments.step(record.public_id, record.rev, answers=[Answer("plt", 40)])
    await house.doctor.say("/score sledai")
    assert (await sheet(house)).scored.counted["thrombocytopenia"] == 1
    await house.option("u")
    assert await answer(house, "plt") == 40


async def test_taking_a_score_keeps_what_was_ticked_behind_it(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await house.skip_to("biologics")
    await house.option("o1")
    ticks = (await house.record()).ui["ticks"]
    await house.doctor.say("/score sledai")
    await press(house, "arthritis")
    await house.option("u")
    assert (await house.record()).ui["ticks"] == ticks
    assert not (await house.record()).background.get("half_done")


@pytest.mark.parametrize(
    ("case", "instrument", "item"),
    [
        (VASCULITIS, "gpa_2022", "canca_pr3"),
        ("microscopic polyangiitis, MPO-ANCA positive", "mpa_2022", "panca_mpo"),
        ("dermatomyositis, anti-Jo-1 positive", "iim_2017", "anti_jo1"),
        ("systemic sclerosis, anti-Scl-70 positive", "ssc_2013", "anti_topoisomerase"),
    ],
)
async def test_an_antibody_of_the_case_is_ticked_and_the_rest_of_its_page_leaves_it(
    referral_house: ReferralHouse, case: str, instrument: str, item: str
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(case)
    await house.confirm()
    await house.doctor.say(f"/score {instrument}")
    await to(house, item)
    await house.option("x")
    found = await sheet(house)
    assert item in found.scored.counted
    assert item not in found.items


async def without_anything_else(house: ReferralHouse) -> None:
    """A score of arthritis alone, of which the rest was said not to be there page by page."""
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    await mark(house, "arthritis")
    await nothing_else(house)
    await house.option("u")
    assert await bounds(house) == (4, 4)


async def test_the_rest_of_a_page_gives_way_to_what_the_case_shows_later(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await without_anything_else(house)
    await house.doctor.say("anti-dsDNA positive, C3 low")
    await house.confirm()
    assert await bounds(house) == (8, 8)
    await at_sheet_again(house)
    await mark(house, "dna_binding")
    assert (await sheet(house)).items["dna_binding"] is False
    await house.option("u")
    assert await bounds(house) == (6, 6)


async def test_an_item_turned_off_by_itself_does_not(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    await mark(house, "arthritis", "dna_binding", "dna_binding")
    await nothing_else(house)
    await house.option("u")
    await house.doctor.say("anti-dsDNA positive, C3 low")
    await house.confirm()
    assert await bounds(house) == (6, 6)


async def test_a_tap_on_an_item_of_the_rest_takes_that_back(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, "sledai_2k")
    await nothing_else(house)
    assert (await sheet(house)).answer_of("dna_binding") is False
    await mark(house, "dna_binding")
    assert (await sheet(house)).answer_of("dna_binding") is None
    await mark(house, "dna_binding")
    assert (await sheet(house)).answer_of("dna_binding") is True
