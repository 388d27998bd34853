"""Medicines whose names are mixed up: no row of the table of confusables is silently merged (drugs.md, section 3)."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.nlp.cases import read

# A row: names that must not stand for one another, known to the lexicon or not.
ROWS = """
倍利妥 倍力腾
贝林妥欧单抗 贝利尤单抗 玛贝兰妥单抗
环磷酰胺 异环磷酰胺
氯喹 羟氯喹
泼尼松 泼尼松龙 甲泼尼龙
可的松 氢化可的松
强的松 强的松龙 甲强龙
本瑞利珠单抗 瑞利珠单抗
美罗华 佳罗华 优罗华 高罗华
利妥昔单抗 西妥昔单抗 维布妥昔单抗 司妥昔单抗 乌妥昔单抗
奥妥珠单抗 奥加伊妥珠单抗 奥法妥木单抗 奥马珠单抗
托珠单抗 妥珠 帕妥珠单抗 莫妥珠单抗 赛妥珠单抗
伊奈利珠单抗 伊匹木单抗 依奇珠单抗 依库珠单抗
泽贝妥单抗 泽布替尼
瑞基奥仑赛 舒瑞基奥仑赛
伊基奥仑赛 艾基维仑赛
阿基仑赛 纳基奥仑赛 普基奥仑赛 泽沃基奥仑赛 西达基奥仑赛
阿巴西普 阿法西普 阿塞西普 泰它西普
环孢素 环孢素滴眼液
他克莫司 他克莫司软膏
癌骨瓦 癌即瓦
prednisone prednisolone methylprednisolone
chloroquine hydroxychloroquine
rituximab infliximab siltuximab cetuximab brentuximab
belimumab belatacept belantamab blinatumomab
inebilizumab ianalumab benralizumab ravulizumab
telitacicept atacicept abatacept alefacept povetacicept
obinutuzumab obexelimab ocrelizumab ofatumumab inotuzumab
teclistamab talquetamab tocilizumab tebentafusp
mosunetuzumab glofitamab epcoritamab blinatumomab surovatamig
tafasitamab tabalumab tacrolimus
ciclosporin cycloserine cyclophosphamide
cyclophosphamide ifosfamide cyclosporine
azathioprine azacitidine azithromycin
methotrexate mitoxantrone methyltestosterone
mercaptopurine propylthiouracil
sirolimus tacrolimus everolimus pimecrolimus
leflunomide lenalidomide teriflunomide
hydroxychloroquine hydroxyurea hydroxyzine hydrocortisone
Benlysta Blincyto
Arava Arzerra
Orencia Ocrevus
Xgeva Gazyva
Imuran Imbruvica Imuldosa Imjudo
циклофосфамид ифосфамид циклоферон циклоспорин
циклофосфан циклоферон
хлорохин гидроксихлорохин
преднизолон метилпреднизолон преднизон
кортизон гидрокортизон
Арава Арзерра
блинатумомаб белимумаб белантамаб
белатацепт белимумаб белантамаб абатацепт
ритуксимаб инфликсимаб цетуксимаб силтуксимаб
""".strip().splitlines()
PAIRS = sorted({pair for row in ROWS for pair in combinations(row.split(), 2)})


def _read(name: str) -> list[str]:
    return [finding.concept for finding in read(name).findings if finding.kind == "drug"]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_neither_is_read_as_the_other(one: str, other: str) -> None:
    first, second = _read(one), _read(other)
    assert len(first) <= 1
    assert len(second) <= 1
    assert first != second or not first


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_both_in_a_line_are_kept_apart(one: str, other: str) -> None:
    assert _read(f"{one} 10 mg, {other} 20 mg") == [*_read(one), *_read(other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("泰它西普", "泰他西普"),
        ("Rituxan", "Rixathon"),
        ("Rituxan", "Riximyo"),
        ("Rituxan", "Ruxience"),
        ("Rituxan", "Riabni"),
        ("Rituxan", "Truxima"),
        ("rituximab", "rituximab-abbs"),
        ("rituximab", "rituximab-arrx"),
        ("rituximab", "rituximab-pvvr"),
        ("adalimumab", "adalimumab-aacf"),
        ("adalimumab", "adalimumab-aaty"),
        ("adalimumab", "adalimumab-aqvh"),
        ("преднізолон", "преднизолон"),
    ],
)
def test_names_of_one_drug_are_merged(one: str, other: str) -> None:
    assert _read(one) == _read(other) != []


def test_a_name_that_lists_give_to_two_drugs_asks() -> None:
    (question,) = read("瑞利珠单抗").questions
    assert {option.concept for option in question.options} == {"ravulizumab", "reslizumab"}


@pytest.mark.parametrize(
    ("written", "shorter", "meant"),
    [
        ("羧氯喹0.2g", "chloroquine", "hydroxychloroquine"),
        ("泼尼松尤5mg", "prednisone", "prednisolone"),
        ("强的松庞", "prednisone", "prednisolone"),
        ("申泼尼松龙", "prednisolone", "methylprednisolone"),
        ("氧化可的松", "cortisone", "hydrocortisone"),
        ("氢比可的松", "cortisone", "hydrocortisone"),
        ("状环孢素", "cyclosporine", "voclosporin"),
        ("醋酸泼尼松尤", "prednisone", "prednisolone"),
    ],
)
def test_a_long_name_with_a_wrong_character_is_not_the_shorter_name(
    written: str, shorter: str, meant: str
) -> None:
    reading = read(written)
    assert shorter not in {finding.concept for finding in reading.findings}
    assert meant in {option.concept for question in reading.questions for option in question.options}


@pytest.mark.parametrize(
    "text",
    ["由泼尼松龙改", "经氯喹治疗", "诱导环磷酰胺冲击", "服氯喹", "用环孢素", "泼尼松片10mg", "予可的松"],
)
def test_words_around_a_name_are_no_part_of_it(text: str) -> None:
    assert not read(text).questions
    assert len(_read(text)) == 1
