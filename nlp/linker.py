"""Which dose, start, last dose and reason belongs to which drug."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from nlp.assertion import Assertion, bounded
from nlp.date_links import link_dates
from nlp.dose_links import link_doses
from nlp.links import Link
from nlp.message import Mention, Message
from nlp.tables import table

_BECAUSE = re.compile(r"(?<![a-z])(?:because of|due to|owing to|on account of)(?![a-z])|из-за|因为|由于")


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
    return tuple((reason, bounded(forms)) for reason, forms in table("reasons").items())


def reason_near(text: str) -> str | None:
    """The reason for stopping that is said first in this stretch of normalised text."""
    found = [(match.start(), reason) for reason, pattern in _reasons() if (match := pattern.search(text))]
    return min(found)[1] if found else None


def _reason(drug: Mention, message: Message, said: Assertion, drugs: Iterable[Mention]) -> str | None:
    if said.status != "past" and not said.negated:
        return None
    if said.reason:
        return said.reason
    end = message.sentence_span(drug.start)[1]
    following = [d.start for d in drugs if d.start >= drug.end]
    after = message.between(drug.end, min([end, *following]))
    return reason_near(after) or ("other" if _BECAUSE.search(after) else None)


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
