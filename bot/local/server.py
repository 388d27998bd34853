"""Telegram in one process: answers the bot's calls, turns what people do into updates.

Calls arrive as Telegram would get them, as form fields; so nothing here depends on aiogram.
"""

from __future__ import annotations

import json
import mimetypes
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from http import HTTPStatus
from typing import Any, TypeAlias

from bot.local.chatlog import ChatLog, Message
from bot.local.forms import Files, Form, attached, caption_of, keyboard_of, text_of
from bot.local.people import BOT_USER, MEMBERS, Member
from bot.local.profile import Profile
from bot.local.refusals import Refusal, bad_request, check_toast

Method: TypeAlias = Callable[[Form, Files], Awaitable[Any]]

ACCEPTED = (
    "setChatMenuButton",
    "pinChatMessage",
    "unpinChatMessage",
    "deleteWebhook",
)
"""Methods that change nothing one could see in the local chat."""


class LocalServer:
    def __init__(self, log: ChatLog, now: Callable[[], datetime]) -> None:
        self.log = log
        self.profile = Profile()
        self.members = dict(MEMBERS)
        self._moved: dict[int, int] = {}
        self._now = now
        self._queries: dict[str, int] = {}
        self._blocked: set[int] = set()
        self._methods: dict[str, Method] = {
            "getMe": self._get_me,
            "sendMessage": self._send_message,
            "sendDocument": self._send_document,
            "sendPhoto": self._send_photo,
            "sendChatAction": self._send_chat_action,
            "editMessageText": self._edit_text,
            "editMessageReplyMarkup": self._edit_markup,
            "deleteMessage": self._delete,
            "answerCallbackQuery": self._answer_query,
            "getFile": self._get_file,
            **self.profile.methods,
            **dict.fromkeys(ACCEPTED, self._accept),
        }

    async def call(self, method: str, form: Form, files: Files) -> Any:
        """The `result` Telegram would give, or Refusal."""
        if method not in self._methods:
            raise Refusal(f"Not Found: the local chat does not know {method}", HTTPStatus.NOT_FOUND)
        return await self._methods[method](form, files)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """Presses the bot has not answered: in Telegram their buttons would still be spinning."""
        return tuple(self._queries)

    def admit(self, member: Member) -> None:
        """Let a person have a chat here."""
        self.members.setdefault(member.chat_id, member)

    def block(self, member: Member, blocked: bool = True) -> None:
        """The person blocks the bot: it can no longer write to them."""
        (self._blocked.add if blocked else self._blocked.discard)(member.chat_id)

    async def post(
        self, member: Member, content: Mapping[str, Any], reply_to: int | None = None
    ) -> dict[str, Any]:
        """A person's message with `content` (`{"text": ...}`, a photo, ...) as an update."""
        message = await self._add(member.chat_id, {"from": member.user, **content}, reply_to)
        return _update("message", message)

    async def attach(
        self, member: Member, name: str, content: bytes, caption: str = "", reply_to: int | None = None
    ) -> dict[str, Any]:
        """A person's message with a file as an update."""
        document = {**await self._keep(name, content), "file_name": name}
        said = {"caption": caption} if caption else {}
        return await self.post(member, {"document": document, **said}, reply_to)

    async def change(self, member: Member, message_id: int, text: str) -> dict[str, Any]:
        """A person edits a text of theirs: as an update."""
        old = self.log.find(member.chat_id, message_id)
        if old is None:
            raise LookupError(f"no message {message_id}")
        message = {**old, "text": text, "edit_date": int(self._now().timestamp())}
        await self.log.write(member.chat_id, message_id, message)
        return _update("edited_message", message)

    async def upgrade(self, member: Member, chat_id: int) -> tuple[Member, list[dict[str, Any]]]:
        """A group gets a new id and begins anew: the member in it, and the updates that tell of it."""
        moved = replace(member, chat_id=chat_id)
        self.admit(moved)
        left = await self.post(member, {"migrate_to_chat_id": chat_id})
        self._moved[member.chat_id] = chat_id
        return moved, [left, await self.post(moved, {"migrate_from_chat_id": member.chat_id})]

    async def press(self, member: Member, message_id: int, data: str) -> dict[str, Any]:
        """A person's press of a button of a message, be it gone by now, as an update."""
        query_id = str(secrets.randbits(60))
        self._queries[query_id] = member.chat_id
        message = self.log.find(member.chat_id, message_id)
        gone = {"chat": member.chat, "message_id": message_id, "date": 0}
        query = {"id": query_id, "from": member.user, "chat_instance": str(member.chat_id), "data": data}
        return _update("callback_query", {**query, "message": message or gone})

    async def remove(self, member: Member, message_id: int) -> None:
        """The person deletes a message; the bot is not told."""
        await self.log.write(member.chat_id, message_id, None)

    async def _get_me(self, form: Form, files: Files) -> Any:
        return BOT_USER

    async def _accept(self, form: Form, files: Files) -> Any:
        return True

    async def _send_message(self, form: Form, files: Files) -> Any:
        return await self._say(form, text_of(form))

    async def _send_document(self, form: Form, files: Files) -> Any:
        name, content = attached(form["document"], files)
        about = await self._keep(name, content)
        return await self._say(form, {"document": {**about, "file_name": name}, **caption_of(form)})

    async def _send_photo(self, form: Form, files: Files) -> Any:
        name, content = attached(form["photo"], files)
        about = await self._keep(name, content)
        return await self._say(form, {"photo": [{**about, "width": 0, "height": 0}], **caption_of(form)})

    async def _send_chat_action(self, form: Form, files: Files) -> Any:
        self.log.tell({"kind": "action", "chat": self._member(form).chat_id, "action": form["action"]})
        return True

    async def _edit_text(self, form: Form, files: Files) -> Any:
        old = self._own_message(form, "edit")
        if "text" not in old:
            raise bad_request("there is no text in the message to edit")
        return await self._replace(old, text_of(form) | keyboard_of(form))

    async def _edit_markup(self, form: Form, files: Files) -> Any:
        old = self._own_message(form, "edit")
        body = {key: old[key] for key in ("text", "entities", "caption", "caption_entities") if key in old}
        return await self._replace(old, body | keyboard_of(form))

    async def _delete(self, form: Form, files: Files) -> Any:
        member, message_id = self._member(form), int(form["message_id"])
        if self.log.find(member.chat_id, message_id) is None:
            raise bad_request("message to delete not found")
        await self.log.write(member.chat_id, message_id, None)
        return True

    async def _answer_query(self, form: Form, files: Files) -> Any:
        text = form.get("text", "")
        check_toast(text)
        chat_id = self._queries.pop(form["callback_query_id"], None)
        if chat_id is None:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        alert = form.get("show_alert") == "true"
        self.log.tell({"kind": "toast", "chat": chat_id, "text": text, "alert": alert})
        return True

    async def _get_file(self, form: Form, files: Files) -> Any:
        found = await self.log.file(form["file_id"])
        if found is None:
            raise bad_request("invalid file_id")
        name = form["file_id"]
        return {
            "file_id": name,
            "file_unique_id": name,
            "file_size": len(found[1]),
            "file_path": f"documents/{name}",
        }

    async def _say(self, form: Form, content: Mapping[str, Any]) -> Message:
        member = self._member(form)
        markup = json.loads(form.get("reply_markup", "{}"))
        forced = {"force_reply": True} if markup.get("force_reply") else {}
        reply = json.loads(form.get("reply_parameters", "{}")).get("message_id")
        said = {"from": BOT_USER, **content, **keyboard_of(form), **forced}
        return await self._add(member.chat_id, said, reply)

    async def _add(self, chat_id: int, content: Mapping[str, Any], reply_to: int | None) -> Message:
        message_id = self.log.next_id(chat_id)
        head = {
            "message_id": message_id,
            "date": int(self._now().timestamp()),
            "chat": self.members[chat_id].chat,
        }
        quoted = self.log.find(chat_id, reply_to) if reply_to else None
        reply = {"reply_to_message": _without_reply(quoted)} if quoted else {}
        message = {**head, **content, **reply}
        await self.log.write(chat_id, message_id, message)
        return message

    async def _replace(self, old: Message, content: Mapping[str, Any]) -> Message:
        shown = ("text", "entities", "caption", "caption_entities", "reply_markup")
        if all(old.get(key) == content.get(key) for key in shown):
            raise bad_request(
                "message is not modified: specified new message content and reply markup are exactly the "
                "same as a current content and reply markup of the message"
            )
        rest = {key: value for key, value in old.items() if key not in shown}
        message = {**rest, **content, "edit_date": int(self._now().timestamp())}
        await self.log.write(old["chat"]["id"], old["message_id"], message)
        return message

    async def _keep(self, name: str, content: bytes) -> dict[str, Any]:
        file_id = secrets.token_urlsafe(16)
        await self.log.keep_file(file_id, name, content)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return {
            "file_id": file_id,
            "file_unique_id": file_id,
            "file_size": len(content),
            "mime_type": kind,
        }

    def _member(self, form: Form) -> Member:
        chat_id = int(form["chat_id"])
        if chat_id in self._moved:
            raise Refusal(
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=self._moved[chat_id],
            )
        member = self.members.get(chat_id)
        if member is None:
            raise bad_request("chat not found")
        if member.chat_id in self._blocked:
            raise Refusal("Forbidden: bot was blocked by the user", HTTPStatus.FORBIDDEN)
        return member

    def _own_message(self, form: Form, purpose: str) -> Message:
        message = self.log.find(self._member(form).chat_id, int(form["message_id"]))
        if message is None:
            raise bad_request(f"message to {purpose} not found")
        if message["from"]["id"] != BOT_USER["id"]:
            raise bad_request(f"message can't be {purpose}ed")
        return message


def _update(kind: str, event: Mapping[str, Any]) -> dict[str, Any]:
    # Random, since a counter would begin again with each start and the bot refuses what it has seen.
    return {"update_id": secrets.randbits(50), kind: event}


def _without_reply(message: Message) -> Message:
    return {key: value for key, value in message.items() if key != "reply_to_message"}
