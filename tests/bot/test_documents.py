from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from aiogram.types import Message
from hypothesis import given
from hypothesis import strategies as st

from bot import documents
from bot.documents import MOST_PARTS, PART_LIMIT, Document, Refusal, in_parts, text_of
from bot.file_reading import SIZE_LIMIT
from bot.local.people import DOCTOR
from tests.bot.note_files import word
from tests.bot.small_bot import House


async def sent(house: House, name: str, content: bytes) -> Message:
    update = await house.local.server.attach(DOCTOR, name, content)
    return Message.model_validate(update["message"])


async def test_a_file_is_fetched_and_read(house: House, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    caplog.set_level("INFO", "aiosqlite")  # as `python -m bot` does
    message = await sent(house, "Jane Roe.docx", word("34 F, SLE"))
    assert await text_of(message, house.local.bot) == Document(("34 F, SLE",))
    assert "Jane" not in caplog.text
    assert "SLE" not in caplog.text


async def test_a_file_that_is_too_large_is_not_even_fetched(house: House) -> None:
    message = await sent(house, "note.txt", b"x" * (SIZE_LIMIT + 1))
    limits = {"megabytes": 1, "pages": 30}
    assert await text_of(message, house.local.bot) == Refusal("too-large", limits)


async def test_what_cannot_be_read_is_refused_with_the_reason(house: House) -> None:
    assert await text_of(await sent(house, "note.pdf", b"x"), house.local.bot) == Refusal("unreadable")
    gone = Message.model_validate(
        {
            "message_id": 1,
            "date": 0,
            "chat": DOCTOR.chat,
            "document": {"file_id": "gone", "file_unique_id": "gone"},
        }
    )
    assert await text_of(gone, house.local.bot) == Refusal("unreachable")


@pytest.mark.parametrize("program", ["import time; time.sleep(600)", "raise SystemExit(1)"])
async def test_a_reader_that_hangs_or_dies_is_given_up(
    house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str
) -> None:
    stuck = tmp_path / "reader.py"
    stuck.write_text(program)
    monkeypatch.setattr(documents, "READER", stuck)
    monkeypatch.setattr(documents, "TIME_LIMIT", 0.2)
    assert await text_of(await sent(house, "note.txt", b"SLE"), house.local.bot) == Refusal("unreadable")


def test_a_long_text_is_cut_at_the_best_border_and_nothing_is_lost() -> None:
    paragraph = "Prednisolone 7.5 mg daily.\nHb 104 g/L. Plt 182.\n\n"
    parts = in_parts(paragraph * 200).parts
    assert len(parts) > 1
    assert all(part.startswith("Prednisolone") and part.endswith("182.") for part in parts)
    assert "".join(parts).count("Hb 104") == 200


def test_chinese_is_cut_after_a_sentence() -> None:
    parts = in_parts("患者诊断为系统性红斑狼疮，已停用利妥昔单抗。" * 300).parts
    assert all(part.endswith("。") for part in parts)


@given(st.text(alphabet="ab1。. \n", max_size=60_000))
def test_every_letter_is_in_a_part_or_counted(text: str) -> None:
    document = in_parts(text)
    assert all(0 < len(part) <= PART_LIMIT for part in document.parts)
    assert len(document.parts) <= MOST_PARTS
    read = "".join("".join(document.parts).split())
    assert "".join(text.split()).startswith(read)
    if not document.left_out:
        assert "".join(text.split()) == read


def test_what_is_left_out_is_counted() -> None:
    assert in_parts("x" * PART_LIMIT * MOST_PARTS).left_out == 0
    assert in_parts("x" * (PART_LIMIT * MOST_PARTS + 7)).left_out == 7
    words = in_parts("four " * 4100)
    assert all(len(one) + 5 > PART_LIMIT for one, _ in pairwise(words.parts))
