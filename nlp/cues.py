"""The cues of the table: words that say how a name is meant, with the side on which they look for it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from nlp.phrases import Phrases
from nlp.tables import table
from nlp.wording import form_pattern, spelled


@dataclass(frozen=True)
class Cue:
    """A cue at `start`..`end`; `forward` and `backward` say on which side it looks for names.

    `of`: the only kind of name it speaks of. `paired`: the same words may also look back, as this cue or another.
    """

    start: int
    end: int
    says: str
    forward: bool
    backward: bool
    reason: str | None
    rule: str
    within: str | None = None
    paired: bool = False
    of: str | None = None

    def at(self, start: int, end: int, *, backward: bool) -> Cue:
        """The cue at a place; written out, since it is made for every cue of every message."""
        return Cue(
            start,
            end,
            self.says,
            self.forward,
            backward,
            self.reason,
            self.rule,
            self.within,
            self.paired,
            self.of,
        )


@cache
def _rows() -> dict[str, list[Cue]]:
    """Per written form the cues it stands for."""
    rows = table("cues")
    by_form: dict[str, list[Cue]] = {}
    for language in ("en", "zh", "ru"):
        for row in rows[language]:
            forward, backward = row["reach"] in ("forward", "both"), row["reach"] in ("backward", "both")
            rule = f"cue:{language}.{row['id']}"
            limits = {"within": row.get("within"), "of": row.get("of")}
            cue = Cue(0, 0, row["says"], forward, backward, row.get("reason"), rule, **limits)
            for form in row["forms"]:
                for written in spelled(str(form), rows["sets"]):
                    by_form.setdefault(written, []).append(cue)
    return by_form


def _joined(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    """Forward and backward cues of one meaning put together."""
    by_meaning: dict[tuple[str | None, ...], Cue] = {}
    for cue in cues:
        meaning = (cue.says, cue.within, cue.of)
        known = by_meaning.get(meaning)
        if known:
            reason = known.reason or cue.reason
            forward, backward = known.forward or cue.forward, known.backward or cue.backward
            cue = replace(known, forward=forward, backward=backward, reason=reason)
        by_meaning[meaning] = cue
    looks_back = {cue.says for cue in by_meaning.values() if cue.backward}
    return tuple(replace(cue, paired=cue.says in looks_back) for cue in by_meaning.values())


@cache
def cue_phrases() -> Phrases:
    """The written forms of all cues."""
    return Phrases(_rows())


@cache
def _open_forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    ordered = sorted((form for form in _rows() if "*" in form), key=len, reverse=True)
    return tuple((re.compile(form_pattern(form)), form) for form in ordered)


@lru_cache(maxsize=4096)
def cues_written(text: str) -> tuple[Cue, ...]:
    """The cues that a matched piece of text stands for.

    Its exact form, else the longest open one, says what it means; open forms of the same meaning add their side.
    """
    text = re.sub(r"\s+", " ", text)
    matching = [_rows()[form] for pattern, form in _open_forms() if pattern.fullmatch(text)]
    meant = _rows().get(text) or (matching[0] if matching else ())
    says = {(cue.says, cue.within) for cue in meant}
    return _joined([*meant, *(cue for row in matching for cue in row if (cue.says, cue.within) in says)])
