"""The letters of the outbox: the referral to the coordinators, its status to the doctor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.app import Services
from bot.conversation.referring import LETTER_KIND, STATUS_KIND
from bot.conversation.sight import Sight
from bot.delivery import Place
from bot.outbox import Send
from bot.screen import Screen
from bot.storage.records import Letter
from bot.views import render
from bot.views.referral import card
from bot.views.words import load_words


def courier(services: Services, resources: Mapping[str, Any]) -> Send:
    """What brings one letter to its chat; Telegram's refusals are the postman's to handle."""
    trial = resources["trial"]

    async def bring_referral(letter: Letter) -> None:
        record = await services.assessments.load(letter.payload["assessment"])
        referral = record.referral
        if referral is None or any(card.chat_id == letter.chat_id for card in referral.cards):
            return
        sight = Sight(trial, record, referral.created.date())
        sent = await services.delivery.send(letter.chat_id, card(sight, referral, load_words("en")))
        await services.referrals.posted(referral.code, letter.chat_id, sent)

    async def bring_status(letter: Letter) -> None:
        referral = await services.referrals.load(letter.payload["code"])
        person = await services.persons.load(referral.person_id)
        words = load_words(person.language)
        status = words(f"referral-status-{letter.payload['status']}")
        notice = words("referral-notice", code=referral.code, status=status)
        await services.delivery.send(letter.chat_id, Screen(notice))
        record = await services.assessments.load(referral.assessment)
        current = await services.assessments.current(person)
        if record.stage == "referred" and current is not None and current.public_id == record.public_id:
            sight = Sight(trial, record, services.now().date())
            await services.delivery.show(record, render(sight, words), Place.HERE)

    kinds = {LETTER_KIND: bring_referral, STATUS_KIND: bring_status}

    async def bring(letter: Letter) -> None:
        await kinds[letter.kind](letter)

    return bring
