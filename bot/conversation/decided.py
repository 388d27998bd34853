"""The decisions that a screen shows, to be kept before it is sent."""

from __future__ import annotations

from bot.conversation.new_version import has_changed, waits
from bot.conversation.sight import Sight
from bot.storage.kept import NewDecision
from criteria.assess import Assessment
from criteria.decision import decision_of
from criteria.matching import answers_for
from criteria.trial import Trial


def shown(sight: Sight) -> tuple[NewDecision, ...]:
    """The results a doctor is about to see: that of the trial, or of every loaded one, as its screen shows them."""
    stage = sight.record.stage
    if sight.of_patient or waits(sight):
        return ()
    if stage == "interview" and sight.screen is None:
        return tuple(_new(sight, found.trial, found.assessment) for found in sight.matches)
    sent = stage == "referred" and not has_changed(sight)
    if sent or (stage == "interview" and sight.is_refused):
        return (decision(sight),)
    return ()


def decision(sight: Sight) -> NewDecision:
    """The decision an assessment comes to as it stands."""
    return _new(sight, sight.trial, sight.assessment)


def _new(sight: Sight, trial: Trial, found: Assessment) -> NewDecision:
    answers = answers_for(trial, sight.record.answers)
    return NewDecision(decision_of(trial, answers, found).as_json(), tuple(answers))


def is_kept(sight: Sight, shown: tuple[NewDecision, ...]) -> bool:
    """Whether all of them are what was kept last."""
    kept = sight.record.decided
    return not shown or (len(shown) == 1 and kept is not None and kept.content == shown[0].content)
