"""A referral on its way: the doctor has sent it, the coordinators' group has its card."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from bot.local.chat import LocalChat, shown_buttons
from bot.local.people import COORDINATOR, Member
from criteria.trial import Trial
from tests.bot.referral_house import VASCULITIS, ReferralHouse

SECOND = Member(user_id=2002, chat_id=2002, name="Katharina Coordinator")
OUTSIDER = Member(user_id=6001, chat_id=6001, name="Olga Outsider")


@dataclass
class Referred:
    """A house with one referral: the doctor, a group of coordinators, and one who sits alone."""

    house: ReferralHouse
    code: str
    second: LocalChat
    outsider: LocalChat

    @property
    def doctor(self) -> LocalChat:
        return self.house.doctor

    @property
    def group(self) -> LocalChat:
        return self.house.coordinators

    async def status(self) -> str:
        return (await self.house.services.referrals.load(self.code)).status

    async def press(self, chat: LocalChat, *rest: object) -> None:
        """Press the newest button with this payload about the referral, or send it as an old keyboard would."""
        data = "|".join(("r", self.code, *map(str, rest)))
        for message in reversed(chat.messages):
            if data in [shown.data for shown in shown_buttons(message)]:
                await chat.press_raw(message["message_id"], data)
                return
        await chat.press_raw(chat.messages[-1]["message_id"], data)

    async def choose(self, chat: LocalChat, status: str, criterion: str = "-") -> None:
        """As far as the question for the reason."""
        await self.press(chat, status)
        await self.press(chat, "by", status, criterion)

    def texts(self, chat: LocalChat) -> list[str]:
        """What stands in a chat, oldest first."""
        return [str(message.get("text", "")) for message in chat.messages]

    async def pass_days(self, days: float) -> None:
        """Time passes, and the postman goes his round."""
        self.house.clock.pass_by(days=days)
        await self.house.app.postman.drain()


@pytest.fixture
async def referred(referral_house: ReferralHouse, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Referred]:
    house = referral_house
    for member in (SECOND, OUTSIDER):
        house.local.server.members[member.chat_id] = member
    for member in (COORDINATOR, SECOND):
        await house.services.coordinators.add(member.chat_id)
    await house.begin()
    await house.doctor.say(VASCULITIS)
    await house.confirm()
    await house.skip_to("the result")
    await house.option("refer")
    referral = (await house.record()).referral
    assert referral is not None
    second, outsider = LocalChat(house.local, SECOND), LocalChat(house.local, OUTSIDER)
    yield Referred(house, referral.code, second, outsider)
    assert house.local.server.unanswered == ()


@pytest.fixture(scope="session")
def trial(resources: Mapping[str, Any]) -> Trial:
    loaded: Trial = resources["trial"]
    return loaded
