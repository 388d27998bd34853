"""What the names of a message mean, and what has to be asked: short forms, misspellings, dates with two readings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from nlp.abbreviations import decide, defined_elsewhere
from nlp.elsewhere import is_elsewhere
from nlp.findings import Option, Question
from nlp.lexicon_build import Reading as Meaning
from nlp.lexicon_build import lexicon
from nlp.links import Link
from nlp.matcher import Hit
from nlp.message import Mention, Message
from nlp.person_names import is_person
from nlp.proposer import SHORTEST, propose_concepts

_BRACKET_REACH = 6


def named(message: Message, hits: list[Hit]) -> tuple[Message, list[Question]]:
    """The message with its names decided; short forms that stay open become questions."""
    concepts = lexicon().concepts
    places = [(hit, message.tokens[hit.first].start, message.tokens[hit.last - 1].end) for hit in hits]
    mentions = [
        Mention(start, end, concepts[hit.alias.concept], hit.alias.rule, hit.alias.doubtful)
        for hit, start, end in places
        if hit.alias
    ]
    mentions = [m for m in mentions if not _only_a_target(m, message) and not _is_a_patient(m, message)]
    sure = message.naming(tuple(mentions))
    foreign = {
        message.text.cased(start, end) for _, start, end in places if defined_elsewhere(start, end, sure)
    }
    asked = [
        _meant(start, end, hit.near, "spelling:sound", message) for hit, start, end in places if hit.near
    ]
    open_places = [place for place in places if place[0].ambiguous]
    # What one short form means may decide the next.
    guessed = _with_decided(sure, open_places, _decisions(open_places, sure), foreign)
    decided = _decisions(open_places, guessed)
    asked += [
        _which(hit, start, end, message)
        for hit, start, end in open_places
        if decided[start] == "ask" and message.text.cased(start, end) not in foreign
    ]
    understood = _with_decided(sure, open_places, decided, foreign)
    if is_elsewhere(understood):
        return understood.naming(()), []
    return understood, asked


_Place = tuple[Hit, int, int]
_Decisions = dict[int, Meaning | str]


def _decisions(places: list[_Place], message: Message) -> _Decisions:
    """What is decided for each short form by the place where it begins; one left open means what it means elsewhere."""
    decided: _Decisions = {
        start: _explained(hit, start, end, message) or decide(hit, message) for hit, start, end in places
    }
    clear = {
        message.text.text[start:end]: decided[start] for _, start, end in places if decided[start] != "ask"
    }
    return {
        start: clear.get(message.text.text[start:end], "ask") if decided[start] == "ask" else decided[start]
        for _, start, end in places
    }


def _with_decided(message: Message, places: list[_Place], decided: _Decisions, foreign: set[str]) -> Message:
    """The message with the short forms that are decided among its names; explained otherwise, they are none."""
    concepts = lexicon().concepts
    mentions = {mention.start: mention for mention in message.mentions}
    for hit, start, end in places:
        meaning = decided[start]
        if hit.ambiguous and not isinstance(meaning, str) and meaning.concept:
            mentions[start] = Mention(start, end, concepts[meaning.concept], hit.ambiguous.rule)
    kept = [m for m in mentions.values() if not foreign or message.text.cased(m.start, m.end) not in foreign]
    return message.naming(tuple(sorted(kept, key=lambda m: m.start)))


def _only_a_target(mention: Mention, message: Message) -> bool:
    """Whether "anti-" before a disease makes something else of it."""
    before = message.text.text[max(0, mention.start - 5) : mention.start]
    return mention.concept.kind == "diagnosis" and before.endswith(("anti-", "анти-", "抗"))


def _is_a_patient(mention: Mention, message: Message) -> bool:
    """Whether a disease known by a surname is here the name of a person."""
    first, last = message.text.span(mention.start, mention.end)
    return mention.concept.kind == "diagnosis" and is_person(message.text.source, first, last)


def _explained(hit: Hit, start: int, end: int, message: Message) -> Meaning | None:
    """The meaning that the writer gave himself, here or earlier: "tacrolimus (TAC)", or "MPA (microscopic …)"."""
    assert hit.ambiguous is not None
    meanings = {reading.concept: reading for reading in hit.ambiguous.readings if reading.concept}
    text = message.text.text
    written = text[start:end]
    known = [mention for mention in message.mentions if mention.concept.id in meanings]
    if not known:
        return None
    explained, expanded = _explanations(written)
    for mention in known:
        before = text[max(0, mention.start - len(written) - _BRACKET_REACH) : mention.start]
        if explained.match(text, mention.end) or expanded.search(before):
            return meanings[mention.concept.id]
    return None


@cache
def _explanations(short: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The short form in brackets after its meaning, and before its meaning; it is one of the lexicon's."""
    written = re.escape(short)
    return (
        re.compile(rf"[\w\s-]{{0,24}}[(\[]\s*{written}(?!\w)"),
        re.compile(rf"(?<!\w){written}\s*[(\[=:]\s*$"),
    )


def _which(hit: Hit, start: int, end: int, message: Message) -> Question:
    assert hit.ambiguous is not None
    first, last = message.text.span(start, end)
    return Question(
        kind="abbreviation",
        start=first,
        end=last,
        surface=message.text.source[first:last],
        options=tuple(
            Option(kind=r.kind, concept=r.concept) for r in hit.ambiguous.readings if r.kind and r.concept
        ),
        rules=(hit.ambiguous.rule,),
    )


def _meant(start: int, end: int, near: tuple[str, ...], rule: str, message: Message) -> Question:
    concepts = lexicon().concepts
    first, last = message.text.span(start, end)
    return Question(
        kind="spelling",
        start=first,
        end=last,
        surface=message.text.source[first:last],
        options=tuple(Option(kind=concepts[concept].kind, concept=concept) for concept in near),
        rules=(rule,),
    )


def misspelt(message: Message, used: Iterable[tuple[int, int]]) -> list[Question]:
    """A question for each unread word that is close to a name; `used` are places already read."""
    taken = {place for start, end in used for place in range(start, end)}
    questions: list[Question] = []
    for token in message.tokens:
        if len(token.text) < SHORTEST or not token.is_word or token.start in taken:
            continue
        near = propose_concepts(token.text)
        if near:
            questions.append(_meant(token.start, token.end, near, "spelling", message))
    return questions


def unclear_dates(message: Message, links: dict[Mention, Link]) -> list[Question]:
    """A question for each date beside a drug that can be read in two ways."""
    questions: list[Question] = []
    seen: set[int] = set()
    for drug, link in links.items():
        written = link.ambiguous_date
        if written is None or written.start in seen:
            continue
        seen.add(written.start)
        first, last = message.text.span(written.start, written.end)
        questions.append(
            Question(
                kind="date",
                start=first,
                end=last,
                surface=message.text.source[first:last],
                options=tuple(Option(kind="date", date=reading) for reading in written.readings),
                about=drug.concept.id,
                rules=("date:two_readings",),
            )
        )
    return questions
