"""Which malignancy, as written, is a B-cell lymphoma."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from criteria.located_yaml import read_located
from criteria.truth import Truth, truth_of


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[re.Pattern[str], Truth], ...]:
    located = read_located(Path(__file__).with_name("tumours.yaml"))
    rows = []
    for row in located.data:
        words = "|".join(re.escape(word.replace("_", " ")) for word in row["words"])
        answer = row["b_cell_lymphoma"]
        rows.append((re.compile(rf"\b(?:{words})\b"), Truth.UNKNOWN if answer is None else truth_of(answer)))
    return tuple(rows)


def is_b_cell_lymphoma(written: str) -> Truth:
    """Whether a malignancy is a B-cell lymphoma; unknown where its type is not stated or disputed.

    Of several in one text each must be one; where only some are, what is meant has to be asked.
    """
    plain = re.sub(r"[\s_]+", " ", written.lower())
    kinds = {_kind(part) for part in re.split(r"[;,/+&]| and | with ", plain) if part.strip()}
    return kinds.pop() if len(kinds) == 1 else Truth.UNKNOWN


def _kind(plain: str) -> Truth:
    for pattern, answer in _rows():
        if pattern.search(plain):
            return answer
    return Truth.FALSE
