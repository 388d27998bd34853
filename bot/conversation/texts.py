"""What a typed text does: an answer to the question on the screen, a correction, or a case to read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from bot.conversation import patient, questions, review
from bot.conversation.sight import Sight
from bot.conversation.step import Step, note
from bot.intake import Draft, is_empty, joined, last_dose_lines, read_case, without_identifiers
from bot.views.values import unit_text
from bot.views.words import Words
from criteria import screens
from criteria.facts import Fact
from criteria.interval import Interval
from criteria.interview import with_course
from criteria.values import Refused, is_unusual, parse_value
from nlp.answers import AnswerKind, interpret
from nlp.reading import LONGEST, MessageTooLong

_EXAMPLES = {"year": "46", "kg": "58", "mg/day": "7.5"}


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
        value, problem = _read("date", fact, line["fact"], text, sight.on, words)
        return review.typed_date(sight, value) if problem is None else Step(ui={**sight.ui, **problem})
    if fact.kind in ("records", "set", "text"):
        return _case(sight, text, words)
    value, problem = _read(_kind(fact), fact, line["fact"], text, sight.on, words)
    if problem is None:
        return review.typed_value(sight, value, text)
    more = _case(sight, text, words)
    return more if more.stage else Step(ui={**sight.ui, **problem})


def _answer(sight: Sight, asked: screens.Screen, text: str, words: Words) -> Step:
    """The answer to the question on the screen; anything else that can be read is kept for review."""
    name = asked.facts[0]
    fact = sight.trial.facts[name]
    problem = note("typed-not-understood", expected=words("typed-expects-choice"))
    if asked.form != "ticks":
        kind: AnswerKind = "date" if asked.form == "entry" else _kind(fact)
        value, refused = _read(kind, fact, name, text, sight.on, words)
        if refused is None:
            return _given(sight, asked, value, text, words)
        problem = refused
    draft = read_case(text, words, sight.on) if len(text) <= LONGEST else None
    if draft is None or is_empty(draft):
        return Step(ui={**sight.ui, **problem})
    direct = _direct(asked, draft)
    if direct is not None:
        return Step(
            [
                questions.one(sight, asked, fact_name, value, text, words.language)
                for fact_name, value in direct.items()
            ]
        )
    return _to_review(sight, draft)


def _given(sight: Sight, asked: screens.Screen, value: Any, text: str, words: Words) -> Step:
    name = asked.facts[0]
    fact = sight.trial.facts[name]
    if isinstance(value, dict) and value.get("unknown"):
        return questions.not_known(sight, asked, words.language)
    if asked.form == "entry" and asked.index is not None:
        value = with_course(sight.answers[name], asked.index, {"last_dose_date": value, "ongoing": False})
    elif fact.kind == "quantity" and _worth_asking(sight, fact, name, value):
        shown = words.number(value) if isinstance(value, int | float) else str(value)
        warning = note(
            "typed-unusual", value=shown, unit=unit_text(words, fact.unit), label=words(f"fact-{name}")
        )
        return Step(ui={**sight.ui, **warning, "unusual": value})
    return questions.typed(sight, asked, value, text, words.language)


def _worth_asking(sight: Sight, fact: Fact, name: str, value: Any) -> bool:
    """Whether a value is unusual and was not just typed a second time."""
    parsed = parse_value(fact, value, sight.on)
    return isinstance(parsed, Interval) and is_unusual(fact, parsed) and sight.ui.get("unusual") != value


def _direct(asked: screens.Screen, draft: Draft) -> dict[str, Any] | None:
    """The values of a text that speaks of nothing but what is asked, and leaves nothing open."""
    if draft["questions"] or any(line["open"] or line["fact"] not in asked.facts for line in draft["lines"]):
        return None
    values = {line["fact"]: line["value"] for line in draft["lines"]}
    plain = not any(isinstance(value, dict) and "entries" in value for value in values.values())
    return values if plain and len(values) == len(draft["lines"]) else None


def _kind(fact: Fact) -> AnswerKind:
    kinds: dict[str, AnswerKind] = {"truth": "truth", "quantity": "number", "date": "date"}
    return kinds.get(fact.kind, "choice")


def _read(
    kind: AnswerKind, fact: Fact, name: str, text: str, on: date, words: Words
) -> tuple[Any, dict[str, Any] | None]:
    """A typed value, or the note that says why it is none."""
    choices = {option: (words(f"fact-{name}-{option}"),) for option in (*fact.options, *fact.states)}
    read = interpret(kind, text, words.language, on, unit=fact.unit, choices=choices)
    if read.value is None:
        return None, _problem(kind, read.reason, fact, words)
    value = read.value
    if isinstance(value, dict) and value.get("unknown"):
        return value, None
    try:
        if kind != "date" or fact.kind == "date":
            parse_value(fact, value, on)
    except Refused:
        return None, _impossible(value, fact, words)
    return value, None


def _problem(kind: str, reason: str | None, fact: Fact, words: Words) -> dict[str, Any]:
    if reason in ("in_future", "ambiguous_date"):
        return note("typed-future" if reason == "in_future" else "typed-ambiguous-date")
    unit = unit_text(words, fact.unit) if fact.kind == "quantity" else ""
    example = _EXAMPLES.get(fact.unit or "", "12")
    expected = {
        "number": words("typed-expects-number", unit=unit and f" ({unit.strip()})", example=example),
        "date": words("typed-expects-date"),
    }.get(kind, words("typed-expects-choice"))
    return note("typed-not-understood", expected=expected)


def _impossible(value: Any, fact: Fact, words: Words) -> dict[str, Any]:
    if fact.hard is None:
        return note("typed-not-understood", expected=words("typed-expects-choice"))
    shown = words.number(Decimal(str(value))) if isinstance(value, int | float) else str(value)
    if fact.whole and isinstance(value, float) and not value.is_integer():
        return note("typed-whole", value=shown)
    low, high = (words.number(limit) for limit in fact.hard)
    return note("typed-impossible", value=shown, low=low, high=high, unit=unit_text(words, fact.unit))
