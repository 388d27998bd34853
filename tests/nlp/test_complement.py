"""C3 and C4 said to be low or normal, and what only looks like it."""

from __future__ import annotations

from datetime import date

import pytest

from nlp.proposals import propose
from nlp.reading import extract

ON = date(2026, 11, 23)
BOTH_LOW = {"c3_low": True, "c4_low": True}
BOTH_NORMAL = {"c3_low": False, "c4_low": False}
C3_LOW, C3_NORMAL = {"c3_low": True}, {"c3_low": False}
ONE_OF_TWO = {"c3_low": True, "c4_low": False}


def said(text: str, *, asked: bool = False) -> dict[str, object]:
    proposals = propose(extract(text, None, ON), ON)
    return {one.fact: one.value for one in proposals if one.fact in BOTH_LOW and one.asks == asked}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SLE, class IV nephritis on biopsy, low C3 and C4", BOTH_LOW),
        ("low C3/C4", BOTH_LOW),
        ("C3/4 low", BOTH_LOW),
        ("low complement (C3 and C4)", BOTH_LOW),
        ("C3 45 mg/dL, C4 8 mg/dL (both low)", BOTH_LOW),
        ("C3 0.45 g/L ↓, C4 0.05 g/L ↓", BOTH_LOW),
        ("C3 and C4 are within normal limits", BOTH_NORMAL),
        ("low C3, normal C4", ONE_OF_TWO),
        ("low C3 normal C4", ONE_OF_TWO),
        ("low C3 and C4 normal", ONE_OF_TWO),
        ("C3 low, C4 normal", ONE_OF_TWO),
        ("C3 0.45 (0.9-1.8), C4 0.2 (0.1-0.4)", ONE_OF_TWO),
        ("C3 0.45 g/L, C4 0.05 g/L low", {"c4_low": True}),
        ("Complement C3 low at 0.45 g/L", C3_LOW),
        ("no low C3", C3_NORMAL),
        ("C3 is not low", C3_NORMAL),
        ("C3 no longer low", C3_NORMAL),
        ("补体C3、C4均降低", BOTH_LOW),
        ("补体C3 0.31g/L↓，C4 0.05g/L↓", BOTH_LOW),
        ("C3正常，C4下降", {"c3_low": False, "c4_low": True}),
        ("低补体血症（C3 0.31g/L）", C3_LOW),
        ("补体C3不低", C3_NORMAL),
        ("снижены С3 и С4", BOTH_LOW),
        ("С3 и С4 снижены", BOTH_LOW),
        ("снижение С3 до 0,45 г/л, С4 в норме", ONE_OF_TWO),
        ("С3 не снижен", C3_NORMAL),
    ],
)
def test_low_or_normal(text: str, expected: dict[str, object]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "C3 0.45 g/L, C4 0.05 g/L",
        "C3-C4 disc herniation, low back pain",
        "C3/C4 disc, low",
        "C4d low",
        "biopsy with C3 deposits, low intensity",
        "low HLA-C4 copy number",
        "C3 low?",
        "if C3 low",
        "low C3 or C4",
        "C3 low or normal",
        "C3 low-normal",
        "low-normal C3",
        "borderline low C3",
        "her mother has low C3",
        "C3 0.45 (0.9-1.8) normal",
        "no proteinuria or low C3",
        "monitor C3, low threshold",
        "C3较前下降",
        "C3沉积，低强度",
        "позвонки С3-С4, низкая плотность",
        "C3 в норме или снижен",
    ],
)
def test_what_does_not_say_it(text: str) -> None:
    assert said(text) == {}


@pytest.mark.parametrize(
    "text", ["C3 was low in 2019", "previously low C3", "при поступлении С3 снижен", "既往C3降低"]
)
def test_a_result_of_another_time_is_asked_about(text: str) -> None:
    assert said(text) == {}
    assert said(text, asked=True) == C3_LOW


def test_its_words_are_shown_as_read() -> None:
    reading = extract("SLE. low C3 and C4, ferritin 300", "en", ON)
    assert [piece.text.strip(" ,") for piece in reading.unparsed][-1] == "ferritin 300"
    assert not any("C3" in piece.text or "low" in piece.text for piece in reading.unparsed)
