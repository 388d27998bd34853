"""A referral on the doctor's side: the screen of a referred assessment, and withdrawing."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from aiogram.exceptions import TelegramAPIError

from bot.app import Services
from bot.conversation.decided import is_kept, shown
from bot.conversation.referring import FROM, withdrawn_letters
from bot.conversation.sight import Sight
from bot.conversation.trials import sight_of
from bot.delivery import Place
from bot.storage.records import NOBODY, Person, Referral
from bot.views import render
from bot.views.words import load_words
from criteria.trial import Trial

logger = logging.getLogger(__name__)


async def redraw(services: Services, trials: Sequence[Trial], referral: Referral) -> None:
    """Show the doctor how a referral stands, if its screen is the one in front of them."""
    person = await services.persons.load(referral.person_id)
    if person.chat_id == NOBODY:
        return
    if (await services.assessments.load(referral.assessment)).stage == "referred":
        await show_again(services, trials, person, referral.assessment)


async def show_again(services: Services, trials: Sequence[Trial], person: Person, public_id: str) -> None:
    """Show an assessment that changed without its doctor, if it is the one in front of them."""
    record = await services.assessments.current(person)
    if record is not None and record.public_id == public_id:
        sight = sight_of(record, trials, services.now().date())
        await keep_shown(services, sight)
        try:
            await services.delivery.show(record, render(sight, load_words(person.language)), Place.HERE)
        except TelegramAPIError as refusal:
            # The letter that brings the news has said it; tried again, it would say it twice.
            logger.warning("the screen of a referral was not redrawn: %s", type(refusal).__name__)


async def keep_shown(services: Services, sight: Sight) -> None:
    """Keep the decisions that the screen of an assessment is about to show."""
    about_to_show = shown(sight)
    if not is_kept(sight, about_to_show):
        await services.assessments.keep(sight.record, about_to_show)


async def withdraw(services: Services, code: str) -> Referral:
    """The doctor takes a referral back; the coordinators are told in the same transaction.

    Raises:
        StaleStatus: it has ended already; with the referral as it is.
        UnknownReferral: there is none.
    """
    letters = withdrawn_letters(await services.referrals.load(code), await services.coordinators.chats())
    return await services.referrals.move(code, expected=FROM["withdrawn"], status="withdrawn", outbox=letters)
