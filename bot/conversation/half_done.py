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
from bot.conversation.step import Step, after, wording
from criteria.screens import Screen

KEY = "half_done"


def on_question(sight: Sight) -> dict[str, Any]:
    """What is ticked or said on the question on the screen, with the name of that screen; empty where nothing is."""
    said, ticks = sight.ui.get("said", {}), sight.ui.get("ticks", {})
    asked = sight.screen
    return of_screen(sight, wording(asked) if asked is not None else "", said, ticks)


def of_screen(
    sight: Sight, screen: str, said: Mapping[str, Any], ticks: Mapping[str, int] | None = None
) -> dict[str, Any]:
    """What is said and ticked on a screen, of each fact with the last answer before it; empty where nothing is."""
    if not said and not ticks:
        return {}
    since = _last(sight)
    told = {fact: {**one, "since": since} for fact, one in said.items()}
    return {"said": told, "ticks": dict(ticks or {}), "screen": screen}


def waiting(sight: Sight) -> Mapping[str, Any]:
    """What was said of facts on their page, is kept, and was not answered since."""
    stored, behind = (kept.get(KEY) or {} for kept in (sight.record.background, sight.ui))
    return _fresh(sight, joined(stored, behind))


def _fresh(sight: Sight, kept: Mapping[str, Any]) -> dict[str, Any]:
    gone = {line.retracts for line in sight.record.log}
    standing = (line for line in sight.record.log if line.retracts is None and line.seq not in gone)
    answered = {line.fact: line.seq for line in standing}
    return {fact: one for fact, one in kept.get("said", {}).items() if answered.get(fact, 0) <= one["since"]}


def _last(sight: Sight) -> int:
    return max((line.seq for line in sight.record.log), default=0)


def joined(*kept: Mapping[str, Any]) -> dict[str, Any]:
    """What was kept at several times, fact by fact; of ticks the last."""
    said = {fact: one for part in kept for fact, one in part.get("said", {}).items()}
    ticked: Mapping[str, Any] = next((part for part in reversed(kept) if part.get("ticks")), {})
    if not said and not ticked:
        return {}
    screen = next((part["screen"] for part in (ticked, *reversed(kept)) if part), "")
    return {"said": said, "ticks": ticked.get("ticks", {}), "screen": screen}


def brought_back(sight: Sight, step: Step, behind: Mapping[str, Any] | None = None) -> Step:
    """The step, with what was half done put back where its question comes next, and kept where it does not.

    That is what the background keeps, `behind`, which the view state kept, and what the step itself leaves behind.
    """
    stored: Mapping[str, Any] = sight.record.background.get(KEY) or {}
    if any(answer.wording == stored.get("screen") for answer in step.answers):
        stored = {**stored, "ticks": {}}
    left = _left_behind(sight, step)
    kept = joined(stored, behind or {}, left)
    if not kept:
        return _kept(step, None) if sight.record.background.get(KEY) else step
    there = after(sight, step)
    asks = there.screen is not None and not patient.asks_who_diagnosed(there)
    back = _fitting(there, there.screen, kept) if asks and there.screen is not None else {}
    shown = {key: part for key, part in step.ui.items() if not left or key not in ("said", "ticks")}
    if back.get("said") and shown.get("said"):
        back["said"] = {**back["said"], **shown.pop("said")}
    rest = {fact: one for fact, one in _fresh(there, kept).items() if fact not in back.get("said", {})}
    ticks = kept["ticks"] if not back.get("ticks") else {}
    waits = {"said": rest, "ticks": ticks, "screen": kept["screen"]} if rest or ticks else None
    step = replace(step, ui={**back, **shown})
    return step if waits == (sight.record.background.get(KEY) or None) else _kept(step, waits)


def put_aside(sight: Sight, step: Step, behind: Mapping[str, Any]) -> Step:
    """A step away from the questions that comes back to them, with what stood half done kept for then.

    What the step shows itself is not kept as well: it would come back there after it was taken back.
    """
    stored: Mapping[str, Any] = sight.record.background.get(KEY) or {}
    kept = {} if step.ui.keys() & {"said", "ticks"} else joined(stored, behind)
    return _kept(step, kept) if kept and kept != stored else step


def _left_behind(sight: Sight, step: Step) -> dict[str, Any]:
    """What the view state of a step says of the question on the screen, where its answers may lead to another one."""
    return on_question(replace(sight, record=replace(sight.record, ui=step.ui))) if step.answers else {}


def _kept(step: Step, kept: Mapping[str, Any] | None) -> Step:
    return replace(step, background={**(step.background or {}), KEY: kept})


def _fitting(there: Sight, asked: Screen, kept: Mapping[str, Any]) -> dict[str, Any]:
    """As much of it as belongs to this question."""
    if asked.form == "page":
        record = replace(there.record, ui={"said": _fresh(there, kept)})
        said = said_on(replace(there, record=record), asked)
        told = {
            fact: {key: part for key, part in one.items() if key != "since"} for fact, one in said.items()
        }
        return {"said": told} if told else {}
    if asked.form != "ticks" or kept.get("screen") != wording(asked):
        return {}
    ticks = {option.key for option in asked.options} & kept.get("ticks", {}).keys()
    return {"ticks": {key: kept["ticks"][key] for key in ticks}} if ticks else {}
