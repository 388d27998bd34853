"""Which of the loaded trials an assessment is about, and going on with another one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.conversation.sight import Sight
from bot.conversation.step import Step, UnknownPress, note
from bot.storage.records import AssessmentRecord
from criteria.trial import Trial, load_trial, shipped_trials

GO_ON = "t"
"""What a press begins with that goes on with another trial; its number among the others follows."""

ANEW = {"stopped_at": None, "everything": None}
"""What a doctor chose about the questions of one trial does not hold for another."""


def sight_of(record: AssessmentRecord, trials: Sequence[Trial], on: date) -> Sight:
    """A record seen against its own trial, with the others beside it.

    A trial that is no longer loaded is still read where the package has it; else the first one that is stands in.
    """
    own = next((trial for trial in trials if trial.id == record.trial_id), None)
    if own is None:
        own = load_trial(record.trial_id) if record.trial_id in shipped_trials() else trials[0]
    return Sight(own, record, on, tuple(trial for trial in trials if trial.id != own.id))


def press(sight: Sight, option: str) -> Step | None:
    """Going on with another trial; None for any other button. What is known already is not asked again.

    Raises:
        UnknownPress: no such trial, or the result does not stand yet.
    """
    number = option.removeprefix(GO_ON)
    if option == number or not number.isdecimal():
        return None
    if sight.of_patient or sight.screen is not None or int(number) >= len(sight.others):
        raise UnknownPress(option)
    chosen = sight.others[int(number)]
    return Step(trial=chosen, ui=note("matching-gone-on", trial=chosen.id), background=ANEW)
