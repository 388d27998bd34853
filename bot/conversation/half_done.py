"""What is ticked or said on a question that is not answered yet, kept while something else is on the screen.

The view state keeps it while the list of answers is open; the background keeps it where another question, or the
result, comes in between. It is put back when its question is asked again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.conversation import patient
from bot.conversation.paging import said_on
from bot.conversation.sight import Sight
from bot.conversation.step import Step, wording
from bot.storage.records import LoggedAnswer
from criteria.screens import Screen

KEY = "half_done"


def on_question(sight: Sight) -> dict[str, Any]:
    """What is ticked or said on the question on the screen, with the name of that screen and the last answer before it.

    Empty where nothing is.
    """
    kept = {key: sight.ui[key] for key in ("said", "ticks") if sight.ui.get(key)}
    asked = sight.screen
    if not kept:
        return {}
    return {**kept, "screen": wording(asked) if asked is not None else "", "since": _last(sight)}


def of_screen(sight: Sight, screen: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """What was said on a screen that is not there any more; empty where nothing was."""
    return {"said": dict(said), "screen": screen, "since": _last(sight)} if said else {}


def waiting(sight: Sight) -> Mapping[str, Any]:
    """What was said of facts on their page, is kept, and was not answered since."""
    kept = sight.ui.get(KEY) or sight.record.background.get(KEY) or {}
    return _fresh(sight, kept)


def _fresh(sight: Sight, kept: Mapping[str, Any]) -> dict[str, Any]:
    since = kept.get("since", 0)
    answered = {line.fact for line in sight.record.log if line.seq > since and line.retracts is None}
    return {fact: one for fact, one in kept.get("said", {}).items() if fact not in answered}


def _last(sight: Sight) -> int:
    return max((line.seq for line in sight.record.log), default=0)


def brought_back(sight: Sight, step: Step, behind: Mapping[str, Any] | None = None) -> Step:
    """The step, with what was half done put back where its question comes next, and kept where it does not.

    `behind` is what the view state keeps; without it, it is what the background keeps.
    """
    if behind:
        ui = _put_back(sight, step, behind)
        return replace(step, ui={**ui, **step.ui}) if ui else _kept(step, behind)
    stored: Mapping[str, Any] | None = sight.record.background.get(KEY)
    if not stored:
        return _left_behind(sight, step)
    if any(answer.wording == stored["screen"] for answer in step.answers):
        return _kept(step, None)
    ui = _put_back(sight, step, stored)
    return _kept(replace(step, ui={**ui, **step.ui}), None) if ui else step


def _left_behind(sight: Sight, step: Step) -> Step:
    """The step, with what its view state says of a question kept where its answers lead to another one."""
    kept = on_question(replace(sight, record=replace(sight.record, ui=step.ui)))
    if not kept or not step.answers:
        return step
    put_back = _put_back(sight, step, kept)
    lost = {fact: one for fact, one in kept.get("said", {}).items() if fact not in put_back.get("said", {})}
    if put_back and not lost:
        return step
    ui = {key: shown for key, shown in step.ui.items() if key not in ("said", "ticks")}
    return _kept(replace(step, ui={**ui, **put_back}), {**kept, "said": lost})


def _put_back(sight: Sight, step: Step, kept: Mapping[str, Any]) -> dict[str, Any]:
    there = after(sight, step)
    if there.screen is None or patient.asks_who_diagnosed(there):
        return {}
    return _fitting(there, there.screen, kept)


def _kept(step: Step, kept: Mapping[str, Any] | None) -> Step:
    return replace(step, background={**(step.background or {}), KEY: kept})


def _fitting(there: Sight, asked: Screen, kept: Mapping[str, Any]) -> dict[str, Any]:
    """As much of it as belongs to this question."""
    if asked.form == "page":
        record = replace(there.record, ui={"said": _fresh(there, kept)})
        said = said_on(replace(there, record=record), asked)
        return {"said": said} if said else {}
    if asked.form != "ticks" or kept.get("screen") != wording(asked):
        return {}
    ticks = {option.key for option in asked.options} & kept.get("ticks", {}).keys()
    return {"ticks": {key: kept["ticks"][key] for key in ticks}} if ticks else {}


def after(sight: Sight, step: Step) -> Sight:
    """The assessment as it will stand after a step that stays among the questions."""
    record, log = sight.record, list(sight.record.log)
    told = [(one.fact, one.value, one.by, one.language, one.wording, one.words, None) for one in step.answers]
    gone = [("", None, record.respondent, "en", "", None, seq) for seq in step.retract]
    for seq, (fact, value, by, language, asked_by, words, retracts) in enumerate(
        [*gone, *told], _last(sight) + 1
    ):
        log.append(LoggedAnswer(seq, fact, value, by, record.updated, language, asked_by, words, retracts))
    background = {**record.background, **(step.background or {})}
    return replace(sight, record=replace(record, log=tuple(log), ui=step.ui, background=background))
