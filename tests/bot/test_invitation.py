from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.invitation import invite
from bot.service import wall_clock
from bot.settings import read_settings
from bot.storage import open_storage

LINK = re.compile(r"https://t\.me/local_bot\?start(?:group)?=(c_[\w-]{1,62})$", re.MULTILINE)


async def test_both_links_carry_one_invitation_that_works_once(database: str) -> None:
    first, second = LINK.findall(await invite(read_settings({"DATABASE_URL": database})))
    assert first == second
    storage = await open_storage(database, now=wall_clock)
    assert await storage.coordinators.accept(first.removeprefix("c_"), -7)
    assert await storage.coordinators.may(-7)
    assert not await storage.coordinators.accept(first.removeprefix("c_"), -8)
    await storage.close()


def test_the_command_prints_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    assert main(["invite"]) == 0
    assert len(LINK.findall(capsys.readouterr().out)) == 2
