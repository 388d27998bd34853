"""Which dose, start, last dose and reason belongs to which drug."""

from __future__ import annotations

import re
from itertools import pairwise

from nlp.assertion import Assertion
from nlp.date_links import link_dates
from nlp.dose_links import link_doses
from nlp.links import Link
from nlp.message import Mention, Message
from nlp.reason_links import link_reasons


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


def link_drugs(message: Message, said: dict[Mention, Assertion]) -> dict[Mention, Link]:
    """Dose, dates and reason of every drug of the message."""
    drugs = _drugs(message)
    links = {drug: Link() for drug in drugs}
    link_doses(message, drugs, links)
    link_dates(message, drugs, links, said)
    _shared(message, drugs, links)
    link_reasons(message, drugs, links, said)
    return links
