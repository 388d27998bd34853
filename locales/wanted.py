"""The texts that the fact catalogue and the trial files call for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import criteria
from criteria.facts import read_facts
from criteria.located_yaml import read_located

TRIALS = Path(criteria.__file__).with_name("trials")


def wanted_texts() -> Iterator[tuple[str, str]]:
    """Keys of texts with what needs them: one for each fact, one for each criterion of every trial."""
    for fact in read_facts():
        yield f"fact-{fact}", f"the fact {fact}"
    for path in sorted(TRIALS.glob("*/trial.yaml")):
        for criterion in criterion_ids(read_located(path).data):
            yield criterion_key(criterion), f"the criterion {criterion} of {path.parent.name}"


def criterion_key(criterion: str) -> str:
    """The key of a criterion's text: Fluent names hold no full stop."""
    return "criterion-" + criterion.replace(".", "-")


def criterion_ids(data: Any) -> Iterator[str]:
    """The ids of all entries that quote the trial, at any depth of a trial file."""
    if isinstance(data, dict):
        if "id" in data and "quote" in data:
            yield str(data["id"])
        for value in data.values():
            yield from criterion_ids(value)
    elif isinstance(data, list):
        for value in data:
            yield from criterion_ids(value)
