"""A small Bot API server on this machine: Telegram's HTTP, in front of the chats of `bot.local`.

It numbers updates, keeps each until the bot has confirmed it, hands them out to long polling or posts them to the
webhook, and fails on demand. Nothing here waits for time to pass.
"""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from itertools import count
from typing import Any, TypeAlias

from aiohttp import ClientError, ClientSession, web

from bot.local.forms import Files, Form
from bot.local.people import BOT_TOKEN
from bot.local.refusals import Refusal
from bot.local.server import LocalServer

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATIENCE = 30
"""Seconds after which a test that waits for what does not come is given up."""


class LineBreaks(Exception):
    """The connection ends without an answer; with `after`, when the call has been carried out."""

    def __init__(self, *, after: bool = False) -> None:
        super().__init__()
        self.after = after


Trouble: TypeAlias = Refusal | LineBreaks


@dataclass
class Pending:
    """An update until it is confirmed."""

    number: int
    update: Mapping[str, Any]
    settled: asyncio.Event = field(default_factory=asyncio.Event)


class BotApi:
    def __init__(self, server: LocalServer) -> None:
        self.server = server
        self.base = ""
        self.calls: list[tuple[str, Form]] = []
        self.webhook: Form = {}
        self.deliveries: list[int] = []
        self.spread: deque[str] = deque()
        """Replicas that are posted to in turn, instead of the one address that was set."""
        self._numbers = count(1000)
        self._pending: dict[int, Pending] = {}
        self._troubles: defaultdict[str, deque[Trouble]] = defaultdict(deque)
        self._changed = asyncio.Condition()
        self._seen = asyncio.Event()
        server.log.watch(self.look_again)

    def fail(self, method: str, *troubles: Trouble) -> None:
        """Let the next calls of a method fail, each in its way."""
        self._troubles[method].extend(troubles)

    @property
    def unconfirmed(self) -> int:
        return len(self._pending)

    def calls_of(self, method: str) -> list[Form]:
        return [form for name, form in self.calls if name == method]

    async def feed(self, raw: Mapping[str, Any]) -> None:
        """A person's act: posted once to the webhook; else waits until it is fetched and confirmed."""
        pending = await self.put(raw)
        if self.webhook:
            await self._post(pending)
        else:
            async with asyncio.timeout(PATIENCE):
                await pending.settled.wait()

    async def put(self, raw: Mapping[str, Any]) -> Pending:
        """Have an update wait for the bot."""
        number = next(self._numbers)
        pending = self._pending[number] = Pending(number, {**raw, "update_id": number})
        await self._tell()
        return pending

    async def redeliver(self) -> None:
        """Post to the webhook what it has not confirmed yet."""
        for pending in list(self._pending.values()):
            await self._post(pending)

    async def post(self, update: Mapping[str, Any], secret: str | None) -> int:
        """Post to the webhook as anybody could; the status of the answer, 0 for none."""
        if self.spread:
            self.spread.rotate(-1)
        address = self.spread[0] if self.spread else self.webhook["url"]
        headers = {} if secret is None else {SECRET_HEADER: secret}
        with suppress(ClientError, OSError):
            async with (
                ClientSession() as session,
                session.post(address, json=update, headers=headers) as answer,
            ):
                return answer.status
        return 0

    async def until(self, look: Callable[[], object]) -> None:
        """Wait until something is to be seen, looking after every change and every call."""
        async with asyncio.timeout(PATIENCE):
            while not look():
                self._seen.clear()
                await self._seen.wait()

    def look_again(self, *_: object) -> None:
        """Something has happened that `until` may wait for."""
        self._seen.set()

    async def _post(self, pending: Pending) -> None:
        status = await self.post(pending.update, self.webhook.get("secret_token"))
        self.deliveries.append(status)
        if status == HTTPStatus.OK:
            await self._settle(pending)

    async def _settle(self, pending: Pending) -> None:
        self._pending.pop(pending.number, None)
        pending.settled.set()
        await self._tell()

    async def _tell(self) -> None:
        self._seen.set()
        async with self._changed:
            self._changed.notify_all()

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """One call of the bot."""
        name, (form, files) = request.match_info["method"], await fields_of(request)
        self.calls.append((name, form))
        self._seen.set()
        trouble = self._troubles[name].popleft() if self._troubles[name] else None
        try:
            if isinstance(trouble, Refusal):
                raise trouble
            broken = isinstance(trouble, LineBreaks)
            result = None if broken and not trouble.after else await self._call(name, form, files)
        except Refusal as refusal:
            return web.json_response(refusal.answer, status=refusal.status)
        if broken:
            assert request.transport is not None
            request.transport.close()
        return web.json_response({"ok": True, "result": result})

    async def _call(self, name: str, form: Form, files: Files) -> Any:
        match name:
            case "getUpdates":
                return await self._updates(form)
            case "setWebhook":
                self.webhook = form
            case "deleteWebhook":
                self.webhook = {}
            case _:
                return await self.server.call(name, form, files)
        return True

    async def _updates(self, form: Form) -> list[Mapping[str, Any]]:
        if self.webhook:
            raise Refusal(
                "Conflict: can't use getUpdates method while webhook is active", HTTPStatus.CONFLICT
            )
        offset = int(form.get("offset", "0"))
        for pending in [one for one in self._pending.values() if one.number < offset]:
            await self._settle(pending)
        with suppress(TimeoutError):
            async with asyncio.timeout(int(form.get("timeout", "0"))), self._changed:
                await self._changed.wait_for(lambda: self._pending)
        return [pending.update for pending in self._pending.values()]

    async def download(self, request: web.Request) -> web.Response:
        found = await self.server.log.file(request.match_info["file_id"])
        if found is None:
            raise web.HTTPNotFound
        return web.Response(body=found[1])


@asynccontextmanager
async def bot_api(server: LocalServer, token: str = BOT_TOKEN) -> AsyncIterator[BotApi]:
    """Serve the Bot API on any free port of this machine while the block runs."""
    api = BotApi(server)
    routes = web.Application(client_max_size=2**21, middlewares=[_known_paths])
    routes.router.add_post(f"/bot{token}/{{method}}", api.answer)
    routes.router.add_get(f"/file/bot{token}/documents/{{file_id}}", api.download)
    # A client that is gone is no longer answered; without this a long poll would outlive it.
    runner = web.AppRunner(routes, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    api.base = f"http://{host}:{port}"
    try:
        yield api
    finally:
        await runner.cleanup()


async def fields_of(request: web.Request) -> tuple[Form, Files]:
    """The fields and files of a call, sent as JSON, as a form or in parts."""
    if request.content_type == "application/json":
        given = await request.json()
        return {
            key: value if isinstance(value, str) else json.dumps(value) for key, value in given.items()
        }, {}
    form: dict[str, str] = {}
    files: dict[str, tuple[str, bytes]] = {}
    for key, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[key] = (value.filename, value.file.read())
        else:
            form[key] = str(value)
    return form, files


@web.middleware
async def _known_paths(request: web.Request, handler: Any) -> web.StreamResponse:
    try:
        answer: web.StreamResponse = await handler(request)
    except web.HTTPNotFound:
        refusal = Refusal("Not Found", HTTPStatus.NOT_FOUND)
        return web.json_response(refusal.answer, status=refusal.status)
    return answer
