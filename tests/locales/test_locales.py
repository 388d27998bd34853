"""The languages agree with each other, and the check that says so sees every kind of fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from locales.check import LOCALES, check_languages, check_wanted, read_languages
from locales.markup import markup_problem
from locales.wanted import criterion_ids, criterion_key, wanted_texts

ENGLISH = """\
hello = Good day, <b>{ $name }</b>.
cases = { $count ->
    [one] One case
   *[other] { $count } cases
}
sex = { $sex ->
    [female] she
   *[male] he
}
ask = What is it?
    .patient = How do you feel?
-bot = the bot
about = This is { -bot }.
"""
RUSSIAN = """\
hello = Здравствуйте, <b>{ $name }</b>.
cases = { $count ->
    [one] { $count } случай
    [few] { $count } случая
    [many] { $count } случаев
   *[other] { $count } случая
}
sex = { $sex ->
    [female] она
   *[male] он
}
ask = Что это?
    .patient = Как вы себя чувствуете?
about = Это бот.
"""
CHINESE = """\
hello = 您好，<b>{ $name }</b>。
cases = { $count } 例
sex = { $sex ->
    [female] 她
   *[male] 他
}
ask = 是什么？
    .patient = 您感觉怎么样？
about = 这是机器人。
"""


def faults_of(folder: Path, english: str = ENGLISH, russian: str = RUSSIAN) -> list[str]:
    for code, text in (("en", english), ("ru", russian), ("zh", CHINESE)):
        (folder / code).mkdir(exist_ok=True)
        (folder / code / "bot.ftl").write_text(text, encoding="utf-8")
    return [str(fault) for fault in check_languages(read_languages(folder))]


def test_shipped_languages_agree() -> None:
    languages = read_languages(LOCALES)
    assert languages[0].code == "en"
    assert [str(fault) for fault in check_languages(languages)] == []


def test_every_fact_and_criterion_has_an_english_text() -> None:
    assert [str(fault) for fault in check_wanted(read_languages(LOCALES)[0], wanted_texts())] == []


def test_sound_languages_have_no_faults(tmp_path: Path) -> None:
    assert faults_of(tmp_path) == []


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("ask = Что это?\n    .patient = Как вы себя чувствуете?\n", "", "ru/bot.ftl:1: ask is missing"),
        ("    .patient = Как вы себя чувствуете?\n", "", "ask.patient is missing"),
        ("about =", "extra = Лишнее\nabout =", "ru/bot.ftl:14: extra: is not in en"),
        ("<b>{ $name }</b>", "<b>{ $imya }</b>", "ru/bot.ftl:1: hello: uses $imya, en/bot.ftl:1 uses $name"),
        ("</b>", "", "ru/bot.ftl:1: hello: <b> is never closed"),
        ("<b>{ $name }</b>", "<b>{ $name }</i>", "</i> closes what is not open"),
        ("<b>{ $name }</b>", "<p>{ $name }</p>", "is no tag here"),
        ("Это бот", "Это < бот", "is no tag here"),
        ("    [few] { $count } случая\n", "", "ru/bot.ftl:2: cases: $count lacks the plural variants few"),
        ("    [female] она\n", "", "ru/bot.ftl:8: sex: the variants of $sex differ from female, male"),
        ("Это бот", "Это { -bot }", "uses -bot, which is missing in ru"),
        ("about = Это бот.", "about = Это { бот.", "not Fluent"),
        ("about =", "hello = Привет, { $name }.\nabout =", "hello: is already in ru/bot.ftl"),
        ("Это бот.", "б" * 4097, "4097 characters"),
    ],
    ids=[
        "id-missing",
        "attribute-missing",
        "id-extra",
        "variable",
        "tag-open",
        "tag-crossed",
        "tag-unknown",
        "bare-sign",
        "plural-variant",
        "choice-variant",
        "reference",
        "syntax",
        "twice",
        "too-long",
    ],
)
def test_a_seeded_fault_is_found_and_placed(tmp_path: Path, before: str, after: str, fault: str) -> None:
    assert before in RUSSIAN
    found = faults_of(tmp_path, russian=RUSSIAN.replace(before, after, 1))
    assert any(fault in line for line in found), found


def test_a_plural_written_without_variants_is_a_fault_only_where_the_language_has_plurals(
    tmp_path: Path,
) -> None:
    plain = (
        RUSSIAN[: RUSSIAN.index("cases")] + "cases = { $count } случаев\n" + RUSSIAN[RUSSIAN.index("sex") :]
    )
    assert faults_of(tmp_path, russian=plain) == ["ru/bot.ftl:2: cases: has no plural variants for $count"]


def test_a_fault_in_one_variant_only_is_found(tmp_path: Path) -> None:
    found = faults_of(tmp_path, russian=RUSSIAN.replace("[few] { $count }", "[few] <b>{ $count }"))
    assert found == ["ru/bot.ftl:2: cases: <b> is never closed"]


def test_the_longest_message_passes_and_markup_does_not_count() -> None:
    assert markup_problem("<b>" + "a" * 4096 + "</b>") is None
    assert markup_problem("&lt;" * 4096) is None
    assert markup_problem("a" * 4097) is not None
    assert markup_problem("😀" * 2049) is not None


def test_links_and_hidden_text_are_allowed() -> None:
    assert markup_problem('<a href="https://example.org">x</a> <tg-spoiler>y</tg-spoiler>') is None


def test_what_the_trial_names_must_have_a_text(tmp_path: Path) -> None:
    faults_of(tmp_path)
    english = read_languages(tmp_path)[0]
    assert check_wanted(english, [("ask", "the fact ask")]) == []
    (fault,) = check_wanted(english, [("fact-plt", "the fact plt")])
    assert str(fault) == "en:1: fact-plt is missing; it names the fact plt"


def test_criteria_are_found_at_any_depth_and_named_for_fluent() -> None:
    trial = {"exclusion": [{"id": "E2", "parts": [{"id": "E2a.plt", "quote": "platelets"}]}]}
    assert [criterion_key(found) for found in criterion_ids(trial)] == ["criterion-E2a-plt"]
