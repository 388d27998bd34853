"""What a step says, held against what was said before: nothing is silently replaced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.conversation.agreement import held, is_conflict
from bot.conversation.sight import Sight
from bot.conversation.step import Step
from bot.storage.records import Answer


def held_against(sight: Sight, step: Step, waiting: Mapping[str, Any]) -> Step:
    """The step, where a stated value does not silently replace one that was worked out, nor the other way round.

    `waiting` is what was said of facts on their page and has not become an answer: it is held against like one.
    """
    answers = [
        answer if value is answer.value else replace(answer, value=value)
        for answer in step.answers
        for value in (_against_both(sight, answer, waiting),)
    ]
    return replace(step, answers=answers) if answers else step


def _against_both(sight: Sight, answer: Answer, waiting: Mapping[str, Any]) -> Any:
    value = _held(sight, answer.fact, sight.answers.get(answer.fact), answer.value)
    said = waiting.get(answer.fact, {}).get("value")
    return value if is_conflict(value) else _held(sight, answer.fact, said, value)


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
