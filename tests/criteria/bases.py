"""The invented patients of the shipped vectors, with changes."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from criteria.trial import TRIALS_FOLDER
from criteria.vectors import read_bases

BASES = ("lupus", "scleroderma", "antiphospholipid", "myositis", "sjogren", "vasculitis")


@lru_cache(maxsize=1)
def _bases() -> dict[str, dict[str, Any]]:
    bases = read_bases(TRIALS_FOLDER / "NCT07301164" / "bases.yaml")
    assert tuple(bases) == BASES
    return bases


def patient(base: str, without: tuple[str, ...] = (), **changes: Any) -> dict[str, Any]:
    """The answers of a base patient, with some changed and some taken away."""
    answers = _bases()[base] | changes
    return {fact: value for fact, value in answers.items() if fact not in without}
