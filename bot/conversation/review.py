"""Presses and texts while the person goes over what was understood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.conversation import half_done
from bot.conversation.agreement import is_conflict
from bot.conversation.before import remembering
from bot.conversation.draft import (
    BY_PATIENT,
    drug_of,
    is_course,
    is_patients,
    merged,
    open_course,
)
from bot.conversation.hand_over import confirmed_words
from bot.conversation.sight import Sight
from bot.conversation.step import HANDED_OVER, READ, Step, UnknownPress
from bot.storage.records import Answer, LoggedAnswer


def press(sight: Sight, option: str, language: str) -> Step:
    """What a button of the review does; on the way to the questions what stood half done on them is put back.

    Raises:
        UnknownPress: the review has no such button.
    """
    step = _pressed(sight, option, language)
    return half_done.brought_back(sight, step) if step.stage == "interview" else step


def _pressed(sight: Sight, option: str, language: str) -> Step:
    if option == "q" and may_discard(sight):
        return Step(stage="interview", draft=None)
    if sight.unclear:
        return _clear_up(sight, option)
    if option == "ok":
        return _confirm(sight, language)
    if option == "list":
        return Step()
    index = sight.ui.get("line")
    if index is not None:
        return _correct(sight, index, option)
    number = int(option[1:]) if option[1:].isdigit() else -1
    if option[0] == "l" and 0 <= number < len(sight.lines):
        return Step(ui={"line": number})
    if option[0] == "p" and number >= 0:
        return Step(ui={"page": number})
    raise UnknownPress(option)


def may_discard(sight: Sight) -> bool:
    """Whether one tap may throw the lines away: a patient's cannot be had again, their code opens once."""
    return not any(map(is_patients, sight.lines))


def _clear_up(sight: Sight, option: str) -> Step:
    asked = sight.unclear[0]
    chosen: Sequence[Mapping[str, Any]] = ()
    if option != "none":
        number = int(option[1:]) if option[1:].isdigit() else -1
        if not 0 <= number < len(asked["options"]):
            raise UnknownPress(option)
        chosen = asked["options"][number]["lines"]
    return cleared(sight, chosen)


def cleared(sight: Sight, chosen: Sequence[Mapping[str, Any]]) -> Step:
    """The first question answered by these lines.

    A date that was asked for takes the place of the drug's other ones. It does not say whether the drug was stopped: a
    drug that goes on stays as it is, one that was left open stays open.
    """
    dated = sight.unclear[0].get("dated")
    before = [line for line in sight.lines if dated and is_course(line) and drug_of(line) == dated]
    if any(line["value"]["entries"][0].get("ongoing") for line in before):
        before, chosen = [], []
    left_open = any(line.get("open") for line in before)
    lines = [line for line in sight.lines if line not in before or not chosen]
    lines += [{**line, "open": bool(line.get("open") or left_open)} for line in chosen]
    return Step(draft={**sight.record.draft, "questions": sight.unclear[1:], "lines": lines})


def _confirm(sight: Sight, language: str) -> Step:
    """The yes: lines that are not open become answers, with the words they were read from.

    They are held against what was said on a page and waits there as against answers.

    What a line of a patient's hand-over has part in is remembered as handed over.
    """
    unanswered = open_course(sight.lines)
    if unanswered is not None:
        return Step(ui={"line": unanswered})
    counted = [line for line in sight.lines if not line.get("open")]
    answers = []
    waiting = {fact: {"fact": fact, "words": "", **one} for fact, one in half_done.waiting(sight).items()}
    stood = {**sight.answers, **{fact: line["value"] for fact, line in waiting.items()}}
    for fact, value in merged(sight.trial.facts, stood, counted).items():
        lines = [line for line in counted if line["fact"] == fact]
        if is_conflict(value):
            apart = [*([waiting[fact]] if fact in waiting else []), *lines]
            answers += [_answer(sight, fact, line["value"], [line], language) for line in apart]
        answers.append(_answer(sight, fact, value, lines, language))
    step = Step(answers=answers, stage="interview", draft={**sight.record.draft, "unread": []})
    return remembering(sight, step, told=False) if sight.answers else step


def _answer(sight: Sight, fact: str, value: Any, lines: Sequence[Mapping[str, Any]], language: str) -> Answer:
    """What the lines about a fact answer; where they disagree each is written down as well, with its own words."""
    said = "; ".join(line["words"] for line in lines if line["words"])
    wording = f"{READ}:{sight.record.rev}"
    if any(map(is_patients, lines)):
        wording, said = f"{HANDED_OVER}:{sight.record.rev}", confirmed_words(said, language)
    return Answer(fact, value, sight.record.respondent, language, wording, said)


def as_draft(log: Iterable[LoggedAnswer]) -> dict[str, Any]:
    """Answers that were confirmed before, as lines to go over once more."""
    lines = []
    for line in log:
        again = {"fact": line.fact, "value": line.value, "words": line.words or "", "open": False}
        lines.append({**again, **BY_PATIENT} if line.wording.startswith(HANDED_OVER) else again)
    return {"lines": lines, "questions": [], "unread": [], "masked": False}


def _correct(sight: Sight, index: int, option: str) -> Step:
    line = sight.lines[index]
    match option:
        case "keep":
            return _replace(sight, index, {**line, "open": False})
        case "yes" | "no" if sight.trial.facts[line["fact"]].kind == "truth":
            return _replace(sight, index, _own({**line, "value": option == "yes", "open": False}))
        case "remove":
            return _replace(sight, index, None)
        case "current" if drug_of(line):
            return _course(sight, index, ongoing=True)
        case "stopped" if is_course(line):
            return Step(ui={"line": index, "ask": "last_dose"})
        case "stopped" if drug_of(line):
            return _without_drug(sight, line)
        case "undated" if is_course(line):
            return _course(sight, index, ongoing=False)
    raise UnknownPress(option)


def _own(line: Mapping[str, Any]) -> dict[str, Any]:
    """A line that was corrected: it is the doctor's now, and no longer the patient's."""
    if not is_patients(line):
        return dict(line)
    return {key: "" if key == "words" else value for key, value in line.items() if key not in BY_PATIENT}


def _replace(sight: Sight, index: int, line: Mapping[str, Any] | None) -> Step:
    lines = [*sight.lines[:index], *([line] if line else []), *sight.lines[index + 1 :]]
    return Step(draft={**sight.record.draft, "lines": lines})


def _course(sight: Sight, index: int, *, ongoing: bool, last_dose: Any = None) -> Step:
    """Say whether a drug is still given; the other lines of the same drug are settled with it."""
    drug = drug_of(sight.lines[index])
    lines = []
    for number, line in enumerate(sight.lines):
        same = number == index or (drug is not None and drug_of(line) == drug)
        if same and is_course(line):
            entry = {**line["value"]["entries"][0], "ongoing": ongoing}
            entry = {key: value for key, value in entry.items() if not (ongoing and key == "last_dose_date")}
            if last_dose is not None:
                entry["last_dose_date"] = last_dose
            line = {**line, "value": {**line["value"], "entries": [entry]}}
        lines.append(_own({**line, "open": False}) if same else line)
    return Step(draft={**sight.record.draft, "lines": lines})


def _without_drug(sight: Sight, line: Mapping[str, Any]) -> Step:
    """A drug that is not given any more says nothing about the current treatment: its lines go."""
    lines = [other for other in sight.lines if other is not line and (drug_of(other) != line.get("drug"))]
    return Step(draft={**sight.record.draft, "lines": lines})


def typed_date(sight: Sight, value: Any) -> Step:
    """The typed date of a drug's last dose."""
    index = sight.ui["line"]
    return _course(sight, index, ongoing=False, last_dose=value)


def typed_value(sight: Sight, value: Any, said: str) -> Step:
    """A typed correction of one line, which then rests on what was typed."""
    index = sight.ui["line"]
    return _replace(sight, index, _own({**sight.lines[index], "value": value, "words": said, "open": False}))
