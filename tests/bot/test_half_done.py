"""What is ticked or said on a question that is not answered yet is there again, whatever came in between."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot.at_the_sheet import (
    answer,
    at_lupus,
    change,
    press,
    to,
    work_out,
)
from tests.bot.referral_house import ReferralHouse

FACT = "sledai_2k"


async def ticks(house: ReferralHouse) -> dict[str, int]:
    """What is ticked on the list on the screen."""
    return dict((await house.record()).ui.get("ticks", {}))


async def said(house: ReferralHouse) -> dict[str, Any]:
    """What is said on the page on the screen, by fact."""
    return {fact: one["value"] for fact, one in (await house.record()).ui.get("said", {}).items()}


async def typed(house: ReferralHouse, fact: str, text: str) -> None:
    """Type the answer to one question of the page."""
    await house.doctor.say(f"{(await house.asked()).facts.index(fact) + 1}: {text}")


async def at_page(house: ReferralHouse, case: str) -> None:
    """A doctor with this case, at the page about lupus."""
    await house.begin()
    await house.doctor.say(case)
    await house.confirm()
    await house.skip_to("sle")


async def at_page_again(house: ReferralHouse) -> None:
    """On to the page about lupus, whatever is asked before it."""
    await house.skip_to("sle")
    for option in ("my", "sum"):
        await house.option(option)


async def out_of_range(house: ReferralHouse) -> dict[str, int]:
    """A doctor who has ticked two organ functions as out of range, and not said so yet; what is ticked."""
    await house.begin()
    await house.doctor.say("SLE")
    await house.confirm()
    await house.skip_to("organ_function")
    for option in ("o0", "o2"):
        await house.option(option)
    kept = await ticks(house)
    assert len(kept) == 2
    return kept


async def test_a_value_typed_at_a_list_leaves_its_ticks(referral_house: ReferralHouse) -> None:
    house = referral_house
    kept = await out_of_range(house)
    await house.doctor.say("Plt 200")
    assert (await answer(house, "plt"), await ticks(house)) == (200, kept)
    await house.option("ok")
    assert (await house.sight()).answers["anc"] == {"below": 1}


async def test_a_side_of_a_disagreement_leaves_the_ticks_of_its_list(referral_house: ReferralHouse) -> None:
    house = referral_house
    kept = await out_of_range(house)
    for text in ("Plt 40, weight 60 kg", "Plt 80, weight 60 kg"):
        await house.doctor.say(text)
        await house.confirm()
    await house.option("c1")
    assert (await answer(house, "plt"), await ticks(house)) == (80, kept)


async def test_a_text_to_go_over_leaves_the_ticks_of_a_list(referral_house: ReferralHouse) -> None:
    house = referral_house
    kept = await out_of_range(house)
    await house.doctor.say("weight 60 kg, age 40")
    assert (await house.record()).stage == "review"
    await house.confirm()
    await house.skip_to("organ_function")
    assert await ticks(house) == kept


@pytest.mark.parametrize("way", ["q", "bk"])
async def test_a_text_that_is_thrown_away_leaves_the_ticks_of_a_list(
    referral_house: ReferralHouse, way: str
) -> None:
    house = referral_house
    kept = await out_of_range(house)
    await house.doctor.say("weight 60 kg, age 40")
    await house.option("q" if way == "q" else "ok")
    if way == "bk":
        await house.option("bk")
        await house.option("q")
    assert await ticks(house) == kept


async def test_a_text_over_the_list_of_answers_leaves_the_page_behind_it(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await work_out(house, FACT)
    await press(house, "arthritis")
    await house.option("u")
    worked_out = (await said(house))[FACT]
    await house.option("my")
    await house.doctor.say("Plt 80, weight 60 kg")
    await house.confirm()
    await at_page_again(house)
    assert await said(house) == {FACT: worked_out}


async def test_a_text_over_a_change_leaves_the_page_behind_it(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_page(house, "SLE, weight 60 kg")
    await typed(house, FACT, "14")
    await change(house, "weight_kg")
    await house.doctor.say("Plt 80, Hb 100 g/L")
    await house.confirm()
    await at_page_again(house)
    assert await said(house) == {FACT: 14}


async def test_what_waits_on_a_page_is_held_against_a_text(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_page(house, "SLE, weight 60 kg")
    await typed(house, FACT, "14")
    await house.option("my")
    await house.doctor.say("SLEDAI-2K 5, Hb 100 g/L")
    await house.confirm()
    assert await answer(house, FACT) == {"unknown": "conflict", "values": [14, 5]}
    words = [line.words for line in (await house.record()).log if line.fact == FACT]
    assert words[:2] == ["14", "SLEDAI-2K 5"]


async def test_what_waits_on_a_page_is_not_lost_with_the_ticks_of_another_list(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE. Weight 60 kg. no biologics so far")
    await house.confirm()
    await house.skip_to("sle")
    await typed(house, FACT, "14")
    await change(house, "diseases")
    await house.option("rm")
    lupus = [option.key for option in (await house.asked()).options].index("SLE")
    await house.option(f"o{lupus}")
    for option in ("my", "sum", "ok"):
        await house.option(option)
    await at_page_again(house)
    assert await said(house) == {FACT: 14}


async def test_what_the_page_says_is_known_to_the_sheet_over_it(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("antiphospholipid syndrome")
    await house.confirm()
    await house.skip_to("aps")
    await typed(house, "la_positive", "no")
    await work_out(house, "aps_sydney_2006_primary")
    await to(house, "vascular_thrombosis")
    await press(house, "vascular_thrombosis")
    await house.doctor.say("lupus anticoagulant positive")
    assert (await house.record()).ui["note"]["id"] == "score-case-says"
    await house.option("u")
    assert (await said(house))["la_positive"] is False
