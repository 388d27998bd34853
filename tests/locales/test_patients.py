"""What is said to patients: every text they meet has their words, none speaks a verdict, and all of them fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.views.fitting import shown_width
from bot.views.values import band_text
from bot.views.words import languages, load_words
from criteria.bands import bands
from criteria.facts import load_facts
from criteria.screens import load_screens
from criteria.trial import Trial, load_trial
from locales.check import LOCALES, check_lengths, check_patients
from locales.patterns import renderings
from locales.texts import Language, read_language
from locales.wanted import stands_on_button, wanted_for_patients

BUTTON = 60
READ = {language: read_language(LOCALES / language) for language in languages()}

# Stems: what a patient may take for a verdict on taking part.
VERDICTS = {
    "en": r"eligib|exclu|qualif|reject|criteri|suitab",
    "ru": r"исключ[аеи]|критери|(не|вы|вам) подход|подойд|пригод|отказ|соответству|противопоказ",
    "zh": r"不符合|符合(条件|要求|研究)|入选|入组|排除|合格|标准|资格|禁忌",
}
OF_SOMEBODY = {"en": r"\bpatients?\b", "ru": "пациент", "zh": "患者"}

# Files that speak to everybody, and what in them speaks to doctors, or to somebody who has not said who they are.
FOR_EVERYBODY = ("/bot.ftl", "/person.ftl", "/documents.ftl", "/patient.ftl")
FOR_DOCTORS = re.compile(
    r"verdict-|details-|registry-|already-referred|button-(refer|details)|cases?-|label-|hand-over-(offer|unknown|"
    r"closed|for-doctor|revoked|forgotten|lost)|bot-|command-(cases|queue)|(settings-|command-)?role|patient-says|handed-over|"
    r"(review|line)-title-patient"
)
# How a sensitive question says why it is asked.
REASONS = {
    "en": r"\bAsked (because|of everyone)",
    "ru": "Почему спрашиваем",
    "zh": "所以这样问|每个人都会问到",
}


def told(language: Language) -> Iterator[tuple[str, str]]:
    """Every text a patient can be told: those written for patients, and those for everybody."""
    for key, text in language.texts.items():
        reworded = f"{key.partition('.')[0]}.patient" in language.texts
        everybody = text.file.endswith(FOR_EVERYBODY) and not reworded and not FOR_DOCTORS.match(key)
        if ".patient" in key or key.startswith("-patient") or everybody:
            yield from ((key, one) for one in renderings(text.pattern))


@pytest.mark.parametrize("language", languages())
def test_no_patient_is_told_a_verdict(language: str) -> None:
    found = {
        key: one for key, one in told(READ[language]) if re.search(VERDICTS[language], one, re.IGNORECASE)
    }
    assert found == {}


@pytest.mark.parametrize("language", languages())
def test_patients_are_spoken_to_and_not_about(language: str) -> None:
    somebody = OF_SOMEBODY[language]
    found = {key for key, one in told(READ[language]) if re.search(somebody, one, re.IGNORECASE)}
    assert found <= {"consent.patient"}


@pytest.mark.parametrize("language", languages())
def test_a_sensitive_question_says_why_it_is_asked(language: str) -> None:
    words, facts = load_words(language, "patient"), load_facts()
    unexplained = [
        screen.id
        for screen in load_screens()
        if any(facts[fact].sensitive and facts[fact].is_asked_of("patient") for fact in screen.facts)
        and not re.search(REASONS[language], words.find(f"screen-{screen.id}.hint") or "")
    ]
    assert unexplained == []


def test_what_patients_are_asked_has_their_words() -> None:
    assert check_patients(READ["en"], wanted_for_patients()) == []


@pytest.mark.parametrize(
    "key",
    ["fact-on_glucocorticoid", "ask-age_years", "topic-person", "criterion-E4", "unit-xuln", "disease-IM"],
)
def test_a_missing_wording_is_named_with_what_to_write(key: str) -> None:
    english = read_language(LOCALES / "en")
    text = english.texts.pop(f"{key}.patient")
    (fault,) = check_patients(english, wanted_for_patients())
    assert str(fault).startswith(f"{text.file}:{text.line}: {key}: names ")
    assert fault.problem.endswith("write below it .patient = … in everyday words")


def test_plain_words_and_names_of_drugs_are_the_same_for_both() -> None:
    wanted = dict(wanted_for_patients())
    assert "fact-sex-female" not in wanted
    assert "fact-gc_drug-prednisone" not in wanted
    assert "unit-kg" not in wanted
    assert "ask-sledai_2k" not in wanted
    assert "fact-sledai_2k" in wanted


def test_a_label_too_wide_and_a_hint_too_long_are_found(tmp_path: Path) -> None:
    (tmp_path / "zh").mkdir()
    texts = f"fact-plt = {'板' * 31}\nfact-alc = a & b\nask-age_years = 几岁？\n    .patient-hint = {'岁' * 301}\n"
    (tmp_path / "zh" / "facts.ftl").write_text(texts, encoding="utf-8")
    assert [str(fault) for fault in check_lengths(read_language(tmp_path / "zh"))] == [
        "zh/facts.ftl:1: fact-plt: 62 wide, a label is at most 60",
        "zh/facts.ftl:2: fact-alc: '&' shows on a button as it is written",
        "zh/facts.ftl:3: ask-age_years.patient-hint: 301 characters, a hint is at most 300",
    ]


@pytest.mark.parametrize("language", languages())
def test_labels_and_hints_fit(language: str) -> None:
    assert check_lengths(READ[language]) == []
    assert stands_on_button("fact-plt.patient")
    assert not stands_on_button("ask-age_years")


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("audience", ["doctor", "patient"])
def test_a_tick_with_its_limit_and_unit_fits_on_a_button(language: str, audience: str) -> None:
    trial: Trial = load_trial("NCT07301164")
    words = load_words(language, "patient" if audience == "patient" else "doctor")
    ticks = [
        f"☐ {words(f'fact-{name}')} {band_text(words, trial.facts[name], band)}"
        for screen in load_screens()
        if screen.form == "ticks"
        for name in screen.facts
        if trial.facts[name].kind == "quantity"
        for band in bands(trial, name, date(2026, 11, 20))
    ]
    assert ticks
    assert [tick for tick in ticks if shown_width(tick) > BUTTON] == []
