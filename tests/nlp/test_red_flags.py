"""Signs of an emergency are heard in three languages; only a plain denial takes one back."""

from __future__ import annotations

import pytest

from nlp.normalise import normalise
from nlp.red_flags import red_flags, signs
from nlp.tables import table

FORMS = [
    (sign, str(form))
    for sign, languages in table("red_flags")["signs"].items()
    for forms in languages.values()
    for form in forms
]


def test_every_form_of_the_table_is_heard() -> None:
    for sign, form in FORMS:
        said = form.replace("*", "")
        assert sign in red_flags(f"Hello. {said}, since today"), form
        assert sign in red_flags(said.upper()), form


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("I have lupus and since this morning chest pain that does not go away", "chest_pain"),
        ("no relief from the chest pain", "chest_pain"),
        ("No fever and chest pain since morning", "chest_pain"),
        ("no fever, chest pain since morning", "chest_pain"),
        ("Not better. Chest pain: no change", "chest_pain"),
        ("No chest pain yesterday. Today chest pain again", "chest_pain"),
        ("I can’t breathe when lying down", "breathing"),
        ("short of breath at rest", "breathing"),
        ("coughed up blood twice", "bleeding"),
        ("my face is drooping", "stroke"),
        ("I had a seizure last night", "seizure"),
        ("fever of 39.2 on mycophenolate", "fever"),
        ("I hardly pee and my legs are swollen", "urine"),
        ("hardly any urine", "urine"),
        ("sometimes I want to die", "self_harm"),
        ("I am pregnant and bleeding", "pregnancy"),
        ("我胸口疼得厉害，喘不上气", "chest_pain"),
        ("一直没有缓解的胸痛", "chest_pain"),
        ("咳血两天了", "bleeding"),
        ("昨天发烧三十九度", "fever"),
        ("不想活了", "self_harm"),
        ("У меня боль в груди не проходит", "chest_pain"),
        ("болит грудь и трудно дышать", "breathing"),
        ("температура 39,2 и озноб", "fever"),
        ("потеряла сознание вчера", "seizure"),
        ("не хочу больше жить, не хочется жить", "self_harm"),
        ("сил нет, боль в груди", "chest_pain"),
        ("рвота с кровью", "bleeding"),
        ("my chest is really hurting", "chest_pain"),
        ("it hurts badly in my chest", "chest_pain"),
        ("i threw up some blood", "bleeding"),
        ("my left arm went numb suddenly", "stroke"),
        ("38.9 temperature", "fever"),
        ("I barely urinate", "urine"),
        ("I'm 20 weeks pregnant and I have bleeding", "pregnancy"),
        ("胸口像压了石头", "chest_pain"),
        ("呼吸有点困难", "breathing"),
        ("咳嗽带血", "bleeding"),
        ("左手突然没力气", "stroke"),
        ("烧39度", "fever"),
        ("小便很少", "urine"),
        ("怀孕三个月出血了", "pregnancy"),
        ("в груди сильно болит", "chest_pain"),
        ("вырвало кровью", "bleeding"),
        ("внезапно ослабла рука", "stroke"),
        ("39 температура", "fever"),
        ("беременна, кровотечение", "pregnancy"),
        ("没有尿，腿肿", "urine"),
        ("no urine since yesterday", "urine"),
        ("мочи нет со вчерашнего дня", "urine"),
        ("my heart feels like an elephant sitting on my chest", "chest_pain"),
        ("SOB at rest", "breathing"),
        ("上气不接下气", "breathing"),
        ("не могу надышаться", "breathing"),
        ("I do not want to live", "self_harm"),
        ("动不动发烧", "fever"),
        ("我忍不住想死", "self_harm"),
    ],
)
def test_a_sign_is_heard(text: str, sign: str) -> None:
    assert sign in red_flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I have lupus since 2015, ANA positive, prednisone 7.5 mg",
        "no chest pain",
        "我不发烧",
        "无尿蛋白",
        "没有尿频尿急",
        "没有尿路感染",
        "no urine protein",
        "没有胸痛也没有喘",
        "I do not want to die",
        "I don’t have any chest pain.",
        "No fever, chills or chest pain",
        "Chest pain: no. Seizures: never",
        "without shortness of breath",
        "无胸痛、咯血、发热",
        "没有出现呼吸困难",
        "胸痛：无；抽搐：没有",
        "боли в груди нет",
        "нет боли в груди, нет одышки",
        "Без судорог.",
        "系统性红斑狼疮五年，抗核抗体阳性，泼尼松每天10毫克",
        "Волчанка с 2015 года, преднизолон 10 мг, вес 58 кг",
        "no pain in my chest, no blood in my sputum",
        "Blood pressure 120/80. I cough seldom",
        "Chest X-ray was normal. My knees hurt",
        "I am 39 years old, prednisone 40 mg",
        "platelets 182, Hb 104, creatinine 0.9, urine protein 0.3 g",
    ],
)
def test_what_is_denied_or_not_said_raises_no_alarm(text: str) -> None:
    assert red_flags(text) == ()


def test_several_signs_come_in_their_order() -> None:
    assert red_flags("fever and chest pain") == ("chest_pain", "fever")
    assert len(signs()) == 9


def test_forms_are_written_in_the_table_as_the_bot_reads_them() -> None:
    for _, form in FORMS:
        assert normalise(form).text == form


@pytest.mark.parametrize(
    "text",
    [
        "no chest pain at rest, chest pain when walking",
        "no chest pain yesterday but chest pain today",
        "以前没有胸痛，现在胸痛",
        "раньше не было боли в груди, сейчас боль в груди",
        "no chest pain, no chest tightness, pressure in my chest now",
    ],
)
def test_a_denial_takes_back_one_mention_and_not_the_next(text: str) -> None:
    assert red_flags(text) == ("chest_pain",)


@pytest.mark.parametrize(
    "text",
    [
        "I have never had chest pain like this",
        "never had chest pain this bad",
        "never had such chest pain before",
        "从来没有这么痛的胸痛",
        "никогда не было такой боли в груди",
    ],
)
def test_the_worst_pain_of_all_is_no_denial(text: str) -> None:
    assert red_flags(text) == ("chest_pain",)
