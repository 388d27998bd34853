"""The coordinators: what they decide on a referral, in their chat and nowhere else."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.app import Services
from bot.conversation.referring import status_letter
from bot.conversation.sight import Sight
from bot.delivery import pressed_on
from bot.storage.records import Referral, ReferralStatus, StaleStatus, UnknownReferral
from bot.views.referral import CARD_PREFIX, PAGE, card
from bot.views.words import Words, load_words
from criteria.trial import Trial

OPEN: tuple[ReferralStatus, ...] = ("new", "needs_info")
DECISIONS: tuple[ReferralStatus, ...] = ("accepted", "needs_info", "declined")


def router() -> Router:
    """The coordinators' chat."""
    coordinators = Router(name="coordinator")
    coordinators.callback_query.register(decide, F.data.startswith(f"{CARD_PREFIX}|"))
    return coordinators


async def decide(query: CallbackQuery, services: Services, trial: Trial) -> None:
    """Accept, ask for information, or decline; the doctor is told in the same transaction."""
    words = load_words("en")
    chat = query.message.chat.id if query.message else None
    if chat != services.coordinator_chat_id:
        await services.delivery.toast(query, words("card-not-yours"), alert=True)
        return
    _, code, wanted = f"{query.data}||".split("|")[:3]
    try:
        before = await services.referrals.load(code)
    except UnknownReferral:
        await services.delivery.toast(query, words("unknown-press"))
        return
    if wanted.startswith(PAGE) and wanted[1:].isdecimal():
        await services.delivery.toast(query)
        await _redraw(services, trial, before, words, pressed_on(query), int(wanted[1:]))
        return
    if wanted not in DECISIONS:
        await services.delivery.toast(query, words("unknown-press"))
        return
    referral, toast = await _move(services, before, wanted, words)
    await services.delivery.toast(query, toast)
    await _redraw(services, trial, referral, words, pressed_on(query))


async def _move(
    services: Services, before: Referral, wanted: ReferralStatus, words: Words
) -> tuple[Referral, str]:
    person = await services.persons.load(before.person_id)
    stamp = int(before.updated.timestamp() * 1000)
    letter = status_letter(before.code, wanted, person.chat_id, stamp)
    expected = [status for status in OPEN if status != wanted]
    try:
        referral = await services.referrals.move(
            before.code, expected=expected, status=wanted, outbox=[letter]
        )
    except StaleStatus as stale:
        status = words(f"card-status-{stale.current.status}")
        return stale.current, words("card-moved", status=status)
    return referral, words("card-recorded", status=words(f"card-status-{wanted}"))


async def _redraw(
    services: Services,
    trial: Trial,
    referral: Referral,
    words: Words,
    message_id: int | None,
    page: int = 0,
) -> None:
    record = await services.assessments.load(referral.assessment)
    sight = Sight(trial, record, referral.created.date())
    if message_id is not None:
        await services.delivery.edit(
            services.coordinator_chat_id, message_id, card(sight, referral, words, page)
        )
