"""Every page of every calculator, in every language, keeps to what Telegram takes and to what a telephone shows."""

from __future__ import annotations

import pytest

from bot.conversation.score_pages import pages
from bot.views.fitting import shown_width
from bot.views.words import languages, load_words
from criteria.instrument_file import instruments, load_instrument
from criteria.trial import Trial
from locales.check import LOCALES
from locales.texts import read_language
from tests.bot.views.doctors_screens import calculator_kind
from tests.bot.views.test_laws import check

_WIDEST, _LONGEST = 44, 300


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", instruments())
def test_a_page(trial: Trial, name: str, language: str) -> None:
    words = load_words(language)
    for page in range(len(pages(load_instrument(name)))):
        for explains in (False, True):
            screen = calculator_kind(name, page=page, explains=explains)(trial, words)
            check(screen)
            for row in screen.keyboard:
                assert len(row) <= 8
                assert all(shown_width(button.text) <= _WIDEST for button in row if button.text[0] in "☐☑✖")


@pytest.mark.parametrize("language", languages())
def test_definitions_are_short_enough_to_be_read(language: str) -> None:
    texts = read_language(LOCALES / language).texts
    about = [text for key, text in texts.items() if key.startswith("score-") and key.endswith(".about")]
    assert len(about) > 200
    for text in about:
        assert (
            sum(len(element.value) for element in text.pattern.elements if hasattr(element, "value"))
            <= _LONGEST
        )
