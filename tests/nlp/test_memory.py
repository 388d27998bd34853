"""Nothing that was written to the bot stays in the process once it is read."""

from __future__ import annotations

import pytest

from nlp.matcher import names
from nlp.normalise import normalise
from nlp.tokenizer import tokens_of
from tests.nlp.cases import read

# Invented words and names, which no table of ours has.
MADE_UP = [
    "Qwertozaur",
    "Zbyxnovich",
    "Ыъщокина",
    "Жмыхозаврова",
    "mrn77881234x",
    "rituximabzz",
    "plaquenelqx",
]
MESSAGES = [
    "Mr {} has SLE on prednisone 10 mg, MRN 7788123",
    "Пациентка {} получает преднизолон 10 мг, СКВ с 2015 г.",
    "患者{}，女，35岁，系统性红斑狼疮",
    "{} 20 mg daily, call +7 916 123-45-67",
]


@pytest.mark.parametrize("message", MESSAGES)
@pytest.mark.parametrize("word", MADE_UP)
def test_no_word_of_a_message_is_kept(message: str, word: str) -> None:
    strings = names().language.vocab.strings
    read("SLE")
    before = len(strings)
    text = message.format(word)
    read(text)
    kept = [
        token.text
        for token in tokens_of(normalise(word).text)
        if len(token.text) > 3 and token.text in strings
    ]
    assert kept == []
    assert word not in strings
    assert len(strings) == before
