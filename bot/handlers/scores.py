"""/score: a calculator for a doctor, in the middle of a case or without one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from bot.conversation import calculator, new_version
from bot.conversation.score_sheet import is_open, sheet_of
from bot.conversation.sight import Sight
from bot.conversation.step import Step, note
from bot.delivery import Place
from bot.handlers.encounter import Encounter
from bot.handlers.entrance import FINISHED, begin
from bot.views.personal import role_choice
from bot.views.words import Words
from bot.views.worked_out import score_name
from criteria.instrument_file import instruments, load_instrument

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
    # A case that had to be begun first took the update's own key; one key is good for one step.
    opening = replace(encounter, event_key=f"{encounter.event_key}:score")
    await opening.take(_opened(sight, command.args or "", encounter.words), record, Place.BELOW)


def _opened(sight: Sight, written: str, words: Words) -> Step:
    """The calculator that is named, or the list with what the name was good for; marks on an open sheet stay."""
    found = _named(written, words)
    sheet = sheet_of(sight) if is_open(sight) else None
    if sheet is not None and sheet.items:
        same = found == (sheet.instrument.id,)
        return calculator.with_note(sight, {} if same else note("score-still-open"))
    if len(found) == 1:
        return calculator.named(sight, found[0])
    menu = calculator.menu(sight)
    if not _folded(written):
        return menu
    return replace(menu, ui={**menu.ui, **note("score-several" if found else "score-no-such")})


def _named(written: str, words: Words) -> tuple[str, ...]:
    """The instruments whose id or name begins as written; where none does, those with it somewhere in them."""
    wanted = _folded(written)
    if not wanted:
        return ()
    names = {name: tuple(_names(name, words)) for name in instruments()}
    begun = tuple(name for name, called in names.items() if any(one.startswith(wanted) for one in called))
    return begun or tuple(name for name, called in names.items() if any(wanted in one for one in called))


def _names(instrument: str, words: Words) -> Iterator[str]:
    yield _folded(instrument)
    yield _folded(score_name(words, load_instrument(instrument)))


def _folded(written: str) -> str:
    """Letters and figures alone, small and without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", written).casefold() if sign.isalnum())
