"""Words and marks that say how an antibody test came out, and which of them a later one takes the place of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from nlp.message import Message
from nlp.tables import table
from nlp.wording import bounded, form_pattern, spelled

Verdict = Literal["positive", "negative", "unclear"]
# A minus behind a name; the hyphen of "PR3- and MPO-ANCA" only says that the second half is still to come.
_MINUS = (
    r"(?<=[\w)])-(?=[\s,;.)，、；。]|$)(?!\s+(?:and|or|und|и|или)\s+\w+-\w)"
    r"|(?<=[\w)])\s-(?=[,;.)，、；。]|\s*$)"
)
_LACKING: tuple[Verdict, bool] = ("negative", False)
# What stands between an old result and the one of today.
_NOW = re.compile(
    r"\s*(?:(?:in|on|at|in the past|before|at diagnosis|at onset|initially|в|при дебюте)\s*)?"
    r"[,;，、(/]?\s*(?:but|and|а|но|但)?\s*"
    r"(?:(?:is|are|has|have|it is|they are|since|later|subsequently|then|then it)\s+)*"
    r"(?:now|currently|today|at present|most recently|last|lately|became|turned|later|subsequently|then"
    r"|сейчас|теперь|ныне|в настоящее время|позже|затем|потом|现在?|目前|今|后来?|近期|复查)\s*"
    r"(?:is|are|has|been|became|turned|стал\w*|已|为|:)?\s*"
)
_IN = re.compile(r"\s*[(]?(?:in|on|at|в)?\s*")
_AND = re.compile(r"\s*[(]?(?:in|on|at|в)?\s*(?:г\.?|года?|году)?[)]?\s*[,，]?\s*(?:and|but|и|но|а)?\s*")


@dataclass(frozen=True)
class Sign:
    """A word or mark of a result; `is_mark`: no word ("+"); `forward_only`: it speaks of what follows."""

    start: int
    end: int
    verdict: Verdict
    is_mark: bool
    forward_only: bool = False


@cache
def _forms() -> dict[str, tuple[Verdict, bool]]:
    """Per written form its verdict, and whether it looks ahead only; a form of several lists is of the first."""
    rows = table("results")
    lists: tuple[tuple[str, Verdict, bool], ...] = (
        ("unclear", "unclear", False),
        ("negative", "negative", False),
        ("positive", "positive", False),
        ("absent", "negative", True),
        ("present", "positive", True),
    )
    found: dict[str, tuple[Verdict, bool]] = {}
    for name, verdict, forward_only in lists:
        for row in rows[name]:
            for form in spelled(str(row), rows["sets"]):
                found.setdefault(form, (verdict, forward_only))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    """Every form, the longest where several begin ("not detected" before "not"), or a minus behind a name."""
    return re.compile(rf"{bounded(_forms()).pattern}|{_MINUS}")


@cache
def _open_forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Open forms, those that look both ways and longer ones first."""
    ordered = sorted(
        (form for form in _forms() if "*" in form), key=lambda form: (_forms()[form][1], -len(form))
    )
    return tuple((re.compile(form_pattern(form)), form) for form in ordered)


@lru_cache(maxsize=2048)
def _said(written: str) -> tuple[Verdict, bool]:
    written = re.sub(r"\s+", " ", written)
    if written in _forms():
        return _forms()[written]
    return next((_forms()[form] for pattern, form in _open_forms() if pattern.fullmatch(written)), _LACKING)


def signs_in(message: Message) -> list[Sign]:
    """Every word or mark of a result outside the names, from left to right."""
    named = {place for m in message.mentions for place in range(m.start, m.end)}
    found: list[Sign] = []
    for match in _pattern().finditer(message.text.text):
        if named.isdisjoint(range(match.start(), match.end())):
            verdict, forward_only = _said(match.group())
            mark = re.search(r"\w", match.group()) is None
            found.append(Sign(match.start(), match.end(), verdict, mark, forward_only))
    return found


def latest(signs: list[Sign], message: Message) -> list[Sign]:
    """The results without those that a later one takes the place of: "previously positive, now negative"."""
    kept: list[Sign] = []
    for sign in signs:
        if kept and not kept[-1].forward_only and not sign.forward_only:
            gap = message.without_names[kept[-1].end : sign.start]
            if _NOW.fullmatch(gap) or (
                _AND.fullmatch(gap) and _is_dated(kept[-1], message) and _is_dated(sign, message)
            ):
                kept[-1] = replace(sign, start=kept[-1].start)
                continue
        kept.append(sign)
    return kept


def _is_dated(sign: Sign, message: Message) -> bool:
    """Whether a date follows on a result: "positive in 2020"."""
    return any(
        date.start >= sign.end and _IN.fullmatch(message.between(sign.end, date.start))
        for date in message.dates
    )
