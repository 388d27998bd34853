"""The referral: what the doctor sees of it, and the coordinators' card."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.sight import Sight
from bot.screen import Button, Screen
from bot.storage.records import Referral
from bot.views.fitting import TEXT_LIMIT, clipped, pages_of, shown_length
from bot.views.keyboard import button
from bot.views.reasons import patient_text
from bot.views.values import criterion_text, fact_label, value_text
from bot.views.verdict import headline, registry
from bot.views.words import Words, safe
from criteria.assess import NO_COHORT

CARD_PREFIX = "r"
PAGE = "p"
_LONGEST_VALUE, _LONGEST_WORDS = 400, 120
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


def card(sight: Sight, referral: Referral, words: Words, page: int = 0) -> Screen:
    """The coordinators' message: result, answers with their words page by page, and what to do."""
    head = [
        words("card-title", code=referral.code),
        words("card-trial", trial=sight.trial.id, day=words.day(referral.created.date())),
        words("card-status", status=words(f"card-status-{referral.status}")),
        "",
        headline(sight, words),
    ]
    blocking = [_criterion(sight, name, words) for name in sight.assessment.blocking if name != NO_COHORT]
    lines = [*blocking, "\n" + words("card-answers"), *_answers(sight, words)]
    pages = pages_of(lines, TEXT_LIMIT - shown_length("\n".join(head)) - 1)
    page = max(0, min(page, len(pages) - 1))
    keyboard = (*_turns(referral, page, len(pages), words), *_card_buttons(referral, words))
    return Screen("\n".join([*head, *pages[page]]), keyboard)


def _turns(referral: Referral, page: int, pages: int, words: Words) -> Iterator[tuple[Button, ...]]:
    turns = (("button-previous", page - 1), ("button-next", page + 1))
    row = tuple(
        Button(words(label), f"{CARD_PREFIX}|{referral.code}|{PAGE}{number}")
        for label, number in turns
        if 0 <= number < pages
    )
    if row:
        yield row


def _criterion(sight: Sight, name: str, words: Words) -> str:
    text, why = criterion_text(words, name), patient_text(sight, sight.assessment.result(name), words)
    return f"• <b>{name}</b> {text} ({safe(clipped(why, _LONGEST_VALUE))})"


def _answers(sight: Sight, words: Words) -> Iterator[str]:
    for line in sight.record.effective:
        label = fact_label(words, line.fact)
        value = value_text(words, line.fact, sight.trial.facts[line.fact], line.value)
        shown = safe(clipped(value, _LONGEST_VALUE))
        if line.words:
            said = safe(clipped(line.words, _LONGEST_WORDS))
            yield words("card-answer-words", label=label, value=shown, words=said)
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
