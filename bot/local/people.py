"""The inhabitants of the local chat: a patient, you (the doctor), the coordinators' group, and the bot."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

BOT_TOKEN = "1:local"
BOT_USER: dict[str, Any] = {"id": 1, "is_bot": True, "first_name": "Trial referral", "username": "local_bot"}


@dataclass(frozen=True, slots=True)
class Member:
    """A person and the chat they sit in; private chats have positive ids, groups negative ones."""

    user_id: int
    chat_id: int
    name: str
    language: str = "en"
    title: str = "Coordinators"

    @property
    def user(self) -> dict[str, Any]:
        return {
            "id": self.user_id,
            "is_bot": False,
            "first_name": self.name,
            "language_code": self.language,
        }

    @property
    def chat(self) -> dict[str, Any]:
        if self.chat_id > 0:
            return {"id": self.chat_id, "type": "private", "first_name": self.name}
        return {"id": self.chat_id, "type": "supergroup", "title": self.title}


DOCTOR = Member(user_id=1001, chat_id=1001, name="Dr Example")
PATIENT = Member(user_id=3001, chat_id=3001, name="Patient")
COORDINATOR = Member(user_id=2001, chat_id=-1002001, name="Coordinator")
MEMBERS = {member.chat_id: member for member in (PATIENT, DOCTOR, COORDINATOR)}

_LINK = re.compile(
    rf"(?:https?://)?t\.me/{BOT_USER['username']}\?(?:start|startgroup)=([\w-]{{1,64}})", re.ASCII
)


def said_by(link: str) -> str | None:
    """What opening a link to this bot says; None for any other text."""
    found = _LINK.fullmatch(link)
    return f"/start {found[1]}" if found else None
