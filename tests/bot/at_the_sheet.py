"""A doctor at the sheet of a score: opening it, pressing its items, reading what stands on it."""

from __future__ import annotations

from typing import Any

from bot.conversation.answers_given import given
from bot.conversation.score_sheet import Sheet, sheet_of
from bot.local.chat import shown_buttons
from criteria.interval import Interval
from tests.bot.referral_house import ReferralHouse

LUPUS = "SLE. Plt 80. anti-dsDNA positive"


async def at_lupus(house: ReferralHouse, case: str = LUPUS) -> None:
    """A doctor with a lupus patient, at the page that asks for the SLEDAI."""
    await house.begin()
    await house.doctor.say(case)
    await house.confirm()
    assert "sledai_2k" in (await house.asked()).facts


async def sheet(house: ReferralHouse) -> Sheet:
    """The sheet on the screen."""
    found = sheet_of(await house.sight())
    assert found is not None
    return found


async def press(house: ReferralHouse, *names: str) -> None:
    """Press items of the page on the screen, each by its id or as `id=degree`."""
    for name in names:
        item, _, degree = name.partition("=")
        number = next(entry.number for entry in (await sheet(house)).shown if entry.id == item)
        await house.option(f"i{number}" + (f"v{degree}" if degree else ""))


def options(house: ReferralHouse) -> list[str]:
    """The options of the buttons on the screen."""
    return [str(shown.data).rsplit("|", 1)[1] for shown in shown_buttons(house.doctor.live)]


async def change(house: ReferralHouse, fact: str) -> None:
    """Open the question of an answer from the list of answers."""
    await house.option("my")
    lines = given(await house.sight())
    await house.option(f"l{[line.fact for line in lines].index(fact)}")


async def work_out(house: ReferralHouse, fact: str) -> None:
    """Press "Work out" beside a fact of the question on the screen."""
    await house.option(f"w{(await house.asked()).facts.index(fact)}")


async def answer(house: ReferralHouse, fact: str) -> Any:
    """The answer to a fact, as it is written."""
    return (await house.record()).answers.get(fact)


async def to(house: ReferralHouse, name: str) -> None:
    """Turn the sheet to the page with an item."""
    found = await sheet(house)
    page = next(n for n, shown in enumerate(found.pages) if name in {entry.id for entry in shown})
    await turn(house, page)


async def turn(house: ReferralHouse, page: int) -> None:
    """Turn the sheet to a page."""
    while (now := (await sheet(house)).page) != page:
        await house.option(f"p{now + 1 if now < page else now - 1}")


async def mark(house: ReferralHouse, *names: str) -> None:
    """Press items wherever they stand on the sheet."""
    for name in names:
        await to(house, name.partition("=")[0])
        await press(house, name)


async def nothing_else(house: ReferralHouse) -> None:
    """Say of every page that the rest of it is not present."""
    for page in range(len((await sheet(house)).pages)):
        await turn(house, page)
        if "x" in options(house):
            await house.option("x")


async def spread(house: ReferralHouse) -> tuple[float, float] | None:
    """The points of the sheet, as far as they are known."""
    points = (await sheet(house)).scored.points
    return None if points is None else (float(points.low), float(points.high))


async def bounds(house: ReferralHouse, fact: str = "sledai_2k") -> tuple[float, float] | None:
    """The value of a fact in the case as it stands."""
    value = (await house.sight()).evidence.values.get(fact)
    return (float(value.low), float(value.high)) if isinstance(value, Interval) else None


async def at_sheet_again(house: ReferralHouse, fact: str = "sledai_2k") -> None:
    """Open the sheet of an answer from the list of answers."""
    await change(house, fact)
    await house.option("w0")
