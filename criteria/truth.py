"""Three-valued truth: strong Kleene logic.

Unknown is never "no". A conjunction is false as soon as one part is false, a disjunction true as soon as one
part is true; otherwise an unknown part leaves the whole unknown.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """What is known of a statement about a patient."""

    FALSE = "false"
    UNKNOWN = "unknown"
    TRUE = "true"

    # Truths are the keys of small tables: Python's own hash of an enum member is many times slower.
    __hash__ = object.__hash__

    def __invert__(self) -> Truth:
        """Kleene negation: unknown stays unknown."""
        if self is Truth.TRUE:
            return Truth.FALSE
        return Truth.TRUE if self is Truth.FALSE else Truth.UNKNOWN

    def __bool__(self) -> bool:
        """Refuse the silent reading of unknown as false."""
        raise TypeError("a Truth has three values: compare with `is Truth.TRUE` or `is Truth.FALSE`")


def truth_of(value: bool) -> Truth:
    """The Truth of a plain boolean."""
    return Truth.TRUE if value else Truth.FALSE


def all_of(parts: Iterable[Truth]) -> Truth:
    """Kleene conjunction; true of nothing."""
    result = Truth.TRUE
    for part in parts:
        if part is Truth.FALSE:
            return Truth.FALSE
        if part is Truth.UNKNOWN:
            result = Truth.UNKNOWN
    return result


def any_of(parts: Iterable[Truth]) -> Truth:
    """Kleene disjunction; false of nothing."""
    result = Truth.FALSE
    for part in parts:
        if part is Truth.TRUE:
            return Truth.TRUE
        if part is Truth.UNKNOWN:
            result = Truth.UNKNOWN
    return result


def at_least(count: int, parts: Iterable[Truth]) -> Truth:
    """Whether `count` or more parts hold: settled as soon as enough hold or too few still can."""
    found = tuple(parts)
    if found.count(Truth.TRUE) >= count:
        return Truth.TRUE
    return Truth.UNKNOWN if len(found) - found.count(Truth.FALSE) >= count else Truth.FALSE
