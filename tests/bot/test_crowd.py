"""Two hundred people at once, in three languages, with nervous fingers and a line that delivers twice."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from random import Random
from typing import Any

import pytest

from bot.local.chat import LocalChat, shown_buttons
from bot.local.chatlog import Event
from bot.local.people import Member
from bot.storage import opening
from bot.storage.opening import connect
from bot.storage.records import AssessmentRecord
from tests.bot.referral_house import ReferralHouse, build_referral_house
from tests.bot.small_bot import Clock

PEOPLE = 200
TURNS = 2
SEED = 20261122
LONGEST = 30
"""Seconds of a processor for all of them; others may be using it at the same time."""
TEXTS = (
    "34 F, SLE, weight 61 kg",
    "волчанка, 41 год",
    "系统性红斑狼疮，41岁",
    "about 20",
    "/help",
    "/start",
    "?",
)


class Someone:
    """A person who presses and types as chance has it, each act delivered once, twice or thrice."""

    def __init__(self, house: ReferralHouse, number: int) -> None:
        self.random = Random(SEED + number)
        language = self.random.choice(("en", "ru", "zh-hans"))
        self.house = house
        self.chat: LocalChat = house.local.chat(
            Member(10_000 + number, 10_000 + number, f"No. {number}", language)
        )
        self.old: list[tuple[int, str]] = []

    async def live(self) -> None:
        await self.chat.say("/start")
        await self.chat.press(self.random.choice(self.chat.buttons[:2]))  # a doctor, or a patient
        before = await self.record()
        for _ in range(TURNS):
            await self.act()
            after = await self.record()
            if before is not None and after is not None and before.public_id == after.public_id:
                assert after.rev - before.rev in (0, 1)
            before = after

    async def act(self) -> None:
        keys = [(key.message_id, key.data) for key in shown_buttons(self.chat.live) if key.data]
        chance = self.random.random()
        if chance < 0.12:
            await self.deliver(text=self.random.choice(TEXTS))
        elif chance < 0.2:
            await self.chat.say("/language")
            await self.press(*self.random.choice([(key.message_id, str(key.data)) for key in self.shown()]))
        elif chance < 0.3 and self.old:
            await self.press(*self.random.choice(self.old))
        elif keys:
            # The first buttons lead on; the last ones back or out.
            chosen = keys[min(self.random.randrange(len(keys)), self.random.randrange(len(keys)))]
            self.old.append(chosen)
            await self.press(*chosen)
        else:
            await self.chat.say("/start")

    def shown(self) -> list[Any]:
        return [key for message in self.chat.messages for key in shown_buttons(message) if key.data]

    async def press(self, message_id: int, data: str) -> None:
        """Once, twice, or once with an update that comes again."""
        server, member = self.house.local.server, self.chat.member
        updates = [await server.press(member, message_id, data)]
        match self.random.randrange(4):
            case 0:
                updates.append(await server.press(member, message_id, data))
            case 1:
                updates += updates
        await self.all_at_once(updates)

    async def deliver(self, text: str) -> None:
        update = await self.house.local.server.post(self.chat.member, {"text": text})
        await self.all_at_once([update] * self.random.choice((1, 1, 2)))

    async def all_at_once(self, updates: list[Mapping[str, Any]]) -> None:
        await asyncio.gather(*(self.house.local.feed(update) for update in updates))

    async def record(self) -> AssessmentRecord | None:
        person = await self.house.services.persons.find(self.chat.member.user_id)
        return None if person is None else await self.house.services.assessments.current(person)


class Shown:
    """Which assessments the buttons of each chat have ever spoken for."""

    def __init__(self) -> None:
        self.ids: defaultdict[int, set[str]] = defaultdict(set)

    def __call__(self, event: Event) -> None:
        for key in shown_buttons(event.get("message")):
            if key.data is not None and key.data.startswith("a|"):
                self.ids[event["chat"]].add(key.data.split("|")[1])


@pytest.fixture
async def crowded(
    database: str, clock: Clock, resources: Mapping[str, Any], monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[ReferralHouse]:
    """A house whose chats, which are Telegram's, are no burden to its database; power cuts are not tested here."""
    quick = [line.replace("synchronous=FULL", "synchronous=OFF") for line in opening.SQLITE_PRAGMAS]
    monkeypatch.setattr(opening, "SQLITE_PRAGMAS", quick)
    chats = connect("sqlite+aiosqlite:///:memory:")
    house = await build_referral_house(database, clock, resources, chats=chats)
    house.local.serve(house.app.dispatcher, raises=True)
    yield house
    await house.storage.close()
    await chats.dispose()


async def test_everybody_at_once(crowded: ReferralHouse, capsys: pytest.CaptureFixture[str]) -> None:
    shown = Shown()
    crowded.local.server.log.watch(shown)
    people = [Someone(crowded, number) for number in range(PEOPLE)]
    begun = time.process_time()
    await asyncio.gather(*(one.live() for one in people))
    await crowded.app.postman.drain()
    took = time.process_time() - begun
    with capsys.disabled():
        print(f"\n{PEOPLE} people, {TURNS} turns each: {took:.1f} s")
    assert crowded.local.server.unanswered == ()
    for one in people:
        person = await crowded.services.persons.find(one.chat.member.user_id)
        assert person is not None
        for public_id in shown.ids[one.chat.member.chat_id]:
            record = await crowded.services.assessments.load(public_id)
            assert record.person_id == person.id
            told = [answer.seq for answer in record.log]
            assert len(told) == len(set(told))
    assert sum(map(bool, shown.ids.values())) > PEOPLE / 2
    assert took < LONGEST
