"""Patient, doctor and coordinators meet in one assessment, each in their language."""

from __future__ import annotations

import re
from html import unescape

import pytest

from bot.local.chat import LocalChat, shown_buttons
from bot.views.words import load_words
from tests.bot.referral_house import ReferralHouse

NAMES = {"en": "English", "zh": "中文", "ru": "Русский"}
QUESTION, ANSWER = (
    {
        "en": "How much does the proteinuria amount to?",
        "zh": "尿蛋白定量是多少？",
        "ru": "Какая суточная протеинурия?",
    },
    {"en": "1.2 g a day", "zh": "每天 1.2 克", "ru": "1,2 г в сутки"},
)


async def speak(chat: LocalChat, language: str) -> None:
    await chat.say("/language")
    await chat.press(NAMES[language])


async def press(chat: LocalChat, ending: str) -> None:
    """Press the newest button whose payload ends so."""
    for message in reversed(chat.messages):
        for shown in shown_buttons(message):
            if shown.data and shown.data.endswith(ending):
                return await chat.press_raw(message["message_id"], shown.data)
    raise LookupError(ending)


def plain(text: str) -> str:
    """A text as the chat shows it."""
    return unescape(re.sub("<[^>]+>", "", text))


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
async def test_from_a_patients_answers_to_an_accepted_referral(
    referral_house: ReferralHouse, language: str
) -> None:
    house, words = referral_house, load_words(language)
    patient, doctor, site = house.patient, house.doctor, house.coordinators
    for chat in (patient, doctor, site):
        await speak(chat, language)

    await press(patient, "w|patient|")
    for option in ("yes", "ok", "q"):
        await house.option(option, patient)
    await house.patient_answers_all()
    assert plain(words("result-worth-raising")) in patient.screen
    await house.option("code", patient)
    link = re.search(r"start=(h_\w+)", str(patient.messages[-1]))
    assert link is not None

    await doctor.say(f"/start {link[1]}")
    await press(doctor, f"w|doctor|{link[1]}")
    await house.option("yes")
    await press(doctor, "|open")
    assert words("patient-says") in doctor.screen
    await house.confirm()
    await house.to_verdict()
    await house.option("refer")
    referral = (await house.record()).referral
    assert referral is not None

    await press(site, "|needs_info")
    await site.say(QUESTION[language], reply_to=site.messages[-1]["message_id"])
    assert QUESTION[language] in "".join(message.get("text", "") for message in doctor.messages)
    await press(doctor, "|answer|1")
    await doctor.say(ANSWER[language])
    await press(doctor, "|send|1")
    assert ANSWER[language] in "".join(message.get("text", "") for message in site.messages)
    await press(site, "|accepted")
    assert (await house.services.referrals.load(referral.code)).status == "accepted"
    assert words("referral-status-accepted") in "".join(
        message.get("text", "") for message in doctor.messages
    )
    assert house.local.server.unanswered == ()
