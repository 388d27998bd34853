"""Every way of writing a letter is brought to one, and the way back is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.normalise import normalise
from nlp.tokenizer import tokens_of


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Sjögren’s", "sjogren's"),
        ("×10⁹/L", "x10^9/l"),
        ("anti‑β2GPI", "anti-b2gpi"),
        ("ＨＣＱ２００", "hcq200"),
        ("µmol", "umol"),
        ("Ещё", "еще"),
        ("шегрена й", "шегрена й"),
        ("a\u200bb", "ab"),
    ],
)
def test_writes_one_letter_one_way(written: str, plain: str) -> None:
    assert normalise(written).text == plain


@given(st.text())
def test_every_character_points_back_into_the_message(text: str) -> None:
    normalised = normalise(text)
    assert len(normalised.text) == len(normalised.origin)
    assert list(normalised.origin) == sorted(normalised.origin)
    assert all(0 <= place < len(text) for place in normalised.origin)


@given(st.text(alphabet="aÖß³ α，х1\n😀é"))
def test_a_place_maps_back_to_what_was_written(text: str) -> None:
    normalised = normalise(text)
    for token in tokens_of(normalised.text):
        start, end = normalised.span(token.start, token.end)
        assert normalise(text[start:end]).text.find(token.text) >= 0


@given(st.text())
def test_tokens_hold_everything_but_blanks(text: str) -> None:
    plain = normalise(text).text
    covered = {place for token in tokens_of(plain) for place in range(token.start, token.end)}
    assert all(plain[place].isspace() for place in range(len(plain)) if place not in covered)
