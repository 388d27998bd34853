"""No English is left in the other languages, whoever is spoken to, but names and abbreviations."""

from __future__ import annotations

import re
from itertools import islice

import pytest

from bot.views.words import languages
from locales.check import LOCALES
from locales.patterns import renderings
from locales.texts import read_language

OTHERS = [language for language in languages() if language != "en"]
NO_WORDS = re.compile(r"<code>.*?</code>|<[^>]*>|/[a-z]+")
WORD = re.compile(r"(?<![A-Za-z/])[A-Z]?[a-z]{3,}(?![A-Za-z])")
LATIN_EVERYWHERE = {"Telegram", "docx", "pdf", "txt"}
LATIN_HERE = {
    # Tests, signs and equations go by the names of those who described them.
    "zh": {
        "Rodnan",
        "mol",
        "min",
        "Bijsterveld",
        "Cockcroft",
        "Gault",
        "Gottron",
        "Kendall",
        "Schirmer",
        "van",
        "Velcro",
    },
    "ru": {
        "situ",
        "overlap",
        "anti",
        "Kendall",
    },  # in situ, overlap-синдром, anti-dsDNA as laboratories print it
}


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_word_is_left_in_any_text(language: str) -> None:
    known = LATIN_EVERYWHERE | LATIN_HERE.get(language, set())
    found = {
        key: words
        for key, text in read_language(LOCALES / language).texts.items()
        if not key.startswith("drug-")
        for one in islice(renderings(text.pattern), 50)
        if (words := set(WORD.findall(NO_WORDS.sub(" ", one))) - known)
    }
    assert found == {}
