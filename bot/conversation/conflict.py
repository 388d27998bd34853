"""Two sources disagree: what each says and where it comes from; nothing is picked, the person says which is right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from bot.conversation import paging
from bot.conversation.agreement import is_conflict, without_statement
from bot.conversation.sight import Sight
from bot.conversation.step import Step, UnknownPress, answered, ticks_kept, wording
from bot.storage.records import LoggedAnswer
from criteria.screens import Screen
from criteria.worked_out import SAID, is_worked_out


@dataclass(frozen=True)
class Side:
    """One of the values that disagree, with the line of the log that says so."""

    fact: str
    value: Any
    line: LoggedAnswer


def sides(sight: Sight, asked: Screen) -> tuple[Side, ...]:
    """The values that disagree about what is asked, fact by fact."""
    return tuple(side for fact in asked.facts for side in sides_of(sight, fact))


def sides_of(sight: Sight, fact: str) -> tuple[Side, ...]:
    """The values that disagree about a fact; none where nothing does."""
    raw: Any = sight.answers.get(fact)
    if not is_conflict(raw):
        return ()
    gone = {line.retracts for line in sight.record.log}
    log = (line for line in sight.record.log if line.retracts is None and line.seq not in gone)
    said = [line for line in log if line.fact == fact]
    return tuple(Side(fact, value, _origin(said, value)) for value in raw.get("values", ()))


def _origin(said: list[LoggedAnswer], value: Any) -> LoggedAnswer:
    """Where a value was said last; words that were typed are those of what was stated, not of what was worked out.

    What came together with the other, and nowhere else, has their line in common.
    """
    alone = (line for line in reversed(said) if line.value == value)
    in_part = (line for line in reversed(said) if value in _parts(line.value))
    line = next(chain(alone, in_part), said[-1])
    return replace(line, words=None) if is_worked_out(value) else line


def _parts(raw: Any) -> tuple[Any, ...]:
    return (without_statement(raw), raw.get(SAID)) if is_worked_out(raw) else ()


def press(sight: Sight, option: str, language: str) -> Step | None:
    """Which side is right; None where the button is no side.

    Raises:
        UnknownPress: the question on the screen has no such side.
    """
    if option[0] != "c" or not option[1:].isdigit():
        return None
    asked = sight.screen
    chosen = sides(sight, asked)[int(option[1:]) :][:1] if asked is not None else ()
    if asked is None or not chosen:
        raise UnknownPress(option)
    (side,) = chosen
    if asked.form == "page":
        said = {**paging.said_on(sight, asked), side.fact: {"value": side.value}}
        return paging.gone_on(sight, asked, said, language)
    return Step(answered(sight, {side.fact: side.value}, wording(asked), language), ui=ticks_kept(sight))
