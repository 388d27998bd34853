"""The best possible order of questions on small trials, found by trying every one: exhaustive expectimax.

A small trial is a folder of yes-or-no facts, each on a screen of its own, with a share in whom it is true and the
seconds its question takes. The cost of an order is the expected time until the verdict stands. What a rule wants asked
behind something else (an attribution behind its value) is asked behind it in the best order too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeAlias

from criteria.assess import assess
from criteria.evidence import read_answers
from criteria.interview import next_screen
from criteria.outcome import open_gaps
from criteria.tree import Evaluation
from criteria.trial import Trial, read_trial

ON = date(2026, 11, 22)
State: TypeAlias = frozenset[tuple[str, bool]]

_HEAD = """
id: SMALL
title: A small trial
registry:
  {status: recruiting, last_updated: 2026-10-01, start: 2026-09-01, completion: 2029-08-31, enrollment: 1, sponsor: X}
"""


def small_trial(folder: Path, facts: Mapping[str, tuple[float, int]], sections: str) -> Trial:
    """A trial of these facts (share in whom it is true, seconds) with the sections of its file."""
    (folder / "source.txt").write_text("quote")
    (folder / "trial.yaml").write_text(_HEAD + sections)
    entries = (f"{name}: {{kind: truth, who: doctor, seconds: {cost}}}" for name, (_, cost) in facts.items())
    (folder / "facts.yaml").write_text("\n".join(entries))
    screens = (f"- {{id: {name}, topic: disease, facts: [{name}]}}" for name in facts)
    (folder / "screens.yaml").write_text("\n".join(screens))
    shares = (f"  {name}: {{holds: {share}}}" for name, (share, _) in facts.items())
    (folder / "priors.yaml").write_text("costs: {screen: 1, line: 0.5}\nfacts:\n" + "\n".join(shares))
    return read_trial(folder)


@dataclass
class Expectation:
    """The expected seconds of asking in the best order, and in the order of the interview."""

    trial: Trial
    facts: Mapping[str, tuple[float, int]]
    _best: dict[State, float] = field(default_factory=dict)
    _ours: dict[State, float] = field(default_factory=dict)

    def best(self, known: State = frozenset()) -> float:
        """The least that any order needs from here."""
        return self._seconds(known, self._best, self.best, self._every)

    def ours(self, known: State = frozenset()) -> float:
        """What the interview needs from here."""
        return self._seconds(known, self._ours, self.ours, self._next)

    def _seconds(
        self,
        known: State,
        found: dict[State, float],
        further: Callable[[State], float],
        choices: Callable[[State], list[str]],
    ) -> float:
        if known not in found:
            found[known] = min((self._of(known, fact, further) for fact in choices(known)), default=0.0)
        return found[known]

    def _of(self, known: State, fact: str, further: Callable[[State], float]) -> float:
        share, seconds = self.facts[fact]
        later = share * further(known | {(fact, True)}) + (1 - share) * further(known | {(fact, False)})
        return 1 + seconds + later

    def _every(self, known: State) -> list[str]:
        """Every fact that can still change the result and that no rule wants asked behind another one."""
        if assess(self.trial, dict(known), ON).verdict == "not_eligible":
            return []
        evaluation = Evaluation(read_answers(self.trial.facts, dict(known), ON))
        return sorted({gap.fact for gap in open_gaps(self.trial, evaluation)})

    def _next(self, known: State) -> list[str]:
        screen = next_screen(self.trial, dict(known), ON)
        return [screen.facts[0]] if screen else []
