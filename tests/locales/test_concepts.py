"""A question about a short form names every concept it can offer."""

from __future__ import annotations

import pytest

from bot.views.words import languages, load_words
from nlp.lexicon_build import lexicon


@pytest.mark.parametrize("language", languages())
def test_every_concept_that_can_be_offered_has_a_name(language: str) -> None:
    words = load_words(language)
    nameless = [
        concept.id
        for concept in lexicon().concepts.values()
        if words.find(f"concept-{concept.id}") is None and words.find(f"drug-{concept.id}") is None
    ]
    assert nameless == []
