"""What doctor, patient and coordinators see of Telegram beside the chat: menus, descriptions, files, invitations."""

from __future__ import annotations

import json
import re

import pytest

from bot.handlers.menus import COMMANDS
from bot.invitation import invite
from bot.local.people import BOT_USER
from bot.views.words import load_words
from tests.bot.note_files import word
from tests.bot.referral_house import LUPUS
from tests.telegram.bot_api import BotApi
from tests.telegram.running_service import running, settings_for

NAMES = {"en": "English", "zh": "中文", "ru": "Русский"}


def described(role: str, language: str) -> dict[str, str]:
    """The commands of a role, each as it is described in a language."""
    words = load_words(language, "patient" if role == "patient" else "doctor")
    return {name: words(f"command-{name}") for name in COMMANDS[role]}


async def test_what_is_said_of_the_bot_before_anybody_speaks(api: BotApi, database: str) -> None:
    async with running(api, settings_for(api, database)):
        profile = api.server.profile
        for code, language in (("", "en"), ("zh", "zh"), ("ru", "ru")):
            words = load_words(language)
            assert profile.menu(language=code, kind="all_private_chats") == described("", language)
            assert profile.text("description", code) == words("bot-description")
            assert profile.text("short_description", code) == words("bot-short-description")
    assert {json.loads(form["scope"])["type"] for form in api.calls_of("setMyCommands")} == {
        "all_private_chats"
    }


@pytest.mark.parametrize("language", NAMES)
async def test_each_role_has_its_menu_in_the_language_chosen(
    api: BotApi, database: str, language: str
) -> None:
    async with running(api, settings_for(api, database)) as bot:
        house = bot.house
        for chat in (house.doctor, house.patient, house.coordinators):
            await chat.say("/language")
            await chat.press(NAMES[language])
        for chat, role in ((house.doctor, "doctor"), (house.patient, "patient")):
            await chat.say("/start")
            await chat.press(f"w|{role}|")
        menu = api.server.profile.menu
        assert menu(house.doctor.member.chat_id) == described("doctor", language)
        assert menu(house.patient.member.chat_id) == described("patient", language)
        assert menu(house.coordinators.member.chat_id) == described("coordinator", language)


async def test_a_menu_follows_a_language_that_is_changed(api: BotApi, database: str) -> None:
    async with running(api, settings_for(api, database)) as bot:
        doctor = bot.house.doctor
        await bot.house.begin()
        assert api.server.profile.menu(doctor.member.chat_id) == described("doctor", "en")
        await doctor.say("/language")
        await doctor.press(NAMES["ru"])
        assert api.server.profile.menu(doctor.member.chat_id) == described("doctor", "ru")


async def test_a_group_that_comes_by_invitation_gets_the_referral(api: BotApi, database: str) -> None:
    settings = settings_for(api, database, COORDINATOR_CHAT_ID="")
    async with running(api, settings) as bot:
        site = bot.house.coordinators
        link = re.search(r"startgroup=(c_[\w-]+)", await invite(settings))
        assert link is not None
        await site.say("/queue")
        assert site.live is None or site.live["from"]["id"] != BOT_USER["id"]
        await site.say(f"/start@{BOT_USER['username']} {link[1]}")
        assert api.server.profile.menu(site.member.chat_id) == described("coordinator", "en")
        code = await bot.house.to_referral()
        await api.until(lambda: any(code in str(message) for message in site.messages))
        await site.press("Accept")
        assert (await bot.house.services.referrals.load(code)).status == "accepted"


async def test_a_note_in_a_file_is_read_like_a_pasted_one(api: BotApi, database: str) -> None:
    async with running(api, settings_for(api, database)) as bot:
        await bot.house.begin()
        await bot.house.doctor.attach("note.docx", word(*LUPUS.splitlines()))
        assert (await bot.house.record()).stage == "review"
        await bot.house.confirm()
        answers = (await bot.house.record()).answers
        assert (answers["diseases"], answers["age_years"]) == (["SLE"], 41)
    assert len(api.calls_of("getFile")) == 1


async def test_who_is_forgotten_begins_anew_and_the_site_is_told(api: BotApi, database: str) -> None:
    async with running(api, settings_for(api, database)) as bot:
        house = bot.house
        code = await house.to_referral()
        await api.until(lambda: house.coordinators.buttons)
        await house.coordinators.press("Accept")
        await house.doctor.say("/forget")
        await house.doctor.press("p|forget!")
        assert await house.services.persons.find(house.doctor.member.user_id) is None
        await api.until(lambda: "deleted their data" in str(house.coordinators.messages[-1]))
        assert code in str(house.coordinators.messages[-1])
        await house.doctor.say("/start")
        assert house.doctor.buttons[:2] == ("🩺 I am a doctor", "🙂 I am a patient")
        assert api.server.unanswered == ()
