"""A patient's answers on their way to a doctor: the code is given, opened by one doctor, and can be taken back."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery
from aiogram.utils.deep_linking import create_start_link

from bot.conversation.hand_over import background_of, draft_of
from bot.conversation.notices import opened_letter, revoked_letters
from bot.delivery import Place
from bot.handlers.encounter import Encounter
from bot.screen import Screen
from bot.storage.records import AssessmentRecord, HandOver, HandOverClosed, UnknownHandOver
from bot.views.hand_over import hand_over, revoking
from bot.views.keyboard import HAND_OVER_PREFIX
from bot.views.offered import offered
from bot.views.personal import has_agreed

LINK = "h_"
"""What a deep link begins with that names a hand-over."""


def register(router: Router) -> None:
    """The handlers of this module, for a private chat's router."""
    router.callback_query.register(pressed, F.data.startswith(f"{HAND_OVER_PREFIX}|"))


async def give(record: AssessmentRecord, encounter: Encounter) -> None:
    """Give a patient the code of their answers, as text, link and picture."""
    given = await encounter.services.hand_overs.give(record.public_id)
    await encounter.say(await _shown(record, given, encounter))


async def offer(encounter: Encounter, code: str) -> None:
    """What a doctor sees who follows a patient's link: who will know, before anything is opened."""
    words = encounter.words
    try:
        given = await encounter.services.hand_overs.load(code)
    except UnknownHandOver:
        await encounter.say(words("hand-over-unknown"))
        return
    if encounter.person.role != "doctor" or given.person_id == encounter.person.id:
        await encounter.say(words("hand-over-for-doctor"))
    elif given.opened_by == encounter.person.id and given.revoked_at is None:
        await _take_up(given, encounter)
    elif given.opened_at is not None or given.revoked_at is not None:
        await encounter.say(words("hand-over-closed"))
    else:
        await encounter.say(offered(given, encounter.name, words))


async def pressed(query: CallbackQuery, encounter: Encounter) -> None:
    """Open (a doctor), revoke or keep (the patient whose code it is)."""
    services, words = encounter.services, encounter.words
    _, code, wanted = f"{query.data}||".split("|")[:3]
    try:
        given = await services.hand_overs.load(code)
    except UnknownHandOver:
        await services.delivery.toast(query, words("hand-over-unknown"), alert=True)
        return
    doctor = encounter.person.role == "doctor" and has_agreed(encounter.person)
    if wanted == "open" and doctor and given.person_id != encounter.person.id:
        await services.delivery.toast(query)
        await _open(given, encounter)
    elif wanted in ("revoke", "sure", "keep") and given.person_id == encounter.person.id:
        await services.delivery.toast(query)
        await _patient_decides(given, wanted, encounter)
    else:
        await services.delivery.toast(query, words("unknown-press"))


async def _open(given: HandOver, encounter: Encounter) -> None:
    services, doctor = encounter.services, encounter.person
    await _leave(encounter, given.taken_as)
    patients = await services.assessments.load(given.assessment)
    patient = await services.persons.load(given.person_id)
    try:
        opened = await services.hand_overs.open(
            given.code,
            doctor,
            encounter.name,
            trial_id=encounter.trial.id,
            trial_digest=encounter.trial.digest,
            stage="review",
            draft=draft_of(patients, encounter.trial),
            background=background_of(patients),
            outbox=(opened_letter(given.code, patient.chat_id),),
        )
    except HandOverClosed:
        await encounter.say(encounter.words("hand-over-closed"))
        return
    if encounter.message_id is not None:
        await services.delivery.erase(encounter.chat_id, encounter.message_id)
    await _take_up(opened, encounter)


async def _take_up(opened: HandOver, encounter: Encounter) -> None:
    """The doctor's own assessment, begun from the patient's answers."""
    assert opened.taken_as is not None
    await _leave(encounter, opened.taken_as)
    await encounter.services.persons.turn_to(encounter.person, opened.taken_as)
    record = await encounter.services.assessments.load(opened.taken_as)
    await encounter.show(record, Place.MOVED)


async def _leave(encounter: Encounter, taken_as: str | None) -> None:
    """The buttons of what was in front of the doctor go; what is taken up keeps its own."""
    before = await encounter.current()
    if before is not None and before.live_message_id is not None and before.public_id != taken_as:
        await encounter.services.delivery.strip(before.chat_id, before.live_message_id)


async def _patient_decides(given: HandOver, wanted: str, encounter: Encounter) -> None:
    services, words = encounter.services, encounter.words
    if wanted == "sure":
        given = await services.hand_overs.revoke(given.code, revoked_letters)
    record = await services.assessments.load(given.assessment)
    screen = revoking(given, words) if wanted == "revoke" else await _shown(record, given, encounter)
    assert encounter.message_id is not None
    await services.delivery.edit(encounter.chat_id, encounter.message_id, screen)


async def _shown(record: AssessmentRecord, given: HandOver, encounter: Encounter) -> Screen:
    link = await create_start_link(encounter.services.bot, f"{LINK}{given.code}")
    return hand_over(encounter.sight(record), given, link, encounter.words)
