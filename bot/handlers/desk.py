"""A coordinators' chat at work: who may, in which words, and what is shown there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from aiogram.filters import BaseFilter
from aiogram.types import Message

from bot.app import Services
from bot.conversation.dossier import Dossier
from bot.conversation.trials import sight_of
from bot.screen import Screen
from bot.storage.records import Json, Person, Referral
from bot.views.words import Words, load_words
from criteria.trial import Trial


@dataclass(frozen=True)
class Desk:
    """What a handler of a coordinators' chat works with; `message_id` is the message whose button was pressed."""

    services: Services
    trials: tuple[Trial, ...]
    chat_id: int
    words: Words
    message_id: int | None = None

    async def dossier(self, code: str) -> Dossier:
        """A referral with all that belongs to it; raises UnknownReferral."""
        return await dossier_of(self.services, self.trials, await self.services.referrals.load(code))

    def about(self, dossier: Dossier) -> Desk:
        """The same desk where the trial of a referral is spoken of."""
        return replace(self, words=self.words.about(dossier.sight.trial))

    async def has_other_role(self) -> bool:
        """Whether the chat is that of a person who is a doctor or a patient as well."""
        return await role_in(self.services, self.chat_id) is not None

    async def say(self, said: str | Screen) -> int:
        """A new message; returns its id."""
        screen = Screen(said) if isinstance(said, str) else said
        return await self.services.delivery.send(self.chat_id, screen)

    async def show(self, screen: Screen) -> None:
        """In the message whose button was pressed, or below where that is gone."""
        if self.message_id is None or not await self.services.delivery.edit(
            self.chat_id, self.message_id, screen
        ):
            await self.say(screen)

    async def expect(self, kind: str, text: str, payload: Mapping[str, Json]) -> None:
        """Ask for a written reply."""
        asked = await self.services.delivery.ask(self.chat_id, text)
        await self.services.prompts.put(self.chat_id, asked, kind, payload)


class AtDesk(BaseFilter):
    """Messages of a chat that coordinates; the handler gets its `desk`."""

    async def __call__(
        self, message: Message, services: Services, trial: Trial, others: tuple[Trial, ...] = ()
    ) -> bool | dict[str, Any]:
        chat_id = message.chat.id
        if not await services.coordinators.may(chat_id):
            return False
        return {"desk": Desk(services, (trial, *others), chat_id, await words_at(services, chat_id))}


async def words_at(services: Services, chat_id: int) -> Words:
    """The texts of a coordinators' chat: in its language, or in that of the person who is also a doctor here."""
    person = await role_in(services, chat_id)
    return load_words(person.language if person else await services.coordinators.language(chat_id))


async def role_in(services: Services, chat_id: int) -> Person | None:
    """The person of a private chat, if they are a doctor or a patient."""
    person = await services.persons.find(chat_id) if chat_id > 0 else None
    return person if person is not None and person.role else None


async def dossier_of(services: Services, trials: Sequence[Trial], referral: Referral) -> Dossier:
    """Everything a coordinator may open of a referral."""
    record = await services.assessments.load(referral.assessment)
    objections = await services.inquiries.objections(referral.code)
    return Dossier(sight_of(record, trials, referral.created.date()), referral, objections)
