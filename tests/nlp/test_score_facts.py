"""The measurements that only scores speak of: read with their unit, and never from what merely looks like them."""

from __future__ import annotations

from datetime import date

import pytest

from nlp.reading import extract

ON = date(2026, 11, 23)


def measured(text: str, language: str) -> dict[str, object]:
    found = extract(text, language, ON).findings
    return {one.concept: one.value for one in found if one.kind == "measure" and not one.asks}


@pytest.mark.parametrize(
    ("language", "text", "fact", "value"),
    [
        ("en", "WBC count 3.2 x10^9/L", "wbc", 3.2),
        ("en", "White blood cells 2800/uL", "wbc", 2.8),
        ("en", "proteinuria 1.2 g/day", "urine_protein_g_day", 1.2),
        ("en", "24-hour urine protein 1200 mg/24h", "urine_protein_g_day", 1.2),
        ("en", "eosinophil count 3.4 x 10^9/L", "eosinophils", 3.4),
        ("zh", "白细胞计数 3.2×10^9/L", "wbc", 3.2),
        ("zh", "24小时尿蛋白 1.2g/24h", "urine_protein_g_day", 1.2),
        ("zh", "嗜酸性粒细胞 1.5×10^9/L", "eosinophils", 1.5),
        ("ru", "лейкоциты крови 3,2×10^9/л", "wbc", 3.2),
        ("ru", "суточная протеинурия 1,2 г/сут", "urine_protein_g_day", 1.2),
        ("ru", "эозинофилы 1,5×10^9/л", "eosinophils", 1.5),
    ],
)
def test_a_measurement(language: str, text: str, fact: str, value: float) -> None:
    assert measured(text, language)[fact] == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "WBC 10/hpf in the urine"),
        ("en", "white blood cells 12/hpf"),
        ("en", "WBC count 3.2"),
        ("en", "eosinophils 12%"),
        ("en", "eosinophils 1.5"),
        ("en", "proteinuria, UPCR 1.2 g/g"),
        ("en", "proteinuria 2+"),
        ("en", "no proteinuria"),
        ("en", "eosinophilic granulomatosis with polyangiitis"),
        ("zh", "尿白细胞 12/HP"),
        ("zh", "嗜酸性粒细胞 12%"),
        ("zh", "尿蛋白 2+"),
        ("ru", "лейкоциты в моче 15 в п/зр"),
        ("ru", "эозинофилы 12 %"),
        ("ru", "протеинурия есть"),
    ],
)
def test_what_only_looks_like_one(language: str, text: str) -> None:
    assert measured(text, language) == {}


@pytest.mark.parametrize("sign", ["x", "х", "×", " x ", "*"])
def test_the_sign_of_multiplication_may_be_a_letter_of_either_script(sign: str) -> None:
    assert measured(f"тромбоциты 80{sign}10^9/л", "ru") == {"plt": 80}
