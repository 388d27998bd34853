"""Presses, texts and documents of a private chat: each becomes a step of the assessment in front of the person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.conversation import (
    answers_given,
    calculator,
    half_done,
    interviewing,
    new_version,
    patient,
    review,
    score_sheet,
    texts,
)
from bot.conversation.sight import Sight
from bot.conversation.step import Step, UnknownPress
from bot.delivery import Place
from bot.documents import Refusal, text_of
from bot.handlers import hand_over, referrer
from bot.handlers.encounter import Encounter, Reaction
from bot.handlers.entrance import FINISHED, begin
from bot.storage.records import AssessmentRecord, UnknownAssessment
from bot.views.keyboard import PREFIX, UnknownPayload, read_payload
from bot.views.patient import advice_on
from bot.views.personal import consent_version, role_choice

UNHEARD = ("consent", "declined", "referred")
"""Stages at which a text is not read."""


def register(router: Router) -> None:
    """The handlers of this module, for a private chat's router; they take what no command took."""
    router.message.register(typed, F.text)
    router.message.register(document, F.document)
    router.message.register(something_else)
    router.edited_message.register(edited)
    router.callback_query.register(pressed, F.data.startswith(f"{PREFIX}|"))
    router.callback_query.register(unknown_press)


async def typed(message: Message, encounter: Encounter) -> None:
    """A text: an answer, a correction, or a case; after a closed assessment the case of another patient."""
    record = await _listening(message, encounter)
    if record is not None:
        await _read(message, message.text or "", record, encounter)


async def document(message: Message, encounter: Encounter) -> None:
    """A note as a file is read like a pasted case, part by part."""
    await _heed(message, encounter)
    record = await _listening(message, encounter)
    if record is None:
        return
    found = await text_of(message, encounter.services.bot)
    if isinstance(found, Refusal):
        await encounter.say(encounter.words(f"document-{found.reason}", **found.variables))
        await encounter.show(record, Place.MOVED)
        return
    for number, part in enumerate(found.parts):
        part_of = replace(encounter, event_key=f"{encounter.event_key}:{number}")
        record = await _read(message, part, record, part_of)
    if found.left_out:
        await encounter.say(encounter.words("document-left-out", count=found.left_out))


async def _read(
    message: Message, text: str, record: AssessmentRecord, encounter: Encounter
) -> AssessmentRecord:
    sight = encounter.sight(record)
    step = answers_given.changed(sight, texts.react(sight, text, encounter.words.about(sight.trial)))
    if step.ui.get("note", {}).get("id") == "review-deleted":
        await encounter.services.delivery.erase(message.chat.id, message.message_id)
    return await encounter.take(step, record, Place.BELOW)


async def _listening(message: Message, encounter: Encounter) -> AssessmentRecord | None:
    """The assessment a message speaks to; where there is none the person has been told what to do."""
    words, record = encounter.words, await encounter.current()
    if record is not None and encounter.person.role and record.stage == "closed":
        # The same update also takes a step in what it begins.
        await begin(replace(encounter, event_key=f"{encounter.event_key}:begin"), shown=False)
        record = await encounter.current()
    if record is None or not encounter.person.role or record.stage in UNHEARD:
        await _heed(message, encounter)
    if not encounter.person.role:
        await encounter.say(role_choice(words))
    elif record is None or record.stage in ("declined", "referred"):
        referred = record is not None and record.stage == "referred"
        await encounter.say(words("already-referred" if referred else "please-start"))
    elif record.stage == "consent":
        await encounter.show(record, Place.MOVED)
    elif new_version.waits(encounter.sight(record)):
        await _heed(message, encounter)
        await encounter.say(words("new-version-unread"))
        await encounter.show(record, Place.BELOW)
    else:
        return record
    return None


async def _heed(message: Message, encounter: Encounter) -> None:
    """A sign of an emergency is answered even where nothing else of a message is read, such as below a photo."""
    if encounter.person.role == "doctor":
        return
    advice = advice_on(message.text or message.caption or "", encounter.words)
    if advice is not None:
        await encounter.say(advice)


async def something_else(message: Message, encounter: Encounter) -> None:
    """A photo, a voice message, a sticker: answered kindly, with the current screen."""
    await _heed(message, encounter)
    await encounter.say(encounter.words("typed-other-kind"))
    record = await encounter.current()
    if record is not None and record.stage not in FINISHED:
        await encounter.show(record, Place.MOVED)


async def edited(message: Message, encounter: Encounter) -> None:
    """An edited message changes nothing: what was read is on the screen."""
    await _heed(message, encounter)
    await encounter.say(encounter.words("typed-edited"))
    record = await encounter.current()
    if record is not None and record.stage not in FINISHED:
        await encounter.show(record, Place.MOVED)


async def pressed(query: CallbackQuery, encounter: Encounter) -> None:
    """A button of an assessment: of the current screen, or of an old one."""
    services, words = encounter.services, encounter.words
    try:
        press = read_payload(query.data)
        record = await services.assessments.load(press.public_id)
    except (UnknownPayload, UnknownAssessment):
        await services.delivery.toast(query, words("unknown-press"))
        return
    if record.person_id != encounter.person.id:
        await services.delivery.toast(query, words("not-yours"))
        return
    current = await encounter.current() or record
    if current.public_id != record.public_id or press.rev != record.rev:
        await _redraw(query, current, encounter, "stale")
        return
    revised = new_version.waits(encounter.sight(record))
    # The old result, and the notice of what changed, stay in the chat.
    place = Place.BELOW if revised else Place.HERE
    try:
        step = await _react(record, press.option, encounter)
    except UnknownPress:
        await _redraw(query, record, encounter, "new-version-press" if revised else "unknown-press", place)
        return
    await services.delivery.toast(query)
    if isinstance(step, Step):
        await encounter.take(step, record, place)
    else:
        await step()


async def _react(record: AssessmentRecord, option: str, encounter: Encounter) -> Reaction:
    """What a press does: a step, or something beside the assessment.

    Raises:
        UnknownPress: the current screen has no such button.
    """
    sight, stage = encounter.sight(record), record.stage
    if new_version.waits(sight) and (option != "new" or sight.of_patient):
        return new_version.press(sight, option)
    if score_sheet.is_open(sight):
        return calculator.press(sight, option, encounter.words.language)
    if option == "new" and stage in ("interview", "referred", "closed"):
        return partial(begin, encounter)
    if stage == "consent":
        return _consented(option, record, encounter)
    if stage == "intake" and option == "q":
        return half_done.brought_back(sight, Step(stage="interview"))
    if stage == "referred":
        return referrer.press(sight, option, encounter)
    if record.respondent == "patient" and option == "code" and patient.has_result(sight):
        return partial(hand_over.give, record, encounter)
    stages: dict[str, Callable[[Sight, str, str], Step]] = {
        "safety": patient.press,
        "review": review.press,
        "interview": interviewing.press,
    }
    if stage not in stages:
        raise UnknownPress(option)
    return stages[stage](sight, option, encounter.words.language)


def _consented(option: str, record: AssessmentRecord, encounter: Encounter) -> Reaction:
    if option == "yes":
        return partial(_enter, record, encounter)
    if option == "no":
        return Step(stage="declined")
    raise UnknownPress(option)


async def _enter(record: AssessmentRecord, encounter: Encounter) -> None:
    """Consent is given: on to the beginning, and to what a link named."""
    role = encounter.person.role
    version = consent_version(role)
    person = await encounter.services.persons.consent(encounter.person, version, encounter.words.language)
    encounter = encounter.known_as(person)
    await encounter.take(Step(stage="safety" if role == "patient" else "intake"), record, Place.HERE)
    link = record.ui.get("link")
    if link:
        await hand_over.offer(encounter, link.removeprefix(hand_over.LINK))


async def unknown_press(query: CallbackQuery, encounter: Encounter) -> None:
    """A button nobody knows."""
    await encounter.services.delivery.toast(query, encounter.words("unknown-press"))


async def _redraw(
    query: CallbackQuery, record: AssessmentRecord, encounter: Encounter, why: str, place: Place = Place.HERE
) -> None:
    await encounter.services.delivery.toast(query, encounter.words(why))
    await encounter.show(record, place)
