"""Each trial has texts of its own: they lie over the shared ones and under nobody else's."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from bot.views.words import languages, load_words
from criteria.trial import TRIALS_FOLDER, load_trial, read_trial
from locales.check import LOCALES, check_trial, read_languages
from locales.texts import read_language, trial_file
from tests.locales.test_patients import OF_SOMEBODY, VERDICTS, told

EXAMPLE = TRIALS_FOLDER / "EXAMPLE"


def test_the_same_id_means_something_else_in_another_trial() -> None:
    words = load_words("en")
    assert words("criterion-I2-age_max") == "Aged 80 or under"
    assert words.about(load_trial("EXAMPLE"))("criterion-I2-age_max") == "Aged 70 or under"
    assert words.about(load_trial("NCT07301164"))("criterion-I2-age_max") == "Aged 80 or under"


def test_a_trial_words_a_shared_question_anew_with_all_that_belongs_to_it() -> None:
    doctor, patient = (load_words("en", who).about(load_trial("EXAMPLE")) for who in ("doctor", "patient"))
    assert "12 months" in doctor("ask-vte_events")
    assert "12 months" in patient("ask-vte_events")
    # The shared one has a hint that this trial's cardiac question does not.
    assert load_words("en").find("ask-cardiac_events.hint")
    assert doctor.find("ask-cardiac_events.hint") is None
    assert doctor("criterion-E9") == "Pregnancy"


@pytest.mark.parametrize("language", languages())
def test_no_trial_reads_another_ones_texts(language: str) -> None:
    texts = read_language(LOCALES / language, trial_file(LOCALES / language, EXAMPLE)).texts
    assert "criterion-E10" in texts
    assert "criterion-E12" not in texts
    assert "trial-NCT07301164" not in texts


@pytest.mark.parametrize("language", languages())
def test_the_example_tells_no_patient_a_verdict(language: str) -> None:
    (own,) = (found for found in read_languages(LOCALES, EXAMPLE) if found.code == language)
    said = {key: one for key, one in told(own) if own.texts[key].file.endswith("EXAMPLE.ftl")}
    assert len(said) > 50
    assert [key for key, one in said.items() if re.search(VERDICTS[language], one, re.IGNORECASE)] == []
    assert [key for key, one in said.items() if re.search(OF_SOMEBODY[language], one, re.IGNORECASE)] == []


def test_texts_may_stand_beside_the_trial(tmp_path: Path) -> None:
    folder = tmp_path / "EXAMPLE"
    shutil.copytree(EXAMPLE, folder)
    (folder / "locales").mkdir()
    for language in languages():
        shutil.copy(LOCALES / language / "trials" / "EXAMPLE.ftl", folder / "locales" / f"{language}.ftl")
    assert check_trial(folder) == []
    file = folder / "locales" / "en.ftl"
    file.write_text(file.read_text(encoding="utf-8").replace("Aged 70", "Aged seventy"), encoding="utf-8")
    words = load_words("en").about(read_trial(folder))
    assert words("criterion-I2-age_max") == "Aged seventy or under"
    file.write_text(re.sub(r"criterion-E9 .*\n.*\n", "", file.read_text(encoding="utf-8")), encoding="utf-8")
    faults = [str(fault) for fault in check_trial(folder)]
    assert any("criterion-E9 is missing; it names the criterion E9 of EXAMPLE" in fault for fault in faults)
    assert any(fault.startswith(f"{folder.as_posix()}/locales/zh.ftl:") for fault in faults)
