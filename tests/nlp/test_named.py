"""Names as doctors and patients write them in three languages, each beside what decides it: invented phrases."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.nlp.cases import read

LINES = (Path(__file__).parent / "words" / "named.txt").read_text(encoding="utf-8").splitlines()
NAMED = [tuple(line.split("|", 1)) for line in LINES]


def test_there_are_phrases_enough() -> None:
    assert len(NAMED) > 600


@pytest.mark.parametrize(("concept", "text"), NAMED)
def test_the_name_is_read(concept: str, text: str) -> None:
    assert concept in {finding.concept for finding in read(text).findings}
