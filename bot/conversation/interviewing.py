"""Presses between the review and the referral: questions, the result, the list of answers, the offer to stop."""

from __future__ import annotations

from bot.conversation import answers_given, calculator, conflict, criteria_shown, questions, stopping, trials
from bot.conversation.before import remembering
from bot.conversation.sight import Sight
from bot.conversation.step import Step


def press(sight: Sight, option: str, language: str) -> Step:
    """What a button does; what it changes in the result is said where it takes something back or changes it.

    Raises:
        UnknownPress: the screen has no such button.
    """
    for step in (
        answers_given.press(sight, option),
        calculator.begun(sight, option),
        stopping.press(sight, option, language),
        trials.press(sight, option),
        criteria_shown.press(sight, option),
    ):
        if step is not None:
            return step
    step = conflict.press(sight, option, language) or questions.press(sight, option, language)
    if option == "bk" and step.retract:
        return remembering(sight, step, told=False)
    return answers_given.changed(sight, step)
