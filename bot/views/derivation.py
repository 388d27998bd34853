"""What a criterion hangs on: how its words are read, whether another reading would change it, what more would do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.conversation.sight import Sight
from bot.views.values import criterion_text
from bot.views.words import Words
from criteria.assess import CriterionResult
from criteria.causes import Shortfall
from criteria.explanation import Explained, explain_criterion


def readings(sight: Sight, result: CriterionResult, names: Iterable[str], words: Words) -> Iterator[str]:
    """The readings of these names, and whether the result hangs on how the words are read."""
    for name in names:
        yield words("verdict-reading", reading=words(f"reading-{name}"))
    others = _explained(sight, result).others
    if any(other.verdict != sight.assessment.verdict for other in others):
        yield words("other-reading-result")
    elif others:
        yield words("other-reading-criterion")


def what_more_would_do(sight: Sight, result: CriterionResult, words: Words) -> str:
    """What else would meet the demand in which a criterion stands: one of several, or some more of several."""
    lacking = _explained(sight, result).lacking
    if lacking is None or not _are_atomic(sight, lacking):
        return ""
    others = [name for name in lacking.candidates if name != result.id]
    if not others:
        return ""
    listed = words("separator-list").join(criterion_text(words, name) for name in others)
    return words("more-would-do", count=lacking.lacking, list=listed)


def _are_atomic(sight: Sight, lacking: Shortfall) -> bool:
    leaves = {leaf.id for leaf in sight.trial.leaves()}
    return leaves.issuperset(lacking.candidates)


def _explained(sight: Sight, result: CriterionResult) -> Explained:
    return explain_criterion(sight.trial, sight.evidence, sight.assessment, result.id)
