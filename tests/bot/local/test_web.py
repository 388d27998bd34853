"""The page over HTTP: who may use it, and what it is told."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram.types import BufferedInputFile
from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient, TestServer

from bot.local.people import COORDINATOR, DOCTOR, PATIENT
from bot.local.web import LocalPage
from tests.bot.small_bot import House

SAY = f"/chats/{DOCTOR.chat_id}/messages"
FILES = f"/chats/{DOCTOR.chat_id}/files"
PRESS = f"/chats/{DOCTOR.chat_id}/presses"

Client = TestClient[Any, Any]


@pytest.fixture
def page() -> LocalPage:
    return LocalPage()


@pytest.fixture
async def client(page: LocalPage) -> AsyncIterator[Client]:
    async with TestClient(TestServer(page.application(), host="127.0.0.1")) as client:
        yield client


async def event_from(stream: ClientResponse) -> dict[str, Any]:
    line = (await stream.content.readuntil(b"\n\n")).decode()
    event: dict[str, Any] = json.loads(line.removeprefix("data: "))
    return event


async def test_before_the_bot_is_ready_the_page_is_there_and_says_so(client: Client) -> None:
    page = await client.get("/")
    assert "Trial referral" in await page.text()
    assert "'unsafe-inline'" not in page.headers["Content-Security-Policy"]
    async with client.get("/events") as stream:
        assert (await event_from(stream))["ready"] is False
    assert (await client.post(SAY, json={"text": "/start"})).status == 503


async def test_a_conversation(client: Client, page: LocalPage, house: House) -> None:
    page.open_for(house.local)
    async with client.get("/events") as stream:
        state = await event_from(stream)
        assert state == {
            "kind": "state",
            "ready": True,
            "chats": {str(member.chat_id): [] for member in (PATIENT, DOCTOR, COORDINATOR)},
        }
        assert (await client.post(SAY, json={"text": "/start"})).status == 204
        heard = [await event_from(stream) for _ in range(4)]
    assert [event["kind"] for event in heard] == ["action", "message", "message", "idle"]
    shown = heard[2]["message"]
    assert shown["text"] == "0 answers"
    assert shown["entities"] == [{"type": "bold", "offset": 0, "length": 1}]

    data = shown["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    pressed = await client.post(PRESS, json={"message_id": shown["message_id"], "data": data})
    assert pressed.status == 204
    assert house.doctor.screen == "1 answers"


async def test_a_viewer_who_was_waiting_is_told_when_the_bot_is_ready(
    client: Client, page: LocalPage, house: House
) -> None:
    async with client.get("/events") as stream:
        assert (await event_from(stream))["ready"] is False
        page.open_for(house.local)
        assert (await event_from(stream))["ready"] is True


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "attacker.example"},
        {"Host": "127.0.0.1:1"},
        {"Origin": "https://attacker.example"},
        {"Origin": "null"},
    ],
)
async def test_other_hosts_and_origins_are_refused(
    client: Client, page: LocalPage, house: House, headers: dict[str, str]
) -> None:
    page.open_for(house.local)
    assert (await client.get("/events", headers=headers)).status == 403
    assert (await client.post(SAY, json={"text": "/start"}, headers=headers)).status == 403
    assert house.doctor.messages == []


async def test_the_pages_own_origin_is_accepted_under_both_names(
    client: Client, page: LocalPage, house: House
) -> None:
    page.open_for(house.local)
    for name in ("127.0.0.1", "localhost"):
        host = f"{name}:{client.port}"
        headers = {"Host": host, "Origin": f"http://{host}"}
        assert (await client.post(SAY, json={"text": "/start"}, headers=headers)).status == 204


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        (SAY, {"text": "  "}, 400),
        (SAY, {"text": 5}, 400),
        (SAY, ["text"], 400),
        (PRESS, {"message_id": "1", "data": "x"}, 400),
        (FILES, {"name": "note.txt"}, 400),
        (FILES, {"name": "note.txt", "content": "not base64"}, 400),
        (FILES, {"name": "note.txt", "content": ""}, 400),
        ("/chats/5/messages", {"text": "hello"}, 404),
    ],
)
async def test_malformed_requests(
    client: Client, page: LocalPage, house: House, path: str, body: object, status: int
) -> None:
    page.open_for(house.local)
    assert (await client.post(path, json=body)).status == status


async def test_a_form_of_another_site_is_not_read(client: Client, page: LocalPage, house: House) -> None:
    page.open_for(house.local)
    assert (await client.post(SAY, data='{"text": "/start"}')).status == 415


async def test_files_open_in_the_browser_or_are_saved(client: Client, page: LocalPage, house: House) -> None:
    page.open_for(house.local)
    for name, how in (("referral.pdf", "inline"), ("bundle.html", "attachment")):
        sent = await house.local.bot.send_document(DOCTOR.chat_id, BufferedInputFile(b"content", name))
        assert sent.document is not None
        file = await client.get(f"/files/{sent.document.file_id}")
        assert await file.read() == b"content"
        assert file.headers["Content-Disposition"] == f"{how}; filename*=UTF-8''{name}"
    assert (await client.get("/files/unknown")).status == 404


async def test_a_file_is_attached(client: Client, page: LocalPage, house: House) -> None:
    page.open_for(house.local)
    content = b"34 F, SLE" * 50_000
    sent = {"name": "note.txt", "content": base64.b64encode(content).decode()}
    assert (await client.post(FILES, json=sent)).status == 204
    document = house.doctor.messages[0]["document"]
    assert document["file_name"] == "note.txt"
    assert await (await client.get(f"/files/{document['file_id']}")).read() == content
