"""Why a drug was stopped or not given, by the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from nlp.assertion import Assertion
from nlp.links import Link
from nlp.message import Mention, Message
from nlp.tables import table
from nlp.wording import bounded

_FURTHER = 140
_JUST_BEFORE = 24
_SWITCH = re.compile(r"[^,;.]{0,24}(?:(?<![a-z])(?:to|for|with|by)|на|->|换[为成用]?|改[为成用])\s*")
# A reason that is only to be reckoned with: "stop if pregnant", 如怀孕则停, отменить при беременности.
_IF = re.compile(
    r"(?:(?<![a-zа-я])(?:if|unless|should|in case of|in the event of|если|в случае)"
    r"(?:\s+(?:she|he|i|it|you|there|they|becomes?|gets?|is|are|any|the|a|an|planning|она|он|будет|возникнет|появится)(?![a-zа-я]))*"
    r"|(?:如果?|若|一旦|倘若|万一)(?:患者|她|他|出现|发生|有|再|合并|计划|准备)*)\s*$"
)
_NEVER_USED = re.compile(r"没用[过上到药]")
_LISTED = re.compile(
    r"[\s,/+&()、]*(?:(?:and|or|plus|и|или|和|及|与|以及)?"
    r"(?:\s*(?:at least|either|both|one|two|of|не менее))*[\s,/+&()、]*)?"
)


@cache
def _words(name: str) -> re.Pattern[str]:
    return bounded(table("reason_words")[name])


@cache
def _reasons() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = table("reasons").items()
    return tuple((reason, bounded(form for forms in lists for form in forms)) for reason, lists in rows)


@cache
def _any_reason() -> re.Pattern[str]:
    return bounded(form for lists in table("reasons").values() for forms in lists for form in forms)


def reason_near(text: str) -> str | None:
    """The reason for stopping that is said first in this stretch of normalised text."""
    told = (
        m
        for m in _any_reason().finditer(text)
        if not _IF.search(text[: m.start()]) and not _NEVER_USED.match(text, m.start())
    )
    match = next(told, None)
    return _meaning(match.group()) if match else None


def _meaning(words: str) -> str | None:
    return next((reason for reason, pattern in _reasons() if pattern.fullmatch(words)), None)


def link_reasons(
    message: Message, drugs: list[Mention], links: dict[Mention, Link], said: dict[Mention, Assertion]
) -> None:
    """Puts a reason to every drug that is past, denied, dated as ended or said to have been stopped."""
    for index, drug in enumerate(drugs):
        link = links[drug]
        ended = {"date:ends", "date:range"} & set(link.rules) or _says_stopped(index, message, drugs)
        if ended or said[drug].status == "past" or said[drug].negated:
            link.reason = _reason(index, message, said[drug], drugs)


def _reason(index: int, message: Message, said: Assertion, drugs: list[Mention]) -> str | None:
    before = _before(index, message, drugs)
    after = _after(index, message, drugs)
    caused = _caused(before)
    if caused or said.reason:
        return caused or said.reason
    known = reason_near(after)
    if known is None and _words("tell").search(before):
        known = reason_near(before)
    return known or _in_next_sentence(drugs[index], message, drugs) or _unnamed(after)


def _says_stopped(index: int, message: Message, drugs: list[Mention]) -> bool:
    """Whether the words behind a drug, or right ahead of it, tell that it was stopped or never begun."""
    before = _before(index, message, drugs)[-_JUST_BEFORE:]
    return any(_words("stopped").search(told) for told in (_after(index, message, drugs), before))


def _unnamed(after: str) -> str | None:
    return "other" if _words("because").search(after) else None


def _caused(before: str) -> str | None:
    """The reason of "because of a rash she stopped MTX": a word of cause, the reason, then the drug."""
    cause = _words("because").search(before)
    return reason_near(before[cause.end() :]) if cause else None


def _after(index: int, message: Message, drugs: list[Mention]) -> str:
    """What follows up to the end of the sentence or to the next drug that is not listed with this one.

    What happened after the drug was stopped is no reason.
    """
    drug = drugs[index]
    end = message.sentence_span(drug.start)[1]
    last = drug.end
    told = None
    for following in drugs[index + 1 :]:
        if following.start >= end:
            break
        gap = message.between(last, following.start)
        if _SWITCH.fullmatch(gap) and _words("because").search(
            message.text.text, following.end, following.end + 16
        ):
            told = message.between(following.end, end)
            break
        if not _LISTED.fullmatch(gap):
            told = gap
            break
        last = following.end
    return _words("since_stopped").split(message.between(last, end) if told is None else told)[0]


def _before(index: int, message: Message, drugs: list[Mention]) -> str:
    """What stands ahead of a drug and of those listed before it, from the drug or sentence before on."""
    drug, first = drugs[index], index
    start = message.sentence_span(drug.start)[0]
    while first and drugs[first - 1].start >= start:
        if not _LISTED.fullmatch(message.between(drugs[first - 1].end, drugs[first].start)):
            break
        first -= 1
    if first == 0 or drugs[first - 1].start < start:
        return message.between(start, drugs[first].start)
    # What stands before the comma was said of the drug before.
    return re.split(r"[,，;]", message.between(drugs[first - 1].end, drugs[first].start))[-1]


def _in_next_sentence(drug: Mention, message: Message, drugs: list[Mention]) -> str | None:
    """A reason told next: "It was stopped. She had developed a rash." No other drug may stand there."""
    begins, end = message.sentence_span(drug.start)
    if end >= len(message.text.text):
        return None
    closes = min(message.sentence_span(end)[1], end + _FURTHER)
    place = bisect_left(drugs, end, key=lambda other: other.start)
    if place < len(drugs) and drugs[place].start < closes:
        return None
    following = message.between(end, closes)
    told = _words("stopped").search(message.between(begins, end)) and _words("goes_on").match(
        following.strip()
    )
    return reason_near(following) if told or _words("stopped").search(following) else None
