"""A score in words: its points, its items, whether it classifies and what stands against that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from html import unescape
from typing import Any

from bot.views.words import Words
from criteria.facts import Fact
from criteria.instrument import Instrument
from criteria.interval import Interval
from criteria.scored import Scored
from criteria.truth import Truth
from criteria.values import Refused, Value
from criteria.worked_out import scored_of

_CLASSIFIED = {
    Truth.TRUE: "score-classified",
    Truth.FALSE: "score-not-classified",
    Truth.UNKNOWN: "score-undecided",
}
_MOST_NAMES = 4


def worked_out_text(words: Words, fact: Fact, raw: Mapping[str, Any], known: Mapping[str, Value]) -> str:
    """An answer that was worked out, plain text: each result with what made it, and what is to be minded.

    `known` are the values of the case, beside which the items are read.
    """
    try:
        found = scored_of(fact, raw, date.max, known)
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
    items = words("separator-list").join((*admitting(words, scored), *counted(words, scored)))
    parts = (
        words("score-with-items", result=result, items=items) if items else result,
        *outcomes(words, scored),
    )
    return words("separator-entries").join(parts)


def result_text(words: Words, scored: Scored) -> str:
    """The points, and whether they classify, or what stands against it; plain text."""
    points = points_text(words, scored.points)
    if scored.classified is None:
        return points + (f" {unit}" if (unit := scored.instrument.spec.unit) and scored.points else "")
    against = _against(words, scored)
    if against is not None:
        return against
    missing = _names(words, scored, Truth.UNKNOWN) if scored.classified is Truth.UNKNOWN else ""
    if missing:
        return words("score-hangs-on", points=points, conditions=missing)
    return words("score-result", classified=words(_CLASSIFIED[scored.classified]), points=points)


def _against(words: Words, scored: Scored) -> str | None:
    """Why a set cannot be applied, whatever the points are."""
    spec = scored.instrument.spec
    if scored.entry is Truth.FALSE:
        return words("score-not-admitted", conditions=_listed(words, scored, spec.entry, Truth.FALSE))
    if scored.excluded is Truth.TRUE:
        return words("score-excluded", conditions=_listed(words, scored, spec.excluded, Truth.TRUE))
    return None


def _names(words: Words, scored: Scored, state: Truth) -> str:
    """The conditions of entry and exclusion that are in a state and still decide."""
    spec = scored.instrument.spec
    open_rules = [
        rule
        for rule, truth in ((spec.entry, scored.entry), (spec.excluded, scored.excluded))
        if rule and truth is Truth.UNKNOWN
    ]
    return words("separator-list").join(
        name for rule in open_rules if (name := _listed(words, scored, rule, state))
    )


def _listed(words: Words, scored: Scored, rule: str | None, state: Truth) -> str:
    """Those of a rule's conditions that are in a state, by name; the first few of many."""
    facts = scored.instrument.rules[rule].facts if rule else frozenset()
    found = [name for name, truth in scored.conditions.items() if name in facts and truth is state]
    names = [item_name(words, scored.instrument, name) for name in found[:_MOST_NAMES]]
    return words("separator-list").join([*names, *(["…"] if len(found) > _MOST_NAMES else [])])


def admitting(words: Words, scored: Scored) -> Iterator[str]:
    """The conditions of entry that are met, by name."""
    if scored.entry is Truth.TRUE and (
        names := _listed(words, scored, scored.instrument.spec.entry, Truth.TRUE)
    ):
        yield names


def points_text(words: Words, points: Interval | None) -> str:
    """The points as far as they are known."""
    if points is None:
        return words("score-no-points")
    low, high = (words.number(end).replace("-", "−") for end in (points.low, points.high))
    return low if points.exact else words("score-between", low=low, high=high)


def counted(words: Words, scored: Scored) -> Iterator[str]:
    """The items that are there, each with its points; a domain that has reached its cap as one."""
    for domain in scored.instrument.spec.domains:
        found = {item.id: scored.counted[item.id] for item in domain.items if item.id in scored.counted}
        items = [
            words("score-item", item=item_name(words, scored.instrument, name), points=_signed(words, points))
            for name, points in found.items()
        ]
        points = scored.domains.get(domain.id)
        if len(found) > 1 and points is not None and sum(found.values()) > points.high:
            together = words("separator-list").join(items)
            yield words("score-capped", items=together, points=points_text(words, points))
        else:
            yield from items


def _signed(words: Words, points: Any) -> str:
    return words.number(points).replace("-", "−")


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
