"""The referral: what the doctor sees of it, and the coordinators' card."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.sight import Sight
from bot.screen import Button, Screen
from bot.storage.records import Referral
from bot.views.keyboard import button
from bot.views.reasons import patient_text
from bot.views.values import criterion_text, fact_label, value_text
from bot.views.verdict import headline, registry
from bot.views.words import Words, safe
from criteria.assess import NO_COHORT

CARD_PREFIX = "r"
_TEXT_LIMIT = 3900
_ACTIONS = (("accept", "accepted"), ("needs-info", "needs_info"), ("decline", "declined"))


def referred(sight: Sight, words: Words) -> Screen:
    """The referral code and its status, for the doctor."""
    referral = sight.record.referral
    assert referral is not None
    parts = [
        headline(sight, words),
        words("referral-sent", code=referral.code),
        words("referral-status", status=words(f"referral-status-{referral.status}")),
        registry(sight, words),
    ]
    keyboard = (
        (button(sight.record, words("button-details"), "d0"),),
        (button(sight.record, words("button-new"), "new"),),
    )
    return Screen("\n\n".join(parts), keyboard)


def card(sight: Sight, referral: Referral, words: Words) -> Screen:
    """The coordinators' message: result, answers with their words, and what to do."""
    parts = [
        words("card-title", code=referral.code),
        words("card-trial", trial=sight.trial.id, day=words.day(referral.created.date())),
        words("card-status", status=words(f"card-status-{referral.status}")),
        headline(sight, words),
        *(_criterion(sight, name, words) for name in sight.assessment.blocking if name != NO_COHORT),
        words("card-answers"),
    ]
    text = "\n".join(parts)
    for line in _answers(sight, words):
        if len(text) + len(line) > _TEXT_LIMIT:
            break
        text += "\n" + line
    return Screen(text, tuple(_card_buttons(referral, words)))


def _criterion(sight: Sight, name: str, words: Words) -> str:
    text = criterion_text(words, name)
    return f"• <b>{name}</b> {text} ({safe(patient_text(sight, sight.assessment.result(name), words))})"


def _answers(sight: Sight, words: Words) -> Iterator[str]:
    for line in sight.record.effective:
        label = fact_label(words, line.fact)
        shown = safe(value_text(words, line.fact, sight.trial.facts[line.fact], line.value))
        if line.words:
            yield words("card-answer-words", label=label, value=shown, words=safe(line.words))
        else:
            yield words("card-answer", label=label, value=shown)


def _card_buttons(referral: Referral, words: Words) -> Iterator[tuple[Button, ...]]:
    if referral.status in ("accepted", "declined"):
        return
    yield tuple(
        Button(words(f"card-{action}"), f"{CARD_PREFIX}|{referral.code}|{status}")
        for action, status in _ACTIONS
        if status != referral.status
    )
