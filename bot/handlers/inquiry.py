"""The doctor's half of a question from the site: write an answer, see it masked, send it once."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Message

from bot.app import Services
from bot.conversation.inquiry import LONGEST, answer_letters, passed_on
from bot.conversation.referring import card_letters
from bot.delivery import pressed_on
from bot.handlers.awaited import Awaited
from bot.handlers.referred import redraw
from bot.screen import Screen
from bot.storage.records import Inquiry, Person, Prompt, StaleInquiry, UnknownReferral
from bot.views import inquiry as views
from bot.views.inquiry import AGAIN, ANSWER, CANCEL, INQUIRY_PREFIX, SEND
from bot.views.referral import ANSWERABLE
from bot.views.words import Words, load_words, negotiate
from criteria.trial import Trial

ANSWER_PROMPT, DRAFT = "inquiry", "inquiry-draft"
"""A message that waits for the written answer, and one that holds it until it is sent."""


def router() -> Router:
    """Answers to the site's questions; stands before the routers that take any text and any press."""
    answers = Router(name="inquiry")
    answers.message.filter(F.chat.type == ChatType.PRIVATE)
    answers.message.register(written, Awaited(ANSWER_PROMPT))
    answers.callback_query.register(pressed, F.data.startswith(f"{INQUIRY_PREFIX}|"))
    return answers


async def ask_for_answer(services: Services, person: Person, code: str, number: int) -> bool:
    """Ask the doctor to write the answer to a question; False if it needs none (any more), or is not theirs."""
    inquiry = await _open_inquiry(services, person, code, number)
    if inquiry is None:
        return False
    words = load_words(person.language)
    asked = await services.delivery.ask(person.chat_id, views.prompt(inquiry, words))
    payload = {"code": code, "number": number}
    await services.prompts.put(person.chat_id, asked, ANSWER_PROMPT, payload)
    return True


async def written(message: Message, services: Services, prompt: Prompt) -> None:
    """The answer as typed: shown once more, masked, before it goes anywhere."""
    person = await services.persons.find(message.chat.id)
    if person is None:
        return
    words, text = load_words(person.language), (message.text or "").strip()
    if not text or len(text) > LONGEST:
        told = {"length": len(text), "limit": LONGEST}
        said = words("prompt-too-long", **told) if text else words("prompt-text-only")
        await services.delivery.send(person.chat_id, Screen(said))
        return
    code, number = prompt.payload["code"], prompt.payload["number"]
    inquiry = await _open_inquiry(services, person, code, number)
    if inquiry is None:
        said_screen = Screen(words("inquiry-closed"))
    else:
        clean = passed_on(text, words, services.now().date())
        if clean != text:
            await services.delivery.erase(person.chat_id, message.message_id)
        said_screen = views.confirm(inquiry, clean, words)
    sent = await services.delivery.send(person.chat_id, said_screen)
    if inquiry is not None:
        await services.prompts.put(person.chat_id, sent, DRAFT, {**prompt.payload, "text": clean})
    await services.prompts.take(prompt.chat_id, prompt.message_id)


async def pressed(
    query: CallbackQuery, services: Services, trial: Trial, others: tuple[Trial, ...] = ()
) -> None:
    """Answer, send, write again, do not send."""
    person = await services.persons.find(query.from_user.id)
    words = load_words(person.language if person else negotiate(query.from_user.language_code))
    _, code, name, number = f"{query.data}|||".split("|")[:4]
    if person is None or name not in (ANSWER, SEND, AGAIN, CANCEL) or not number.isdecimal():
        await services.delivery.toast(query, words("unknown-press"))
        return
    if name == ANSWER:
        asked = await ask_for_answer(services, person, code, int(number))
        await services.delivery.toast(query, None if asked else words("inquiry-closed"), alert=not asked)
        return
    held = await _held(services, person, pressed_on(query))
    inquiry = await _open_inquiry(services, person, code, int(number))
    if held is None or inquiry is None or held.payload["number"] != inquiry.number:
        await services.delivery.toast(query, words("inquiry-closed"), alert=True)
        return
    await services.delivery.toast(query)
    if name == SEND:
        await _send(services, (trial, *others), inquiry, held, words)
        return
    await services.prompts.take(held.chat_id, held.message_id)
    await services.delivery.edit(
        held.chat_id, held.message_id, Screen(words("inquiry-cancelled", code=inquiry.code))
    )
    if name == AGAIN:
        await ask_for_answer(services, person, code, inquiry.number)


async def _send(
    services: Services, trials: Sequence[Trial], inquiry: Inquiry, held: Prompt, words: Words
) -> None:
    """Store the answer and tell every coordinators' chat, in one transaction."""
    before = await services.referrals.load(inquiry.code)
    chats = await services.coordinators.chats()
    letters = [*card_letters(before, chats), *answer_letters(inquiry, chats)]
    try:
        answered = await services.inquiries.answer(
            inquiry.code, inquiry.number, held.payload["text"], letters
        )
    except StaleInquiry as stale:
        answered = stale.current
    await services.prompts.take(held.chat_id, held.message_id)
    await services.delivery.edit(held.chat_id, held.message_id, views.sent(answered, words))
    await redraw(services, trials, await services.referrals.load(inquiry.code))


async def _held(services: Services, person: Person, message_id: int | None) -> Prompt | None:
    """The answer that waits under the message for being sent."""
    held = await services.prompts.find(person.chat_id, message_id) if message_id else None
    return held if held is not None and held.kind == DRAFT else None


async def _open_inquiry(services: Services, person: Person, code: str, number: int) -> Inquiry | None:
    """The question, if it is about a referral of this doctor and still wants an answer."""
    try:
        referral = await services.referrals.load(code)
    except UnknownReferral:
        return None
    if referral.person_id != person.id or referral.status != ANSWERABLE:
        return None
    waiting = (asked for asked in referral.inquiries if asked.number == number and asked.answer is None)
    return next(waiting, None)
