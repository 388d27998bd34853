"""Which date belongs to which drug, and what it is the date of."""

from __future__ import annotations

import re
from functools import cache

from nlp.assertion import Assertion
from nlp.intervals import WrittenDate
from nlp.links import Link
from nlp.message import Mention, Message
from nlp.quantities import one_of
from nlp.tables import table

_DATE_REACH = 60
_TO_PRESENT = re.compile(
    r"\s*(?:-|to|until|till|through|до)\s*(?:present|now|ongoing|current|date|today|наст)"
)


@cache
def _role(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![a-zа-я])|(?=[\u3400-\u9fff]))(?:{one_of(table('linking')[name])})[\s:,(]*(?:in\s+|on\s+|в\s+|о\s+|was\s+|是\s*)?$"
    )


def _date_owner(written: WrittenDate, drugs: list[Mention], message: Message) -> Mention | None:
    here = [d for d in drugs if message.sentence(d.start) == message.sentence(written.start)]
    before = [d for d in here if d.end <= written.start and written.start - d.end <= _DATE_REACH]
    if before:
        return before[-1]
    if here:
        after = [d for d in here if d.start >= written.end and d.start - written.end <= _DATE_REACH]
        return after[0] if after else None
    earlier = [
        d
        for d in drugs
        if d.end <= written.start and message.sentence(d.start) == message.sentence(written.start) - 1
    ]
    lead = message.between(message.sentence_span(written.start)[0], written.start)
    follows_on = earlier and re.fullmatch(
        r"\s*(?:the\s+)?(?:last|stopped|started|since|until|d/c|discontinued)[\w\s:]*", lead
    )
    return earlier[-1] if follows_on else None


def _role_of(written: WrittenDate, message: Message) -> str:
    before = message.between(max(0, written.start - 30), written.start)
    ended = [other.end for other in message.dates if other.end <= written.start]
    if ended and re.fullmatch(
        r"\s*(?:-|to|until|till|through|до)\s*", message.between(ended[-1], written.start)
    ):
        return "ends"
    if _TO_PRESENT.match(message.text.text, written.end):
        return "present"
    begun = [other.start for other in message.dates if other.start >= written.end]
    if begun and re.fullmatch(
        r"\s*(?:-|to|until|till|through|до)\s*", message.between(written.end, begun[0])
    ):
        return "starts"
    if _role("ends").search(before):
        return "ends"
    return "starts" if _role("starts").search(before) else "plain"


def _begun(drug: Mention, message: Message) -> bool:
    """Whether the drug follows on "started", so that a date beside it is its beginning."""
    before = message.between(max(0, drug.start - 24), drug.start)
    starts = one_of(
        word for word in table("linking")["starts"] if word not in ("since", "from", "с", "со", "自", "从")
    )
    return (
        re.search(rf"(?<![a-zа-я])(?:{starts})\s+(?:on\s+|taking\s+|with\s+|a\s+|oral\s+)*$", before)
        is not None
    )


def _left(drug: Mention, message: Message) -> bool:
    """Whether the drug follows on "off" or "stopped": a date after "since" is then its end."""
    before = message.between(max(0, drug.start - 24), drug.start)
    return (
        re.search(rf"(?:{one_of(table('linking')['left'])})\s+(?:the\s+|her\s+|his\s+|my\s+)?$", before)
        is not None
    )


def _is_of_the_dose(written: WrittenDate, link: Link, message: Message) -> bool:
    """Whether a date says since when the dose has not changed: "stable since May", "now 8 mg since September"."""
    before = message.between(max(0, written.start - 24), written.start)
    after = message.between(written.end, min(len(message.text.text), written.end + 12))
    stable = one_of(table("linking")["stable"])
    if re.search(rf"(?:{stable})[\s:,(]*(?:since|for|x|over|from|с|в течение)?\s*$", before):
        return True
    if written.kind == "duration" and re.match(rf"[\s,]*(?:{stable})(?![a-zа-я])", after):
        return True
    changed = link.amount is not None and link.amount.changed and link.amount.end <= written.start
    return changed and _role("starts").search(before) is not None


def _put_date(written: WrittenDate, drug: Mention, link: Link, said: Assertion, message: Message) -> None:
    role = _role_of(written, message)
    reading = written.readings[0].until(message.today)
    if _is_of_the_dose(written, link, message):
        link.since = reading
        link.spans.append((written.start, written.end))
        return
    if len(written.readings) > 1:
        link.ambiguous_date = written
        return
    if reading is None:
        return
    if written.kind == "duration":
        opening = message.sentence_span(written.start)[0]
        if written.end <= drug.start and message.between(opening, written.start).strip():
            return
        if said.status == "current" and link.start is None:
            link.start = reading
            link.spans.append((written.start, written.end))
        return
    if role == "plain" and written.end <= drug.start and not drug.concept.episodic:
        return
    if written.kind == "range":
        link.start = reading
        link.last = written.ends.until(message.today) if written.ends else None
        role = "range"
    elif role == "ends" or (role == "starts" and _left(drug, message)):
        link.last = reading
    elif role in ("starts", "present") or _begun(drug, message):
        link.start = reading
    elif drug.concept.episodic:
        known = [interval for interval in (link.start, link.last, reading) if interval]
        link.start, link.last = min(known, key=lambda i: i.lo), max(known, key=lambda i: i.hi)
    elif said.status == "past":
        link.last = reading
    elif said.status == "current":
        link.start = reading
    else:
        return
    link.spans.append((written.start, written.end))
    link.rules.append(f"date:{role}")


def link_dates(
    message: Message, drugs: list[Mention], links: dict[Mention, Link], said: dict[Mention, Assertion]
) -> None:
    for written in message.dates:
        drug = _date_owner(written, drugs, message)
        if drug:
            _put_date(written, drug, links[drug], said[drug], message)
