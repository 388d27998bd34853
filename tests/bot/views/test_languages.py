"""Every screen in every language: Telegram takes it, and no English is left but quotes, names and abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from bot.conversation.dossier import Dossier
from bot.screen import Screen
from bot.views import render
from bot.views.card import card
from bot.views.values import value_text
from bot.views.words import Words, languages, load_words
from criteria.trial import Trial
from tests.bot.views.test_laws import ON, check, record_of, seen, worst
from tests.criteria.answering import interview
from tests.criteria.patients import DISEASES, complete

OTHERS = [language for language in languages() if language != "en"]
_QUOTED = re.compile(
    r"<blockquote[^>]*>.*?</blockquote>|<code>.*?</code>|<b>[A-Z][\w.-]*</b>|<[^>]*>|/[a-z]+", re.DOTALL
)
_CRITERION = re.compile(r"[✓✗?–] [A-Z][\w.-]*")
_WORD = re.compile(r"(?<![A-Za-z/])[A-Z]?[a-z]{3,}(?![A-Za-z])")


def shown(trial: Trial, words: Words, disease: str) -> Iterator[Screen]:
    """What one person sees from consent to referral, and the coordinators' card."""
    for stage in ("consent", "intake", "declined", "closed"):
        yield render(seen(trial, record_of({}, stage=stage)), words)
    yield render(seen(trial, record_of({})), words)
    answers = {}
    for _, answers in interview(trial, complete(3, ON, disease), ON):
        yield render(seen(trial, record_of(answers)), words)
    lines = [{"fact": fact, "value": value, "words": "…", "open": False} for fact, value in answers.items()]
    draft = {"lines": lines, "questions": [], "unread": [], "masked": True}
    yield render(seen(trial, record_of({}, stage="review", draft=draft)), words)
    for line in range(len(lines)):
        yield render(seen(trial, record_of({}, stage="review", draft=draft, ui={"line": line})), words)
    for patient in (answers, worst(trial)):
        yield render(seen(trial, record_of(patient)), words)
        yield render(seen(trial, record_of(patient, ui={"details": 1})), words)
        record = record_of(patient, stage="referred")
        yield render(seen(trial, record), words)
        assert record.referral is not None
        yield card(Dossier(seen(trial, record), record.referral), words)


def english_in(screen: Screen, names: frozenset[str]) -> set[str]:
    """Words of Latin letters that are no name known in every language; ids of criteria are names."""
    labels = (button.text for row in screen.keyboard for button in row)
    texts = [_QUOTED.sub(" ", screen.text), *(label for label in labels if not _CRITERION.fullmatch(label))]
    return {word for text in texts for word in _WORD.findall(text)} - names


def names_in(words: Words, trial: Trial) -> frozenset[str]:
    """Latin words within drug names (some have none in the language), what the patient's doctor typed, and names."""
    from criteria.drugs import load_drugs

    drugs = " ".join(words(f"drug-{drug}") for drug in load_drugs())
    typed = {"breast", "cancer", "unheard"}
    return (
        frozenset(_WORD.findall(drugs))
        | typed
        | {
            "Telegram",
            "Rodnan",
            "Sydney",
            "Scl",
            "Cockcroft",
            "Gault",
            "Mayo",
        }
    )


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("disease", DISEASES)
def test_every_screen_fits_and_speaks_the_language(trial: Trial, language: str, disease: str) -> None:
    words = load_words(language)
    names = names_in(words, trial)
    for screen in shown(trial, words, disease):
        check(screen)
        assert not english_in(screen, names), screen.text


@pytest.mark.parametrize(
    ("language", "day", "month", "year", "number"),
    [
        ("en", "4 March 2025", "March 2025", "2025", "7.5"),
        ("ru", "4 марта 2025\u202fг.", "март 2025\u202fг.", "2025", "7,5"),
        ("zh", "2025年3月4日", "2025年3月", "2025年", "7.5"),
    ],
)
def test_days_and_numbers_are_written_as_the_language_does(
    trial: Trial, language: str, day: str, month: str, year: str, number: str
) -> None:
    words = load_words(language)
    assert words.day(date(2025, 3, 4)) == day
    assert words.month(date(2025, 3, 4)) == month
    assert words.year(date(2025, 3, 4)) == year
    assert words.number(7.5) == number
    fact = trial.facts["gc_daily_dose_mg"]
    assert value_text(words, "gc_daily_dose_mg", fact, 7.5).startswith(f"{number} ")
