"""A refusal is said at once; whether the questions go on after it is for the doctor to say."""

from __future__ import annotations

from bot.conversation.sight import Sight
from bot.conversation.step import Step, UnknownPress

STOP, GO_ON = "stop", "all"


def offers_to_stop(sight: Sight) -> bool:
    """Whether something stands in the way, so that the doctor may have enough."""
    return not sight.of_patient and sight.is_refused and not sight.is_stopped


def may_go_on(sight: Sight) -> bool:
    """Whether there is anything left to ask of a doctor who wants to see everything."""
    return not sight.of_patient and sight.is_refused and sight.asked_to_the_end is not None


def press(sight: Sight, option: str) -> Step | None:
    """What the buttons of the offer do; None for any other button.

    Raises:
        UnknownPress: nothing is offered now.
    """
    if option == STOP:
        if not offers_to_stop(sight):
            raise UnknownPress(option)
        return Step(background={"stopped_at": sight.assessment.verdict, "everything": False})
    if option == GO_ON:
        if not may_go_on(sight):
            raise UnknownPress(option)
        everything = sight.assessment.verdict == "not_eligible"
        return Step(background={"stopped_at": None, "everything": everything})
    return None
