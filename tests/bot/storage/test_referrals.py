from __future__ import annotations

import re

import pytest

from bot.storage import Storage
from bot.storage.codes import public_id, referral_code
from bot.storage.records import (
    Card,
    NewLetter,
    NewReferral,
    Referral,
    ReferralStatus,
    ReferralStep,
    StaleStatus,
    UnknownReferral,
)
from tests.bot.small_bot import Clock
from tests.bot.storage.scenes import at_once, referred


@pytest.fixture
async def referral(storage: Storage) -> Referral:
    person = await storage.persons.meet(7, 7, "en")
    record = await storage.assessments.open(person, "NCT07301164", "digest", stage="verdict")
    record = await storage.assessments.step(
        record.public_id, 0, referral=NewReferral("BCT-7K3M9Q", {"verdict": "no_obstacle"}, "decision")
    )
    assert record.referral is not None
    return record.referral


async def test_a_referral_begins_as_new(storage: Storage, referral: Referral) -> None:
    assert (referral.status, referral.summary) == ("new", {"verdict": "no_obstacle"})
    assert await storage.referrals.load("BCT-7K3M9Q") == referral


async def test_two_coordinators_decide_and_the_second_is_told(storage: Storage, referral: Referral) -> None:
    moved = await storage.referrals.move(
        referral.code,
        expected=("new", "needs_info"),
        status="accepted",
        outbox=[NewLetter("status:accepted", "status", 7)],
    )
    assert moved.status == "accepted"
    with pytest.raises(StaleStatus) as stale:
        await storage.referrals.move(
            referral.code,
            expected="new",
            status="declined",
            outbox=[NewLetter("status:declined", "status", 7)],
        )
    assert stale.value.current == moved
    assert [letter.key for letter in await storage.outbox.take()] == ["status:accepted"]


async def test_each_chat_has_its_card_and_a_newer_one_replaces_it(
    storage: Storage, referral: Referral
) -> None:
    assert await storage.referrals.card(referral.code, -100) is None
    await storage.referrals.posted(referral.code, -100, 12)
    await storage.referrals.posted(referral.code, 9, 3)
    await storage.referrals.posted(referral.code, -100, 40)
    found = await storage.referrals.load(referral.code)
    assert found.cards == (Card(-100, 40), Card(9, 3))
    assert await storage.referrals.card(referral.code, 9) == Card(9, 3)
    await storage.referrals.posted("BCT-XXXXXX", 9, 4)


async def test_an_unknown_code(storage: Storage) -> None:
    with pytest.raises(UnknownReferral):
        await storage.referrals.load("BCT-XXXXXX")
    with pytest.raises(UnknownReferral):
        await storage.referrals.move("BCT-XXXXXX", expected="new", status="accepted")


def test_codes_can_be_read_out_and_fit_a_button() -> None:
    for _ in range(200):
        assert re.fullmatch(r"BCT-[2-9A-HJKMNP-Z]{6}", referral_code())
        assert re.fullmatch(r"[0-9a-z]{8}", public_id())


async def test_the_way_of_a_referral_is_written_down(
    storage: Storage, referral: Referral, clock: Clock
) -> None:
    begun = clock.time
    clock.pass_by(days=1)
    await storage.referrals.move(referral.code, expected="new", status="accepted")
    clock.pass_by(days=1)
    moved = await storage.referrals.move(
        referral.code, expected="accepted", status="screen_failed", criterion="E2a.plt", reason="42"
    )
    assert (moved.criterion, moved.reason, moved.updated) == ("E2a.plt", "42", clock.time)
    assert moved.history[0] == ReferralStep("new", begun, None, None)
    assert [step.status for step in moved.history] == ["new", "accepted", "screen_failed"]
    assert moved.history[2] == ReferralStep("screen_failed", clock.time, "E2a.plt", "42")
    back = await storage.referrals.move(referral.code, expected="screen_failed", status="accepted")
    assert (back.criterion, back.reason) == (None, None)


async def test_the_queue_is_the_oldest_first(storage: Storage, clock: Clock) -> None:
    codes = ["BCT-CCCCCC", "BCT-AAAAAA", "BCT-BBBBBB"]
    for number, code in enumerate(codes):
        await referred(storage, 20 + number, code)
        clock.pass_by(hours=1)
    await storage.referrals.move(codes[0], expected="new", status="declined")
    await storage.referrals.posted(codes[1], -100, 1)
    assert [found.code for found in await storage.referrals.queue()] == codes
    waiting = await storage.referrals.queue(["new", "needs_info"])
    assert [found.code for found in waiting] == codes[1:]
    assert [len(found.cards) for found in waiting] == [1, 0]
    assert await storage.referrals.queue([]) == ()


async def test_of_many_decisions_at_once_one_counts(storage: Storage, referral: Referral) -> None:
    statuses: list[ReferralStatus] = ["accepted", "declined"] * 4
    won, refusals = await at_once(
        [storage.referrals.move(referral.code, expected="new", status=status) for status in statuses]
    )
    assert len(won) == 1
    assert all(isinstance(refusal, StaleStatus) for refusal in refusals)
    found = await storage.referrals.load(referral.code)
    assert found == won[0]
    assert len(found.history) == 2


async def test_a_card_posted_twice_at_once_stands_once(storage: Storage, referral: Referral) -> None:
    _, refusals = await at_once(
        [storage.referrals.posted(referral.code, -100, message_id) for message_id in range(1, 7)]
    )
    assert not refusals
    assert len((await storage.referrals.load(referral.code)).cards) == 1
