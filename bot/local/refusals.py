"""What Telegram refuses, in its own words: a fault shows in the local chat and not in front of a doctor.

Source of the limits: core.telegram.org/bots/api, sendMessage, InlineKeyboardButton, answerCallbackQuery.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
TOAST_LIMIT = 200
DATA_BYTES = 64
BUTTON_LIMIT = 100
KEYBOARD_ACTIONS = {"callback_data", "url", "web_app", "login_url", "switch_inline_query", "copy_text", "pay"}


class Refusal(Exception):
    """An answer with `ok: false`; `parameters` are such as `retry_after` or `migrate_to_chat_id`."""

    def __init__(self, description: str, status: int = HTTPStatus.BAD_REQUEST, **parameters: int) -> None:
        super().__init__(description)
        self.description = description
        self.status = int(status)
        self.parameters = parameters

    @property
    def answer(self) -> dict[str, Any]:
        """The JSON object Telegram would send."""
        answer = {"ok": False, "error_code": self.status, "description": self.description}
        return answer | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(reason: str) -> Refusal:
    return Refusal(f"Bad Request: {reason}")


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, in which Telegram counts offsets and lengths."""
    return len(text.encode("utf-16-le")) // 2


def check_text(text: str) -> None:
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > TEXT_LIMIT:
        raise bad_request("message is too long")


def check_caption(caption: str) -> None:
    if utf16_length(caption) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")


def check_toast(text: str) -> None:
    if utf16_length(text) > TOAST_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")


def check_keyboard(markup: Mapping[str, Any] | None) -> None:
    """Refuse a broken inline keyboard; other kinds of markup pass."""
    rows = (markup or {}).get("inline_keyboard", ())
    if sum(len(row) for row in rows) > BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    for button in (button for row in rows for button in row):
        _check_button(button)


def _check_button(button: Mapping[str, Any]) -> None:
    if not button.get("text"):
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be non-empty')
    actions = KEYBOARD_ACTIONS & button.keys()
    if len(actions) != 1:
        raise bad_request("Text buttons are allowed only with exactly one action")
    if "callback_data" in actions and not 1 <= len(button["callback_data"].encode()) <= DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in actions and urlsplit(button["url"]).scheme not in {"http", "https", "tg"}:
        raise bad_request(
            f"inline keyboard button URL '{button['url']}' is invalid: unsupported URL protocol"
        )
