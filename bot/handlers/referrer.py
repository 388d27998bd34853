"""The referring doctor after the referral: its details, the site's questions, taking it back."""

from __future__ import annotations

from functools import partial

from bot.conversation import criteria_shown, questions
from bot.conversation.referring import FROM, withdrawn_letters
from bot.conversation.sight import Sight
from bot.conversation.step import Step, UnknownPress, note
from bot.delivery import Place
from bot.handlers.encounter import Encounter, Reaction
from bot.handlers.inquiry import ask_for_answer
from bot.storage.records import AssessmentRecord, Referral, StaleStatus


def press(sight: Sight, option: str, encounter: Encounter) -> Reaction:
    """What a button of the referred screen does.

    Raises:
        UnknownPress: the screen has no such button.
    """
    referral = sight.record.referral
    assert referral is not None
    if option == "wd" and referral.status in FROM["withdrawn"]:
        return Step(ui={"withdraw": True})
    if option == "wdy" and sight.ui.get("withdraw"):
        return partial(_withdraw, sight.record, referral, encounter)
    if option.startswith("qa") and option[2:].isdecimal():
        return partial(_answer, sight.record, int(option[2:]), encounter)
    opened = criteria_shown.press(sight, option)
    if opened is not None:
        return opened
    if option == "sum" or option[0] == "d":
        return questions.press(sight, option, encounter.words.language)
    raise UnknownPress(option)


async def _withdraw(record: AssessmentRecord, before: Referral, encounter: Encounter) -> None:
    """The doctor takes the referral back, if it has not come to its end meanwhile; the coordinators are told."""
    step, referrals = Step(), encounter.services.referrals
    chats = await encounter.services.coordinators.chats()
    letters = withdrawn_letters(before, chats)
    try:
        await referrals.move(before.code, expected=FROM["withdrawn"], status="withdrawn", outbox=letters)
    except StaleStatus:
        step = Step(ui=note("withdraw-too-late"))
    await encounter.take(step, record, Place.HERE)


async def _answer(record: AssessmentRecord, number: int, encounter: Encounter) -> None:
    """The doctor wants to answer a question of the site."""
    assert record.referral is not None
    if not await ask_for_answer(encounter.services, encounter.person, record.referral.code, number):
        await encounter.say(encounter.words("inquiry-closed"))
