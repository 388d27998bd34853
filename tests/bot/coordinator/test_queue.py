"""The queue: how many referrals stand where, those of one status by pages, with their age."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.local.markup import parse_html
from bot.storage.records import Referral, ReferralStatus
from bot.views.queue import STATUSES, queue, queue_of
from bot.views.words import languages, load_words
from tests.bot.coordinator.conftest import Referred
from tests.bot.small_bot import Clock
from tests.bot.views.test_laws import check

NOW = Clock().time


def a_referral(number: int, status: ReferralStatus = "new", days: int = 0) -> Referral:
    made = NOW - timedelta(days=days)
    summary = {"verdict": "no_obstacle", "diseases": ["SLE", "APS"]}
    return Referral(f"BCT-ABC{number:03}", "a", 1, status, summary, "d", made, made)


async def test_the_queue_leads_to_a_referral_and_back(referred: Referred) -> None:
    referred.house.clock.pass_by(days=2)
    await referred.group.say("/queue")
    assert "new: 1" in referred.group.screen
    assert "enrolled: 0" in referred.group.screen
    await referred.group.press("new (1)")
    assert f"{referred.code} · AAV · 2 days" in referred.group.screen
    await referred.press(referred.group, "s")
    assert referred.group.screen.startswith(f"Referral {referred.code}")
    await referred.group.press("Queue")
    assert "new: 1" in referred.group.screen


async def test_a_referral_that_was_deleted_is_said_to_be(referred: Referred) -> None:
    person = await referred.house.services.persons.find(referred.doctor.member.user_id)
    assert person is not None
    await referred.house.services.persons.forget(person)
    await referred.group.press("Accept")
    assert referred.group.toast == "This referral was deleted."
    assert referred.group.screen == f"Referral {referred.code} was deleted."
    await referred.group.say("/queue")
    assert "There are no referrals yet." in referred.group.screen


def test_a_long_queue_is_turned_over() -> None:
    words = load_words("en")
    many = [a_referral(number, days=number) for number in range(25)]
    first = queue_of(many, "new", 0, NOW.date(), words)
    assert "Referrals: new</b> (1 of 3)" in first.text
    assert "today" in first.text
    assert "one day" in first.text
    assert "9 days" in first.text
    last = queue_of(many, "new", 99, NOW.date(), words)
    assert "(3 of 3)" in last.text
    assert [button.data for row in last.keyboard[-2:] for button in row] == ["r||queue|new|1", "r||queue"]


def test_a_screen_failure_shows_its_criterion() -> None:
    failed = replace(a_referral(1, "screen_failed"), criterion="E2a.plt")
    assert (
        "SLE, APS · today · E2a.plt"
        in queue_of([failed], "screen_failed", 0, NOW.date(), load_words("en")).text
    )


@pytest.mark.parametrize(
    ("language", "ages"),
    [
        ("en", ("one day", "3 days", "5 days")),
        ("ru", ("1 день", "3 дня", "5 дней")),
        ("zh", ("1 天", "3 天", "5 天")),
    ],
)
def test_the_queue_speaks_the_language(language: str, ages: tuple[str, str, str]) -> None:
    words = load_words(language)
    listed = [a_referral(days, days=days) for days in (1, 3, 5)]
    text = check(queue_of(listed, "new", 0, NOW.date(), words))
    assert all(age in text for age in ages)


@pytest.mark.parametrize("language", languages())
def test_every_status_has_its_line(language: str) -> None:
    words = load_words(language)
    screen = queue([a_referral(number, status) for number, status in enumerate(STATUSES)], words)
    check(screen)
    assert len(screen.keyboard) == len(STATUSES)
    assert len(parse_html(screen.text)[0].splitlines()) == len(STATUSES) + 2
