"""The HTML that Telegram accepts in a message, and whether a text keeps to it."""

from __future__ import annotations

import re

MESSAGE_LIMIT = 4096

_TAGS = frozenset(
    {
        "b",
        "strong",
        "i",
        "em",
        "u",
        "ins",
        "s",
        "strike",
        "del",
        "code",
        "pre",
        "a",
        "blockquote",
        "tg-spoiler",
    }
)
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-z][a-z-]*)(?P<rest>(?:\s[^<>]*)?)>|<")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


def markup_problem(text: str) -> str | None:
    """What Telegram would refuse in an HTML message: the first wrong tag, or too great a length; None if sound."""
    open_tags: list[str] = []
    for tag in _TAG.finditer(text):
        name = tag["name"]
        if name is None or name not in _TAGS:
            return f"{text[tag.start() : tag.start() + 12]!r} is no tag here; write &lt; for the sign"
        if not tag["close"]:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return f"</{name}> closes what is not open"
    if open_tags:
        return f"<{open_tags[-1]}> is never closed"
    length = len(_ENTITY.sub("x", _TAG.sub("", text)).encode("utf-16-le")) // 2
    return f"{length} characters, a message holds {MESSAGE_LIMIT}" if length > MESSAGE_LIMIT else None
