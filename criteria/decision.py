"""A decision: what was found of a patient, named by everything it rests on, so that it can be had again.

The digests are SHA-256 over canonical JSON: keys sorted, no blanks, ASCII, whole numbers without a point.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from math import isfinite
from typing import TYPE_CHECKING, Any, cast, get_args

from criteria.assess import Assessment, Verdict, Word, assess
from criteria.engine import engine_version
from criteria.written import as_json

if TYPE_CHECKING:
    from criteria.trial import Trial

_ID_LENGTH = 16


class NoDecision(ValueError):
    """What was given as a decision is none; says what is wrong with it."""


@dataclass(frozen=True)
class Decision:
    """What was decided, and on what.

    `answers` is the digest of the answers, which are not part of a decision; `result` that of the whole result as
    written (see `criteria.written`); `criteria` the word for each atomic criterion; `engine` the version that decided.
    """

    trial: str
    trial_digest: str
    engine: str
    answers: str
    on: date
    verdict: Verdict
    earliest: date | None
    criteria: Mapping[str, Word]
    result: str

    @property
    def id(self) -> str:
        """Names the decision by the rest of it."""
        return digest(self._content())[:_ID_LENGTH]

    def as_json(self) -> dict[str, Any]:
        """The decision as written, with its id first."""
        return {"id": self.id, **self._content()}

    def _content(self) -> dict[str, Any]:
        return {
            "trial": self.trial,
            "trial_digest": self.trial_digest,
            "engine": self.engine,
            "answers": self.answers,
            "on": self.on.isoformat(),
            "verdict": self.verdict,
            "earliest": self.earliest.isoformat() if self.earliest else None,
            "criteria": {
                word: [name for name, found in self.criteria.items() if found == word]
                for word in get_args(Word)
            },
            "result": self.result,
        }


def decide(trial: Trial, answers: Mapping[str, Any], on: date) -> tuple[Assessment, Decision]:
    """Assess a patient, and name the decision."""
    found = assess(trial, answers, on)
    return found, decision_of(trial, answers, found)


def decision_of(
    trial: Trial, answers: Mapping[str, Any], found: Assessment, written: Mapping[str, Any] | None = None
) -> Decision:
    """The decision that an assessment of these answers makes; `written` is its written form, where that is at hand."""
    return Decision(
        trial=trial.id,
        trial_digest=trial.digest,
        engine=engine_version(),
        answers=digest(answers),
        on=found.on,
        verdict=found.verdict,
        earliest=found.earliest,
        criteria={result.id: result.verdict for result in found.criteria},
        result=digest(written or as_json(found)),
    )


def read_decision(written: Any) -> Decision:
    """A decision from its written form; the criteria come in no particular order.

    Raises:
        NoDecision: a part is missing or has another form, or the id is not that of the rest.
    """
    try:
        decision = _read(written)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NoDecision(f"no decision as `assess` writes it: {error!r}") from error
    if written.get("id") != decision.id:
        raise NoDecision(
            f"the decision was changed after it was made: its id is {written.get('id')!r}, not {decision.id!r}"
        )
    return decision


def _read(written: Any) -> Decision:
    verdict, words = written["verdict"], written["criteria"]
    if verdict not in get_args(Verdict) or not words.keys() <= set(get_args(Word)):
        raise ValueError("a word that no verdict has")
    texts = {name: written[name] for name in ("trial", "trial_digest", "engine", "answers", "result")}
    if not all(isinstance(text, str) for text in texts.values()):
        raise TypeError("a digest that is no text")
    earliest = written["earliest"]
    return Decision(
        **texts,
        on=date.fromisoformat(written["on"]),
        verdict=verdict,
        earliest=date.fromisoformat(earliest) if earliest is not None else None,
        criteria={str(name): cast(Word, word) for word, names in words.items() for name in names},
    )


def digest(value: Any) -> str:
    """The digest of a JSON value."""
    written = json.dumps(_plain(value), sort_keys=True, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()


def _plain(value: Any) -> Any:
    """The same value as a JSON reader gives it, whatever wrote it: 45.0 is 45."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, float | Decimal):
        return int(value) if isfinite(value) and value == int(value) else float(value)
    return value
