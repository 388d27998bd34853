"""A calculator on the screen: its items by pages with their weights, the points so far, what they settle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import unescape

from bot.conversation.calculator import choices
from bot.conversation.score_pages import Entry
from bot.conversation.score_sheet import KEY, Sheet, degrees, is_tick, sheet_of
from bot.conversation.sight import Sight
from bot.screen import Button, Screen
from bot.views.fitting import clipped, fits
from bot.views.keyboard import button, rows
from bot.views.remark import remark
from bot.views.values import fact_label, typed_text, unit_text
from bot.views.words import Words, safe
from bot.views.worked_out import (
    admitting,
    counted,
    item_name,
    outcomes,
    points_text,
    result_text,
    score_name,
)
from criteria.instrument import UNANSWERED, Domain, Item, Measure
from criteria.instrument_file import load_instrument
from criteria.truth import Truth

_PRESENT, _ABSENT, _OPEN, _CHOSEN, _FREE = "☑", "✖", "☐", "●", "○"
_MOST_IN_A_ROW = 6
_LONGEST_ITEMS, _LONGEST_ABOUT = 500, 300


def calculator(sight: Sight, words: Words) -> Screen:
    """The open calculator, or the list to choose one from."""
    sheet = sheet_of(sight)
    if sheet is None:
        return _menu(sight, words)
    texts = (_text(sheet, words, explains) for explains in ((True, False) if sheet.explains else (False,)))
    keyboard = (*_buttons(sheet, words), *_navigation(sheet, words))
    return Screen(next(text for text in texts if fits(text)), keyboard)


def _menu(sight: Sight, words: Words) -> Screen:
    known = choices(sight)
    fact = sight.ui[KEY].get("fact")
    title = words("score-choose", label=safe(fact_label(words, fact))) if fact else words("score-menu")
    text = "\n\n".join(part for part in (title, remark(sight, words)) if part)
    names = [
        button(sight.record, score_name(words, load_instrument(name)), f"n{number}")
        for number, name in enumerate(known)
    ]
    leave = button(sight.record, words("button-score-leave"), "z")
    return Screen(text, (*rows(names, 1 if fact else 2), (leave,)))


# --- the text


def _text(sheet: Sheet, words: Words, explains: bool) -> str:
    parts = [
        _title(sheet, words),
        remark(sheet.sight, words),
        "\n".join(_standing(sheet, words)),
        _shown(sheet, words, explains),
        f"<i>{_how(sheet, words)}</i>",
    ]
    return "\n\n".join(part for part in parts if part)


def _title(sheet: Sheet, words: Words) -> str:
    name = score_name(words, sheet.instrument)
    page = min(sheet.page, len(sheet.pages) - 1)
    title = words("score-title", name=safe(name), page=page + 1, pages=len(sheet.pages))
    about = words.find(f"score-{sheet.instrument.id}.about") if sheet.page == 0 or sheet.explains else None
    return f"{title}\n<i>{clipped(about, _LONGEST_ABOUT)}</i>" if about else title


def _standing(sheet: Sheet, words: Words) -> Iterator[str]:
    """The result so far, what made it, and whether it is enough."""
    yield words("score-so-far", result=safe(result_text(words, sheet.scored)))
    items = words("separator-list").join((*admitting(words, sheet.scored), *counted(words, sheet.scored)))
    if items:
        yield safe(clipped(items, _LONGEST_ITEMS))
    yield from map(safe, outcomes(words, sheet.scored))
    if sheet.is_settled:
        yield words("score-settled" if sheet.fact else "score-complete")


def _shown(sheet: Sheet, words: Words, explains: bool) -> str:
    """The lines of the page by domains: subtotals, where a mark comes from, definitions."""
    blocks: list[tuple[Domain | None, str, list[str]]] = []
    for entry in sheet.shown:
        heading = _heading(sheet, entry, words)
        if not blocks or blocks[-1][1] != heading:
            blocks.append((entry.domain, heading, []))
        blocks[-1][2].extend(_line(sheet, entry, words, explains))
    text, apart = "", False
    for domain, heading, lines in blocks:
        if domain is None and not lines:
            continue
        text += ("\n\n" if apart or lines else "\n") * bool(text) + "\n".join((heading, *lines))
        apart = bool(lines)
    return text


def _heading(sheet: Sheet, entry: Entry, words: Words) -> str:
    if entry.domain is None:
        return words("score-measures" if isinstance(entry.part, Measure) else "score-conditions")
    label = unescape(words(f"score-{sheet.instrument.id}-domain-{entry.domain.id}"))
    points = sheet.scored.domains.get(entry.domain.id)
    return words("score-domain", label=safe(label), points=points_text(words, points))


def _line(sheet: Sheet, entry: Entry, words: Words, explains: bool) -> Iterator[str]:
    """What is said of an entry in the text: its number where its buttons bear one, its origin, its definition."""
    name = item_name(words, sheet.instrument, entry.id)
    value = sheet.values.get(entry.id)
    if degrees(sheet, entry):
        yield words("score-numbered", number=_number(sheet, entry), label=safe(name))
    elif value is not None and isinstance(entry.part, Measure):
        shown = typed_text(words, entry.id, sheet.instrument.fact(entry.id), value)
        yield words("score-from", label=safe(name), value=safe(shown))
    elif value is not None and entry.id not in sheet.said:
        basis = safe(_basis(sheet, entry, words))
        yield words(
            "score-follows", label=safe(name), mark=_PRESENT if value is Truth.TRUE else _ABSENT, basis=basis
        )
    if isinstance(entry.part, Item) and entry.part.levels:
        yield from _levels(sheet, entry, words)
    about = words.find(f"score-{sheet.instrument.id}-{entry.id}.about")
    if explains and about:
        yield words("score-about", label=safe(name), text=about)


def _basis(sheet: Sheet, entry: Entry, words: Words) -> str:
    """The values from which an item follows."""
    assert isinstance(entry.part, Item)
    rules = (
        entry.part.follows,
        entry.part.shown_by,
        *(level.follows for level in entry.part.levels.values()),
    )
    facts = {
        fact for rule in rules if rule for fact in sheet.instrument.rules[rule].facts if fact in sheet.said
    }
    return words("separator-list").join(
        words(
            "labelled",
            label=item_name(words, sheet.instrument, fact),
            value=typed_text(words, fact, sheet.instrument.fact(fact), sheet.said[fact]),
        )
        for fact in sorted(facts)
    )


def _levels(sheet: Sheet, entry: Entry, words: Words) -> Iterator[str]:
    for level in degrees(sheet, entry):
        defined = words.find(f"score-{sheet.instrument.id}-{entry.id}.{level}")
        if defined:
            yield words("score-level", level=words(f"score-level-{level}"), text=defined)


def _how(sheet: Sheet, words: Words) -> str:
    if sheet.asks is not None:
        label = safe(item_name(words, sheet.instrument, sheet.asks))
        unit = unit_text(words, sheet.instrument.fact(sheet.asks).unit).strip()
        return (
            words("score-type-unit", label=label, unit=safe(unit))
            if unit
            else words("score-type", label=label)
        )
    return " ".join(words(name) for name in _hints(sheet))


def _hints(sheet: Sheet) -> Iterator[str]:
    """How the lines of the page are answered."""
    ticks = [entry.id for entry in sheet.shown if is_tick(entry)]
    known = {degree for entry in sheet.shown for degree in degrees(sheet, entry)}
    if ticks:
        yield "score-how-ticks"
        if any(name in sheet.values and name not in sheet.items for name in ticks):
            yield "score-how-follows"
    elif known:
        yield "score-how"
    else:
        yield "score-how-numbers"
    if UNANSWERED in known:
        yield "score-how-left-out"


# --- the buttons


def _buttons(sheet: Sheet, words: Words) -> Iterator[tuple[Button, ...]]:
    for entry in sheet.shown:
        if known := degrees(sheet, entry):
            labels = [_degree(sheet, entry, degree, words) for degree in known]
            pressed = [
                button(sheet.sight.record, label, f"i{entry.number}v{index}")
                for index, label in enumerate(labels)
            ]
            yield from rows(pressed, _MOST_IN_A_ROW)
        else:
            label = _tick(sheet, entry, words) if is_tick(entry) else _measure(sheet, entry, words)
            yield (button(sheet.sight.record, label, f"i{entry.number}"),)


def _tick(sheet: Sheet, entry: Entry, words: Words) -> str:
    marks = {Truth.TRUE: _PRESENT, Truth.FALSE: _ABSENT}
    value = sheet.values.get(entry.id)
    mark = marks.get(value, _OPEN) if isinstance(value, Truth) else _OPEN
    name = item_name(words, sheet.instrument, entry.id)
    assert isinstance(entry.part, Item)
    if not entry.part.scores:
        return f"{mark} {name}"
    return f"{mark} {_weight(words, entry.part.weight_in(sheet.scored.columns[-1]))} {name}"


def _weight(words: Words, weight: Decimal) -> str:
    return f"{'−' if weight < 0 else '+'}{words.number(abs(weight))}"


def _degree(sheet: Sheet, entry: Entry, degree: object, words: Words) -> str:
    value = sheet.answer_of(entry.id)
    mark = _CHOSEN if value == degree else _FREE
    if isinstance(entry.part, Measure):
        return f"{mark} {words(f'fact-{entry.id}-{degree}')}"
    if entry.part.grades is not None:
        return f"{_number(sheet, entry)} {mark} {'–' if degree == UNANSWERED else degree}"
    points = words.number(
        entry.part.weight_in(sheet.scored.columns[-1]) * entry.part.levels[str(degree)].number
    )
    return f"{_number(sheet, entry)} {mark} {points}"


def _number(sheet: Sheet, entry: Entry) -> int:
    """The place of an entry among those of the page that bear a number."""
    return [other.id for other in sheet.shown if degrees(sheet, other)].index(entry.id) + 1


def _measure(sheet: Sheet, entry: Entry, words: Words) -> str:
    return f"✏️ {item_name(words, sheet.instrument, entry.id)}"


def _navigation(sheet: Sheet, words: Words) -> Iterator[tuple[Button, ...]]:
    record = sheet.sight.record
    if rest := sheet.rest_of_page():
        grades = {value for value in rest.values() if isinstance(value, int) and not isinstance(value, bool)}
        label = words("button-score-normal", grade=grades.pop()) if grades else words("button-score-rest")
        yield (button(record, label, "x"),)
    yield from _turns(sheet, words)
    if sheet.can_be_taken:
        shown = clipped(result_text(words, sheet.scored), 40)
        yield (button(record, words("button-score-take", result=shown), "u"),)
    about = "button-score-brief" if sheet.explains else "button-score-about"
    yield button(record, words(about), "a"), button(record, words("button-score-leave"), "z")


def _turns(sheet: Sheet, words: Words) -> Iterator[tuple[Button, ...]]:
    sides: Sequence[tuple[str, int]] = (("button-previous", sheet.page - 1), ("button-next", sheet.page + 1))
    row = tuple(
        button(sheet.sight.record, words(label), f"p{number}")
        for label, number in sides
        if 0 <= number < len(sheet.pages)
    )
    if row:
        yield row
