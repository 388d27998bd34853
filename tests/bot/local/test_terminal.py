from __future__ import annotations

import io

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
