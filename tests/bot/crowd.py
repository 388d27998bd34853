"""A crowd: doctors, patients and coordinators who press and type as chance has it, over a line that delivers twice."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from random import Random
from typing import Any

from bot.conversation.referring import announcement, new_referral
from bot.conversation.sight import Sight
from bot.local.chat import LocalChat, shown_buttons
from bot.local.people import Member
from bot.storage.codes import referral_code
from bot.storage.records import Answer, AssessmentRecord, HandOver, Person, Respondent
from bot.views.personal import consent_version
from criteria.interview import next_screen
from tests.bot.referral_house import ReferralHouse, best_choice

SEED = 20261122
TURNS = 2
TEXTS = (
    "34 F, SLE, weight 61 kg",
    "волчанка, 41 год",
    "系统性红斑狼疮，41岁",
    "about 20",
    "/help",
    "/start",
    "?",
)


class Actor:
    """Somebody with a chat, whose every act is delivered once, twice or as two presses."""

    def __init__(self, house: ReferralHouse, member: Member) -> None:
        self.house, self.random = house, Random(SEED + member.user_id)
        self.chat: LocalChat = house.local.chat(member)

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

    async def deliver(self, text: str, reply_to: int | None = None) -> None:
        update = await self.house.local.server.post(self.chat.member, {"text": text}, reply_to)
        await self.all_at_once([update] * self.random.choice((1, 1, 2)))

    async def all_at_once(self, updates: list[Mapping[str, Any]]) -> None:
        await asyncio.gather(*(self.house.local.feed(update) for update in updates))


class Someone(Actor):
    """A doctor or a patient, whom nobody knows yet."""

    most = 1
    """How far one act may bring the assessment."""

    def __init__(self, house: ReferralHouse, number: int) -> None:
        language = Random(number).choice(("en", "ru", "zh-hans"))
        super().__init__(house, Member(10_000 + number, 10_000 + number, f"No. {number}", language))
        self.old: list[tuple[int, str]] = []

    async def live(self) -> None:
        await self.arrive()
        before = await self.record()
        for _ in range(TURNS):
            await self.act()
            after = await self.record()
            if before is not None and after is not None and before.public_id == after.public_id:
                assert 0 <= after.rev - before.rev <= self.most
            before = after

    async def arrive(self) -> None:
        await self.chat.say("/start")
        await self.chat.press(self.random.choice(self.chat.buttons[:2]))  # a doctor, or a patient

    async def act(self) -> None:
        keys = [(key.message_id, key.data) for key in shown_buttons(self.chat.live) if key.data]
        chance = self.random.random()
        if chance < 0.12:
            await self.deliver(self.random.choice(TEXTS))
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

    async def record(self) -> AssessmentRecord | None:
        person = await self.house.services.persons.find(self.chat.member.user_id)
        return None if person is None else await self.house.services.assessments.current(person)

    async def known_as(self, role: Respondent) -> Person:
        """As if they had said who they are, and agreed."""
        persons, member = self.house.services.persons, self.chat.member
        person = await persons.meet(member.user_id, member.chat_id, member.language[:2], role)
        return await persons.consent(person, consent_version(role), person.language)


class Referrer(Someone):
    """A doctor who has referred a patient, and now hears of the site."""

    async def refer(self, answers: list[Answer]) -> str:
        """The referral's code."""
        services, trial = self.house.services, self.house.trial
        person = await self.known_as("doctor")
        record = await services.assessments.open(
            person, trial.id, trial.digest, stage="interview", answers=answers
        )
        sight = Sight(trial, record, services.now().date())
        record = await services.assessments.step(
            record.public_id,
            record.rev,
            stage="referred",
            referral=new_referral(sight, referral_code()),
            outbox=[announcement(sight, chat) for chat in await services.coordinators.chats()],
        )
        assert record.referral is not None
        return record.referral.code

    async def arrive(self) -> None:
        await self.chat.say("/start")

    async def act(self) -> None:
        asked = [key for key in self.shown() if key.data.startswith("q|") and "|answer|" in key.data]
        if not asked or self.random.random() < 0.2:
            return await super().act()
        key = self.random.choice(asked)
        await self.press(key.message_id, key.data)
        await self.deliver(f"Answer {self.random.random()}")
        for key in [key for key in self.shown() if "|send|" in key.data][-1:]:
            await self.press(key.message_id, key.data)


class Sharer(Someone):
    """A patient who has given a code away."""

    async def share(self) -> HandOver:
        services, trial = self.house.services, self.house.trial
        answers = [Answer("diseases", ["SLE"], "patient"), Answer("plt", 45, "patient")]
        record = await services.assessments.open(
            await self.known_as("patient"),
            trial.id,
            trial.digest,
            stage="interview",
            respondent="patient",
            answers=answers,
            background={"diagnosed_by": "doctor"},
        )
        return await services.hand_overs.give(record.public_id)

    async def arrive(self) -> None:
        await self.chat.say("/start")


class Opener(Someone):
    """One of two doctors who follow the same link and open it at the same moment."""

    most = 2  # the patient may take the answers back meanwhile

    def __init__(self, house: ReferralHouse, number: int, code: str, both: asyncio.Barrier) -> None:
        super().__init__(house, number)
        self.code, self.both = code, both

    async def arrive(self) -> None:
        await self.known_as("doctor")
        await self.chat.say(f"/start h_{self.code}")
        await self.both.wait()
        await self.press(self.chat.messages[-1]["message_id"], f"h|{self.code}|open")


class Site(Actor):
    """A coordinator, or a group of them; everything that is asked in writing is answered."""

    def __init__(self, house: ReferralHouse, number: int, letters: asyncio.Lock) -> None:
        chat_id = 20_000 + number if number % 2 else -1_000_020_000 - number
        super().__init__(house, Member(20_000 + number, chat_id, f"Site {number}"))
        self.letters = letters

    async def live(self, turns: int) -> None:
        for _ in range(turns):
            await self.act()
            async with self.letters:
                await self.house.app.postman.drain()

    async def act(self) -> None:
        message = self.random.choice([one for one in self.chat.messages if shown_buttons(one)] or [None])
        keys = [key for key in shown_buttons(message) if key.data]
        if not keys:
            return await self.deliver("/queue")
        key = keys[min(self.random.randrange(len(keys)), self.random.randrange(len(keys)))]
        await self.press(key.message_id, str(key.data))
        prompts = [one["message_id"] for one in self.chat.messages if one.get("force_reply")]
        if prompts:
            await self.deliver(f"Written at {self.chat.member.name} as {self.random.random()}", prompts[-1])


def good_answers(house: ReferralHouse) -> list[Answer]:
    """What a doctor answers of a patient in whose way as little as possible stands."""
    trial, on = house.trial, house.clock.time.date()
    answers: dict[str, Any] = {}
    while (asked := next_screen(trial, answers, on)) is not None:
        answers |= asked.chosen(best_choice(trial, asked, answers, on))
    return [Answer(fact, value) for fact, value in answers.items()]
