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
    """What is ticked or said on the question on the screen, with the name of that screen; empty where nothing is."""
    kept = {key: sight.ui[key] for key in ("said", "ticks") if sight.ui.get(key)}
    asked = sight.screen
    return {**kept, "screen": wording(asked) if asked is not None else ""} if kept else {}


def brought_back(sight: Sight, step: Step, behind: Mapping[str, Any] | None = None) -> Step:
    """The step, with what was half done put back where its question comes next, and kept where it does not.

    `behind` is what the view state keeps; without it, it is what the background keeps.
    """
    if behind:
        ui = _put_back(sight, step, behind)
        return replace(step, ui={**ui, **step.ui}) if ui else _kept(step, behind)
    stored: Mapping[str, Any] | None = sight.record.background.get(KEY)
    if not stored:
        return step
    if any(answer.wording == stored["screen"] for answer in step.answers):
        return _kept(step, None)
    ui = _put_back(sight, step, stored)
    return _kept(replace(step, ui={**ui, **step.ui}), None) if ui else step


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
        record = replace(there.record, ui={"said": kept.get("said", {})})
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
    last = max((line.seq for line in log), default=0)
    for seq, (fact, value, by, language, asked_by, words, retracts) in enumerate([*gone, *told], last + 1):
        log.append(LoggedAnswer(seq, fact, value, by, record.updated, language, asked_by, words, retracts))
    background = {**record.background, **(step.background or {})}
    return replace(sight, record=replace(record, log=tuple(log), ui=step.ui, background=background))
