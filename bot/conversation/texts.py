"""What a typed text does: an answer to the question on the screen, a correction, or a case to read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.conversation import calculator_text, paging, patient, questions, review, score_sheet
from bot.conversation.sight import Sight
from bot.conversation.step import Step, note, ticks_kept
from bot.conversation.typed_page import direct, read_page, unplaced_note
from bot.conversation.typed_value import is_worth_asking, read_answer, read_value, unusual
from bot.intake import Draft, is_empty, joined, last_dose_lines, read_case, without_identifiers
from bot.views.words import Words
from criteria import screens
from criteria.asking import with_course
from nlp.answers import interpret
from nlp.reading import LONGEST, MessageTooLong


def react(sight: Sight, text: str, words: Words) -> Step:
    """What a text means where the assessment stands now; what identifies a person is masked before all else.

    A sign of an emergency that a patient names is answered first, and the rest of the text is not lost.
    """
    clean = without_identifiers(text, words, sight.on)
    step = _react(patient.behind_safety(sight), clean, words)
    if clean != text:
        draft = {**step.draft, "masked": True} if isinstance(step.draft, dict) else step.draft
        step = replace(step, draft=draft, ui={**step.ui, **note("review-deleted")})
    return patient.warned(sight, clean, step)


def _react(sight: Sight, text: str, words: Words) -> Step:
    stage = sight.record.stage
    if score_sheet.is_open(sight):
        return calculator_text.typed(sight, text, words)
    if stage == "review" and sight.unclear and sight.unclear[0].get("dated"):
        return _day_meant(sight, text, words)
    if stage == "review" and sight.ui.get("line") is not None and not sight.unclear:
        return _correction(sight, text, words)
    if stage == "interview" and patient.asks_who_diagnosed(sight):
        return _diagnosed(sight, text, words)
    if stage == "interview" and sight.screen is not None:
        return _answer(sight, sight.screen, text, words)
    return _case(sight, text, words)


def _case(sight: Sight, text: str, words: Words) -> Step:
    """A pasted case, or more of one."""
    try:
        draft = read_case(text, words, sight.on)
    except MessageTooLong as error:
        return Step(ui={**sight.ui, **note("intake-too-long", length=error.length, limit=LONGEST)})
    if is_empty(draft):
        return Step(ui={**sight.ui, **note("intake-nothing")})
    return _to_review(sight, draft)


def _diagnosed(sight: Sight, text: str, words: Words) -> Step:
    """Who found the illness, typed; anything else is more of what the patient tells."""
    choices = {who: (words(f"diagnosed-{who}"),) for who in patient.DIAGNOSED_BY}
    read = interpret("choice", text, words.language, sight.on, choices=choices)
    if isinstance(read.value, str) and read.value in choices:
        return patient.diagnosed(read.value)
    more = _case(sight, text, words)
    return (
        more if more.stage else Step(ui=note("typed-not-understood", expected=words("typed-expects-choice")))
    )


def _to_review(sight: Sight, draft: Draft) -> Step:
    before = sight.record.draft if sight.record.stage == "review" else None
    return Step(stage="review", draft=joined(before, draft))


def _day_meant(sight: Sight, text: str, words: Words) -> Step:
    """A date typed out where one could be read in two ways; anything else is more of the case."""
    read = interpret("date", text, words.language, sight.on)
    if read.value is None or (isinstance(read.value, dict) and read.value.get("unknown")):
        return _case(sight, text, words)
    return review.cleared(sight, last_dose_lines(sight.unclear[0]["dated"], read.value, text))


def _correction(sight: Sight, text: str, words: Words) -> Step:
    line = sight.lines[sight.ui["line"]]
    fact = sight.trial.facts[line["fact"]]
    if sight.ui.get("ask") == "last_dose":
        value, problem = read_value("date", fact, line["fact"], text, sight.on, words)
        return review.typed_date(sight, value) if problem is None else Step(ui={**sight.ui, **problem})
    if fact.kind in ("records", "set", "text"):
        return _case(sight, text, words)
    value, problem = read_answer(sight, line["fact"], text, words)
    if problem is None:
        return review.typed_value(sight, value, text)
    more = _case(sight, text, words)
    return more if more.stage else Step(ui={**sight.ui, **problem})


def _answer(sight: Sight, asked: screens.Screen, text: str, words: Words) -> Step:
    """The answer to the question on the screen; anything else that can be read is kept for review."""
    if asked.form == "page":
        return _on_page(sight, asked, text, words)
    name = asked.facts[0]
    fact = sight.trial.facts[name]
    problem = note("typed-not-understood", expected=words("typed-expects-choice"))
    if asked.form != "ticks":
        if asked.form == "entry":
            value, refused = read_value("date", fact, name, text, sight.on, words)
        else:
            value, refused = read_answer(sight, name, text, words)
        if refused is None:
            return _given(sight, asked, value, text, words)
        problem = refused
    draft = read_case(text, words, sight.on) if len(text) <= LONGEST else None
    if draft is None or is_empty(draft):
        return Step(ui={**sight.ui, **problem})
    values = direct(asked, draft)
    if values is None:
        return _to_review(sight, draft)
    answers = [
        questions.one(sight, asked, fact, value, text, words.language) for fact, value in values.items()
    ]
    return Step(answers, ui=ticks_kept(sight))


def _on_page(sight: Sight, asked: screens.Screen, text: str, words: Words) -> Step:
    """Answers to the questions of a page; what else is read is gone over, and what was said on the page counts."""
    before = paging.said_on(sight, asked)
    if len(text) > LONGEST:
        return Step(ui={"said": before, **note("page-not-understood")})
    read = read_page(sight, asked, text, words)
    if read.not_known:
        return paging.the_rest_is_not_known(sight, asked, before, words.language)
    said = {**before, **read.said}
    stays = paging.with_more_said(sight, asked, said, words.language)
    if read.problem is not None:
        return replace(stays, ui={**stays.ui, **read.problem})
    if not read.unplaced:
        if read.sure:
            return paging.gone_on(sight, asked, said, words.language)
        return replace(stays, ui={**stays.ui, **note("page-check")})
    draft = read_case(text, words, sight.on)
    if is_empty(draft):
        return replace(stays, ui={**stays.ui, **unplaced_note(read)})
    values = direct(asked, draft)
    if values is None:
        return replace(
            _to_review(sight, draft), answers=paging.answers_of(sight, asked, before, words.language)
        )
    told = {fact: {"value": value, "words": text} for fact, value in values.items()}
    return paging.gone_on(sight, asked, {**before, **told}, words.language)


def _given(sight: Sight, asked: screens.Screen, value: Any, text: str, words: Words) -> Step:
    name = asked.facts[0]
    fact = sight.trial.facts[name]
    if isinstance(value, dict) and value.get("unknown"):
        return questions.not_known(sight, asked, words.language)
    if asked.form == "entry" and asked.index is not None:
        value = with_course(sight.answers[name], asked.index, {"last_dose_date": value, "ongoing": False})
    elif fact.kind == "quantity" and is_worth_asking(sight, fact, name, value):
        return Step(ui={**sight.ui, **unusual(name, fact, value, words)})
    return questions.typed(sight, asked, value, text, words.language)
