"""Two thousand misspelt drug names in each alphabet: never silently another drug, mostly asked with the right one."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import pytest

from nlp.lexicon_build import lexicon
from nlp.normalise import normalise
from tests.nlp.cases import read
from tests.nlp.typos import typo, typos

NUMBER = 2000
SEED = 20261122


def _names(language: str) -> list[str]:
    """Drugs' names of one word and five letters or more, as listed."""
    known = lexicon()
    return sorted(
        key
        for key, alias in known.aliases.items()
        if alias.language == language and key.isalpha() and len(key) >= 5 and not alias.doubtful
        if key == normalise(alias.name).text and known.concepts[alias.concept].kind == "drug"
        if not known.concepts[alias.concept].is_class
    )


@dataclass
class _Outcome:
    asked: int = 0
    wrong: list[tuple[str, str, set[str]]] = field(default_factory=list)


@cache
def _outcome(language: str) -> _Outcome:
    outcome = _Outcome()
    for name, wrong in typos(_names(language), NUMBER, SEED):
        meant = lexicon().aliases[name].concept
        reading = read(wrong)
        found = {finding.concept for finding in reading.findings if finding.kind != "measure"}
        offered = {option.concept for question in reading.questions for option in question.options}
        outcome.asked += meant in offered | found
        if found - {meant}:
            outcome.wrong.append((name, wrong, found))
    return outcome


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_typo_is_silently_another_drug(language: str) -> None:
    assert _outcome(language).wrong == []


@pytest.mark.parametrize("language", ["en", "ru"])
def test_nine_typos_in_ten_ask_with_the_right_drug_among_the_options(language: str) -> None:
    assert _outcome(language).asked >= 0.9 * NUMBER


def test_the_typos_are_the_same_each_time_and_none_is_the_name() -> None:
    first = list(typos(_names("en"), 200, SEED))
    assert first == list(typos(_names("en"), 200, SEED))
    assert first != list(typos(_names("en"), 200, SEED + 1))
    assert not [pair for pair in first if pair[0] == pair[1]]
    assert len({wrong for _, wrong in first}) == 200


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("irtuximab", "rituximab"),
        ("ituximab", "rituximab"),
        ("orituximab", "rituximab"),
        ("tituximab", "rituximab"),
    ],
)
def test_a_wrong_first_letter_of_a_long_name_asks(word: str, meant: str) -> None:
    reading = read(word)
    assert not reading.findings
    assert meant in {option.concept for question in reading.questions for option in question.options}


def test_a_typo_has_the_slips_that_were_asked_for() -> None:
    from random import Random

    from rapidfuzz.distance import OSA

    for seed in range(50):
        assert 1 <= OSA.distance("mycophenolate", typo("mycophenolate", 1, Random(seed))) <= 2
