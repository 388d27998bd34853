"""Every kind of screen a coordinator sees, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from bot.conversation.dossier import Dossier
from bot.screen import Screen
from bot.storage.records import Objection, Referral, ReferralStatus
from bot.views import inquiry as relay
from bot.views.card import card, gone
from bot.views.decision import choice, reason
from bot.views.papers import answers, history
from bot.views.queue import queue, queue_of
from bot.views.sheet import point, sheet
from bot.views.words import Words
from criteria.trial import Trial
from tests.bot.views.doctors_screens import ASKED, CODE, TOLD, Kind, past, referred_as
from tests.bot.views.invented import BLOCKED, HALF_KNOWN, LUPUS
from tests.bot.views.test_laws import NOW, ON

OBJECTION = Objection(CODE, "I2.weight", "Weight without oedema counts.", NOW)


def dossier(
    trial: Trial, status: ReferralStatus, patient: Mapping[str, Any] = LUPUS, **changed: Any
) -> Dossier:
    """A referral of this status as the coordinators have it."""
    sight = referred_as(trial, status, patient, **changed)
    assert sight.record.referral is not None
    return Dossier(sight, sight.record.referral, (OBJECTION,))


def _card(status: ReferralStatus, trial: Trial, words: Words, **changed: Any) -> Screen:
    return card(dossier(trial, status, **changed), words)


def _page(view: Callable[[Dossier, int, Words], Screen], trial: Trial, words: Words) -> Screen:
    return view(dossier(trial, "needs_info", BLOCKED, inquiries=(TOLD, ASKED)), 0, words)


def _point(name: str, trial: Trial, words: Words) -> Screen:
    about = dossier(trial, "new", BLOCKED)
    return point(about, about.sight.assessment.result(name), words)


def _history(trial: Trial, words: Words) -> Screen:
    steps = past("new", "needs_info", "new", "declined")
    ended = replace(steps[-1], criterion="I2.weight", reason="38 kg.")
    return history(dossier(trial, "declined", history=(*steps[:-1], ended), inquiries=(TOLD,)), 0, words)


def _waiting() -> list[Referral]:
    ages: list[tuple[ReferralStatus, int, str, str | None]] = [
        ("new", 0, "no_obstacle", None),
        ("new", 1, "not_yet", None),
        ("new", 5, "undetermined", None),
        ("needs_info", 2, "no_obstacle", None),
        ("declined", 40, "not_eligible", "I2.weight"),
    ]
    return [
        Referral(
            f"BCT-ABC{number:03}",
            "a",
            1,
            status,
            {"verdict": verdict, "diseases": ["SLE", "APS"] if number else []},
            "d",
            NOW - timedelta(days),
            NOW,
            criterion=criterion,
        )
        for number, (status, days, verdict, criterion) in enumerate(ages)
    ]


def _queue_of(status: ReferralStatus, trial: Trial, words: Words) -> Screen:
    listed = [referral for referral in _waiting() if referral.status == status]
    return queue_of(listed, status, 0, ON, words)


SCREENS: dict[str, Kind] = {
    "queue": lambda trial, words: queue(_waiting(), words),
    "queue-none": lambda trial, words: queue([], words),
    "queue-new": partial(_queue_of, "new"),
    "queue-declined": partial(_queue_of, "declined"),
    "queue-enrolled": partial(_queue_of, "enrolled"),
    "card-new": partial(_card, "new"),
    "card-blocked": partial(_card, "new", patient=BLOCKED),
    "card-needs_info": partial(_card, "needs_info", patient=HALF_KNOWN, inquiries=(TOLD, ASKED)),
    "card-accepted": partial(_card, "accepted"),
    "card-declined": partial(_card, "declined", patient=BLOCKED, criterion="I2.weight", reason="38 kg."),
    "card-gone": lambda trial, words: gone(CODE, words),
    "card-gone-patient": lambda trial, words: gone(CODE, words, "patient"),
    "patient-forget-letter": lambda trial, words: Screen(words("patient-forget-letter", code=CODE)),
    "criteria": partial(_page, sheet),
    "criterion": partial(_point, "I2.weight"),
    "criterion-exclusion": partial(_point, "E2a.plt"),
    "answers": partial(_page, answers),
    "history": _history,
    "choice-declined": lambda trial, words: choice(dossier(trial, "new", BLOCKED), "declined", 0, words),
    "choice-screen_failed": lambda trial, words: choice(
        dossier(trial, "accepted"), "screen_failed", 0, words
    ),
    "reason": lambda trial, words: reason(dossier(trial, "new", BLOCKED), "declined", "I2.weight", words),
    "answer-letter": lambda trial, words: relay.answered(TOLD, words),
}
