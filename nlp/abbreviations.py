"""Which meaning of an ambiguous short form is meant: by the cues of the table, else the default, else a question."""

from __future__ import annotations

import re
from functools import cache

from nlp.amounts import one_of
from nlp.lexicon_build import Ambiguous, Reading
from nlp.matcher import Hit
from nlp.message import Message
from nlp.tables import table

_BESIDE = 5
_STRONG = 2
_MOST_WORDS = 3
_CLOSE = 30
_PARENTHESIS = re.compile(r"(?P<words>(?:[\w'-]+[\s/-]+){1,7})[(\[]\s*$")
_DOSE = re.compile(r"\s{0,2}[:(]?\s?\d+(?:[.,]\d+)?\s?(?:mg|g|mcg|мг|г|гр|毫克|克)(?![a-zа-я])")
_EDGE_BEFORE, _EDGE_AFTER = r"(?<![a-zа-я0-9])", r"(?![a-zа-я])"


@cache
def _result_signs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = table("results")
    signs = [*words["positive"], *words["negative"], *words["unclear"]]
    spoken = one_of(sign for sign in signs if sign[0].isalpha())
    return (
        re.compile(rf"[\s/,:(]*(?:(?:{one_of(signs)}){_EDGE_AFTER}|-(?=[\s,;.)]|$)|1\s*[:/]\s*\d\d)"),
        re.compile(rf"(?:{spoken})[\s:]*(?:anti[\s-]*|анти[\s-]*)?$"),
    )


@cache
def _anywhere(words: frozenset[str]) -> re.Pattern[str]:
    han = [word for word in words if _is_han(word)]
    spoken = [word for word in words if not _is_han(word)]
    return re.compile(
        rf"{_EDGE_BEFORE}(?:{one_of(spoken) or '(?!)'})(?![a-zа-я0-9])|(?:{one_of(han) or '(?!)'})"
    )


@cache
def _right_before(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"{_EDGE_BEFORE}(?:{one_of(words)})[\s-]*$")


@cache
def _right_after(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"[\s-]*(?:{one_of(words)}){_EDGE_AFTER}")


def _is_han(word: str) -> bool:
    return re.search(r"[\u3400-\u9fff]", word) is not None


def _near(feature: str, start: int, end: int, message: Message) -> bool:
    text = message.text.text
    if feature == "dose":
        return _DOSE.match(text, end) is not None or any(
            0 <= a.start - end <= 8 or 0 <= start - a.end <= 5 for a in message.amounts if a.unit or a.per
        )
    if feature == "date":
        return any(0 <= d.start - end <= 6 for d in message.dates if d.kind != "duration")
    follows, precedes = _result_signs()
    return bool(follows.match(text[end : end + 14]) or precedes.search(text[max(0, start - 18) : start]))


def _said(words: frozenset[str], start: int, end: int, message: Message) -> int:
    """How much the words of the message speak for a reading: each counts once, one close by twice."""
    if not words:
        return 0
    if words not in message.looked_up:
        found = _anywhere(words).finditer(message.text.text)
        message.looked_up[words] = tuple((m.start(), m.end(), m.group()) for m in found)
    weights: dict[str, int] = {}
    for first, last, word in message.looked_up[words]:
        if last > start and first < end:
            continue
        close = start - last <= _CLOSE and first - end <= _CLOSE
        weights[word] = max(1 + close, weights.get(word, 0))
    return sum(sorted(weights.values(), reverse=True)[:_MOST_WORDS])


def _company(reading: Reading, start: int, end: int, message: Message) -> int:
    """How many different names in the message are of the kind this reading is found among."""
    if not reading.company:
        return 0
    met = {
        mention.concept.id
        for mention in message.mentions
        if (mention.end <= start or mention.start >= end)
        and reading.company & {mention.concept.id, mention.concept.kind, *mention.concept.parents}
    }
    return min(len(met), _MOST_WORDS)


def _score(reading: Reading, start: int, end: int, message: Message) -> int:
    text = message.text.text
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    score = _said(reading.words, start, end, message) + _company(reading, start, end, message)
    if reading.before and _right_before(reading.before).search(before):
        score += _BESIDE
    if reading.after and _right_after(reading.after).match(after):
        score += _BESIDE
    if reading.before_pattern and re.search(rf"(?:{reading.before_pattern})\s*$", before):
        score += _BESIDE
    if reading.after_pattern and re.match(rf"\s*(?:{reading.after_pattern})", after):
        score += _BESIDE
    score += sum(_STRONG for feature in reading.near if _near(feature, start, end, message))
    return score


def decide(hit: Hit, message: Message) -> Reading | str:
    """The reading meant, or `ask`, or `nothing`."""
    assert hit.ambiguous is not None
    start, end = message.tokens[hit.first].start, message.tokens[hit.last - 1].end
    readings = hit.ambiguous.readings
    scores = [_score(reading, start, end, message) for reading in readings]
    best = max(scores)
    chosen = [reading for reading, score in zip(readings, scores, strict=True) if score == best]
    if best and not any(reading.concept for reading in chosen):
        return "nothing"
    if best and len(chosen) == 1:
        return chosen[0]
    return _default(hit.ambiguous)


def _default(entry: Ambiguous) -> Reading | str:
    if entry.otherwise in ("ask", "nothing"):
        return entry.otherwise
    return next(reading for reading in entry.readings if reading.concept == entry.otherwise)


def defined_elsewhere(start: int, end: int, message: Message) -> bool:
    """Whether the writer explains the short form as initials of other words: "right atrium (RA)"."""
    short = message.text.text[start:end]
    if not short.isalpha() or not 2 <= len(short) <= 5:
        return False
    return _bracketed(short, start, message) or _spelt_out(short, start, end, message)


def _bracketed(short: str, start: int, message: Message) -> bool:
    before = message.text.text[max(0, start - 90) : start]
    if not before.rstrip().endswith(("(", "[")):
        return False
    match = _PARENTHESIS.search(before)
    if not match:
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


@cache
def _initials(short: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words with these initials, right after the short form and anywhere. Short forms are names of the lexicon only."""
    letters = r"[\s-]+(?:(?:of|the|and|in|for)\s+)?".join(rf"{letter}[a-zа-я]{{2,}}" for letter in short)
    return (
        re.compile(rf"\s*(?:[(=:,-]|is|for|means|stands for|это|т\.е\.)+\s*(?:the\s+)?{letters}"),
        re.compile(rf"(?<![a-zа-я]){letters}(?![a-zа-я])"),
    )


def _spelt_out(short: str, start: int, end: int, message: Message) -> bool:
    """Whether words beginning with the letters of the short form stand in the message and are no name of ours.

    Two letters prove nothing unless the words follow at once: "LA (left atrium)", "RA = room air".
    """
    text = message.text.text
    at_once, anywhere = _initials(short)
    found = at_once.match(text, end)
    if found is None and len(short) > 2:
        found = anywhere.search(text)
    return found is not None and not any(
        mention.start < found.end() and mention.end > found.start() and not (start <= mention.start < end)
        for mention in message.mentions
    )
