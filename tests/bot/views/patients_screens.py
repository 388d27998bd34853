"""Every kind of screen a patient sees, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from bot.conversation.step import note
from bot.screen import Screen
from bot.storage.records import HandOver
from bot.views import render
from bot.views.hand_over import hand_over, revoking
from bot.views.offered import opened
from bot.views.personal import forget, settings
from bot.views.words import Words
from criteria.trial import Trial
from tests.bot.views.doctors_screens import GIVEN, PERSON, Kind
from tests.bot.views.invented import AT_HOME, BLOCKED, LUPUS, WAITING, look, without
from tests.bot.views.test_laws import NOW

LINK = "https://t.me/example_bot?start=h_H-ABCDEFGH"
OPENED = replace(GIVEN, opened_by=3, opened_at=NOW, opened_as="Dr Vera Example")
REFERRED = replace(OPENED, referred=True)
_DIAGNOSED = {"diagnosed_by": "rheumatologist"}


def _shown(answers: Mapping[str, Any], trial: Trial, words: Words, **changed: Any) -> Screen:
    changed = {"background": _DIAGNOSED, **changed}
    return render(look(trial, answers, respondent="patient", **changed), words)


def _kind(answers: Mapping[str, Any], **changed: Any) -> Kind:
    return partial(_shown, answers, **changed)


def _review(trial: Trial, words: Words, **ui: Any) -> Screen:
    lines = [
        {"fact": fact, "value": LUPUS[fact], "words": "…", "open": fact == "plt"}
        for fact in ("diseases", "gc_prednisone_eq_mg", "biologics", "plt", "hiv")
    ]
    draft = {"lines": lines, "questions": [], "unread": ["…"], "masked": True}
    return _shown({}, trial, words, stage="review", draft=draft, ui=ui)


def _questions() -> Iterator[tuple[str, Kind]]:
    yield "question-first", _kind({}, progress=0)
    yield "question-one", _kind(without({**LUPUS, "diseases": ["AAV"]}, "aav_response"))
    yield "question-choice", _kind(without(LUPUS, "sex", "contraception_agreed", "childbearing_potential"))
    yield "question-ticks", _kind(without(LUPUS, "hiv", "syphilis"), ui={"ticks": {"hiv": 1, "syphilis": 2}})
    yield "question-numbers", _kind(without(LUPUS, "plt", "hb_g_l"))
    said = {"weight_kg": {"value": 63, "words": "63 kg"}, "sex": {"value": "female"}}
    yield "question-page", _kind(without(LUPUS, "birth_date", "weight_kg", "sex"), ui={"said": said})
    yield "question-number", _kind(without(LUPUS, "gc_prednisone_eq_mg"))
    yield "question-date", _kind(without(LUPUS, "gc_dose_stable_since"))
    yield "question-biologics", _kind(without(LUPUS, "biologics"))
    entry = {"entries": [{"name": "rituximab", "ongoing": False}], "complete": True}
    yield "question-entry", _kind({**LUPUS, "biologics": entry})
    yield "question-remark", _kind(without(LUPUS, "birth_date"), ui=note("typed-future"))


def _results() -> Iterator[tuple[str, Kind]]:
    yield "result-worth-raising", _kind(AT_HOME)
    yield "result-nothing-open", _kind(LUPUS)
    yield "result-clear-first", _kind({**AT_HOME, **{name: BLOCKED[name] for name in ("hiv", "weight_kg")}})
    light = {name: LUPUS[name] for name in ("diseases", "sex", "birth_date")} | {"weight_kg": 38}
    yield "result-not-asked", _kind(light)
    yield "question-after-refusal", _kind(light, background={**_DIAGNOSED, "everything": True})
    yield "result-time-helps", _kind(WAITING)
    yield "result-alerts", _kind(AT_HOME, background={**_DIAGNOSED, "alerts": ["stroke", "self_harm"]})
    yield "result-self", _kind(AT_HOME, background={"diagnosed_by": "self"})


def _hand_over(show: Callable[..., Screen], given: HandOver, trial: Trial, words: Words) -> Screen:
    return show(given, words)


def _code(given: HandOver) -> Kind:
    return lambda trial, words: hand_over(look(trial, LUPUS, respondent="patient"), given, LINK, words)


SCREENS: dict[str, Kind] = {
    "consent": _kind({}, stage="consent"),
    "consent-declined": _kind({}, stage="declined"),
    "safety": _kind({}, stage="safety"),
    "safety-ticked": _kind({}, stage="safety", ui={"signs": ["self_harm"]}),
    "advice": _kind({}, stage="safety", background={"advising": ["stroke", "self_harm"]}),
    "intake": _kind({}, stage="intake"),
    "diagnosed": _kind({"diseases": ["SLE"]}, background={}),
    "review-list": _review,
    "review-line": partial(_review, line=2),
    **dict(_questions()),
    **dict(_results()),
    "code": _code(GIVEN),
    "code-opened": _code(OPENED),
    "code-revoke": partial(_hand_over, revoking, GIVEN),
    "code-referred": _code(REFERRED),
    "code-revoke-opened": partial(_hand_over, revoking, OPENED),
    "code-revoke-referred": partial(_hand_over, revoking, REFERRED),
    "code-taken-back": _code(replace(GIVEN, revoked_at=NOW)),
    "code-taken-back-opened": _code(replace(OPENED, revoked_at=NOW)),
    "code-taken-back-referred": _code(replace(REFERRED, revoked_at=NOW)),
    "forget": lambda trial, words: forget(words),
    "letter-opened": partial(_hand_over, opened, OPENED),
    "settings": lambda trial, words: settings(replace(PERSON, role="patient"), words),
    "closed": _kind({}, stage="closed"),
}
