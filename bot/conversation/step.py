"""What to do about a press or a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Any
from zlib import crc32

from bot.conversation.sight import Sight
from bot.storage.assessments import KEEP
from bot.storage.records import Answer, LoggedAnswer
from criteria.screens import Screen
from criteria.trial import Trial


@dataclass(frozen=True)
class Step:
    """One step of an assessment, as `Assessments.step` takes it; `refer` also makes the referral.

    `background` is put over what was said beside the facts before; None leaves all of it. `trial` goes on with another
    trial.
    """

    answers: Sequence[Answer] = ()
    retract: Sequence[int] = ()
    stage: str | None = None
    ui: Mapping[str, Any] = field(default_factory=dict)
    draft: Any = KEEP
    refer: bool = False
    background: Mapping[str, Any] | None = None
    trial: Trial | None = None


READ, HANDED_OVER = "text", "hand-over"
"""What the wording of an answer begins with that was read from a text, or taken from a patient's hand-over.

The revision at which the person said yes follows, to tell one yes from another.
"""


class UnknownPress(LookupError):
    """A button that the current screen does not have."""


def note(text_id: str, **variables: Any) -> dict[str, Any]:
    """View state that says something above the current screen, once."""
    return {"note": {"id": text_id, "with": variables}}


def ticks_kept(sight: Sight) -> dict[str, Any]:
    """View state with the ticks of the list on the screen, for a step that answers something else of it."""
    return {"ticks": sight.ui["ticks"]} if "ticks" in sight.ui else {}


def wording(asked: Screen) -> str:
    """What an answer remembers of the screen that asked for it.

    A screen that asks for one part of its questions, and later for another, is another screen each time.
    """
    told_apart = asked.entry or ""
    if asked.form in ("one", "page"):
        told_apart = f"{crc32(' '.join(asked.facts).encode()):08x}"
    return f"screen-{asked.id}" + (f":{told_apart}" if told_apart else "")


def answered(sight: Sight, answers: Mapping[str, Any], wording: str, language: str) -> list[Answer]:
    """Answers to one screen by whoever answers in the assessment."""
    by = sight.record.respondent
    return [Answer(fact, value, by, language, wording) for fact, value in answers.items()]


def taken_back(sight: Sight) -> tuple[Sequence[int], str] | None:
    """The answers of the last screen not taken back yet, and what asked for them; None where there are none."""
    gone = {line.retracts for line in sight.record.log}
    standing = [line for line in reversed(sight.record.log) if line.retracts is None and line.seq not in gone]
    if not standing:
        return None
    asked_by = standing[0].wording
    last = takewhile(lambda line: _occasion(line.wording) == _occasion(asked_by), standing)
    return [line.seq for line in last], asked_by


def _occasion(wording: str) -> str:
    """What was answered with one press: a screen, or everything one yes confirmed."""
    kind, _, rev = wording.partition(":")
    return rev if kind in (READ, HANDED_OVER) else wording


def after(sight: Sight, step: Step) -> Sight:
    """The assessment as it will stand after a step that stays among the questions, or comes to them."""
    record, log = sight.record, list(sight.record.log)
    told = [(one.fact, one.value, one.by, one.language, one.wording, one.words, None) for one in step.answers]
    gone = [("", None, record.respondent, "en", "", None, seq) for seq in step.retract]
    for seq, (fact, value, by, language, asked_by, words, retracts) in enumerate(
        [*gone, *told], max((line.seq for line in log), default=0) + 1
    ):
        log.append(LoggedAnswer(seq, fact, value, by, record.updated, language, asked_by, words, retracts))
    background = {**record.background, **(step.background or {})}
    stage = step.stage or record.stage
    return replace(
        sight, record=replace(record, stage=stage, log=tuple(log), ui=step.ui, background=background)
    )
