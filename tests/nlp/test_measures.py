"""Laboratory values and scores in the unit of their fact."""

from __future__ import annotations

from typing import Any

import pytest

from nlp.measures import Measure, measures
from nlp.normalise import normalise
from nlp.tokenizer import tokens_of


def _measured(text: str) -> list[Measure]:
    plain = normalise(text).text
    return measures(plain, tokens_of(plain))


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("Plt 45", "plt", 45),
        ("platelets 45,000/uL", "plt", 45),
        ("platelet count of 130 x10⁹/L", "plt", 130),
        ("Plt <50", "plt", {"below": 50}),
        ("Hb 98", "hb_g_l", 98),
        ("Hgb 7.2 g/dL", "hb_g_l", 72),
        ("hemoglobin 7.2", "hb_g_l", 72),
        ("ANC 0.8", "anc", 0.8),
        ("lymphocytes 650/uL", "alc", 0.65),
        ("ALT 3.2 x ULN", "alt_xuln", 3.2),
        ("ALT 120 U/L (ULN 40)", "alt_xuln", 3),
        ("ALT 35", "alt_u_l", 35),
        ("ALT 35 (0-40)", "alt_xuln", 0.875),
        ("АЛТ 120 ед/л (норма до 40)", "alt_xuln", 3),
        ("AST 70 U/L [ref 5-35 U/L]", "ast_xuln", 2),
        ("谷丙转氨酶 120 (参考值 5-40)", "alt_xuln", 3),
        ("bilirubin 2.4 (<1.2)", "tbil_xuln", 2),
        ("ALT 35 (80-150)", "alt_u_l", 35),
        ("ALT 35 (30-40)", "alt_u_l", 35),
        ("ALT 35-60 (0-40)", "alt_u_l", {"at_least": 35, "at_most": 60}),
        ("ALT ULN 40", "alt_uln_u_l", 40),
        ("АЛТ верхняя граница 40", "alt_uln_u_l", 40),
        ("谷丙转氨酶上限40", "alt_uln_u_l", 40),
        ("bilirubin upper limit 1.2 mg/dL", "tbil_uln_umol_l", 20.52),
        ("CK 3,200 U/L", "ck_u_l", 3200),
        ("bilirubin 1.0 mg/dL", "tbil_umol_l", 17.1),
        ("CK 5x ULN", "muscle_enzyme_xuln", 5),
        ("creatinine 1.8 mg/dL", "creatinine_mg_dl", 1.8),
        ("creatinine 221 umol/L", "creatinine_mg_dl", 2.5),
        ("eGFR 38 mL/min/1.73 m²", "egfr", 38),
        ("CrCl 55 ml/min", "crcl_ml_min", 55),
        ("LVEF 58 %", "lvef_pct", 58),
        ("SpO2 95% on room air", "spo2_pct", 95),
        ("SLEDAI-2K 12", "sledai_2k", 12),
        ("SLEDAI score of 12", "sledai_2k", 12),
        ("BVAS: 17", "bvas", 17),
        ("ESSDAI = 6", "essdai", 6),
        ("mRSS 22", "mrss", 22),
        ("MMT-8 128", "mmt8", 128),
        ("HAQ-DI 1.25", "haq", 1.25),
        ("weight 54 kg", "weight_kg", 54),
        ("weight 130 lb", "weight_kg", 58.967),
        ("45-year-old", "age_years", 45),
        ("45 yo", "age_years", 45),
        ("肌酐 130", "creatinine_mg_dl", 1.471),
    ],
)
def test_reads_a_value(text: str, fact: str, value: Any) -> None:
    assert {measure.fact: measure.value for measure in _measured(text)} == {fact: value}


def test_age_and_sex_in_short() -> None:
    found = {measure.fact: measure.value for measure in _measured("29f with sle")}
    assert found == {"age_years": 29, "sex": "female"}


OTHER_INSTRUMENTS = [
    "SELENA-SLEDAI 12", "SELENA SLEDAI 12", "SLEDAI (SELENA) 12", "modified SLEDAI 8", "clinical SLEDAI-2K 4",
    "MEX-SLEDAI 7", "SELENA-SLEDAI 12 баллов", "临床SLEDAI 4分", "BVAS/WG 5", "BVAS 2003 12", "clinical ESSDAI 6",
    "modified HAQ 1.2", "HAQ-II 1.2",
]  # fmt: skip


@pytest.mark.parametrize("text", OTHER_INSTRUMENTS)
def test_the_number_of_another_instrument_is_not_read(text: str) -> None:
    assert _measured(text) == []


@pytest.mark.parametrize("text", ["ANC 45", "plt 1:80", "Hb 1.2", "SLEDAI 2K was not done"])
def test_a_value_of_no_known_meaning_is_left(text: str) -> None:
    assert not _measured(text)


@pytest.mark.parametrize(
    ("text", "asks"),
    [("SpO2 93", True), ("SpO2 93 on RA", False), ("weight 140", True), ("weight 54 kg", False)],
)
def test_asks_where_unit_or_setting_is_assumed(text: str, asks: bool) -> None:
    (measure,) = _measured(text)
    assert measure.asks == asks


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("SLEDAI was 18 in 2023, now 6", "sledai_2k", 6),
        ("Platelets fell to 40, now 150", "plt", 150),
        ("Hb 70 -> 110", "hb_g_l", 110),
        ("Креатинин был 300, стал 90", "creatinine_mg_dl", 1.018),
        ("血肌酐最高300，现88μmol/L", "creatinine_mg_dl", 0.995),
        ("12岁发病，现34岁", "age_years", 34),
        ("Hb 98, now on prednisone", "hb_g_l", 98),
        ("SLE in 2015, Hb 98", "hb_g_l", 98),
        ("woman aged 34", "age_years", 34),
        ("Пациентка 34 лет", "age_years", 34),
    ],
)
def test_of_an_old_and_a_new_value_the_new_one_counts(text: str, fact: str, value: Any) -> None:
    read = [(m.fact, m.value, m.asks) for m in _measured(text) if m.fact != "sex"]
    assert read == [(fact, value, False)]


@pytest.mark.parametrize(
    "text",
    [
        "BVAS 20 at diagnosis",
        "Hb 70 on admission",
        "On admission Hb 70",
        "Cr 3 in 2022",
        "SLEDAI was 18",
        "При поступлении гемоглобин 70",
        "既往肌酐300",
        "入院时血小板20",
    ],
)
def test_an_old_value_asks(text: str) -> None:
    assert [measure.asks for measure in _measured(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "target Hb 120",
        "goal platelets >50",
        "if platelets < 30 give IVIG",
        "Целевой Hb 120",
        "если тромбоциты < 30",
        "目标血红蛋白120",
        "若血小板<30",
        "steroids since age 12",
        "started at age 12",
        "12 лет болеет",
        "发病时20岁",
        "12岁起病",
    ],
)
def test_a_target_a_condition_and_the_age_of_onset_are_no_values(text: str) -> None:
    assert _measured(text) == []
