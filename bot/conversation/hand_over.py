"""A patient's answers as a doctor takes them up: lines to go over, none of which counts before the doctor's yes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.conversation.draft import BY_PATIENT
from bot.storage.records import AssessmentRecord, LoggedAnswer
from bot.views.words import load_words
from criteria.trial import Trial
from criteria.values import listed


def draft_of(record: AssessmentRecord, trial: Trial) -> dict[str, Any]:
    """What a patient answered, as lines for the doctor's review; what the patient does not know is left to be asked."""
    lines = [
        {"fact": answer.fact, "value": value, "words": answer.words or "", "open": False, **BY_PATIENT}
        for answer in record.effective
        if answer.fact in trial.facts
        for value in _known(answer, trial)
    ]
    return {"lines": lines, "questions": [], "unread": [], "masked": False}


def background_of(record: AssessmentRecord) -> dict[str, Any]:
    """What the doctor is told beside the answers: who found the illness."""
    who = record.background.get("diagnosed_by")
    return {"diagnosed_by": who} if who else {}


def confirmed_words(said: str, language: str) -> str:
    """What an answer remembers of its origin: the patient said so, the doctor confirmed it."""
    words = load_words(language)
    return words("handed-over-words", words=said) if said else words("handed-over")


def _known(answer: LoggedAnswer, trial: Trial) -> Iterator[Any]:
    """The value as far as it is known; of a list of drugs each course by itself, as a doctor goes over them."""
    raw, fact = answer.value, trial.facts[answer.fact]
    if raw is None or (isinstance(raw, Mapping) and "unknown" in raw):
        return
    if fact.kind != "records":
        yield raw
        return
    entries, complete = listed(raw)
    known = [_known_fields(entry) for entry in entries]
    if fact.drug_field and known:
        for entry in known:
            yield {"entries": [entry], "complete": complete}
    elif isinstance(raw, Mapping) and "since" in raw and complete:
        yield {"entries": known, "since": raw["since"]}
    elif known or complete:
        yield known if complete else {"entries": known, "complete": False}


def _known_fields(entry: Any) -> Any:
    if not isinstance(entry, Mapping):
        return {"name": entry} if isinstance(entry, str) else entry
    return {
        key: value for key, value in entry.items() if not (isinstance(value, Mapping) and "unknown" in value)
    }
