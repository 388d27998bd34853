"""The sign of a criterion's result."""

from __future__ import annotations

from collections.abc import Mapping

from criteria.assess import CriterionResult

_MARKS: Mapping[str, str] = {"met": "✓", "not_met": "✗", "unknown": "?", "not_applicable": "–"}


def mark(result: CriterionResult) -> str:
    """Good, bad or open: an exclusion that is met is bad."""
    return mark_of(result.polarity, result.verdict)


def mark_of(polarity: str, verdict: str) -> str:
    """The sign of a verdict on a criterion of this polarity."""
    if polarity == "exclusion" and verdict in ("met", "not_met"):
        return _MARKS["not_met"] if verdict == "met" else _MARKS["met"]
    return _MARKS[verdict]
