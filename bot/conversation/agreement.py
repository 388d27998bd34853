"""Two values for one fact: whether one says more than the other, or they disagree and have to be asked about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from bot.conversation.sight import Sight
from bot.conversation.step import Step
from criteria.facts import Fact
from criteria.values import Refused, Value
from criteria.worked_out import SAID, SCORES, is_worked_out, narrower, value_of

CONFLICT = "conflict"
_NOTHING: Mapping[str, Value] = {}


def conflicting(before: Any, value: Any) -> Any:
    """Values that disagree, all of them kept: what is said twice does not outvote what was said once."""
    said = list(before["values"]) if isinstance(before, Mapping) and "values" in before else [before]
    return {"unknown": CONFLICT, "values": said if value in said else [*said, value]}


def is_conflict(raw: Any) -> bool:
    """Whether an answer is two values that disagree."""
    return isinstance(raw, Mapping) and raw.get("unknown") == CONFLICT


def items_of(raw: Any) -> Mapping[str, Any]:
    """What an answer says of the items of scores, by instrument; of values that disagree, the one that says any."""
    if is_conflict(raw):
        return next((items_of(one) for one in raw["values"] if is_worked_out(one)), {})
    return raw[SCORES] if is_worked_out(raw) else {}


def leaves_question(raw: Any) -> bool:
    """Whether a set that is met is no yes yet, and its question is still to be answered."""
    return is_worked_out(raw) and not raw.get("asked") and SAID not in raw


def agreed(about: Fact, before: Any, value: Any, known: Mapping[str, Value] = _NOTHING) -> Any:
    """Of two numbers, or two yes and no, the one that says more, where the other allows it; else they disagree.

    What was stated and what was worked out stand side by side where they allow each other. `known` are the values of
    the case, beside which a score is read.
    """
    try:
        old, new = (value_of(about, raw, date.max, known) for raw in (before, value))
        narrow = narrower(old, new)
    except Refused:
        return conflicting(before, value)
    if is_worked_out(before) != is_worked_out(value):
        worked, stated = (before, value) if is_worked_out(before) else (value, before)
        return {**worked, SAID: stated}
    return before if narrow == old and old != new else value


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
    """Only the other of the two, what was stated or what was worked out, is held against a new value."""
    if before is None or any(isinstance(raw, Mapping) and "unknown" in raw for raw in (before, value)):
        return value
    if is_worked_out(before) and SAID in before:
        before = before[SAID] if is_worked_out(value) else without_statement(before)
    if is_worked_out(before) == is_worked_out(value) or value == before:
        return value
    return agreed(sight.trial.facts[fact], before, value, sight.evidence.values)


def stated(raw: Any) -> Any:
    """What was stated of an answer, whatever was worked out beside it; None where it was only worked out."""
    return raw.get(SAID) if is_worked_out(raw) else raw


def without_statement(raw: Mapping[str, Any]) -> dict[str, Any]:
    """What was worked out of an answer."""
    return {name: part for name, part in raw.items() if name != SAID}
