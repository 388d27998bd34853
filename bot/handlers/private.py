"""The private chat: of a doctor, or of a patient."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.enums import ChatType

from bot.handlers import answering, cases, entrance, hand_over, menus, personal, scores
from bot.handlers.encounter import Meeting


def router() -> Router:
    """Commands first, then buttons by what they begin with, then whatever speaks to the assessment."""
    private = Router(name="private")
    private.message.filter(F.chat.type == ChatType.PRIVATE)
    private.edited_message.filter(F.chat.type == ChatType.PRIVATE)
    private.startup.register(menus.set_menus)
    Meeting(private)
    for room in (entrance, personal, cases, scores, hand_over, answering):
        room.register(private)
    return private
