"""Patient, doctor and coordinators meet in one assessment, each in their language."""

from __future__ import annotations

import pytest

from tests.bot.journey import journey
from tests.bot.referral_house import ReferralHouse


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
async def test_from_a_patients_answers_to_an_accepted_referral(
    referral_house: ReferralHouse, language: str
) -> None:
    house = referral_house
    code = await journey(house, language)
    assert (await house.services.referrals.load(code)).status == "accepted"
    assert house.local.server.unanswered == ()
