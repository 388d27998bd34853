"""The coordinators decide on a referral: once, told to everybody, with criterion and reason."""

from __future__ import annotations

import asyncio

import pytest

from tests.bot.coordinator.conftest import Referred


async def test_every_coordinators_chat_gets_the_card_once(referred: Referred) -> None:
    for chat in (referred.group, referred.second):
        assert [text.splitlines()[0] for text in referred.texts(chat)] == [f"Referral {referred.code}"]
        assert "NCT07301164 · 22 November 2026" in chat.screen
        assert chat.buttons == ("Accept", "Ask", "Decline", "Criteria", "Answers", "History", "Queue")


async def test_accepting_shows_in_every_chat(referred: Referred) -> None:
    await referred.group.press("Accept")
    assert referred.group.toast == "Recorded: accepted, pre-screen passed."
    for chat in (referred.group, referred.second):
        assert "Status: accepted, pre-screen passed" in chat.screen
        assert chat.buttons[:2] == ("Enrolled", "Screen failed")
        assert len(chat.messages) == 1
    notice = f"Referral {referred.code}: accepted: the site wants to screen the patient"
    assert referred.texts(referred.doctor).count(notice) == 1
    assert "Status: accepted: the site wants to screen the patient" in referred.doctor.screen


async def test_a_decline_names_its_criterion_and_reason(referred: Referred) -> None:
    await referred.choose(referred.group, "declined", "I2.weight")
    assert "Nothing is recorded yet." in referred.group.screen
    assert await referred.status() == "new"
    await referred.group.press("Write the reason")
    await referred.group.say("Our scale stops at 40 kg. Call Mr John Smith, +44 20 7946 0958.")
    referral = await referred.house.services.referrals.load(referred.code)
    assert (referral.status, referral.criterion) == ("declined", "I2.weight")
    assert "Our scale stops" in (referral.reason or "")
    assert "7946" not in (referral.reason or "")
    assert any("was masked" in text for text in referred.texts(referred.group))
    notice = next(text for text in referred.texts(referred.doctor) if "declined by the site" in text)
    assert "Criterion: I2.weight Body weight at least 40 kg" in notice
    assert "Our scale stops at 40 kg" in notice
    for chat in (referred.second, referred.doctor):
        assert "I2.weight" in chat.screen
        assert "Our scale stops" in chat.screen


async def test_a_decline_may_have_neither_criterion_nor_reason(referred: Referred) -> None:
    await referred.group.press("Decline")
    assert "which criterion decides?" in referred.group.screen
    await referred.group.press("Another reason")
    await referred.group.press("No reason given")
    referral = await referred.house.services.referrals.load(referred.code)
    assert (referral.status, referral.criterion, referral.reason) == ("declined", None, None)
    assert referred.group.buttons == ("Criteria", "Answers", "History", "Queue")


async def test_after_screening_the_patient_is_enrolled_or_not(referred: Referred) -> None:
    await referred.press(referred.group, "enrolled")
    assert await referred.status() == "new"
    await referred.group.press("Accept")
    await referred.group.press("Screen failed")
    await referred.press(referred.group, "by", "screen_failed", "I2.weight")
    await referred.group.press("No reason given")
    assert await referred.status() == "screen_failed"
    assert "Status: screening was not passed" in referred.doctor.screen
    await referred.press(referred.group, "enrolled")
    assert referred.group.toast == "Nothing changed. This referral stands at: screen failed."


async def test_two_coordinators_accept_at_once_and_it_is_one_decision(referred: Referred) -> None:
    await asyncio.gather(referred.group.press("Accept"), referred.second.press("Accept"))
    assert await referred.status() == "accepted"
    referral = await referred.house.services.referrals.load(referred.code)
    assert [step.status for step in referral.history] == ["new", "accepted"]
    toasts = sorted(str(chat.toast) for chat in (referred.group, referred.second))
    assert toasts == [
        "Nothing changed. This referral stands at: accepted, pre-screen passed.",
        "Recorded: accepted, pre-screen passed.",
    ]
    notices = [text for text in referred.texts(referred.doctor) if text.startswith("Referral BCT")]
    assert len(notices) == 1


async def test_a_double_press_and_a_redelivery_change_nothing(referred: Referred) -> None:
    await referred.group.press("Accept")
    await referred.house.local.redeliver()
    await referred.press(referred.group, "accepted")
    assert "Nothing changed" in str(referred.group.toast)
    notices = [text for text in referred.texts(referred.doctor) if text.startswith("Referral BCT")]
    assert len(notices) == 1


async def test_a_stale_choice_shows_where_the_referral_is(referred: Referred) -> None:
    await referred.choose(referred.group, "declined", "I2.weight")
    await referred.second.press("Accept")
    await referred.press(referred.group, "no", "declined", "I2.weight")
    assert await referred.status() == "accepted"
    assert "Nothing changed" in str(referred.group.toast)
    assert "Status: accepted" in referred.group.screen


async def test_a_reason_that_comes_too_late_changes_nothing(referred: Referred) -> None:
    await referred.choose(referred.group, "declined")
    await referred.group.press("Write the reason")
    await referred.second.press("Accept")
    prompt = referred.group.messages[-1]
    await referred.group.say("not for us", reply_to=prompt["message_id"])
    assert await referred.status() == "accepted"
    assert "Nothing changed" in referred.texts(referred.group)[-1]
    await referred.group.say("once more", reply_to=prompt["message_id"])
    assert referred.texts(referred.group)[-1] == "once more"


@pytest.mark.parametrize(
    ("payload", "status"),
    [
        ("accepted", "accepted"),
        ("declined", "new"),
        ("needs_info", "new"),
        ("p1", "new"),
        ("new", "new"),
        ("", "new"),
        ("k|NO.SUCH", "new"),
        ("by|accepted|-", "new"),
        ("no|declined", "new"),
        ("no|declined|NO.SUCH", "new"),
        ("c|999999999999", "new"),
        ("c|²", "new"),
    ],
)
async def test_old_keyboards_and_forged_ones_do_what_they_say_or_nothing(
    referred: Referred, payload: str, status: str
) -> None:
    await referred.group.press_raw(1, f"r|{referred.code}|{payload}")
    assert await referred.status() == status


@pytest.mark.parametrize("payload", ["r|NO-SUCH|accepted", "r|", "r||", "r||queue|x|y", "r||language|xx"])
async def test_a_press_about_nothing_is_answered(referred: Referred, payload: str) -> None:
    await referred.group.press_raw(1, payload)
    assert await referred.status() == "new"


async def test_a_card_that_was_deleted_can_still_be_decided(referred: Referred) -> None:
    posted = referred.group.messages[0]["message_id"]
    await referred.group.remove(posted)
    await referred.group.press_raw(posted, f"r|{referred.code}|accepted")
    assert await referred.status() == "accepted"
    assert "Status: accepted" in referred.group.screen


async def test_a_decision_after_the_doctor_went_on_is_told_without_disturbing(referred: Referred) -> None:
    await referred.doctor.press("New patient")
    screen, buttons = referred.doctor.screen, referred.doctor.buttons
    await referred.group.press("Accept")
    assert (referred.doctor.screen, referred.doctor.buttons) == (screen, buttons)
    assert referred.texts(referred.doctor)[-1].startswith(f"Referral {referred.code}: accepted")
