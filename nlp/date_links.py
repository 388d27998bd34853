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
from nlp.wording import bounded

_DATE_REACH = 60
_VERB_REACH = 12
_BETWEEN = (
    r"(?:\s*(?:the|her|his|my|iv|oral|dose|doses|infusion|infusions|injection|course|cycle|pulse|of|was|доза|инфузия"
    r"|введение|курс|приема?|的|输注|使用|应用|注射)(?![a-zа-я]))*\s*"
)
_TO = r"\s*(?:г\.?|года|年)?\s*(?:-|~|to|until|till|through|thru|up to|до|по|至|到)\s*"
_TO_PRESENT = re.compile(_TO + r"(?:present|now|ongoing|current|date|today|наст|сейчас|今|现在|目前)")


@cache
def _role(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![a-zа-я])|(?=[\u3400-\u9fff]))(?:{one_of(table('linking')[name])})[\s:,(]*(?:in\s+|on\s+|в\s+|о\s+|was\s+|是\s*)?$"
    )


def _date_owner(written: WrittenDate, drugs: list[Mention], message: Message) -> Mention | None:
    begins, ends = message.sentence_span(written.start)
    here = [d for d in drugs if begins <= d.start < ends]
    before = [d for d in here if d.end <= written.start and written.start - d.end <= _DATE_REACH]
    ahead = _led_to(written, here, before, message)
    if ahead:
        return ahead
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


def _led_to(
    written: WrittenDate, here: list[Mention], before: list[Mention], message: Message
) -> Mention | None:
    """The drug ahead of which a date stands with a verb: "in 2024 switched to MMF", 2024年3月停用…"""
    after = next((d for d in here if d.start >= written.end and d.start - written.end <= _DATE_REACH), None)
    if after is None:
        return None
    gap = message.between(written.end, after.start)
    if re.search(r"[,;，(]", gap) or _verb(gap) is None:
        return None
    if before and not _starts_clause(message.between(before[-1].end, written.start)):
        return None
    return after


def _starts_clause(gap: str) -> bool:
    """Whether a date begins a clause of its own, or its verb must belong to what follows ("X failed, in 2024 …")."""
    return (
        re.search(r"[,，、;]|(?<![a-z])(?:and|then|so)(?![a-z])|(?<![а-я])(?:и|затем|с)(?![а-я])", gap)
        is not None
    )


def _verb(text: str, last: bool = False) -> str | None:
    """Whether the first (or last) verb of some words begins a treatment ("starts") or ends it ("ends")."""
    found = [(m.start(), role) for role in ("ends", "starts") for m in _verbs(role).finditer(text)]
    return (max if last else min)(found)[1] if found else None


@cache
def _verbs(role: str) -> re.Pattern[str]:
    return bounded(table("linking")[f"verbs_{role}"])


def _role_of(written: WrittenDate, drug: Mention, message: Message) -> str:
    before = message.between(max(0, written.start - 30), written.start)
    ended = [other.end for other in message.dates if other.end <= written.start]
    if ended and re.fullmatch(_TO, message.between(ended[-1], written.start)):
        return "ends"
    if _TO_PRESENT.match(message.text.text, written.end):
        return "present"
    begun = [other.start for other in message.dates if other.start >= written.end]
    if begun and re.fullmatch(_TO, message.between(written.end, begun[0])):
        return "starts"
    if _role("ends").search(before):
        return "ends"
    if _role("starts").search(before):
        return "starts"
    return _role_behind(written, drug, message) or "plain"


def _role_behind(written: WrittenDate, drug: Mention, message: Message) -> str | None:
    """What the words after a date make of it: 2025-09起, "2016 stopped", "in 2024 started MMF"."""
    end = message.sentence_span(written.start)[1]
    if written.end <= drug.start:
        gap = message.between(written.end, drug.start)
        return None if re.search(r"[,;，]", gap) else _verb(gap, last=True)
    others = [m.start for m in message.mentions if m.start >= written.end]
    others += [d.start for d in message.dates if d.start >= written.end]
    gap = message.between(written.end, min([end, written.end + _VERB_REACH, *others]))
    return _verb(re.split(r"[,;，]", gap)[0]) if not gap.startswith((",", ";", "，")) else None


def _far(written: WrittenDate, drug: Mention, message: Message) -> bool:
    """Whether a date ahead of a drug tells of something else: a comma or more stands between."""
    return re.search(r"[,;，。]", message.between(written.end, drug.start)) is not None


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
    return re.search(rf"(?:{one_of(table('linking')['left'])}){_BETWEEN}$", before) is not None


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
    role = _role_of(written, drug, message)
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
    if (
        role == "plain"
        and written.end <= drug.start
        and not (drug.concept.episodic and not _far(written, drug, message))
    ):
        return
    if written.kind == "range":
        link.start = reading
        link.last = written.ends.until(message.today) if written.ends else None
        role = "range"
    elif role == "ends" or (role in ("starts", "plain") and _left(drug, message)):
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
