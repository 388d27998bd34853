"""Working a score out in the chat: its items on pages over the question, or over whatever stood there.

The sheet is view state until its result is taken; what was behind it is put back when it is left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from bot.conversation import answers_given, paging
from bot.conversation.score_pages import Entry, pages
from bot.conversation.sight import Sight
from bot.conversation.step import Step, UnknownPress, answered, note, wording
from criteria.instrument import Instrument, Item
from criteria.instrument_file import instruments, load_instrument
from criteria.interval import Interval
from criteria.score_items import absent, as_written, read_items
from criteria.scoring import Scored, score, with_what_follows
from criteria.truth import Truth
from criteria.values import Value
from criteria.worked_out import SCORES, is_worked_out

KEY = "score"
"""Where the view state holds the sheet: its instrument, the fact it is for, what was said, the page, what is behind."""

_BEGIN = "w"


@dataclass(frozen=True)
class Sheet:
    """The open calculator of an instrument; `fact` is what its result answers, None outside a case."""

    sight: Sight
    instrument: Instrument
    fact: str | None
    items: Mapping[str, Any]
    page: int
    explains: bool
    asks: str | None

    @cached_property
    def known(self) -> dict[str, Value]:
        """What the answers of the case say already of what the instrument measures."""
        measures = (measure.id for measure in self.instrument.spec.measures)
        values = self.sight.evidence.values
        return {name: values[name] for name in measures if name in self.sight.trial.facts and name in values}

    @cached_property
    def said(self) -> Mapping[str, Value]:
        """What was said on the sheet, and what is known beside it."""
        return {**self.known, **read_items(self.instrument, self.items, self.sight.on).values}

    @cached_property
    def values(self) -> Mapping[str, Value]:
        """The same with what follows from the measures."""
        return with_what_follows(self.instrument, self.said)

    @cached_property
    def scored(self) -> Scored:
        """The result so far."""
        return score(self.instrument, self.said)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every line of the sheet that can still weigh something."""
        return tuple(entry for page in self.pages for entry in page)

    @cached_property
    def pages(self) -> tuple[tuple[Entry, ...], ...]:
        """The lines by pages."""
        return pages(self.instrument)

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The lines of the page on the screen."""
        return self.pages[min(self.page, len(self.pages) - 1)]

    @cached_property
    def answer(self) -> dict[str, Any]:
        """The result as an answer: everything that is settled, as it was said or follows."""
        settled = {
            name: as_written(value)
            for name, value in self.values.items()
            if not isinstance(value, Interval) or value.exact
        }
        standing = self.sight.answers.get(self.fact) if self.fact else None
        others = standing[SCORES] if is_worked_out(standing) else {}
        return {SCORES: {**others, self.instrument.id: settled}, "asked": True}

    def answer_of(self, name: str) -> Any:
        """What stands for an entry, as it is written; None where nothing does."""
        value = self.values.get(name)
        return None if value is None else as_written(value)

    @property
    def can_be_taken(self) -> bool:
        """Whether there is a fact to answer, and something of the sheet says anything of it."""
        if self.fact is None:
            return False
        if self.scored.classified in (Truth.TRUE, Truth.FALSE):
            return True
        return any(item.scores and item.id in self.values for item in self.instrument.spec.items)

    @cached_property
    def is_settled(self) -> bool:
        """Whether nothing more of it can change the result of the case; outside one, whether all is known."""
        if self.fact is None:
            points = self.scored.points
            return points is not None and points.exact and self.scored.classified is not Truth.UNKNOWN
        stood = behind(self.sight)
        return self.can_be_taken and self.fact not in paging.matter_after(stood, {self.fact: self.answer})


def is_open(sight: Sight) -> bool:
    """Whether a calculator, or the list of them, is on the screen."""
    return KEY in sight.ui


def sheet_of(sight: Sight) -> Sheet | None:
    """The calculator on the screen; None where one is to be chosen."""
    kept = sight.ui[KEY]
    if kept.get("id") is None:
        return None
    return Sheet(
        sight,
        load_instrument(kept["id"]),
        kept.get("fact"),
        kept.get("items", {}),
        kept.get("page", 0),
        kept.get("explains", False),
        kept.get("asks"),
    )


def behind(sight: Sight) -> Sight:
    """The assessment with what stood behind the calculator."""
    return replace(sight, record=replace(sight.record, ui=sight.ui.get(KEY, {}).get("behind", {})))


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
    standing = sight.answers.get(fact) if fact else None
    items = standing[SCORES].get(name, {}) if is_worked_out(standing) else {}
    return _opened(sight, {"id": name, "fact": fact, "items": items})


def _opened(sight: Sight, kept: Mapping[str, Any]) -> Step:
    stood = sight.ui[KEY]["behind"] if is_open(sight) else {**sight.ui}
    return Step(ui={KEY: {**kept, "behind": stood}})


def press(sight: Sight, option: str, language: str) -> Step:
    """What a button of the calculator does.

    Raises:
        UnknownPress: the sheet on the screen has no such button.
    """
    if option == "z":
        return Step(ui=behind(sight).ui)
    sheet = sheet_of(sight)
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
        rest = {entry.id: _rest(sheet, entry.part) for entry in sheet.shown if _is_open(sheet, entry)}
        return _on(sheet, {**sheet.items, **rest}, page=min(sheet.page + 1, len(sheet.pages) - 1))
    if kind == "p" and number.isdigit() and int(number) < len(sheet.pages):
        return _on(sheet, page=int(number))
    if kind == "i" and number.isdigit() and int(number) < len(sheet.entries):
        return _pressed(sheet, sheet.entries[int(number)], option)
    raise UnknownPress(option)


def _on(sheet: Sheet, items: Mapping[str, Any] | None = None, **changed: Any) -> Step:
    kept = {**sheet.sight.ui[KEY], "asks": None, **changed}
    return Step(ui={KEY: kept if items is None else {**kept, "items": dict(items)}})


def _is_open(sheet: Sheet, entry: Entry) -> bool:
    return isinstance(entry.part, Item) and entry.id not in sheet.values


def _rest(sheet: Sheet, part: Any) -> Any:
    return as_written(absent(sheet.instrument, part))


def degrees(sheet: Sheet, entry: Entry) -> tuple[Any, ...]:
    """What an entry can be graded: its levels, its grades, or the options of a choice; empty of a tick or a number."""
    if isinstance(entry.part, Item):
        if entry.part.grades is not None:
            low, high = entry.part.grades
            return tuple(range(low, high + 1))
        return tuple(entry.part.levels)
    return sheet.instrument.fact(entry.id).options


def is_tick(entry: Entry) -> bool:
    """Whether an entry is there or not, and nothing between."""
    part = entry.part
    return isinstance(part, Item) and not part.levels and part.grades is None


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
    if items.get(name) == value:
        del items[name]
    else:
        items[name] = value
    return _on(sheet, items)


def _ticked(sheet: Sheet, name: str) -> Step:
    """A tick goes from not known to present to absent; what follows from a measure turns into its opposite first."""
    items = dict(sheet.items)
    if name not in items:
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
    asked = sight.screen if sight.record.stage == "interview" else None
    if asked is None or fact not in asked.facts:
        taken = answered(sight, {fact: sheet.answer}, f"score-{sheet.instrument.id}", language)
        step = Step(taken, ui=note("score-taken"))
    elif asked.form == "page":
        said = {**paging.said_on(sight, asked), fact: {"value": sheet.answer}}
        step = paging.gone_on(sight, asked, said, language)
    else:
        step = Step(answered(sight, {fact: sheet.answer}, wording(asked), language))
    return answers_given.changed(sight, step)
