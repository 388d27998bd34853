"""Telegram's HTML: a few tags, strictly nested. Turned into plain text and entities, or refused.

Source: core.telegram.org/bots/api, "HTML style".
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Any

from bot.local.refusals import Refusal, bad_request, utf16_length

ENTITY_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
TOKEN = re.compile(r"<(?P<end>/?)(?P<name>[^\s<>/]*)(?P<attributes>[^<>]*)>|(?P<reference>&[#\w]+;?)|<")
ATTRIBUTE = re.compile(r"""([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#[xX][0-9a-fA-F]+);")


@dataclass(slots=True)
class _Open:
    tag: str
    entity: dict[str, Any]


@dataclass(slots=True)
class _Reader:
    source: str
    text: str = ""
    entities: list[dict[str, Any]] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)

    def read(self) -> None:
        position = 0
        for token in TOKEN.finditer(self.source):
            self.text += self.source[position : token.start()]
            position = token.end()
            if token["reference"]:
                self._reference(token["reference"])
            elif token["name"] is None:
                raise self._refuse("Unclosed start tag", token.start())
            elif token["end"]:
                self._close(token["name"].lower(), token.start())
            else:
                self._open(token["name"].lower(), token["attributes"], token.start())
        self.text += self.source[position:]
        if self.stack:
            tag = self.stack[-1].tag
            raise bad_request(
                f"can't parse entities: Can't find end tag corresponding to start tag \"{tag}\""
            )

    def _reference(self, reference: str) -> None:
        known = REFERENCE.fullmatch(reference)
        self.text += html.unescape(reference) if known else reference

    def _open(self, tag: str, attributes: str, at: int) -> None:
        given = {
            name: next((value for value in values if value), "")
            for name, *values in ATTRIBUTE.findall(attributes)
        }
        if tag not in ENTITY_OF_TAG:
            raise self._refuse(f'Unsupported start tag "{tag}"', at)
        if tag == "span" and given.get("class") != "tg-spoiler":
            raise self._refuse('Tag "span" must have class "tg-spoiler"', at)
        entity: dict[str, Any] = {"type": ENTITY_OF_TAG[tag], "offset": utf16_length(self.text)}
        if tag == "a":
            entity["url"] = html.unescape(given.get("href", ""))
        if tag == "blockquote" and "expandable" in given:
            entity["type"] = "expandable_blockquote"
        self.stack.append(_Open(tag, entity))

    def _close(self, tag: str, at: int) -> None:
        if not self.stack:
            raise self._refuse("Unexpected end tag", at)
        opened = self.stack.pop()
        if opened.tag != tag:
            raise self._refuse(f'Unmatched end tag, expected "</{opened.tag}>", found "</{tag}>"', at)
        length = utf16_length(self.text) - opened.entity["offset"]
        unlinked = opened.entity["type"] == "text_link" and not opened.entity["url"]
        if length and not unlinked:
            self.entities.append({**opened.entity, "length": length})

    def _refuse(self, what: str, at: int) -> Refusal:
        offset = len(self.source[:at].encode())
        return bad_request(f"can't parse entities: {what} at byte offset {offset}")


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Text and entities (offsets in UTF-16 units) of a Telegram HTML string; raises Refusal."""
    reader = _Reader(source)
    reader.read()
    return trim(reader.text, reader.entities)


def trim(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """Without blank edges, as Telegram stores a text; entities are cut to what is left."""
    start = utf16_length(text) - utf16_length(text.lstrip())
    trimmed = text.strip()
    end = start + utf16_length(trimmed)
    kept = []
    for entity in entities:
        left = max(entity["offset"], start)
        right = min(entity["offset"] + entity["length"], end)
        if right > left:
            kept.append({**entity, "offset": left - start, "length": right - left})
    return trimmed, sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))
