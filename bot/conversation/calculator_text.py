"""What a typed text does while a calculator is on the screen: numbers for its measures, and nothing else.

A text is taken for the number the sheet asks for only where it names nothing else; one that tells of the case beside
the measures of the sheet is not taken at all, so that nothing of it is lost without a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.conversation import calculator
from bot.conversation.named_number import names, number_of
from bot.conversation.score_sheet import KEY, Sheet, sheet_of
from bot.conversation.sight import Sight
from bot.conversation.step import Step, note
from bot.conversation.typed_value import kind_of, read_value
from bot.intake import read_case
from bot.views.values import typed_text
from bot.views.words import Words, languages, load_words, safe
from bot.views.worked_out import item_name
from criteria.interval import Interval
from criteria.values import parse_value
from nlp.reading import LONGEST

_OF_THE_HINT = {"plt", "wbc"}


@dataclass(frozen=True)
class _Read:
    """What a text says: surely of the measures of the sheet, of anything else, and whether some of it was not read."""

    values: Mapping[str, Any]
    of_others: bool
    in_part: bool


def typed(sight: Sight, text: str, words: Words) -> Step:
    """The number the sheet asked for; else every measure of it that the text names ("Plt 80, WBC count 2.9 K/uL")."""
    sheet = sheet_of(sight)
    if sheet is None:
        return calculator.with_note(sight, note("score-press-list"))
    problem = _hint(sheet)
    if sheet.asks is not None and len(text) <= LONGEST:
        own = _of_what_is_asked(sheet, sheet.asks, text, words)
        fact = sheet.instrument.fact(sheet.asks)
        problem = note("score-asks", label=safe(item_name(words, sheet.instrument, sheet.asks)))
        if own is not None:
            value, refused = read_value(kind_of(fact), fact, sheet.asks, own, sight.on, words)
            if refused is None:
                return _taken(sheet, {sheet.asks: value}, words)
            problem = refused
    read = _read(sheet, text, words) if len(text) <= LONGEST else _Read({}, of_others=True, in_part=True)
    if read.of_others:
        return calculator.with_note(sight, note("score-only-own"))
    if not read.values:
        return calculator.with_note(sight, problem)
    return _taken(sheet, read.values, words, in_part=read.in_part)


def _hint(sheet: Sheet) -> dict[str, Any]:
    """What can be done here; an example where the sheet has its measures."""
    measures = {measure.id for measure in sheet.instrument.spec.measures}
    return note("score-press" if measures >= _OF_THE_HINT else "score-press-buttons")


def _read(sheet: Sheet, text: str, words: Words) -> _Read:
    """The measures of which a text speaks surely, each with one value, and what else there is."""
    measures = {measure.id for measure in sheet.instrument.spec.measures}
    draft = read_case(text, words, sheet.sight.on)
    said: dict[str, list[Any]] = {}
    for line in draft["lines"]:
        said.setdefault(line["fact"], []).append(None if line["open"] else line["value"])
    sure = {
        fact: values[0]
        for fact, values in said.items()
        if values[0] is not None and all(value == values[0] for value in values)
    }
    in_part = bool(draft["unread"]) or sure.keys() != said.keys()
    return _Read(sure, bool(said.keys() - measures or draft["questions"]), in_part)


def _taken(sheet: Sheet, values: Mapping[str, Any], words: Words, *, in_part: bool = False) -> Step:
    """These values on the sheet, unless the case says otherwise of one; what is still asked for stays asked for."""
    known = {name: value for name, value in values.items() if not _is_unknown(value)}
    fresh = {name: value for name, value in known.items() if _says_more(sheet, name, value)}
    for name in sorted(known.keys() - fresh.keys()):
        of_case = typed_text(words, name, sheet.instrument.fact(name), sheet.known[name])
        if _shown(sheet, name, known[name], words) != of_case:
            label = safe(item_name(words, sheet.instrument, name))
            said = note("score-case-says", label=label, value=safe(of_case))
            return calculator.with_note(sheet.sight, said)
    step = calculator.measured(sheet.sight, fresh)
    if sheet.asks is not None and sheet.asks not in values:
        step = replace(step, ui={**step.ui, KEY: {**step.ui[KEY], "asks": sheet.asks}})
    if in_part:
        step = replace(step, ui={**step.ui, **note("score-in-part", taken=_listed(sheet, known, words))})
    return step


def _says_more(sheet: Sheet, name: str, value: Any) -> bool:
    """Whether the case knows nothing of a measure, or only a range that the value narrows ("not above 2.5")."""
    before = sheet.known.get(name)
    parsed = parse_value(sheet.instrument.fact(name), value, sheet.sight.on)
    if isinstance(before, Interval) and isinstance(parsed, Interval):
        return parsed != before and not before.exact and parsed.lies_in(before)
    return before is None


def _listed(sheet: Sheet, values: Mapping[str, Any], words: Words) -> str:
    lines = (
        words(
            "labelled",
            label=item_name(words, sheet.instrument, name),
            value=_shown(sheet, name, value, words),
        )
        for name, value in values.items()
    )
    return safe(words("separator-list").join(lines))


def _shown(sheet: Sheet, name: str, value: Any, words: Words) -> str:
    """A value as the sheet shows it."""
    fact = sheet.instrument.fact(name)
    return typed_text(words, name, fact, parse_value(fact, value, sheet.sight.on))


def _is_unknown(value: Any) -> bool:
    return isinstance(value, dict) and "unknown" in value


def _of_what_is_asked(sheet: Sheet, asked: str, text: str, words: Words) -> str | None:
    """The text, or what stands behind the name of what is asked for; None where it names something else."""
    others = (one.id for one in sheet.instrument.spec.measures if one.id != asked)
    return number_of(text, _names(sheet, asked, words), (_names(sheet, other, words) for other in others))


def _names(sheet: Sheet, measure: str, words: Words) -> frozenset[str]:
    """What a measure is called: on the sheet in each language, in the reference tables, in pasted cases."""
    return names(_called(sheet, measure, words), measure)


def _called(sheet: Sheet, measure: str, words: Words) -> Iterator[str]:
    part = next(one for one in sheet.instrument.spec.measures if one.id == measure)
    yield from (part.id, *part.ref)
    for language in languages():
        yield item_name(load_words(language, words.audience), sheet.instrument, measure)
