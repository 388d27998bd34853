"""Presses and texts while questions are asked, and at the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.conversation import calculator, half_done, paging, patient, review
from bot.conversation.agreement import is_conflict
from bot.conversation.sight import Sight
from bot.conversation.step import (
    HANDED_OVER,
    READ,
    Step,
    UnknownPress,
    after,
    answered,
    note,
    taken_back,
    ticks_kept,
    wording,
)
from bot.storage.assessments import KEEP
from bot.storage.records import Answer, LoggedAnswer
from criteria import screens

_OFF, _TICKED, _NOT_KNOWN = 0, 1, 2


def press(sight: Sight, option: str, language: str) -> Step:
    """What a button of a question, or of the result, does.

    Raises:
        UnknownPress: the screen has no such button.
    """
    match option:
        case "bk":
            return _back(sight)
        case "cx":
            return Step(stage="closed", draft=None)
    if patient.asks_who_diagnosed(sight):
        return patient.diagnosed(option)
    if sight.of_patient and sight.screen is None:
        raise UnknownPress(option)
    if option == "sum":
        return Step()
    if option[0] == "d" and option[1:].isdigit():
        return Step(ui={"details": int(option[1:])})
    asked = sight.screen
    if asked is None:
        if option == "refer" and sight.assessment.verdict != "not_eligible":
            return Step(stage="referred", draft=None, refer=True)
        raise UnknownPress(option)
    return _answer(sight, asked, option, language)


def _answer(sight: Sight, asked: screens.Screen, option: str, language: str) -> Step:
    if option[0] == "e" and option[1:] in sight.assessment.estimates and option[1:] in asked.facts:
        estimate = float(sight.assessment.estimates[option[1:]])
        given = answered(sight, {option[1:]: estimate}, f"{wording(asked)}:estimate", language)
        return Step(given, ui=ticks_kept(sight))
    if asked.form == "page":
        return paging.press(sight, asked, option, language)
    if option == "dk":
        return not_known(sight, asked, language)
    if option == "ok" and asked.form == "ticks":
        return _ticked(sight, asked, language)
    number = int(option[1:]) if option[0] == "o" and option[1:].isdigit() else -1
    if not 0 <= number < len(asked.options):
        raise UnknownPress(option)
    chosen = asked.options[number]
    if asked.form == "ticks":
        ticks = dict(sight.ui.get("ticks", {}))
        ticks[chosen.key] = (ticks.get(chosen.key, _OFF) + 1) % 3
        return Step(ui={"ticks": ticks})
    return Step(answered(sight, asked.chosen([chosen.key]), wording(asked), language))


def _ticked(sight: Sight, asked: screens.Screen, language: str) -> Step:
    ticks: dict[str, int] = sight.ui.get("ticks", {})
    chosen = [name for name, state in ticks.items() if state == _TICKED]
    not_known = [name for name, state in ticks.items() if state == _NOT_KNOWN]
    said = asked.chosen(chosen, not_known)
    ticked = {option.fact for option in asked.options if option.key in ticks and ticks[option.key] != _OFF}
    left = [fact for fact in said if is_conflict(sight.answers.get(fact)) and fact not in ticked]
    answers = {fact: value for fact, value in said.items() if fact not in left}
    ui = note("conflict-left") if left else {}
    return Step(answered(sight, answers, wording(asked), language), ui=ui)


def _back(sight: Sight) -> Step:
    """One screen back: its answers are taken back; before the first one stands the review, or the beginning."""
    last = taken_back(sight)
    if last is None:
        step = Step(stage="review" if sight.lines else "intake")
        return half_done.put_aside(sight, step, half_done.on_question(sight))
    seqs, asked_by = last
    gone = [line for line in sight.record.log if line.seq in seqs]
    background = patient.without_diagnosis(sight, gone)
    if not asked_by.startswith((READ, HANDED_OVER)):
        return _asked_anew(sight, Step(retract=seqs, background=background), gone, asked_by)
    draft = KEEP if sight.lines else review.as_draft(gone)
    step = Step(retract=seqs, stage="review", draft=draft, background=background)
    return half_done.put_aside(sight, step, half_done.on_question(sight))


def _asked_anew(sight: Sight, step: Step, gone: Sequence[LoggedAnswer], asked_by: str) -> Step:
    """What stood on a page stands there again, to be changed; what stood on a sheet is found when it is opened."""
    sheets = calculator.sheets_taken_back(sight, gone)
    step = replace(step, background={**(step.background or {}), **sheets})
    asked = after(sight, step).screen
    pages = {f"screen-{spec.id}": spec.facts for spec in sight.trial.screens if spec.form == "page"}
    facts = pages.get(asked_by.partition(":")[0], ())
    on_screen = half_done.on_question(sight)
    if not facts or (asked is not None and asked.form != "page"):
        return half_done.brought_back(sight, step, on_screen)
    said = {fact: one for fact, one in paging.as_said(gone).items() if fact in facts}
    stood = half_done.of_screen(sight, asked_by, said)
    return half_done.brought_back(sight, step, half_done.joined(stood, on_screen))


def typed(sight: Sight, asked: screens.Screen, value: Any, words: str, language: str) -> Step:
    """A typed answer to a question that asks for one value."""
    return Step([one(sight, asked, asked.facts[0], value, words, language)])


def one(sight: Sight, asked: screens.Screen, fact: str, value: Any, words: str, language: str) -> Answer:
    """A typed answer to one fact of a screen, with its words."""
    return Answer(fact, value, sight.record.respondent, language, wording(asked), words)


def not_known(sight: Sight, asked: screens.Screen, language: str) -> Step:
    """The answer of a person who cannot tell."""
    return Step(answered(sight, asked.dont_know(), wording(asked), language))
