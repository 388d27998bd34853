"""The invented patients of the shipped vectors, with changes."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

import yaml

from criteria.trial import TRIALS_FOLDER

BASES = ("lupus", "scleroderma", "antiphospholipid", "myositis", "sjogren", "vasculitis")


@lru_cache(maxsize=1)
def _bases() -> dict[str, dict[str, Any]]:
    text = (TRIALS_FOLDER / "NCT07301164" / "bases.yaml").read_text(encoding="utf-8")
    bases = _plain(yaml.load(text, Loader=yaml.CSafeLoader))
    assert tuple(bases) == BASES
    return bases  # type: ignore[no-any-return]  # YAML has no types


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def patient(base: str, without: tuple[str, ...] = (), **changes: Any) -> dict[str, Any]:
    """The answers of a base patient, with some changed and some taken away."""
    answers = _bases()[base] | changes
    return {fact: value for fact, value in answers.items() if fact not in without}
