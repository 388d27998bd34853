"""What lies in a referral beside its criteria: the answers with their source, and its history."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.dossier import Dossier
from bot.screen import Screen
from bot.views import acts
from bot.views.acts import back, turns
from bot.views.card import question_line
from bot.views.explanation import source
from bot.views.fitting import clipped, pages_of
from bot.views.referral import ending
from bot.views.values import answer_text, fact_label
from bot.views.words import Words, safe

_PAGE = 3000
_SHOWN_OF_DIGEST = 16
_LONGEST_VALUE, _LONGEST_WORDS, _LONGEST_TEXT = 600, 200, 1000


def answers(dossier: Dossier, page: int, words: Words) -> Screen:
    """Every answer that counts, with its source, page by page."""
    lines = list(_answers(dossier, words)) or [words("answers-none")]
    return _pages(dossier, acts.ANSWERS, "answers-title", lines, page, words)


def history(dossier: Dossier, page: int, words: Words) -> Screen:
    """Every step of the referral with its day, then every question."""
    lines = [*_steps(dossier, words), *_questions(dossier, words), *_decision(dossier, words)]
    return _pages(dossier, acts.HISTORY, "history-title", lines, page, words)


def _pages(dossier: Dossier, name: str, title: str, lines: list[str], page: int, words: Words) -> Screen:
    pages = pages_of(lines, _PAGE)
    page = max(0, min(page, len(pages) - 1))
    text = "\n".join([words(title, code=dossier.code, page=page + 1, pages=len(pages)), "", *pages[page]])
    return Screen(text, (*turns(page, len(pages), words, dossier.code, name), back(dossier.code, words)))


def _answers(dossier: Dossier, words: Words) -> Iterator[str]:
    facts = dossier.sight.trial.facts
    for line in dossier.sight.record.effective:
        if line.fact not in facts:
            continue
        value = answer_text(dossier.sight, line.fact, line.value, words)
        yield words(
            "answers-line",
            label=fact_label(words, line.fact),
            value=safe(clipped(value, _LONGEST_VALUE)),
            source=source(line, _LONGEST_WORDS, words),
        )


def _steps(dossier: Dossier, words: Words) -> Iterator[str]:
    for step in dossier.referral.history:
        day, status = words.day(step.at.date()), words(f"card-status-{step.status}")
        ended = ending(step.criterion, step.reason, "card", _LONGEST_TEXT, words)
        yield "\n".join([words("history-step", day=day, status=status), *ended])


def _decision(dossier: Dossier, words: Words) -> Iterator[str]:
    """What names the result that was sent, for who wants to have it made again."""
    summary = dossier.referral.summary
    if "engine" in summary:
        name, trial = dossier.referral.decision_id, summary["trial_digest"][:_SHOWN_OF_DIGEST]
        yield "\n" + words("history-decision", id=name, trial=trial, engine=summary["engine"])


def _questions(dossier: Dossier, words: Words) -> Iterator[str]:
    if dossier.referral.inquiries:
        yield "\n" + words("card-questions")
    for inquiry in dossier.referral.inquiries:
        yield question_line(inquiry, _LONGEST_TEXT, words)
