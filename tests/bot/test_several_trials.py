"""Where several trials are loaded the doctor sees the decision of each, and goes on with another by one press."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest

from bot import handlers
from bot.local.chat import shown_buttons
from criteria.trial import Trial
from tests.bot.conftest import Clock
from tests.bot.referral_house import LUPUS, ReferralHouse, build_referral_house

TWO = ("NCT07301164", "EXAMPLE")


@pytest.fixture(scope="module")
def both() -> Mapping[str, Any]:
    return handlers.resources(TWO)


@pytest.fixture
async def house(database: str, clock: Clock, both: Mapping[str, Any]) -> AsyncIterator[ReferralHouse]:
    house = await build_referral_house(database, clock, both)
    yield house
    await house.storage.close()


def example(both: Mapping[str, Any]) -> Trial:
    (trial,) = both["others"]
    assert isinstance(trial, Trial)
    return trial


async def to_result(house: ReferralHouse) -> None:
    await house.begin()
    await house.doctor.say(LUPUS)
    await house.confirm()
    await house.to_verdict()


def lines(house: ReferralHouse) -> list[str]:
    """The trials on the screen, in their order."""
    return re.findall(r"^• (\w+), ", house.doctor.screen, re.MULTILINE)


async def test_the_result_shows_each_trial_by_decision(house: ReferralHouse) -> None:
    await to_result(house)
    assert lines(house) == ["NCT07301164", "EXAMPLE"]
    assert "no obstacle found" in house.doctor.screen
    assert re.search(
        r"EXAMPLE, Examplimab .*: not before .* 2027, and some points are open", house.doctor.screen
    )
    assert "➡️ Go on with EXAMPLE" in [shown.text for shown in shown_buttons(house.doctor.live)]


async def test_the_other_trial_asks_only_what_it_still_needs(
    house: ReferralHouse, both: Mapping[str, Any]
) -> None:
    await to_result(house)
    known = set((await house.record()).answers)
    await house.option("t0")
    record = await house.record()
    assert (record.trial_id, record.trial_digest) == ("EXAMPLE", example(both).digest)
    assert "What you said already counts" in house.doctor.screen
    house.trial = example(both)
    assert "last_live_vaccine" not in known
    asked = await house.asked()
    assert known.isdisjoint(asked.facts) or asked.id == "events"
    await house.to_verdict()
    answers = (await house.record()).answers
    assert "last_live_vaccine" in answers
    assert lines(house)[0] == "EXAMPLE" or "not now" in house.doctor.screen


async def test_its_own_words_are_said_and_the_way_leads_back(
    house: ReferralHouse, both: Mapping[str, Any]
) -> None:
    await to_result(house)
    await house.option("t0")
    house.trial = example(both)
    await house.to_verdict()
    await house.option("d0")
    assert "Aged 70 or under" in house.doctor.screen
    await house.option("sum")
    await house.option("t0")
    assert (await house.record()).trial_id == "NCT07301164"
    await house.option("d0")
    assert "Aged 80 or under" in house.doctor.screen


async def test_a_referral_and_its_card_are_about_the_chosen_trial(
    house: ReferralHouse, both: Mapping[str, Any]
) -> None:
    await to_result(house)
    await house.option("t0")
    house.trial = example(both)
    await house.to_verdict()
    await house.option("refer")
    assert "EXAMPLE" in house.coordinators.screen
    assert (await house.record()).referral is not None


async def test_there_is_no_other_trial_before_the_result(house: ReferralHouse) -> None:
    await house.begin()
    await house.doctor.say(LUPUS)
    await house.confirm()
    live = house.doctor.live
    payload = next(shown.data for shown in shown_buttons(live) if shown.data)
    await house.doctor.press_raw(live["message_id"], payload.rpartition("|")[0] + "|t0")
    assert (await house.record()).trial_id == "NCT07301164"


async def test_one_trial_changes_nothing_on_screen(
    database: str, clock: Clock, resources: Mapping[str, Any]
) -> None:
    alone = await build_referral_house(database, clock, resources)
    await to_result(alone)
    assert lines(alone) == []
    assert "Go on with" not in str([shown.text for shown in shown_buttons(alone.doctor.live)])
    await alone.storage.close()
