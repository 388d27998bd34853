"""The question screen: what is asked now, with buttons for every option."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from bot.conversation.sight import Sight
from bot.screen import Button, Screen
from bot.views.fitting import clipped, shown_width
from bot.views.keyboard import button, rows
from bot.views.remark import remark
from bot.views.values import band_text, drug_text, option_text, unit_text, value_text
from bot.views.words import Words, safe
from criteria import screens
from criteria.screens import Option

_BAR = 10
_LONGEST_KNOWN = 600
_HALF_ROW = 18
TICKED, NOT_KNOWN = 1, 2
_MARKS = {TICKED: "☑ ", NOT_KNOWN: "❔ "}


def question(sight: Sight, asked: screens.Screen, words: Words) -> Screen:
    """The screen that asks a question."""
    parts = [
        _progress(sight, words),
        remark(sight, words),
        _prompt(asked, words),
        *_known(sight, asked, words),
    ]
    parts += [f"<i>{_how(sight, asked, words)}</i>"]
    keyboard = (*_options(sight, asked, words), *_navigation(sight, asked, words))
    return Screen("\n\n".join(part for part in parts if part), keyboard)


def _progress(sight: Sight, words: Words) -> str:
    filled = sight.percent * _BAR // 100
    return words("progress", bar="▰" * filled + "▱" * (_BAR - filled), percent=sight.percent)


def _prompt(asked: screens.Screen, words: Words) -> str:
    drug = drug_text(words, asked.entry) if asked.entry else ""
    hint = words.find(f"screen-{asked.id}.hint", drug=safe(drug))
    prompt = words(f"screen-{asked.id}", drug=safe(drug))
    topic = f"<b>{words(f'topic-{asked.topic}')}</b>"
    return "\n".join(part for part in (topic, prompt, f"<i>{hint}</i>" if hint else "") if part)


def _known(sight: Sight, asked: screens.Screen, words: Words) -> Iterator[str]:
    """What is known already of what is asked: an imprecise value, a list that may go on, a computed estimate."""
    for name in asked.facts:
        raw = sight.answers.get(name)
        if raw is not None and asked.form != "entry":
            values = (
                raw.get("values") if isinstance(raw, Mapping) and raw.get("unknown") == "conflict" else [raw]
            )
            shown = " ≠ ".join(
                value_text(words, name, sight.trial.facts[name], value) for value in values or [raw]
            )
            yield words("question-known", known=safe(clipped(shown, _LONGEST_KNOWN)))
        estimate = sight.assessment.estimates.get(name)
        if estimate is not None:
            shown = f"{words(f'fact-{name}')} {words.number(estimate)}{unit_text(words, sight.trial.facts[name].unit)}"
            yield words("question-estimate", estimate=safe(shown))


def _how(sight: Sight, asked: screens.Screen, words: Words) -> str:
    fact = sight.trial.facts[asked.facts[0]]
    if asked.form == "ticks":
        return words("question-ticks")
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
        marks = [_MARKS.get(ticks.get(option.id, 0), "☐ ") for option in asked.options]
        labels = [mark + label for mark, label in zip(marks, labels, strict=True)]
    buttons = [button(sight.record, label, f"o{index}") for index, label in enumerate(labels)]
    columns = 2 if len(labels) > 1 and max(map(shown_width, labels)) <= _HALF_ROW else 1
    return rows(buttons, columns)


def option_label(sight: Sight, asked: screens.Screen, option: Option, words: Words) -> str:
    """What stands on the button of an option."""
    fact = sight.trial.facts[option.fact]
    if option.id in ("yes", "no", "ongoing") and fact.kind in ("truth", "records"):
        return words(f"button-{option.id}")
    if option.band is not None:
        return _band_label(sight, asked, option, words)
    if fact.kind == "truth":
        return words(f"fact-{option.fact}")
    if fact.kind == "records":
        return words.find(f"screen-{asked.id}-{option.id}") or drug_text(words, option.id)
    return option_text(words, option.fact, option.id)


def _band_label(sight: Sight, asked: screens.Screen, option: Option, words: Words) -> str:
    fact, band = sight.trial.facts[option.fact], option.band
    assert band is not None
    if fact.kind == "quantity":
        limits = band_text(words, fact, band)
        return f"{words(f'fact-{option.fact}')} {limits}" if asked.form == "ticks" else limits
    if fact.states:
        return words("band-before") if band.low is not None else words("band-within", weeks=_weeks(band.high))
    if band.low is None:
        return words("band-days-shorter", day=words.day(sight.on - timedelta(days=int(band.high or 0))))
    day = words.day(sight.on - timedelta(days=int(band.low)))
    if band.low % 7 == 0:
        return words("band-days-longer", weeks=_weeks(band.low), day=day)
    return words("band-days-longer-days", days=int(band.low), day=day)


def _weeks(days: Any) -> int:
    return int(days // 7)


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
    else:
        yield (dont_know,)
    yield button(record, words("button-back"), "bk"), button(record, words("button-cancel"), "cx")
