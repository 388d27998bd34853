"""Two values for one fact: whether one says more than the other, or they disagree and have to be asked about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from bot.conversation.sight import Sight
from bot.conversation.step import Step
from criteria.facts import Fact
from criteria.interval import Interval
from criteria.values import Refused
from criteria.worked_out import is_worked_out, value_of

CONFLICT = "conflict"


def conflicting(before: Any, value: Any) -> Any:
    """Values that disagree, all of them kept: what is said twice does not outvote what was said once."""
    said = list(before["values"]) if isinstance(before, Mapping) and "values" in before else [before]
    return {"unknown": CONFLICT, "values": said if value in said else [*said, value]}


def is_conflict(raw: Any) -> bool:
    """Whether an answer is two values that disagree."""
    return isinstance(raw, Mapping) and raw.get("unknown") == CONFLICT


def agreed(about: Fact, before: Any, value: Any) -> Any:
    """Of two numbers, or two yes and no, the one that says more, where the other allows it; else they disagree.

    Of two that say the same the one that was worked out stays: it carries its items.
    """
    try:
        old, new = (value_of(about, raw, date.max) for raw in (before, value))
    except Refused:
        return conflicting(before, value)
    if old is None or new is None:
        return value if old is None else before
    if old == new:
        return before if is_worked_out(before) and not is_worked_out(value) else value
    if isinstance(old, Interval) and isinstance(new, Interval):
        if new.lies_in(old):
            return value
        if old.lies_in(new):
            return before
    return conflicting(before, value)


def held_against(sight: Sight, step: Step) -> Step:
    """The step, where a stated value does not silently replace one that was worked out, nor the other way round."""
    answers = [
        replace(answer, value=value)
        if (value := _held(sight, answer.fact, sight.answers.get(answer.fact), answer.value))
        is not answer.value
        else answer
        for answer in step.answers
    ]
    return replace(step, answers=answers) if answers else step


def said_against(sight: Sight, before: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """What is said on a page now, held in the same way against what was said on it before."""
    return {
        fact: {**one, "value": _held(sight, fact, before.get(fact, {}).get("value"), one["value"])}
        for fact, one in said.items()
    }


def _held(sight: Sight, fact: str, before: Any, value: Any) -> Any:
    if before is None or is_worked_out(before) == is_worked_out(value):
        return value
    if any(isinstance(raw, Mapping) and "unknown" in raw for raw in (before, value)):
        return value
    return agreed(sight.trial.facts[fact], before, value)
