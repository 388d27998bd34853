"""Typed answers as people give them in English, Chinese and Russian."""

from __future__ import annotations

from typing import Any

import pytest

from nlp.answers import interpret
from tests.nlp.cases import TODAY

UNKNOWN = {"unknown": "dont_know"}

YES = [
    "yes", "Yes.", "YES!", "yep", "yeah", "yup", "ya", "y", "sure", "correct", "that's right", "thats right",
    "right", "true", "of course", "definitely", "absolutely", "certainly", "indeed", "I do", "she does",
    "he does", "yes, she is", "yes I have", "yes please", "yes, twice", "Yes, since 2019", "positive", "I have",
    "she has", "has", "I am", "I think so", "probably yes", "是", "是的", "有", "有的", "对", "对的", "嗯",
    "嗯嗯", "好的",
    "阳性", "确诊了", "有过", "是，有", "当然", "没错", "可以", "要", "用过", "做过", "是啊", "有啊", "да",
    "Да.", "ага", "да, есть",
    "конечно", "есть", "было", "была", "был", "верно", "так точно", "имеется", "положительный", "положительно",
    "да, получала", "угу", "да да", "разумеется", "естественно", "имею", "принимаю", "получаю", "👍", "✅", "+",
]  # fmt: skip
NO = [
    "no", "No.", "nope", "nah", "not", "n", "never", "no, never", "not at all", "none", "negative", "no way",
    "I don't", "she doesn't", "he does not", "not that I know of", "not currently", "not any more", "no longer",
    "no I haven't", "haven't", "I have not", "she hasn't", "never had", "neither", "nothing", "denies", "false",
    "wrong", "absent", "not really", "don't have it", "doesn't", "否", "不", "不是", "没有", "没", "无",
    "没有过", "从来没有",
    "从未", "否认", "阴性", "不存在", "没用过", "没做过", "未", "不用", "没得过", "没有啊", "нет", "Нет.",
    "неа", "не было", "никогда",
    "нет, никогда", "отсутствует", "отрицательный", "отрицает", "отрицательно", "не имею", "не принимаю",
    "не получал", "не получала", "не болела", "нету", "ни разу", "не беременна", "👎", "❌",
]  # fmt: skip
NOT_KNOWN = [
    "don't know", "dont know", "I don't know", "idk", "dunno", "no idea", "not sure", "unsure", "I'm not sure",
    "I am not sure", "?", "??", "unknown", "can't remember", "cannot remember", "I don't remember",
    "don't remember", "do not recall", "don't recall", "I forgot", "not tested", "not done", "never tested",
    "not measured", "not checked", "n/a", "no data", "hard to say", "maybe", "perhaps", "possibly",
    "I have no idea", "no clue", "not available", "pending", "awaiting result", "not known", "unclear",
    "who knows", "skip", "pass", "不知道", "不清楚", "不太清楚", "不确定", "不记得", "不记得了", "忘了",
    "忘记了", "记不清", "记不清了", "不详",
    "未知", "没查", "没查过", "未查", "未测", "没测过", "没做过检查", "说不准", "说不清", "可能", "也许",
    "不晓得", "不了解", "不明", "待查", "结果未出",
    "не знаю", "Не знаю.", "не помню", "без понятия", "понятия не имею", "неизвестно", "не уверен", "не уверена",
    "затрудняюсь", "затрудняюсь ответить", "не определяли", "не проверяли", "не сдавала", "не сдавал",
    "не делали", "нет данных", "не исследовали", "возможно", "может быть", "хз", "забыла", "забыл",
    "трудно сказать", "сложно сказать", "точно не знаю", "не в курсе", "не измеряли", "в работе",
]  # fmt: skip
NEITHER = [
    "purple", "yes but stopped", "yes and no", "no, but she had", "maybe not, maybe yes", "да нет",
    "да, но давно отменили", "是但是停了", "有，但停了", "45", "rituximab", "lupus", "depends", "yes or no", "both",
    "no problem", "no doubt", "нет сомнений", "没问题",
]  # fmt: skip
# text, unit of the fact, value; None = not read
NUMBERS: list[tuple[str, str, Any]] = [
    ("0,5 г", "mg/day", 500), ("0.5 g", "mg/day", 500), ("ммоль/л 88", "mg/dL", None),
    ("мкмоль/л 88", "mg/dL", {"value": 88, "unit": "umol/L"}), ("46 г", "year", 46),
    ("20", "mg/day", 20), ("20mg", "mg/day", 20), ("20 mg", "mg/day", 20), ("20 мг", "mg/day", 20),
    ("7,5 мг", "mg/day", 7.5), ("7.5мг в сутки", "mg/day", 7.5), ("20 mg daily", "mg/day", 20),
    ("20 mg/day", "mg/day", 20), ("20mg qd", "mg/day", 20), ("10 mg bid", "mg/day", 20),
    ("10 мг 2 раза в день", "mg/day", 20), ("20毫克", "mg/day", 20), ("每天20毫克", "mg/day", 20),
    ("每日20mg", "mg/day", 20), ("20 mg every day", "mg/day", 20), ("half a tablet", "mg/day", None),
    ("2.5 mg/dL", "mg/dL", 2.5), ("2,5 мг/дл", "mg/dL", 2.5),
    ("130 umol/L", "mg/dL", {"value": 130, "unit": "umol/L"}), ("130 µmol/l", "umol/L", 130),
    ("130 мкмоль/л", "umol/L", 130), ("130 мкмоль", "umol/L", 130), ("130微摩尔/升", "umol/L", 130),
    ("45万", "10^9/L", {"value": 45, "unit": "10^4/uL"}), ("4.5万", "10^9/L", {"value": 4.5, "unit": "10^4/uL"}),
    ("45", "10^9/L", 45), ("45 x10^9/L", "10^9/L", 45), ("45×10⁹/л", "10^9/L", 45), ("45*10^9", "10^9/L", 45),
    ("45 тыс", "10^9/L", {"value": 45, "unit": "K/uL"}), ("45 тысяч", "10^9/L", {"value": 45, "unit": "K/uL"}),
    ("45k", "10^9/L", {"value": 45, "unit": "K/uL"}), ("45,000", "/uL", 45000), ("45 000", "/uL", 45000),
    ("45000/uL", "10^9/L", {"value": 45000, "unit": "/uL"}),
    ("about 20", "mg/day", {"at_least": 15, "at_most": 25}),
    ("approx 20 mg", "mg/day", {"at_least": 15, "at_most": 25}),
    ("~20", "mg/day", {"at_least": 15, "at_most": 25}),
    ("around 20 mg", "mg/day", {"at_least": 15, "at_most": 25}),
    ("roughly 20", "mg/day", {"at_least": 15, "at_most": 25}),
    ("20 or so", "mg/day", {"at_least": 15, "at_most": 25}),
    ("20ish", "mg/day", {"at_least": 15, "at_most": 25}), ("约20", "mg/day", {"at_least": 15, "at_most": 25}),
    ("大概20", "mg/day", {"at_least": 15, "at_most": 25}),
    ("大约20毫克", "mg/day", {"at_least": 15, "at_most": 25}),
    ("20左右", "mg/day", {"at_least": 15, "at_most": 25}), ("около 20", "mg/day", {"at_least": 15, "at_most": 25}),
    ("примерно 20 мг", "mg/day", {"at_least": 15, "at_most": 25}),
    ("порядка 20", "mg/day", {"at_least": 15, "at_most": 25}),
    ("приблизительно 20", "mg/day", {"at_least": 15, "at_most": 25}),
    ("где-то 20", "mg/day", {"at_least": 15, "at_most": 25}),
    ("10-15", "mg/day", {"at_least": 10, "at_most": 15}),
    ("10 to 15 mg", "mg/day", {"at_least": 10, "at_most": 15}),
    ("between 10 and 15", "mg/day", {"at_least": 10, "at_most": 15}),
    ("from 10 to 15", "mg/day", {"at_least": 10, "at_most": 15}),
    ("10 or 15", "mg/day", {"at_least": 10, "at_most": 15}),
    ("10到15", "mg/day", {"at_least": 10, "at_most": 15}),
    ("10至15毫克", "mg/day", {"at_least": 10, "at_most": 15}),
    ("от 10 до 15 мг", "mg/day", {"at_least": 10, "at_most": 15}),
    ("10–15 мг", "mg/day", {"at_least": 10, "at_most": 15}),
    ("10 или 15", "mg/day", {"at_least": 10, "at_most": 15}), ("<50", "10^9/L", {"below": 50}),
    ("less than 50", "10^9/L", {"below": 50}), ("below 50", "10^9/L", {"below": 50}),
    ("under 50", "10^9/L", {"below": 50}), ("up to 50", "10^9/L", {"at_most": 50}),
    ("max 50", "10^9/L", {"at_most": 50}), ("at most 50", "10^9/L", {"at_most": 50}),
    ("低于50", "10^9/L", {"below": 50}), ("小于50", "10^9/L", {"below": 50}), ("不到50", "10^9/L", {"below": 50}),
    ("50以下", "10^9/L", {"below": 50}), ("不超过50", "10^9/L", {"at_most": 50}),
    ("меньше 50", "10^9/L", {"below": 50}), ("менее 50", "10^9/L", {"below": 50}),
    ("не больше 50", "10^9/L", {"at_most": 50}), ("до 50", "10^9/L", {"at_most": 50}),
    (">3", "xULN", {"above": 3}), ("more than 3", "xULN", {"above": 3}), ("over 3", "xULN", {"above": 3}),
    ("3+", "xULN", {"at_least": 3}), ("at least 6 months", "month", {"at_least": 6}),
    ("min 6", "month", {"at_least": 6}), ("超过3", "xULN", {"above": 3}), ("3以上", "xULN", {"at_least": 3}),
    ("至少3", "xULN", {"at_least": 3}), ("больше 3", "xULN", {"above": 3}), ("свыше 3", "xULN", {"above": 3}),
    ("не менее 3", "xULN", {"at_least": 3}), ("≥3", "xULN", {"at_least": 3}), ("=> 3", "xULN", {"at_least": 3}),
    ("54 kg", "kg", 54), ("54 кг", "kg", 54), ("54公斤", "kg", 54), ("108斤", "kg", {"value": 108, "unit": "jin"}),
    ("120 lbs", "kg", {"value": 120, "unit": "lb"}), ("54.5", "kg", 54.5), ("54,5", "kg", 54.5),
    ("weighs 54", "kg", 54), ("it's 54 kg", "kg", 54), ("I weigh 54 kg", "kg", 54), ("体重54", "kg", 54),
    ("вес 54", "kg", 54), ("92%", "%", 92), ("92 %", "%", 92), ("92 процента", "%", 92), ("百分之92", "%", 92),
    ("3 x ULN", "xULN", 3), ("3xULN", "xULN", 3), ("3倍", "xULN", 3), ("3 нормы", "xULN", 3),
    ("3 ВГН", "xULN", 3), ("2 times normal", "xULN", 2), ("29", "year", 29), ("29 years", "year", 29),
    ("29 y/o", "year", 29), ("29yo", "year", 29), ("29岁", "year", 29), ("29 лет", "year", 29),
    ("21 год", "year", 21), ("мне 29", "year", 29), ("twelve", "1", 12), ("двенадцать", "1", 12),
    ("十二", "1", 12), ("12分", "1", 12), ("12 points", "1", 12), ("12 баллов", "1", 12), ("score 12", "1", 12),
    ("SLEDAI 12", "1", 12), ("6 months", "month", 6), ("6个月", "month", 6), ("半年", "month", 6),
    ("half a year", "month", 6), ("полгода", "month", 6), ("2 недели", "week", 2), ("two weeks", "week", 2),
    ("两周", "week", 2), ("38 mL/min", "mL/min/1.73m2", {"value": 38, "unit": "mL/min"}),
    ("38 ml/min/1.73m2", "mL/min/1.73m2", 38), ("38 мл/мин/1,73 м²", "mL/min/1.73m2", 38),
    ("1 000", "/uL", 1000), ("zero", "mg/day", 0), ("0", "mg/day", 0), ("none", "mg/day", None),
    ("don't know", "kg", UNKNOWN), ("не знаю", "kg", UNKNOWN), ("不知道", "kg", UNKNOWN), ("many", "kg", None),
    ("20 bananas", "kg", None), ("20 or maybe 30 or 40", "kg", None), ("20 -> 10 mg", "mg/day", 10),
    ("tapered from 20 to 10", "mg/day", 10), ("104 g/L", "g/L", 104),
    ("10.4 g/dL", "g/L", {"value": 10.4, "unit": "g/dL"}), ("10.4 г/дл", "g/L", {"value": 10.4, "unit": "g/dL"}),
    ("104 г/л", "g/L", 104), ("104克/升", "g/L", 104), ("35 U/L", "U/L", 35), ("35 Ед/л", "U/L", 35),
    ("35单位/升", "U/L", 35), ("1.2 mg/dl", "umol/L", {"value": 1.2, "unit": "mg/dL"}), ("-5", "kg", None),
]  # fmt: skip
# text, value; "any" = some date, None = not read
DATES: list[tuple[str, Any]] = [
    ("14 March 2025", "2025-03-14"), ("14 марта 2025", "2025-03-14"), ("14 марта 2025 г.", "2025-03-14"),
    ("2025年3月14日", "2025-03-14"), ("2025-03-14", "2025-03-14"), ("14.03.2025", "2025-03-14"),
    ("2025/3/14", "2025-03-14"), ("Mar 14, 2025", "2025-03-14"), ("March 14th 2025", "2025-03-14"),
    ("on 14 March", "2026-03-14"), ("March 2025", "2025-03"), ("03/2025", "2025-03"), ("2025年3月", "2025-03"),
    ("март 2025", "2025-03"), ("в марте 2025", "2025-03"), ("2025.03", "2025-03"), ("March", "2026-03"),
    ("stopped in March", "2026-03"), ("в марте", "2026-03"), ("отменили в марте", "2026-03"), ("3月", "2026-03"),
    ("三月", "2026-03"), ("今年3月", "2026-03"), ("去年3月", "2025-03"), ("last March", "2026-03"),
    ("март", "2026-03"),
    ("декабрь", "2025-12"), ("2021", "2021"), ("2021年", "2021"), ("2021 г.", "2021"), ("в 2021 году", "2021"),
    ("in 2021", "2021"), ("since 2021", "2021"), ("с 2021 года", "2021"), ("today", "2026-11-22"),
    ("сегодня", "2026-11-22"), ("今天", "2026-11-22"), ("yesterday", "2026-11-21"), ("вчера", "2026-11-21"),
    ("昨天", "2026-11-21"), ("позавчера", "2026-11-20"), ("前天", "2026-11-20"),
    ("the day before yesterday", "2026-11-20"), ("3 weeks ago", {"from": "2026-10-29", "to": "2026-11-04"}),
    ("three weeks ago", {"from": "2026-10-29", "to": "2026-11-04"}),
    ("3 недели назад", {"from": "2026-10-29", "to": "2026-11-04"}),
    ("три недели назад", {"from": "2026-10-29", "to": "2026-11-04"}),
    ("3周前", {"from": "2026-10-29", "to": "2026-11-04"}), ("三周前", {"from": "2026-10-29", "to": "2026-11-04"}),
    ("about 3 weeks ago", {"from": "2026-10-29", "to": "2026-11-04"}), ("10 days ago", "2026-11-12"),
    ("10天前", "2026-11-12"), ("10 дней назад", "2026-11-12"), ("last month", "2026-10"), ("上个月", "2026-10"),
    ("上月", "2026-10"), ("в прошлом месяце", "2026-10"), ("last year", "2025"), ("去年", "2025"),
    ("в прошлом году", "2025"), ("год назад", "any"), ("a year ago", "any"), ("一年前", "any"),
    ("полгода назад", "any"), ("半年前", "any"), ("half a year ago", "any"), ("six months ago", "any"),
    ("полтора года назад", "any"), ("一年半前", "any"), ("a year and a half ago", "any"), ("last week", "any"),
    ("上周", "any"), ("на прошлой неделе", "any"), ("spring 2025", {"from": "2025-03-01", "to": "2025-05-31"}),
    ("весной 2025", {"from": "2025-03-01", "to": "2025-05-31"}),
    ("2025年春天", {"from": "2025-03-01", "to": "2025-05-31"}), ("last spring", "any"), ("прошлой весной", "any"),
    ("去年春天", {"from": "2025-03-01", "to": "2025-05-31"}),
    ("end of 2024", {"from": "2024-10-01", "to": "2024-12-31"}),
    ("в конце 2024", {"from": "2024-10-01", "to": "2024-12-31"}),
    ("2024年底", {"from": "2024-10-01", "to": "2024-12-31"}), ("early 2024", "any"), ("2024年初", "any"),
    ("в начале 2024 года", "any"), ("mid-2024", "any"), ("Q3 2024", "any"), ("III квартал 2024", "any"),
    ("2024年上半年", "any"), ("a couple of months ago", "any"), ("a few months ago", "any"),
    ("несколько месяцев назад", "any"), ("几个月前", "any"), ("two years ago", "any"), ("два года назад", "any"),
    ("两年前", "any"), ("前年", "2024"), ("позапрошлом году", "2024"), ("?", UNKNOWN), ("don't remember", UNKNOWN),
    ("не помню", UNKNOWN), ("忘了", UNKNOWN), ("long", None), ("03/04/2025", None), ("2031-01-01", None),
    ("tomorrow", None), ("before 2020", None), ("after May 2024", None), ("no earlier than 2024", None),
    ("не раньше 2024", None), ("2020年以前", None), ("三年以前", "any"), ("2025年13月", None),
    ("Jan or Feb 2025", None), ("январь или февраль 2025", None),
]  # fmt: skip


@pytest.mark.parametrize("text", YES)
def test_yes(text: str) -> None:
    assert interpret("truth", text, None, TODAY).value is True


@pytest.mark.parametrize("text", NO)
def test_no(text: str) -> None:
    assert interpret("truth", text, None, TODAY).value is False


@pytest.mark.parametrize("text", NOT_KNOWN)
def test_not_known(text: str) -> None:
    assert interpret("truth", text, None, TODAY).value == UNKNOWN


@pytest.mark.parametrize("text", NEITHER)
def test_what_is_neither_is_not_guessed(text: str) -> None:
    said = interpret("truth", text, None, TODAY)
    assert (said.value, said.reason) == (None, "not_understood")


@pytest.mark.parametrize(("text", "unit", "value"), NUMBERS)
def test_numbers(text: str, unit: str, value: Any) -> None:
    said = interpret("number", text, None, TODAY, unit=unit)
    assert said.value == value
    assert (said.reason is None) == (value is not None)


@pytest.mark.parametrize(("text", "value"), DATES)
def test_dates(text: str, value: Any) -> None:
    said = interpret("date", text, None, TODAY)
    assert said.value if value == "any" else said.value == value
