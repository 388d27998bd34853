"""What a patient sees in every language: it fits, it speaks to them in plain words, and it gives no verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot.screen import Screen
from bot.views import render
from bot.views.words import Words, languages, load_words
from criteria.trial import Trial
from nlp.red_flags import signs
from tests.bot.views.test_languages import english_in, names_in
from tests.bot.views.test_laws import ON, check, record_of, seen, worst
from tests.criteria.answering import interview
from tests.criteria.patients import DISEASES, complete
from tests.locales.test_leftovers import LATIN_HERE
from tests.locales.test_patients import OF_SOMEBODY, VERDICTS


def shown(trial: Trial, answers: Mapping[str, Any], words: Words, **changed: Any) -> Screen:
    """The screen of a patient who answered so."""
    record = replace(
        record_of(answers, stage=changed.pop("stage", "interview")), respondent="patient", **changed
    )
    return render(seen(trial, record), words)


def path(trial: Trial, words: Words, disease: str) -> Iterator[Screen]:
    """What one patient sees from consent to the page for the doctor, and what is read of their own words."""
    for stage in ("consent", "safety", "intake", "declined", "closed"):
        yield shown(trial, {}, words, stage=stage)
    yield shown(trial, {}, words)
    answers: dict[str, Any] = {}
    for _, answers in interview(trial, complete(3, ON, disease), ON, "patient"):
        yield shown(trial, answers, words, background={"diagnosed_by": "doctor"})
        yield shown(trial, answers, words)
    lines = [{"fact": fact, "value": value, "words": "…", "open": False} for fact, value in answers.items()]
    draft = {"lines": lines, "questions": [], "unread": [], "masked": True}
    yield shown(trial, {}, words, stage="review", draft=draft)
    for line in range(len(lines)):
        yield shown(trial, {}, words, stage="review", draft=draft, ui={"line": line})
    unknown = {fact: {"unknown": "dont_know"} for fact in trial.facts} | {"diseases": [disease]}
    for known in (worst(trial), unknown):
        yield shown(trial, known, words, background={"diagnosed_by": "self", "alerts": list(signs())})


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("disease", DISEASES)
def test_a_patient_is_spoken_to_in_plain_words_of_their_language(
    trial: Trial, language: str, disease: str
) -> None:
    words = load_words(language, "patient")
    names = names_in(words, trial) | LATIN_HERE.get(language, set())
    for number, screen in enumerate(path(trial, words, disease)):
        text = check(screen) + "\n" + "\n".join(button.text for row in screen.keyboard for button in row)
        assert not re.search(VERDICTS[language], text, re.IGNORECASE), text
        if number:
            assert not re.search(OF_SOMEBODY[language], text, re.IGNORECASE), text
        if language != "en":
            assert not english_in(screen, names), text
