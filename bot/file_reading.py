"""The text of a note in a file: .txt, .docx, or the text layer of a .pdf.

A file from outside may be made to use up time or memory, so `bot.documents` runs this module as a program of its own,
within limits; it imports nothing of the bot. In: a line with the name and the kind as JSON, then the content. Out:
one JSON object.
"""

from __future__ import annotations

import codecs
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell

Reason: TypeAlias = Literal["too-large", "wrong-kind", "no-text", "unreadable", "encrypted"]

SIZE_LIMIT = 1024 * 1024
PAGE_LIMIT = 30
UNPACKED_LIMIT = 24 * SIZE_LIMIT
"""Bytes of all that a .docx holds; a note with some pictures has a tenth."""
MEMBER_LIMIT = 1000
CPU_SECONDS = 15
MEMORY_BYTES = 1024 * SIZE_LIMIT
BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""Begins old .doc files, and new ones with a password."""
WITH_PASSWORD = "EncryptedPackage".encode("utf-16-le")
SPACES = re.compile(r"[^\S\n]+")
HANZI = re.compile("[\u4e00-\u9fff]")
HANZI_IN_WORD = re.compile("[A-Za-z][\u4e00-\u9fff]+[a-z]")
EMPTY_LINES = re.compile(r"\n{3,}")


class Refused(Exception):
    """The file is not read."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def read(content: bytes, name: str = "", mime: str = "") -> str:
    """The text of a file, not blank; `name` and `mime` are what the sender says of it. Raises Refused."""
    if len(content) > SIZE_LIMIT:
        raise Refused("too-large")
    name = name.lower()
    if b"%PDF-" in content[:1024]:
        text = _of_pdf(content)
    elif content.startswith(b"PK\x03\x04") or (content.startswith(OLE) and WITH_PASSWORD in content):
        text = _of_docx(content)
    elif name.endswith((".pdf", ".docx")):
        raise Refused("unreadable")
    elif name.endswith(".txt") or (not name and mime == "text/plain"):
        text = _of_bytes(content)
    else:
        raise Refused("wrong-kind")
    text = _tidy(text)
    if not any(letter.isalnum() for letter in text):
        raise Refused("no-text")
    return text


def _of_pdf(content: bytes) -> str:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("encrypted")
        if len(reader.pages) > PAGE_LIMIT:
            raise Refused("too-large")
        return "\n\n".join(page.extract_text() for page in reader.pages)
    except Refused:
        raise
    except DependencyError:
        raise Refused("encrypted") from None
    except Exception:  # whatever a broken file makes of the reader
        raise Refused("unreadable") from None


def _of_docx(content: bytes) -> str:
    import docx

    if content.startswith(OLE):
        raise Refused("encrypted")
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            members = packed.infolist()
        if len(members) > MEMBER_LIMIT or sum(member.file_size for member in members) > UNPACKED_LIMIT:
            raise Refused("too-large")
        if not any(member.filename == "word/document.xml" for member in members):
            raise Refused("wrong-kind")
        return "\n".join(_lines(docx.Document(BytesIO(content))))
    except Refused:
        raise
    except Exception:  # whatever a broken file makes of the reader
        raise Refused("unreadable") from None


def _lines(body: Document | _Cell) -> Iterator[str]:
    from docx.table import Table

    for block in body.iter_inner_content():
        if isinstance(block, Table):
            yield from _rows(block)
        else:
            yield block.text


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        # A cell that spans columns is given once for each.
        cells = {id(cell._tc): cell for cell in row.cells}
        yield " ".join(" ".join(_lines(cell)) for cell in cells.values())


def _of_bytes(content: bytes) -> str:
    """A text in the encodings of our languages: UTF-8, UTF-16, GB 18030, Windows-1251."""
    if content.startswith(BOMS):
        return _decoded(content, "utf-8-sig" if content.startswith(codecs.BOM_UTF8) else "utf-16")
    if content.count(0) * 20 > len(content):  # of spaces, figures and Latin letters every second byte
        halves = content[::2].count(0), content[1::2].count(0)
        return _decoded(content, "utf-16-be" if halves[0] > halves[1] else "utf-16-le")
    with suppress(UnicodeDecodeError):
        return content.decode("utf-8")
    from charset_normalizer import from_bytes

    guess = from_bytes(content, cp_isolation=["cp1251", "gb18030", "cp1252"]).best()
    if guess is None:
        raise Refused("unreadable")
    text = str(guess)
    # "Sjögren" in Windows-1252 is "Sj鰃ren" in GB 18030: a lone Chinese letter within a word.
    few = len(HANZI.findall(text)) * 10 < sum(letter.isalpha() for letter in text)
    return content.decode("cp1252", "replace") if few and HANZI_IN_WORD.search(text) else text


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise Refused("unreadable") from None


def _tidy(text: str) -> str:
    """Lines without blanks at their ends, at most one empty one in a row, and nothing that is no character."""
    text = text.encode(errors="replace").decode().replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    lines = (SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()


def main() -> None:
    """Read one file from the standard input, within limits of time and memory where the system has them."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    about, _, content = sys.stdin.buffer.read().partition(b"\n")
    try:
        outcome = {"text": read(content, **json.loads(about))}
    except Refused as refused:
        outcome = {"refused": refused.reason}
    except MemoryError:
        outcome = {"refused": "unreadable"}
    print(json.dumps(outcome))


if __name__ == "__main__":
    main()
