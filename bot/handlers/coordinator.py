"""The coordinators' chats: the way in, their commands, and every press on a card."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from bot.app import Services
from bot.delivery import pressed_on
from bot.handlers import decisions, menus, written
from bot.handlers.desk import AtDesk, Desk, role_in, words_at
from bot.screen import Button, Screen
from bot.storage.records import StaleStatus, UnknownAssessment, UnknownReferral
from bot.views import acts
from bot.views.acts import CARD_PREFIX, Act, act, read_act
from bot.views.card import card, gone
from bot.views.keyboard import UnknownPayload, rows
from bot.views.queue import STATUSES, queue, queue_of
from bot.views.words import DEFAULT, Words, languages, load_words, negotiate, safe
from criteria.trial import Trial

INVITATION = "c_"
"""What the payload of a deep link begins with that carries an invitation."""


def router() -> Router:
    """Everything coordinators say and press; what is said in other chats passes by."""
    coordinators = Router(name="coordinator")
    coordinators.message.register(move, F.migrate_to_chat_id)
    coordinators.message.register(
        invited, F.chat.type != ChatType.PRIVATE, CommandStart(magic=F.args.startswith(INVITATION))
    )
    coordinators.message.register(say_queue, Command("queue"), AtDesk())
    coordinators.message.register(ask_language, Command("language"), AtDesk())
    coordinators.message.register(say_help, Command("help"), AtDesk())
    coordinators.message.register(say_help, CommandStart(magic=~F.args), AtDesk())
    written.register(coordinators)
    coordinators.callback_query.register(pressed, F.data.startswith(f"{CARD_PREFIX}|"))
    return coordinators


async def move(message: Message, services: Services) -> None:
    """The group became a supergroup: its right, its language and its letters move along."""
    assert message.migrate_to_chat_id is not None
    await services.coordinators.moved(message.chat.id, message.migrate_to_chat_id)


async def invited(message: Message, command: CommandObject, services: Services) -> None:
    """A group follows the link of an invitation."""
    await welcome(services, message, (command.args or "").removeprefix(INVITATION))


async def welcome(services: Services, message: Message, code: str) -> None:
    """Take a chat among the coordinators if the invitation is good, and say what follows."""
    chat_id = message.chat.id
    language = negotiate(message.from_user.language_code if message.from_user else None)
    known = await services.coordinators.may(chat_id)
    accepted = known or await accept_invitation(services, chat_id, code, language)
    words = await words_at(services, chat_id) if accepted else load_words(language)
    said = "coordinator-already" if known else "coordinator-welcome" if accepted else "coordinator-invalid"
    if accepted and not known:
        await _offer_menu(services, chat_id, words)
    buttons = ((Button(words("card-queue"), act("", acts.QUEUE)),),) if accepted else ()
    await services.delivery.send(chat_id, Screen(words(said), buttons))


async def _offer_menu(services: Services, chat_id: int, words: Words) -> None:
    """The coordinators' commands in the menu; whoever is also a doctor or a patient here keeps theirs."""
    if await role_in(services, chat_id) is None:
        await menus.offer(services.bot, chat_id, words, "coordinator")


async def accept_invitation(services: Services, chat_id: int, code: str, language: str = DEFAULT) -> bool:
    """Whether an invitation makes this chat a coordinator; `language` is what the bot speaks there at first."""
    return await services.coordinators.accept(code, chat_id, language)


async def say_queue(message: Message, desk: Desk) -> None:
    """All referrals by status."""
    await desk.say(queue(await desk.services.referrals.queue(), desk.words))


async def ask_language(message: Message, desk: Desk) -> None:
    """Which language to speak in this chat; somebody who is also a doctor here is asked as such."""
    if await desk.has_other_role():
        raise SkipHandler
    named = ((language, load_words(language)("language-name")) for language in languages())
    buttons = [Button(name, act("", acts.LANGUAGE, language)) for language, name in named]
    await desk.say(Screen(desk.words("language-choose"), rows(buttons)))


async def say_help(message: Message, desk: Desk) -> None:
    """What coordinators can do; a doctor hears also what doctors can do."""
    other = await desk.has_other_role()
    if (message.text or "").startswith("/start") and other:
        raise SkipHandler
    await desk.say(desk.words("coordinator-help"))
    if other:
        raise SkipHandler


async def pressed(
    query: CallbackQuery, services: Services, trial: Trial, others: tuple[Trial, ...] = ()
) -> None:
    """A button of a card or of the queue: rights first, then what it is about, then what it does."""
    chat_id = query.message.chat.id if query.message else None
    if chat_id is None or not await services.coordinators.may(chat_id):
        words = load_words(negotiate(query.from_user.language_code))
        await services.delivery.toast(query, words("card-not-yours"), alert=True)
        return
    desk = Desk(services, (trial, *others), chat_id, await words_at(services, chat_id), pressed_on(query))
    try:
        chosen = read_act(query.data)
        toast, screen = await (_react(chosen, desk) if chosen.code else _on_no_referral(chosen, desk))
    except (UnknownPayload, decisions.UnknownAct):
        toast, screen = desk.words("unknown-press"), None
    except (UnknownReferral, UnknownAssessment):
        toast, screen = desk.words("card-gone-short"), gone(safe(chosen.code), desk.words)
    except StaleStatus as stale:
        status = desk.words(f"card-status-{stale.current.status}")
        dossier = await desk.dossier(stale.current.code)
        toast, screen = desk.words("card-moved", status=status), card(dossier, desk.about(dossier).words)
    await services.delivery.toast(query, toast)
    if screen is not None:
        await desk.show(screen)


async def _react(chosen: Act, desk: Desk) -> tuple[str | None, Screen | None]:
    dossier = await desk.dossier(chosen.code)
    return await decisions.react(chosen, dossier, desk.about(dossier))


async def _on_no_referral(chosen: Act, desk: Desk) -> tuple[str | None, Screen | None]:
    """The queue, one status of it, or another language."""
    services = desk.services
    if chosen.name == acts.LANGUAGE and chosen.argument in languages():
        await services.coordinators.speak(desk.chat_id, chosen.argument)
        words = load_words(chosen.argument)
        await _offer_menu(services, desk.chat_id, words)
        return words("language-chosen"), Screen(words("language-chosen"))
    if chosen.name != acts.QUEUE:
        raise UnknownPayload(chosen.name)
    status = next((known for known in STATUSES if known == chosen.argument), None)
    if status is None:
        return None, queue(await services.referrals.queue(), desk.words)
    listed = await services.referrals.queue([status])
    return None, queue_of(listed, status, chosen.page, services.now().date(), desk.words)
