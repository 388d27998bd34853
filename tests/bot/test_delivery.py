from __future__ import annotations

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery

from bot.delivery import Place
from bot.local.people import DOCTOR
from bot.screen import Attachment, Button, Screen
from bot.storage.records import AssessmentRecord
from tests.bot.small_bot import House

FIRST = Screen("first", ((Button("Yes", "a"),),))
SECOND = Screen("second", ((Button("No", "b"),),))


@pytest.fixture
async def record(house: House) -> AssessmentRecord:
    person = await house.services.persons.meet(DOCTOR.user_id, DOCTOR.chat_id, "en")
    opened = await house.services.assessments.open(person, "NCT07301164", "digest", stage="question")
    return await house.services.delivery.show(opened, FIRST)


def texts(house: House) -> list[str]:
    return [message["text"] for message in house.doctor.messages if "text" in message]


def with_buttons(house: House) -> list[str]:
    return [message["text"] for message in house.doctor.messages if "reply_markup" in message]


async def test_the_first_screen_is_sent_and_remembered(house: House, record: AssessmentRecord) -> None:
    assert record.live_message_id == 1
    assert await house.record() == record
    assert house.doctor.buttons == ("Yes",)


async def test_the_same_screen_again_is_a_success(house: House, record: AssessmentRecord) -> None:
    assert await house.services.delivery.show(record, FIRST) == record
    assert texts(house) == ["first"]


@pytest.mark.parametrize(
    ("place", "left"),
    [(Place.HERE, ["second"]), (Place.BELOW, ["first", "second"]), (Place.MOVED, ["second"])],
)
async def test_places(house: House, record: AssessmentRecord, place: Place, left: list[str]) -> None:
    shown = await house.services.delivery.show(record, SECOND, place)
    assert texts(house) == left
    assert with_buttons(house) == ["second"]
    assert shown.live_message_id == house.doctor.messages[-1]["message_id"]


async def test_files_come_before_the_screen(house: House, record: AssessmentRecord) -> None:
    page = Attachment("referral.pdf", b"%PDF", "For your files")
    await house.services.delivery.show(record, Screen("second", SECOND.keyboard, (page,)))
    assert [message.get("caption", message.get("text")) for message in house.doctor.messages] == [
        "first",
        "For your files",
        "second",
    ]
    assert with_buttons(house) == ["second"]


async def test_a_press_on_an_older_message_takes_its_buttons_and_edits_the_live_one(
    house: House, record: AssessmentRecord
) -> None:
    old = await house.services.delivery.send(record.chat_id, FIRST)
    live = await house.services.delivery.show(record, FIRST, Place.BELOW)
    await house.services.delivery.show(live, SECOND, pressed=old)
    assert texts(house) == ["first", "first", "second"]
    assert with_buttons(house) == ["second"]


async def test_a_live_message_that_was_sent_but_not_noted_is_adopted(
    house: House, record: AssessmentRecord
) -> None:
    unnoted = await house.services.delivery.send(record.chat_id, FIRST)
    shown = await house.services.delivery.show(record, SECOND, pressed=unnoted)
    assert shown.live_message_id == unnoted
    assert texts(house) == ["first", "second"]
    assert with_buttons(house) == ["second"]


async def test_what_is_deleted_already_is_no_matter(house: House, record: AssessmentRecord) -> None:
    await house.doctor.remove(1)
    assert not await house.services.delivery.erase(DOCTOR.chat_id, 1)
    await house.services.delivery.strip(DOCTOR.chat_id, 1)
    assert not await house.services.delivery.edit(DOCTOR.chat_id, 1, SECOND)


async def test_a_fault_in_the_screen_comes_up(house: House, record: AssessmentRecord) -> None:
    with pytest.raises(TelegramBadRequest, match="can't parse entities"):
        await house.services.delivery.show(record, Screen("platelets <50"))


async def test_a_toast_is_cut_to_what_fits_and_an_expired_press_let_go(house: House) -> None:
    update = await house.local.server.press(DOCTOR, 1, "a")
    query = CallbackQuery.model_validate(update["callback_query"])
    await house.services.delivery.toast(query, "x" * 201)
    await house.services.delivery.toast(query, "too late")
    assert house.doctor.toasts == ["x" * 199 + "…"]


def test_a_button_leads_to_one_thing() -> None:
    with pytest.raises(ValueError, match="needs either data or url"):
        Button("Yes")
    with pytest.raises(ValueError, match="needs either data or url"):
        Button("Yes", "a", "https://a.example")
