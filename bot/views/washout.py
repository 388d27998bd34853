"""Which half-life was used for a biologic that is not washed out, and what others have been published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import ceil

from bot.conversation.sight import Sight
from bot.views.values import drug_text
from bot.views.words import Words, safe
from criteria.courses import find_drug
from criteria.drugs import Drug, HalfLife
from criteria.interval import Interval
from criteria.truth import Truth
from criteria.values import Record, Records


def washouts(sight: Sight, most: int, words: Words) -> Iterator[str]:
    """What to know of the first `most` biologics whose washout is not complete."""
    listed = sight.evidence.values.get("biologics")
    open_courses = [
        drug
        for entry in (listed.entries if isinstance(listed, Records) else ())
        if (drug := find_drug(entry.get("name"))) is not None and not _is_washed_out(entry, sight.on)
    ]
    for drug in open_courses[:most]:
        if drug.half_life is not None:
            yield from _half_life(drug, drug.half_life, words)


def _half_life(drug: Drug, half_life: HalfLife, words: Words) -> Iterator[str]:
    used = half_life.conservative_days
    name = safe(drug_text(words, drug.id))
    yield words("verdict-washout", drug=name, days=words.number(used), needed=ceil(5 * used))
    others = words("separator-entries").join(_others(half_life, words))
    if others:
        yield words("verdict-washout-others", values=others)
    if not half_life.verified:
        yield words("verdict-washout-unverified")


def _others(half_life: HalfLife, words: Words) -> Iterator[str]:
    typical, low, high = half_life.typical_days, half_life.low, half_life.high
    if typical is not None and typical != half_life.conservative_days:
        yield words("verdict-washout-typical", days=words.number(typical), needed=ceil(5 * typical))
    if low is not None and high is not None and low != high:
        yield words("verdict-washout-range", low=words.number(low), high=words.number(high))


def _is_washed_out(entry: Record, on: date) -> bool:
    last, half_life = entry.get("last_dose_date"), entry.get("half_life_days")
    if entry.get("outside_washout") is Truth.TRUE:
        return True
    if entry.get("ongoing") is not Truth.FALSE:
        return False
    if not isinstance(last, Interval) or not isinstance(half_life, Interval):
        return False
    return on.toordinal() - last.high >= 5 * half_life.high
