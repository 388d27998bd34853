"""The items of an instrument as they stand on the pages of a calculator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from criteria.instrument import Domain, Instrument, Item, Measure

_ROWS_A_PAGE = 8
_ROWS_OF_LEVELS = 2
_GRADES_A_ROW = 6


@dataclass(frozen=True)
class Entry:
    """A line of a page: an item or a measure, under its domain; `number` is its place on the whole sheet."""

    number: int
    part: Item | Measure
    domain: Domain | None

    @property
    def id(self) -> str:
        """The id of the item or the measure."""
        return self.part.id

    @cached_property
    def rows(self) -> int:
        """How many rows of buttons, or as much text, it takes."""
        if not isinstance(self.part, Item):
            return 1
        if self.part.levels:
            return _ROWS_OF_LEVELS
        return (
            1
            if self.part.grades is None
            else -(-(self.part.grades[1] - self.part.grades[0] + 1) // _GRADES_A_ROW)
        )


def entries(instrument: Instrument) -> tuple[Entry, ...]:
    """Every line in its order: what admits, the domains with what lifts them, what excludes, what can be measured."""
    return tuple(Entry(number, part, domain) for number, (part, domain) in enumerate(_in_order(instrument)))


def _in_order(instrument: Instrument) -> Iterator[tuple[Item | Measure, Domain | None]]:
    spec = instrument.spec
    first = _named_by(instrument, [spec.entry, *spec.columns.values()])
    seen: set[str] = set()
    for item in spec.conditions:
        if item.id in first:
            seen.add(item.id)
            yield item, None
    for domain in spec.domains:
        needed = _named_by(instrument, _rules(domain))
        before = [item for item in spec.conditions if item.id in needed - seen]
        seen.update(item.id for item in before)
        after = [item for item in spec.conditions if item.id == domain.lifted_by and item.id not in seen]
        seen.update(item.id for item in after)
        yield from ((item, domain) for item in (*before, *domain.items, *after))
    yield from ((item, None) for item in spec.conditions if item.id not in seen)
    for measure in spec.measures:
        if instrument.fact(measure.id).kind in ("quantity", "choice"):
            yield measure, None


def _rules(domain: Domain) -> Iterator[str | None]:
    """The rules by which the items of a domain follow: what they name is asked before them."""
    for item in domain.items:
        yield from (item.follows, item.shown_by)
        yield from (level.follows for level in item.levels.values())


def _named_by(instrument: Instrument, rules: Iterable[str | None]) -> frozenset[str]:
    known = (instrument.rules[rule] for rule in rules if rule is not None and rule in instrument.rules)
    return frozenset(name for rule in known for name in rule.facts)


def pages(instrument: Instrument) -> tuple[tuple[Entry, ...], ...]:
    """The lines in pages; a domain that fits on one page is not torn apart."""
    laid: list[list[Entry]] = []
    room = 0
    for block in _blocks(entries(instrument)):
        needed = sum(entry.rows for entry in block)
        for entry in block:
            if not laid or room < (needed if entry is block[0] and needed <= _ROWS_A_PAGE else entry.rows):
                laid.append([])
                room = _ROWS_A_PAGE
            laid[-1].append(entry)
            room -= entry.rows
    return tuple(map(tuple, laid))


def _blocks(lines: tuple[Entry, ...]) -> Iterator[list[Entry]]:
    """The lines that belong together: of one domain, of the conditions, of the measures."""
    block: list[Entry] = []
    for entry in lines:
        if block and (entry.domain, type(entry.part)) != (block[-1].domain, type(block[-1].part)):
            yield block
            block = []
        block.append(entry)
    if block:
        yield block
