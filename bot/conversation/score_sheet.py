"""The sheet of a score: its instrument, what was said on it, what the case says beside it, and what that makes.

It is view state until its result is taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from bot.conversation import paging
from bot.conversation.agreement import items_of
from bot.conversation.score_pages import Entry, pages
from bot.conversation.sight import Sight
from criteria.instrument import UNANSWERED, Instrument, Item
from criteria.instrument_file import load_instrument
from criteria.interval import Interval
from criteria.score_items import as_written, read_items
from criteria.score_rest import AMONG_THE_REST, at_rest, beside_the_rest, is_among_the_rest, is_shown
from criteria.scored import Scored
from criteria.scoring import score, with_what_follows
from criteria.truth import Truth
from criteria.values import Value
from criteria.worked_out import SCORES, measured

KEY = "score"
"""Where the view state holds the sheet: its instrument, the fact it is for, what was said, the page, what is behind."""

LEFT = "sheets"
"""Where the background keeps what was said on sheets that were left, by instrument."""

_COUNTING = "interview"


@dataclass(frozen=True)
class Sheet:
    """The open calculator of an instrument; `fact` is what its result answers, None where nothing waits for it."""

    sight: Sight
    instrument: Instrument
    fact: str | None
    items: Mapping[str, Any]
    page: int
    explains: bool
    asks: str | None

    @cached_property
    def known(self) -> dict[str, Value]:
        """What the answers of the case say already of what the instrument measures, those of the page behind too."""
        stood = behind(self.sight)
        told = paging.said_on(stood, stood.screen) if stood.screen is not None else {}
        values = {fact: one["value"] for fact, one in told.items()}
        case = paging.supposing(stood, values) if values else self.sight
        return measured(self.instrument, case.evidence.values)

    @cached_property
    def said(self) -> Mapping[str, Value]:
        """What was said on the sheet, and what is known beside it; of a measure the case has the last word."""
        said = read_items(self.instrument, self.items, self.sight.on)
        own = {name: value for name, value in said.values.items() if name not in self._overruled}
        return beside_the_rest(self.instrument, {**self.known, **own}, said.rest)

    @cached_property
    def _overruled(self) -> frozenset[str]:
        """Measures on the sheet of which the case says something by now that does not allow what was typed."""
        typed = read_items(self.instrument, self.items, self.sight.on).values
        return frozenset(
            one.id
            for one in self.instrument.spec.measures
            if one.id in typed and one.id in self.known and not _narrows(typed[one.id], self.known[one.id])
        )

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
        """Every line of the sheet, in its order."""
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
    def measures(self) -> dict[str, Any]:
        """The numbers typed on the sheet that are facts of the case as well: they become answers of their own."""
        both = {one.id for one in self.instrument.spec.measures} & self.sight.trial.facts.keys()
        return {name: self.items[name] for name in self.items if name in both - self._overruled}

    @cached_property
    def answer(self) -> dict[str, Any]:
        """The result as an answer: what was said on the sheet; what the case knows is seen beside it."""
        said = {
            name: value
            for name, value in self.items.items()
            if name not in {*self.measures, *self._overruled}
        }
        others = items_of(standing(behind(self.sight), self.fact)) if self.fact else {}
        answer: dict[str, Any] = {SCORES: {**others, self.instrument.id: said}}
        return answer if self.waits_for_more else {**answer, "asked": True}

    @property
    def waits_for_more(self) -> bool:
        """Whether the set is met, and that alone is no yes: its question is still to be asked."""
        about = self.sight.trial.facts[self.fact] if self.fact else None
        met = self.scored.classified is Truth.TRUE
        return about is not None and met and (about.more_than_classified or self.scored.leaves_open)

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
        if self.scored.classified is None and self.scored.points is None:
            return False
        return any(item.scores and item.id in self.values for item in self.instrument.spec.items)

    @cached_property
    def is_settled(self) -> bool:
        """Whether nothing more of it can change the result of the case.

        Where the result does not wait for it: whether all of it is known.
        """
        if self.fact is None or self.fact not in paging.matter_after(behind(self.sight), {self.fact: None}):
            points = self.scored.points
            return points is not None and points.exact and self.scored.classified is not Truth.UNKNOWN
        answer = {**self.answer, "asked": False}
        then = paging.matter_after(behind(self.sight), {**self.measures, self.fact: answer})
        return self.can_be_taken and self.fact not in then

    def rest_of_page(self) -> dict[str, Any]:
        """Every item of the page of which nothing is said or follows, as not present; of levels the one that is shown.

        A level that a measure may still show, with a condition nobody looked at, stays open.
        """
        items = (entry.part for entry in self.shown if isinstance(entry.part, Item))
        found = [
            (item, at_rest(self.instrument, item, self.values))
            for item in items
            if item.id not in self.values
        ]
        return {
            item.id: dict(AMONG_THE_REST) if is_shown(self.instrument, item) else as_written(value)
            for item, value in found
            if value is not None
        }

    def is_given_up(self, name: str) -> bool:
        """Whether an item was only among the rest of its page, and the case shows it by now."""
        return is_among_the_rest(self.items.get(name)) and self.values.get(name) is Truth.TRUE


def _narrows(value: Value, known: Value) -> bool:
    """Whether a value says no other than what is known, and more."""
    if isinstance(value, Interval) and isinstance(known, Interval):
        return value != known and value.lies_in(known)
    return False


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
        kept.get("fact") if sight.record.stage == _COUNTING else None,
        kept.get("items", {}),
        kept.get("page", 0),
        kept.get("explains", False),
        kept.get("asks"),
    )


def behind(sight: Sight) -> Sight:
    """The assessment with what stood behind the calculator; as it is where none is open."""
    if not is_open(sight):
        return sight
    return replace(sight, record=replace(sight.record, ui=sight.ui[KEY].get("behind", {})))


def standing(sight: Sight, fact: str) -> Any:
    """What is said of a fact now: on the page it is asked on, else as an answer."""
    said = sight.ui.get("said", {}).get(fact)
    return said["value"] if said else sight.answers.get(fact)


def degrees(sheet: Sheet, entry: Entry) -> tuple[Any, ...]:
    """What an entry can be graded: its levels, its grades (or that it is left out, of a mean), or the options
    of a choice; empty of a tick or a number.
    """
    if isinstance(entry.part, Item):
        if entry.part.grades is not None:
            low, high = entry.part.grades
            left_out = (UNANSWERED,) if sheet.instrument.spec.total == "mean" else ()
            return (*range(low, high + 1), *left_out)
        return tuple(entry.part.levels)
    return sheet.instrument.fact(entry.id).options


def is_tick(entry: Entry) -> bool:
    """Whether an entry is there or not, and nothing between."""
    part = entry.part
    return isinstance(part, Item) and not part.levels and part.grades is None
