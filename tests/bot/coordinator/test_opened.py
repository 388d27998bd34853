"""A referral opened: criteria by pages, one criterion with its source, answers, history, objections."""

from __future__ import annotations

from bot.local.people import DOCTOR
from bot.views.words import load_words
from tests.bot.coordinator.conftest import Referred


async def test_the_criteria_are_turned_over_and_lead_back(referred: Referred) -> None:
    first = referred.group.screen
    await referred.group.press("Criteria")
    assert f"{referred.code}: criteria (1 of" in referred.group.screen
    page = referred.group.screen
    await referred.group.press("Next ›")
    assert "criteria (2 of" in referred.group.screen
    await referred.group.press("‹ Previous")
    assert referred.group.screen == page
    await referred.group.press("‹ Summary")
    assert referred.group.screen == first


async def test_a_criterion_shows_quote_reading_value_and_source(referred: Referred) -> None:
    await referred.press(referred.group, "k", "I2.weight")
    screen = referred.group.screen
    assert "with a body weight ≥40 kg" in screen
    assert "Body weight at least 40 kg" in screen
    assert "Result: met" in screen
    assert "81 kg (doctor, 22 November 2026; read from “" in screen
    await referred.press(referred.group, "k", "I4.0")
    assert "Read as: A patient on no glucocorticoid" in referred.group.screen
    await referred.group.press("‹ Criteria")
    assert "I4.0" in referred.group.screen


async def test_answers_name_their_source(referred: Referred) -> None:
    await referred.group.press("Answers")
    text = referred.group.screen
    while "Next ›" in referred.group.buttons:
        await referred.group.press("Next ›")
        text += referred.group.screen
    assert "BVAS: 17 (doctor, 22 November 2026; read from “BVAS 17”)" in text
    assert str(DOCTOR.user_id) not in text


async def test_an_objection_stands_at_its_criterion_from_then_on(referred: Referred) -> None:
    await referred.press(referred.group, "k", "I4.0")
    await referred.group.press("Your reading of this is wrong")
    prompt = referred.texts(referred.group)[-1]
    assert prompt.startswith(f"{referred.code}, I4.0: reply")
    await referred.group.say("It binds only those on treatment.")
    await referred.press(referred.second, "k", "I4.0")
    assert "22 November 2026: “It binds only those on treatment.”" in referred.second.screen
    await referred.press(referred.second, "c", 0)
    assert "(a coordinator objects)" in referred.second.screen
    assert "It binds" not in "".join(referred.texts(referred.doctor))
    assert await referred.status() == "new"


async def test_history_tells_each_step(referred: Referred) -> None:
    await referred.group.press("Accept")
    referred.house.clock.pass_by(days=2)
    await referred.press(referred.group, "enrolled")
    await referred.group.press("History")
    assert "22 November 2026: new" in referred.group.screen
    assert "22 November 2026: accepted" in referred.group.screen
    assert "24 November 2026: enrolled" in referred.group.screen
    assert "24 November 2026: the patient is enrolled in the trial" in referred.doctor.screen


async def test_the_chat_chooses_its_language(referred: Referred) -> None:
    await referred.group.say("/language")
    await referred.group.press("Русский")
    words = load_words("ru")
    await referred.group.say("/queue")
    assert words("card-status-new") in referred.group.screen
    await referred.press(referred.group, "k", "I2.weight")
    assert "with a body weight ≥40 kg" in referred.group.screen
    assert words("criterion-I2-weight") in referred.group.screen
    assert "Status: new" in referred.second.screen
    await referred.second.press("Accept")
    assert any(words("card-status-accepted") in text for text in referred.texts(referred.group))
