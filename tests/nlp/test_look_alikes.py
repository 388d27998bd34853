"""Short names and names of other things: another medicine, another organ, another word. Invented sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.nlp.cases import read

TEXTS = [
    text
    for path in sorted((Path(__file__).parent / "look_alikes").glob("*.txt"))
    for text in path.read_text(encoding="utf-8").splitlines()
]


def test_there_are_sentences_of_three_languages() -> None:
    assert len(TEXTS) > 400


@pytest.mark.parametrize("text", TEXTS)
def test_the_other_meaning_is_neither_read_nor_asked(text: str) -> None:
    reading = read(text)
    assert not [finding for finding in reading.findings if finding.kind != "measure"]
    assert not [question for question in reading.questions if question.kind != "date"]


@pytest.mark.parametrize(
    "text",
    [
        "Patient with SLE, works in an office, likes tennis",
        "SLE since 2010, flight to Spain next week, can I take HCQ",
        "Dx RA, plays football",
        "СКВ с 2015, работает в банке",
        "43F SLE, bus driver",
    ],
)
def test_a_patient_may_have_a_life(text: str) -> None:
    assert [finding for finding in read(text).findings if finding.kind == "diagnosis"]
