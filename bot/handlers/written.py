"""What coordinators write in reply to a prompt: a question, a reason, an objection; masked before it is kept."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import Message

from bot.conversation.inquiry import LONGEST, passed_on, question_letter
from bot.conversation.referring import card_letters
from bot.handlers.awaited import Awaited
from bot.handlers.decisions import ASK_PROMPT, OBJECTION_PROMPT, REASON_PROMPT, decide
from bot.handlers.desk import AtDesk, Desk
from bot.screen import Screen
from bot.storage.records import Prompt, StaleStatus, UnknownAssessment, UnknownReferral
from bot.views.card import card, gone
from bot.views.words import safe


def register(router: Router) -> None:
    """The handlers of this module, for the coordinators' router."""
    prompts = (ASK_PROMPT, REASON_PROMPT, OBJECTION_PROMPT)
    router.message.register(reply, AtDesk(), F.reply_to_message, Awaited(*prompts))
    router.message.register(ask_to_reply, AtDesk(), Awaited(*prompts))


async def ask_to_reply(message: Message, desk: Desk) -> None:
    """A text right after a prompt that replies to nothing: it may be meant for somebody else, and goes nowhere."""
    await desk.say(desk.words("prompt-reply-please"))


async def reply(message: Message, desk: Desk, prompt: Prompt) -> None:
    """A reply to one of our prompts; the prompt goes on waiting if it cannot be used."""
    text = (message.text or "").strip()
    if not text:
        await desk.say(desk.words("prompt-text-only"))
        return
    if len(text) > LONGEST:
        await desk.say(desk.words("prompt-too-long", length=len(text), limit=LONGEST))
        return
    clean = passed_on(text, desk.words, desk.services.now().date())
    deeds = {ASK_PROMPT: _ask, REASON_PROMPT: _end, OBJECTION_PROMPT: _object}
    try:
        said = await deeds[prompt.kind](clean, prompt, desk)
    except StaleStatus as stale:
        said = Screen(desk.words("card-moved", status=desk.words(f"card-status-{stale.current.status}")))
    except (UnknownReferral, UnknownAssessment):
        said = gone(prompt.payload["code"], desk.words)
    await desk.services.prompts.take(prompt.chat_id, prompt.message_id)
    await desk.say(said)
    if clean != text:
        await desk.say(desk.words("prompt-masked"))


async def _ask(text: str, prompt: Prompt, desk: Desk) -> Screen:
    """Ask the referring doctor."""
    services, code = desk.services, prompt.payload["code"]
    referral = await services.referrals.load(code)
    doctor = await services.persons.load(referral.person_id)
    letters = card_letters(referral, await services.coordinators.chats())
    question = question_letter(code, text, referral.inquiries, doctor.chat_id)
    await services.inquiries.ask(code, text, [question, *letters])
    return Screen(desk.words("prompt-done-ask", code=code, text=safe(text)))


async def _end(text: str, prompt: Prompt, desk: Desk) -> Screen:
    """Decline, or record that screening was not passed, for this reason."""
    told = prompt.payload
    before = await desk.services.referrals.load(told["code"])
    await decide(before, told["status"], told["criterion"], text, desk)
    dossier = await desk.dossier(told["code"])
    return card(dossier, desk.about(dossier).words)


async def _object(text: str, prompt: Prompt, desk: Desk) -> Screen:
    """Keep that a criterion is read wrongly."""
    code, criterion = prompt.payload["code"], prompt.payload["criterion"]
    await desk.services.inquiries.object(code, criterion, text)
    return Screen(desk.words("prompt-done-objection", code=code, id=safe(criterion)))
