"""What a text does while a calculator is open: numbers of the sheet are taken, and nothing is lost without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from bot.conversation import calculator_text
from bot.conversation.score_sheet import KEY
from bot.conversation.typed_value import _impossible, kind_of, read_value, unusual
from bot.views.values import unit_text
from bot.views.words import languages, load_words
from criteria.facts import Fact, load_facts
from criteria.instrument_file import instruments, load_instrument
from criteria.values import parse_value
from tests.bot.at_the_sheet import LUPUS, at_lupus, press, sheet, work_out
from tests.bot.referral_house import ReferralHouse

TODAY = date(2026, 11, 23)
EN = load_words("en")
CASE = "41-year-old woman with SLE, class IV nephritis. Plt 80. Prednisone 15 mg daily, hydroxychloroquine 400 mg."


async def at_the_sheet(house: ReferralHouse, case: str = "SLE", turns: int = 0) -> None:
    """The SLEDAI of a lupus patient, on its page with the numbers where there are `turns`."""
    await at_lupus(house, case)
    await work_out(house, "sledai_2k")
    while turns and not any(entry.id == "urine_rbc_hpf" for entry in (await sheet(house)).shown):
        await house.option(f"p{(await sheet(house)).page + 1}")


async def asked_for(house: ReferralHouse, measure: str, case: str = "SLE") -> None:
    """The same with the number of one measure asked for."""
    await at_the_sheet(house, case, turns=1)
    await press(house, measure)
    assert (await sheet(house)).asks == measure


# --- while a number is asked for


@pytest.mark.parametrize(
    "text", ["8", "8/HPF", "5-8 per HPF", "about 8", "RBC 8", "Urine red cells: 8", "эритроциты мочи 8"]
)
async def test_the_number_asked_for_by_itself_or_by_its_name(
    referral_house: ReferralHouse, text: str
) -> None:
    house = referral_house
    await asked_for(house, "urine_rbc_hpf")
    await house.doctor.say(text)
    assert (await sheet(house)).items.keys() == {"urine_rbc_hpf"}
    assert (await sheet(house)).asks is None


async def test_another_measure_is_taken_for_what_it_is_and_the_question_stays(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await asked_for(house, "urine_rbc_hpf")
    await house.doctor.say("Plt 80")
    assert (await sheet(house)).items == {"plt": 80}
    assert (await sheet(house)).asks == "urine_rbc_hpf"
    await house.doctor.say("8")
    assert (await sheet(house)).items == {"plt": 80, "urine_rbc_hpf": 8}


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        ("urine_protein_g_day", "PCR 1.2"),
        ("urine_wbc_hpf", "WBC 2.9"),
        ("urine_wbc_hpf", "white cells 3"),
        ("wbc", "лейкоциты мочи 8"),
        ("wbc", "尿白细胞 8"),
        ("urine_rbc_hpf", "C3 0.5"),
        ("inflamed_joints", "CRP 12"),
    ],
)
async def test_a_number_of_another_name_is_refused_and_loses_nothing(
    referral_house: ReferralHouse, measure: str, text: str
) -> None:
    house = referral_house
    await asked_for(house, measure)
    await house.doctor.say(text)
    assert "Nothing was taken: the value asked for is" in house.doctor.screen
    assert (await sheet(house)).items == {}
    assert (await sheet(house)).asks == measure


async def test_not_known_puts_the_question_away(referral_house: ReferralHouse) -> None:
    house = referral_house
    await asked_for(house, "urine_rbc_hpf")
    await house.doctor.say("don't know")
    assert (await sheet(house)).items == {}
    assert (await sheet(house)).asks is None


async def test_a_text_without_a_number_keeps_the_question(referral_house: ReferralHouse) -> None:
    house = referral_house
    await asked_for(house, "urine_rbc_hpf")
    await house.doctor.say("how nice")
    assert (await sheet(house)).asks == "urine_rbc_hpf"
    assert "Please type a number" in house.doctor.screen


# --- a text that tells more than the sheet takes


@pytest.mark.parametrize("asking", [False, True])
async def test_of_a_pasted_case_nothing_is_taken_and_that_is_said(
    referral_house: ReferralHouse, asking: bool
) -> None:
    house = referral_house
    await at_the_sheet(house, turns=1)
    await press(house, *(["urine_rbc_hpf"] if asking else []))
    for text in (CASE, "Plt 80, Hb 104 g/L"):
        await house.doctor.say(text)
        assert "takes only its own numbers" in house.doctor.screen
        assert (await sheet(house)).items == {}


async def test_what_was_taken_is_said_where_the_rest_was_not_read(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_the_sheet(house)
    await house.doctor.say("Plt 80, WBC 2.9")
    assert (await sheet(house)).items == {"plt": 80}
    assert "Taken: Platelets: 80 ×10⁹/L. The rest of the text was not read." in house.doctor.screen
    await house.doctor.say("Plt 70, Plt 90")
    assert (await sheet(house)).items == {"plt": 80}
    await house.doctor.say("Plt <50, CRP 12")
    assert "< 50 ×10⁹/L. The rest" in house.doctor.screen


# --- what the case knows already


@pytest.mark.parametrize("asking", [False, True])
async def test_the_case_is_not_contradicted_from_the_sheet(
    referral_house: ReferralHouse, asking: bool
) -> None:
    house = referral_house
    await at_the_sheet(house, LUPUS, turns=1)
    await press(house, *(["plt"] if asking else []))
    await house.doctor.say("Plt 120")
    assert "the case says Platelets: 80 ×10⁹/L" in house.doctor.screen
    assert "My answers" in house.doctor.screen
    assert (await sheet(house)).items == {}
    await house.doctor.say("80" if asking else "Plt 80")
    assert "Nothing was taken" not in house.doctor.screen
    assert (await sheet(house)).items == {}
    assert (await sheet(house)).asks is None


async def test_a_range_of_the_case_may_be_narrowed_and_not_left(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say("SLE. Creatinine <2.5 mg/dL")
    await house.confirm()
    await house.doctor.say("/score egfr")
    await house.doctor.say("creatinine 3 mg/dL")
    assert "the case says" in house.doctor.screen
    await house.doctor.say("creatinine 1.2 mg/dL")
    assert (await sheet(house)).items == {"creatinine_mg_dl": 1.2}


# --- the hint


@pytest.mark.parametrize("language", languages())
async def test_the_example_of_the_hint_is_read_whole(referral_house: ReferralHouse, language: str) -> None:
    await at_the_sheet(referral_house)
    words = load_words(language)
    example = re.search("[“«](.+?)[”»]", words("score-press"))
    assert example is not None
    step = calculator_text.typed(await referral_house.sight(), example[1], words)
    assert step.ui[KEY]["items"] == {"plt": 80, "wbc": 2.9}
    assert "note" not in step.ui


async def test_a_sheet_without_the_measures_of_the_example_does_not_show_it(
    referral_house: ReferralHouse,
) -> None:
    await referral_house.begin()
    await referral_house.doctor.say("/score")
    await referral_house.doctor.say("how nice")
    assert (await referral_house.record()).ui["note"]["id"] == "score-press-list"
    await referral_house.doctor.say("/score mrss")
    await referral_house.doctor.say("how nice")
    assert "A calculator is open" in referral_house.doctor.screen
    assert "Plt" not in referral_house.doctor.screen


# --- units


def measures() -> Iterator[tuple[str, str]]:
    """Every measure of every instrument that is a number."""
    for name in instruments():
        instrument = load_instrument(name)
        for measure in instrument.spec.measures:
            if instrument.fact(measure.id).kind == "quantity":
                yield name, measure.id


def read(fact: Fact, name: str, text: str, language: str = "en") -> tuple[Any, dict[str, Any] | None]:
    return read_value(kind_of(fact), fact, name, text, TODAY, load_words(language))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(("instrument", "measure"), list(measures()))
def test_a_number_with_the_unit_of_its_prompt_is_accepted(
    instrument: str, measure: str, language: str
) -> None:
    fact = load_instrument(instrument).fact(measure)
    bare = parse_value(fact, 40, TODAY) if measure in ("temperature_c", "premature_birth_week") else None
    number = 40 if bare else 3
    number = {"diastolic_mmhg": 90, "hb_g_l": 90, "weight_kg": 58, "ck_uln_u_l": 170}.get(measure, number)
    units = {unit_text(load_words(language), fact.unit), f" {fact.unit}" if fact.unit != "1" else ""}
    for unit in units - {" titre"}:
        for text in (f"{number}{unit}", f"{number}{unit.strip()}"):
            assert read(fact, measure, text, language) == (number, None), text


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        *(("urine_protein_g_day", text, 1.2) for text in ("1.2 g/24h", "1.2 g/24 h", "1.2 g/day", "1.2 g/d")),
        *(("urine_protein_g_day", text, 1.2) for text in ("1200 mg/24h", "1200 mg/day", "1200 мг/сут")),
        *(
            ("urine_protein_g_day", text, 1.2)
            for text in ("1,2 г/сут", "1,2 г", "1.2 克/24小时", "1.2 g in 24 h")
        ),
        *(("wbc", text, 2.9) for text in ("2.9 G/L", "2,9 г/л", "2.9 ×10⁹/L", "2900/mm3", "2.9 K/uL")),
        ("hb_g_l", "9 g/dL", 90),
        ("hb_g_l", "90 g/L", 90),
    ],
)
def test_other_ways_of_writing_a_unit(name: str, text: str, value: float) -> None:
    fact = load_facts()[name]
    given, problem = read(fact, name, text)
    assert problem is None
    assert parse_value(fact, given, TODAY) == parse_value(fact, value, TODAY)


@pytest.mark.parametrize(
    ("instrument", "measure", "text", "value"),
    [
        *(
            ("sledai_2k", "temperature_c", text, 38.5)
            for text in ("38.5 C", "38.5 °C", "38,5 °С", "38.5℃", "38.5度")
        ),
        ("bvas_v3", "diastolic_mmhg", "115 мм рт. ст.", 115),
        ("bvas_v3", "proptosis_mm", "3 mm", 3),
        ("sle_2019", "ana_titre", "1:320", 320),
        ("sle_2019", "ana_titre", "1/80", 80),
        ("sle_2019", "morning_stiffness_min", "1 h", 60),
        ("sle_2019", "morning_stiffness_min", "2 часа", 120),
        ("aps_2006", "days_between_tests", "12 weeks", 84),
        ("aps_2006", "days_between_tests", "4 months", 121.75),
        ("aps_2006", "acl_units", "45 GPL", 45),
        ("sjogren_2016", "saliva_ml_min", "1.5 mL/15 min", 0.1),
        ("sjogren_2016", "focus_score", "2/4 mm2", 2),
    ],
)
def test_units_of_measures_that_only_scores_have(
    instrument: str, measure: str, text: str, value: float
) -> None:
    fact = load_instrument(instrument).fact(measure)
    given, problem = read(fact, measure, text)
    assert problem is None
    assert parse_value(fact, given, TODAY) == parse_value(fact, value, TODAY)


# --- what is impossible is shown as it was written


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("hb_g_l", "9000 g/L", "9,000|9000"),
        ("hb_g_l", "900 g/dL", "900 g/dL"),
        ("hb_g_l", "12 mg/dL", "12 mg/dL"),
        ("hb_g_l", "<5", "&lt; 5"),
        ("hb_g_l", "at least 400", "≥ 400"),
        ("hb_g_l", "more than 400 g/dL", "&gt; 400 g/dL"),
        ("hb_g_l", "400-500", "400–500"),
        ("hb_g_l", "40-50 g/dL", "40–50 g/dL"),
        ("hb_g_l", "about 4000", "3000–5000"),
        ("plt", "80 mg/dL", "80 mg/dL"),
        ("mmt8", "160", "160"),
        ("urine_protein_g_day", "80000 mg/24h", "80000 mg/24h"),
    ],
)
@pytest.mark.parametrize("language", languages())
def test_an_impossible_value_is_never_shown_as_the_program_keeps_it(
    name: str, text: str, shown: str, language: str
) -> None:
    words = load_words(language)
    value, problem = read(load_facts()[name], name, text, language)
    assert value is None
    assert problem is not None
    said = words(problem["note"]["id"], **problem["note"]["with"])
    assert "{" not in said
    assert "'" not in said
    if language == "en":
        assert re.search(shown, said), said


@pytest.mark.parametrize("unit", [{}, {"unit": "g/dL"}, {"unit": "10^4/uL"}])
@pytest.mark.parametrize(
    "value",
    [{"value": 7}, {"value": 7, "of": 80}, {"at_least": 2, "at_most": 7}]
    + [{bound: 7.5} for bound in ("at_least", "above", "at_most", "below")],
)
@pytest.mark.parametrize("language", languages())
def test_every_shape_of_a_number_is_shown_in_words(
    value: dict[str, Any], unit: dict[str, Any], language: str
) -> None:
    words = load_words(language)
    fact = load_facts()["hb_g_l"]
    for said in (
        _impossible({**value, **unit}, fact, words),
        unusual("hb_g_l", fact, {**value, **unit}, words),
    ):
        shown = words(said["note"]["id"], **said["note"]["with"])
        assert "7" in shown
        assert not re.search(r"[{}'<>]", shown)


def test_an_unusual_value_in_another_unit_is_shown_in_it() -> None:
    fact = load_facts()["hb_g_l"]
    asked = unusual("hb_g_l", fact, {"value": 3, "unit": "g/dL"}, EN)
    assert asked["note"]["with"]["value"] + asked["note"]["with"]["unit"] == "3 g/dL"


def test_an_impossible_day_is_no_dictionary_either() -> None:
    fact = next(fact for fact in load_facts().values() if fact.kind == "date")
    value, problem = read_value("date", fact, "x", "in 1850", TODAY, EN)
    assert value is None
    assert problem is not None
    assert "{" not in str(problem["note"]["with"].get("expected"))
