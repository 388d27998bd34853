"""The bot of the referral house behind the page: the test knows what is best to press, the browser presses it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from bot.conversation.sight import Sight
from bot.local.chat import LocalChat
from bot.local.listening import listen
from bot.local.web import LocalPage, serving
from bot.storage.records import AssessmentRecord
from tests.bot.referral_house import ReferralHouse, build_referral_house
from tests.bot.small_bot import Clock

Told = TypeVar("Told")
PATIENCE = 60


@dataclass(frozen=True)
class OpenHouse:
    """A house with a page, and a way to ask it from the thread of the browser."""

    house: ReferralHouse
    url: str
    loop: asyncio.AbstractEventLoop

    def ask(self, question: Coroutine[Any, Any, Told]) -> Told:
        """What the house says, in the thread that does not run it."""
        return asyncio.run_coroutine_threadsafe(question, self.loop).result(PATIENCE)

    def record(self, chat: LocalChat) -> AssessmentRecord:
        """The assessment in front of somebody."""
        return self.ask(self.house.record_of(chat))

    def sight(self, chat: LocalChat) -> Sight:
        """That assessment as it stands today."""
        return Sight(self.house.trial, self.record(chat), self.house.clock.time.date())


@asynccontextmanager
async def open_house(folder: Path, resources: Mapping[str, Any]) -> AsyncIterator[OpenHouse]:
    """A house in a folder, with its page on this machine while the block runs."""
    house = await build_referral_house(f"sqlite+aiosqlite:///{folder}/bot.sqlite", Clock(), resources)
    page, listener = LocalPage(), listen(0)
    try:
        async with serving(page, listener):
            page.open_for(house.local)
            url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
            yield OpenHouse(house, url, asyncio.get_running_loop())
    finally:
        await house.storage.close()
