from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from bot.storage import Storage
from bot.storage.records import NewLetter
from bot.storage.tables import InvitationRow
from tests.bot.small_bot import Clock
from tests.bot.storage.scenes import at_once, referred


async def test_of_many_chats_at_once_one_accepts_an_invitation(storage: Storage) -> None:
    code = await storage.coordinators.invite()
    accepted, refusals = await at_once([storage.coordinators.accept(code, chat) for chat in range(1, 9)])
    assert not refusals
    assert sum(accepted) == 1
    [chat] = await storage.coordinators.chats()
    assert chat == accepted.index(True) + 1
    assert await storage.coordinators.accept(code, chat)
    assert not await storage.coordinators.accept(code, 99)


async def test_an_invitation_runs_out(storage: Storage, clock: Clock) -> None:
    code = await storage.coordinators.invite(timedelta(hours=1))
    clock.pass_by(hours=1)
    assert not await storage.coordinators.accept(code, 9)
    assert not await storage.coordinators.may(9)
    assert not await storage.coordinators.accept("made up", 9)


async def test_the_database_does_not_tell_an_invitation(storage: Storage) -> None:
    code = await storage.coordinators.invite()
    async with storage.sessions() as session:
        assert code not in (await session.scalars(select(InvitationRow.digest))).all()


async def test_the_operators_chat_is_added_once_and_speaks_its_language(storage: Storage) -> None:
    await storage.coordinators.add(-100)
    await storage.coordinators.speak(-100, "ru")
    await storage.coordinators.add(-100)
    assert await storage.coordinators.chats() == (-100,)
    assert await storage.coordinators.language(-100) == "ru"
    assert await storage.coordinators.language(9) == "en"


async def test_who_is_dismissed_may_no_more_and_cannot_come_back_alone(storage: Storage) -> None:
    code = await storage.coordinators.invite()
    await storage.coordinators.accept(code, 9)
    await storage.prompts.put(9, 1, "ask", {})
    await storage.coordinators.dismiss(9)
    await storage.coordinators.dismiss(9)
    assert not await storage.coordinators.may(9)
    assert not await storage.coordinators.accept(code, 9)
    assert await storage.prompts.latest(9) is None


async def test_a_group_that_becomes_a_supergroup_keeps_its_right_and_its_letters(storage: Storage) -> None:
    referral = await referred(storage)
    await storage.coordinators.accept(await storage.coordinators.invite(), -5, "zh")
    await storage.referrals.posted(referral.code, -5, 12)
    await storage.outbox.put(NewLetter("waits", "referral", -5))
    await storage.coordinators.moved(-5, -1005)
    await storage.coordinators.moved(-5, -1005)
    assert await storage.coordinators.chats() == (-1005,)
    assert await storage.coordinators.language(-1005) == "zh"
    assert [letter.chat_id for letter in await storage.outbox.take()] == [-1005]
    assert await storage.referrals.card(referral.code, -5) is None
