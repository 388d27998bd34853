"""A page of questions: what was said on it so far, and when it is done.

What is chosen or typed stays on the page, and can be changed there, until every question that still matters has its
answer, or the person says that they do not know the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.conversation.agreement import (
    is_conflict,
    leaves_question,
    stated,
    without_statement,
)
from bot.conversation.holding import said_against
from bot.conversation.sight import Sight
from bot.conversation.step import Step, UnknownPress, after, wording
from bot.storage.records import Answer, LoggedAnswer
from criteria.outcome import open_gaps
from criteria.screens import Screen
from criteria.tree import Evaluation
from criteria.worked_out import is_worked_out

Said = Mapping[str, Any]
"""The value given to one question of a page, and under `words` what was typed for it."""


def said_on(sight: Sight, asked: Screen) -> dict[str, Said]:
    """What was said on the page so far, by fact."""
    kept: Mapping[str, Said] = sight.ui.get("said", {})
    return {fact: kept[fact] for fact in asked.facts if fact in kept}


def as_said(log: Iterable[LoggedAnswer]) -> dict[str, Said]:
    """Answers that were taken back, as they stood on their page; "don't know" was said of the rest."""
    return {
        line.fact: {"value": line.value, "words": line.words}
        for line in log
        if not isinstance(line.value, Mapping) or "unknown" not in line.value
    }


def press(sight: Sight, asked: Screen, option: str, language: str) -> Step:
    """What a button of a page does; the chosen option of a question, pressed again, is taken back.

    Raises:
        UnknownPress: the page has no such button.
    """
    said = said_on(sight, asked)
    if option == "dk":
        return the_rest_is_not_known(sight, asked, said, language)
    if option == "ok" and said:
        return Step(answers_of(sight, asked, said, language))
    number = int(option[1:]) if option[0] == "o" and option[1:].isdigit() else -1
    if not 0 <= number < len(asked.options):
        raise UnknownPress(option)
    chosen = asked.options[number]
    before = said.get(chosen.fact, {}).get("value")
    if before is not None and stated(before) == chosen.answers:
        kept = {fact: one for fact, one in said.items() if fact != chosen.fact}
        worked_out = {chosen.fact: {"value": without_statement(before)}} if is_worked_out(before) else {}
        return Step(ui={"said": {**kept, **worked_out}})
    return gone_on(sight, asked, {**said, chosen.fact: {"value": chosen.answers}}, language)


def gone_on(sight: Sight, asked: Screen, said: Mapping[str, Said], language: str) -> Step:
    """The page with more said on it; done where nothing else on it matters any more.

    What disagrees with what stood on the page is written down as an answer, with what stood there: the person is asked.
    """
    step = with_more_said(sight, asked, said, language)
    if step.answers or waiting_on(sight, asked, step.ui["said"]):
        return step
    return Step(answers_of(sight, asked, step.ui["said"], language))


def with_more_said(sight: Sight, asked: Screen, said: Mapping[str, Said], language: str) -> Step:
    """The page with more said on it, as `gone_on`, but not done however little it waits for."""
    before = said_on(sight, asked)
    said = said_against(sight, before, said)
    contested = {fact: one for fact, one in said.items() if is_conflict(one["value"])}
    if not contested:
        return Step(ui={"said": said})
    stood = {fact: before[fact] for fact in contested if fact in before}
    both = [*answers_of(sight, asked, stood, language), *answers_of(sight, asked, contested, language)]
    return Step(both, ui={"said": {fact: one for fact, one in said.items() if fact not in contested}})


def the_rest_is_not_known(sight: Sight, asked: Screen, said: Mapping[str, Said], language: str) -> Step:
    """What was said counts, and the person was asked for the rest and cannot tell."""
    unknown = asked.dont_know()
    rest = [
        Answer(fact, unknown[fact], sight.record.respondent, language, wording(asked))
        for fact in waiting_on(sight, asked, said)
        if fact not in said
    ]
    asked_for = {fact: _as_asked(one) for fact, one in said.items()}
    return Step([*answers_of(sight, asked, asked_for, language), *rest])


def _as_asked(one: Said) -> Said:
    """A set that is met, and alone is no yes, of which more was asked and is not known."""
    return {**one, "value": {**one["value"], "asked": True}} if leaves_question(one["value"]) else one


def waiting_on(sight: Sight, asked: Screen, said: Mapping[str, Said]) -> tuple[str, ...]:
    """The questions of a page without an answer that can still change the result, with what was said on it."""
    silent = [fact for fact in asked.facts if fact not in said or leaves_question(said[fact]["value"])]
    if not silent or not said:
        return tuple(silent)
    matters = matter_after(sight, {fact: one["value"] for fact, one in said.items()})
    return tuple(fact for fact in silent if fact in matters)


def matter_after(sight: Sight, values: Mapping[str, Any]) -> frozenset[str]:
    """The facts that can still change the result once these answers are given."""
    then = supposing(sight, values)
    if then.screen is None:
        return frozenset()
    on = then.assessment.earliest or then.on
    everything = Evaluation(then.evidence.moved_to(on), waits_for=frozenset())
    return frozenset(gap.fact for gap in open_gaps(sight.trial, everything))


def supposing(sight: Sight, values: Mapping[str, Any]) -> Sight:
    """The assessment as it would stand with these answers."""
    answers = [Answer(fact, value, sight.record.respondent) for fact, value in values.items()]
    return after(sight, Step(answers, ui=sight.ui))


def answers_of(sight: Sight, asked: Screen, said: Mapping[str, Said], language: str) -> list[Answer]:
    """What was said on a page as answers, typed words included."""
    by = sight.record.respondent
    return [
        Answer(fact, one["value"], by, language, wording(asked), one.get("words"))
        for fact, one in said.items()
    ]
