from __future__ import annotations

import asyncio

import pytest
from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.app import build_application, build_services
from bot.local.chat import LocalChat, LocalTelegram
from bot.local.chatlog import Event
from bot.local.people import DOCTOR
from bot.storage import Storage
from bot.storage.records import Letter
from bot.working import PATIENCE, ShowWork
from tests.bot.small_bot import Clock


class Workshop:
    """A bot whose work ends when it has been seen at work."""

    def __init__(self, local: LocalTelegram) -> None:
        self.seen: list[int] = []
        self.shown = asyncio.Event()
        local.server.log.watch(self._hear)

    def _hear(self, event: Event) -> None:
        if event["kind"] == "action":
            self.seen.append(event["chat"])
            self.shown.set()

    def router(self) -> Router:
        router = Router()

        @router.message(Command("slow"))
        @router.callback_query()
        async def slow(event: Message | CallbackQuery) -> None:
            await self.shown.wait()

        @router.message()
        async def quick(message: Message) -> None:
            await message.answer("done")

        return router


@pytest.fixture
async def local(storage: Storage, clock: Clock) -> LocalTelegram:
    return await LocalTelegram.open(storage.engine, clock)


def opened(
    local: LocalTelegram, storage: Storage, clock: Clock, patience: float
) -> tuple[Workshop, LocalChat]:
    async def send(letter: Letter) -> None:
        """There are none."""

    shop = Workshop(local)
    services = build_services(local.bot, storage, now=clock)
    app = build_application(services, [shop.router()], send)
    app.dispatcher.update.outer_middleware(ShowWork(patience))
    local.serve(app.dispatcher, raises=True)
    return shop, local.chat(DOCTOR)


async def test_slow_work_is_shown_for_messages_and_presses(
    local: LocalTelegram, storage: Storage, clock: Clock
) -> None:
    shop, doctor = opened(local, storage, clock, patience=0)
    await doctor.say("/slow")
    shop.shown.clear()
    await doctor.press_raw(1, "a")
    assert shop.seen == [DOCTOR.chat_id, DOCTOR.chat_id]


async def test_quick_work_is_not(local: LocalTelegram, storage: Storage, clock: Clock) -> None:
    shop, doctor = opened(local, storage, clock, patience=PATIENCE)
    await doctor.say("hello")
    assert doctor.screen == "done"
    assert shop.seen == []


async def test_a_sign_that_is_refused_harms_nothing(
    local: LocalTelegram, storage: Storage, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    shop, doctor = opened(local, storage, clock, patience=0)
    local.server.block(DOCTOR)
    shop.shown.set()
    await doctor.say("/slow")
    assert caplog.text.count("ERROR") == 0
