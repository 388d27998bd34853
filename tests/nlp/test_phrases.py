"""Written forms looked up word by word."""

from __future__ import annotations

import pytest

from nlp.phrases import Phrases
from nlp.tokenizer import tokens_of

FORMS = ["no", "no evidence", "no evidence of", "отмен*", "отмен* из-за", "没有", "d/c'd", "?"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no evidence of it", ["no evidence of"]),
        ("no  evidence\nat all", ["no  evidence"]),
        ("no evident", ["no"]),
        ("casino evidence", []),
        ("5no evidence", []),
        ("no5", ["no"]),
        ("noх", []),
        ("препарат отменили из-за сыпи", ["отменили из-за"]),
        ("неотменен", []),
        ("отмена", ["отмена"]),
        ("从没有过", ["没有"]),
        ("没 有", []),
        ("d/c'd?", ["d/c'd", "?"]),
        ("d / c'd", []),
        ("no no evidence", ["no", "no evidence"]),
    ],
)
def test_the_longest_form_at_each_place(text: str, found: list[str]) -> None:
    places = Phrases(FORMS).find(tokens_of(text), text)
    assert [text[start:end] for start, end in places] == found


def test_no_forms_find_nothing() -> None:
    assert Phrases([]).find(tokens_of("anything"), "anything") == []
