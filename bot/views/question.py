"""The question screen: what is asked now, with buttons for every option."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from bot.conversation.answers_given import EDIT, OPEN
from bot.conversation.calculator import offered
from bot.conversation.sight import Sight
from bot.screen import Button, Screen
from bot.views import page
from bot.views.conflict import disagreement, either
from bot.views.fitting import clipped, shown_width
from bot.views.keyboard import button, rows
from bot.views.option_labels import option_label
from bot.views.remark import remark
from bot.views.standing import so_far, stop_button
from bot.views.values import answer_text, drug_text, fact_label, unit_text
from bot.views.words import Words, safe
from criteria import screens
from criteria.derivation import follows_from

_BAR = 10
_LONGEST_KNOWN = 600
_HALF_ROW = 18
TICKED, NOT_KNOWN = 1, 2
_MARKS = {TICKED: "☑ ", NOT_KNOWN: "❔ "}


def question(sight: Sight, asked: screens.Screen, words: Words) -> Screen:
    """The screen that asks a question, or a page of them."""
    known = partial(_known, sight, asked, words)
    parts = [
        _progress(sight, words),
        remark(sight, words),
        so_far(sight, words),
        _prompt(sight, asked, words),
    ]
    if asked.form == "page":
        parts += page.questions(sight, asked, words, known)
    else:
        parts += [shown for name in asked.facts for shown in known(name)]
    parts += [f"<i>{_how(sight, asked, words)}</i>"]
    options = page.options if asked.form == "page" else _options
    keyboard = (
        *either(sight, asked, words),
        *options(sight, asked, words),
        *_worked_out(sight, asked, words),
        *_navigation(sight, asked, words),
        *stop_button(sight, words),
        _leaving(sight, words),
    )
    return Screen("\n\n".join(part for part in parts if part), keyboard)


def _progress(sight: Sight, words: Words) -> str:
    filled = sight.percent * _BAR // 100
    return words("progress", bar="▰" * filled + "▱" * (_BAR - filled), percent=sight.percent)


def _prompt(sight: Sight, asked: screens.Screen, words: Words) -> str:
    """The topic and what is asked; one question of a screen that has several is put in its own words."""
    drug = safe(drug_text(words, asked.entry) if asked.entry else "")
    topic = f"<b>{words(f'topic-{asked.topic}')}</b>"
    name, fact = f"screen-{asked.id}", asked.facts[0]
    prompt = words.find(name, drug=drug) or page.question_text(words, fact)
    hints = [words.find(f"{name}.hint", drug=drug)]
    if asked.form == "ticks":
        hints += [words.find(f"ask-{one}.hint") for one in asked.facts]
    elif asked.form == "one" and (spec := _spec(sight, asked)) is not None and len(spec.facts) > 1:
        prompt = page.question_text(words, fact)
        # What a page says of all its questions holds for one of them; how to tick a list does not.
        hints = [words.find(f"ask-{fact}.hint"), *(hints if spec.form == "page" else ())]
    again = words("question-again") if asked.again else ""
    return "\n".join(
        part for part in (topic, prompt, *(f"<i>{hint}</i>" for hint in hints if hint), again) if part
    )


def _spec(sight: Sight, asked: screens.Screen) -> screens.ScreenSpec | None:
    return next((spec for spec in sight.trial.screens if spec.id == asked.id), None)


def _known(sight: Sight, asked: screens.Screen, words: Words, name: str) -> Iterator[str]:
    """What is known already of what is asked: an imprecise value, a list that may go on, a computed estimate."""
    raw = sight.answers.get(name)
    if raw is not None and asked.form != "entry":
        sides = disagreement(sight, name, words)
        if sides:
            yield "\n".join([words("conflict-title"), *(f"• {safe(side)}" for side in sides)])
        elif EDIT not in sight.ui:
            shown = answer_text(sight, name, raw, words)
            yield words("question-known", known=safe(clipped(shown, _LONGEST_KNOWN)))
    yield from _half_of_it(sight, words, name)
    estimate = sight.assessment.estimates.get(name)
    if estimate is not None:
        shown = f"{words(f'fact-{name}')} {words.number(estimate)}{unit_text(words, sight.trial.facts[name].unit)}"
        yield words("question-estimate", estimate=safe(shown))


def _half_of_it(sight: Sight, words: Words, name: str) -> Iterator[str]:
    """What is known of the facts from which this one would follow, where one of them is still missing."""
    basis = follows_from(name)
    known = [fact for fact in basis if fact in sight.evidence.values]
    missing = [fact for fact in basis if fact not in known]
    if known and missing:
        shown = (f"{fact_label(words, fact)} {_shown(sight, words, fact)}" for fact in known)
        example = words.find(f"example-{missing[0]}") or fact_label(words, missing[0])
        yield words("question-half", known=safe(words("separator-list").join(shown)), example=safe(example))


def _shown(sight: Sight, words: Words, fact: str) -> str:
    return answer_text(sight, fact, sight.answers[fact], words)


def _how(sight: Sight, asked: screens.Screen, words: Words) -> str:
    fact = sight.trial.facts[asked.facts[0]]
    if asked.form == "ticks":
        return words("question-ticks")
    if asked.form == "page":
        example = words.find(f"example-{asked.id}") or words("example-page")
        return words("question-page", example=example)
    if asked.form == "entry" or fact.kind == "date":
        return words("question-type-date")
    if fact.kind == "quantity":
        unit = unit_text(words, fact.unit).strip()
        return words("question-type-number", unit=f" ({unit})" if unit else "")
    return words("question-type")


def _options(sight: Sight, asked: screens.Screen, words: Words) -> tuple[tuple[Button, ...], ...]:
    ticks: Mapping[str, Any] = sight.ui.get("ticks", {})
    labels = [option_label(sight, asked, option, words) for option in asked.options]
    if asked.form == "ticks":
        marks = [_MARKS.get(ticks.get(option.key, 0), "☐ ") for option in asked.options]
        labels = [mark + label for mark, label in zip(marks, labels, strict=True)]
    buttons = [button(sight.record, label, f"o{index}") for index, label in enumerate(labels)]
    columns = 2 if len(labels) > 1 and max(map(shown_width, labels)) <= _HALF_ROW else 1
    return rows(buttons, columns)


def _worked_out(sight: Sight, asked: screens.Screen, words: Words) -> Iterator[tuple[Button, ...]]:
    """What can be worked out from its items, where nobody knows the result by heart."""
    for fact, option in offered(sight, asked.facts):
        yield (button(sight.record, words("button-work-out", label=fact_label(words, fact)), option),)


def _navigation(sight: Sight, asked: screens.Screen, words: Words) -> Iterator[tuple[Button, ...]]:
    record = sight.record
    for name in asked.facts:
        estimate = sight.assessment.estimates.get(name)
        if estimate is not None:
            shown = f"{words(f'fact-{name}')} {words.number(estimate)}"
            yield (button(record, words("button-take-estimate", estimate=shown), f"e{name}"),)
    dont_know = button(record, words("button-dont-know"), "dk")
    if asked.form == "ticks":
        any_tick = any(sight.ui.get("ticks", {}).values())
        done = words("button-done") if any_tick else words("button-none")
        yield button(record, done, "ok"), dont_know
    elif asked.form == "page":
        yield from page.navigation(sight, asked, words)
    else:
        yield (dont_know,)


def _leaving(sight: Sight, words: Words) -> tuple[Button, ...]:
    options = (("button-back", "bk"), ("button-answers", OPEN), ("button-cancel", "cx"))
    return tuple(button(sight.record, words(label), option) for label, option in options)
