"""The local chat as a web page: one page, three panes, changes pushed as server-sent events.

Only this machine may connect, and only a page served here may write: the Host and Origin headers are checked,
which keeps out other web sites, also those that point their own name at this machine. Nothing here imports
aiogram, so that the page can say "starting" while it is loaded.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import mimetypes
import re
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import web

from bot.local.people import MEMBERS, Member

if TYPE_CHECKING:
    from bot.local.chat import LocalTelegram

PAGE = Path(__file__).with_name("page.html")
SHOWN_IN_BROWSER = {"application/pdf", "image/png", "image/jpeg"}
QUEUE_LENGTH = 1000
REQUEST_LIMIT = 4 * 1024 * 1024
"""Bytes: more than the bot reads of a file, so that it is the bot who says so."""


class LocalPage:
    """The page and those who look at it."""

    def __init__(self) -> None:
        self._local: LocalTelegram | None = None
        self._viewers: set[asyncio.Queue[Mapping[str, Any] | None]] = set()
        self._html = PAGE.read_text("utf-8")

    def application(self) -> web.Application:
        application = web.Application(middlewares=[only_this_page], client_max_size=REQUEST_LIMIT)
        application.add_routes(
            [
                web.get("/", self._page),
                web.get("/events", self._events),
                web.get("/files/{file_id}", self._file),
                web.post(r"/chats/{chat:-?\d+}/messages", self._say),
                web.post(r"/chats/{chat:-?\d+}/presses", self._press),
                web.post(r"/chats/{chat:-?\d+}/files", self._attach),
            ]
        )
        application.on_shutdown.append(self._end)
        return application

    def open_for(self, local: LocalTelegram) -> None:
        """The bot is ready: show its chats."""
        self._local = local
        local.server.log.watch(self._tell)
        self._tell(self._state())

    def _tell(self, event: Mapping[str, Any] | None) -> None:
        for viewer in self._viewers:
            if not viewer.full():
                viewer.put_nowait(event)

    def _state(self) -> Mapping[str, Any]:
        if self._local is None:
            return {"kind": "state", "ready": False, "chats": {}}
        log = self._local.server.log
        chats = {str(chat_id): log.messages(chat_id) for chat_id in MEMBERS}
        return {"kind": "state", "ready": True, "chats": chats}

    async def _page(self, request: web.Request) -> web.Response:
        headers = {"Content-Security-Policy": policy_of(self._html), "Cache-Control": "no-store"}
        return web.Response(text=self._html, content_type="text/html", headers=headers)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        stream = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        viewer: asyncio.Queue[Mapping[str, Any] | None] = asyncio.Queue(QUEUE_LENGTH)
        self._viewers.add(viewer)
        try:
            await stream.prepare(request)
            event: Mapping[str, Any] | None = self._state()
            while event is not None:
                await stream.write(f"data: {json.dumps(event, ensure_ascii=False)}\n\n".encode())
                event = await viewer.get()
        except ConnectionError:
            pass  # the page was closed
        finally:
            self._viewers.discard(viewer)
        return stream

    async def _say(self, request: web.Request) -> web.Response:
        local, member = self._ready(), member_of(request)
        given = await json_of(request)
        text, reply_to = given.get("text"), given.get("reply_to")
        if not isinstance(text, str) or not text.strip() or not isinstance(reply_to, int | None):
            raise web.HTTPBadRequest(text="a message needs a text")
        return await self._act(member.chat_id, local.chat(member).say(text.strip(), reply_to))

    async def _press(self, request: web.Request) -> web.Response:
        local, member = self._ready(), member_of(request)
        given = await json_of(request)
        message_id, data = given.get("message_id"), given.get("data")
        if not isinstance(message_id, int) or not isinstance(data, str):
            raise web.HTTPBadRequest(text="a press needs message_id and data")
        return await self._act(member.chat_id, local.chat(member).press_raw(message_id, data))

    async def _attach(self, request: web.Request) -> web.Response:
        local, member = self._ready(), member_of(request)
        given = await json_of(request)
        try:
            name, content = str(given["name"]), base64.b64decode(given["content"], validate=True)
        except (KeyError, TypeError, ValueError):
            raise web.HTTPBadRequest(text="a file needs name and content, in base64") from None
        if not name or not content:
            raise web.HTTPBadRequest(text="the file is empty")
        return await self._act(member.chat_id, local.chat(member).attach(name, content))

    async def _act(self, chat_id: int, act: Awaitable[None]) -> web.Response:
        self._tell({"kind": "action", "chat": chat_id, "action": "typing"})
        try:
            await act
        finally:
            self._tell({"kind": "idle", "chat": chat_id})
        return web.Response(status=204)

    async def _file(self, request: web.Request) -> web.Response:
        found = await self._ready().server.log.file(request.match_info["file_id"])
        if found is None:
            raise web.HTTPNotFound
        name, content = found
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        how = "inline" if kind in SHOWN_IN_BROWSER else "attachment"
        headers = {
            "Content-Disposition": f"{how}; filename*=UTF-8''{quote(name)}",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(body=content, content_type=kind, headers=headers)

    async def _end(self, application: web.Application) -> None:
        self._tell(None)

    def _ready(self) -> LocalTelegram:
        if self._local is None:
            raise web.HTTPServiceUnavailable(text="the bot is starting")
        return self._local


@asynccontextmanager
async def serving(page: LocalPage, listener: socket.socket) -> AsyncIterator[None]:
    """Serve the page on a listening socket while the block runs."""
    runner = web.AppRunner(page.application(), access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.SockSite(runner, listener).start()
    try:
        yield
    finally:
        await runner.cleanup()


@web.middleware
async def only_this_page(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Refuse requests made under another name, or by another page."""
    assert request.transport is not None
    port = request.transport.get_extra_info("sockname")[1]
    hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
    origin = request.headers.get("Origin")
    if request.host not in hosts or (origin is not None and origin != f"http://{request.host}"):
        raise web.HTTPForbidden(text="this page is for this machine only")
    return await handler(request)


def member_of(request: web.Request) -> Member:
    member = MEMBERS.get(int(request.match_info["chat"]))
    if member is None:
        raise web.HTTPNotFound
    return member


async def json_of(request: web.Request) -> dict[str, Any]:
    """The JSON object of a request; another content type is refused, as forms need no permission."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    try:
        given = await request.json()
    except ValueError:
        raise web.HTTPBadRequest(text="not JSON") from None
    if not isinstance(given, dict):
        raise web.HTTPBadRequest(text="not an object")
    return given


def policy_of(html: str) -> str:
    """A content security policy under which only the page's own script and style run."""
    digests = {
        tag: " ".join(
            f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
            for code in re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        )
        for tag in ("script", "style")
    }
    return (
        f"default-src 'none'; script-src {digests['script']}; style-src {digests['style']}; "
        "connect-src 'self'; img-src 'self' data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
    )
