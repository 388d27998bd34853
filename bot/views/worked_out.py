"""A score in words: its points, its items, whether it classifies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from html import unescape
from typing import Any

from bot.views.words import Words
from criteria.facts import Fact
from criteria.instrument import Instrument
from criteria.interval import Interval
from criteria.scoring import Scored
from criteria.truth import Truth
from criteria.values import Refused
from criteria.worked_out import scored_of

_CLASSIFIED = {
    Truth.TRUE: "score-classified",
    Truth.FALSE: "score-not-classified",
    Truth.UNKNOWN: "score-undecided",
}


def worked_out_text(words: Words, fact: Fact, raw: Mapping[str, Any]) -> str:
    """An answer that was worked out: the result of each score, with the items that made it; plain text."""
    try:
        found = scored_of(fact, raw, date.max)
    except Refused:
        return words("value-unknown")
    named = len(fact.instruments) > 1
    return words("separator-entries").join(
        words("labelled", label=score_name(words, scored.instrument), value=_text(words, scored))
        if named
        else _text(words, scored)
        for scored in found.values()
    )


def _text(words: Words, scored: Scored) -> str:
    result = result_text(words, scored)
    items = words("separator-list").join(counted(words, scored))
    return words("score-with-items", result=result, items=items) if items else result


def result_text(words: Words, scored: Scored) -> str:
    """The points, and whether they classify; plain text."""
    points = points_text(words, scored.points)
    if scored.classified is None:
        return points + (f" {unit}" if (unit := scored.instrument.spec.unit) and scored.points else "")
    return words("score-result", classified=words(_CLASSIFIED[scored.classified]), points=points)


def points_text(words: Words, points: Interval | None) -> str:
    """The points as far as they are known."""
    if points is None:
        return words("score-no-points")
    if points.exact:
        return words.number(points.low)
    return words("score-between", low=words.number(points.low), high=words.number(points.high))


def counted(words: Words, scored: Scored) -> Iterator[str]:
    """The items that are there, each with its points."""
    for name, points in scored.counted.items():
        yield words("score-item", item=item_name(words, scored.instrument, name), points=words.number(points))


def score_name(words: Words, instrument: Instrument) -> str:
    """The name of an instrument, plain text."""
    return unescape(words(f"score-{instrument.id}"))


def item_name(words: Words, instrument: Instrument, name: str) -> str:
    """The name of an item, a condition or a measure, plain text; that of a fact is the catalogue's."""
    return unescape(words.find(f"score-{instrument.id}-{name}") or words(f"fact-{name}"))


def outcomes(words: Words, scored: Scored) -> Iterator[str]:
    """What else is read off: a class, a subgroup; and what is to be minded."""
    name = scored.instrument.id
    for outcome, value in scored.outcomes.items():
        if value is not None:
            yield unescape(words(f"score-{name}-{outcome}-{value}"))
    for caution in scored.cautions:
        yield words("score-caution", text=unescape(words(f"score-{name}-caution-{caution}")))
