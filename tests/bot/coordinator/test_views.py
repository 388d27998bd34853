"""Every page of the longest referral: Telegram takes it in three languages, and it leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.conversation.dossier import Dossier
from bot.screen import Screen
from bot.storage.records import Inquiry, Objection, ReferralStep
from bot.views import inquiry as relay
from bot.views import render
from bot.views.card import card
from bot.views.decision import choice, reason
from bot.views.papers import answers, history
from bot.views.sheet import point, sheet
from bot.views.words import Words, languages, load_words
from criteria.trial import Trial
from tests.bot.views.test_laws import NOW, check, record_of, seen, worst

LONG = "Слово & <ещё>, " * 66
PAGES = 30


def longest(trial: Trial) -> Dossier:
    """A referral in which everything is as long as it may be."""
    record = record_of(worst(trial), stage="referred", words="as it was written & meant " * 20)
    assert record.referral is not None
    asked = [Inquiry(number, "BCT-ABCDEF", LONG, NOW, LONG, NOW) for number in range(1, 7)]
    steps = [ReferralStep("needs_info", NOW, "I2.weight", LONG)] * 9
    referral = replace(
        record.referral,
        status="needs_info",
        criterion="I2.weight",
        reason=LONG,
        history=tuple(steps),
        inquiries=(*asked, Inquiry(7, "BCT-ABCDEF", LONG, NOW, None, None)),
    )
    sight = seen(trial, replace(record, referral=referral))
    objections = tuple(Objection("BCT-ABCDEF", name, LONG, NOW) for name in ("I2.weight", "E2a.plt") * 5)
    return Dossier(sight, referral, objections)


def pages_of(dossier: Dossier, words: Words) -> Iterator[Screen]:
    yield card(dossier, words)
    for page in range(PAGES):
        yield sheet(dossier, page, words)
        yield answers(dossier, page, words)
        yield history(dossier, page, words)
        for status in ("declined", "screen_failed"):
            yield choice(dossier, status, page, words)
    for result in dossier.criteria:
        yield point(dossier, result, words)
        yield reason(dossier, "declined", result.id, words)
    inquiry = dossier.referral.inquiries[0]
    yield relay.asked(inquiry, words)
    yield relay.confirm(inquiry, LONG, words)
    yield relay.sent(inquiry, words)
    yield relay.answered(inquiry, words)
    yield Screen(relay.prompt(inquiry, words))


@pytest.mark.parametrize("language", languages())
def test_every_page_of_the_longest_referral_fits(trial: Trial, language: str) -> None:
    words, dossier = load_words(language), longest(trial)
    for screen in pages_of(dossier, words):
        check(screen)
    check(render(dossier.sight, words))
    withdrawing = replace(dossier.sight.record, ui={"withdraw": True})
    assert "BCT-ABCDEF" in check(render(seen(trial, withdrawing), words))


def test_what_stands_in_the_way_is_offered_first(trial: Trial) -> None:
    dossier = longest(trial)
    first = [result.id for result in dossier.deciding()][: len(dossier.blocking)]
    assert set(first) == set(dossier.blocking)
    offered = [
        button.data for row in choice(dossier, "declined", 0, load_words("en")).keyboard for button in row
    ]
    assert offered[0] == f"r|BCT-ABCDEF|by|declined|{first[0]}"
