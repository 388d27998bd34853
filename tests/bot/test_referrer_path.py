"""The doctor's path from /start to a referral and its status, as the doctor sees it."""

from __future__ import annotations

import pytest

from tests.bot.referral_house import LUPUS, VASCULITIS, ReferralHouse


async def test_nothing_is_asked_before_consent(referral_house: ReferralHouse) -> None:
    doctor = referral_house.doctor
    await referral_house.come_in()
    assert doctor.buttons == ("I agree", "No, thank you")
    await doctor.say(LUPUS)
    assert doctor.buttons == ("I agree", "No, thank you")
    assert (await referral_house.record()).draft is None


async def test_without_consent_nothing_is_kept_and_start_asks_again(referral_house: ReferralHouse) -> None:
    doctor = referral_house.doctor
    await referral_house.come_in()
    await doctor.press("No, thank you")
    assert doctor.screen.startswith("Nothing was stored.")
    assert doctor.buttons == ()
    await doctor.say("/start")
    assert doctor.buttons == ("I agree", "No, thank you")


async def test_consent_is_asked_once_with_its_version_and_time(referral_house: ReferralHouse) -> None:
    await referral_house.begin()
    person = await referral_house.services.persons.find(1001)
    assert person is not None
    assert (person.consent_version, person.consent_at) == ("doctor-2026-11", referral_house.clock.time)
    await referral_house.doctor.say("/new")
    assert referral_house.doctor.screen.startswith("New patient")


@pytest.mark.parametrize(
    ("case", "disease"),
    [(LUPUS, "Systemic lupus erythematosus"), (VASCULITIS, "ANCA")],
    ids=["lupus", "vasculitis"],
)
async def test_from_a_pasted_case_to_a_referral(
    referral_house: ReferralHouse, case: str, disease: str
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(case)
    assert house.doctor.screen.startswith("This is what I understood.")
    assert disease in house.doctor.screen
    await house.confirm()
    shown = await house.to_verdict()
    assert shown == sorted(shown)
    assert shown[0] < 25
    assert shown[-1] > 80
    assert "Registry: not yet recruiting, last updated 24 December 2025" in house.doctor.screen
    assert "The study site decides." in house.doctor.screen
    assert house.coordinators.messages == []

    await house.option("refer")
    referral = (await house.record()).referral
    assert referral is not None
    assert f"Code {referral.code}" in house.doctor.screen
    assert "waiting for its decision" in house.doctor.screen
    assert house.coordinators.buttons[:3] == ("Accept", "Ask", "Decline")
    assert house.coordinators.screen.startswith(f"Referral {referral.code}")
    assert disease in house.coordinators.screen
    assert house.local.server.unanswered == ()


async def test_questions_alone_lead_to_a_referral_too(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.press("Start with questions")
    assert (await house.asked()).id == "diseases"
    shown = await house.to_verdict()
    assert shown == sorted(shown)
    await house.option("refer")
    assert len(house.coordinators.messages) == 1


async def test_a_patient_who_cannot_be_eligible_cannot_be_referred(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.press("Start with questions")
    await house.option("ok")
    assert house.doctor.screen.startswith("⛔ Not eligible as things stand.")
    assert house.doctor.buttons == (
        "Stop here",
        "See everything",
        "All criteria",
        "My answers",
        "‹ Back",
        "New patient",
    )
    record = await house.record()
    await house.doctor.press_raw(
        house.doctor.messages[-1]["message_id"], f"a|{record.public_id}|{record.rev:x}|refer"
    )
    assert (await house.record()).referral is None


async def test_all_criteria_can_be_turned_over_and_left(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS)
    await house.confirm()
    await house.to_verdict()
    result = house.doctor.screen
    await house.doctor.press("All criteria")
    pages = int(house.doctor.screen.split("of ")[1].split(")")[0])
    assert pages > 2
    for page in range(2, pages + 1):
        await house.doctor.press("Next ›")
        assert house.doctor.screen.startswith(f"All criteria ({page} of {pages})")
    assert "Next ›" not in house.doctor.buttons
    await house.doctor.press("‹ Previous")
    await house.doctor.press("‹ Result")
    assert house.doctor.screen == result


async def test_a_new_patient_begins_with_nothing_of_the_one_before(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.to_referral()
    before = await house.record()
    await house.doctor.press("New patient")
    after = await house.record()
    assert after.public_id != before.public_id
    assert (after.stage, after.answers, after.draft) == ("intake", {}, None)
    assert (await house.services.assessments.load(before.public_id)).answers == before.answers


async def test_cancel_closes_without_sending_anything(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS)
    await house.confirm()
    await house.doctor.press("Cancel")
    assert house.doctor.screen.startswith("This assessment was closed and nothing was sent.")
    assert house.doctor.buttons == ("New patient",)
    closed = await house.record()
    await house.doctor.say(LUPUS)
    assert "This is what I understood" in house.doctor.screen
    assert (await house.record()).public_id != closed.public_id
    assert house.coordinators.messages == []


async def test_after_a_closed_assessment_another_is_a_tap_away(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.press("Start with questions")
    await house.doctor.say("/cancel")
    await house.doctor.press("New patient")
    assert (await house.record()).stage == "intake"


async def test_cancel_as_a_command_works_at_every_stage(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.doctor.say("/cancel")
    assert house.doctor.screen == "Please send /start to begin."
    await house.begin()
    for steps in range(3):
        if steps > 0:
            await house.doctor.say(LUPUS)
        if steps > 1:
            await house.confirm()
        await house.doctor.say("/cancel")
        assert (await house.record()).stage == "closed"
        assert house.doctor.buttons == ("New patient",)
        await house.doctor.say("/start")


async def test_start_in_the_middle_goes_on_from_the_same_screen(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    for reach in ("review", "interview", "verdict"):
        if reach == "review":
            await house.doctor.say(LUPUS)
        elif reach == "interview":
            await house.confirm()
        else:
            await house.to_verdict()
        screen, buttons = house.doctor.screen, house.doctor.buttons
        await house.doctor.say("/start")
        assert (house.doctor.screen, house.doctor.buttons) == (screen, buttons)
        assert "You were in the middle of an assessment" in house.doctor.messages[-2]["text"]
        assert sum("reply_markup" in message for message in house.doctor.messages) == 1


async def test_help_and_privacy_disturb_nothing(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    before = await house.record()
    await house.doctor.say("/help")
    assert "/privacy" in house.doctor.messages[-1]["text"]
    await house.doctor.say("/privacy")
    assert house.doctor.messages[-1]["text"].startswith("What is stored")
    assert await house.record() == before


async def test_what_is_no_text_is_answered_with_the_current_question(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.press("Start with questions")
    screen = house.doctor.screen
    sticker = {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1}
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    for content in (
        {"sticker": {**sticker, "is_animated": False, "is_video": False}},
        {"photo": photo, "caption": "lupus"},
    ):
        await house.doctor.send(content)
        assert house.doctor.messages[-2]["text"].startswith("I can read text only for now.")
        assert house.doctor.screen == screen
        assert house.doctor.messages[-1] == house.doctor.live
    assert (await house.record()).log == ()


async def test_without_coordinators_nothing_is_sent_and_nothing_is_lost(
    referral_house: ReferralHouse,
) -> None:
    house = referral_house
    await house.services.coordinators.dismiss(house.coordinators.member.chat_id)
    await house.begin()
    await house.doctor.say(LUPUS)
    await house.confirm()
    await house.skip_to("the result")
    await house.option("refer")
    assert "nothing was sent" in house.doctor.screen
    assert (await house.record()).referral is None
    await house.services.coordinators.add(house.coordinators.member.chat_id)
    await house.option("refer")
    assert len(house.coordinators.messages) == 1
