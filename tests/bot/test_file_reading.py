from __future__ import annotations

import pytest

from bot.file_reading import PAGE_LIMIT, SIZE_LIMIT, UNPACKED_LIMIT, Reason, Refused, read
from tests.bot.note_files import locked_pdf, pdf, word, zipped

RUSSIAN = "Пациентка 41 года, СКВ. Преднизолон 7,5 мг в сутки."
CHINESE = "患者女，41岁，系统性红斑狼疮，泼尼松 7.5 mg 每日一次。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Sjögren’s syndrome, 45 y, ESSDAI 8", "utf-8"),
        ("Sjögren’s syndrome, 45 y, ESSDAI 8", "cp1252"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "cp1251"),
        ("СКВ, 34 г.", "cp1251"),
        ("SLE, 41 y", "utf-16-le"),
        ("SLE, 41 y", "utf-16-be"),
        (CHINESE, "utf-8"),
        (CHINESE, "gb18030"),
    ],
)
def test_texts_in_the_encodings_of_our_languages(text: str, encoding: str) -> None:
    assert read(text.encode(encoding), "note.txt") == text


def test_lines_stay_and_blanks_go() -> None:
    assert read(b"SLE \r\nplt\t 182\n\n\n\nHb 104\0", "NOTE.TXT") == "SLE\nplt 182\n\nHb 104"


def test_a_word_file_is_read_in_its_order_with_its_tables() -> None:
    content = word("SLE, nephritis", "Rituximab 2025", table=[["Hb", "104 g/L"], ["Plt", "182"]])
    assert read(content, "note.docx") == "SLE, nephritis\nHb 104 g/L\nPlt 182\nRituximab 2025"


def test_the_text_layer_of_a_pdf() -> None:
    assert read(pdf("SLE, 41 y", "Hb 104 g/L"), "note.pdf") == "SLE, 41 y\n\nHb 104 g/L"
    assert read(pdf(*["SLE"] * PAGE_LIMIT)).count("SLE") == PAGE_LIMIT


def test_the_content_tells_the_kind_and_not_the_name() -> None:
    assert read(pdf("SLE"), "note.txt") == "SLE"
    assert read(word("SLE"), "note") == "SLE"
    assert read(b"SLE", "", "text/plain") == "SLE"


OLE = bytes.fromhex("d0cf11e0a1b11ae1")
BOMB = zipped(**{"word/document.xml": b"0" * (UNPACKED_LIMIT + 1)})


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"x" * (SIZE_LIMIT + 1), "note.txt", "too-large"),
        (pdf(*["SLE"] * (PAGE_LIMIT + 1)), "note.pdf", "too-large"),
        (BOMB, "note.docx", "too-large"),
        (b"SLE", "note.rtf", "wrong-kind"),
        (b"\xff\xd8\xff", "photo.jpg", "wrong-kind"),
        (OLE + b"old", "note.doc", "wrong-kind"),
        (zipped(**{"sheet.xml": b"1"}), "note.xlsx", "wrong-kind"),
        (b" \n ", "note.txt", "no-text"),
        (pdf(""), "scan.pdf", "no-text"),
        (b"%PDF-1.4 and then nothing", "note.pdf", "unreadable"),
        (b"not one", "note.pdf", "unreadable"),
        (b"PK\x03\x04 broken", "note.docx", "unreadable"),
        (zipped(**{"word/document.xml": b"<open"}), "note.docx", "unreadable"),
        (b"\xff\xfe\x00\xd8", "note.txt", "unreadable"),
        (locked_pdf("SLE"), "note.pdf", "encrypted"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "note.docx", "encrypted"),
    ],
)
def test_what_is_refused_and_why(content: bytes, name: str, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        read(content, name)
    assert refused.value.reason == reason
