"""What was worked out stays what it is, whatever comes after: another question, "don't know", a step back, a number."""

from __future__ import annotations

from typing import Any

import pytest

from bot.conversation import half_done
from bot.conversation.conflict import sides_of
from bot.conversation.paging import said_on, waiting_on
from tests.bot.at_the_sheet import (
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
    work_out,
)
from tests.bot.referral_house import ReferralHouse

FACT = "sledai_2k"


async def items_on_sheet(house: ReferralHouse) -> dict[str, Any]:
    return dict((await sheet(house)).items)


async def typed(house: ReferralHouse, text: str) -> None:
    """Type another number for the score, from the list of answers."""
    await change(house, FACT)
    await house.doctor.say(text)


async def not_known(house: ReferralHouse) -> None:
    """Say of the score that it is not known, from the list of answers."""
    await change(house, FACT)
    await house.option("dk")


async def worked_out_against(house: ReferralHouse, case: str) -> None:
    """A case with a number, and a score for it that has arthritis on it."""
    await house.begin()
    await house.doctor.say(case)
    await house.confirm()
    await at_sheet_again(house)
    await press(house, "arthritis")
    await house.option("u")


async def test_a_score_counts_where_its_numbers_lead_to_another_question(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, FACT)
    await press(house, "arthritis")
    await mark(house, "casts")
    await house.doctor.say("Plt 80")
    await house.option("u")
    assert FACT not in (await house.asked()).facts
    assert await bounds(house) == (9, 105)


async def test_dont_know_keeps_what_was_worked_out(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("antiphospholipid syndrome")
    await house.confirm()
    fact = "aps_sydney_2006_primary"
    await house.skip_to("aps")
    await work_out(house, fact)
    await mark(house, "vascular_thrombosis", "anticardiolipin", "persistent", "event_within_5_years")
    await house.option("u")
    await house.option("dk")
    assert fact not in (await house.asked()).facts
    kept = await answer(house, fact)
    assert kept["scores"]["aps_2006"]["anticardiolipin"] is True
    assert fact in (await house.sight()).evidence.unknown


async def test_dont_know_of_a_number_keeps_the_score(referral_house: ReferralHouse) -> None:
    house = referral_house
    await worked_out_against(house, "SLE. SLEDAI-2K 14")
    await not_known(house)
    assert await answer(house, FACT) == {"scores": {FACT: {"arthritis": True}}, "asked": True}
    assert await bounds(house) == (4, 105)


async def test_dont_know_of_a_disagreement_leaves_it_open_and_the_sheet_as_it_was(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await worked_out_against(house, "SLE. SLEDAI-2K 2")
    await not_known(house)
    assert (await answer(house, FACT))["unknown"] == "dont_know"
    assert await bounds(house) is None
    await at_sheet_again(house)
    assert await items_on_sheet(house) == {"arthritis": True}


async def test_a_number_after_dont_know_is_held_against_the_score(referral_house: ReferralHouse) -> None:
    house = referral_house
    await worked_out_against(house, "SLE. SLEDAI-2K 2")
    await not_known(house)
    await typed(house, "3")
    assert (await answer(house, FACT))["unknown"] == "conflict"
    await typed(house, "8")
    assert await answer(house, FACT) == {"scores": {FACT: {"arthritis": True}}, "asked": True, "said": 8}


async def test_a_number_typed_at_a_disagreement_stands_beside_the_score_it_allows(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await worked_out_against(house, "SLE. SLEDAI-2K 2")
    await typed(house, "12")
    found = await answer(house, FACT)
    assert (found["said"], found["scores"][FACT]) == (12, {"arthritis": True})


async def test_another_number_that_the_score_does_not_allow_settles_nothing(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await worked_out_against(house, "SLE. SLEDAI-2K 2")
    await typed(house, "3")
    assert (await answer(house, FACT))["unknown"] == "conflict"
    await typed(house, "3")
    assert await bounds(house) == (3, 3)


async def test_a_score_taken_anew_at_a_disagreement_is_held_against_the_number(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await worked_out_against(house, "SLE. SLEDAI-2K 2")
    await at_sheet_again(house)
    await press(house, "casts")
    await house.option("u")
    assert (await answer(house, FACT))["values"][0] == 2
    await at_sheet_again(house)
    await press(house, "casts", "arthritis")
    await house.option("u")
    assert (await answer(house, FACT))["said"] == 2


async def test_a_later_value_that_brings_both_apart_is_asked_about(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE. SLEDAI-2K 4")
    await house.confirm()
    await at_sheet_again(house)
    await press(house, "arthritis")
    await house.option("u")
    assert await bounds(house) == (4, 4)
    await house.doctor.say("anti-dsDNA positive, C3 low")
    await house.confirm()
    assert [side.value for side in sides_of(await house.sight(), FACT)] == [
        {"scores": {FACT: {"arthritis": True}}, "asked": True},
        4,
    ]
    await house.option("my")
    (line,) = (shown for shown in house.doctor.screen.splitlines() if "SLEDAI-2K" in shown)
    assert "≠ 4" in line
    await house.option("sum")
    await change(house, FACT)
    assert {"c0", "c1"} <= set(options(house))
    assert "read from “SLEDAI-2K 4”" in house.doctor.screen
    await house.option("c1")
    assert await answer(house, FACT) == 4
    assert await bounds(house) == (4, 4)


async def test_the_words_of_a_number_are_not_those_of_the_score_beside_it(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, FACT)
    await press(house, "arthritis")
    await house.option("u")
    await house.option("ok")
    await typed(house, "2")
    worked_out, stated = sides_of(await house.sight(), FACT)
    assert (worked_out.line.words, stated.line.words) == (None, "2")


async def test_what_was_chosen_on_a_page_does_not_come_back_over_a_later_number(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await worked_out_against(house, "SLE. SLEDAI-2K 2")
    await house.option("c1")
    worked_out = {"scores": {FACT: {"arthritis": True}}, "asked": True}
    assert (await house.record()).ui["said"][FACT]["value"] == worked_out
    await typed(house, "3")
    assert await answer(house, FACT) == {"unknown": "conflict", "values": [worked_out, 3]}
    assert FACT not in (await house.record()).ui.get("said", {})


async def test_a_step_back_undoes_a_score_and_its_numbers(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, FACT)
    await press(house, "arthritis")
    await mark(house, "casts")
    await house.doctor.say("Plt 80")
    await house.option("u")
    await house.option("bk")
    assert await answer(house, "plt") is None
    assert await bounds(house) is None
    assert "plt" not in (await house.record()).ui.get("said", {})
    await work_out(house, FACT)
    assert await items_on_sheet(house) == {"arthritis": True, "casts": True, "plt": 80}


async def test_a_set_that_was_undone_does_not_come_back_with_another(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("granulomatosis with polyangiitis, PR3-ANCA positive")
    await house.confirm()
    fact = "aav_classification_2022"
    await house.skip_to(fact)
    await work_out(house, fact)
    await house.option("n0")
    await mark(house, "vasculitis_diagnosed", "mimics_excluded", "nasal", "cartilage")
    await house.option("u")
    assert (await answer(house, fact))["scores"].keys() == {"gpa_2022"}
    await house.option("bk")
    assert await answer(house, fact) is None
    assert not (await house.record()).ui.get("said")
    assert not (await house.record()).background.get("half_done")
    await work_out(house, fact)
    await house.option("n1")
    await mark(house, "vasculitis_diagnosed", "mimics_excluded", "panca_mpo")
    await house.option("u")
    assert (await answer(house, fact))["scores"].keys() == {"mpa_2022"}


async def test_a_sheet_that_was_cleared_and_left_is_clear_when_it_is_opened_again(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await worked_out_against(house, "SLE. SLEDAI-2K 14")
    await at_sheet_again(house)
    await press(house, "arthritis", "arthritis")
    await house.option("z")
    await house.option("w0")
    assert await items_on_sheet(house) == {}


async def test_a_mean_that_cannot_be_reckoned_yet_cannot_be_taken(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("dermatomyositis")
    await house.confirm()
    await house.doctor.say("/score haq")
    left_out = "4"
    await press(house, *(f"{name}={left_out}" for name in ("dressing", "rising")))
    assert "u" in options(house)
    await press(house, f"eating={left_out}")
    assert "u" not in options(house)


async def test_a_score_worked_out_anew_on_a_page_is_what_a_later_number_is_held_against(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await worked_out_against(house, "SLE. SLEDAI-2K 2")
    await work_out(house, FACT)
    await mark(house, "casts")
    await house.option("u")
    anew = {"scores": {FACT: {"arthritis": True, "casts": True}}, "asked": True}
    await typed(house, "6")
    assert await answer(house, FACT) == {"unknown": "conflict", "values": [anew, 6]}


async def test_ticks_wait_where_a_number_of_a_sheet_leads_to_another_question(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await house.skip_to("biologics")
    await house.option("o1")
    ticks = (await house.record()).ui["ticks"]
    await house.doctor.say("/score sledai")
    await press(house, "arthritis")
    await house.doctor.say("Plt 20")
    await house.option("u")
    assert "ticks" not in (await house.record()).ui
    while (await house.asked()).id != "biologics":
        await house.option("dk")
    assert (await house.record()).ui["ticks"] == ticks


async def both_on_page(house: ReferralHouse, number: int) -> None:
    """A score with arthritis and a number beside it, said on one page."""
    await at_lupus(house, "SLE")
    await work_out(house, FACT)
    await press(house, "arthritis")
    await house.option("u")
    await house.doctor.say(f"{(await house.asked()).facts.index(FACT) + 1}: {number}")
    await house.option("ok")


async def test_of_both_said_on_one_page_the_words_are_those_of_the_number(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await both_on_page(house, 7)
    await house.doctor.say("anti-dsDNA positive, C3 low")
    await house.confirm()
    worked_out, stated = sides_of(await house.sight(), FACT)
    assert (worked_out.line.words, stated.line.words) == (None, "7")


async def test_a_number_said_beside_a_score_keeps_its_words_when_the_score_is_taken_anew(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await both_on_page(house, 14)
    await at_sheet_again(house)
    await nothing_else(house)
    await house.option("u")
    stated, worked_out = sides_of(await house.sight(), FACT)
    assert (stated.value, stated.line.words, worked_out.line.words) == (14, "14", None)


async def test_taking_a_contested_score_again_does_not_say_that_it_is_right(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await worked_out_against(house, "SLE. SLEDAI-2K 2")
    contested = await answer(house, FACT)
    for way in (at_sheet_again, work_out_on_page):
        await way(house)
        await house.option("u")
        assert await answer(house, FACT) == contested
        assert FACT not in (await house.record()).ui.get("said", {})


async def work_out_on_page(house: ReferralHouse) -> None:
    """Open the sheet from the question that asks about the disagreement."""
    if "sum" in options(house):
        await house.option("sum")
    await work_out(house, FACT)


async def test_a_contested_score_worked_out_anew_on_its_page_is_still_contested(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await worked_out_against(house, "SLE. SLEDAI-2K 2")
    await work_out(house, FACT)
    await mark(house, "casts")
    await house.option("u")
    anew = {"scores": {FACT: {"arthritis": True, "casts": True}}, "asked": True}
    assert await answer(house, FACT) == {"unknown": "conflict", "values": [2, anew]}
    assert FACT not in (await house.record()).ui.get("said", {})


async def test_a_number_typed_on_the_page_of_a_disagreement_stands_beside_the_score_it_allows(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await worked_out_against(house, "SLE. SLEDAI-2K 2")
    await house.doctor.say(f"{(await house.asked()).facts.index(FACT) + 1}: 12")
    await house.option("ok")
    assert (await answer(house, FACT))["said"] == 12
    assert await bounds(house) == (12, 12)


async def test_a_step_back_over_the_numbers_of_a_sheet_leaves_its_score_on_the_page(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, FACT)
    await press(house, "arthritis")
    await house.doctor.say("WBC count 5.0 K/uL")
    await house.option("u")
    assert FACT in (await house.record()).ui["said"]
    assert await answer(house, "wbc") is not None
    await house.option("bk")
    assert await answer(house, "wbc") is None
    assert (await house.record()).ui["said"][FACT]["value"]["scores"][FACT] == {"arthritis": True}
    assert not (await house.record()).background.get("half_done")


async def test_a_number_said_on_a_page_is_held_against_a_score_taken_elsewhere(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await house.doctor.say(f"{(await house.asked()).facts.index(FACT) + 1}: 14")
    await house.option("my")
    await house.doctor.say("/score sledai")
    await press(house, "arthritis")
    await nothing_else(house)
    await house.option("u")
    found = await answer(house, FACT)
    assert (found["unknown"], found["values"][0]) == ("conflict", 14)


async def test_two_pages_half_said_are_both_found_again(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    sight = await house.sight()
    first = half_done.of_screen(sight, "screen-person", {"weight_kg": {"value": 60}})
    record = sight.record
    await house.services.assessments.step(
        record.public_id, record.rev, ui=record.ui, background={"half_done": first}
    )
    await house.doctor.say(f"{(await house.asked()).facts.index(FACT) + 1}: 14")
    await house.option("my")
    await house.option("sum")
    record = await house.record()
    assert record.ui["said"] == {FACT: {"value": 14, "words": "14"}}
    assert record.background["half_done"]["said"].keys() == {"weight_kg"}


async def on_page(house: ReferralHouse, *items: str) -> None:
    """A score that was worked out and stands on its page."""
    await at_lupus(house, "SLE")
    await work_out(house, FACT)
    await mark(house, *items)
    await house.option("u")


async def test_a_number_typed_on_the_page_beside_nonsense_does_not_replace_the_score(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await on_page(house, "arthritis", "casts")
    number = (await house.asked()).facts.index(FACT) + 1
    await house.doctor.say(f"{number}: 3, {number + 1}: blah")
    stated, worked_out = sorted((await answer(house, FACT))["values"], key=str)
    assert (stated, worked_out["scores"][FACT]) == (3, {"arthritis": True, "casts": True})


async def test_answers_in_their_order_stand_beside_a_set_that_leaves_its_question(
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
    await house.option("u")
    asked = await house.asked()
    open_now = waiting_on(await house.sight(), asked, said_on(await house.sight(), asked))
    await house.doctor.say(", ".join(["no"] * len(open_now)))
    stands = (await house.record()).ui["said"][fact]["value"]
    assert (stands["said"], len(stands["scores"]["aps_2006"])) == (False, 4)


async def left_with_platelets(house: ReferralHouse) -> None:
    """A sheet that was left with a number of platelets typed on it."""
    await at_lupus(house, "SLE")
    await work_out(house, FACT)
    await mark(house, "arthritis")
    await house.doctor.say("Plt 150")
    await house.option("z")


async def test_a_number_of_a_left_sheet_does_not_settle_a_later_disagreement(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await left_with_platelets(house)
    await house.doctor.say("Plt 40. prednisolone 10 mg daily.")
    await house.confirm()
    await house.doctor.say("Plt 180. weight 60 kg")
    await house.confirm()
    contested = await answer(house, "plt")
    assert contested == {"unknown": "conflict", "values": [40, 180]}
    await house.doctor.say("/score sledai")
    assert await items_on_sheet(house) == {"arthritis": True}
    await house.option("u")
    assert await answer(house, "plt") == contested


async def test_a_number_of_a_left_sheet_does_not_answer_what_is_not_known_by_now(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await left_with_platelets(house)
    await house.doctor.say("Plt 40. prednisolone 10 mg daily.")
    await house.confirm()
    await change(house, "plt")
    await house.option("dk")
    await house.doctor.say("/score sledai")
    await house.option("u")
    assert (await answer(house, "plt"))["unknown"] == "dont_know"


@pytest.mark.parametrize("case", ["SLE", "SLE. SLEDAI-2K 14"])
async def test_a_step_back_over_a_score_that_was_contested_leaves_its_marks(
    referral_house: ReferralHouse, case: str
) -> None:
    house = referral_house
    await at_page(house, case)
    await mark(house, "arthritis")
    await nothing_else(house)
    marks = await items_on_sheet(house)
    await house.option("u")
    assert (await answer(house, FACT))["unknown"] == "conflict"
    await house.option("bk")
    await (work_out(house, FACT) if case == "SLE" else at_sheet_again(house))
    assert await items_on_sheet(house) == marks


async def at_page(house: ReferralHouse, case: str) -> None:
    """At the sheet of the score, where 14 was stated: on its page, or in the case."""
    if "14" in case:
        await house.begin()
        await house.doctor.say(case)
        await house.confirm()
        return await at_sheet_again(house)
    await at_lupus(house, case)
    await house.doctor.say(f"{(await house.asked()).facts.index(FACT) + 1}: 14")
    await work_out(house, FACT)


@pytest.mark.parametrize(("text", "expected"), [("> 6", 14), ("14-20", 14)])
async def test_a_range_pasted_later_does_not_replace_the_number_beside_a_score(
    referral_house: ReferralHouse, text: str, expected: int
) -> None:
    house = referral_house
    await worked_out_against(house, "SLE. SLEDAI-2K 14")
    await house.doctor.say(f"SLEDAI-2K {text}, prednisolone 10 mg daily")
    await house.confirm()
    assert (await answer(house, FACT))["said"] == expected


async def test_another_number_pasted_later_disagrees_with_both(referral_house: ReferralHouse) -> None:
    house = referral_house
    await worked_out_against(house, "SLE. SLEDAI-2K 14")
    await house.doctor.say("SLEDAI-2K 5, prednisolone 10 mg daily")
    await house.confirm()
    found = await answer(house, FACT)
    assert found["unknown"] == "conflict"
    both, other = found["values"]
    assert (both["said"], both["scores"], other) == (14, {FACT: {"arthritis": True}}, 5)


@pytest.mark.parametrize("text", ["SELENA-SLEDAI 12", "modified SLEDAI 12", "clinical SLEDAI 12"])
async def test_another_index_is_not_this_one(referral_house: ReferralHouse, text: str) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await house.doctor.say(text)
    assert FACT not in (await house.sight()).answers
    assert FACT not in (await house.record()).ui.get("said", {})
