"""Assessments of invented patients as they stand in the database, and what a press or a text makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from bot.conversation import answers_given, interviewing, patient, review, texts
from bot.conversation.sight import Sight
from bot.conversation.step import Step
from bot.local.markup import parse_html
from bot.local.refusals import TEXT_LIMIT, check_keyboard, utf16_length
from bot.screen import Screen
from bot.storage.assessments import KEEP
from bot.storage.records import AssessmentRecord, LoggedAnswer
from bot.views import render
from bot.views.words import Words, load_words
from criteria.trial import Trial, load_trial
from tests.bot.small_bot import Clock

NOW = Clock().time
ON = NOW.date()
LANGUAGES = ("en", "zh", "ru")


def words(language: str = "en", audience: Literal["doctor", "patient"] = "patient") -> Words:
    return load_words(language, audience)


def record(
    answers: Mapping[str, Any] | None = None,
    *,
    stage: str = "interview",
    respondent: Literal["doctor", "patient"] = "patient",
    background: Mapping[str, Any] | None = None,
    draft: Any = None,
    ui: Mapping[str, Any] | None = None,
    said: str | None = None,
) -> AssessmentRecord:
    log = tuple(
        LoggedAnswer(number, fact, value, respondent, NOW, "en", f"screen-{fact}", said, None)
        for number, (fact, value) in enumerate((answers or {}).items(), 1)
    )
    return AssessmentRecord(
        public_id="0123456789abcdef",
        person_id=1,
        trial_id="NCT07301164",
        trial_digest=load_trial("NCT07301164").digest,
        rev=7,
        stage=stage,
        ui=ui or {},
        draft=draft,
        progress=0,
        chat_id=1,
        live_message_id=None,
        created=NOW,
        updated=NOW,
        log=log,
        referral=None,
        respondent=respondent,
        background=background or {},
    )


def seen(trial: Trial, kept: AssessmentRecord) -> Sight:
    return Sight(trial, kept, ON)


def taken(kept: AssessmentRecord, step: Step) -> AssessmentRecord:
    """The assessment after a step, as the store writes it."""
    log = list(kept.log)
    for seq in step.retract:
        log.append(LoggedAnswer(len(log) + 1, "", None, "", NOW, "en", "", None, seq))
    for one in step.answers:
        log.append(
            LoggedAnswer(
                len(log) + 1, one.fact, one.value, one.by, NOW, one.language, one.wording, one.words, None
            )
        )
    return replace(
        kept,
        log=tuple(log),
        rev=kept.rev + 1,
        stage=step.stage or kept.stage,
        ui=step.ui,
        draft=kept.draft if step.draft is KEEP else step.draft,
        background={**kept.background, **(step.background or {})},
    )


def press(trial: Trial, kept: AssessmentRecord, *options: str) -> AssessmentRecord:
    """The assessment after these presses."""
    presses = {"safety": patient.press, "review": review.press, "interview": interviewing.press}
    for option in options:
        if kept.stage == "intake" and option == "q":
            kept = replace(kept, stage="interview")
            continue
        kept = taken(kept, presses[kept.stage](seen(trial, kept), option, "en"))
    return kept


def say(trial: Trial, kept: AssessmentRecord, text: str, language: str = "en") -> AssessmentRecord:
    """The assessment after a text."""
    sight = seen(trial, kept)
    return taken(kept, answers_given.changed(sight, texts.react(sight, text, words(language))))


def shown(trial: Trial, kept: AssessmentRecord, language: str = "en") -> str:
    """The plain text of the current screen, after a look whether Telegram would take it."""
    return check(render(seen(trial, kept), words(language, kept.respondent)))


def check(screen: Screen) -> str:
    text, _ = parse_html(screen.text)
    assert 0 < utf16_length(text) <= TEXT_LIMIT
    check_keyboard(
        {
            "inline_keyboard": [
                [{"text": one.text, "callback_data": one.data} for one in row] for row in screen.keyboard
            ]
        }
    )
    return text


def options(trial: Trial, kept: AssessmentRecord) -> list[str]:
    """What can be pressed on the current screen."""
    screen = render(seen(trial, kept), words(audience=kept.respondent))
    return [str(one.data).rsplit("|", 1)[1] for row in screen.keyboard for one in row]
