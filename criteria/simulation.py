"""An interview played against a patient of whom everything is known: what it asks, and what that costs.

The patient answers as a doctor with the whole file before them: every fact asked with the value given, a list as a
whole, "don't know" where the file is silent or says what cannot be used. After a refusal the interview stops.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import fmean, median
from typing import TYPE_CHECKING, Any

from criteria.asking import entries_of
from criteria.assess import Verdict, assess
from criteria.derivation import follows_from
from criteria.evidence import Evidence, read_answers
from criteria.interval import Interval
from criteria.interview import next_screen
from criteria.order import seconds_of
from criteria.priors import Priors
from criteria.screens import DONT_KNOW, Screen
from criteria.values import is_keyed

if TYPE_CHECKING:
    from criteria.trial import Trial


@dataclass(frozen=True)
class Simulation:
    """What an interview asked of one patient, and the verdict it came to; `seconds` by the cost model.

    `warnings` say what of the patient could not be used, in the words of an assessment.
    """

    verdict: Verdict
    earliest: date | None
    asked: tuple[Screen, ...]
    seconds: float
    warnings: tuple[str, ...] = ()

    @property
    def facts(self) -> int:
        """How many facts were asked for, on all screens together."""
        return sum(len(screen.facts) for screen in self.asked)


class Endless(ValueError):
    """An interview that asks on although everything was asked; names the screen it asks for."""


def simulate(trial: Trial, patient: Mapping[str, Any], on: date, priors: Priors | None = None) -> Simulation:
    """Play the interview with one patient (fact id to JSON value, as `assess` takes it).

    Raises:
        Endless: the interview asks for more screens than it has.
    """
    priors = priors or trial.priors
    evidence = read_answers(trial.facts, patient, on)
    told = _told(trial.facts, patient, evidence)
    limit = _most_screens(trial, told)
    answers: dict[str, Any] = {}
    asked: list[Screen] = []
    while (screen := next_screen(trial, answers, on, priors=priors)) is not None:
        if len(asked) == limit:
            raise Endless(
                f"after {limit} screens the interview still asks for {screen.id} ({', '.join(screen.facts)}); "
                "report this line as a fault of the engine"
            )
        asked.append(screen)
        answers |= replies(screen, told)
    seconds = sum(seconds_of(trial.facts, priors, screen.form, screen.facts) for screen in asked)
    found = assess(trial, answers, on)
    return Simulation(found.verdict, found.earliest, tuple(asked), seconds, evidence.warnings)


def _most_screens(trial: Trial, told: Mapping[str, Any]) -> int:
    """No interview needs more: a screen for every fact, two for every course of a list, and one asked once more."""
    courses = sum(len(entries_of(told[fact])) for fact in told if trial.facts[fact].kind == "records")
    return len(trial.facts) + 2 * courses + 1


def _told(trial_facts: Iterable[str], patient: Mapping[str, Any], evidence: Evidence) -> dict[str, Any]:
    """The patient without what an assessment does not use: nobody can answer with it.

    What is said only roughly, so that it may leave a rule open, is all that is known: asking again gives no more.
    """
    told: dict[str, Any] = {}
    for fact, raw in patient.items():
        if evidence.unknown.get(fact) == "conflict":
            continue
        if fact in evidence.values and raw is not None:
            told[fact] = _as_all_known(raw, evidence.values[fact])
        elif fact in evidence.unknown:
            told[fact] = raw
    for fact in trial_facts:
        derived = evidence.values.get(fact)
        if follows_from(fact) and fact not in told and not (isinstance(derived, Interval) and derived.exact):
            told[fact] = dict(DONT_KNOW)
    return told


def _as_all_known(raw: Any, value: Any) -> Any:
    if is_keyed(raw):
        return {**raw, "asked": True}
    if isinstance(value, Interval) and not value.exact:
        return {"from": raw, "to": raw, "asked": True}
    return raw


def replies(screen: Screen, patient: Mapping[str, Any]) -> dict[str, Any]:
    """What somebody who knows all of a patient's answers replies to a screen."""
    given: dict[str, Any] = {}
    for fact in screen.facts:
        given |= _reply(screen, fact, patient)
    return given


def _reply(screen: Screen, fact: str, patient: Mapping[str, Any]) -> dict[str, Any]:
    if screen.form == "entry":
        return screen.dont_know()
    known = patient.get(fact)
    not_known = known is not None and is_keyed(known) and "unknown" in known
    if known is not None and not not_known:
        return {fact: known}
    basis = {name: patient[name] for name in follows_from(fact) if patient.get(name) is not None}
    if basis and not not_known:
        return basis
    return {**basis, fact: known if not_known and not screen.again else screen.dont_know()[fact]}


def as_json(played: Simulation) -> dict[str, Any]:
    """A simulation in the documented form."""
    return {
        "verdict": played.verdict,
        "earliest": played.earliest.isoformat() if played.earliest else None,
        "screens": len(played.asked),
        "facts": played.facts,
        "seconds": round(played.seconds, 1),
        "asked": [{"screen": screen.id, "facts": list(screen.facts)} for screen in played.asked],
        "warnings": list(played.warnings),
    }


def summary(lines: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Means and medians by verdict, of simulations in the documented form; a line each.

    A last line says how many patients had warnings, where any had.
    """
    by_verdict: dict[str, list[Mapping[str, Any]]] = {}
    warned = 0
    for line in lines:
        warned += bool(line.get("warnings"))
        by_verdict.setdefault(str(line.get("verdict", "error")), []).append(line)
    yield f"{'verdict':14} {'patients':>8}  {'screens':>14}  {'facts':>14}  {'seconds':>15}   (mean, median)"
    for verdict, played in sorted(by_verdict.items()):
        if verdict == "error":
            yield f"{verdict:14} {len(played):8}"
            continue
        yield f"{verdict:14} {len(played):8}  " + "  ".join(
            _mean_and_median(played, key) for key in ("screens", "facts", "seconds")
        )
    if warned:
        yield f"{'with warnings':14} {warned:8}  without --summary each line says which"


def _mean_and_median(played: Iterable[Mapping[str, Any]], key: str) -> str:
    values = [float(line[key]) for line in played]
    return f"{fmean(values):7.1f} {median(values):6.1f}"
