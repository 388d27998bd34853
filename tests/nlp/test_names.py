"""Names in every form: Russian cases, traditional and misheard Chinese, antibodies, confusable drugs kept apart."""

from __future__ import annotations

import pytest

from nlp.measures import measures
from nlp.normalise import normalise
from nlp.russian import russian_forms, short_forms
from nlp.tokenizer import tokens_of
from tests.nlp.cases import read


def _names(text: str) -> list[str]:
    return [finding.concept for finding in read(text).findings if finding.kind != "measure"]


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("болеет системной красной волчанкой", "sle"),
        ("при волчаночном нефрите", "lupus_nephritis"),
        ("дебют гранулематоза с полиангиитом", "gpa"),
        ("с антисинтетазным синдромом", "antisynthetase"),
        ("без интерстициальных заболеваний легких", "ild"),
        ("склеродермией системной", "ssc"),
        ("лечилась мабтерой", "rituximab"),
        ("на микофенолате мофетила", "mycophenolate"),
        ("терапия ГКС-ами", "glucocorticoid"),
        ("наличие антител к кардиолипину", "acl"),
        ("全身性紅斑性狼瘡", "sle"),
        ("黴酚酸酯", "mycophenolate"),
        ("環磷醯胺", "cyclophosphamide"),
        ("antibodies against topoisomerase I positive", "anti_scl70"),
        ("抗组氨酰tRNA合成酶抗体阳性", "anti_jo1"),
        ("МТX 15 мг", "methotrexate"),
    ],
)
def test_a_name_is_read_in_every_form(text: str, concept: str) -> None:
    assert concept in _names(text)


def test_adjectives_agree_with_their_noun_in_both_numbers() -> None:
    assert {"волчаночного нефрита", "волчаночными нефритами"} <= russian_forms("волчаночный нефрит")
    assert {"антител к sm", "антителам к sm"} <= russian_forms("антитела к sm")
    assert russian_forms("симпони") == {"симпони"}
    assert {"гкс-ами", "гксами"} <= short_forms("гкс")


@pytest.mark.parametrize(
    ("typo", "meant", "contained"),
    [
        ("泼尼松隆10mg", "prednisolone", "prednisone"),
        ("强的松拢", "prednisolone", "prednisone"),
        ("浮环孢素", "voclosporin", "cyclosporine"),
        ("甲泼尼松笼", "methylprednisolone", "prednisone"),
    ],
)
def test_a_misheard_long_name_is_not_the_short_name_inside_it(typo: str, meant: str, contained: str) -> None:
    reading = read(typo)
    assert contained not in {finding.concept for finding in reading.findings}
    offered = {option.concept for question in reading.questions for option in question.options}
    assert meant in offered | {finding.concept for finding in reading.findings if finding.asks}


@pytest.mark.parametrize(
    "text", ["异环磷酰胺 2g", "帕妥珠单抗", "西妥昔单抗", "甲状腺激素", "狼疮神经病变中的神经"]
)
def test_other_chinese_names_are_not_misheard_ones(text: str) -> None:
    assert not read(text).questions


@pytest.mark.parametrize(
    "text",
    [
        "GPA of 3.8 at university",
        "IBM laptop and SPSS",
        "written in HTML and CSS",
        "the MPA was 34 mm, a dilated pulmonary artery",
        "甲羟孕酮（MPA）10mg",
        "ACA infarct on MRI, stroke",
        "RTX 4090 for gaming",
        "SSA disability benefits",
        "ETA of the ambulance 10 min",
        "甲状腺激素水平",
        "激素六项",
        "гормоны щитовидной железы",
        "LA enlarged on echo, RA normal",
        "RA 88% sats",
        "AAV9 vector",
        "ВА: вызов на дом",
        "T2DM on insulin",
        "CAPS LOCK",
        "the SLE is the State Licensing Exam",
        "она так сказала, эта мазь",
        "HSP70 expression",
        "beta-CTX 350 pg/mL, osteoporosis",
        "LN palpable in the axilla",
    ],
)
def test_look_alikes_are_neither_read_nor_asked(text: str) -> None:
    assert not _names(text)
    assert not read(text).questions


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("SLEDAI 12", "sledai_2k", 12),
        ("Plt 45", "plt", 45),
        ("血小板45", "plt", 45),
        ("тромбоциты 45 тыс", "plt", 45),
        ("СКФ 55", "egfr", 55),
        ("фракция выброса 58%", "lvef_pct", 58),
        ("кожный счет 18", "mrss", 18),
        ("徒手肌力评分120", "mmt8", 120),
    ],
)
def test_values_have_names_in_three_languages(text: str, fact: str, value: int) -> None:
    plain = normalise(text).text
    (measure,) = [m for m in measures(plain, tokens_of(plain)) if m.fact == fact]
    assert measure.value == value


@pytest.mark.parametrize(
    "text", ["lupus something nephritis", "anti qwerty dsDNA", "mycophenolate xyzzy mofetil"]
)
def test_a_name_has_no_strange_word_inside(text: str) -> None:
    reading = read(text)
    assert all(len(finding.surface.split()) == 1 for finding in reading.findings)
    assert "lupus_nephritis" not in {finding.concept for finding in reading.findings}
