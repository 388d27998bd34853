"""What is the person's own: language, settings, help, privacy, their data and its deletion."""

from __future__ import annotations

import json

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.conversation.referring import forgetting_letters
from bot.delivery import Place
from bot.handlers import menus
from bot.handlers.encounter import Encounter
from bot.screen import Attachment, Screen
from bot.views.keyboard import LANGUAGE_PREFIX
from bot.views.opening import language_choice
from bot.views.personal import PERSON, forget, role_choice, settings
from bot.views.words import languages


def register(router: Router) -> None:
    """The handlers of this module, for a private chat's router."""
    for name, handler in _COMMANDS.items():
        router.message.register(handler, Command(name))
    router.callback_query.register(speak, F.data.startswith(f"{LANGUAGE_PREFIX}|"))
    router.callback_query.register(pressed, F.data.startswith(f"{PERSON}|"))


async def ask_language(message: Message, encounter: Encounter) -> None:
    """Which language to speak from now on."""
    await encounter.say(language_choice(encounter.words))


async def speak(query: CallbackQuery, encounter: Encounter) -> None:
    """Another language: what is on the screen is said again in it, and no step is lost."""
    services, (_, chosen, link, *_) = encounter.services, f"{query.data}||".split("|")
    if chosen not in languages():
        await services.delivery.toast(query, encounter.words("unknown-press"))
        return
    encounter = encounter.known_as(await services.persons.speak(encounter.person, chosen))
    await services.delivery.toast(query, encounter.words("language-chosen"))
    if encounter.message_id is not None:
        await services.delivery.erase(encounter.chat_id, encounter.message_id)
    if not encounter.person.role:
        await encounter.say(role_choice(encounter.words, link))
        return
    await menus.offer(services.bot, encounter.chat_id, encounter.words, encounter.person.role)
    record = await encounter.current()
    if record is not None:
        await encounter.show(record, Place.MOVED)


async def say_settings(message: Message, encounter: Encounter) -> None:
    """What can be set."""
    await encounter.say(settings(encounter.person, encounter.words))


async def say_help(message: Message, encounter: Encounter) -> None:
    """What can be done."""
    await encounter.say(encounter.words("help"))


async def say_privacy(message: Message, encounter: Encounter) -> None:
    """What is stored."""
    await encounter.say(encounter.words("privacy"))


async def export(message: Message, encounter: Encounter) -> None:
    """Everything that is stored of the person, as a file they can read."""
    await _send_everything(encounter)


async def ask_forget(message: Message, encounter: Encounter) -> None:
    """Whether really everything is to be deleted."""
    await encounter.say(forget(encounter.words))


async def pressed(query: CallbackQuery, encounter: Encounter) -> None:
    """A button of the settings, or the answer to whether everything is to be deleted."""
    words, wanted = encounter.words, str(query.data).split("|")[1]
    screens = {
        "language": lambda: language_choice(words),
        "role": lambda: role_choice(words),
        "privacy": lambda: Screen(words("privacy")),
        "forget": lambda: forget(words),
        "keep": lambda: settings(encounter.person, words),
    }
    if wanted not in (*screens, "export", "forget!"):
        await encounter.services.delivery.toast(query, words("unknown-press"))
        return
    await encounter.services.delivery.toast(query)
    if wanted == "export":
        await _send_everything(encounter)
    elif wanted == "forget!":
        await _forget(encounter)
    else:
        await encounter.redraw(screens[wanted]())


async def _send_everything(encounter: Encounter) -> None:
    known = await encounter.services.persons.everything(encounter.person)
    text = json.dumps(known, ensure_ascii=False, indent=1)
    file = Attachment("answers.json", text.encode())
    await encounter.say(Screen(encounter.words("export-done"), files=(file,)))


async def _forget(encounter: Encounter) -> None:
    """Delete all of it; coordinators and doctors whom it concerns are told."""
    services = encounter.services
    record = await encounter.current()
    if record is not None and record.live_message_id is not None:
        await services.delivery.strip(record.chat_id, record.live_message_id)
    chats = await services.coordinators.chats()
    await services.persons.forget(encounter.person, lambda found: forgetting_letters(found, chats))
    await encounter.redraw(Screen(encounter.words("forget-done")))


_COMMANDS = {
    "language": ask_language,
    "settings": say_settings,
    "help": say_help,
    "privacy": say_privacy,
    "export": export,
    "forget": ask_forget,
}
