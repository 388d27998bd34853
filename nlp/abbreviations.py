"""Which meaning of an ambiguous short form is meant: by the cues of the table, else the default, else a question."""

from __future__ import annotations

import re

from nlp.lexicon_build import Ambiguous, Reading
from nlp.matcher import Hit
from nlp.message import Message
from nlp.quantities import one_of
from nlp.tables import table

_STRONG = 2
_PARENTHESIS = re.compile(r"(?P<words>(?:[\w'-]+[\s/-]+){1,7})[(\[]\s*$")


def _near(feature: str, start: int, end: int, message: Message) -> bool:
    after, before = message.text.text[end : end + 14], message.text.text[max(0, start - 14) : start]
    if feature == "dose":
        return any(
            0 <= a.start - end <= 8 or 0 <= start - a.end <= 5 for a in message.amounts if a.unit or a.per
        )
    if feature == "date":
        return any(0 <= d.start - end <= 6 for d in message.dates if d.kind != "duration")
    words = table("results")
    signs = [*words["positive"], *words["negative"], *words["unclear"]]
    result = rf"(?:{one_of(signs)})(?![a-z])"
    follows = re.match(rf"[\s/,:(]*(?:{result}|-(?=[\s,;.)]|$)|1\s*[:/]\s*\d\d)", after)
    return bool(
        follows
        or re.search(rf"(?:{one_of(s for s in signs if s[0].isalpha())})[\s:]*(?:anti[\s-]*)?$", before)
    )


def _has_word(text: str, words: frozenset[str], start: int, end: int) -> bool:
    around = f"{text[:start]} {text[end:]}"
    return (
        bool(words)
        and re.search(rf"(?<![a-zа-я0-9])(?:{one_of(words)})(?![a-zа-я0-9])|(?:{_han(words)})", around)
        is not None
    )


def _han(words: frozenset[str]) -> str:
    return one_of(word for word in words if re.search(r"[\u3400-\u9fff]", word)) or r"(?!)"


def _score(reading: Reading, start: int, end: int, message: Message) -> int:
    text = message.text.text
    before, after = text[max(0, start - 20) : start], text[end : end + 20]
    score = int(_has_word(text, reading.words, start, end))
    if reading.before and re.search(rf"(?<![a-zа-я0-9])(?:{one_of(reading.before)})[\s-]*$", before):
        score += _STRONG
    if reading.after and re.match(rf"\s*(?:{one_of(reading.after)})(?![a-zа-я])", after):
        score += _STRONG
    if reading.before_pattern and re.search(rf"(?:{reading.before_pattern})\s*$", before):
        score += _STRONG
    score += sum(_STRONG for feature in reading.near if _near(feature, start, end, message))
    return score


def decide(hit: Hit, message: Message) -> Reading | str:
    """The reading meant, or `ask`, or `nothing`."""
    assert hit.ambiguous is not None
    start, end = message.tokens[hit.first].start, message.tokens[hit.last - 1].end
    readings = hit.ambiguous.readings
    scores = [_score(reading, start, end, message) for reading in readings]
    best = max(scores)
    if best and scores.count(best) == 1:
        chosen = readings[scores.index(best)]
        return chosen if chosen.concept else "nothing"
    return _default(hit.ambiguous)


def _default(entry: Ambiguous) -> Reading | str:
    if entry.otherwise in ("ask", "nothing"):
        return entry.otherwise
    return next(reading for reading in entry.readings if reading.concept == entry.otherwise)


def defined_elsewhere(start: int, end: int, message: Message) -> bool:
    """Whether the writer explains the short form as initials of other words: "right atrium (RA)"."""
    short = message.text.text[start:end]
    match = _PARENTHESIS.search(message.text.text[max(0, start - 90) : start])
    if not match or not short.isalpha() or not 2 <= len(short) <= 5:
        return False
    words = [
        word
        for word in re.split(r"[\s/'-]+", match["words"])
        if word and word not in ("of", "the", "and", "s")
    ]
    initials = "".join(word[0] for word in words[-len(short) :])
    explained = start - len(match.group()) + len(match["words"])
    named = any(explained - 3 <= m.end <= start for m in message.mentions)
    return initials == short and not named
