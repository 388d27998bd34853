"""How things stand while the questions go on: what is in the way already, and what the last change did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from bot.conversation.answers_given import EDIT
from bot.conversation.before import before, is_same
from bot.conversation.sight import Sight
from bot.conversation.stopping import GO_ON, STOP, may_go_on, offers_to_stop
from bot.screen import Button
from bot.views.keyboard import button
from bot.views.values import criterion_text
from bot.views.words import Words
from criteria.assess import NO_COHORT

_SHOWN = 2


def so_far(sight: Sight, words: Words) -> str:
    """Above a question: what stands in the way already; empty where nothing does, and for a patient."""
    if sight.of_patient or not sight.is_refused:
        return ""
    points = words("separator-entries").join(_named(sight.assessment.blocking, words))
    found = sight.assessment
    return words("standing-so-far", result=result_text(found.verdict, found.earliest, words), points=points)


def _named(blocking: Iterable[str], words: Words) -> Iterator[str]:
    listed = tuple(blocking)
    for name in listed[:_SHOWN]:
        yield words("standing-no-cohort") if name == NO_COHORT else criterion_text(words, name)
    if len(listed) > _SHOWN:
        yield words("standing-more", count=len(listed) - _SHOWN)


def stop_button(sight: Sight, words: Words) -> tuple[tuple[Button, ...], ...]:
    """Below a question: enough for now, where something stands in the way."""
    if EDIT in sight.ui or not offers_to_stop(sight):
        return ()
    return ((button(sight.record, words("button-stop"), STOP),),)


def offer(sight: Sight, words: Words) -> Iterator[tuple[Button, ...]]:
    """Below a refusal: to leave it at that, or to see everything."""
    if not may_go_on(sight):
        return
    on = "button-see-everything" if sight.assessment.verdict == "not_eligible" else "button-go-on"
    go_on = button(sight.record, words(on), GO_ON)
    if offers_to_stop(sight):
        yield button(sight.record, words("button-stop"), STOP), go_on
    else:
        yield (go_on,)


def what_changed(sight: Sight, words: Words) -> str:
    """What the last change did to the result; for a patient, to the points to clear up, and no verdict."""
    then = before(sight)
    if then is None:
        return ""
    same = is_same(sight, then)
    if same and not then.told:
        return ""
    if sight.of_patient:
        return words("changed-points", was=len(then.blocking), now=len(sight.assessment.blocking))
    found = sight.assessment
    now = result_text(found.verdict, found.earliest, words)
    if same:
        return words("changed-nothing", now=now)
    was = result_text(then.verdict, then.earliest, words)
    parts = [words("changed-still", now=now) if was == now else words("changed", was=was, now=now)]
    for text, names in (
        ("changed-gone", [name for name in then.blocking if name not in found.blocking]),
        ("changed-new", [name for name in found.blocking if name not in then.blocking]),
    ):
        if names:
            parts.append(words(text, points=words("separator-entries").join(_named(names, words))))
    return "\n".join(parts)


def result_text(verdict: str, earliest: date | None, words: Words) -> str:
    """A verdict in a few words: "not now, from 14 January 2027"."""
    if verdict == "not_yet" and earliest is not None:
        return words("short-not_yet", day=words.day(earliest))
    return words(f"short-{verdict}")
