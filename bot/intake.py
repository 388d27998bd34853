"""From a pasted text to a draft: lines that wait for a yes, questions, and what was not read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from bot.views.words import Words
from criteria.drugs import load_drugs
from criteria.facts import load_facts
from criteria.interval import Interval
from criteria.values import Refused, is_unusual, parse_value
from nlp.findings import Finding, Option, Question, Reading
from nlp.identifiers import mask
from nlp.proposals import Proposal, propose
from nlp.reading import LONGEST, extract

# A piece without a digit or a word of this length joins findings and says nothing itself.
_SHORTEST_WORD, _SHORTEST_HAN = 5, 2
_JOINED, _NEAR, _WHOLE = 2, 60, 90
_WASHED_OUT_ROLES = {"BIO", "CD19X", "BCMAX"}

Draft = dict[str, Any]


def read_case(text: str, words: Words, today: date) -> Draft:
    """Read a text into a draft; nothing of the text but the words of its lines is kept.

    Raises:
        nlp.reading.MessageTooLong: above 4,096 characters.
    """
    reading = extract(text, words.language, today)
    lines = _lines(reading, today, text)
    possible = [_doubted(line, today) for line in lines if _is_possible(line, today)]
    impossible = [line["words"] for line in lines if not _is_possible(line, today)]
    return {
        "lines": possible,
        "questions": [_question(asked, words, today) for asked in reading.questions if asked.options],
        "unread": [*impossible, *_unread(reading)],
        "masked": False,
    }


def _is_possible(line: Mapping[str, Any], today: date) -> bool:
    """Whether the value can be true of anybody; most that cannot are in another unit than was written."""
    fact = load_facts()[line["fact"]]
    if fact.kind != "quantity":
        return True
    try:
        parse_value(fact, line["value"], today)
    except Refused:
        return False
    return True


def _doubted(line: dict[str, Any], today: date) -> dict[str, Any]:
    """The line, left open where its value is unusual."""
    fact = load_facts()[line["fact"]]
    value = parse_value(fact, line["value"], today) if fact.kind == "quantity" else None
    return {**line, "open": True} if isinstance(value, Interval) and is_unusual(fact, value) else line


def without_identifiers(text: str, words: Words, today: date) -> str:
    """The text with what identifies a person as black boxes; one too long to be read stays as it is."""
    if len(text) > LONGEST:
        return text
    return mask(text, 0, len(text), extract(text, words.language, today).redacted)


def joined(before: Draft | None, more: Draft) -> Draft:
    """A draft with what a further text added."""
    if not before:
        return more
    known = [(line["fact"], line["value"]) for line in before["lines"]]
    fresh = [line for line in more["lines"] if (line["fact"], line["value"]) not in known]
    return {
        "lines": before["lines"] + fresh,
        "questions": before["questions"] + more["questions"],
        "unread": before["unread"] + more["unread"],
        "masked": before["masked"] or more["masked"],
    }


def is_empty(draft: Draft) -> bool:
    """Whether nothing was understood at all."""
    return not draft["lines"] and not draft["questions"]


def _lines(reading: Reading, today: date, text: str) -> list[dict[str, Any]]:
    masked = mask(text, 0, len(text), reading.redacted)
    lines = []
    for proposal in propose(reading, today):
        line = {
            "fact": proposal.fact,
            "value": proposal.value,
            "words": _evidence(reading, proposal, masked),
            "open": proposal.asks,
        }
        drug = _drug_at(reading, proposal.start, proposal.end)
        lines.append({**line, "drug": drug} if drug else line)
    return lines


def _evidence(reading: Reading, proposal: Proposal, text: str) -> str:
    """The words a line was read from: the name, and what stands near it of dose, date and result."""
    finding = next((f for f in reading.findings if f.start == proposal.start), None)
    if finding is None:
        return proposal.words
    near = [(span.start, span.end) for span in finding.details if span.start - finding.end <= _NEAR]
    pieces: list[list[int]] = []
    for start, end in sorted([(finding.start, finding.end), *near]):
        if pieces and start - pieces[-1][1] <= _JOINED:
            pieces[-1][1] = max(end, pieces[-1][1])
        else:
            pieces.append([start, end])
    # A piece apart from the name counts by its figures; a lone "since" would only puzzle.
    telling = [
        text[start:end]
        for start, end in pieces
        if start <= finding.start < end or any(letter.isdigit() for letter in text[start:end])
    ]
    first, last = pieces[0][0], pieces[-1][1]
    if len(telling) > 1 and last - first <= _WHOLE:
        # What stands between may deny or turn what it stands between.
        telling = [text[first:last]]
    return " … ".join(" ".join(piece.split()) for piece in telling)


def _drug_at(reading: Reading, start: int, end: int) -> str | None:
    return next(
        (f.concept for f in reading.findings if f.kind == "drug" and f.start < end and start < f.end), None
    )


def _question(asked: Question, words: Words, today: date) -> dict[str, Any]:
    options = [
        {"label": _label(option, words), "lines": _chosen(asked, option, today)} for option in asked.options
    ]
    question = {"words": asked.surface, "options": options}
    return {**question, "dated": asked.about} if asked.kind == "date" else question


def _label(option: Option, words: Words) -> str:
    if option.date is not None:
        return words.day(option.date.lo) if option.date.lo == option.date.hi else words.month(option.date.lo)
    concept = str(option.concept)
    return words.find(f"concept-{concept}") or words.find(f"drug-{concept}") or concept.replace("_", " ")


def _chosen(asked: Question, option: Option, today: date) -> list[dict[str, Any]]:
    """The lines that choosing an option adds; a drug's status still has to be said."""
    if option.date is not None:
        return _dated(asked, option)
    if option.kind == "date" or option.concept is None:
        return []
    finding = Finding(
        kind=option.kind,
        concept=option.concept,
        start=asked.start,
        end=asked.end,
        surface=asked.surface,
        asks=True,
    )
    lines = _lines(Reading(findings=(finding,)), today, " " * asked.start + asked.surface)
    return [{**line, "open": line["open"] and option.kind != "diagnosis"} for line in lines]


def _dated(asked: Question, option: Option) -> list[dict[str, Any]]:
    if option.date is None:
        return []
    return last_dose_lines(asked.about, option.date.answer(), asked.surface)


def last_dose_lines(drug: str | None, day: Any, words: str) -> list[dict[str, Any]]:
    """The line that a date of a drug's last dose gives, if the trial counts from it."""
    known = load_drugs().get(drug or "")
    if known is None or not _WASHED_OUT_ROLES.intersection(known.roles):
        return []
    value = {"entries": [{"name": known.id, "last_dose_date": day, "ongoing": False}], "complete": False}
    return [{"fact": "biologics", "value": value, "words": words, "open": False, "drug": known.id}]


def _unread(reading: Reading) -> Iterator[str]:
    """Pieces that may say something, not only the words and marks between findings."""
    for piece in reading.unparsed:
        text = " ".join(piece.text.split()).strip(" ,.;:()[]/-–，。；：、（）")
        if any(_may_matter(word) for word in text.split()):
            yield text


def _may_matter(word: str) -> bool:
    han = sum("\u3400" <= letter <= "\u9fff" for letter in word)
    masked = "█" in word
    return masked or han >= _SHORTEST_HAN or len(word) >= _SHORTEST_WORD or any(map(str.isdigit, word))
