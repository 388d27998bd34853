"""Whether another reading of ambiguous words would change a result: the same answers under each alternative."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from criteria.assess import Assessment, Verdict, Word, assess_evidence
from criteria.evidence import Evidence
from criteria.trial import Trial, read_trial


@dataclass(frozen=True)
class OtherReading:
    """One criterion, and the whole, as another reading has them; it may not `bind` at all then."""

    reading: str
    alternative: str
    means: str
    word: Word | None
    verdict: Verdict

    @property
    def binds(self) -> bool:
        """Whether the criterion still exists under this reading."""
        return self.word is not None


def other_readings(
    trial: Trial, evidence: Evidence, assessment: Assessment, criterion_id: str
) -> Iterator[OtherReading]:
    """The readings of a criterion's words under which it, or the verdict, would be another one."""
    here = next(word for leaf, word in _words(assessment) if leaf == criterion_id)
    for name in _readings_of(trial, criterion_id):
        for alternative, spec in trial.spec.readings[name].alternatives.items():
            there = assess_evidence(_read_so(trial.folder, trial.digest, name, alternative), evidence)
            word = next((word for leaf, word in _words(there) if leaf == criterion_id), None)
            if word != here or there.verdict != assessment.verdict:
                yield OtherReading(name, alternative, spec.means, word, there.verdict)


def _words(assessment: Assessment) -> Iterable[tuple[str, Word]]:
    return ((result.id, result.verdict) for result in assessment.criteria)


def _readings_of(trial: Trial, criterion_id: str) -> Iterator[str]:
    """The readings a criterion names, or that change it or the group it belongs to."""
    named = {name for above in _above(trial, criterion_id) for name in trial.criterion(above).readings}
    for name, reading in trial.spec.readings.items():
        changed = {criterion for other in reading.alternatives.values() for criterion in other.criteria}
        if name in named or not changed.isdisjoint(_above(trial, criterion_id)):
            yield name


def _above(trial: Trial, criterion_id: str) -> set[str]:
    """A criterion and the groups it stands in."""
    return {
        criterion.id
        for section in trial.sections()
        for criterion in section.walk()
        if criterion.id and any(inner.id == criterion_id for inner in criterion.walk())
    }


@lru_cache(maxsize=64)
def _read_so(folder: Path, digest: str, reading: str, alternative: str) -> Trial:
    """The trial of a folder under one alternative; the digest tells a file that was revised from what was read."""
    return read_trial(folder, reading=(reading, alternative))
