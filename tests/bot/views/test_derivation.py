"""A result says when it hangs on how words are read, and a criterion what more would do."""

from __future__ import annotations

import pytest

from bot.conversation.sight import Sight
from bot.views import render
from bot.views.explanation import explained
from bot.views.words import load_words
from criteria.trial import Trial
from tests.bot.views.invented import LUPUS, look

MYOSITIS = {
    "diseases": ["IM"],
    "im_classification_2017": True,
    "msa_positive": True,
    "mmt8": 120,
    "physician_global": 3,
    "patient_global": 0,
    "extramuscular": 0,
    "haq": 0,
}


def told(sight: Sight, criterion: str, language: str = "en") -> str:
    return "\n".join(explained(sight, sight.assessment.result(criterion), 400, load_words(language)))


def test_an_infarction_long_ago_excludes_only_under_another_reading(trial: Trial) -> None:
    answers = {**LUPUS, "cardiac_events": [{"type": "mi", "date": "2020-05-01"}]}
    text = told(look(trial, answers), "E7.mi")
    assert "These words can be read in another way, and then the result would be another one." in text
    assert "can be read in another way" not in told(look(trial, LUPUS), "E7.mi")


def test_the_result_itself_says_so_once_for_each_reading(trial: Trial) -> None:
    """R1 reads the list of treatments as a condition; without any of them the other reading lets the patient in."""
    answers = {**LUPUS, "on_glucocorticoid": False, "on_antimalarial": False, "on_immunosuppressant": False}
    shown = render(look(trial, answers), load_words("en")).text
    assert shown.count("can be read in another way") == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "One more would be enough here, for example:"),
        ("zh", "此处再满足 1 项即可"),
        ("ru", "достаточно ещё 1 пункта"),
    ],
)
def test_of_five_measures_one_more_would_do(trial: Trial, language: str, said: str) -> None:
    assert said in told(look(trial, MYOSITIS), "IM-3.enzyme", language)
    met = {**MYOSITIS, "muscle_enzyme_xuln": 2}
    assert said not in told(look(trial, met), "IM-3.enzyme", language)
