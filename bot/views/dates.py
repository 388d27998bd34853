"""What time does for a patient: between which days the way is free, what that hangs on, what has no day."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.sight import Sight
from bot.views.values import criterion_text, drug_text, fact_label
from bot.views.words import Words, safe
from criteria.after_stop import AfterStop
from criteria.assess import NO_COHORT
from criteria.forecast import Forecast


def dates(sight: Sight, words: Words, most: int = 8) -> str:
    """A paragraph for a doctor with at most so many things that go on; empty where time has no part in the result."""
    found = sight.forecast
    lines = [*_when(found, words), *_going_on(found, most, words)]
    title = [words("dates-title")] if lines else []
    # A remark on the wait is of no use where nothing can be waited for.
    notes = _notes(found, words) if lines or sight.assessment.verdict != "not_eligible" else ()
    return "\n".join([*title, *lines, *notes])


def between(sight: Sight, words: Words) -> str:
    """The two days between which the day lies, where dates are known roughly; empty where it is one day."""
    found = sight.forecast
    if found.first is None or found.sure is None or found.first == found.sure:
        return ""
    return words("dates-between", first=words.day(found.first), sure=words.day(found.sure))


def dates_of(sight: Sight, criterion: str, words: Words) -> Iterator[str]:
    """What time does for one criterion: the day on which it is over, or how long after the end of what goes on."""
    found = sight.forecast
    for name, day in found.obstacles:
        if name == criterion:
            yield words("dates-until", day=words.day(day))
    for one in found.after_stop:
        if one.criterion == criterion:
            yield _after_stop(one, words)


def _when(found: Forecast, words: Words) -> Iterator[str]:
    if found.first is None:
        yield from _over(found, words)
        return
    if found.sure is None:
        yield words("dates-not-before", day=words.day(found.first))
    elif found.first != found.sure:
        yield words("dates-between", first=words.day(found.first), sure=words.day(found.sure))
    if found.binding is not None and found.runner_up is not None:
        name, day = found.runner_up
        yield words("dates-binding", id=found.binding, text=criterion_text(words, found.binding))
        yield words("dates-next", id=name, text=criterion_text(words, name), day=words.day(day))
    for name in found.lapsing:
        yield words("dates-lapsing", id=name, text=criterion_text(words, name))


def _over(found: Forecast, words: Words) -> Iterator[str]:
    """What time cures, where something else that it does not cure stands in the way too."""
    for name, span in found.cures.items():
        if span is not None and name != NO_COHORT:
            day = words.day(span.latest)
            yield words("dates-over", id=name, text=criterion_text(words, name), day=day)


def _going_on(found: Forecast, most: int, words: Words) -> Iterator[str]:
    for one in found.after_stop[:most]:
        yield _after_stop(one, words)
    if len(found.after_stop) > most:
        yield words("verdict-more-points", count=len(found.after_stop) - most)


def _after_stop(one: AfterStop, words: Words) -> str:
    name = _named(one, words)
    if one.days is None:
        return words("dates-after-stop-unknown", name=name)
    return words("dates-after-stop", name=name, days=one.days)


def _named(one: AfterStop, words: Words) -> str:
    return safe(drug_text(words, one.drug)) if one.drug else fact_label(words, one.fact)


def _notes(found: Forecast, words: Words) -> Iterator[str]:
    for note in found.notes:
        yield words(f"dates-note-{note}")
