"""Misspelt names ask and never become findings; other drugs and ordinary words are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.lexicon_build import lexicon
from nlp.proposer import propose_concepts
from nlp.tables import table
from tests.nlp.cases import read

DRUG_NAMES = sorted(
    key
    for key, alias in lexicon().aliases.items()
    if alias.language == "en" and key.isascii() and key.isalpha() and len(key) >= 8 and not alias.doubtful
    if lexicon().concepts[alias.concept].kind == "drug" and not lexicon().concepts[alias.concept].is_class
)


@st.composite
def _typos(draw: st.DrawFn) -> tuple[str, str]:
    """A drug name with one letter changed, dropped, doubled or swapped with the next, the first one kept."""
    name = draw(st.sampled_from(DRUG_NAMES))
    place = draw(st.integers(1, len(name) - 2))
    change = draw(st.sampled_from(["change", "drop", "double", "swap"]))
    head, letter, tail = name[:place], name[place], name[place + 1 :]
    if change == "change":
        letter = draw(st.sampled_from("aeioultnsr"))
    elif change == "drop":
        letter = ""
    elif change == "double":
        letter = 2 * letter
    else:
        letter, tail = tail[0] + letter, tail[1:]
    return name, head + letter + tail


@given(_typos())
def test_a_typo_is_never_a_finding_of_another_drug(pair: tuple[str, str]) -> None:
    name, typo = pair
    meant = lexicon().aliases[name].concept
    assert {finding.concept for finding in read(typo).findings} <= {meant}


@given(_typos())
def test_a_typo_asks_with_the_right_drug_among_the_options(pair: tuple[str, str]) -> None:
    name, typo = pair
    meant = lexicon().aliases[name].concept
    reading = read(typo)
    asked = {option.concept for question in reading.questions for option in question.options}
    found = {finding.concept for finding in reading.findings}
    assert meant in asked | found


@pytest.mark.parametrize("word", [word for word in table("decoys")["drugs"] if " " not in word])
def test_other_drugs_are_not_taken_for_ours(word: str) -> None:
    reading = read(f"on {word} 20 mg")
    assert not [q for q in reading.questions if q.kind == "spelling"]
    assert not [f for f in reading.findings if f.surface == word]


@pytest.mark.parametrize("text", ["anti-SSC positive", "hepatitis", "anti-ssd", "imuren", "mofitil the cat"])
def test_a_word_near_a_name_is_no_finding(text: str) -> None:
    assert not read(text).findings


def test_prednisone_and_prednisolone_are_told_apart() -> None:
    assert [f.concept for f in read("prednisone, prednisolone, methylprednisolone").findings] == [
        "prednisone",
        "prednisolone",
        "methylprednisolone",
    ]


@pytest.mark.parametrize("word", ["rash", "sle", "ra", "pre", "hot"])
def test_short_words_are_near_nothing(word: str) -> None:
    assert propose_concepts(word) == ()


def test_known_misspellings_are_read_and_still_ask() -> None:
    (finding,) = read("on plaqueil").findings
    assert finding.concept == "hydroxychloroquine"
    assert finding.asks
