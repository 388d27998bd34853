"""Accounts, bracketed telephones and titled names are masked in three languages."""

from __future__ import annotations

import pytest

from tests.nlp.cases import read


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("write to @anna_ivanova please", "@anna_ivanova"),
        ("t.me/drserik", "t.me/drserik"),
        ("https://wa.me/77012223344", "https://wa.me/77012223344"),
        ("WeChat: drx_88", "drx_88"),
        ("微信 drx_88", "drx_88"),
        ("我的微信号是drx88", "drx88"),
        ("телеграм drserik", "drserik"),
        ("звоните 8 (701) 222-33-44", "8 (701) 222-33-44"),
        ("(701) 222-3344", "(701) 222-3344"),
        ("Dr. Anna Ivanova", "Anna Ivanova"),
        ("Dr Ivanova", "Ivanova"),
        ("д-р Иванова", "Иванова"),
        ("доктор Иванова Анна", "Иванова Анна"),
        ("王医生", "王"),
    ],
)
def test_it_is_masked(text: str, hidden: str) -> None:
    assert [text[place.start : place.end] for place in read(text).redacted] == [hidden]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Sjögren's",
        "TG: 1.85",
        "TG 150mg/dl",
        "IG: 12.5 g/l",
        "ТГ: 1,85",
        "I found it on Instagram and Facebook",
        "Telegram group",
        "向医生咨询",
        "доктор сказал",
        "anti-Ro 8 (0-10)",
    ],
)
def test_nobody_is_masked(text: str) -> None:
    assert read(text).redacted == ()
