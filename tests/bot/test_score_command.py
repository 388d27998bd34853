"""/score: which calculator a name opens, and that it opens wherever a doctor stands."""

from __future__ import annotations

import pytest

from bot.conversation.score_sheet import is_open, sheet_of
from bot.handlers.scores import _named
from bot.views.words import load_words
from criteria.instrument_file import instruments
from tests.bot.at_the_sheet import at_lupus, press, sheet
from tests.bot.referral_house import ReferralHouse

EN = load_words("en")


async def assessments(house: ReferralHouse) -> int:
    """How many assessments the doctor has."""
    person = await house.services.persons.find(house.doctor.member.user_id)
    assert person is not None
    return len(await house.services.assessments.cases(person))


# --- where a doctor stands


async def test_a_calculator_opens_after_a_referral(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.to_referral()
    referred = (await house.record()).public_id
    await house.doctor.say("/score sledai")
    assert (await sheet(house)).instrument.id == "sledai_2k"
    assert (await house.record()).public_id != referred


@pytest.mark.parametrize("written", ["/score sledai", "/score"])
async def test_a_calculator_opens_after_cancelling(referral_house: ReferralHouse, written: str) -> None:
    house = referral_house
    await at_lupus(house)
    await house.doctor.say("/cancel")
    await house.doctor.say(written)
    sight = await house.sight()
    assert is_open(sight)
    assert (sheet_of(sight) is not None) == ("sledai" in written)


async def test_a_redelivered_command_does_nothing_twice(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house)
    await house.doctor.say("/cancel")
    await house.doctor.say("/score sledai")
    command, before = house.local.last_update, await house.record()
    assert command is not None
    await house.local.feed(command)
    after = await house.record()
    assert (after.public_id, after.rev) == (before.public_id, before.rev)
    await press(house, "arthritis")
    await house.local.feed(command)
    assert (await sheet(house)).items == {"arthritis": True}
    assert "leave it first" not in house.doctor.screen
    assert await assessments(house) == 2


async def test_a_redelivered_command_in_a_case_does_nothing_twice(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house)
    await house.doctor.say("/score sledai")
    before = await house.record()
    await house.local.redeliver()
    assert (await house.record()).rev == before.rev


async def test_a_calculator_opens_over_the_question_and_leaves_it(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house)
    asked = await house.asked()
    await house.doctor.say("/score egfr")
    assert (await sheet(house)).instrument.id == "egfr_ckdepi_2021"
    await house.option("z")
    assert await house.asked() == asked


async def test_without_a_role_one_is_asked_for(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.doctor.say("/score sledai")
    assert "🩺 I am a doctor" in house.doctor.buttons
    assert await assessments(house) == 0


async def test_before_consent_there_is_no_calculator(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.come_in()
    for _ in range(2):
        await house.doctor.say("/score sledai")
        assert (await house.record()).stage == "consent"
        assert "I agree" in house.doctor.buttons
    assert await assessments(house) == 1


async def test_a_patient_is_told_that_it_is_for_doctors(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.patient_begins()
    before = await house.record_of(house.patient)
    await house.patient.say("/score sledai")
    assert "for doctors" in str(house.patient.messages[-1]["text"])
    assert (await house.record_of(house.patient)).rev == before.rev


# --- names


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("SLEDAI-2K", "sledai_2k"),
        ("sjogren", "sjogren_2016"),
        ("Sjögren", "sjogren_2016"),
        ("CKD", "egfr_ckdepi_2021"),
        ("ckd-epi", "egfr_ckdepi_2021"),
        ("Rodnan", "mrss"),
        ("myositis", "iim_2017"),
        ("mmt 8", "mmt8"),
        ("haq-di", "haq_di"),
        ("aps", "aps_2006"),
        ("catastrophic", "caps"),
    ],
)
async def test_a_name_opens_its_calculator(referral_house: ReferralHouse, written: str, found: str) -> None:
    await referral_house.begin()
    await referral_house.doctor.say(f"/score {written}")
    assert (await sheet(referral_house)).instrument.id == found


@pytest.mark.parametrize(
    ("language", "written", "found"),
    [
        ("ru", "Шёгрен", "sjogren_2016"),
        ("ru", "роднан", "mrss"),
        ("zh", "干燥", "sjogren_2016"),
        ("zh", "狼疮", "sle_2019"),
    ],
)
def test_a_name_of_the_doctors_language(language: str, written: str, found: str) -> None:
    assert _named(written, load_words(language)) == (found,)


@pytest.mark.parametrize(
    ("written", "note"),
    [("nonsense", "score-no-such"), ("sle", "score-several"), ("EULAR", "score-several")],
)
async def test_a_name_of_none_or_several_shows_the_list_and_says_so(
    referral_house: ReferralHouse, written: str, note: str
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(f"/score {written}")
    assert len(house.doctor.buttons) == len(instruments()) + 1
    assert (await house.record()).ui["note"]["id"] == note
    assert EN(note) in house.doctor.screen


@pytest.mark.parametrize("written", ["", "?!"])
async def test_no_name_shows_the_list_alone(referral_house: ReferralHouse, written: str) -> None:
    await referral_house.begin()
    await referral_house.doctor.say(f"/score {written}")
    assert "note" not in (await referral_house.record()).ui


# --- a sheet that is open


@pytest.mark.parametrize("written", ["/score", "/score egfr", "/score nonsense"])
async def test_a_sheet_with_marks_stays(referral_house: ReferralHouse, written: str) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await house.doctor.say("/score sledai")
    await press(house, "arthritis")
    await house.doctor.say(written)
    assert (await sheet(house)).items == {"arthritis": True}
    assert "take its result or leave it first" in house.doctor.screen


async def test_the_sheet_that_is_open_is_shown_again(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    await house.doctor.say("/score sledai")
    await press(house, "arthritis")
    await house.doctor.say("/score sledai")
    assert (await sheet(house)).items == {"arthritis": True}
    assert "leave it first" not in house.doctor.screen


async def test_a_sheet_without_marks_gives_way(referral_house: ReferralHouse) -> None:
    house = referral_house
    await at_lupus(house, "SLE")
    asked = await house.asked()
    await house.doctor.say("/score sledai")
    await house.doctor.say("/score egfr")
    assert (await sheet(house)).instrument.id == "egfr_ckdepi_2021"
    await house.option("z")
    assert await house.asked() == asked
