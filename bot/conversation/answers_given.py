"""The list of answers given so far, and changing one of them: the others stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from bot.conversation import half_done, patient
from bot.conversation.asked_again import spec_of, ticks_at_first
from bot.conversation.before import remembering
from bot.conversation.holding import held_against
from bot.conversation.sight import Sight
from bot.conversation.step import Step, UnknownPress, note
from bot.storage.assessments import KEEP
from bot.storage.records import Answer, LoggedAnswer
from criteria.asking import entries_of
from criteria.values import listed

OPEN, REMOVE = "my", "rm"
PAGE, EDIT = "answers", "edit"
"""What the view state holds: the page of the list that is shown; the answer that is being changed.

What is ticked or said already on the question that waits behind them is kept as `half_done`, and put back on it.
"""

LINES_A_PAGE = 12
_OTHER = "other"
_COMES_BACK = ("review", patient.SAFETY)
"""The stages from which a person comes back to the questions."""


@dataclass(frozen=True)
class Given:
    """A line of the list: the answer to one fact, or one course of it where a course has its own question."""

    topic: str
    line: LoggedAnswer
    value: Any
    entry: int | None = None

    @property
    def fact(self) -> str:
        """What was answered."""
        return self.line.fact


def given(sight: Sight) -> tuple[Given, ...]:
    """Every answer that counts, in the order in which the screens ask."""
    place = {fact: number for number, fact in enumerate(_facts_in_order(sight))}
    lines = (line for line in sight.record.effective if line.fact in sight.trial.facts)
    ordered = sorted(lines, key=lambda line: place.get(line.fact, len(place)))
    return tuple(one for line in ordered for one in _given(sight, line))


def _facts_in_order(sight: Sight) -> Iterator[str]:
    topics = tuple(dict.fromkeys(spec.topic for spec in sight.trial.screens))
    for topic in topics:
        for spec in sight.trial.screens:
            if spec.topic == topic:
                yield from spec.facts


def _given(sight: Sight, line: LoggedAnswer) -> Iterator[Given]:
    spec = spec_of(sight.trial, line.fact)
    topic = spec.topic if spec else _OTHER
    yield Given(topic, line, line.value)
    if spec_of(sight.trial, line.fact, course=True) is not None and _is_listed(line.value):
        for number, course in enumerate(entries_of(line.value)):
            yield Given(topic, line, [course], number)


def _is_listed(raw: Any) -> bool:
    return isinstance(listed(raw)[0], list)


def changing(sight: Sight) -> Given | None:
    """The answer that is being changed, if one is."""
    edited = sight.ui.get(EDIT)
    if edited is None:
        return None
    return next(
        (one for one in given(sight) if (one.fact, one.entry) == (edited["fact"], edited["entry"])), None
    )


def press(sight: Sight, option: str) -> Step | None:
    """What a button of the list, or one that leads to it, does; None where the button is none of these.

    Raises:
        UnknownPress: the list is on the screen and has no such button.
    """
    if option == OPEN:
        return Step(ui={PAGE: sight.ui.get(EDIT, {}).get("page", 0), **_half_done(sight)})
    one = changing(sight)
    if PAGE in sight.ui or (EDIT in sight.ui and one is None):
        # What was being changed may be gone; the list stands in its place.
        return _on_list(sight, option)
    if option == REMOVE and one is not None:
        return half_done.brought_back(sight, _removed(sight, one), _behind(sight))
    return None


def _on_list(sight: Sight, option: str) -> Step:
    if option == "sum":
        return half_done.brought_back(sight, Step(), _behind(sight))
    number = int(option[1:]) if option[1:].isdigit() else -1
    lines = given(sight)
    if option[0] == "p" and number >= 0:
        return Step(ui={PAGE: number, **_half_done(sight)})
    if option[0] == "l" and 0 <= number < len(lines):
        return _begun(sight, lines[number], number // LINES_A_PAGE)
    raise UnknownPress(option)


def _half_done(sight: Sight) -> dict[str, Any]:
    """What was said on the question behind the list, to be found there again."""
    kept = _behind(sight) if PAGE in sight.ui or EDIT in sight.ui else half_done.on_question(sight)
    return {half_done.KEY: kept} if kept else {}


def _behind(sight: Sight) -> dict[str, Any]:
    return dict(sight.ui.get(half_done.KEY, {}))


def _begun(sight: Sight, one: Given, page: int) -> Step:
    """Its question again, ticked as it was answered."""
    ui: dict[str, Any] = {EDIT: {"fact": one.fact, "entry": one.entry, "page": page}, **_half_done(sight)}
    asked = replace(sight, record=replace(sight.record, ui=ui)).screen
    ticks = ticks_at_first(asked, one.value) if asked is not None else {}
    return Step(ui={**ui, "ticks": ticks} if ticks else ui)


def _removed(sight: Sight, one: Given) -> Step:
    """An answer taken back as if it had never been given; of a list the one course is left out."""
    if one.entry is not None:
        entries = entries_of(one.line.value)
        del entries[one.entry]
        kept = {**one.line.value, "entries": entries} if isinstance(one.line.value, dict) else entries
        answer = Answer(one.fact, kept, sight.record.respondent, one.line.language, _wording(sight, "list"))
        return remembering(sight, Step([answer]), told=True)
    taken_back = {line.retracts for line in sight.record.log}
    gone = [line for line in sight.record.log if line.fact == one.fact and line.retracts is None]
    seqs = [line.seq for line in gone if line.seq not in taken_back]
    background = patient.without_diagnosis(sight, gone)
    return remembering(sight, Step(retract=seqs, background=background), told=True)


def changed(sight: Sight, step: Step) -> Step:
    """A step taken while an answer is being changed: the change, or one more moment of it.

    A text that has to be gone over first, and leaving, are steps of their own.
    """
    step = held_against(sight, step, half_done.waiting(sight))
    if step.stage in _COMES_BACK and sight.record.stage == "interview":
        return half_done.put_aside(sight, step, _half_done(sight).get(half_done.KEY, {}))
    if step.stage is not None or step.draft is not KEEP or step.retract:
        return step
    if EDIT not in sight.ui:
        return half_done.brought_back(sight, step)
    if not step.answers:
        return replace(step, ui={**step.ui, EDIT: sight.ui[EDIT], **_half_done(sight)})
    answers = [
        replace(answer, wording=_wording(sight, answer.wording))
        for answer in step.answers
        if answer.value != sight.answers.get(answer.fact)
    ]
    if answers:
        step = remembering(sight, replace(step, answers=answers), told=True)
    else:
        step = replace(step, answers=(), ui=note("given-same"))
    return half_done.brought_back(sight, step, _behind(sight))


def _wording(sight: Sight, asked_by: str) -> str:
    """Tells a change from the first answer to the same screen: going back takes back the change alone."""
    return f"{asked_by}:changed:{sight.record.rev}"
