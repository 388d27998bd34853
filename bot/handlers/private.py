"""The private chat: of a doctor, or of a patient."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.enums import ChatType

from bot.app import Services
from bot.handlers import answering, cases, entrance, hand_over, menus, personal
from bot.handlers.encounter import Meeting


def router() -> Router:
    """Commands first, then buttons by what they begin with, then whatever speaks to the assessment."""
    private = Router(name="private")
    private.message.filter(F.chat.type == ChatType.PRIVATE)
    private.edited_message.filter(F.chat.type == ChatType.PRIVATE)
    private.startup.register(open_desk)
    Meeting(private)
    for room in (entrance, personal, cases, hand_over, answering):
        room.register(private)
    return private


async def open_desk(services: Services) -> None:
    """Before the first update: the coordinators' chat of the settings has its rights, and the menus are set."""
    await services.coordinators.add(services.coordinator_chat_id)
    await menus.set_menus(services)
