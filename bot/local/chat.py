"""The local chat as a person uses it; also the client of the tests.

local = await LocalTelegram.open(storage.engine, now)
local.serve(dispatcher)                 # the dispatcher of bot.app, made with local.bot
chat = local.chat(DOCTOR)
await chat.say("/start")
await chat.press("I agree")
assert "Paste the case" in chat.screen
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.enums import ParseMode
from aiogram.types import Update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.failures import Swallowed
from bot.local.chatlog import ChatLog, Event, Message
from bot.local.people import BOT_TOKEN, BOT_USER, Member
from bot.local.refusals import TEXT_LIMIT
from bot.local.server import LocalServer
from bot.local.session import LocalSession


async def nothing_to_settle() -> None:
    """For a dispatcher whose letters are sent by a worker of its own."""


class Telegram(Protocol):
    """Where the people of a chat act, and what carries their acts to the bot."""

    server: LocalServer

    async def feed(self, raw: Mapping[str, Any]) -> None:
        """Deliver one update and wait until it is handled."""


class LocalTelegram:
    """The server, the bot on it, and the way from a person's act into the dispatcher."""

    def __init__(self, server: LocalServer) -> None:
        self.server = server
        self.bot = Bot(
            BOT_TOKEN,
            session=LocalSession(server),
            default=DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True),
        )
        self._dispatcher: Dispatcher | None = None
        self._settle: Callable[[], Awaitable[object]] = nothing_to_settle
        self.last_update: dict[str, Any] | None = None
        self.raises = False

    @classmethod
    async def open(cls, engine: AsyncEngine, now: Callable[[], datetime]) -> LocalTelegram:
        """The chats kept in this database."""
        log = ChatLog(engine)
        await log.load()
        return cls(LocalServer(log, now))

    def serve(
        self,
        dispatcher: Dispatcher,
        *,
        settle: Callable[[], Awaitable[object]] = nothing_to_settle,
        raises: bool = False,
    ) -> None:
        """Deliver updates to `dispatcher`, awaiting `settle` (say, the draining of the outbox) after each.

        With `raises`, an exception that the error handler has swallowed comes up here: for tests.
        """
        self._dispatcher, self._settle, self.raises = dispatcher, settle, raises

    def chat(self, member: Member) -> LocalChat:
        return LocalChat(self, member)

    async def feed(self, raw: Mapping[str, Any]) -> None:
        """Deliver one update and wait until it is handled."""
        if self._dispatcher is None:
            raise RuntimeError("nobody serves this chat yet: call serve(dispatcher) first")
        self.last_update = dict(raw)
        update = Update.model_validate(raw, context={"bot": self.bot})
        outcome = await self._dispatcher.feed_update(self.bot, update)
        await self._settle()
        if self.raises and isinstance(outcome, Swallowed):
            raise outcome.error

    async def redeliver(self) -> None:
        """Deliver the last update once more, as Telegram does when it got no answer."""
        if self.last_update is not None:
            await self.feed(self.last_update)


@dataclass(frozen=True, slots=True)
class Shown:
    """A button as it stands under a message."""

    message_id: int
    text: str
    data: str | None
    url: str | None


class LocalChat:
    """One person's chat with the bot."""

    def __init__(self, local: Telegram, member: Member) -> None:
        self._local = local
        self.member = member
        self.toasts: list[str] = []
        local.server.admit(member)
        local.server.log.watch(self._hear)

    @property
    def messages(self) -> list[Message]:
        """All messages of the chat that are still there, as Telegram's JSON, oldest first."""
        return self._local.server.log.messages(self.member.chat_id)

    @property
    def live(self) -> Message | None:
        """The bot's newest message with buttons, or else its newest."""
        said = [message for message in self.messages if message["from"]["id"] == BOT_USER["id"]]
        with_buttons = [message for message in said if "reply_markup" in message]
        return next(reversed(with_buttons or said), None)

    @property
    def screen(self) -> str:
        """The plain text of the live message."""
        live = self.live or {}
        return str(live.get("text", live.get("caption", "")))

    @property
    def buttons(self) -> tuple[str, ...]:
        """What stands on the buttons of the live message."""
        return tuple(button.text for button in shown_buttons(self.live))

    @property
    def toast(self) -> str | None:
        """What the last answered press said, None if nothing."""
        return (self.toasts[-1] or None) if self.toasts else None

    async def say(self, text: str, reply_to: int | None = None) -> None:
        """Send a text; like a Telegram client, one that is too long as several messages.

        In a group the bot sees only commands and replies to itself; after a question that forces a reply, the
        text is the reply.
        """
        reply_to = reply_to or self._forced_reply()
        for start in range(0, len(text), TEXT_LIMIT):
            await self.send({"text": text[start : start + TEXT_LIMIT]}, reply_to)

    async def send(self, content: Mapping[str, Any], reply_to: int | None = None) -> None:
        """Send a message with any content: `{"sticker": {...}}`."""
        update = await self._local.server.post(self.member, content, reply_to)
        if self._reaches_bot(update["message"]):
            await self._local.feed(update)

    async def attach(self, name: str, content: bytes, caption: str = "") -> None:
        """Send a file."""
        await self._local.feed(await self._local.server.attach(self.member, name, content, caption))

    async def forward(self, text: str) -> None:
        """Send on what somebody else has written."""
        origin = {"type": "hidden_user", "sender_user_name": "Colleague", "date": 0}
        await self.send({"text": text, "forward_origin": origin})

    async def edit(self, message_id: int, text: str) -> None:
        """Change a text sent before."""
        await self._local.feed(await self._local.server.change(self.member, message_id, text))

    async def upgrade(self, chat_id: int = -100_555_000_111) -> None:
        """Make the group a supergroup: it gets a new id and begins without messages."""
        self.member, updates = await self._local.server.upgrade(self.member, chat_id)
        for update in updates:
            await self._local.feed(update)

    async def press(self, button: str) -> None:
        """Press the newest button with this text or data; raises LookupError if there is none."""
        found = [shown for message in reversed(self.messages) for shown in shown_buttons(message)]
        for shown in found:
            if button in (shown.text, shown.data) and shown.data is not None:
                return await self.press_raw(shown.message_id, shown.data)
        raise LookupError(f"no button {button!r}; there are {[shown.text for shown in found]}")

    async def press_raw(self, message_id: int, data: str) -> None:
        """Press what may no longer be there: a button of an old or deleted message."""
        await self._local.feed(await self._local.server.press(self.member, message_id, data))

    async def remove(self, message_id: int) -> None:
        """Delete a message from the chat."""
        await self._local.server.remove(self.member, message_id)

    def _hear(self, event: Event) -> None:
        if event["kind"] == "toast" and event["chat"] == self.member.chat_id:
            self.toasts.append(event["text"])

    def _forced_reply(self) -> int | None:
        last = self.messages[-1] if self.messages else {}
        return last["message_id"] if last.get("force_reply") else None

    def _reaches_bot(self, message: Message) -> bool:
        private = self.member.chat_id > 0
        answers_bot = message.get("reply_to_message", {}).get("from", {}).get("id") == BOT_USER["id"]
        return private or answers_bot or str(message.get("text", "")).startswith("/")


def shown_buttons(message: Message | None) -> tuple[Shown, ...]:
    """The buttons under a message, row by row."""
    rows = (message or {}).get("reply_markup", {}).get("inline_keyboard", [])
    return tuple(
        Shown(message["message_id"], button["text"], button.get("callback_data"), button.get("url"))
        for row in rows
        for button in row
        if message
    )
