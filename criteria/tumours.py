"""Which malignancy, as written, is a B-cell lymphoma."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from criteria.located_yaml import read_located
from criteria.truth import Truth


@dataclass(frozen=True)
class _Names:
    other: re.Pattern[str]
    b_cell: re.Pattern[str]
    open: re.Pattern[str]
    harmless: frozenset[str]


@lru_cache(maxsize=1)
def _names() -> _Names:
    data = read_located(Path(__file__).with_name("tumours.yaml")).data
    longest_first = sorted(data["b_cell_lymphoma"], key=len, reverse=True)
    return _Names(
        # Inside words too: an adenocarcinoma is a carcinoma.
        re.compile("|".join(map(re.escape, data["other"]))),
        re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"),
        re.compile(rf"\b(?:{'|'.join(map(re.escape, data['open']))})"),
        frozenset(data["harmless"]),
    )


def is_b_cell_lymphoma(written: str) -> Truth:
    """Whether a malignancy is a B-cell lymphoma; unknown where its type is not stated, disputed or one of several."""
    names = _names()
    plain = " ".join(re.findall(r"[^\W\d_]+", written.lower()))
    if names.other.search(plain):
        return Truth.UNKNOWN if names.b_cell.search(plain) else Truth.FALSE
    if names.b_cell.search(plain):
        rest = set(names.b_cell.sub(" ", plain).split())
        return Truth.TRUE if rest <= names.harmless else Truth.UNKNOWN
    return Truth.UNKNOWN if names.open.search(plain) or not plain else Truth.FALSE


def agreed(stated: Any, read: Truth) -> Truth:
    """What the person said of the type, and what its name says: unknown where they disagree."""
    if not isinstance(stated, Truth) or stated is read:
        return read
    return stated if read is Truth.UNKNOWN else Truth.UNKNOWN
