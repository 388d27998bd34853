"""Two hundred people at once, in three languages, with nervous fingers and a line that delivers twice."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest

from bot.conversation.referring import FROM
from bot.local.chat import shown_buttons
from bot.local.chatlog import Event
from bot.storage import opening
from bot.storage.opening import connect
from tests.bot.crowd import Opener, Referrer, Sharer, Site, Someone, good_answers
from tests.bot.referral_house import ReferralHouse, build_referral_house
from tests.bot.small_bot import Clock

PEOPLE, REFERRERS, SHARERS, SITES = 200, 24, 10, 6
SITE_TURNS = 10
DECIDED = ("accepted", "declined")
ENDED = ("enrolled", "screen_failed")


class Shown:
    """What the buttons of each chat have ever spoken for: by kind of button and by chat."""

    def __init__(self) -> None:
        self.ids: defaultdict[str, defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))

    def __call__(self, event: Event) -> None:
        for key in shown_buttons(event.get("message")):
            kind, _, rest = (key.data or "").partition("|")
            name = rest.partition("|")[0]
            if name:
                self.ids[kind][event["chat"]].add(name)


@dataclass
class Crowd:
    """Everybody, with all they have been shown."""

    house: ReferralHouse
    people: list[Someone]
    sites: list[Site]
    codes: dict[str, int]
    """Each hand-over with the chat of its patient."""
    shown: Shown

    async def live(self) -> None:
        """All at once, until everybody has had their turns and every letter is brought."""
        sites = (site.live(SITE_TURNS) for site in self.sites)
        await asyncio.gather(*(one.live() for one in self.people), *sites)
        await self.house.app.postman.drain()


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


@pytest.fixture
async def crowd(crowded: ReferralHouse) -> Crowd:
    """Referrals on the coordinators' desks, codes in the hands of two doctors each, and all the others."""
    house, shown, letters = crowded, Shown(), asyncio.Lock()
    house.local.server.log.watch(shown)
    sites = [Site(house, number, letters) for number in range(SITES)]
    for site in sites:
        await house.services.coordinators.add(site.chat.member.chat_id)
    answers, people, codes = good_answers(house), list[Someone](), dict[str, int]()
    for number in range(REFERRERS):
        people.append(referrer := Referrer(house, number))
        await referrer.refer(answers)
    for number in range(REFERRERS, REFERRERS + 3 * SHARERS, 3):
        sharer, both = Sharer(house, number), asyncio.Barrier(2)
        code = (await sharer.share()).code
        codes[code] = sharer.chat.member.chat_id
        people += [sharer, *(Opener(house, number + second, code, both) for second in (1, 2))]
    people += [Someone(house, number) for number in range(len(people), PEOPLE)]
    await house.app.postman.drain()
    return Crowd(house, people, sites, codes, shown)


async def test_everybody_at_once(crowd: Crowd, caplog: pytest.LogCaptureFixture) -> None:
    await crowd.live()
    assert crowd.house.local.server.unanswered == ()
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []
    await nobody_speaks_for_others(crowd)
    await every_referral_is_decided_once(crowd)
    await every_code_is_opened_once(crowd)


async def nobody_speaks_for_others(crowd: Crowd) -> None:
    """No button in any chat, ever, for what is not of the people of that chat."""
    services, ids = crowd.house.services, crowd.shown.ids
    owners = {one.chat.member.chat_id: one for one in crowd.people}
    for chat_id, public_ids in ids["a"].items():
        person = await services.persons.find(chat_id)
        assert person is not None
        for public_id in public_ids:
            record = await services.assessments.load(public_id)
            assert record.person_id == person.id
            told = [answer.seq for answer in record.log]
            assert len(told) == len(set(told))
    for chat_id, codes in ids["q"].items():
        person = await services.persons.find(chat_id)
        assert person is not None
        assert {(await services.referrals.load(code)).person_id for code in codes} == {person.id}
    for chat_id, codes in ids["h"].items():
        followed = {owner.code} if isinstance(owner := owners[chat_id], Opener) else set()
        assert codes <= followed | {code for code, of in crowd.codes.items() if of == chat_id}
    assert set(ids["r"]).isdisjoint(owners)
    assert sum(map(bool, ids["a"].values())) > PEOPLE / 2


async def every_referral_is_decided_once(crowd: Crowd) -> None:
    """One decision and one ending at most, each by one coordinator, and each question there once."""
    referrals = await crowd.house.services.referrals.queue()
    assert len(referrals) >= REFERRERS
    for referral in referrals:
        steps = Counter(step.status for step in referral.history)
        assert sum(steps[status] for status in DECIDED) <= 1
        assert sum(steps[status] for status in ENDED) <= 1
        for before, after in pairwise(referral.history):
            answered = (before.status, after.status) == ("needs_info", "new")
            assert answered or before.status in FROM[after.status]
    decisions = [step for one in referrals for step in one.history if step.status in (*DECIDED, *ENDED)]
    pressed = [step for step in decisions if step.reason is None]
    told = [toast for site in crowd.sites for toast in site.chat.toasts if toast.startswith("Recorded")]
    assert len(told) == len(pressed)
    assert len(decisions) > REFERRERS / 4
    asked = Counter(inquiry.question for referral in referrals for inquiry in referral.inquiries)
    assert set(asked.values()) == {1}


async def every_code_is_opened_once(crowd: Crowd) -> None:
    """One of the two doctors has the patient's answers, and the patient has heard who."""
    services, messages = crowd.house.services, crowd.house.local.server.log.messages
    for code, chat_id in crowd.codes.items():
        given = await services.hand_overs.load(code)
        said = "".join(str(message.get("text")) for message in messages(chat_id))
        taken = []
        for one in [one for one in crowd.people if isinstance(one, Opener) and one.code == code]:
            person = await services.persons.find(one.chat.member.user_id)
            assert person is not None
            cases = await services.assessments.cases(person)
            records = [await services.assessments.load(case.public_id) for case in cases]
            taken += [(person.id, record.public_id) for record in records if record.source == code]
            assert (one.chat.member.name in said) == (person.id == given.opened_by)
        assert taken == ([] if given.opened_at is None else [(given.opened_by, given.taken_as)])
        assert taken or given.revoked_at is not None
