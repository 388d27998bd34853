"""Findings made of names and values, with everything the message says of each."""

from __future__ import annotations

from typing import Any

from nlp.assertion import Assertion, assertion, cues_of
from nlp.cues import Cue
from nlp.dose_links import now_said
from nlp.findings import Dose, Finding, Span
from nlp.linker import link_drugs
from nlp.links import Link
from nlp.measures import Measure
from nlp.message import Mention, Message
from nlp.replacements import replaced
from nlp.results import Result, results
from nlp.turns import in_the_end

# Turns that dates beside the drug do not change.
_SETTLED = frozenset({"status:again", "status:not_since", "status:without_flare", "status:carried_out"})


def statements(message: Message) -> tuple[list[Finding], dict[Mention, Link]]:
    """A finding for every name of the message, and what was linked to its drugs."""
    cues = cues_of(message)
    by_sentence: dict[int, list[Cue]] = {}
    for cue in cues:
        by_sentence.setdefault(message.sentence(cue.start), []).append(cue)
    said_of = {
        mention: assertion(mention, message, by_sentence.get(message.sentence(mention.start), []))
        for mention in message.mentions
    }
    said_of = replaced(message, said_of, cues)
    said_of = {mention: in_the_end(mention, said, message) for mention, said in said_of.items()}
    links = link_drugs(message, said_of)
    tested = results(message)
    findings = []
    for mention, said in said_of.items():
        if mention in links:
            findings.append(_drug(mention, said, links[mention], message))
        elif mention.concept.kind == "antibody":
            findings.append(_antibody(mention, said, tested.get(mention), message))
        else:
            findings.append(
                _named(mention, said, message, negated=said.negated, asks=_doubtful(mention, said))
            )
    return findings, links


def measured_finding(measure: Measure, message: Message) -> Finding:
    """The finding of a measured value; its concept is the fact it answers."""
    first, last = message.text.span(measure.start, measure.end)
    return Finding(
        kind="measure",
        concept=measure.fact,
        start=first,
        end=last,
        surface=message.text.source[first:last],
        status="current",
        value=measure.value,
        asks=measure.asks,
        rules=(measure.rule,),
    )


def _doubtful(mention: Mention, said: Assertion) -> bool:
    return mention.doubtful or said.uncertain


def _named(
    mention: Mention,
    said: Assertion,
    message: Message,
    *,
    rules: tuple[str, ...] = (),
    spans: tuple[tuple[int, int], ...] = (),
    **fields: Any,
) -> Finding:
    first, last = message.text.span(mention.start, mention.end)
    places = [message.text.span(*span) for span in sorted({*said.spans, *spans})]
    return Finding.model_validate(
        {
            "kind": mention.concept.kind,
            "concept": mention.concept.id,
            "parents": mention.concept.parents,
            "start": first,
            "end": last,
            "surface": message.text.source[first:last],
            "experiencer": said.experiencer,
            "status": said.status,
            "uncertain": said.uncertain,
            "details": tuple(Span(start=start, end=end) for start, end in places),
            "rules": tuple(dict.fromkeys((mention.rule, *said.rules, *rules))),
            **fields,
        }
    )


def _antibody(mention: Mention, said: Assertion, result: Result | None, message: Message) -> Finding:
    """Only a negative result denies an antibody; one without a clear result asks."""
    clear = result is not None and result.verdict != "unclear"
    return _named(
        mention,
        said,
        message,
        rules=(result.rule,) if result else (),
        spans=((result.start, result.end),) if result else (),
        negated=result is not None and result.verdict == "negative",
        result=result.verdict if result else None,
        asks=_doubtful(mention, said) or not clear,
    )


def _drug(mention: Mention, said: Assertion, link: Link, message: Message) -> Finding:
    status, rules = _status(mention, said, link, message)
    goes_on = status != "past" and not _SETTLED.isdisjoint(said.rules)
    return _named(
        mention,
        said,
        message,
        rules=rules,
        spans=tuple(link.spans),
        negated=said.negated,
        status=status,
        dose=_dose(link),
        start_date=link.start,
        last_dose=None if goes_on else link.last,
        dose_since=link.since,
        stopped_reason=None if goes_on else link.reason,
        asks=_doubtful(mention, said)
        or link.ambiguous_date is not None
        or (status == "unspecified" and not said.negated and not mention.concept.unasked),
    )


def _status(mention: Mention, said: Assertion, link: Link, message: Message) -> tuple[str, tuple[str, ...]]:
    """The status the cues give, unless "now" stands before the last dose or a course has a date and no cue."""
    if link.amount and link.amount.changed and now_said(link.amount, message):
        return "current", (*link.rules, "status:dose_now")
    if _SETTLED.intersection(said.rules):
        return said.status, tuple(link.rules)
    if "date:present" in link.rules:
        return "current", tuple(link.rules)
    if ended(link) and said.status in ("current", "unspecified"):
        return "past", tuple(link.rules)
    if said.status == "unspecified" and mention.concept.episodic and "date:plain" in link.rules:
        return "past", (*link.rules, "status:dated_course")
    if said.status == "unspecified" and "date:starts" in link.rules and not mention.concept.episodic:
        return "current", (*link.rules, "status:since")
    return said.status, tuple(link.rules)


def ended(link: Link) -> bool:
    """Whether the drug was taken from one date to another that is over."""
    return "date:range" in link.rules or {"date:starts", "date:ends"} <= set(link.rules)


def _dose(link: Link) -> Dose | None:
    amount = link.amount
    if amount is None or amount.unit is None:
        return None
    return Dose.model_validate(
        {
            "value": float(amount.low),
            "value_max": float(amount.high) if amount.high != amount.low else None,
            "unit": amount.unit,
            "per": amount.per,
            "assumed": link.unit_assumed,
        }
    )
