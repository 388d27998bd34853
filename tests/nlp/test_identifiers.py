"""What identifies a person is masked, in three languages; eponyms, brands, values, doses, dates and scores are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.check_digits import is_resident_id, is_snils
from nlp.identifiers import identifiers, mask
from tests.nlp.cases import read

# text, kind, and the words that have to disappear
IDENTIFYING = [
    ("write to anna.oak+sle@example.org please", "email", "anna.oak+sle@example.org"),
    ("邮箱zhang_lan@example.com.cn，谢谢", "email", "zhang_lan@example.com.cn"),
    ("почта: roza@example.ru, СКВ", "email", "roza@example.ru"),
    ("почта роза@пример.рф", "email", "роза@пример.рф"),
    ("reach me: anna (at) example.org", "email", "anna (at) example.org"),
    ("call +7 916 123-45-67", "phone", "+7 916 123-45-67"),
    ("тел. 8 (916) 123-45-67", "phone", "8 (916) 123-45-67"),
    ("89161234567 звоните после 18", "phone", "89161234567"),
    ("звонить 8-916-123-45-67", "phone", "8-916-123-45-67"),
    ("телефон: 495 123-45-67", "phone", "495 123-45-67"),
    ("手机13912345678，SLE", "phone", "13912345678"),
    ("联系电话：139 1234 5678", "phone", "139 1234 5678"),
    ("电话010-12345678", "phone", "010-12345678"),
    ("+86 139-1234-5678", "phone", "+86 139-1234-5678"),
    ("电话：１３９１２３４５６７８", "phone", "１３９１２３４５６７８"),
    ("call (212) 555-0147", "phone", "(212) 555-0147"),
    ("cell 212-555-0147", "phone", "212-555-0147"),
    ("212.555.0147 is my daughter", "phone", "212.555.0147"),
    ("+1 415 555 2671", "phone", "+1 415 555 2671"),
    ("ring 020 7946 0958 any time", "phone", "020 7946 0958"),
    ("Tel 030 901820, SLE", "phone", "030 901820"),
    ("06 12 34 56 78 (Paris)", "phone", "06 12 34 56 78"),
    ("0049 151 23456789", "phone", "0049 151 23456789"),
    ("+34 612 34 56 78", "phone", "+34 612 34 56 78"),
    ("身份证号：11010519491231002X", "number", "11010519491231002X"),
    ("女 110105 19491231 002X SLE", "number", "110105 19491231 002X"),
    ("СНИЛС 112-233-445 95", "number", "112-233-445 95"),
    ("пациентка, 112-233-445 95, СКВ", "number", "112-233-445 95"),
    ("MRN 00123456, SLE", "number", "00123456"),
    ("MRN: 4471 SLE", "number", "4471"),
    ("MRN#A12-3345 seen today", "number", "A12-3345"),
    ("Hospital number 77-1234", "number", "77-1234"),
    ("NHS number 943 476 5919", "number", "943 476 5919"),
    ("patient ID 20456", "number", "20456"),
    ("SSN 123-45-6789", "number", "123-45-6789"),
    ("chart no. 99812 reviewed", "number", "99812"),
    ("住院号：0012345，女", "number", "0012345"),
    ("病历号 ZY20231234", "number", "ZY20231234"),
    ("门诊号:778899", "number", "778899"),
    ("住院號 556677", "number", "556677"),
    ("ИБ № 12345/24, СКВ", "number", "12345/24"),
    ("история болезни №4512", "number", "4512"),
    ("карта № 7781 СКВ", "number", "7781"),
    ("полис ОМС 1234567890123456", "number", "1234567890123456"),
    ("паспорт 4510 123456", "number", "4510 123456"),
    ("record 123456789 on file", "number", "123456789"),
    ("Mrs Oakwood has SLE", "name", "Oakwood"),
    ("Mr. John Smith, 45, GPA", "name", "John Smith"),
    ("Ms. Maria O'Brien on HCQ", "name", "Maria O'Brien"),
    ("MRS. OAKWOOD has SLE", "name", "OAKWOOD"),
    ("mrs oakwood has lupus", "name", "oakwood"),
    ("Pt Anna Petrova, SLE since 2015", "name", "Anna Petrova"),
    ("Patient: Lindqvist, Karin", "name", "Lindqvist, Karin"),
    ("patient name: Jane Doe", "name", "Jane Doe"),
    ("Name: Wei Zhang, SLE", "name", "Wei Zhang"),
    ("Patient Garcia was given rituximab", "name", "Garcia"),
    ("my name is Julia and I have lupus", "name", "Julia"),
    ("Mr J. Smith with GPA", "name", "J. Smith"),
    ("患者王丽，女，35岁，SLE", "name", "王丽"),
    ("患者张建国，男，系统性红斑狼疮", "name", "张建国"),
    ("姓名：欧阳小敏 女", "name", "欧阳小敏"),
    ("姓名:李某某，性别:女", "name", "李某某"),
    ("李女士，狼疮肾炎", "name", "李"),
    ("陈小红女士 38岁", "name", "陈小红"),
    ("我叫刘芳，得了狼疮", "name", "刘芳"),
    ("患者陈静因发热入院", "name", "陈静"),
    ("王芳，女，28岁，干燥综合征", "name", "王芳"),
    ("患者張美玲，女，紅斑狼瘡", "name", "張美玲"),
    ("Иванова Мария Петровна, 1980 г.р., СКВ", "name", "Иванова Мария Петровна"),
    ("Мария Петровна Иванова, СКВ", "name", "Мария Петровна Иванова"),
    ("больная Иванова М.П., СКВ", "name", "Иванова М.П."),
    ("Пациентка Сидорова получает преднизолон", "name", "Сидорова"),
    ("осмотрен Петров И. И., ССД", "name", "Петров И. И."),
    ("А.В. Кузнецова, 45 лет", "name", "А.В. Кузнецова"),
    ("ИВАНОВА МАРИЯ ПЕТРОВНА, СКВ", "name", "ИВАНОВА МАРИЯ ПЕТРОВНА"),
    ("у Анны Сергеевны волчанка", "name", "Анны Сергеевны"),
    ("ФИО: Ким Ольга", "name", "Ким Ольга"),
    ("меня зовут Ольга, у меня волчанка", "name", "Ольга"),
    ("СНИЛС 112-233-445 95, СКВ", "number", "112-233-445 95"),
    ("паспорт 4510 123456, СКВ", "number", "4510 123456"),
    ("MRN 4471 58, F, SLE", "number", "4471 "),
    ("NHS 943 476 5919, GPA", "number", "943 476 5919"),
    ("DOB 12/03/1985, SLE", "number", "12/03/1985"),
    ("D.O.B.: 1985-03-12 SLE", "number", "1985-03-12"),
    ("born on March 12, 1985, lupus", "number", "March 12, 1985"),
    ("date of birth 12th March 1985", "number", "12th March 1985"),
    ("12.03.1985 г.р., СКВ", "number", "12.03.1985"),
    ("дата рождения: 12.03.1985, ССД", "number", "12.03.1985"),
    ("род. 12 марта 1985 г., СКВ", "number", "12 марта 1985"),
    ("出生日期：1985年3月12日，SLE", "number", "1985年3月12日"),
    ("生于1985年3月，狼疮", "number", "1985年3月"),
    ("1985年3月12日生，狼疮", "number", "1985年3月12日"),
    ("张伟，住院号待补，狼疮", "name", "张伟"),
    ("病人王小明诉关节痛", "name", "王小明"),
    ("Петрова Анна, 34 года, СКВ", "name", "Петрова Анна"),
    ("Ольга Сидорова (29 лет), волчанка", "name", "Ольга Сидорова"),
    ("John Smith, 34M, SLE", "name", "John Smith"),
    ("Seen: Maria Oakwood, 41 F, lupus", "name", "Maria Oakwood"),
    ("Hughes, Robert", "name", "Hughes, Robert"),
    ("Robert Hughes, 45 yo, SLE", "name", "Robert Hughes"),
    ("Mrs. Raynaud has scleroderma", "name", "Raynaud"),
    ("выписка пациента Смирнова Олега Игоревича", "name", "Смирнова Олега Игоревича"),
]

HARMLESS = [
    "patient Wegener's granulomatosis",
    "Churg-Strauss",
    "Patient Raynaud's phenomenon positive",
    "Libman-Sacks endocarditis",
    "Hashimoto and Graves disease",
    "modified Rodnan skin score 22",
    "Pt Sjogren's since 2012",
    "Still's disease",
    "Cockcroft-Gault 55",
    "Patient Has SLE",
    "Patient Global Assessment 4",
    "Pt On MMF 2 g",
    "Patient Denies fever",
    "Patient Benlysta since 2021",
    "Pt Plaquenil 400",
    "Mr angiography of the head",
    "MS Contin 15 mg",
    "MR imaging of hips",
    "Miss doses often",
    "Dr Reddy's tacrolimus",
    "Humira, Enbrel, MabThera, Truxima",
    "platelets 450000",
    "Plt 45 000",
    "ANA 1:1280",
    "WBC 4.5, Hb 104, Plt 210, Cr 88",
    "C3 0.45 C4 0.08",
    "CK 3400 -> 1200 -> 450",
    "eGFR 100-110-95",
    "anti-dsDNA 1250 IU/mL",
    "HBV DNA 12500000 copies/mL",
    "HBV DNA 10000000",
    "Plt 120 110 98 105",
    "prednisone 60-40-20-10 mg",
    "MMF 1000 mg bid",
    "RTX 1000 mg x2, 375 mg/m2 x4",
    "cyclophosphamide 500 mg q2w x6 (3000 mg)",
    "2019-2021 MMF",
    "since 2025-03-14",
    "14.03.2025",
    "20250314 rituximab",
    "03/04/2025",
    "May 2024 - June 2025",
    "2019, 2020, 2021, 2022",
    "12.03.2024-15.04.2025",
    "SLEDAI 12, BVAS 17, ESSDAI 8",
    "SLEDAI 8-12-10-4",
    "BP 120/80-130/90",
    "NCT07301164",
    "PMID 12345678",
    "PMID: 31234567",
    "doi 10.1136/annrheumdis-2019-215089",
    "T 38.5, HR 102, SpO2 95",
    "血小板450000",
    "血小板 120000/ul，肌酐 130",
    "患者高热3天",
    "患者高血压，糖尿病",
    "患者白细胞减少，",
    "患者关节痛，",
    "患者黄疸，",
    "患者曾用CTX",
    "患者于2020年确诊",
    "患者周身疼痛",
    "患者时有发热",
    "患者严重贫血，",
    "患者张口受限，",
    "患者贝利尤单抗，",
    "患者雷公藤，",
    "患者叶酸，",
    "患者常规治疗，",
    "患者余无不适，",
    "雷诺现象，女，35岁",
    "一位女士",
    "白塞病",
    "美罗华 500mg 每周一次",
    "2023年3月-2024年5月",
    "泼尼松60mg-40mg-20mg",
    "SLEDAI 12分",
    "抗核抗体1:1280",
    "болезнь Шегрена, синдром Рейно",
    "Пациентка Шегрена",
    "Гранулематоз Вегенера",
    "синдром Черджа-Стросс",
    "индекс Роднан 18",
    "Пациентка Женщина 45 лет",
    "Больная Отмечает слабость",
    "тромбоциты 450000",
    "преднизолон 60-40-20 мг",
    "с 2019 по 2021",
    "14.03.2025 г.",
    "СКФ 55, креатинин 130 мкмоль/л",
    "1 000 000 ЕД",
    "АНФ 1:1280",
    "институт им. В.А. Насоновой",
    "Мабтера 500 мг №4",
    "Гепатит В. С. нет",
    "SLEDAI-2K 12 баллов",
    "АТ 120/80-130/90",
    "Пациент Системная красная волчанка",
    "метипред 1000 мг №3 в/в",
    "C-ANCA 1:320, PR3 150",
    "weight 54 kg, height 165",
    "dose 1500 mg 1500 mg 1500 mg",
    "Case 3: SLE",
    "ID clinic 2023",
    "record high CK 12000",
    "Name of drug: HCQ",
    "Joint Pain, 34M",
    "Lupus Nephritis, 34F",
    "Breast Cancer, 61 F",
    "However, Anna takes HCQ",
    "Raynaud, sicca, SLE",
    "Hughes syndrome",
    "Still, Crohn, Graves",
    "born at 32 weeks",
    "born in 1985",
    "since 12/03/2015 on HCQ",
    "患者常自诉关节痛",
    "患者高热诉头痛",
    "1985年3月生效",
    "родилась в 1985 году",
    "Волчаночный нефрит, 34 года",
    "с 12.03.2015 г. СКВ",
]


@pytest.mark.parametrize(("text", "kind", "hidden"), IDENTIFYING, ids=[row[0] for row in IDENTIFYING])
def test_found_and_masked(text: str, kind: str, hidden: str) -> None:
    reading = read(text)
    assert [(redaction.kind, text[redaction.start : redaction.end]) for redaction in reading.redacted] == [
        (kind, hidden)
    ]
    assert "█" * len(hidden) in mask(text, 0, len(text), reading.redacted)
    assert not [piece for piece in reading.unparsed if hidden in piece.text]


@pytest.mark.parametrize("text", HARMLESS)
def test_nobody_is_identified(text: str) -> None:
    found = [text[redaction.start : redaction.end] for redaction in read(text).redacted]
    assert found == []


@pytest.mark.parametrize("text", HARMLESS)
def test_nobody_is_identified_even_where_the_lexicon_exempts_nothing(text: str) -> None:
    assert not [r for r in identifiers(text, []) if r.kind != "name"]


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("11010519491231002X", True),
        ("110105194912310021", False),
        ("11010519491331002X", False),
        ("440524188001010014", False),
        ("1101051949123100", False),
    ],
)
def test_the_check_character_of_a_resident_id(number: str, right: bool) -> None:
    assert is_resident_id(number) is right


@pytest.mark.parametrize(
    ("number", "right"),
    [("112-233-445 95", True), ("11223344595", True), ("112-233-445 96", False), ("000-000-000 00", False)],
)
def test_the_check_figures_of_a_snils(number: str, right: bool) -> None:
    assert is_snils(number) is right


@settings(deadline=None)
@given(st.text(alphabet="0123456789 .-()+MRNХх№号患者王Anna", max_size=80))
def test_places_are_within_the_message_and_apart(text: str) -> None:
    end = 0
    for redaction in identifiers(text, []):
        assert end <= redaction.start < redaction.end <= len(text)
        end = redaction.end


@pytest.mark.parametrize(
    "text",
    ["Mrs. Raynaud has GPA", "Hughes, Robert. GPA", "Dr. Sjogren saw her for GPA", "Robert Hughes has GPA"],
)
def test_a_persons_name_is_no_disease(text: str) -> None:
    assert {finding.concept for finding in read(text).findings} == {"gpa"}


@pytest.mark.parametrize(
    ("text", "concept"),
    [("Raynaud since 2012", "raynaud"), ("Mrs. Oakwood: Raynaud's", "raynaud"), ("Hughes syndrome", "aps")],
)
def test_a_disease_named_after_a_person_is_read(text: str, concept: str) -> None:
    assert concept in {finding.concept for finding in read(text).findings}


def test_what_the_lexicon_read_is_no_name_and_an_address_is_one_all_the_same() -> None:
    assert identifiers("Mr Wegener", [(3, 10)]) == ()
    assert [(found.kind, found.start) for found in identifiers("lupus@mail.ru", [(0, 5)])] == [("email", 0)]
