"""The local chat in a terminal: read by people over ssh, by scripts through a pipe.

A line that is the number of a button presses it; any other line is said. `\\patient`, `\\you` and `\\coordinators`
change the pane; `=3` says "3" where 3 is also a button; a text of several lines stands between `<<` and a lone `.`;
`/attach path` sends a file; a link to this bot, typed or pressed, is opened.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TextIO

from bot.local.chat import LocalChat, LocalTelegram, Shown, shown_buttons
from bot.local.chatlog import Event, Message
from bot.local.people import BOT_USER, COORDINATOR, DOCTOR, PATIENT, Member, said_by

PANES = {"\\patient": PATIENT, "\\you": DOCTOR, "\\coordinators": COORDINATOR}
ATTACH = "/attach "
HELP = (
    "Numbers press buttons. \\patient, \\you and \\coordinators change the pane, "
    "<< ... . holds a text of many lines, /attach path sends a file."
)


class Terminal:
    def __init__(self, local: LocalTelegram, write: Callable[[str], None]) -> None:
        self._local = local
        self._write = write
        self._pane = DOCTOR
        self._told: dict[int, str] = {}

    async def run(self, lines: AsyncIterator[str]) -> None:
        """Act on each line until there are no more."""
        self._write(HELP)
        self._show_pane(DOCTOR)
        unwatch = self._local.server.log.watch(self._hear)
        try:
            async for line in lines:
                await self._obey(await _whole_text(lines) if line == "<<" else line)
        finally:
            unwatch()

    async def _obey(self, line: str) -> None:
        chat = self._local.chat(self._pane)
        if line in PANES:
            self._show_pane(PANES[line])
        elif (button := self._numbered(line)) is not None:
            self._write(f"> {button.text}")
            if button.data is not None:
                await chat.press_raw(button.message_id, button.data)
            elif opened := said_by(button.url or ""):
                await chat.say(opened)
        elif line.startswith(ATTACH):
            await self._attach(chat, Path(line.removeprefix(ATTACH).strip()))
        elif line.strip():
            self._write(f"> {line}")
            await chat.say(said_by(line.strip()) or line.removeprefix("="))

    async def _attach(self, chat: LocalChat, path: Path) -> None:
        try:
            content = await asyncio.to_thread(path.read_bytes)
        except OSError as error:
            self._write(f"[{path}: {error.strerror}]")
            return
        self._write(f"> [file {path.name}]")
        await chat.attach(path.name, content)

    def _numbered(self, line: str) -> Shown | None:
        buttons = shown_buttons(self._local.chat(self._pane).live)
        chosen = int(line) if line.isascii() and line.isdigit() else 0
        return buttons[chosen - 1] if 1 <= chosen <= len(buttons) else None

    def _show_pane(self, member: Member) -> None:
        self._pane, self._told = member, {}
        self._write(f"== {_title(member)} ==")
        live = self._local.chat(member).live
        if live is not None:
            self._show(live)

    def _hear(self, event: Event) -> None:
        member = self._local.server.members[event["chat"]]
        if event["kind"] == "toast" and event["text"]:
            self._write(f"[{event['text']}]")
        message = event.get("message")
        if message is None or message["from"]["id"] != BOT_USER["id"]:
            return
        only_stripped = self._told.get(message["message_id"]) == _text(message) and not shown_buttons(message)
        if member is self._pane and not only_stripped:
            self._show(message)
        elif member is not self._pane and "edit_date" not in message:
            self._write(f"[new message for {_title(member)}]")

    def _show(self, message: Message) -> None:
        self._told[message["message_id"]] = _text(message)
        name = message.get("document", {}).get("file_name", "picture" if "photo" in message else "")
        self._write("\n" + "\n".join(filter(None, [name and f"[file {name}]", _text(message)])))
        for number, button in enumerate(shown_buttons(message), 1):
            self._write(f"  {number}. {button.text}" + (f" <{button.url}>" if button.url else ""))


def _title(member: Member) -> str:
    return str(member.chat.get("title", member.name))


def _text(message: Message) -> str:
    return str(message.get("text", message.get("caption", "")))


async def _whole_text(lines: AsyncIterator[str]) -> str:
    collected = []
    async for line in lines:
        if line == ".":
            break
        collected.append(line)
    return "\n".join(collected)


async def lines_of(stream: TextIO) -> AsyncIterator[str]:
    """The lines of a blocking stream, without their ends.

    Read by a daemon thread: one of the loop's own would hold up the end of the program until Enter is pressed.
    """
    loop = asyncio.get_running_loop()
    lines: asyncio.Queue[str | None] = asyncio.Queue()

    def read() -> None:
        for line in stream:
            loop.call_soon_threadsafe(lines.put_nowait, line.rstrip("\r\n"))
        loop.call_soon_threadsafe(lines.put_nowait, None)

    threading.Thread(target=read, name="terminal", daemon=True).start()
    while (line := await lines.get()) is not None:
        yield line
