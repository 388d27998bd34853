"""What the bot says of itself: commands by scope and language, name and descriptions by language.

Source of the limits: core.telegram.org/bots/api, setMyCommands, setMyDescription, setMyShortDescription.
"""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.local.forms import Files, Form
from bot.local.refusals import bad_request

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
COMMAND_LIMIT = 100
COMMAND_TEXT_LIMIT = 256
TEXT_LIMITS = {"name": 64, "description": 512, "short_description": 120}


class Profile:
    def __init__(self) -> None:
        self._menus: dict[tuple[str, str], list[dict[str, str]]] = {}
        self._texts: dict[tuple[str, str], str] = {}

    @property
    def methods(self) -> Mapping[str, Callable[[Form, Files], Awaitable[Any]]]:
        return {
            "setMyCommands": self._set_commands,
            "deleteMyCommands": self._delete_commands,
            "getMyCommands": self._get_commands,
            "setMyName": self._set_text,
            "setMyDescription": self._set_text,
            "setMyShortDescription": self._set_text,
        }

    def menu(
        self, chat_id: int | None = None, language: str = "", *, kind: str = "default"
    ) -> dict[str, str]:
        """Descriptions by command: of a chat's own menu, or of all chats of a kind (`all_private_chats`)."""
        scope = kind if chat_id is None else f"chat {chat_id}"
        return {one["command"]: one["description"] for one in self._menus.get((scope, language), ())}

    def text(self, what: str, language: str = "") -> str | None:
        """The bot's `name`, `description` or `short_description` in a language."""
        return self._texts.get((what, language))

    async def _set_commands(self, form: Form, files: Files) -> Any:
        commands = json.loads(form["commands"])
        if len(commands) > COMMAND_LIMIT:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        for one in commands:
            if not COMMAND.fullmatch(one["command"]):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(one["description"]) <= COMMAND_TEXT_LIMIT:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        self._menus[_place(form)] = commands
        return True

    async def _delete_commands(self, form: Form, files: Files) -> Any:
        self._menus.pop(_place(form), None)
        return True

    async def _get_commands(self, form: Form, files: Files) -> Any:
        return self._menus.get(_place(form), [])

    async def _set_text(self, form: Form, files: Files) -> Any:
        what = next((name for name in TEXT_LIMITS if name in form), None)
        if what is not None:
            if len(form[what]) > TEXT_LIMITS[what]:
                raise bad_request(f"{what.replace('_', ' ')} is too long")
            self._texts[what, form.get("language_code", "")] = form[what]
        return True


def _place(form: Form) -> tuple[str, str]:
    scope = json.loads(form.get("scope", "{}"))
    kind = f"chat {scope['chat_id']}" if "chat_id" in scope else scope.get("type", "default")
    return kind, form.get("language_code", "")
