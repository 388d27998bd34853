"""The HTML that Telegram accepts in a message, and whether a text keeps to it."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

MESSAGE_LIMIT = 4096
HINT_LIMIT = 300

# In Latin letters; a telephone shows no more of a button.
LABEL_WIDTH = 60

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


def label_problem(text: str) -> str | None:
    """What keeps a text from standing on a button: signs of markup, which show there, or too great a width."""
    if sign := re.search("[<>&]", text):
        return f"{sign[0]!r} shows on a button as it is written"
    width = sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
    return f"{width} wide, a label is at most {LABEL_WIDTH}" if width > LABEL_WIDTH else None


def hint_problem(text: str) -> str | None:
    """Whether a hint is longer than anybody reads above a row of buttons."""
    length = len(_TAG.sub("", text))
    return f"{length} characters, a hint is at most {HINT_LIMIT}" if length > HINT_LIMIT else None
