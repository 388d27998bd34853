"""A refusal is said at once; whether the questions go on after it is for the person to say."""

from __future__ import annotations

from typing import Any

from bot.conversation import paging, patient
from bot.conversation.answers_given import EDIT
from bot.conversation.before import remembering
from bot.conversation.half_done import brought_back, on_question, put_aside
from bot.conversation.sight import Sight
from bot.conversation.step import Step, UnknownPress, after

STOP, GO_ON = "stop", "all"


def offers_to_stop(sight: Sight) -> bool:
    """Whether something stands in the way, so that the person may have enough.

    A patient reads what stands in the way only at the end: one who has not asked for more has nothing to stop.
    """
    if sight.of_patient and not (sight.sees_everything and sight.assessment.verdict == "not_eligible"):
        return False
    return sight.is_refused and not sight.is_stopped


def may_go_on(sight: Sight) -> bool:
    """Whether there is anything left to ask of a person who wants to see everything."""
    if sight.of_patient and not patient.has_result(sight):
        return False
    return sight.is_refused and sight.asked_to_the_end is not None


def press(sight: Sight, option: str, language: str) -> Step | None:
    """What the buttons of the offer do; None for any other button.

    Raises:
        UnknownPress: nothing is offered now.
    """
    if option == STOP:
        if not offers_to_stop(sight) or EDIT in sight.ui:
            raise UnknownPress(option)
        return _stopped(sight, language)
    if option == GO_ON:
        if not may_go_on(sight):
            raise UnknownPress(option)
        everything = sight.assessment.verdict == "not_eligible"
        step = Step(background={"stopped_at": None, "everything": everything})
        return brought_back(sight, step, on_question(sight))
    return None


def _stopped(sight: Sight, language: str) -> Step:
    """What was said on a page counts; ticks, which say nothing before the list is done, wait for who goes on."""
    asked, waiting = sight.screen, on_question(sight)
    background: dict[str, Any] = {"stopped_at": sight.assessment.verdict, "everything": False}
    if asked is None or asked.form != "page":
        return put_aside(sight, Step(background=background), waiting)
    answers = paging.answers_of(sight, asked, paging.said_on(sight, asked), language)
    there = after(sight, Step(answers))
    background["stopped_at"] = there.assessment.verdict if there.is_refused else None
    return remembering(sight, Step(answers, background=background), told=False)
