"""Several trials at the end of an assessment: each with its decision, and a way to go on with it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.sight import Sight
from bot.conversation.trials import GO_ON
from bot.screen import Button
from bot.views.keyboard import button
from bot.views.words import Words
from criteria.matching import Match


def matches(sight: Sight, words: Words) -> str:
    """The loaded trials by decision; nothing where there is only one."""
    if not sight.others:
        return ""
    lines = [_line(sight, found, words) for found in sight.matches]
    return "\n".join([words("matching-title"), *lines])


def _line(sight: Sight, found: Match, words: Words) -> str:
    own = words.about(found.trial)
    line = "matching-line-this" if found.trial is sight.trial else "matching-line"
    return words(
        line, trial=found.trial.id, title=own(f"trial-{found.trial.id}"), decision=_decision(found, words)
    )


def _decision(found: Match, words: Words) -> str:
    earliest, open_points = found.assessment.earliest, len(found.assessment.missing)
    if earliest is not None:
        text = "matching-not_yet-open" if open_points else "matching-not_yet"
        return words(text, day=words.day(earliest))
    return words(f"matching-{found.assessment.verdict}", count=open_points)


def match_buttons(sight: Sight, words: Words) -> Iterator[tuple[Button, ...]]:
    """A button for each other trial, in the same order: its questions go on where the answers end."""
    for found in sight.matches if sight.others else ():
        if found.trial is not sight.trial:
            number = sight.others.index(found.trial)
            label = words("button-go-on-with", trial=found.trial.id)
            yield (button(sight.record, label, f"{GO_ON}{number}"),)
