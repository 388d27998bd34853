"""The way in: /start with its links, who somebody is, a new assessment, giving one up."""

from __future__ import annotations

import re

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from bot.conversation import new_version
from bot.conversation.patient import has_result
from bot.conversation.step import Step
from bot.delivery import Place
from bot.handlers import hand_over, menus
from bot.handlers.coordinator import INVITATION, welcome
from bot.handlers.encounter import Encounter
from bot.storage.records import AssessmentRecord
from bot.views.personal import ROLE, ROLES, has_agreed, role_choice

FINISHED = ("referred", "closed", "declined")
_HAND_OVER = re.compile(hand_over.LINK + "[A-Za-z0-9_-]{1,40}")


def register(router: Router) -> None:
    """The handlers of this module, for a private chat's router."""
    router.message.register(start, CommandStart())
    router.message.register(ask_role, Command("role"))
    router.message.register(new, Command("new"))
    router.message.register(cancel, Command("cancel"))
    router.callback_query.register(choose_role, F.data.startswith(f"{ROLE}|"))


async def start(message: Message, command: CommandObject, encounter: Encounter) -> None:
    """Open what a link names; else go on where the person was, or begin."""
    link = command.args or ""
    if link.startswith(INVITATION):
        await welcome(encounter.services, message, link.removeprefix(INVITATION))
        return
    link = link if _HAND_OVER.fullmatch(link) else ""
    if not encounter.person.role:
        await encounter.say(role_choice(encounter.words, link))
    elif link:
        await begin(encounter, link)
    elif command.args:
        await encounter.say(encounter.words("link-unknown"))
        await _go_on(encounter)
    else:
        await _go_on(encounter)


async def _go_on(encounter: Encounter) -> None:
    record = await encounter.current()
    if record is None or not _can_go_on(record, encounter):
        await begin(encounter)
        return
    if new_version.waits(encounter.sight(record)):
        # What was shown under the old version stays in the chat.
        await encounter.show(record, Place.BELOW)
        return
    if record.stage not in ("consent", "safety", "intake") and not has_result(encounter.sight(record)):
        await encounter.say(encounter.words("resumed"))
    await encounter.show(record, Place.MOVED)


def _can_go_on(record: AssessmentRecord, encounter: Encounter) -> bool:
    return record.stage not in FINISHED and record.respondent == encounter.person.role


async def begin(encounter: Encounter, link: str | None = None, *, shown: bool = True) -> None:
    """A new assessment, from consent on where it has not been given; or what a link names."""
    if not has_agreed(encounter.person):
        await encounter.begin(stage="consent", link=link, shown=shown)
    elif link:
        await hand_over.offer(encounter, link.removeprefix(hand_over.LINK))
    else:
        stage = "safety" if encounter.person.role == "patient" else "intake"
        await encounter.begin(stage=stage, shown=shown)


async def ask_role(message: Message, encounter: Encounter) -> None:
    """Who somebody is, asked again."""
    await encounter.say(role_choice(encounter.words))


async def choose_role(query: CallbackQuery, encounter: Encounter) -> None:
    """A doctor or a patient: what follows is made for them."""
    _, named, link, *_ = f"{query.data}||".split("|")
    delivery, person = encounter.services.delivery, encounter.person
    role = next((known for known in ROLES if known == named), None)
    if role is None:
        await delivery.toast(query, encounter.words("unknown-press"))
        return
    await delivery.toast(query)
    if encounter.message_id is not None:
        await delivery.erase(encounter.chat_id, encounter.message_id)
    unchanged = person.role == role
    encounter = encounter.known_as(await encounter.services.persons.become(person, role))
    await menus.offer(encounter.services.bot, encounter.chat_id, encounter.words, role)
    if unchanged and not link:
        await _go_on(encounter)
    else:
        await begin(encounter, link if _HAND_OVER.fullmatch(link) else None)


async def new(message: Message, encounter: Encounter) -> None:
    """Another patient."""
    if encounter.person.role:
        await begin(encounter)
    else:
        await encounter.say(role_choice(encounter.words))


async def cancel(message: Message, encounter: Encounter) -> None:
    """Close the current assessment."""
    record = await encounter.current()
    if record is None or record.stage in FINISHED:
        await encounter.say(encounter.words("please-start"))
        return
    await encounter.take(Step(stage="closed", draft=None), record, Place.BELOW)
