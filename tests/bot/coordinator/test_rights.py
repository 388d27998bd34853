"""Who may coordinate: whoever was invited, in a private chat or a group, also after the group has moved."""

from __future__ import annotations

import pytest

from bot.local.chat import LocalChat
from bot.local.people import Member
from tests.bot.coordinator.conftest import Referred

NEW_GROUP = Member(user_id=2003, chat_id=-5005, name="Nora Nurse", language="ru")


@pytest.fixture
def new_group(referred: Referred) -> LocalChat:
    referred.house.local.server.members[NEW_GROUP.chat_id] = NEW_GROUP
    return LocalChat(referred.house.local, NEW_GROUP)


@pytest.mark.parametrize(
    "payload", ["accepted", "s", "c|0", "a|0", "k|I2.weight", "w|I2.weight", "needs_info"]
)
async def test_a_stranger_sees_and_changes_nothing(referred: Referred, payload: str) -> None:
    await referred.outsider.say("hello")
    before = referred.texts(referred.outsider)
    await referred.outsider.press_raw(1, f"r|{referred.code}|{payload}")
    assert referred.outsider.toast == "Only the coordinators can decide on a referral."
    assert referred.texts(referred.outsider) == before
    assert await referred.status() == "new"


async def test_a_stranger_has_no_queue(referred: Referred) -> None:
    await referred.outsider.say("/queue")
    await referred.outsider.press_raw(1, "r||queue|new|0")
    assert not any(referred.code in text for text in referred.texts(referred.outsider))


async def test_an_invitation_is_good_for_one_chat(referred: Referred, new_group: LocalChat) -> None:
    code = await referred.house.services.coordinators.invite()
    await new_group.say(f"/start@local_bot c_{code}")
    assert "направления" in new_group.messages[-1]["text"]
    await new_group.press("Очередь")
    assert "новое: 1" in new_group.screen
    await new_group.say("/help")
    assert "/queue" in new_group.messages[-1]["text"]
    await referred.group.say(f"/start@local_bot c_{code}")
    assert "receives referrals already" in referred.texts(referred.group)[-1]
    stranger = Member(user_id=2004, chat_id=-6006, name="Somebody")
    referred.house.local.server.members[stranger.chat_id] = stranger
    late = LocalChat(referred.house.local, stranger)
    await late.say(f"/start@local_bot c_{code}")
    assert "has been used" in late.messages[-1]["text"]
    assert not await referred.house.services.coordinators.may(stranger.chat_id)


async def test_an_invitation_ends(referred: Referred, new_group: LocalChat) -> None:
    code = await referred.house.services.coordinators.invite()
    referred.house.clock.pass_by(days=8)
    await new_group.say(f"/start@local_bot c_{code}")
    assert not await referred.house.services.coordinators.may(NEW_GROUP.chat_id)


async def test_a_dismissed_chat_decides_no_more(referred: Referred) -> None:
    await referred.house.services.coordinators.dismiss(referred.second.member.chat_id)
    await referred.second.press("Accept")
    assert await referred.status() == "new"
    assert referred.second.toast == "Only the coordinators can decide on a referral."


async def test_a_group_that_moves_keeps_its_right_and_gets_its_card(referred: Referred) -> None:
    await referred.group.upgrade()
    await referred.second.press("Accept")
    assert "Status: accepted" in referred.group.screen
    await referred.group.press("Enrolled")
    assert await referred.status() == "enrolled"


async def test_a_group_that_moved_unnoticed_is_found_by_the_next_letter(referred: Referred) -> None:
    server = referred.house.local.server
    moved, _ = await server.upgrade(referred.group.member, -100_777)
    await referred.second.press("Accept")
    assert await referred.house.services.coordinators.may(-100_777)
    assert "Status: accepted" in LocalChat(referred.house.local, moved).screen


async def test_talk_among_coordinators_is_left_alone(referred: Referred) -> None:
    before = len(referred.group.messages)
    await referred.group.say("who takes this one?")
    await referred.group.say("me", reply_to=referred.group.messages[0]["message_id"])
    assert len(referred.group.messages) == before + 2


async def test_a_coordinator_alone_hears_what_coordinators_can_do(referred: Referred) -> None:
    await referred.second.say("/help")
    assert "For coordinators" in referred.texts(referred.second)[-1]


async def test_a_doctors_button_is_not_the_coordinators(referred: Referred) -> None:
    record = await referred.house.record()
    await referred.second.press_raw(1, f"a|{record.public_id}|{record.rev:x}|new")
    assert await referred.house.record() == record
