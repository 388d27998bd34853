"""A referral nobody looks at is recalled after three days, then every week, as long as it waits."""

from __future__ import annotations

from tests.bot.coordinator.conftest import Referred
from tests.bot.coordinator.test_relay import answer, ask


def recalled(referred: Referred) -> list[str]:
    return [text for text in referred.texts(referred.group) if "has been waiting" in text]


async def test_after_three_days_then_weekly(referred: Referred) -> None:
    await referred.pass_days(2.9)
    assert recalled(referred) == []
    await referred.pass_days(0.2)
    assert recalled(referred) == [f"{referred.code} has been waiting for you for 3 days."]
    assert "has been waiting" in referred.texts(referred.second)[-1]
    await referred.pass_days(6.8)
    assert len(recalled(referred)) == 1
    await referred.pass_days(0.4)
    assert recalled(referred)[1:] == [f"{referred.code} has been waiting for you for 10 days."]
    await referred.group.press("Open")
    assert referred.group.screen.startswith(f"Referral {referred.code}")


async def test_a_decided_referral_is_not_recalled(referred: Referred) -> None:
    await referred.group.press("Accept")
    await referred.pass_days(30)
    assert recalled(referred) == []


async def test_a_question_waits_for_the_doctor_and_its_answer_for_the_site(referred: Referred) -> None:
    await referred.pass_days(1)
    await ask(referred)
    await referred.pass_days(30)
    assert recalled(referred) == []
    await answer(referred, "1000 mg")
    await referred.pass_days(2.9)
    assert recalled(referred) == []
    await referred.pass_days(0.2)
    assert len(recalled(referred)) == 1
    await referred.pass_days(7.1)
    assert len(recalled(referred)) == 2


async def test_a_dismissed_chat_is_not_recalled(referred: Referred) -> None:
    await referred.house.services.coordinators.dismiss(referred.group.member.chat_id)
    await referred.pass_days(4)
    assert recalled(referred) == []
