"""Reading the fields of a call: formatted texts, keyboards, attached files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeAlias

from bot.local.markup import parse_html, trim
from bot.local.refusals import bad_request, check_caption, check_keyboard, check_text

Form: TypeAlias = Mapping[str, str]
Files: TypeAlias = Mapping[str, tuple[str, bytes]]


def text_of(form: Form) -> dict[str, Any]:
    text, marks = _parsed(form, "text", "entities")
    check_text(text)
    return {"text": text, "entities": marks} if marks else {"text": text}


def caption_of(form: Form) -> dict[str, Any]:
    caption, marks = _parsed(form, "caption", "caption_entities")
    check_caption(caption)
    said: dict[str, Any] = {"caption": caption} if caption else {}
    return said | ({"caption_entities": marks} if marks else {})


def keyboard_of(form: Form) -> dict[str, Any]:
    markup = json.loads(form.get("reply_markup", "{}"))
    check_keyboard(markup)
    return {"reply_markup": {"inline_keyboard": rows}} if (rows := markup.get("inline_keyboard")) else {}


def attached(reference: str, files: Files) -> tuple[str, bytes]:
    """Name and content of an attached file."""
    name, content = files.get(reference.removeprefix("attach://"), ("", b""))
    if not content:
        raise bad_request("file must be non-empty")
    return name, content


def _parsed(form: Form, field: str, entities: str) -> tuple[str, list[dict[str, Any]]]:
    source = form.get(field, "")
    match form.get("parse_mode", ""):
        case "":
            return trim(source, json.loads(form.get(entities, "[]")))
        case mode if mode.lower() == "html":
            return parse_html(source)
        case mode:
            raise bad_request(f"unsupported parse_mode {mode}: the local chat reads HTML only")
