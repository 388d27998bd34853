"""What is no name of ours: other medicines and the commonest words of three languages are not read, and hardly asked.

The words are the 5,000 most frequent ones of word lists under the MIT licence: English from symspellpy 6.10 (two
letters or more), Chinese from jieba 0.42 (two characters or more), Russian from the news vocabulary of natasha 1.6.
The other medicines are international nonproprietary names that the lexicon does not have.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.findings import Finding, Question
from nlp.lexicon_build import lexicon
from tests.nlp.cases import read

WORDS = Path(__file__).parent / "words"
# Frequent words that do name a drug, or drugs as a class.
NAMES = {"viagra", "激素"}


def _listed(name: str) -> list[str]:
    return (WORDS / f"{name}.txt").read_text(encoding="utf-8").split()


def _read_all(written: list[str]) -> tuple[list[Finding], list[Question]]:
    found: list[Finding] = []
    asked: list[Question] = []
    for word in written:
        reading = read(word)
        found += [finding for finding in reading.findings if finding.kind != "measure"]
        asked += [question for question in reading.questions if question.kind != "date"]
    return found, asked


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_common_words_are_neither_read_nor_often_asked(language: str) -> None:
    words = [word for word in _listed(language) if word not in NAMES]
    assert len(words) >= 4999
    found, asked = _read_all(words)
    assert [(finding.surface, finding.concept) for finding in found] == []
    assert len(asked) <= 0.01 * len(words), [question.surface for question in asked]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_common_words_at_the_head_of_a_sentence(language: str) -> None:
    words = [word for word in _listed(language) if word not in NAMES]
    found, _ = _read_all([word.capitalize() for word in words])
    assert [(finding.surface, finding.concept) for finding in found] == []


def test_other_drugs_are_neither_read_nor_often_asked() -> None:
    drugs = [name for name in _listed("other_drugs") if name not in lexicon().aliases]
    assert len(drugs) >= 300
    found, asked = _read_all(drugs)
    assert [(finding.surface, finding.concept) for finding in found] == []
    assert len(asked) <= 0.01 * len(drugs), [question.surface for question in asked]
    in_a_line, _ = _read_all([f"now on {name} 20 mg daily" for name in drugs])
    assert in_a_line == []
