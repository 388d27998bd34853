"""The referring doctor: commands, presses and texts become steps of the current assessment."""

from __future__ import annotations

from collections.abc import Callable

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandStart
from aiogram.types import BotCommand, CallbackQuery, Message

from bot.app import Services
from bot.conversation import questions, review, texts
from bot.conversation.referring import announcement, new_referral
from bot.conversation.sight import Sight
from bot.conversation.step import Step, UnknownPress
from bot.delivery import Place, pressed_on
from bot.screen import Screen
from bot.storage.codes import referral_code
from bot.storage.records import AssessmentRecord, Person, StaleRevision, UnknownAssessment
from bot.views import render
from bot.views.keyboard import LANGUAGE_PREFIX, PREFIX, UnknownPayload, read_payload
from bot.views.opening import CONSENT_VERSION, language_choice
from bot.views.words import DEFAULT, Words, languages, load_words, negotiate
from criteria.trial import Trial

COMMANDS = ("start", "new", "cancel", "language", "help", "privacy")
FINISHED = ("referred", "closed", "declined")


def router() -> Router:
    """The doctor's private chat."""
    private = Router(name="referrer")
    private.message.filter(F.chat.type == ChatType.PRIVATE)
    private.startup.register(set_commands)
    private.message.register(start, CommandStart())
    private.message.register(new, Command("new"))
    private.message.register(cancel, Command("cancel"))
    private.message.register(ask_language, Command("language"))
    private.message.register(say_help, Command("help"))
    private.message.register(say_privacy, Command("privacy"))
    private.message.register(typed, F.text)
    private.message.register(something_else)
    private.callback_query.register(speak, F.data.startswith(f"{LANGUAGE_PREFIX}|"))
    private.callback_query.register(pressed, F.data.startswith(f"{PREFIX}|"))
    private.callback_query.register(unknown_press)
    return private


async def set_commands(services: Services) -> None:
    """The commands menu in every language; English for all others."""
    for language in languages():
        words = load_words(language)
        menu = [BotCommand(command=name, description=words(f"command-{name}")) for name in COMMANDS]
        await services.bot.set_my_commands(menu, language_code=None if language == DEFAULT else language)


async def start(message: Message, services: Services, trial: Trial) -> None:
    """Go on where the person was, or begin."""
    person, words = await _meet(message, services)
    record = await services.assessments.current(person)
    if record is None or record.stage in FINISHED or record.trial_digest != trial.digest:
        await _begin(person, services, trial, words)
        return
    if record.stage not in ("consent", "intake"):
        await services.delivery.send(message.chat.id, Screen(words("resumed")))
    await _show(record, services, trial, words, Place.MOVED)


async def new(message: Message, services: Services, trial: Trial) -> None:
    """Another patient."""
    person, words = await _meet(message, services)
    await _begin(person, services, trial, words)


async def cancel(message: Message, services: Services, trial: Trial, event_key: str) -> None:
    """Close the current assessment."""
    person, words = await _meet(message, services)
    record = await services.assessments.current(person)
    if record is None or record.stage in FINISHED:
        await services.delivery.send(message.chat.id, Screen(words("please-start")))
        return
    await _take(Step(stage="closed", draft=None), record, services, trial, words, event_key, Place.BELOW)


async def ask_language(message: Message, services: Services) -> None:
    """Which language to speak from now on."""
    _, words = await _meet(message, services)
    await services.delivery.send(message.chat.id, language_choice(words))


async def speak(query: CallbackQuery, services: Services, trial: Trial) -> None:
    """Another language: what is on the screen is said again in it, and no step is lost."""
    user, chosen = query.from_user, str(query.data).split("|")[1]
    person = await services.persons.meet(user.id, user.id, negotiate(user.language_code))
    if chosen not in languages():
        await services.delivery.toast(query, load_words(person.language)("unknown-press"))
        return
    person = await services.persons.speak(person, chosen)
    words = load_words(chosen)
    await services.delivery.toast(query, words("language-chosen"))
    choice = pressed_on(query)
    if choice is not None:
        await services.delivery.erase(user.id, choice)
    record = await services.assessments.current(person)
    if record is not None:
        await _show(record, services, trial, words, Place.MOVED)


async def say_help(message: Message, services: Services) -> None:
    """What can be done."""
    _, words = await _meet(message, services)
    await services.delivery.send(message.chat.id, Screen(words("help")))


async def say_privacy(message: Message, services: Services) -> None:
    """What is stored."""
    _, words = await _meet(message, services)
    await services.delivery.send(message.chat.id, Screen(words("privacy")))


async def typed(message: Message, services: Services, trial: Trial, event_key: str) -> None:
    """A text: an answer, a correction, or a case; after a closed assessment the case of another patient."""
    person, words = await _meet(message, services)
    record = await services.assessments.current(person)
    if record is None or record.stage in ("declined", "referred"):
        said = "already-referred" if record is not None and record.stage == "referred" else "please-start"
        await services.delivery.send(message.chat.id, Screen(words(said)))
        return
    if record.stage == "closed":
        record = await services.assessments.open(person, trial.id, trial.digest, stage="intake")
    if record.stage == "consent":
        await _show(record, services, trial, words, Place.MOVED)
        return
    step = texts.react(_sight(record, services, trial), message.text or "", words)
    if step.ui.get("note", {}).get("id") == "review-deleted":
        await services.delivery.erase(message.chat.id, message.message_id)
    await _take(step, record, services, trial, words, event_key, Place.BELOW)


async def something_else(message: Message, services: Services, trial: Trial) -> None:
    """A photo, a voice message, a sticker: answered kindly, with the current screen."""
    person, words = await _meet(message, services)
    await services.delivery.send(message.chat.id, Screen(words("typed-other-kind")))
    record = await services.assessments.current(person)
    if record is not None and record.stage not in FINISHED:
        await _show(record, services, trial, words, Place.MOVED)


async def pressed(query: CallbackQuery, services: Services, trial: Trial, event_key: str) -> None:
    """A button of an assessment: of the current screen, or of an old one."""
    user = query.from_user
    person = await services.persons.meet(user.id, user.id, negotiate(user.language_code))
    words = load_words(person.language)
    try:
        press = read_payload(query.data)
        record = await services.assessments.load(press.public_id)
    except (UnknownPayload, UnknownAssessment):
        await services.delivery.toast(query, words("unknown-press"))
        return
    if record.person_id != person.id:
        await services.delivery.toast(query, words("not-yours"))
        return
    current = await services.assessments.current(person)
    if current is not None and current.public_id != record.public_id:
        await _redraw(query, current, services, trial, words, "stale")
        return
    if press.rev != record.rev:
        await _redraw(query, record, services, trial, words, "stale")
        return
    try:
        step = await _react(_sight(record, services, trial), press.option, person, services, trial, words)
    except UnknownPress:
        await _redraw(query, record, services, trial, words, "unknown-press")
        return
    await services.delivery.toast(query)
    if step is not None:
        await _take(step, record, services, trial, words, event_key, Place.HERE, pressed_on(query))


async def unknown_press(query: CallbackQuery, services: Services) -> None:
    """A button nobody knows."""
    words = load_words(negotiate(query.from_user.language_code))
    await services.delivery.toast(query, words("unknown-press"))


async def _react(
    sight: Sight, option: str, person: Person, services: Services, trial: Trial, words: Words
) -> Step | None:
    """The step a press makes; None where it has begun another assessment instead."""
    stage = sight.record.stage
    if option == "new" and stage in ("interview", "referred", "closed"):
        await services.delivery.strip(sight.record.chat_id, sight.record.live_message_id or 0)
        await _begin(person, services, trial, words)
        return None
    if stage == "consent":
        return await _consented(option, person, services)
    if stage == "intake" and option == "q":
        return Step(stage="interview")
    stages: dict[str, Callable[[Sight, str, str], Step]] = {
        "review": review.press,
        "interview": questions.press,
    }
    if stage == "referred" and (option == "sum" or option[0] == "d"):
        return questions.press(sight, option, words.language)
    if stage not in stages:
        raise UnknownPress(option)
    return stages[stage](sight, option, words.language)


async def _consented(option: str, person: Person, services: Services) -> Step:
    if option == "yes":
        await services.persons.consent(person, CONSENT_VERSION)
        return Step(stage="intake")
    if option == "no":
        return Step(stage="declined")
    raise UnknownPress(option)


async def _meet(message: Message, services: Services) -> tuple[Person, Words]:
    user = message.from_user
    assert user is not None
    person = await services.persons.meet(user.id, message.chat.id, negotiate(user.language_code))
    return person, load_words(person.language)


async def _begin(person: Person, services: Services, trial: Trial, words: Words) -> None:
    """A new assessment; the buttons of the one before go."""
    before = await services.assessments.current(person)
    if before is not None and before.live_message_id is not None:
        await services.delivery.strip(before.chat_id, before.live_message_id)
    stage = "intake" if person.consent_version == CONSENT_VERSION else "consent"
    record = await services.assessments.open(person, trial.id, trial.digest, stage=stage)
    await _show(record, services, trial, words, Place.BELOW)


def _sight(record: AssessmentRecord, services: Services, trial: Trial) -> Sight:
    return Sight(trial, record, services.now().date())


async def _show(
    record: AssessmentRecord,
    services: Services,
    trial: Trial,
    words: Words,
    place: Place,
    pressed_message: int | None = None,
) -> None:
    screen = render(_sight(record, services, trial), words)
    await services.delivery.show(record, screen, place, pressed=pressed_message)


async def _redraw(
    query: CallbackQuery, record: AssessmentRecord, services: Services, trial: Trial, words: Words, why: str
) -> None:
    await services.delivery.toast(query, words(why))
    await _show(record, services, trial, words, Place.HERE, pressed_on(query))


async def _take(
    step: Step,
    record: AssessmentRecord,
    services: Services,
    trial: Trial,
    words: Words,
    event_key: str,
    place: Place,
    pressed_message: int | None = None,
) -> None:
    """Take a step and show what comes next; one that came too late shows where things are."""
    sight = _sight(record, services, trial)
    referral = new_referral(sight, referral_code()) if step.refer else None
    try:
        record = await services.assessments.step(
            record.public_id,
            record.rev,
            event=event_key,
            answers=step.answers,
            retract=step.retract,
            stage=step.stage,
            ui=step.ui,
            draft=step.draft,
            progress=sight.percent if record.stage == "interview" else None,
            outbox=(announcement(sight, services.coordinator_chat_id),) if step.refer else (),
            referral=referral,
        )
    except StaleRevision as stale:
        record = stale.current
    await _show(record, services, trial, words, place, pressed_message)
