"""The way of the three through one assessment, whatever carries their messages."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from html import unescape
from typing import TypeAlias

from bot.local.chat import LocalChat, shown_buttons
from bot.views.qr import qr_png
from bot.views.words import load_words
from tests.bot.referral_house import ReferralHouse

NAMES = {"en": "English", "zh": "中文", "ru": "Русский"}
QUESTION = {
    "en": "How much does the proteinuria amount to?",
    "zh": "尿蛋白定量是多少？",
    "ru": "Какая суточная протеинурия?",
}
ANSWER = {"en": "1.2 g a day", "zh": "每天1.2克", "ru": "1,2 г в сутки"}

Until: TypeAlias = Callable[[Callable[[], bool]], Awaitable[object]]
"""Waits until something is so: letters take their time where a postman brings them."""


async def at_once(so: Callable[[], bool]) -> None:
    """For a house whose letters are brought before an act returns."""
    assert so()


async def journey(house: ReferralHouse, language: str, until: Until = at_once) -> str:
    """Patient, code, doctor, referral, question, answer, acceptance; returns the code of the referral."""
    words = load_words(language)
    for chat in (house.patient, house.doctor, house.coordinators):
        await chat.say("/language")
        await chat.press(NAMES[language])
    await _patient_hands_over(house, language)
    link = re.search(r"https://t\.me/\w+\?start=(h_\w+)", str(house.patient.messages[-1]))
    assert link is not None
    (picture,) = await pictures(house, house.patient)
    assert picture == qr_png(link[0])
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    code = await _doctor_refers(house, link[1], language)
    await until(lambda: house.doctor.member.name in said(house.patient))
    await until(lambda: code in said(house.coordinators))

    await press(house.coordinators, f"|{code}|needs_info")
    await house.coordinators.say(QUESTION[language], reply_to=house.coordinators.messages[-1]["message_id"])
    await until(lambda: QUESTION[language] in said(house.doctor))
    await press(house.doctor, "|answer|1")
    await house.doctor.say(ANSWER[language])
    await press(house.doctor, "|send|1")
    await until(lambda: ANSWER[language] in said(house.coordinators))
    await press(house.coordinators, f"|{code}|accepted")
    await until(lambda: words("referral-status-accepted") in said(house.doctor))
    return code


async def pictures(house: ReferralHouse, chat: LocalChat) -> list[bytes]:
    """What the photos of a chat hold, as they arrived."""
    named = [message["photo"][-1]["file_id"] for message in chat.messages if "photo" in message]
    kept = [await house.local.server.log.file(file_id) for file_id in named]
    return [content for _, content in filter(None, kept)]


async def _patient_hands_over(house: ReferralHouse, language: str) -> None:
    words, patient = load_words(language), house.patient
    await press(patient, "w|patient|")
    for option in ("yes", "ok", "q"):
        await house.option(option, patient)
    await house.patient_answers_all()
    assert plain(words("result-worth-raising")) in patient.screen
    await house.option("code", patient)


async def _doctor_refers(house: ReferralHouse, link: str, language: str) -> str:
    await house.doctor.say(f"/start {link}")
    await press(house.doctor, f"w|doctor|{link}")
    await house.option("yes")
    await press(house.doctor, "|open")
    assert load_words(language)("patient-says") in house.doctor.screen
    await house.confirm()
    await house.to_verdict()
    await house.option("refer")
    referral = (await house.record()).referral
    assert referral is not None
    return referral.code


async def press(chat: LocalChat, ending: str) -> None:
    """Press the newest button whose payload ends so."""
    for message in reversed(chat.messages):
        for shown in shown_buttons(message):
            if shown.data and shown.data.endswith(ending):
                return await chat.press_raw(message["message_id"], shown.data)
    raise LookupError(ending)


def said(chat: LocalChat) -> str:
    """Everything that stands in a chat."""
    return "\n".join(str(message.get("text", "")) for message in chat.messages)


def plain(text: str) -> str:
    """A text as the chat shows it."""
    return unescape(re.sub("<[^>]+>", "", text))
