"""Whatever a patient presses and writes, every screen fits and every button works; all of it is the patient's word."""

from __future__ import annotations

from random import Random

import pytest

from bot.screen import Screen
from bot.views import render
from criteria.trial import Trial
from tests.bot.patient.records import LANGUAGES, check, press, record, say, seen, words

TEXTS = (
    "I have lupus since 2015, ANA positive, prednisolone 7.5 mg daily, weight 58 kg",
    "rituximab, last dose March 2025",
    "У меня волчанка, боль в груди",
    "系统性红斑狼疮，发烧39度",
    "I don't know",
    "58",
    "March 2025",
    "yes",
    "chest pain",
    "my name is Ann Example, phone +44 20 7946 0958",
)
_ELSEWHERE = {"code", "new", "cx"}


def choices(screen: Screen) -> list[str]:
    every = {str(one.data).rsplit("|", 1)[1] for row in screen.keyboard for one in row}
    return sorted(every - _ELSEWHERE)


@pytest.mark.parametrize("seed", range(12))
def test_a_patient_who_wanders_meets_no_dead_end(trial: Trial, seed: int) -> None:
    random, language = Random(seed), LANGUAGES[seed % 3]
    kept = record(stage="safety")
    for _ in range(60):
        screen = render(seen(trial, kept), words(language))
        check(screen)
        possible = choices(screen)
        assert possible
        if random.random() < 0.2:
            kept = say(trial, kept, random.choice(TEXTS), language)
        else:
            kept = press(trial, kept, random.choice(possible))
    assert {line.by for line in kept.log} <= {"patient", ""}
