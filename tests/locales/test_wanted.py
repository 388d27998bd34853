"""No screen, answer, drug, condition or reading goes without its text, and buttons hold plain short ones."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from criteria.facts import load_facts
from criteria.screens import load_screens
from locales import check
from locales.patterns import renderings, variables
from locales.texts import Language, read_language
from locales.wanted import unit_key, wanted_by_trial, wanted_texts

LONGEST_ON_A_BUTTON = 40
ENGLISH = read_language(check.LOCALES / "en")


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("screens.ftl", "topic-disease"),
        ("screens.ftl", "screen-sle"),
        ("screens.ftl", "ask-sledai_2k"),
        ("screens.ftl", "fact-vte_events-pe"),
        ("facts.ftl", "fact-plt"),
        ("facts.ftl", "fact-sle_response-relapse_after_remission"),
        ("facts.ftl", "fact-alcohol_abuse_last-never"),
        ("drugs.ftl", "drug-rituximab"),
        ("diseases.ftl", "disease-AAV"),
        ("units.ftl", "unit-10_9_l"),
        ("trials/NCT07301164.ftl", "trial-NCT07301164"),
        ("trials/NCT07301164.ftl", "criterion-E2a-plt"),
        ("trials/NCT07301164.ftl", "criterion-SSc-2b-lung"),
        ("trials/NCT07301164.ftl", "reading-R1"),
        ("trials/NCT07301164.ftl", "reading-R2-and_6m"),
    ],
)
def test_the_check_fails_and_names_a_text_that_is_missing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    file: str,
    key: str,
) -> None:
    shutil.copytree(check.LOCALES / "en", tmp_path / "en")
    path = tmp_path / "en" / file
    kept, removed = re.subn(
        rf"^{key} = .*\n(?: .*\n)*", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    assert removed == 1
    path.write_text(kept, encoding="utf-8")
    monkeypatch.setattr(check, "LOCALES", tmp_path)
    assert check.main() == 1
    assert f"{key} is missing" in capsys.readouterr().out


def test_nothing_shipped_lacks_a_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main() == 0, capsys.readouterr().out


def test_a_second_trial_wants_texts_for_its_groups_and_readings() -> None:
    trial = {
        "id": "NCT00000001",
        "cohorts": [{"id": "A-1", "any_of": [{"id": "A-1.x", "quote": "x", "requires": "x"}]}],
        "readings": {"R1": {"words": "x", "alternatives": {"loose": {}}}},
        "site_questions": [{"id": "which", "roles": ["TS"]}],
    }
    assert {key for key, _ in wanted_by_trial("NCT00000001", trial)} == {
        "trial-NCT00000001",
        "criterion-A-1",
        "criterion-A-1-x",
        "reading-R1",
        "reading-R1-loose",
    }


@pytest.mark.parametrize(
    ("unit", "key"),
    [
        ("10^9/L", "unit-10_9_l"),
        ("mL/min/1.73m2", "unit-ml_min_1_73m2"),
        ("xULN", "unit-xuln"),
        ("%", "unit-percent"),
        ("1", "unit-none"),
    ],
)
def test_units_have_names_that_fluent_accepts(unit: str, key: str) -> None:
    assert unit_key(unit) == key


def test_every_disease_has_a_short_name() -> None:
    assert [
        name for name in load_facts()["diseases"].options if f"disease-{name}.short" not in ENGLISH.texts
    ] == []


def test_only_the_question_about_one_course_needs_the_name_of_a_drug() -> None:
    needed = {
        key: variables(text.pattern)
        for key, text in ENGLISH.texts.items()
        if key.startswith(("screen-", "ask-")) and variables(text.pattern)
    }
    assert needed == {"screen-biologic_course": {"drug"}, "screen-biologic_course.patient": {"drug"}}


def test_sensitive_questions_say_why_they_are_asked() -> None:
    facts = load_facts()
    unexplained = [
        screen.id
        for screen in load_screens()
        if any(facts[fact].sensitive for fact in screen.facts)
        and "Asked because" not in _shown(ENGLISH, f"screen-{screen.id}.hint")
    ]
    assert unexplained == []


def test_what_stands_on_buttons_is_short_and_holds_no_markup() -> None:
    buttons = {
        key for key, _ in wanted_texts() if key.startswith(("fact-", "drug-", "topic-", "unit-", "disease-"))
    }
    shown = {key: _shown(ENGLISH, key) for key in buttons}
    assert [key for key, text in shown.items() if re.search("[<>&]", text)] == []
    assert [key for key, text in shown.items() if len(text) > LONGEST_ON_A_BUTTON] == []


def _shown(language: Language, key: str) -> str:
    text = language.texts.get(key)
    return "" if text is None else next(renderings(text.pattern))
