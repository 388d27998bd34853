"""The letters of the outbox: cards, answers and reminders to the coordinators, status and questions to the doctor."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiogram.exceptions import TelegramMigrateToChat

from bot.app import Services
from bot.conversation.inquiry import (
    AGAIN,
    ANSWER_KIND,
    PATIENCE,
    QUESTION_KIND,
    REMINDER_KIND,
    first_reminder,
    is_waiting,
    mark_of,
    reminder,
)
from bot.conversation.notices import OPENED_KIND, PASSED_ON_KIND, PATIENT_GONE_KIND, REVOKED_KIND
from bot.conversation.referring import (
    CARD_KIND,
    FORGOTTEN_KIND,
    GONE_KIND,
    LETTER_KIND,
    PATIENT_FORGOTTEN_KIND,
    STATUS_KIND,
    WITHDRAWN_KIND,
)
from bot.handlers.desk import dossier_of, words_at
from bot.handlers.referred import redraw, show_again
from bot.outbox import Send
from bot.screen import Button, Screen
from bot.storage.records import NOBODY, Letter, Referral, UnknownAssessment, UnknownHandOver, UnknownReferral
from bot.storage.taking_back import TakenBack
from bot.views import acts
from bot.views.acts import act
from bot.views.card import card, gone
from bot.views.inquiry import answered, asked
from bot.views.offered import lost, opened
from bot.views.referral import ending
from bot.views.words import load_words

_LONGEST_REASON = 1000


def courier(services: Services, resources: Mapping[str, Any]) -> Send:
    """What brings one letter to its chat; Telegram's refusals are the postman's to handle."""
    return Courier(services, resources).bring


class Courier:
    """Knows every kind of letter. A letter about what has been deleted meanwhile is let go."""

    def __init__(self, services: Services, resources: Mapping[str, Any]) -> None:
        self._services = services
        self._trials = (resources["trial"], *resources.get("others", ()))
        self._kinds: Mapping[str, Callable[[Letter], Awaitable[None]]] = {
            LETTER_KIND: self._referral,
            CARD_KIND: self._card,
            STATUS_KIND: self._status,
            QUESTION_KIND: self._question,
            ANSWER_KIND: self._answer,
            REMINDER_KIND: self._reminder,
            WITHDRAWN_KIND: self._withdrawn,
            FORGOTTEN_KIND: self._forgotten,
            PATIENT_FORGOTTEN_KIND: self._patient_forgotten,
            GONE_KIND: self._gone,
            OPENED_KIND: self._opened,
            PASSED_ON_KIND: self._passed_on,
            REVOKED_KIND: self._revoked,
            PATIENT_GONE_KIND: self._patient_gone,
        }

    async def bring(self, letter: Letter) -> None:
        """Bring one letter; a chat that has moved is followed before the postman tries again."""
        try:
            await self._kinds[letter.kind](letter)
        except (UnknownReferral, UnknownAssessment, UnknownHandOver):
            return
        except TelegramMigrateToChat as moved:
            await self._services.coordinators.moved(letter.chat_id, moved.migrate_to_chat_id)
            raise

    async def _referral(self, letter: Letter) -> None:
        record = await self._services.assessments.load(letter.payload["assessment"])
        if record.referral is not None:
            await self._post(record.referral, letter.chat_id)
            await self._recall_later(record.referral, letter.chat_id)

    async def _card(self, letter: Letter) -> None:
        await self._post(await self._services.referrals.load(letter.payload["code"]), letter.chat_id)

    async def _post(self, referral: Referral, chat_id: int) -> None:
        """Bring the card of a chat up to date; where there is none, or it is gone, send it."""
        services = self._services
        dossier = await dossier_of(services, self._trials, referral)
        screen = card(dossier, (await words_at(services, chat_id)).about(dossier.sight.trial))
        posted = await services.referrals.card(referral.code, chat_id)
        if posted is None or not await services.delivery.edit(chat_id, posted.message_id, screen):
            sent = await services.delivery.send(chat_id, screen)
            await services.referrals.posted(referral.code, chat_id, sent)

    async def _recall_later(self, referral: Referral, chat_id: int) -> None:
        await self._services.outbox.put(*first_reminder(referral, chat_id))

    async def _reminder(self, letter: Letter) -> None:
        services, told = self._services, letter.payload
        referral = await services.referrals.load(told["code"])
        if not is_waiting(referral, told["since"]) or not await services.coordinators.may(letter.chat_id):
            return
        now, words = services.now(), await words_at(services, letter.chat_id)
        days = max((now - referral.updated).days, PATIENCE.days)
        text = words("reminder-letter", code=referral.code, days=days)
        opens = Button(words("card-open"), act(referral.code, acts.SUMMARY))
        await services.delivery.send(letter.chat_id, Screen(text, ((opens,),)))
        again = reminder(referral.code, letter.chat_id, told["since"], told["times"] + 1, now + AGAIN)
        await services.outbox.put(again)

    async def _status(self, letter: Letter) -> None:
        services, told = self._services, letter.payload
        referral = await services.referrals.load(told["code"])
        words = load_words((await services.persons.load(referral.person_id)).language)
        status = words(f"referral-status-{told['status']}")
        lines = [words("referral-notice", code=referral.code, status=status)]
        for step in referral.history[told["step"] : told["step"] + 1]:
            lines += ending(step.criterion, step.reason, "referral", _LONGEST_REASON, words)
        await services.delivery.send(letter.chat_id, Screen("\n".join(lines)))
        await redraw(services, self._trials, referral)

    async def _question(self, letter: Letter) -> None:
        services, told = self._services, letter.payload
        referral = await services.referrals.load(told["code"])
        words = load_words((await services.persons.load(referral.person_id)).language)
        meant = [inquiry for inquiry in referral.inquiries if mark_of(inquiry.question) == told["mark"]]
        if meant and meant[-1].answer is None:
            await services.delivery.send(letter.chat_id, asked(meant[-1], words))
        await redraw(services, self._trials, referral)

    async def _answer(self, letter: Letter) -> None:
        services, told = self._services, letter.payload
        referral = await services.referrals.load(told["code"])
        words = await words_at(services, letter.chat_id)
        for inquiry in referral.inquiries:
            if inquiry.number == told["number"]:
                await services.delivery.send(letter.chat_id, answered(inquiry, words))
        await self._recall_later(referral, letter.chat_id)

    async def _withdrawn(self, letter: Letter) -> None:
        await self._tell("withdrawn-letter", letter)

    async def _forgotten(self, letter: Letter) -> None:
        await self._tell("forget-letter", letter)

    async def _patient_forgotten(self, letter: Letter) -> None:
        await self._tell("patient-forget-letter", letter)

    async def _tell(self, text: str, letter: Letter) -> None:
        words = await words_at(self._services, letter.chat_id)
        said = Screen(words(text, code=letter.payload["code"]))
        await self._services.delivery.send(letter.chat_id, said)

    async def _gone(self, letter: Letter) -> None:
        words, told = await words_at(self._services, letter.chat_id), letter.payload
        said = gone(told["code"], words, told.get("by"))
        await self._services.delivery.edit(letter.chat_id, told["message"], said)

    async def _opened(self, letter: Letter) -> None:
        given = await self._services.hand_overs.load(letter.payload["code"])
        patient = await self._services.persons.load(given.person_id)
        if given.opened_at is not None and patient.chat_id != NOBODY:
            screen = opened(given, load_words(patient.language, "patient"))
            await self._services.delivery.send(letter.chat_id, screen)

    async def _passed_on(self, letter: Letter) -> None:
        given = await self._services.hand_overs.load(letter.payload["code"])
        patient = await self._services.persons.load(given.person_id)
        said = Screen(load_words(patient.language, "patient")("hand-over-passed-on"))
        await self._services.delivery.send(letter.chat_id, said)

    async def _revoked(self, letter: Letter) -> None:
        await self._lost("revoked", letter)

    async def _patient_gone(self, letter: Letter) -> None:
        await self._lost("forgotten", letter)

    async def _lost(self, why: str, letter: Letter) -> None:
        """The doctor hears what they have lost, and sees the case as it is now."""
        doctor = await self._services.persons.find(letter.chat_id)
        if doctor is not None:
            taken = TakenBack(**letter.payload)
            await self._services.delivery.send(letter.chat_id, lost(taken, why, load_words(doctor.language)))
            await show_again(self._services, self._trials, doctor, taken.assessment)
