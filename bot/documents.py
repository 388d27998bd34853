"""A note sent as a file: fetched, read by a program of its own, cut into parts of a readable length.

Neither its name nor its content reaches the log.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import Message
from aiohttp import ClientError

from bot.file_reading import PAGE_LIMIT, SIZE_LIMIT

READER = Path(__file__).with_name("file_reading.py")
TIME_LIMIT = 20.0
"""Seconds for reading one file, the start of the reader included."""
PART_LIMIT = 4096
"""Characters of one part: as many as a message has, and as `nlp.reading` reads at a time."""
MOST_PARTS = 5
BORDERS = (
    re.compile(r"\n\n+"),
    re.compile(r"\n"),
    re.compile(r"(?<=[.!?;])\s+|(?<=[。！？；])"),
    re.compile(r"\s+"),
)
"""Where a text may be cut, the best first."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, in parts; `left_out` counts the characters at its end that are in none."""

    parts: tuple[str, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not read: the text `document-<reason>` says so, with `variables`.

    Reasons: too-large, wrong-kind, no-text (a scan), unreadable (broken, or too slow), encrypted, unreachable
    (Telegram does not hand it out now).
    """

    reason: str
    variables: Mapping[str, Any] = field(default_factory=dict)


async def text_of(message: Message, bot: Bot) -> Document | Refusal:
    """The text of the file a message brings."""
    file = message.document
    if file is None:
        return Refusal("wrong-kind")
    if (file.file_size or 0) > SIZE_LIMIT:
        return _refusal("too-large")
    try:
        content = await _fetched(bot, file.file_id)
    except (TelegramAPIError, ClientError, OSError):
        return Refusal("unreachable")
    found = await _read(content, file.file_name or "", file.mime_type or "")
    return found if isinstance(found, Refusal) else in_parts(found)


async def _fetched(bot: Bot, file_id: str) -> bytes:
    content = BytesIO()
    await bot.download(file_id, content)
    return content.getvalue()


async def _read(content: bytes, name: str, mime: str) -> str | Refusal:
    # -P: the folder of the reader is no place to import from.
    reader = await asyncio.create_subprocess_exec(
        sys.executable, "-P", str(READER), stdin=PIPE, stdout=PIPE, stderr=DEVNULL
    )
    about = json.dumps({"name": name, "mime": mime}).encode()
    try:
        async with asyncio.timeout(TIME_LIMIT):
            answer, _ = await reader.communicate(about + b"\n" + content)
    except TimeoutError:
        return Refusal("unreadable")
    finally:
        if reader.returncode is None:
            reader.kill()
            await reader.wait()
    outcome = json.loads(answer) if reader.returncode == 0 else {"refused": "unreadable"}
    return outcome["text"] if "text" in outcome else _refusal(outcome["refused"])


def _refusal(reason: str) -> Refusal:
    limits = {"megabytes": SIZE_LIMIT // (1024 * 1024), "pages": PAGE_LIMIT}
    return Refusal(reason, limits if reason == "too-large" else {})


def in_parts(text: str) -> Document:
    """Cut a text at paragraphs, lines, sentences or words into parts of at most `PART_LIMIT` characters."""
    parts = list(_cut(text.strip()))
    return Document(tuple(parts[:MOST_PARTS]), sum(len(part) for part in parts[MOST_PARTS:]))


def _cut(text: str) -> Iterator[str]:
    while len(text) > PART_LIMIT:
        end, start = _border(text)
        yield text[:end]
        text = text[start:]
    if text:
        yield text


def _border(text: str) -> tuple[int, int]:
    """Where the first part of a long text ends and where the next begins: the last good border in its second half."""
    for border in BORDERS:
        found = [
            cut for cut in border.finditer(text, PART_LIMIT // 2, PART_LIMIT + 1) if cut.start() <= PART_LIMIT
        ]
        if found:
            return found[-1].start(), found[-1].end()
    return PART_LIMIT, PART_LIMIT
