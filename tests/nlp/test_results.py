"""Results of antibody tests, alone and in lists."""

from __future__ import annotations

import pytest

from tests.nlp.cases import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ANA positive", {"ana": "positive"}),
        ("anti-Sm neg", {"anti_sm": "negative"}),
        ("ANA positive, anti-Sm negative", {"ana": "positive", "anti_sm": "negative"}),
        ("ANA 1:640 speckled, dsDNA negative", {"ana": "positive", "anti_dsdna": "negative"}),
        ("ANA 1:80", {"ana": "positive"}),
        ("ANA 1:40", {"ana": "unclear"}),
        ("Sm+ RNP+ dsDNA-", {"anti_sm": "positive", "anti_rnp": "positive", "anti_dsdna": "negative"}),
        ("positive anti-SSA and anti-SSB", {"anti_ssa": "positive", "anti_ssb": "positive"}),
        ("anti-Jo-1 and anti-SRP were negative", {"anti_jo1": "negative", "anti_srp": "negative"}),
        ("negative for PR3-ANCA and MPO-ANCA", {"anca_pr3": "negative", "anca_mpo": "negative"}),
        ("Neg: ANCA, GBM. Pos: ANA 1:160", {"anca": "negative", "anti_gbm": "negative", "ana": "positive"}),
        (
            "triple positive (LA, aCL, anti-b2GPI)",
            {"la": "positive", "acl": "positive", "anti_b2gpi": "positive"},
        ),
        ("anti-MDA5 borderline", {"anti_mda5": "unclear"}),
        ("no anti-centromere antibodies", {"anti_centromere": "negative"}),
        ("anticardiolipin turned negative", {"acl": "negative"}),
        ("Scl-70", {"anti_scl70": None}),
        ("ANA 1:80 neg.", {"ana": "negative"}),
        ("ANA 1:640 neg.", {"ana": "unclear"}),
        ("ANA 1:320, anti-Sm neg.", {"ana": "positive", "anti_sm": "negative"}),
        ("ANCA previously positive, now negative", {"anca": "negative"}),
        ("anti-Ro was negative in 2019, now positive", {"anti_ssa": "positive"}),
        ("ANCA was positive in 2020 and negative in 2022", {"anca": "negative"}),
        ("dsDNA positive, now ANCA negative", {"anti_dsdna": "positive", "anca": "negative"}),
        ("АНФ ранее положительный, сейчас отрицательный", {"ana": "negative"}),
        ("АНЦА не обн.", {"anca": "negative"}),
        ("ANCA既往阳性，现阴性", {"anca": "negative"}),
        ("抗Sm阳性、抗RNP阴性", {"anti_sm": "positive", "anti_rnp": "negative"}),
    ],
)
def test_results(text: str, expected: dict[str, str | None]) -> None:
    assert {finding.concept: finding.result for finding in read(text).findings} == expected


def test_an_antibody_without_a_result_asks() -> None:
    (finding,) = read("Scl-70").findings
    assert finding.asks


def test_only_a_negative_result_is_a_negation() -> None:
    found = {finding.concept: finding.negated for finding in read("ANA positive, anti-Sm negative").findings}
    assert found == {"ana": False, "anti_sm": True}
