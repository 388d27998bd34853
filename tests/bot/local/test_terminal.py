from __future__ import annotations

import io
from pathlib import Path

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.local.people import DOCTOR, PATIENT, said_by
from bot.local.terminal import Terminal, lines_of
from tests.bot.small_bot import House


async def talk(house: House, *lines: str) -> list[str]:
    written: list[str] = []
    await Terminal(house.local, written.append).run(lines_of(io.StringIO("\n".join(lines) + "\n")))
    return written


async def test_numbers_press_buttons_and_other_lines_are_said(house: House) -> None:
    written = await talk(house, "/start", "1", "about 20")
    assert (await house.record()).answers == {"truth": True, "said": "about 20"}
    assert written[-4:] == ["\n2 answers", "  1. Yes", "  2. No", "  3. Refer"]


async def test_an_equals_sign_says_a_number(house: House) -> None:
    await talk(house, "/start", "=1")
    assert (await house.record()).answers == {"said": "1"}


async def test_a_number_beyond_the_buttons_is_said(house: House) -> None:
    await talk(house, "/start", "45")
    assert (await house.record()).answers == {"said": "45"}


async def test_a_text_of_many_lines_is_one_message(house: House) -> None:
    await talk(house, "/start", "<<", "34 F, SLE", "MMF 2 g", ".")
    assert (await house.record()).answers == {"said": "34 F, SLE\nMMF 2 g"}


async def test_the_other_pane(house: House) -> None:
    written = await talk(house, "/start", "3", "\\coordinators")
    referral = (await house.record()).referral
    assert referral is not None
    assert "[new message for Coordinators]" in written
    assert written[-2:] == ["== Coordinators ==", f"\nReferral {referral.code}"]


async def test_a_link_to_the_bot_is_opened_and_another_is_said(house: House) -> None:
    await talk(house, "https://t.me/local_bot?start=h_abc", "\\patient", "t.me/local_bot?start=h_abc")
    assert house.doctor.messages[0]["text"] == "/start h_abc"
    assert house.local.chat(PATIENT).messages[0]["text"] == "/start h_abc"
    assert said_by("https://t.me/another_bot?start=h_abc") is None
    assert said_by("https://t.me/local_bot?start=h abc") is None


async def test_a_button_with_a_link_to_the_bot_is_opened(house: House) -> None:
    link = InlineKeyboardButton(text="Open", url="https://t.me/local_bot?start=h_abc")
    await house.local.bot.send_message(
        DOCTOR.chat_id, "?", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[link]])
    )
    await talk(house, "1")
    assert house.doctor.messages[1]["text"] == "/start h_abc"


async def test_a_file_is_sent_and_a_missing_one_named(house: House, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_bytes(b"34 F, SLE")
    written = await talk(house, f"/attach {tmp_path}/note.txt", f"/attach {tmp_path}/none.txt")
    assert house.doctor.messages[0]["document"]["file_name"] == "note.txt"
    assert written[-1] == f"[{tmp_path}/none.txt: No such file or directory]"
