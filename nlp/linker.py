"""Which dose, start, last dose and reason belongs to which drug."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from nlp.assertion import Assertion
from nlp.date_links import link_dates
from nlp.dose_links import link_doses
from nlp.links import Link
from nlp.message import Mention, Message
from nlp.tables import table
from nlp.wording import bounded

_BECAUSE = re.compile(
    r"(?<![a-z])(?:because of|because|due to|owing to|on account of|secondary to|2/2)(?![a-z])"
    r"|из-за|в связи с|ввиду|вследствие|по причине|因|由于"
)
_CAUSE_OR_STOP = re.compile(
    _BECAUSE.pattern
    + r"|(?<![a-z])(?:after|once|when|since|as|developed|following|given|for|in view of)(?![a-z])"
    r"|stop|discontinu|withdr|d/c|quit|held|hold|停|撤|出现|后|отмен|прекра|прерв|приостан|после|развил|возник"
)
_SWITCH = re.compile(r"[^,;.]{0,24}(?:(?<![a-z])to|на|->|换[为成用]?|改[为成用])\s*")
_LISTED = re.compile(r"[\s,/+&()、]*(?:(?:and|or|и|или|和|及|与)[\s,/+&()、]*)?")


def _drugs(message: Message) -> list[Mention]:
    return [m for m in message.mentions if m.concept.kind == "drug"]


def _shared(message: Message, drugs: list[Mention], links: dict[Mention, Link]) -> None:
    """Two names of one drug side by side ("tacrolimus (TAC)") share what was said of either."""
    for first, second in pairwise(drugs):
        if first.concept != second.concept or not re.fullmatch(
            r"[\s(\[/,=]*(?:or|aka|i\.e\.)?\s*", message.between(first.end, second.start)
        ):
            continue
        one, other = links[first], links[second]
        one.amount, one.unit_assumed = (
            (one.amount, one.unit_assumed) if one.amount else (other.amount, other.unit_assumed)
        )
        one.start, one.last = one.start or other.start, one.last or other.last


@cache
def _reasons() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = table("reasons").items()
    return tuple((reason, bounded(form for forms in lists for form in forms)) for reason, lists in rows)


def reason_near(text: str) -> str | None:
    """The reason for stopping that is said first in this stretch of normalised text."""
    found = [(match.start(), reason) for reason, pattern in _reasons() if (match := pattern.search(text))]
    return min(found)[1] if found else None


def _reason(drug: Mention, message: Message, said: Assertion, drugs: list[Mention]) -> str | None:
    if said.status != "past" and not said.negated:
        return None
    if said.reason:
        return said.reason
    after = _told_after(drug, message, drugs)
    known = reason_near(after) or _told_before(drug, message, drugs)
    return known or ("other" if _BECAUSE.search(after) else None)


def _told_after(drug: Mention, message: Message, drugs: list[Mention]) -> str:
    """What follows up to the end of the sentence or to the next drug that is not listed with this one."""
    end = message.sentence_span(drug.start)[1]
    last = drug.end
    for following in drugs:
        if following.start < drug.end or following.start >= end:
            continue
        gap = message.between(last, following.start)
        if _SWITCH.fullmatch(gap) and _BECAUSE.match(message.text.text, following.end + 1):
            return message.between(following.end, end)
        if not _LISTED.fullmatch(gap):
            return gap
        last = following.end
    return message.between(last, end)


def _told_before(drug: Mention, message: Message, drugs: list[Mention]) -> str | None:
    """A reason ahead of the drug: "because of a rash she stopped MTX". It needs a word of cause or of stopping."""
    start = message.sentence_span(drug.start)[0]
    earlier = [d.end for d in drugs if start <= d.end <= drug.start]
    before = message.between(earlier[-1] if earlier else start, drug.start)
    if earlier:
        # What stands before the comma was said of the drug before.
        before = re.split(r"[,，;]", before)[-1]
    return reason_near(before) if _CAUSE_OR_STOP.search(before) else None


def link_drugs(message: Message, said: dict[Mention, Assertion]) -> dict[Mention, Link]:
    """Dose, dates and reason of every drug of the message."""
    drugs = _drugs(message)
    links = {drug: Link() for drug in drugs}
    link_doses(message, drugs, links)
    link_dates(message, drugs, links, said)
    _shared(message, drugs, links)
    for drug in drugs:
        links[drug].reason = _reason(drug, message, said[drug], drugs)
    return links
