"""What a step says, held against what was said before: nothing is silently replaced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.conversation.agreement import held
from bot.conversation.sight import Sight
from bot.conversation.step import Step
from criteria.worked_out import is_worked_out


def held_against(sight: Sight, step: Step, half_done: Mapping[str, Any]) -> Step:
    """The step, where a stated value does not silently replace one that was worked out, nor the other way round.

    `half_done` is what was said of a fact on its page and has not become an answer.
    """
    answers = [
        replace(answer, value=value)
        if (value := _held(sight, answer.fact, _before(sight, answer.fact, half_done), answer.value))
        is not answer.value
        else answer
        for answer in step.answers
    ]
    return replace(step, answers=answers) if answers else step


def _before(sight: Sight, fact: str, half_done: Mapping[str, Any]) -> Any:
    said = half_done[fact]["value"] if fact in half_done else None
    return said if is_worked_out(said) else sight.answers.get(fact)


def said_against(sight: Sight, before: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """What is said on a page now, held in the same way against what was said on it before, or stands as an answer."""
    return {
        fact: {**one, "value": _held(sight, fact, _stood(sight, fact, before), one["value"])}
        for fact, one in said.items()
    }


def _stood(sight: Sight, fact: str, before: Mapping[str, Any]) -> Any:
    return before[fact]["value"] if fact in before else sight.answers.get(fact)


def _held(sight: Sight, fact: str, before: Any, value: Any) -> Any:
    about = sight.trial.facts.get(fact)
    return value if about is None else held(about, before, value, sight.evidence.values)
