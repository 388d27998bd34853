"""What to do about a press or a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from bot.conversation.sight import Sight
from bot.storage.assessments import KEEP
from bot.storage.records import Answer


@dataclass(frozen=True)
class Step:
    """One step of an assessment, as `Assessments.step` takes it; `refer` also makes the referral."""

    answers: Sequence[Answer] = ()
    retract: Sequence[int] = ()
    stage: str | None = None
    ui: Mapping[str, Any] = field(default_factory=dict)
    draft: Any = KEEP
    refer: bool = False


class UnknownPress(LookupError):
    """A button that the current screen does not have."""


def note(text_id: str, **variables: Any) -> dict[str, Any]:
    """View state that says something above the current screen, once."""
    return {"note": {"id": text_id, "with": variables}}


def answered(
    answers: Mapping[str, Any], wording: str, language: str, words: str | None = None
) -> list[Answer]:
    """Answers of the doctor to one screen."""
    return [Answer(fact, value, "doctor", language, wording, words) for fact, value in answers.items()]


def taken_back(sight: Sight) -> tuple[Sequence[int], str] | None:
    """The answers of the last screen not taken back yet, and what asked for them; None where there are none."""
    gone = {line.retracts for line in sight.record.log}
    standing = [line for line in reversed(sight.record.log) if line.retracts is None and line.seq not in gone]
    if not standing:
        return None
    asked_by = standing[0].wording
    return [line.seq for line in takewhile(lambda line: line.wording == asked_by, standing)], asked_by
