"""One update from one person in their private chat: who speaks, in which words, and how the bot answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from aiogram import BaseMiddleware, Router
from aiogram.types import CallbackQuery, Message, TelegramObject

from bot.app import Services
from bot.conversation.new_version import adopts
from bot.conversation.notices import passed_on_letter
from bot.conversation.referring import announcement, new_referral
from bot.conversation.sight import Sight
from bot.conversation.step import Step, note
from bot.conversation.trials import sight_of
from bot.delivery import Place
from bot.handlers.referred import keep_shown
from bot.screen import Screen
from bot.storage.codes import referral_code
from bot.storage.records import AssessmentRecord, Json, NewLetter, Person, StaleRevision, UnknownHandOver
from bot.views import render
from bot.views.words import Words, load_words, negotiate
from criteria.trial import Trial

Reaction: TypeAlias = Step | Callable[[], Awaitable[None]]
"""What a press leads to: a step of the assessment, or something beside it."""


@dataclass(frozen=True)
class Encounter:
    """What a handler of a private chat works with.

    `name` is what Telegram calls the person: never stored unless they agree to it. `event_key` is the same for an
    update and its redelivery; `message_id` is the message that was sent, or the one whose button was pressed. A new
    assessment begins with the `trial`; the `others` are those it may go on with.
    """

    services: Services
    trial: Trial
    others: tuple[Trial, ...]
    person: Person
    words: Words
    name: str
    event_key: str
    message_id: int | None
    pressed: bool

    @property
    def chat_id(self) -> int:
        """The private chat."""
        return self.person.chat_id

    def known_as(self, person: Person) -> Encounter:
        """The same encounter after the person chose a role or a language."""
        return replace(self, person=person, words=words_for(person))

    def sight(self, record: AssessmentRecord) -> Sight:
        """An assessment as it stands today."""
        return sight_of(record, (self.trial, *self.others), self.services.now().date())

    async def current(self) -> AssessmentRecord | None:
        """The assessment in front of the person."""
        return await self.services.assessments.current(self.person)

    async def say(self, said: str | Screen) -> None:
        """A message beside the assessment's live one."""
        await self.services.delivery.send(self.chat_id, Screen(said) if isinstance(said, str) else said)

    async def show(self, record: AssessmentRecord, place: Place) -> None:
        """The current screen of an assessment."""
        sight = self.sight(record)
        await keep_shown(self.services, sight)
        screen = render(sight, self.words)
        pressed = self.message_id if self.pressed else None
        await self.services.delivery.show(record, screen, place, pressed=pressed)

    async def redraw(self, screen: Screen) -> None:
        """Another screen in the message whose button was pressed; below, if that is gone."""
        delivery, pressed = self.services.delivery, self.message_id if self.pressed else None
        if pressed is None or not await delivery.edit(self.chat_id, pressed, screen):
            await delivery.send(self.chat_id, screen)

    async def expect(self, kind: str, text: str, payload: Mapping[str, Json]) -> None:
        """Ask for a written reply, which comes to the handler registered with `Awaited(kind)`."""
        asked = await self.services.delivery.ask(self.chat_id, text)
        await self.services.prompts.put(self.chat_id, asked, kind, payload)

    async def begin(self, *, stage: str, link: str | None = None, shown: bool = True) -> None:
        """A new assessment; the buttons of the one before go. `link` is what to open once consent is given."""
        before = await self.current()
        if before is not None and before.live_message_id is not None:
            await self.services.delivery.strip(before.chat_id, before.live_message_id)
        record = await self.services.assessments.open(
            self.person,
            self.trial.id,
            self.trial.digest,
            stage=stage,
            respondent="patient" if self.person.role == "patient" else "doctor",
            ui={"link": link} if link else None,
            event=self.event_key,
        )
        if shown:
            await self.show(record, Place.BELOW)

    async def take(self, step: Step, record: AssessmentRecord, place: Place) -> AssessmentRecord:
        """Take a step and show what comes next; one that came too late shows where things are."""
        chats = await self.services.coordinators.chats() if step.refer else ()
        if step.refer and not chats:
            step = Step(ui=note("refer-nobody"))
        record = await self._written(step, record, chats)
        await self.show(record, place)
        return record

    async def _written(
        self, step: Step, record: AssessmentRecord, coordinators: Sequence[int]
    ) -> AssessmentRecord:
        sight, services = self.sight(record), self.services
        trial = step.trial or (sight.trial if adopts(sight) else None)
        announced = [announcement(sight, chat_id) for chat_id in coordinators]
        try:
            return await services.assessments.step(
                record.public_id,
                record.rev,
                event=self.event_key,
                answers=step.answers,
                retract=step.retract,
                stage=step.stage,
                ui=step.ui,
                draft=step.draft,
                background=step.background,
                trial=(trial.id, trial.digest) if trial else None,
                progress=sight.percent if record.stage == "interview" else None,
                outbox=[*announced, *await self._passed_on(record)] if step.refer else (),
                referral=new_referral(sight, referral_code()) if step.refer else None,
            )
        except StaleRevision as stale:
            return stale.current

    async def _passed_on(self, record: AssessmentRecord) -> Sequence[NewLetter]:
        """What the patient is told whose answers a referral begins from, unless they have taken them back."""
        if record.source is None:
            return ()
        try:
            given = await self.services.hand_overs.load(record.source)
        except UnknownHandOver:
            return ()
        if given.revoked_at is not None:
            return ()
        patient = await self.services.persons.load(given.person_id)
        return (passed_on_letter(given.code, patient.chat_id),)


def words_for(person: Person) -> Words:
    """The texts in a person's language, in everyday words for a patient."""
    return load_words(person.language, "patient" if person.role == "patient" else "doctor")


class Meeting(BaseMiddleware):
    """Gives the handlers of a private chat their `encounter`."""

    def __init__(self, router: Router) -> None:
        for observer in (router.message, router.edited_message, router.callback_query):
            observer.middleware(self)

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        assert isinstance(event, Message | CallbackQuery)
        user = event.from_user
        assert user is not None
        message = event.message if isinstance(event, CallbackQuery) else event
        services: Services = data["services"]
        person = await services.persons.meet(user.id, user.id, negotiate(user.language_code))
        data["encounter"] = Encounter(
            services=services,
            trial=data["trial"],
            others=data.get("others", ()),
            person=person,
            words=words_for(person),
            name=user.full_name,
            event_key=data["event_key"],
            message_id=message.message_id if message else None,
            pressed=isinstance(event, CallbackQuery),
        )
        return await handler(event, data)
