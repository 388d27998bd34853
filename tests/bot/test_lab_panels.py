"""A row of laboratory values in one message: read, gone over, and taken with one yes, whatever is asked."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot.referral_house import ReferralHouse

PANELS = {
    "en": "Hb 98 Plt 120 ANC 2.1 ALC 0.8 ALT 35 (0-40) AST 30 (0-40) TBil 12 (3-21) Cr 88 LVEF 60%",
    "en-lines": "Hb 98 g/L\nPLT 120\nNEUT# 2.1\nLYM# 0.8\nALT 35 U/L (ULN 40)\nAST 30 (ULN 40)\n"
    "TBil 12 (ULN 21)\nCr 88\nEF 60",
    "zh": "血红蛋白98 血小板120 中性粒细胞2.1 淋巴细胞0.8 谷丙转氨酶35（0-40） 谷草转氨酶30（0-40） "
    "总胆红素12（3-21） 肌酐88 LVEF 60%",
    "ru": "Нв 98 тр 120 нейтр 2,1 лимф 0,8 АЛТ 35 (до 40) АСТ 30 (до 40) билирубин 12 (до 21) креатинин 88 ФВ 60%",
}
VALUES = {
    "hb_g_l": 98,
    "plt": 120,
    "anc": 2.1,
    "alc": 0.8,
    "alt_xuln": 0.875,
    "ast_xuln": 0.75,
    "tbil_xuln": 0.571,
    "creatinine_mg_dl": 0.995,
    "lvef_pct": 60,
}


async def at(house: ReferralHouse, screen: str) -> None:
    await house.begin()
    await house.doctor.say("SLE")
    await house.confirm()
    await house.skip_to(screen)


async def answers(house: ReferralHouse) -> dict[str, Any]:
    return (await house.record()).answers


@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
async def test_a_panel_on_a_page_counts_with_one_yes(referral_house: ReferralHouse, panel: str) -> None:
    house = referral_house
    await at(house, "person")
    await house.doctor.say(panel)
    assert (await house.record()).stage == "review"
    assert not VALUES.keys() & (await answers(house)).keys()
    await house.confirm()
    found = await answers(house)
    assert {fact: found.get(fact) for fact in VALUES} == VALUES
    assert (await house.record()).stage == "interview"


async def test_a_panel_where_it_is_asked_for_leaves_only_the_rest_of_the_list(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await at(house, "organ_function")
    await house.doctor.say(PANELS["en"])
    found = await answers(house)
    assert {fact: found.get(fact) for fact in VALUES} == VALUES
    asked = await house.asked()
    assert asked.id == "organ_function"
    assert not VALUES.keys() & {*asked.facts}
    assert any(label.startswith("☐ SpO₂") for label in house.doctor.buttons)


async def test_a_value_out_of_range_in_a_panel_is_followed_up(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at(house, "organ_function")
    await house.doctor.say("Plt 30, Hb 98")
    assert (await answers(house))["plt"] == 30
    await house.option("ok")
    await house.to_verdict()
    assert (await answers(house))["plt_attributable"] is True


async def test_a_panel_of_which_a_part_was_not_read_is_gone_over(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at(house, "organ_function")
    await house.doctor.say("Hb 98, Plt 120, WBC 3.2")
    assert (await house.record()).stage == "review"
    assert "WBC 3.2" in house.doctor.screen
    assert "plt" not in (await answers(house))


async def test_a_liver_value_needs_the_limit_of_its_laboratory(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at(house, "organ_function")
    await house.doctor.say("ALT 100 U/L")
    await house.confirm()
    asked = await house.asked()
    assert "alt_xuln" in asked.facts
    assert "Known: ALT, measured 100 U/L" in house.doctor.screen
    assert "“ALT upper limit 40”" in house.doctor.screen
    await house.doctor.say("ALT upper limit 40")
    await house.confirm()
    assert (await answers(house))["alt_uln_u_l"] == 40
    asked = await house.asked()
    assert asked.id == "organ_function"
    assert "alt_xuln" not in asked.facts
