"""What holds for every screen of every patient: Telegram takes it, and no text is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from bot.conversation.dossier import Dossier
from bot.conversation.sight import Sight
from bot.local.markup import parse_html
from bot.local.refusals import TEXT_LIMIT, check_keyboard, utf16_length
from bot.screen import Screen
from bot.storage.records import AssessmentRecord, LoggedAnswer, Referral
from bot.views import render
from bot.views.card import card
from bot.views.words import load_words
from criteria.drugs import load_drugs
from criteria.interview import next_screen
from criteria.screens import load_screens
from criteria.trial import Trial, load_trial
from tests.bot.referral_house import best_choice
from tests.bot.small_bot import Clock
from tests.criteria.answering import interview
from tests.criteria.complications import LABS, NO
from tests.criteria.patients import DISEASES, complete, with_doubts, with_holes

NOW = Clock().time
ON = NOW.date()
WORDS = load_words("en")


def record_of(
    answers: Mapping[str, Any],
    *,
    stage: str = "interview",
    ui: Mapping[str, Any] | None = None,
    draft: Any = None,
    words: str | None = None,
) -> AssessmentRecord:
    log = tuple(
        LoggedAnswer(number, fact, value, "doctor", NOW, "en", "screen-x", words, None)
        for number, (fact, value) in enumerate(answers.items(), 1)
    )
    return AssessmentRecord(
        public_id="0123456789abcdef",
        person_id=1,
        trial_id="NCT07301164",
        trial_digest=load_trial("NCT07301164").digest,
        rev=4095,
        stage=stage,
        ui=ui or {},
        draft=draft,
        progress=0,
        chat_id=1,
        live_message_id=None,
        created=NOW,
        updated=NOW,
        log=log,
        referral=Referral("BCT-ABCDEF", "0123456789abcdef", 1, "new", {}, "d", NOW, NOW),
    )


def seen(trial: Trial, record: AssessmentRecord, on: date = ON) -> Sight:
    return Sight(trial, record, on)


def check(screen: Screen) -> str:
    """Whether Telegram would take a screen; returns its plain text."""
    text, _ = parse_html(screen.text)
    assert 0 < utf16_length(text) <= TEXT_LIMIT
    keyboard = [
        [{"text": button.text, "callback_data": button.data} for button in row] for row in screen.keyboard
    ]
    check_keyboard({"inline_keyboard": keyboard})
    assert all(row for row in screen.keyboard)
    data = [button.data for row in screen.keyboard for button in row]
    assert len(data) == len(set(data))
    return text


def around(trial: Trial, answers: Mapping[str, Any]) -> Iterator[Screen]:
    """Every screen that can be shown with these answers."""
    yield render(seen(trial, record_of(answers)), WORDS)
    for page in range(9):
        yield render(seen(trial, record_of(answers, ui={"details": page})), WORDS)
    record = record_of(answers, stage="referred", words="so it was written")
    yield render(seen(trial, record), WORDS)
    assert record.referral is not None
    yield card(Dossier(seen(trial, record), record.referral), WORDS)


@pytest.mark.parametrize("disease", DISEASES)
@pytest.mark.parametrize("seed", range(8))
def test_every_screen_of_an_interview_fits(trial: Trial, disease: str, seed: int) -> None:
    patient = complete(seed, ON, disease)
    check(render(seen(trial, record_of({})), WORDS))
    for _, answers in interview(trial, patient, ON):
        check(render(seen(trial, record_of(answers)), WORDS))
    for screen in around(trial, answers):
        check(screen)


@pytest.mark.parametrize("seed", range(40))
def test_every_screen_of_a_half_known_patient_fits(trial: Trial, seed: int) -> None:
    patient = with_doubts(seed, with_holes(seed, complete(seed, ON), 0.1 * (seed % 9)))
    for screen in around(trial, patient):
        check(screen)


RARE: tuple[dict[str, Any], ...] = (
    {"diseases": ["SSc"], "ssc_skin_progression": False, "ild_ggo_hrct": True, "fvc_decline_pct": 7},
    {"diseases": ["SSc"], "ssc_skin_progression": False, "ild_ggo_hrct": True},
    {"diseases": ["SLE"], "in_other_trial": True, "organ_transplant": True, "prior_car_t": True},
    {"diseases": ["IM"], "im_classification_2017": True, "msa_positive": True, "mmt8": 130},
    {"diseases": ["SS"], "sex": "female", "childbearing_potential": True},
    {"diseases": ["APS"], "on_vka_at_target_inr": False, "on_lmwh_therapeutic": False},
)
"""Beginnings of interviews that chance seldom leads to."""


def wander(
    trial: Trial, answers: dict[str, Any], random: Random, chance: float
) -> Iterator[tuple[Screen, str]]:
    """An interview in which what is pressed is half sense and half chance."""
    while (asked := next_screen(trial, answers, ON)) is not None:
        ticks = {option.key: random.choice((0, 0, 0, 1, 2)) for option in asked.options}
        yield render(seen(trial, record_of(answers)), WORDS), asked.id
        said = {option.fact: {"value": option.answers} for option in asked.options if random.random() < 0.3}
        yield render(seen(trial, record_of(answers, ui={"ticks": ticks, "said": said})), WORDS), asked.id
        chosen = best_choice(trial, asked, answers, ON)
        if random.random() < chance:
            chosen = [random.choice(asked.options).key]
        answers = answers | (asked.dont_know() if random.random() < chance / 4 else asked.chosen(chosen))


def test_every_screen_there_is_is_met_and_fits(trial: Trial) -> None:
    met = {"diseases"}
    beginnings = (*RARE, *({"diseases": [disease]} for disease in DISEASES))
    for seed in range(100):
        for screen, name in wander(
            trial, beginnings[seed % len(beginnings)], Random(seed), 0.25 * (seed > 9)
        ):
            check(screen)
            met.add(name)
    assert {spec.id for spec in load_screens()} - met == set()


def worst(trial: Trial) -> dict[str, Any]:
    """A patient of every disease for whom everything stands in the way that can."""
    answers: dict[str, Any] = {}
    for seed, disease in enumerate(DISEASES):
        answers |= complete(seed, ON, disease)
    answers |= dict.fromkeys(NO, True) | {fact: -1.0 for fact in LABS} | {"birth_date": "2020-01-01"}
    answers |= {fact: False for fact, value in answers.items() if fact.endswith(("_positive", "_2019"))}
    yesterday = str(ON - timedelta(1))
    answers |= {fact: yesterday for fact in answers if fact.endswith(("_since", "_start_date"))}
    answers |= {"diseases": list(DISEASES), "contraception_agreed": False, "weight_kg": 30}
    for name in ("alt_xuln", "ast_xuln", "tbil_xuln", "creatinine_mg_dl"):
        answers[name] = 99
    for name in answers:
        if name.endswith("_attributable"):
            answers[name] = False
    answers["biologics"] = [
        {"name": name, "last_dose_date": yesterday, "ongoing": True} for name in load_drugs() if "mab" in name
    ][:40]
    answers["malignancies"] = ["lymphoma", "breast cancer", "unheard of"]
    events = ("mi", "angioplasty_or_stent", "unstable_angina", "arrhythmia", "other_cardiac")
    answers["cardiac_events"] = [{"type": name, "date": yesterday} for name in events]
    answers["vte_events"] = [{"type": name, "date": yesterday, "symptomatic": True} for name in ("dvt", "pe")]
    return answers | {"alcohol_abuse_last": "ongoing", "substance_abuse_last": "ongoing"}


def test_the_worst_patient_fits_too(trial: Trial) -> None:
    answers = worst(trial)
    assert len(seen(trial, record_of(answers)).assessment.blocking) > 20
    for screen in around(trial, answers):
        check(screen)


def test_every_open_point_at_once_fits_too(trial: Trial) -> None:
    unknown = {fact: {"unknown": "dont_know"} for fact in trial.facts} | {"diseases": list(DISEASES)}
    listed = [{"name": name} for name in load_drugs() if "mab" in name]
    unknown["biologics"] = {"entries": listed, "complete": False, "asked": True}
    assert len(seen(trial, record_of(unknown)).assessment.missing) > 20
    for screen in around(trial, unknown):
        check(screen)


@pytest.mark.parametrize("lines", [1, 12, 13, 60])
@pytest.mark.parametrize("words", ["SLE", "<b>&" * 60, "狼疮" * 100])
def test_a_review_fits_however_much_was_read(trial: Trial, lines: int, words: str) -> None:
    every = [
        {"fact": fact, "value": value, "words": words, "open": number % 3 == 0}
        for number, (fact, value) in enumerate([*worst(trial).items()] * 2)
    ]
    draft = {"lines": every[:lines], "questions": [], "unread": [words] * 200, "masked": True}
    for page in range(0, 6):
        check(render(seen(trial, record_of({}, stage="review", draft=draft, ui={"page": page})), WORDS))
    for line in range(lines):
        check(render(seen(trial, record_of({}, stage="review", draft=draft, ui={"line": line})), WORDS))
