"""Making a decision again: it is the same, bit for bit, or the first thing that differs has a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from criteria.decision import Decision, decide

if TYPE_CHECKING:
    from criteria.trial import Trial

What: TypeAlias = Literal["trial", "engine", "answers", "on", "verdict", "earliest", "criterion", "result"]
"""What can differ: first what a decision rests on, then what it comes to; `result` is anything else that was found."""


_SHOWN = 16


@dataclass(frozen=True)
class Difference:
    """One thing that was so and is otherwise now; `criterion` is the id of the criterion where it is about one."""

    what: What
    was: str | None
    now: str | None
    criterion: str | None = None

    def __str__(self) -> str:
        named = f"criterion {self.criterion}" if self.criterion else _NAMES[self.what]
        return f"{named} was {_short(self.was)} and is {_short(self.now)}"


_NAMES: Mapping[What, str] = {
    "trial": "the trial file",
    "engine": "the engine",
    "answers": "the answers' digest",
    "on": "the day",
    "verdict": "the verdict",
    "earliest": "the earliest day",
    "result": "the whole result's digest",
}


@dataclass(frozen=True)
class Replay:
    """A decision made again; `basis` are differences in what it rests on, `outcome` in what it came to."""

    before: Decision
    now: Decision
    basis: tuple[Difference, ...]
    outcome: tuple[Difference, ...]

    @property
    def same(self) -> bool:
        """Whether everything is the same, bit for bit."""
        return not self.basis and not self.outcome

    @property
    def first(self) -> Difference | None:
        """The first difference: a cause where one is known, else what came out otherwise."""
        return next(iter((*self.basis, *self.outcome)), None)

    def __str__(self) -> str:
        if self.same:
            return "same"
        causes = "; ".join(map(str, self.basis)) or "nothing it rests on has changed"
        return f"{causes}; {', '.join(map(str, self.outcome)) or 'the result is the same'}"


def replay(trial: Trial, before: Decision, answers: Mapping[str, Any], on: date) -> Replay:
    """Decide again, with the trial and the engine as they are now."""
    _, now = decide(trial, answers, on)
    return compared(before, now)


def compared(before: Decision, now: Decision) -> Replay:
    """Two decisions held against each other."""
    return Replay(before, now, tuple(_basis(before, now)), tuple(outcome(before, now)))


def _basis(before: Decision, now: Decision) -> Iterator[Difference]:
    yield from _differing("trial", _trial(before), _trial(now))
    yield from _differing("engine", before.engine, now.engine)
    yield from _differing("answers", before.answers, now.answers)
    yield from _differing("on", before.on.isoformat(), now.on.isoformat())


def _trial(decision: Decision) -> str:
    return f"{decision.trial} {decision.trial_digest}"


def outcome(before: Decision, now: Decision) -> Iterator[Difference]:
    """What came out otherwise: the verdict, the earliest day, each criterion; else whether anything else did."""
    found = [
        *_differing("verdict", before.verdict, now.verdict),
        *_differing("earliest", _day(before.earliest), _day(now.earliest)),
        *_criteria(before, now),
    ]
    yield from found or _differing("result", before.result, now.result)


def _criteria(before: Decision, now: Decision) -> Iterator[Difference]:
    """In the order of the trial as it is now, then those that are gone."""
    for name in dict.fromkeys((*now.criteria, *before.criteria)):
        was, word = before.criteria.get(name), now.criteria.get(name)
        if was != word:
            yield Difference("criterion", was, word, name)


def _differing(what: What, was: str | None, now: str | None) -> Iterator[Difference]:
    if was != now:
        yield Difference(what, was, now)


def _short(value: str | None) -> str:
    """Digests by their beginning: they are there to be told apart, and whole in the written form."""
    return " ".join(word[:_SHOWN] for word in value.split()) if value else "none"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def as_json(played: Replay) -> dict[str, Any]:
    """A replay in the documented form."""
    return {
        "decision": played.before.id,
        "replayed": "same" if played.same else "different",
        "says": str(played),
        "differences": [
            {"what": found.what, "was": found.was, "now": found.now}
            | ({"criterion": found.criterion} if found.criterion else {})
            for found in (*played.basis, *played.outcome)
        ],
    }
