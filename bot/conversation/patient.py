"""What only a patient is asked: signs of an emergency before all else, and who found the illness.

Kept in the background of the assessment: `alerts`, every sign that was named; `advising`, those the advice on the
screen is about; `care`, what the patient said to the advice; `checked`, that the list of signs was gone through;
`go_on`, the stage that waits behind these screens; `diagnosed_by`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from bot.conversation.sight import Sight
from bot.conversation.step import Step, UnknownPress, note
from bot.storage.assessments import KEEP
from bot.storage.records import LoggedAnswer
from criteria.values import Members
from nlp.red_flags import red_flags, signs

SAFETY = "safety"
DIAGNOSED_BY = ("rheumatologist", "doctor", "self")
_PICKED = "signs"


def alerts(sight: Sight) -> tuple[str, ...]:
    """The signs of an emergency the patient has named, in their order."""
    return _in_order(sight.record.background.get("alerts", ()))


def advising(sight: Sight) -> tuple[str, ...]:
    """The signs the advice on the screen is about; none where the list itself is shown."""
    return _in_order(sight.record.background.get("advising", ()))


def picked(sight: Sight) -> tuple[str, ...]:
    """The signs ticked on the list so far."""
    return _in_order(sight.ui.get(_PICKED, ()))


def press(sight: Sight, option: str, language: str) -> Step:
    """What a button of the list of signs, or of the advice, does.

    Raises:
        UnknownPress: the screen has no such button.
    """
    if advising(sight):
        return _advised(sight, option)
    if option == "ok":
        chosen = picked(sight)
        if not chosen:
            return _go_on(sight, {"checked": True})
        return Step(background={"checked": True, **_raised(sight, chosen)}, ui=sight.ui)
    number = int(option[1:]) if option[0] == "o" and option[1:].isdigit() else -1
    if not 0 <= number < len(signs()):
        raise UnknownPress(option)
    now = {signs()[number]} ^ set(picked(sight))
    return Step(ui={**sight.ui, _PICKED: sorted(now)})


def _advised(sight: Sight, option: str) -> Step:
    if option == "mistake":
        kept = [sign for sign in alerts(sight) if sign not in advising(sight)]
        background: dict[str, Any] = {"alerts": kept, "advising": []}
        if picked(sight):
            return Step(background={**background, "checked": False})
        return _go_on(sight, background)
    if option in ("cared", "gone"):
        return _go_on(sight, {"advising": [], "care": option})
    raise UnknownPress(option)


def _go_on(sight: Sight, background: dict[str, Any]) -> Step:
    """To what waits behind; where the list has not been gone through yet, to the list."""
    ui = {key: value for key, value in sight.ui.items() if key != _PICKED}
    if not background.get("checked", sight.record.background.get("checked")):
        return Step(background=background, ui=ui)
    return Step(stage=_waiting(sight), background={**background, "go_on": None}, ui=ui)


def _waiting(sight: Sight) -> str:
    if sight.record.stage != SAFETY:
        return sight.record.stage
    return str(sight.record.background.get("go_on") or "intake")


def behind_safety(sight: Sight) -> Sight:
    """The assessment as it stands behind the screens about an emergency: a text typed there is dealt with as usual."""
    return Sight(sight.trial, replace(sight.record, stage=_waiting(sight)), sight.on)


def warned(sight: Sight, text: str, step: Step) -> Step:
    """A step made by a patient's text, with the advice before it where the text names a sign of an emergency."""
    if not sight.of_patient or step.stage in ("closed", "declined"):
        return step
    found = red_flags(text)
    at_safety = sight.record.stage == SAFETY
    if not found and not at_safety:
        return step
    background = {"go_on": step.stage or _waiting(sight), **(_raised(sight, found) if found else {})}
    # An assessment in which something was asked already has left the list of signs behind.
    background |= {} if at_safety else {"checked": True}
    kept = note("safety-kept") if step.answers or step.draft is not KEEP else {}
    picks = {_PICKED: list(picked(sight))} if at_safety and picked(sight) else {}
    ui = {**(kept if at_safety else {}), **step.ui, **picks}
    return replace(step, stage=SAFETY, ui=ui, background={**(step.background or {}), **background})


def _raised(sight: Sight, found: Iterable[str]) -> dict[str, Any]:
    return {
        "alerts": list(_in_order({*alerts(sight), *found})),
        "advising": list(_in_order({*advising(sight), *found})),
    }


def _in_order(named: Iterable[str]) -> tuple[str, ...]:
    listed = set(named)
    return tuple(sign for sign in signs() if sign in listed)


def asks_who_diagnosed(sight: Sight) -> bool:
    """Whether the patient has named an illness and not yet said who found it."""
    if not sight.of_patient or sight.record.stage != "interview":
        return False
    named = sight.evidence.values.get("diseases")
    return (
        isinstance(named, Members) and bool(named.present) and not sight.record.background.get("diagnosed_by")
    )


def diagnosed(option: str) -> Step:
    """Who found the illness.

    Raises:
        UnknownPress: the question has no such answer.
    """
    who = option.removeprefix("by_")
    if who not in DIAGNOSED_BY:
        raise UnknownPress(option)
    return Step(background={"diagnosed_by": who})


def without_diagnosis(sight: Sight, gone: Iterable[LoggedAnswer]) -> dict[str, Any] | None:
    """With the illnesses the word of who found them is taken back."""
    told = sight.of_patient and sight.record.background.get("diagnosed_by")
    return {"diagnosed_by": None} if told and any(line.fact == "diseases" for line in gone) else None


def has_result(sight: Sight) -> bool:
    """Whether a patient has answered everything that there is to ask."""
    at_the_end = sight.of_patient and sight.record.stage == "interview" and sight.screen is None
    return at_the_end and not asks_who_diagnosed(sight)
