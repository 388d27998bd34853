"""Accounts of persons in messengers and networks: handles, links to a profile, names behind a word such as WeChat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from nlp.amounts import one_of
from nlp.tables import table

# A place in the message: where it starts and ends.
Place = tuple[int, int]


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    rows = table("identifiers")
    name = r"(?P<id>[A-Za-z0-9][A-Za-z0-9_.-]{3,31}(?<![.-]))"
    link = r"(?:[ \t]*(?:[:：=]|号码?|id|is|是|为|-)[ \t]*|[ \t]+)+@?"
    # Behind a word and a blank alone only what cannot be an ordinary word: with a figure or a low line.
    odd = r"(?P<id>(?=[A-Za-z_.-]*[\d_])[A-Za-z0-9][A-Za-z0-9_.-]{3,31}(?<![.-]))"
    edge = r"(?![A-Za-z0-9])"
    words = rf"(?:(?<![A-Za-zА-Яа-яё0-9])|(?<=[\u3400-\u9fff]))(?:{one_of(rows['accounts'])})"
    return (
        re.compile(r"(?<![A-Za-z0-9._%+-])(?P<id>@[A-Za-z][A-Za-z0-9_.]{2,31})(?<![.])"),
        re.compile(
            rf"(?<![A-Za-z0-9.-])(?P<id>(?:https?://)?(?:www\.)?(?:{one_of(rows['links'])})/[^\s,;，。；)）\"']+)",
            re.IGNORECASE,
        ),
        re.compile(rf"{words}[ \t]*(?:号码?|id)?[ \t]*(?:[:：=]|是)[ \t]*{name}{edge}", re.IGNORECASE),
        re.compile(rf"{words}{link}{odd}{edge}", re.IGNORECASE),
        re.compile(
            rf"(?<![А-Яа-яё])(?:{one_of(w for w in rows['accounts'] if re.match('[а-я]', w))})[ \t]+{name}{edge}",
            re.IGNORECASE,
        ),
    )


def accounts(text: str) -> Iterator[Place]:
    """Handles, links to a profile, and names of accounts that a word announces."""
    for pattern in _shapes():
        for match in pattern.finditer(text):
            yield match.span("id")
