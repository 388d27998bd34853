"""What each of two sources says that disagree, and a button for either."""

from __future__ import annotations

from bot.conversation.conflict import sides, sides_of
from bot.conversation.sight import Sight
from bot.screen import Button
from bot.storage.records import LoggedAnswer
from bot.views.explanation import source
from bot.views.fitting import clipped
from bot.views.keyboard import button, rows
from bot.views.values import answer_text, fact_label
from bot.views.words import Words
from criteria.screens import Screen

_LONGEST_VALUE, _LONGEST_WORDS = 120, 60


def disagreement(sight: Sight, fact: str, words: Words) -> tuple[str, ...]:
    """What each source says of a fact, plain text; empty where nothing disagrees."""
    return tuple(
        words(
            "conflict-side",
            value=clipped(answer_text(sight, fact, side.value, words), _LONGEST_VALUE),
            source=origin(side.line, words),
        )
        for side in sides_of(sight, fact)
    )


def origin(line: LoggedAnswer, words: Words) -> str:
    """Where an answer comes from, plain text; a patient, who gave all of their own, reads the day and the words."""
    if words.audience == "doctor":
        return source(line, _LONGEST_WORDS, words, plain=True)
    day = words.day(line.at.date())
    said = clipped(line.words or "", _LONGEST_WORDS)
    return words("source-words", source=day, words=said) if said else day


def either(sight: Sight, asked: Screen, words: Words) -> tuple[tuple[Button, ...], ...]:
    """A button for each side of what disagrees on a question; on a page each names its fact."""
    buttons = []
    for number, side in enumerate(sides(sight, asked)):
        value = answer_text(sight, side.fact, side.value, words)
        label = words("conflict-take", value=value)
        if len(asked.facts) > 1:
            label = words("labelled", label=fact_label(words, side.fact), value=label)
        buttons.append(button(sight.record, label, f"c{number}"))
    return rows(buttons)
