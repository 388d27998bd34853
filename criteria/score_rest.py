"""What is not said of an instrument item by item: the rest, of a page or of all of it, that is said not to be there.

What the case comes to show of an item that was only among the rest counts: nobody looked at that item by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from typing import Any

from criteria.instrument import Instrument, Item
from criteria.interval import Interval, point
from criteria.scoring import least_level, with_what_follows
from criteria.truth import Truth, truth_of
from criteria.values import Value, is_keyed

AMONG_THE_REST: Mapping[str, bool] = {"rest": True}
"""What is written of an item that was said not to be there with the rest of its page, where a measure can show it."""

_NOTHING: frozenset[str] = frozenset()


def is_among_the_rest(said: Any) -> bool:
    """Whether an item was said not to be there only with the rest of its page."""
    return is_keyed(said) and said == AMONG_THE_REST


def is_shown(instrument: Instrument, item: Item) -> bool:
    """Whether a measure can show an item, now or once it is known."""
    return bool({one.id for one in instrument.spec.measures} & read_by(instrument, item))


def beside_the_rest(
    instrument: Instrument, said: Mapping[str, Value], rest: Iterable[str]
) -> dict[str, Value]:
    """The values, with what is among the `rest` as absent, or as what the measures show of it.

    A level that a measure may still show stays open.
    """
    values, items = dict(said), [item for item in instrument.spec.items if item.id in set(rest) - said.keys()]
    for levels in (False, True):
        known = with_what_follows(instrument, values)
        there = ((item.id, at_rest(instrument, item, known)) for item in items if bool(item.levels) is levels)
        values |= {name: value for name, value in there if value is not None and name not in known}
    return values


def at_rest(instrument: Instrument, item: Item, values: Mapping[str, Value]) -> Value | None:
    """What it means that an item is not there: of levels the one that is shown.

    None where a measure may still show one, with a condition nobody looked at.
    """
    if not item.levels:
        return absent(instrument, item)
    supposed = {one.id: Truth.TRUE for one in instrument.spec.conditions}
    shown, possible = (least_level(instrument, item, known) for known in (values, {**supposed, **values}))
    return shown if shown == possible else None


def absent_elsewhere(
    instrument: Instrument, values: Mapping[str, Value], unsaid: Set[str] = _NOTHING
) -> dict[str, Value]:
    """The values, with everything that is neither said nor follows as absent: so a form without it is read.

    What is `unsaid` (see `ItemsRead`) stays not known, with all that could follow from it.
    """
    known = with_what_follows(instrument, values)
    waiting = _waiting(instrument, known, unsaid)
    quiet = [item for item in instrument.spec.items if item.id not in waiting]
    conditions = {item.id: absent(instrument, item) for item in quiet if not item.scores}
    known = with_what_follows(instrument, {**conditions, **known})
    shown = {item.id: level for item in quiet if (level := least_level(instrument, item, known))}
    return {**{item.id: absent(instrument, item) for item in quiet}, **shown, **known}


def _waiting(instrument: Instrument, known: Mapping[str, Value], unsaid: Set[str]) -> set[str]:
    """What is not absent though nothing shows it: what is unsaid, what could follow from that, and on what it hangs.

    A number known between bounds leaves open what it does not settle. A condition that a number can only show is of any
    time before as well: a low number of today does not deny it.
    """
    measures = {one.id for one in instrument.spec.measures} & known.keys()
    open_ = [(item, read_by(instrument, item)) for item in instrument.spec.items if item.id not in known]
    vague = {name for name in measures if isinstance(one := known[name], Interval) and not one.exact}
    ever = {item.id for item, read in open_ if not item.scores and item.shown_by and measures & read}
    waiting = ever | vague | unsaid
    more = set(waiting)
    while more:
        there = _NOTHING.union(*(read for item, read in open_ if item.id in waiting))
        new = {item.id for item, read in open_ if waiting & read or (not item.scores and item.id in there)}
        more = new - waiting
        waiting |= more
    return waiting


def absent(instrument: Instrument, item: Item) -> Value:
    """What it means that nothing is found of an item: false, the lowest level, the grade of nothing being wrong."""
    if item.levels:
        return min(item.levels, key=lambda name: item.levels[name].number)
    if item.grades is None:
        return truth_of(False)
    normal = instrument.spec.normal_grade
    return point(item.grades[0] if normal is None else normal)


def read_by(instrument: Instrument, item: Item) -> frozenset[str]:
    """What the rules of an item speak of."""
    rules = (item.follows, item.shown_by, *(level.follows for level in item.levels.values()))
    return _NOTHING.union(*(instrument.rules[rule].facts for rule in rules if rule is not None))
