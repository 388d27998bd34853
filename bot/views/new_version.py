"""The notice that a trial's file has changed: the old result with its day, what changes in it, and going on."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.new_version import ADOPT, Changed, Compared, compared, shown_before
from bot.conversation.sight import Sight
from bot.screen import Screen
from bot.views.keyboard import button
from bot.views.marks import mark, mark_of
from bot.views.standing import result_text
from bot.views.values import criterion_text
from bot.views.words import Words, safe

_SHOWN = 6


def new_version(sight: Sight, words: Words) -> Screen:
    """What a person sees before anything goes on; patients hear of the questions, not of a result."""
    record = sight.record
    title = "new-version-title" if record.trial_id == sight.trial.id else "new-version-gone"
    begun = words.day(record.created.date())
    parts = [words(title, trial=sight.trial.id, before=safe(record.trial_id), day=begun)]
    if not sight.of_patient:
        parts += _result(sight, words)
    go_on = (button(record, words("button-new-version"), ADOPT),)
    other = () if sight.of_patient else ((button(record, words("button-new"), "new"),),)
    return Screen("\n\n".join(parts), (go_on, *other))


def kept_result(sight: Sight, words: Words) -> str:
    """The result that was shown last, with its day; empty where there is none."""
    found = shown_before(sight)
    if found is None:
        return ""
    result = result_text(found.verdict, found.earliest, words)
    return words("new-version-was", day=words.day(found.on), result=result)


def _result(sight: Sight, words: Words) -> Iterator[str]:
    found = compared(sight)
    if found is None:
        yield words("new-version-none")
        return
    yield kept_result(sight, words)
    if found.now is not None:
        yield "\n".join(_changes(found, words))


def _changes(found: Compared, words: Words) -> Iterator[str]:
    assert found.now is not None
    result = result_text(*found.now, words)
    same = found.now == (found.was.verdict, found.was.earliest)
    yield words("new-version-same" if same else "new-version-now", result=result)
    for changed in found.criteria[:_SHOWN]:
        yield _line(changed, words)
    if len(found.criteria) > _SHOWN:
        yield words("verdict-more-points", count=len(found.criteria) - _SHOWN)


def _line(changed: Changed, words: Words) -> str:
    result = changed.result
    was = mark_of(result.polarity, changed.was) if changed.was else words("new-version-absent")
    text = criterion_text(words, result.id)
    return words("new-version-criterion", id=safe(result.id), text=text, was=was, now=mark(result))
