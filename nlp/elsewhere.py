"""Messages that are not about medicine: a short name in them is somebody else's word."""

from __future__ import annotations

import re
from functools import cache

from nlp.amounts import one_of
from nlp.message import Mention, Message
from nlp.normalise import normalise
from nlp.tables import table

_SHORT = 5
# A result, a trend, or an age with sex.
_SHORTHAND = re.compile(r"[+↑↓]|(?<!\d)\d{1,2}\s?-?(?:yo|y/o|yr|f|m|лет|岁)(?![a-zа-я])|->")
_FIELDS = (
    "office",
    "commerce",
    "computing",
    "school",
    "travel",
    "games",
    "food",
    "laboratory",
    "sport",
    "media",
    "money",
    "household",
    "calendar",
)


@cache
def _said(fields: tuple[str, ...]) -> re.Pattern[str]:
    words = {normalise(str(word)).text for field in fields for word in table("settings")[field]}
    han = sorted(word for word in words if re.search(r"[\u3400-\u9fff]", word))
    spoken = sorted(words - set(han))
    return re.compile(rf"(?<![a-zа-я0-9])(?:{one_of(spoken)})(?![a-zа-я0-9])|(?:{one_of(han)})")


def is_elsewhere(message: Message) -> bool:
    """Whether all names of a message are short ones, and its words are those of another field and of no clinic."""
    mentions = message.mentions
    if (
        not mentions
        or message.amounts
        or message.dates
        or not all(_is_short(mention, message) for mention in mentions)
    ):
        return False
    text = message.text.text
    if _SHORTHAND.search(text) or not _said(_FIELDS).search(text):
        return False
    return _said(("clinic",)).search(text) is None


def _is_short(mention: Mention, message: Message) -> bool:
    written = message.text.cased(mention.start, mention.end)
    return len(written) <= _SHORT and sum(char.isupper() for char in written) > 1
