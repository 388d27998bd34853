"""A small bot to hold the platform against: it asks one question over and over, and refers on demand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from aiogram import F, Router
from aiogram.filters import Command, CommandStart
from aiogram.types import CallbackQuery, Message

from bot.app import Application, Services, build_application, build_services
from bot.delivery import Place, pressed_on
from bot.local.chat import LocalChat, LocalTelegram
from bot.local.people import COORDINATOR, DOCTOR
from bot.screen import Button, Screen
from bot.storage import Storage, open_storage
from bot.storage.codes import referral_code
from bot.storage.records import Answer, AssessmentRecord, Letter, NewLetter, NewReferral, StaleRevision


@dataclass
class Clock:
    """Time that passes when the test says so."""

    time: datetime = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def pass_by(self, **span: float) -> None:
        self.time += timedelta(**span)


def counting_screen(record: AssessmentRecord) -> Screen:
    """Shows how many answers there are; the buttons carry assessment, revision and option."""
    buttons = tuple(
        Button(label, f"a|{record.public_id}|{record.rev}|{option}")
        for option, label in enumerate(("Yes", "No", "Refer"))
    )
    return Screen(f"<b>{len(record.log)}</b> answers", (buttons,))


def small_router() -> Router:
    router = Router()

    @router.message(CommandStart())
    async def start(message: Message, services: Services) -> None:
        assert message.from_user is not None
        person = await services.persons.meet(message.from_user.id, message.chat.id, "en")
        record = await services.assessments.current(person)
        if record is None:
            record = await services.assessments.open(person, "NCT07301164", "digest", stage="question")
        await services.delivery.show(record, counting_screen(record), Place.MOVED)

    @router.message(Command("fail"))
    async def fail(message: Message) -> None:
        raise RuntimeError("the patient Jane Roe has lupus")

    @router.message(F.text)
    async def typed(message: Message, services: Services, event_key: str) -> None:
        assert message.from_user is not None
        person = await services.persons.meet(message.from_user.id, message.chat.id, "en")
        record = await services.assessments.current(person)
        assert record is not None
        answer = Answer("said", message.text, words=message.text)
        try:
            record = await services.assessments.step(
                record.public_id, record.rev, event=event_key, answers=[answer]
            )
        except StaleRevision as stale:
            record = stale.current
        await services.delivery.show(record, counting_screen(record), Place.BELOW)

    @router.callback_query(F.data.startswith("a|"))
    async def pressed(query: CallbackQuery, services: Services, event_key: str) -> None:
        _, public_id, rev, option = str(query.data).split("|")
        refer = option == "2"
        code = referral_code()
        letter = NewLetter(f"referral:{public_id}", "referral", COORDINATOR.chat_id, {"code": code})
        try:
            record = await services.assessments.step(
                public_id,
                int(rev),
                event=event_key,
                answers=[] if refer else [Answer("truth", option == "0")],
                referral=NewReferral(code, {}, "decision") if refer else None,
                outbox=[letter] if refer else (),
            )
        except StaleRevision as stale:
            await services.delivery.toast(query, "This question has been answered.")
            await services.delivery.show(
                stale.current, counting_screen(stale.current), pressed=pressed_on(query)
            )
            return
        await services.delivery.toast(query)
        await services.delivery.show(record, counting_screen(record), pressed=pressed_on(query))

    return router


@dataclass
class House:
    """A running bot with its two chats."""

    app: Application
    storage: Storage
    local: LocalTelegram
    doctor: LocalChat
    coordinators: LocalChat
    clock: Clock

    @property
    def services(self) -> Services:
        return self.app.services

    async def record(self) -> AssessmentRecord:
        person = await self.services.persons.find(DOCTOR.user_id)
        assert person is not None
        record = await self.services.assessments.current(person)
        assert record is not None
        return record


async def build_house(url: str, clock: Clock, *, raises: bool = True) -> House:
    storage = await open_storage(url, now=clock)
    local = await LocalTelegram.open(storage.engine, clock)
    services = build_services(local.bot, storage, now=clock)

    async def send(letter: Letter) -> None:
        code = letter.payload["code"]
        await services.delivery.send(letter.chat_id, Screen(f"Referral {code}"))

    app = build_application(services, [small_router()], send)
    local.serve(app.dispatcher, settle=app.postman.drain, raises=raises)
    return House(app, storage, local, local.chat(DOCTOR), local.chat(COORDINATOR), clock)
