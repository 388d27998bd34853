"""Whether a measured value is today's, by the words around it: a past one, a target and a condition are not."""

from __future__ import annotations

import re
from functools import cache

from nlp.amounts import NUMBER
from nlp.tables import table
from nlp.wording import any_of, bounded

_NOW_REACH = 70
_AHEAD_REACH = 24
_BEHIND_REACH = 32
_SENTENCE_REACH = 120
_ENDS = re.compile(r"[;。；\n?!]|\.(?=\s|$)")
_CHUNK_ENDS = re.compile(r"[,，、;。；\n?!)]|\.(?=\s|$)")
_YEAR = re.compile(r"(?<![\d.])(?:19|20)\d\d(?!\d)")
_LEADS = re.compile(r"\s*(?:(?:is|are|at|to|up to|down to|=|:|до|на|около|为|至|到|是)\s*)*")
# A target or a condition stands right ahead of the name, with a small word between at most.
_DIRECTLY = r"(?:\s|[:=-]|(?:the|her|his|my|a|an|for|of|is|уровень|уровня|值|时|患者)(?![a-zа-я]))*$"


@cache
def _words(name: str) -> re.Pattern[str]:
    return bounded(table("value_times")[name])


@cache
def _wanted() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![a-zа-я])|(?=[\u3400-\u9fff]))(?:{any_of(table('value_times')['wanted'])}){_DIRECTLY}"
    )


@cache
def _story() -> re.Pattern[str]:
    words = any_of(table("value_times")["story"])
    unit = r"(?:x?10\^9/l|[a-zа-я]{1,6}/(?:d?l|д?л|мкл|ul)|%|万)"
    return re.compile(rf"(?:[\s,，:(){{}}/=<>~-]|{unit}|{NUMBER}|(?:{words})(?![a-zа-я]))*+")


def now_at(text: str, name_end: int) -> int | None:
    """Where the figure begins that a value has "now", told behind a name with the values before it: "was 18, now 6"."""
    ends = _ENDS.search(text, name_end)
    limit = min(name_end + _NOW_REACH, ends.start() if ends else len(text))
    found = None
    for match in _words("now").finditer(text, name_end, limit):
        if not _story().fullmatch(text, name_end, match.start()):
            break
        lead = _LEADS.match(text, match.end())
        found = lead.end() if lead else match.end()
    return found


def is_wanted(text: str, start: int) -> bool:
    """Whether a target or a condition stands right ahead of a name: "target Hb 120", "if platelets < 30"."""
    return _wanted().search(_chunk_ahead(text, start)) is not None


def is_old(text: str, start: int, value_start: int, end: int) -> bool:
    """Whether words around a value say that it is of another time, or leave that open ("was")."""
    behind = _CHUNK_ENDS.split(text[end : end + _BEHIND_REACH].lstrip(" (（"))[0]
    chunks = (_chunk_ahead(text, start), text[start:value_start], behind)
    if any(_words("old").search(chunk) or _YEAR.search(chunk) for chunk in chunks):
        return not _words("now").search(chunks[0])
    lead = _ENDS.split(text[max(0, start - _SENTENCE_REACH) : start])[-1]
    then = [match.end() for match in _words("then").finditer(lead)]
    return bool(then) and not _words("now").search(lead, then[-1])


def _chunk_ahead(text: str, start: int) -> str:
    return _CHUNK_ENDS.split(text[max(0, start - _AHEAD_REACH) : start])[-1]


_ONSET_AHEAD = re.compile(
    r"(?:(?<![a-zа-я])(?:at|since|from|by|until|before|after|when|diagnosed|onset|began|started|died|was"
    r"|с|со|до|в|к|после|диагноз)"
    r"(?:\s+(?:the|an|about|around|only|just|i|she|he|was|is|were))*"
    r"|(?:发病|起病|确诊|诊断|首发|初发|患病|当时|自|从|于|母亲?|父亲?|女儿|儿子|[姐妹兄弟]|孩子)(?:年龄|时|于|为|是|在|约|的|,|，|:)*)\s*$"
)
_ONSET_BEHIND = re.compile(
    r"\s*(?:years?|y/?o|old|лет|岁)?\s*(?:(?:时|起|开始|发病|起病|确诊|诊断|患|得病|那年|以前|之前|前|后|出现|被|查出|初发|首发)"
    r"|(?:old\s+)?(?:at\s+(?:onset|diagnosis|the time)|when|ago|before|mother|father"
    r"|sister|brother|son|daughter)(?![a-z])"
    r"|(?:назад|болеет|болею|страда|принима|получа|наблюда|пьет|пью|было|была|был|как|лечит|лечусь|в ремиссии"
    r"|без|стаж|ремисс|диагноз|заболел|дебют)[а-я]*)"
)


def is_onset_age(text: str, start: int, end: int) -> bool:
    """Whether an age is that of the onset, of another person or a stretch of years: "since age 12", 12岁发病."""
    ahead = text[max(0, start - _AHEAD_REACH) : start]
    return _ONSET_AHEAD.search(ahead) is not None or _ONSET_BEHIND.match(text, end) is not None
