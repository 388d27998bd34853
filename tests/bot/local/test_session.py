"""The local chat refuses what Telegram refuses, with aiogram's own exceptions."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNotFound,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BufferedInputFile,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Update,
)

from bot.local.people import COORDINATOR, DOCTOR
from tests.bot.small_bot import House

CHAT = DOCTOR.chat_id


def keyboard(text: str = "Yes", **action: str) -> InlineKeyboardMarkup:
    button = InlineKeyboardButton(text=text, **action)  # type: ignore[arg-type]  # actions are all texts
    return InlineKeyboardMarkup(inline_keyboard=[[button]])


Call = Callable[[Bot], Awaitable[object]]

REFUSED: list[tuple[str, Call]] = [
    ("message text is empty", lambda bot: bot.send_message(CHAT, " \n")),
    ("message text is empty", lambda bot: bot.send_message(CHAT, "<b></b>")),
    ("message is too long", lambda bot: bot.send_message(CHAT, "x" * 4097)),
    ("Unsupported start tag", lambda bot: bot.send_message(CHAT, "<h1>Verdict</h1>")),
    ("Unclosed start tag", lambda bot: bot.send_message(CHAT, "platelets <50")),
    (
        "BUTTON_DATA_INVALID",
        lambda bot: bot.send_message(CHAT, "?", reply_markup=keyboard(callback_data="д" * 33)),
    ),
    ("exactly one action", lambda bot: bot.send_message(CHAT, "?", reply_markup=keyboard())),
    (
        "must be non-empty",
        lambda bot: bot.send_message(CHAT, "?", reply_markup=keyboard("", callback_data="a")),
    ),
    ("unsupported URL", lambda bot: bot.send_message(CHAT, "?", reply_markup=keyboard(url="javascript:x"))),
    ("chat not found", lambda bot: bot.send_message(99, "hello")),
    ("message to edit not found", lambda bot: bot.edit_message_text("x", chat_id=CHAT, message_id=99)),
    ("message to delete not found", lambda bot: bot.delete_message(CHAT, 99)),
    ("query is too old", lambda bot: bot.answer_callback_query("1")),
    ("MESSAGE_TOO_LONG", lambda bot: bot.answer_callback_query("1", text="x" * 201)),
    ("invalid file_id", lambda bot: bot.get_file("1")),
    ("DESCRIPTION_INVALID", lambda bot: bot.set_my_commands([BotCommand(command="new", description="")])),
    ("COMMAND_INVALID", lambda bot: bot.set_my_commands([BotCommand(command="/new", description="New")])),
    ("description is too long", lambda bot: bot.set_my_description("x" * 513)),
    ("file must be non-empty", lambda bot: bot.send_document(CHAT, BufferedInputFile(b"", "a.pdf"))),
    (
        "caption is too long",
        lambda bot: bot.send_document(CHAT, BufferedInputFile(b"%PDF", "a.pdf"), caption="x" * 1025),
    ),
]


@pytest.mark.parametrize(("reason", "call"), REFUSED)
async def test_refused(house: House, reason: str, call: Call) -> None:
    with pytest.raises(TelegramBadRequest, match=reason):
        await call(house.local.bot)
    assert house.doctor.messages == []


async def test_the_last_length_that_fits(house: House) -> None:
    sent = await house.local.bot.send_message(
        CHAT, "<b>" + "x" * 4096 + "</b>", reply_markup=keyboard(callback_data="д" * 32)
    )
    assert sent.text == "x" * 4096
    assert sent.entities is not None
    assert sent.entities[0].type == "bold"


async def test_not_modified_unless_text_format_or_buttons_change(house: House) -> None:
    bot = house.local.bot
    sent = await bot.send_message(CHAT, "<b>same</b>", reply_markup=keyboard(callback_data="a"))

    async def edit(text: str, data: str) -> None:
        await bot.edit_message_text(
            text, chat_id=CHAT, message_id=sent.message_id, reply_markup=keyboard(callback_data=data)
        )

    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await edit("<strong>same</strong> ", "a")
    await edit("same", "a")
    await edit("same", "b")
    await bot.edit_message_reply_markup(chat_id=CHAT, message_id=sent.message_id)
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_reply_markup(chat_id=CHAT, message_id=sent.message_id)
    assert house.doctor.screen == "same"
    assert house.doctor.buttons == ()


async def test_a_persons_message_can_be_deleted_but_not_edited(house: House) -> None:
    await house.doctor.say("/start")
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await house.local.bot.edit_message_text("x", chat_id=CHAT, message_id=1)
    await house.local.bot.delete_message(CHAT, 1)
    assert [message["message_id"] for message in house.doctor.messages] == [2]


async def test_a_number_is_not_given_twice(house: House) -> None:
    first = await house.local.bot.send_message(CHAT, "one")
    await house.local.bot.delete_message(CHAT, first.message_id)
    second = await house.local.bot.send_message(CHAT, "two")
    assert second.message_id > first.message_id


async def test_a_blocked_bot_is_forbidden(house: House) -> None:
    house.local.server.block(DOCTOR)
    with pytest.raises(TelegramForbiddenError, match="blocked by the user"):
        await house.local.bot.send_message(CHAT, "hello")


async def test_an_unknown_method_is_said_to_be_unknown(house: House) -> None:
    with pytest.raises(TelegramNotFound, match="sendDice"):
        await house.local.bot.send_dice(CHAT)


async def test_files_are_kept(house: House) -> None:
    sent = await house.local.bot.send_document(
        CHAT, BufferedInputFile(b"%PDF-1.7", "referral.pdf"), caption="Yours"
    )
    assert sent.document is not None
    assert sent.document.mime_type == "application/pdf"
    assert await house.local.server.log.file(sent.document.file_id) == ("referral.pdf", b"%PDF-1.7")


async def test_what_changes_nothing_visible_is_accepted(house: House) -> None:
    bot = house.local.bot
    assert await bot.set_my_commands([BotCommand(command="start", description="Begin")])
    assert await bot.set_my_description("A bot")
    assert await bot.send_chat_action(CHAT, "typing")
    assert (await bot.get_me()).username == "local_bot"


async def test_a_long_paste_arrives_as_several_messages(house: House) -> None:
    await house.doctor.say("/start")
    await house.doctor.say("x" * 5000)
    sent = [
        len(message["text"]) for message in house.doctor.messages if message["from"]["id"] == DOCTOR.user_id
    ]
    assert sent == [6, 4096, 904]


async def test_in_a_group_only_commands_and_replies_reach_the_bot(house: House) -> None:
    heard: list[str] = []
    house.local.feed = lambda raw: _note(heard, raw["message"]["text"])  # type: ignore[method-assign]
    await house.coordinators.say("talking among ourselves")
    await house.coordinators.say("/help")
    card = await house.local.bot.send_message(COORDINATOR.chat_id, "Referral")
    await house.coordinators.say("which biopsy?", reply_to=card.message_id)
    await house.local.bot.send_message(COORDINATOR.chat_id, "Your question?", reply_markup=ForceReply())
    await house.coordinators.say("and the date?")
    assert heard == ["/help", "which biopsy?", "and the date?"]


async def _note(heard: list[str], text: str) -> None:
    heard.append(text)


async def test_menus_are_kept_by_scope_and_language(house: House) -> None:
    bot, profile = house.local.bot, house.local.server.profile

    def menu(text: str) -> list[BotCommand]:
        return [BotCommand(command="help", description=text)]

    await bot.set_my_commands(menu("everybody"))
    await bot.set_my_commands(menu("alle"), language_code="de")
    await bot.set_my_commands(menu("private"), scope=BotCommandScopeAllPrivateChats())
    await bot.set_my_commands(menu("you"), scope=BotCommandScopeChat(chat_id=CHAT))
    await bot.set_my_description("Long", language_code="ru")
    await bot.set_my_short_description("Short")
    assert profile.menu() == {"help": "everybody"}
    assert profile.menu(language="de") == {"help": "alle"}
    assert profile.menu(kind="all_private_chats") == {"help": "private"}
    assert profile.menu(CHAT) == {"help": "you"}
    assert profile.menu(COORDINATOR.chat_id) == {}
    assert profile.text("description", "ru") == "Long"
    assert profile.text("short_description") == "Short"
    await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=CHAT))
    assert profile.menu(CHAT) == {}
    assert [one.description for one in await bot.get_my_commands()] == ["everybody"]


async def test_a_group_that_became_a_supergroup_has_another_id(house: House) -> None:
    heard: list[dict[str, object]] = []

    async def hear(raw: Mapping[str, Any]) -> None:
        heard.append(raw["message"])

    house.local.feed = hear  # type: ignore[method-assign]
    await house.coordinators.upgrade(-100_7)
    assert [message.get("migrate_to_chat_id") for message in heard] == [-100_7, None]
    assert [message.get("migrate_from_chat_id") for message in heard] == [None, COORDINATOR.chat_id]
    with pytest.raises(TelegramMigrateToChat) as moved:
        await house.local.bot.send_message(COORDINATOR.chat_id, "Referral")
    assert moved.value.migrate_to_chat_id == -100_7
    await house.local.bot.send_message(-100_7, "Referral")
    assert house.coordinators.screen == "Referral"


async def test_what_people_send_besides_texts(house: House) -> None:
    heard: list[Mapping[str, Any]] = []

    async def hear(raw: Mapping[str, Any]) -> None:
        heard.append(raw)

    house.local.feed = hear  # type: ignore[method-assign]
    await house.doctor.say("34 F, SLE")
    await house.doctor.edit(1, "35 F, SLE")
    await house.doctor.forward("a case")
    await house.doctor.attach("note.txt", b"36 F, SLE", "Mrs R.")
    edited, forwarded, attached = (Update.model_validate(raw) for raw in heard[1:])
    assert edited.edited_message is not None
    assert edited.edited_message.text == house.doctor.messages[0]["text"] == "35 F, SLE"
    assert forwarded.message is not None
    assert forwarded.message.forward_origin is not None
    assert attached.message is not None
    assert attached.message.document is not None
    assert attached.message.caption == "Mrs R."
    file = await house.local.bot.download(attached.message.document)
    assert file is not None
    assert file.read() == b"36 F, SLE"
