"""aiogram's way to Telegram, leading to the `LocalServer` of this process instead."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from http import HTTPStatus
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile

from bot.local.refusals import Refusal
from bot.local.server import LocalServer


class LocalSession(BaseSession):
    """Calls are built as for the network, and answers parsed by aiogram: its errors are the real ones."""

    def __init__(self, server: LocalServer) -> None:
        super().__init__()
        self._server = server

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109
    ) -> TelegramType:
        attached: dict[str, InputFile] = {}
        form: dict[str, str] = {}
        for key, value in method.model_dump(warnings=False).items():
            prepared = self.prepare_value(value, bot=bot, files=attached)
            if prepared:
                form[key] = prepared
        files = {key: (file.filename or key, await _content(file, bot)) for key, file in attached.items()}
        status, answer = await self._answer(method.__api_method__, form, files)
        response = self.check_response(bot, method, status, json.dumps(answer))
        return cast(TelegramType, response.result)

    async def _answer(
        self, name: str, form: dict[str, str], files: dict[str, tuple[str, bytes]]
    ) -> tuple[int, dict[str, Any]]:
        try:
            return HTTPStatus.OK, {"ok": True, "result": await self._server.call(name, form, files)}
        except Refusal as refusal:
            return refusal.status, refusal.answer

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,  # noqa: ASYNC109
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        """A file somebody has attached, whole; raises FileNotFoundError."""
        found = await self._server.log.file(url.rsplit("/", 1)[1])
        if found is None:
            raise FileNotFoundError(url)
        yield found[1]

    async def close(self) -> None:
        """Nothing is held open."""


async def _content(file: InputFile, bot: Bot) -> bytes:
    return b"".join([chunk async for chunk in file.read(bot)])
