"""What identifies a person is deleted from the chat, masked, and nowhere in the database or the log."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.storage.opening import connect
from tests.bot.referral_house import ReferralHouse, build_referral_house
from tests.bot.small_bot import Clock

OURS = ("bot", "nlp", "criteria", "aiogram", "sqlalchemy", "alembic")


@pytest.fixture
async def split_house(
    tmp_path: Path, clock: Clock, resources: Mapping[str, Any], caplog: pytest.LogCaptureFixture
) -> AsyncIterator[ReferralHouse]:
    """Telegram's chats in one file, what the bot keeps in another."""
    caplog.set_level(logging.DEBUG)
    url, chats_url = (f"sqlite+aiosqlite:///{tmp_path}/{name}.sqlite" for name in ("bot", "chats"))
    chats = connect(chats_url)
    house = await build_referral_house(url, clock, resources, chats=chats)
    yield house
    await house.storage.close()
    await chats.dispose()


def kept(tmp_path: Path) -> bytes:
    """All bytes the bot has on disk, the write-ahead log included."""
    return b"".join(file.read_bytes() for file in sorted(tmp_path.glob("bot.sqlite*")))


def logged(caplog: pytest.LogCaptureFixture) -> str:
    records = [record for record in caplog.records if record.name.split(".")[0] in OURS]
    return "\n".join(f"{record.getMessage()} {record.__dict__}" for record in records)


SECRETS = {
    "record number": ("MRN 1234567", "1234567"),
    "phone": ("phone +44 7700 900123", "900123"),
    "mail": ("write to jane.roe@example.org", "jane.roe"),
    "name": ("Mrs Featherstonehaugh", "Featherstonehaugh"),
}


def chat_text(house: ReferralHouse) -> str:
    return "\n".join(message.get("text", "") for message in house.doctor.messages)


@pytest.mark.parametrize(("text", "secret"), SECRETS.values(), ids=SECRETS)
@pytest.mark.parametrize("stage", ["intake", "review", "question", "date", "ticks", "result"])
async def test_personal_data_is_kept_nowhere(
    split_house: ReferralHouse,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    stage: str,
    text: str,
    secret: str,
) -> None:
    house = split_house
    await house.begin()
    said = f"SLE, SLEDAI-2K 14, {text}."
    if stage != "intake":
        await house.doctor.say("SLE, currently prednisone 10 mg/day")
    if stage in ("question", "date", "ticks", "result"):
        await house.confirm()
        screens = {
            "question": "sle_response",
            "date": "gc_dose_stable_since",
            "ticks": "rare_conditions",
            "result": "-",
        }
        await house.skip_to(screens[stage])
        said = {
            "question": f"relapse after remission, {text}",
            "date": f"March 2025, {text}",
            "ticks": text,
            "result": f"weight 63 kg, {text}",
        }[stage]
    await house.doctor.say(said)
    assert secret not in chat_text(house)
    assert "Your message looked as if it held personal data" in chat_text(house)
    if (await house.record()).stage == "review":
        await house.confirm()
    assert secret.encode() not in kept(tmp_path)
    assert secret not in logged(caplog)


async def test_the_text_of_a_case_is_not_kept_but_the_words_of_its_lines_are(
    split_house: ReferralHouse, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    house = split_house
    await house.begin()
    await house.doctor.say("SLE, SLEDAI-2K 14. The neighbour of the mayor, well known in Springfield.")
    await house.confirm()
    await house.skip_to("-")
    await house.option("refer")
    assert b"SLEDAI-2K 14" in kept(tmp_path)
    assert "Springfield" not in logged(caplog)
    record = await house.record()
    assert "Springfield" not in f"{record.draft} {record.ui} {record.log}"
    assert "Springfield" not in house.coordinators.screen


async def test_an_ordinary_case_stays_in_the_chat(split_house: ReferralHouse) -> None:
    case = "SLE since 2015, SLEDAI-2K 14, plt 145, ANA 1:1280, prednisone 10 mg/day since 12.03.2025"
    await split_house.begin()
    await split_house.doctor.say(case)
    assert case in chat_text(split_house)
    assert "personal data" not in chat_text(split_house)


async def test_a_failure_logs_nothing_that_was_said(
    split_house: ReferralHouse, caplog: pytest.LogCaptureFixture
) -> None:
    house = split_house
    house.local.raises = False
    await house.begin()
    house.app.dispatcher["trial"] = None
    await house.doctor.say("SLE, a most peculiar wording")
    assert "peculiar" not in logged(caplog)
    assert "failed: AttributeError" in logged(caplog)
