"""Composition: what the bot is made of, and what its handlers are given."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram import BaseMiddleware, Bot, Dispatcher, Router
from aiogram.types import TelegramObject, Update

from bot.delivery import Delivery
from bot.failures import contain_failures
from bot.outbox import Postman, Send
from bot.storage import Storage
from bot.storage.assessments import Assessments
from bot.storage.coordinators import Coordinators
from bot.storage.hand_overs import HandOvers
from bot.storage.inquiries import Inquiries
from bot.storage.letters import Outbox
from bot.storage.persons import Persons
from bot.storage.prompts import Prompts
from bot.storage.referrals import Referrals


@dataclass(frozen=True, slots=True)
class Services:
    """What handlers and the courier work with; each field is also a handler argument of that name."""

    bot: Bot
    persons: Persons
    assessments: Assessments
    referrals: Referrals
    hand_overs: HandOvers
    coordinators: Coordinators
    inquiries: Inquiries
    prompts: Prompts
    outbox: Outbox
    delivery: Delivery
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Application:
    """The bot, ready to be polled or fed."""

    services: Services
    dispatcher: Dispatcher
    postman: Postman


def build_services(bot: Bot, storage: Storage, *, now: Callable[[], datetime]) -> Services:
    return Services(
        bot=bot,
        persons=storage.persons,
        assessments=storage.assessments,
        referrals=storage.referrals,
        hand_overs=storage.hand_overs,
        coordinators=storage.coordinators,
        inquiries=storage.inquiries,
        prompts=storage.prompts,
        outbox=storage.outbox,
        delivery=Delivery(bot, storage.assessments, storage.persons),
        now=now,
    )


def build_application(
    services: Services,
    routers: Iterable[Router],
    send: Send,
    resources: Mapping[str, Any] | None = None,
) -> Application:
    """`send` delivers one letter of the outbox; `resources` are further handler arguments (trial, words)."""
    return Application(
        services=services,
        dispatcher=build_dispatcher(services, routers, resources or {}),
        postman=Postman(services.outbox, send, services.now),
    )


def build_dispatcher(
    services: Services, routers: Iterable[Router], resources: Mapping[str, Any]
) -> Dispatcher:
    """A dispatcher without FSM: the database is the only state."""
    given = {name: getattr(services, name) for name in services.__slots__ if name != "bot"}
    dispatcher = Dispatcher(disable_fsm=True, services=services, **given, **resources)
    dispatcher.update.outer_middleware(EventKey())
    dispatcher.include_routers(*routers)
    contain_failures(dispatcher)
    return dispatcher


class EventKey(BaseMiddleware):
    """Gives handlers `event_key`, the same for an update and its redelivery: for `Assessments.step`."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        if isinstance(event, Update):
            data["event_key"] = f"{data['bot'].id}:{event.update_id}"
        return await handler(event, data)
