"""The result as it stood before an answer was changed or taken back, kept to say what the change did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.conversation.sight import Sight
from bot.conversation.step import Step
from criteria.assess import Verdict

_KEY = "before"


@dataclass(frozen=True)
class Before:
    """The result before the last step; `told` says that it is mentioned even where nothing has changed."""

    verdict: Verdict
    earliest: date | None
    blocking: tuple[str, ...]
    told: bool


def remembering(sight: Sight, step: Step, *, told: bool) -> Step:
    """The step, after which the person hears what it has changed in the result."""
    found = sight.assessment
    kept = {
        "verdict": found.verdict,
        "earliest": found.earliest.isoformat() if found.earliest else None,
        "blocking": list(found.blocking),
        "told": told,
    }
    return replace(step, ui={**step.ui, _KEY: kept})


def before(sight: Sight) -> Before | None:
    """What stood before the last step, where that is to be compared."""
    kept: Mapping[str, Any] | None = sight.ui.get(_KEY)
    if kept is None:
        return None
    earliest = date.fromisoformat(kept["earliest"]) if kept["earliest"] else None
    return Before(kept["verdict"], earliest, tuple(kept["blocking"]), kept["told"])


def is_same(sight: Sight, then: Before) -> bool:
    """Whether the result is what it was."""
    found = sight.assessment
    return (found.verdict, found.earliest, set(found.blocking)) == (
        then.verdict,
        then.earliest,
        set(then.blocking),
    )
