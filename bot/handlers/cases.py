"""A doctor's patients: the list, one of them, another label, a copy."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.conversation.label import LONGEST, names_somebody
from bot.conversation.new_version import waits
from bot.delivery import Place
from bot.handlers.awaited import Awaited
from bot.handlers.encounter import Encounter
from bot.handlers.entrance import begin
from bot.screen import Screen
from bot.storage.records import AssessmentRecord, Prompt, UnknownAssessment
from bot.views.cases import A_PAGE, CASE, case, cases
from bot.views.personal import has_agreed, role_choice

LABEL = "label"
_UNBEGUN = ("consent", "intake", "declined")


def register(router: Router) -> None:
    """The handlers of this module, for a private chat's router."""
    router.message.register(list_cases, Command("cases"))
    router.message.register(labelled, Awaited(LABEL))
    router.callback_query.register(pressed, F.data.startswith(f"{CASE}|"))


async def list_cases(message: Message, encounter: Encounter) -> None:
    """All patients of a doctor, page by page."""
    words = encounter.words
    if encounter.person.role != "doctor":
        await encounter.say(words("cases-for-doctors") if encounter.person.role else role_choice(words))
    elif has_agreed(encounter.person):
        await encounter.say(await _page(encounter, 0))
    else:
        await begin(encounter)


async def pressed(query: CallbackQuery, encounter: Encounter) -> None:
    """A button of the list, or of one patient."""
    services = encounter.services
    _, action, what = f"{query.data}||".split("|")[:3]
    if action in ("list", "new"):
        await services.delivery.toast(query)
        page = int(what) if what.isdecimal() else 0
        await (begin(encounter) if action == "new" else encounter.redraw(await _page(encounter, page)))
        return
    try:
        record = await services.assessments.load(what)
    except UnknownAssessment:
        record = None
    theirs = record is not None and record.person_id == encounter.person.id and has_agreed(encounter.person)
    if record is None or not theirs or action not in _ACTIONS:
        await services.delivery.toast(query, encounter.words("unknown-press"))
        return
    await services.delivery.toast(query)
    await _ACTIONS[action](record, encounter)


async def labelled(message: Message, encounter: Encounter, prompt: Prompt) -> None:
    """The typed label: kept unless it names somebody; the prompt waits until there is one."""
    if not message.text:
        await encounter.say(encounter.words("prompt-text-only"))
        return
    text = " ".join((message.text or "").split())
    if len(text) > LONGEST:
        await encounter.say(encounter.words("label-too-long", limit=LONGEST))
        return
    if names_somebody(text, encounter.words, encounter.services.now().date()):
        await encounter.services.delivery.erase(message.chat.id, message.message_id)
        await encounter.say(encounter.words("label-names"))
        return
    await encounter.services.prompts.take(prompt.chat_id, prompt.message_id)
    await encounter.services.assessments.rename(prompt.payload["assessment"], text)
    record = await encounter.services.assessments.load(prompt.payload["assessment"])
    await encounter.say(case(encounter.sight(record), encounter.words))


async def _show(record: AssessmentRecord, encounter: Encounter) -> None:
    await encounter.redraw(case(encounter.sight(record), encounter.words))


async def _resume(record: AssessmentRecord, encounter: Encounter) -> None:
    """Bring a patient to the front, exactly where the questions were left."""
    before = await encounter.current()
    if before is not None and before.live_message_id is not None and before.public_id != record.public_id:
        await encounter.services.delivery.strip(before.chat_id, before.live_message_id)
    await encounter.services.persons.turn_to(encounter.person, record.public_id)
    if encounter.message_id is not None:
        await encounter.services.delivery.erase(encounter.chat_id, encounter.message_id)
    # What was shown before the trial was revised stays in the chat.
    place = Place.BELOW if waits(encounter.sight(record)) else Place.MOVED
    await encounter.show(record, place)


async def _label(record: AssessmentRecord, encounter: Encounter) -> None:
    await encounter.expect(LABEL, encounter.words("label-ask"), {"assessment": record.public_id})


async def _copy(record: AssessmentRecord, encounter: Encounter) -> None:
    await _resume(await encounter.services.assessments.copy(record, encounter.event_key), encounter)


_ACTIONS = {"show": _show, "resume": _resume, "label": _label, "copy": _copy}


async def _page(encounter: Encounter, page: int) -> Screen:
    known = await encounter.services.assessments.cases(encounter.person, without=_UNBEGUN)
    pages = max(1, -(-len(known) // A_PAGE))
    page = max(0, min(page, pages - 1))
    shown = [
        encounter.sight(await encounter.services.assessments.load(found.public_id))
        for found in known[page * A_PAGE : (page + 1) * A_PAGE]
    ]
    return cases(shown, page, pages, encounter.words)
