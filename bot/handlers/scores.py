"""/score: a calculator for a doctor, in the middle of a case or without one."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from bot.conversation import calculator, new_version
from bot.delivery import Place
from bot.handlers.encounter import Encounter
from bot.handlers.entrance import FINISHED, begin
from bot.views.personal import role_choice
from criteria.instrument_file import instruments

_BEFORE = ("consent",)


def register(router: Router) -> None:
    """The handlers of this module, for a private chat's router."""
    router.message.register(calculate, Command("score"))


async def calculate(message: Message, command: CommandObject, encounter: Encounter) -> None:
    """The list of calculators, or the one that is named; what was on the screen waits behind it."""
    if not encounter.person.role:
        await encounter.say(role_choice(encounter.words))
        return
    if encounter.person.role != "doctor":
        await encounter.say(encounter.words("score-for-doctors"))
        return
    record = await encounter.current()
    if record is None or record.stage in FINISHED or record.respondent != "doctor":
        await begin(encounter, shown=False)
        record = await encounter.current()
    assert record is not None
    sight = encounter.sight(record)
    if record.stage in _BEFORE or new_version.waits(sight):
        await encounter.show(record, Place.MOVED)
        return
    name = _named(command.args or "")
    step = calculator.named(sight, name) if name else calculator.menu(sight)
    await encounter.take(step, record, Place.BELOW)


def _named(written: str) -> str | None:
    """The one instrument whose id begins as written; None where it is none, or several."""
    wanted = "".join(sign for sign in written.casefold() if sign.isalnum())
    found = [name for name in instruments() if wanted and name.replace("_", "").startswith(wanted)]
    return found[0] if len(found) == 1 else None
