"""The table of all criteria: its pages, and the one criterion that is open."""

from __future__ import annotations

from bot.conversation.sight import Sight
from bot.conversation.step import Step, UnknownPress
from criteria.assess import CriterionResult

LINES_A_PAGE, COLUMNS = 15, 3
OPENED = "criterion"


def applying(sight: Sight) -> tuple[CriterionResult, ...]:
    """The criteria that concern the patient, in the order of the trial."""
    return tuple(result for result in sight.assessment.criteria if result.verdict != "not_applicable")


def press(sight: Sight, option: str) -> Step | None:
    """A criterion to be opened, from the table; None for any other button.

    Raises:
        UnknownPress: there is no such criterion, or no table.
    """
    if option[0] != "k" or not option[1:].isdigit():
        return None
    number = int(option[1:])
    if sight.of_patient or "details" not in sight.ui or number >= len(applying(sight)):
        raise UnknownPress(option)
    return Step(ui={"details": number // LINES_A_PAGE, OPENED: number})
