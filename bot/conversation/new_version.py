"""A trial whose file changed under an assessment: nothing goes on with the new version before the person says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.conversation.sight import Sight
from bot.conversation.step import Step, UnknownPress, note
from criteria.assess import CriterionResult, Verdict, Word
from criteria.decision import Decision, NoDecision, decide, read_decision
from criteria.replay import outcome

ADOPT = "nv"
"""What a press carries that goes on with the new version."""

_UNFINISHED = ("safety", "intake", "review", "interview")


def has_changed(sight: Sight) -> bool:
    """Whether the trial is not, file for file, the one the assessment was held against so far."""
    return sight.record.trial_digest != sight.trial.digest


def waits(sight: Sight) -> bool:
    """Whether the person must agree to the new version first: something was said under the old one."""
    record = sight.record
    begun = bool(record.log) or record.draft is not None
    return begun and record.stage in _UNFINISHED and has_changed(sight)


def adopts(sight: Sight) -> bool:
    """Whether a step takes the new version without a word: nothing was said under the old one."""
    return has_changed(sight) and sight.record.stage != "referred" and not waits(sight)


def press(sight: Sight, option: str) -> Step:
    """What the buttons of the notice do.

    Raises:
        UnknownPress: the notice has no such button.
    """
    if option != ADOPT:
        raise UnknownPress(option)
    return Step(trial=sight.trial, ui=note("new-version-adopted"))


@dataclass(frozen=True)
class Changed:
    """What the new version does to one criterion: its word before, and its result now."""

    was: Word | None
    result: CriterionResult


@dataclass(frozen=True)
class Compared:
    """The result that was shown last, and what the new version says of the same answers on the same day.

    `now` is None where the trial is another one altogether.
    """

    was: Decision
    shown: date
    now: tuple[Verdict, date | None] | None
    criteria: tuple[Changed, ...] = ()


def compared(sight: Sight) -> Compared | None:
    """What the new version changes in the result; None where none was shown."""
    was = shown_before(sight)
    kept = sight.record.decided
    if was is None or kept is None:
        return None
    if was.trial != sight.trial.id:
        return Compared(was, kept.at.date(), None)
    found, now = decide(sight.trial, sight.record.answers_of(kept), was.on)
    results = {result.id: result for result in found.criteria}
    changed = tuple(
        Changed(was.criteria.get(difference.criterion), results[difference.criterion])
        for difference in outcome(was, now)
        if difference.criterion is not None and difference.criterion in results
    )
    return Compared(was, kept.at.date(), (now.verdict, now.earliest), changed)


def shown_before(sight: Sight) -> Decision | None:
    """The result as it was shown last, whatever the trial has become since."""
    kept = sight.record.decided
    try:
        return read_decision(kept.content) if kept is not None else None
    except NoDecision:
        return None
