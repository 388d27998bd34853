"""A page of questions: numbered, each with its own row of buttons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.conversation.agreement import stated
from bot.conversation.paging import said_on, waiting_on
from bot.conversation.sight import Sight
from bot.screen import Button
from bot.views.fitting import shown_width
from bot.views.keyboard import button
from bot.views.option_labels import option_label
from bot.views.values import answer_text, fact_label
from bot.views.words import Words, safe
from criteria.screens import Screen

_CHOSEN, _OPEN = "●", "○"
_WIDEST = {1: 60, 2: 18, 3: 11, 4: 8}
"""How wide a label may be where so many stand in a row: what a small telephone shows of it."""


def questions(
    sight: Sight, asked: Screen, words: Words, known: Callable[[str], Iterator[str]]
) -> Iterator[str]:
    """The questions of a page; `known` says what is known already of a fact."""
    said, waiting = said_on(sight, asked), waiting_on(sight, asked, said_on(sight, asked))
    for number, fact in enumerate(asked.facts, 1):
        if fact not in said and fact not in waiting:
            yield words("page-not-needed", number=number, label=safe(fact_label(words, fact)))
            continue
        hint = words.find(f"ask-{fact}.hint")
        parts = [
            f"<b>{number}.</b> {question_text(words, fact)}",
            f"<i>{hint}</i>" if hint else "",
            *known(fact),
        ]
        if fact in said:
            parts.append(_said(sight, asked, fact, said[fact]["value"], words))
        yield "\n".join(part for part in parts if part)


def question_text(words: Words, fact: str) -> str:
    """The question for one fact; its name, where no question is written."""
    return words.find(f"ask-{fact}") or f"<b>{safe(fact_label(words, fact))}</b>"


def _said(sight: Sight, asked: Screen, fact: str, value: object, words: Words) -> str:
    """What was typed for a question; what was chosen is marked on its button."""
    if any(option.answers == value for option in asked.options_of(fact)):
        return ""
    return words("page-said", value=safe(answer_text(sight, fact, value, words)))


def options(sight: Sight, asked: Screen, words: Words) -> tuple[tuple[Button, ...], ...]:
    """The rows of buttons, question by question; none where the answer would change nothing any more."""
    said = said_on(sight, asked)
    open_now = {*said, *waiting_on(sight, asked, said)}
    laid: list[tuple[Button, ...]] = []
    for number, fact in enumerate(asked.facts, 1):
        if fact not in open_now:
            continue
        labels, buttons = [], []
        for index, option in enumerate(asked.options):
            if option.fact == fact:
                chosen = fact in said and stated(said[fact]["value"]) == option.answers
                label = option_label(sight, asked, option, words)
                labels.append(f"{number} {_CHOSEN if chosen else _OPEN} {label}")
                buttons.append(button(sight.record, labels[-1], f"o{index}"))
        laid += _laid(labels, buttons)
    return tuple(laid)


def _laid(labels: Sequence[str], buttons: Sequence[Button]) -> Iterator[tuple[Button, ...]]:
    """The options of a question in as few rows as can be read, in their order."""
    start = 0
    while start < len(labels):
        count = 1
        while _fit_in_a_row(labels[start : start + count + 1]) > count:
            count += 1
        yield tuple(buttons[start : start + count])
        start += count


def _fit_in_a_row(labels: Sequence[str]) -> int:
    """How many labels these are if they can stand in one row, else none."""
    return len(labels) if max(map(shown_width, labels)) <= _WIDEST.get(len(labels), 0) else 0


def navigation(sight: Sight, asked: Screen, words: Words) -> Iterator[tuple[Button, ...]]:
    """What can be done with the whole page."""
    if said_on(sight, asked):
        yield (
            button(sight.record, words("button-continue"), "ok"),
            button(sight.record, words("button-rest-not-known"), "dk"),
        )
    else:
        yield (button(sight.record, words("button-dont-know"), "dk"),)
