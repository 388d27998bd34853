"""An interview played against a patient of whom everything is known: what it asks, and what that costs.

The patient answers as a doctor with the whole file before them: every fact asked with the value given, a list as a
whole, "don't know" where the file is silent. After a refusal the interview stops.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import fmean, median
from typing import TYPE_CHECKING, Any

from criteria.assess import Verdict, assess
from criteria.derivation import follows_from
from criteria.interview import next_screen
from criteria.order import seconds_of
from criteria.priors import Priors
from criteria.screens import Screen

if TYPE_CHECKING:
    from criteria.trial import Trial


@dataclass(frozen=True)
class Simulation:
    """What an interview asked of one patient, and the verdict it came to; `seconds` by the cost model."""

    verdict: Verdict
    earliest: date | None
    asked: tuple[Screen, ...]
    seconds: float

    @property
    def facts(self) -> int:
        """How many facts were asked for, on all screens together."""
        return sum(len(screen.facts) for screen in self.asked)


def simulate(trial: Trial, patient: Mapping[str, Any], on: date, priors: Priors | None = None) -> Simulation:
    """Play the interview with one patient (fact id to JSON value, as `assess` takes it)."""
    priors = priors or trial.priors
    answers: dict[str, Any] = {}
    asked = []
    while (screen := next_screen(trial, answers, on, priors=priors)) is not None:
        asked.append(screen)
        answers |= replies(screen, patient)
    seconds = sum(seconds_of(trial.facts, priors, screen.form, screen.facts) for screen in asked)
    found = assess(trial, answers, on)
    return Simulation(found.verdict, found.earliest, tuple(asked), seconds)


def replies(screen: Screen, patient: Mapping[str, Any]) -> dict[str, Any]:
    """What somebody who knows all of a patient's answers replies to a screen."""
    given: dict[str, Any] = {}
    for fact in screen.facts:
        given |= _reply(screen, fact, patient)
    return given


def _reply(screen: Screen, fact: str, patient: Mapping[str, Any]) -> dict[str, Any]:
    if screen.form == "entry":
        return screen.dont_know()
    if patient.get(fact) is not None:
        return {fact: patient[fact]}
    basis = {name: patient[name] for name in follows_from(fact) if patient.get(name) is not None}
    return {**basis, **({} if basis else {fact: screen.dont_know()[fact]})}


def as_json(played: Simulation) -> dict[str, Any]:
    """A simulation in the documented form."""
    return {
        "verdict": played.verdict,
        "earliest": played.earliest.isoformat() if played.earliest else None,
        "screens": len(played.asked),
        "facts": played.facts,
        "seconds": round(played.seconds, 1),
        "asked": [{"screen": screen.id, "facts": list(screen.facts)} for screen in played.asked],
    }


def summary(lines: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Means and medians by verdict, of simulations in the documented form; a line each."""
    by_verdict: dict[str, list[Mapping[str, Any]]] = {}
    for line in lines:
        by_verdict.setdefault(str(line.get("verdict", "error")), []).append(line)
    yield f"{'verdict':14} {'patients':>8}  {'screens':>14}  {'facts':>14}  {'seconds':>15}   (mean, median)"
    for verdict, played in sorted(by_verdict.items()):
        if verdict == "error":
            yield f"{verdict:14} {len(played):8}"
            continue
        yield f"{verdict:14} {len(played):8}  " + "  ".join(
            _mean_and_median(played, key) for key in ("screens", "facts", "seconds")
        )


def _mean_and_median(played: Iterable[Mapping[str, Any]], key: str) -> str:
    values = [float(line[key]) for line in played]
    return f"{fmean(values):7.1f} {median(values):6.1f}"
