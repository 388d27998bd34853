"""From a pasted case to findings, questions and what was not understood."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from nlp.complement import complement_findings
from nlp.dates import dates
from nlp.findings import Finding, Question, Reading, Redaction, Span, Unparsed
from nlp.identifiers import identifiers, mask
from nlp.matcher import Hit, find_names
from nlp.measures import Measure, measures
from nlp.message import Message, sentence_ends
from nlp.naming import misspelt, named, unclear_dates
from nlp.normalise import normalise
from nlp.quantities import doses
from nlp.statements import measured_finding, statements
from nlp.tokenizer import tokens_of

__all__ = ["LONGEST", "Finding", "MessageTooLong", "Question", "Reading", "Unparsed", "extract"]

LONGEST = 4096


class MessageTooLong(ValueError):
    """The message is longer than one Telegram message can be; it has to be sent in parts."""

    def __init__(self, length: int) -> None:
        super().__init__(f"a message of {length} characters is longer than {LONGEST}: send it in parts")
        self.length = length


def extract(text: str, language: str | None, today: date) -> Reading:
    """Read a pasted case.

    `language` (en, zh, ru or None) is the writer's; names of all languages are read whatever it is. `today` is the day
    of the message, against which "last month" is counted. Raises MessageTooLong above 4,096 characters.
    """
    if len(text) > LONGEST:
        raise MessageTooLong(len(text))
    message, measured, hits = _prepared(text, today)
    message, undecided = named(message, hits)
    stated, links = statements(message)
    measures_found = [measured_finding(m, message) for m in measured]
    findings = _disjoint([*stated, *measures_found, *complement_findings(message)])
    questions = _asked([*undecided, *unclear_dates(message, links)], findings)
    used = [(m.start, m.end) for m in message.mentions] + [(m.start, m.end) for m in measured]
    questions = _asked([*questions, *misspelt(message, used)], findings)
    findings = _own_details(findings, questions)
    redacted = identifiers(text, [(f.start, f.end) for f in findings])
    return Reading(
        findings=tuple(sorted(findings, key=lambda f: f.start)),
        questions=tuple(sorted(questions, key=lambda q: q.start)),
        unparsed=_rest(text, findings, questions, redacted),
        redacted=redacted,
    )


def _prepared(text: str, today: date) -> tuple[Message, list[Measure], list[Hit]]:
    """Numbers are consumed once: laboratory values first, then doses, then dates."""
    normalised = normalise(text)
    tokens = tokens_of(normalised.text)
    hits = find_names(normalised, tokens)
    measured = measures(normalised.text, tokens)
    taken = {place for m in measured for place in range(m.start, m.end)}
    found = doses(normalised.text)
    dosed = {place for a in found if a.unit and a.per for place in range(a.start, a.end)}
    # "1 g BD": a short form inside a dose says how often.
    hits = [h for h in hits if not (h.ambiguous and tokens[h.first].start in dosed)]
    for hit in hits:
        taken |= set(range(tokens[hit.first].start, tokens[hit.last - 1].end))
    amounts = [a for a in found if taken.isdisjoint(range(a.start, a.end))]
    taken |= {place for a in amounts for place in range(a.start, a.end)}
    written = dates(normalised.text, today, taken)
    ends = sentence_ends(normalised)
    return Message(normalised, tokens, today, tuple(amounts), tuple(written), (), ends), measured, hits


def _disjoint(findings: Iterable[Finding]) -> list[Finding]:
    """Findings whose names do not overlap; earlier ones in the list win."""
    kept: list[Finding] = []
    used: set[int] = set()
    for finding in findings:
        place = range(finding.start, finding.end)
        if used.isdisjoint(place):
            used.update(place)
            kept.append(finding)
    return kept


def _asked(questions: Iterable[Question], findings: Iterable[Finding]) -> list[Question]:
    """Questions that stand on no finding and on no earlier question."""
    used = {place for f in findings for place in range(f.start, f.end)}
    kept: list[Question] = []
    for question in questions:
        place = range(question.start, question.end)
        if used.isdisjoint(place):
            used.update(place)
            kept.append(question)
    return kept


def _own_details(findings: list[Finding], questions: list[Question]) -> list[Finding]:
    """Findings with only those further pieces that belong to nobody before them."""
    used = {place for f in findings for place in range(f.start, f.end)}
    used |= {place for q in questions for place in range(q.start, q.end)}
    kept: list[Finding] = []
    for finding in findings:
        own: list[Span] = []
        for span in finding.details:
            if used.isdisjoint(range(span.start, span.end)):
                used.update(range(span.start, span.end))
                own.append(span)
        same = len(own) == len(finding.details)
        kept.append(finding if same else finding.model_copy(update={"details": tuple(own)}))
    return kept


def _rest(
    text: str, findings: Iterable[Finding], questions: Iterable[Question], redacted: Iterable[Redaction]
) -> tuple[Unparsed, ...]:
    """The pieces between findings, their details and questions."""
    pieces = [(q.start, q.end) for q in questions]
    for finding in findings:
        pieces += [(finding.start, finding.end), *((span.start, span.end) for span in finding.details)]
    rest: list[Unparsed] = []
    place = 0
    for start, end in [*sorted(pieces), (len(text), len(text))]:
        if place < start:
            rest.append(Unparsed(start=place, end=start, text=mask(text, place, start, redacted)))
        place = max(place, end)
    return tuple(rest)
