"""The cues of the table: words that say how a name is meant, with the side on which they look for it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from nlp.tables import table
from nlp.wording import bounded, form_pattern, spelled


@dataclass(frozen=True)
class Cue:
    """A cue at `start`..`end`; `forward` and `backward` say on which side it looks for names."""

    start: int
    end: int
    says: str
    forward: bool
    backward: bool
    reason: str | None
    rule: str
    within: str | None = None

    def at(self, start: int, end: int) -> Cue:
        return Cue(start, end, self.says, self.forward, self.backward, self.reason, self.rule, self.within)


@cache
def _rows() -> dict[str, tuple[Cue, ...]]:
    """Per written form the cues it stands for, forward and backward ones of one meaning put together."""
    rows = table("cues")
    by_form: dict[str, list[Cue]] = {}
    for language in ("en", "zh", "ru"):
        for row in rows[language]:
            forward, backward = row["reach"] in ("forward", "both"), row["reach"] in ("backward", "both")
            rule = f"cue:{language}.{row['id']}"
            cue = Cue(0, 0, row["says"], forward, backward, row.get("reason"), rule, row.get("within"))
            for form in row["forms"]:
                for written in spelled(str(form), rows["sets"]):
                    by_form.setdefault(written, []).append(cue)
    return {form: tuple(_joined(cues)) for form, cues in by_form.items()}


def _joined(cues: list[Cue]) -> Iterable[Cue]:
    by_meaning: dict[tuple[str, str | None], Cue] = {}
    for cue in cues:
        known = by_meaning.get((cue.says, cue.within))
        if known:
            reason = known.reason or cue.reason
            forward, backward = known.forward or cue.forward, known.backward or cue.backward
            cue = replace(known, forward=forward, backward=backward, reason=reason)
        by_meaning[cue.says, cue.within] = cue
    return by_meaning.values()


@cache
def cue_pattern() -> re.Pattern[str]:
    return bounded(_rows())


@cache
def _open_forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    ordered = sorted((form for form in _rows() if "*" in form), key=len, reverse=True)
    return tuple((re.compile(form_pattern(form)), form) for form in ordered)


@lru_cache(maxsize=4096)
def cues_written(text: str) -> tuple[Cue, ...]:
    """The cues that a matched piece of text stands for: those of its exact form, else of the longest open one."""
    text = re.sub(r"\s+", " ", text)
    exact = _rows().get(text)
    if exact:
        return exact
    return next((_rows()[form] for pattern, form in _open_forms() if pattern.fullmatch(text)), ())
