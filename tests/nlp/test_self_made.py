"""A diagnosis the writer made alone is asked about, and an age needs no word for years, in three languages."""

from __future__ import annotations

import pytest

from tests.nlp.cases import read


@pytest.mark.parametrize(
    "text",
    [
        "I think I have lupus",
        "maybe lupus",
        "Google says it is lupus",
        "I'm pretty sure I have lupus",
        "self-diagnosed lupus",
        "我觉得自己得了红斑狼疮",
        "怀疑自己是红斑狼疮",
        "网上查的可能是狼疮",
        "好像得了狼疮",
        "估计是狼疮",
        "я думаю, что у меня волчанка",
        "кажется, волчанка",
        "подозреваю у себя волчанку",
        "наверное, у меня волчанка",
        "скорее всего, это волчанка",
    ],
)
def test_a_diagnosis_of_ones_own_is_asked_about(text: str) -> None:
    (found,) = read(text).findings
    assert (found.concept, found.asks, found.uncertain) == ("sle", True, True)


@pytest.mark.parametrize("text", ["I have lupus", "我得了红斑狼疮", "у меня волчанка"])
def test_a_diagnosis_said_plainly_stands(text: str) -> None:
    (found,) = read(text).findings
    assert (found.concept, found.asks) == ("sle", False)


@pytest.mark.parametrize(
    "text",
    [
        "I am 45",
        "I am 45 years old",
        "I'm 45 and tired",
        "Im 45, tired",
        "我今年45岁",
        "我45了",
        "我今年45，很累",
        "мне 45",
        "мне 45 лет",
        "мне 45, устаю",
    ],
)
def test_an_age_is_read(text: str) -> None:
    assert [found.value for found in read(text).findings if found.concept == "age_years"] == [45]


@pytest.mark.parametrize(
    "text",
    [
        "I am 190",
        "I am 190 years old",
        "I am 45 kg",
        "I am 12 weeks pregnant",
        "我190了",
        "мне 190",
        "мне 45 мг",
        "мне 4,5",
    ],
)
def test_what_cannot_be_an_age_stays_unread(text: str) -> None:
    assert [found for found in read(text).findings if found.concept == "age_years"] == []
