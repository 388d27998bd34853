"""A typed number that is called something else is no answer to the question on the screen."""

from __future__ import annotations

import pytest

from bot.conversation.named_number import answer_number
from bot.views.words import Audience, load_words
from criteria.trial import load_trial
from tests.bot.at_the_sheet import answer, at_lupus
from tests.bot.referral_house import ReferralHouse

TRIAL = load_trial("NCT07301164")


def number(fact: str, text: str, audience: Audience = "doctor") -> str | None:
    return answer_number(TRIAL, fact, text, load_words("en", audience))


@pytest.mark.parametrize(
    ("fact", "text", "expected"),
    [
        ("sledai_2k", "12", "12"),
        ("sledai_2k", "about 12", "about 12"),
        ("sledai_2k", "SLEDAI-2K: 12", "12"),
        ("sledai_2k", "индекс SLEDAI 12", "12"),
        ("sledai_2k", "between 8 and 10", "between 8 and 10"),
        ("sledai_2k", "от 8 до 10", "от 8 до 10"),
        ("sledai_2k", "SLEDAI today 12", "today 12"),
        ("bvas", "BVAS v3 15", "15"),
        ("mmt8", "MMT-8 120/150", "120/150"),
        ("plt", "血小板80", "80"),
        ("lvef_pct", "EF 55", "55"),
    ],
)
def test_a_number_under_its_own_name_is_the_answer(fact: str, text: str, expected: str) -> None:
    assert number(fact, text) == expected


@pytest.mark.parametrize(
    "text", ["Plt 40", "WBC 12", "血小板 40", "тромбоциты 40", "ESSDAI 7", "Ferritin 40"]
)
def test_a_number_under_another_name_is_not(text: str) -> None:
    assert number("sledai_2k", text) is None


@pytest.mark.parametrize(
    ("fact", "text", "is_answer"),
    [
        ("weight_kg", "maybe 58 kg", True),
        ("age_years", "мне уже 46", True),
        ("gc_daily_dose_mg", "prednisone 10 mg", True),
        ("weight_kg", "my platelets are 80", False),
        ("age_years", "мой вес 58", False),
        ("weight_kg", "我的血小板是80", False),
    ],
)
def test_a_patient_may_say_it_in_any_words_but_the_name_of_another_number(
    fact: str, text: str, is_answer: bool
) -> None:
    assert number(fact, text, "patient") == (text if is_answer else None)


@pytest.mark.parametrize(
    ("case", "fact"), [("SLE", "sledai_2k"), ("granulomatosis with polyangiitis", "bvas")]
)
async def test_a_laboratory_value_at_the_question_of_a_score_is_read_as_what_it_is(
    referral_house: ReferralHouse, case: str, fact: str
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(case)
    await house.confirm()
    await house.skip_to(fact)
    await house.doctor.say("Plt 40")
    assert (await house.record()).stage == "review"
    await house.confirm()
    assert await answer(house, "plt") == 40
    assert await answer(house, fact) is None


async def test_a_name_nobody_knows_is_no_answer_and_the_number_is_asked_for(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE")
    await house.confirm()
    await house.skip_to("sledai_2k")
    await house.doctor.say("WBC 12")
    assert await answer(house, "sledai_2k") is None
    assert "The number asked for here is: SLEDAI-2K" in house.doctor.screen


@pytest.mark.parametrize("text", ["WBC 12", "{}: Ferritin 12"])
async def test_on_a_page_it_is_no_answer_either(referral_house: ReferralHouse, text: str) -> None:
    house = referral_house
    await at_lupus(house)
    number_on_page = (await house.asked()).facts.index("sledai_2k") + 1
    await house.doctor.say(text.format(number_on_page))
    assert await answer(house, "sledai_2k") is None
    assert "sledai_2k" not in (await house.record()).ui.get("said", {})


async def test_a_line_that_is_corrected_takes_no_number_of_another(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE. creatinine 0.9 mg/dL")
    lines = [line["fact"] for line in (await house.sight()).lines]
    creatinine = next(fact for fact in lines if "creatinine" in fact)
    await house.option(f"l{lines.index(creatinine)}")
    await house.doctor.say("Plt 40")
    found = {line["fact"]: line["value"] for line in (await house.sight()).lines}
    assert found["plt"] == 40
    assert found[creatinine] != 40
