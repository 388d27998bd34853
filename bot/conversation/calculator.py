"""Working a score out in the chat: its sheet over the question, or over whatever stood there, and what its buttons do.

What was behind the sheet is put back when its result is taken, and when it is left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from bot.conversation import answers_given, paging
from bot.conversation.agreement import is_conflict, is_not_known, items_of
from bot.conversation.score_pages import Entry
from bot.conversation.score_sheet import (
    KEY,
    LEFT,
    Sheet,
    behind,
    degrees,
    is_tick,
    sheet_of,
    standing,
)
from bot.conversation.sight import Sight
from bot.conversation.step import Step, UnknownPress, after, answered, note, wording
from bot.storage.records import LoggedAnswer
from criteria.instrument_file import instruments, load_instrument
from criteria.screens import Screen
from criteria.truth import Truth
from criteria.worked_out import is_worked_out

_BEGIN = "w"


def choices(sight: Sight) -> tuple[str, ...]:
    """The instruments to choose from: those of one fact, or every one, the trial's diseases first."""
    fact = sight.ui[KEY].get("fact")
    if fact is not None:
        return sight.trial.facts[fact].instruments
    of_trial = (name for about in sight.trial.facts.values() for name in about.instruments)
    return tuple(dict.fromkeys((*of_trial, *instruments())))


def offered(sight: Sight, facts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Which of these facts can be worked out, each with the option that begins it; only a doctor is offered this."""
    if not sight.of_patient:
        for number, fact in enumerate(facts):
            if sight.trial.facts[fact].instruments:
                yield fact, f"{_BEGIN}{number}"


def menu(sight: Sight) -> Step:
    """The list of all instruments, over what is on the screen."""
    return _opened(sight, {})


def begun(sight: Sight, option: str) -> Step | None:
    """Working out a fact of the question on the screen; None where the button is another."""
    asked = sight.screen
    if asked is None or option[0] != _BEGIN or not option[1:].isdigit():
        return None
    fact = next((fact for fact, begins in offered(sight, asked.facts) if begins == option), None)
    if fact is None:
        raise UnknownPress(option)
    names = sight.trial.facts[fact].instruments
    return _chosen(sight, names[0], fact) if len(names) == 1 else _opened(sight, {"fact": fact})


def named(sight: Sight, name: str) -> Step:
    """The calculator of an instrument, for the fact of the trial that it works out."""
    facts = (fact for fact, about in sight.trial.facts.items() if name in about.instruments)
    return _chosen(sight, name, next(facts, None))


def _chosen(sight: Sight, name: str, fact: str | None) -> Step:
    """The sheet with what was said on it before, whether it was taken or left.

    A number is not, of which the case by now says that it is not known, or two things: it would settle that unseen.
    """
    stood = behind(sight)
    taken = items_of(standing(stood, fact)) if fact else {}
    items = _sheets_left(sight).get(name, taken.get(name, {}))
    kept = {one: value for one, value in items.items() if not is_not_known(stood.answers.get(one))}
    return _opened(sight, {"id": name, "fact": fact, "items": kept})


def _opened(sight: Sight, kept: Mapping[str, Any]) -> Step:
    return Step(ui={KEY: {**kept, "behind": {**behind(sight).ui}}})


def press(sight: Sight, option: str, language: str) -> Step:
    """What a button of the calculator does.

    Raises:
        UnknownPress: the sheet on the screen has no such button.
    """
    sheet = sheet_of(sight)
    if option == "z":
        return _left(sight, sheet)
    kind, number = option[0], option[1:].partition("v")[0]
    if sheet is None:
        known = choices(sight)
        if kind != "n" or not number.isdigit() or int(number) >= len(known):
            raise UnknownPress(option)
        fact = sight.ui[KEY].get("fact")
        return _chosen(sight, known[int(number)], fact) if fact else named(sight, known[int(number)])
    if option == "u" and sheet.can_be_taken:
        return _taken(sheet, language)
    if option == "a":
        return _on(sheet, explains=not sheet.explains)
    if option == "x":
        items = {**sheet.items, **sheet.rest_of_page()}
        return _on(sheet, items, page=min(sheet.page + 1, len(sheet.pages) - 1))
    if kind == "p" and number.isdigit() and int(number) < len(sheet.pages):
        return _on(sheet, page=int(number))
    if kind == "i" and number.isdigit() and int(number) < len(sheet.entries):
        return _pressed(sheet, sheet.entries[int(number)], option)
    raise UnknownPress(option)


def _on(sheet: Sheet, items: Mapping[str, Any] | None = None, **changed: Any) -> Step:
    kept = {**sheet.sight.ui[KEY], "asks": None, **changed}
    return Step(ui={KEY: kept if items is None else {**kept, "items": dict(items)}})


def _left(sight: Sight, sheet: Sheet | None) -> Step:
    """What stood behind the sheet. What was said on it for the case is there when it is opened again.

    What was said before there was a case may be of another patient, and is gone.
    """
    step = Step(ui=behind(sight).ui)
    if sheet is None or sheet.fact is None:
        return step
    name, items = sheet.instrument.id, dict(sheet.items)
    others = {other: left for other, left in _sheets_left(sight).items() if other != name}
    is_new = items or name in items_of(standing(behind(sight), sheet.fact))
    return replace(step, background={LEFT: {**others, name: items} if is_new else others})


def _sheets_left(sight: Sight) -> Mapping[str, Any]:
    left: Mapping[str, Any] = sight.record.background.get(LEFT, {})
    return left


def sheets_taken_back(sight: Sight, gone: Iterable[LoggedAnswer]) -> Mapping[str, Any]:
    """The background with the sheets of scores that are taken back, as if they had been left."""
    said = {line.fact: line.value for line in gone}
    values = {fact: raw for fact, raw in said.items() if is_worked_out(raw) or not is_not_known(raw)}
    sheets = {}
    for raw in said.values():
        for name, items in items_of(raw).items():
            measures = {one.id for one in load_instrument(name).spec.measures} & values.keys()
            sheets[name] = {**items, **{measure: values[measure] for measure in sorted(measures)}}
    return {LEFT: {**_sheets_left(sight), **sheets}} if sheets else {}


def _pressed(sheet: Sheet, entry: Entry, option: str) -> Step:
    known, chosen = degrees(sheet, entry), option.partition("v")[2]
    if known:
        if not chosen.isdigit() or int(chosen) >= len(known):
            raise UnknownPress(option)
        return _said(sheet, entry.id, known[int(chosen)])
    if is_tick(entry):
        return _ticked(sheet, entry.id)
    return _on(sheet, asks=entry.id)


def _said(sheet: Sheet, name: str, value: Any) -> Step:
    """A degree chosen; the one that stands, pressed again, is taken back."""
    items = dict(sheet.items)
    if name in items and sheet.answer_of(name) == value:
        del items[name]
    else:
        items[name] = value
    return _on(sheet, items)


def _ticked(sheet: Sheet, name: str) -> Step:
    """A tick goes from not known to present to absent; what follows from a measure turns into its opposite first."""
    items = dict(sheet.items)
    if name not in items or sheet.is_given_up(name):
        items[name] = sheet.values.get(name) is not Truth.TRUE
    elif items[name] is True:
        items[name] = False
    else:
        del items[name]
    return _on(sheet, items)


def measured(sight: Sight, values: Mapping[str, Any]) -> Step:
    """Numbers typed for the measures of the sheet."""
    sheet = sheet_of(sight)
    assert sheet is not None
    return _on(sheet, {**sheet.items, **values})


def with_note(sight: Sight, said: Mapping[str, Any]) -> Step:
    """The sheet as it stands, with something said above it."""
    return Step(ui={KEY: sight.ui[KEY], **said})


def _taken(sheet: Sheet, language: str) -> Step:
    """The result becomes the answer to its fact; what stood behind the sheet goes on."""
    sight, fact = behind(sheet.sight), sheet.fact
    assert fact is not None
    asked = sight.screen
    if _is_side(sheet, standing(sight, fact)):
        asked_by, step = f"score-{sheet.instrument.id}", Step(ui={**sight.ui, **note("score-contested")})
    elif asked is None or fact not in asked.facts:
        asked_by = f"score-{sheet.instrument.id}"
        stood = {**sight.ui, **note("score-taken")}
        step = Step(answered(sight, {fact: sheet.answer}, asked_by, language), ui=stood)
    elif asked.form == "page":
        said = {**paging.said_on(sight, asked), fact: {"value": sheet.answer}}
        asked_by, step = wording(asked), paging.gone_on(sight, asked, said, language)
    else:
        asked_by = wording(asked)
        step = Step(answered(sight, {fact: sheet.answer}, asked_by, language))
    measures = answered(sight, sheet.measures, asked_by, language)
    step = _counting(sight, asked, replace(step, answers=[*measures, *step.answers]), language)
    kept = {name: items for name, items in _sheets_left(sight).items() if name != sheet.instrument.id}
    step = answers_given.changed(sight, step)
    return replace(step, background={**(step.background or {}), LEFT: kept}) if _sheets_left(sight) else step


def _is_side(sheet: Sheet, stands: Any) -> bool:
    """Whether the score stands already, and something else against it: taking it again does not say which is right."""
    return is_conflict(stands) and sheet.answer in stands["values"]


def _counting(sight: Sight, asked: Screen | None, step: Step, language: str) -> Step:
    """The step; what was said on the page counts at once where its measures lead to another question, or to none."""
    then = after(sight, step)
    said = paging.said_on(then, asked) if asked is not None else {}
    if asked is None or not said or not step.answers:
        return step
    if then.screen is not None and wording(then.screen) == wording(asked):
        return step
    ui = {key: kept for key, kept in step.ui.items() if key != "said"}
    return replace(step, answers=[*step.answers, *paging.answers_of(sight, asked, said, language)], ui=ui)
