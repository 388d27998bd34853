"""The patients of a doctor: a list to choose from, and what can be done with one of them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.conversation.new_version import shown_before, waits
from bot.conversation.sight import Sight
from bot.screen import Button, Screen
from bot.storage.records import AssessmentRecord
from bot.views.fitting import clipped
from bot.views.keyboard import rows
from bot.views.new_version import kept_result
from bot.views.values import option_text
from bot.views.verdict import headline
from bot.views.words import Words, safe
from criteria.values import Members

CASE = "c"
A_PAGE = 6
_LONGEST_NAME = 48
_SIGNS = {"no_obstacle": "✅", "not_eligible": "⛔", "not_yet": "🗓", "undetermined": "❔"}


def cases(sights: Sequence[Sight], page: int, pages: int, words: Words) -> Screen:
    """One page of a doctor's patients, newest first."""
    if not sights:
        return Screen(words("cases-none"))
    numbered = list(enumerate(sights, page * A_PAGE + 1))
    lines = [words("cases-title", page=page + 1, pages=pages)]
    lines += [_line(number, sight, words) for number, sight in numbered]
    buttons = [
        Button(
            f"{number}. {_sign(sight)} {clipped(case_name(sight, words), _LONGEST_NAME)}",
            _data("show", sight.record.public_id),
        )
        for number, sight in numbered
    ]
    turns = tuple(
        Button(words(label), _data("list", str(number)))
        for label, number in (("button-previous", page - 1), ("button-next", page + 1))
        if 0 <= number < pages
    )
    keyboard = (*rows(buttons), *((turns,) if turns else ()), (Button(words("cases-new"), _data("new", "")),))
    return Screen("\n".join(lines), keyboard)


def case(sight: Sight, words: Words) -> Screen:
    """One patient: how things stand, and what to do."""
    record = sight.record
    parts = [f"<b>{safe(case_name(sight, words))}</b>", _result(sight, words), _status(record, words)]
    actions = [
        Button(words(f"case-{action}"), _data(action, record.public_id))
        for action in ("resume", "label", "copy")
    ]
    back = Button(words("case-back"), _data("list", "0"))
    return Screen("\n\n".join(parts), rows([*actions, back]))


def case_name(sight: Sight, words: Words) -> str:
    """The doctor's label of a patient; without one the diseases and the day the assessment was begun."""
    if sight.record.label:
        return sight.record.label
    named = sight.evidence.values.get("diseases")
    diseases = sorted(named.present) if isinstance(named, Members) else []
    day = words("case-unnamed", day=words.day(sight.record.created.date()))
    return words("separator-list").join([*(option_text(words, "diseases", name) for name in diseases), day])


def _line(number: int, sight: Sight, words: Words) -> str:
    record = sight.record
    return words(
        "cases-line",
        number=number,
        sign=_sign(sight),
        name=safe(case_name(sight, words)),
        day=words.day(record.updated.date()),
        status=_status(record, words),
    )


def _sign(sight: Sight) -> str:
    """By the result that was shown, where the trial was revised since and the doctor has not gone on."""
    before = shown_before(sight) if waits(sight) else None
    return _SIGNS[before.verdict if before else sight.assessment.verdict]


def _result(sight: Sight, words: Words) -> str:
    return (kept_result(sight, words) if waits(sight) else "") or headline(sight, words)


def _status(record: AssessmentRecord, words: Words) -> str:
    if record.referral is not None:
        status = words(f"case-referral-{record.referral.status}")
        return words("case-status-referred", code=record.referral.code, status=status)
    return words(f"case-status-{record.stage}")


def _data(action: str, what: str) -> str:
    return f"{CASE}|{action}|{what}"
