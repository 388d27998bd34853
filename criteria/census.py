"""A trial's conditions counted: how many there are, who answers them, and what a missing answer would need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from criteria.tree import Unknowable
from criteria.trial import Trial


def census(trial: Trial) -> Iterator[str]:
    """The conditions of a trial, counted, and listed by what a missing answer would need; a line each."""
    leaves = list(trial.leaves())
    polarity = Counter(leaf.polarity for leaf in leaves)
    who = Counter(leaf.who for leaf in leaves)
    readings = trial.spec.readings
    alternatives = sum(len(reading.alternatives) for reading in readings.values())
    yield f"{trial.id}: {len(leaves)} conditions in {len(trial.cohorts)} cohorts; all vectors pass"
    yield f"  digest {trial.digest}"
    yield "  " + ", ".join(f"{count} {name}" for name, count in polarity.items())
    yield "  answered by: " + ", ".join(f"{name} {count}" for name, count in who.items())
    yield f"  {len(readings)} ambiguities with {alternatives} alternative readings"
    for kind in get_args(Unknowable):
        ids = [leaf.id for leaf in leaves if leaf.unknown == kind]
        yield f"  {kind} ({len(ids)}): {', '.join(ids)}"
