"""Two values for one fact: whether one says more than the other, or they disagree and have to be asked about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from criteria.facts import Fact
from criteria.values import Refused, Value
from criteria.worked_out import SAID, SCORES, is_worked_out, narrower, value_of

CONFLICT = "conflict"
_NOTHING: Mapping[str, Value] = {}


def conflicting(before: Any, value: Any) -> Any:
    """Values that disagree, all of them kept: what is said twice does not outvote what was said once."""
    said = list(before["values"]) if isinstance(before, Mapping) and "values" in before else [before]
    return {"unknown": CONFLICT, "values": said if value in said else [*said, value]}


def is_conflict(raw: Any) -> bool:
    """Whether an answer is two values that disagree."""
    return isinstance(raw, Mapping) and raw.get("unknown") == CONFLICT


def is_not_known(raw: Any) -> bool:
    """Whether an answer says that nobody knows, for whatever reason."""
    return isinstance(raw, Mapping) and "unknown" in raw


def items_of(raw: Any) -> Mapping[str, Any]:
    """What an answer says of the items of scores, by instrument; of values that disagree, the one that says any."""
    if is_conflict(raw):
        return next((items_of(one) for one in raw["values"] if is_worked_out(one)), {})
    return raw[SCORES] if is_worked_out(raw) else {}


def leaves_question(raw: Any) -> bool:
    """Whether a set that is met is no yes yet, and its question is still to be answered."""
    return is_worked_out(raw) and not raw.keys() & {"asked", "unknown", SAID}


def agreed(about: Fact, before: Any, value: Any, known: Mapping[str, Value] = _NOTHING) -> Any:
    """Of two numbers, or two yes and no, the one that says more, where the other allows it; else they disagree.

    What was stated and what was worked out stand side by side where they allow each other. `known` are the values of
    the case, beside which a score is read.
    """
    try:
        old, new = (value_of(about, raw, date.max, known) for raw in (before, value))
        narrow = narrower(old, new)
    except Refused:
        return conflicting(before, value)
    if is_worked_out(before) != is_worked_out(value):
        worked, stated = (before, value) if is_worked_out(before) else (value, before)
        return _side_by_side(about, worked, stated)
    return before if narrow == old and old != new else value


def _side_by_side(about: Fact, worked: Mapping[str, Any], stated: Any) -> Any:
    """A score and a statement that it allows; of two statements the one that says more, where the other allows it."""
    said = agreed(about, worked[SAID], stated) if SAID in worked else stated
    if is_conflict(said):
        return conflicting({"values": _sides(worked)}, stated)
    return {**worked, SAID: said}


def stated(raw: Any) -> Any:
    """What was stated of an answer, whatever was worked out beside it; None where it was only worked out."""
    return raw.get(SAID) if is_worked_out(raw) else raw


def without_statement(raw: Mapping[str, Any]) -> dict[str, Any]:
    """What was worked out of an answer."""
    return {name: part for name, part in raw.items() if name not in (SAID, "unknown")}


def apart(raw: Mapping[str, Any]) -> dict[str, Any]:
    """A score and the statement beside it as the disagreement that a later value has made of them."""
    return {"unknown": CONFLICT, "values": [without_statement(raw), raw[SAID]]}


def held(about: Fact, before: Any, value: Any, known: Mapping[str, Value]) -> Any:
    """A new value for a fact, where nothing that was worked out, or stated beside it, is silently replaced.

    One of two values that disagree settles them. "Don't know" keeps the items of a score: of a disagreement only for
    its sheet, else with all they say.
    """
    if before is None or value == before or is_conflict(value) or _is_both(value):
        return value
    if is_not_known(value):
        return _kept(before, value)
    rivals = [raw for raw in _sides(before) if is_worked_out(raw) != is_worked_out(value)]
    if not rivals or (is_conflict(before) and value in before["values"]):
        return value
    if len(rivals) > 1:
        return conflicting({"values": rivals}, value)
    return agreed(about, rivals[0], value, known)


def _is_both(raw: Any) -> bool:
    """Whether a score and a statement stand side by side: they were held against what was there already."""
    return is_worked_out(raw) and SAID in raw


def _sides(raw: Any) -> list[Any]:
    """What was stated and what was worked out of an answer, each by itself; of values that disagree those of each."""
    if is_conflict(raw):
        return [side for one in raw["values"] for side in _sides(one)]
    if not is_worked_out(raw):
        return [] if is_not_known(raw) else [raw]
    return [without_statement(raw), *([raw[SAID]] if SAID in raw else [])]


def _kept(before: Any, unknown: Mapping[str, Any]) -> Mapping[str, Any]:
    items = items_of(before)
    if not items:
        return unknown
    if "unknown" in before:
        return {**unknown, SCORES: items, "asked": True}
    return {**without_statement(before), "asked": True}
