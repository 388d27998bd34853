"""Names that were probably misspelt. Only ever a question: nothing found here becomes a finding by itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from nlp.lexicon_build import lexicon
from nlp.tables import table

SHORTEST = 5
_MARGIN = 2
_MOST_OPTIONS = 3
# From this length on a name whose first letter alone went wrong is near too.
_LONG = 7


@dataclass(frozen=True)
class _Rows:
    """Names and their concepts, side by side."""

    names: list[str] = field(default_factory=list)
    concepts: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Known:
    """Single-word names that a misspelling may be near to: by first letter and length, and by all but the first."""

    by_letter: dict[tuple[str, int], _Rows]
    by_tail: dict[str, tuple[tuple[str, str], ...]]
    left_alone: frozenset[str]


def _limit(length: int) -> int:
    """Edits allowed for a word of this length (measured: nlp-stack 3.2)."""
    if length < SHORTEST:
        return 0
    return 1 if length <= 6 else 2


@cache
def _known() -> _Known:
    names = lexicon()
    by_letter: dict[tuple[str, int], _Rows] = {}
    by_tail: dict[str, list[tuple[str, str]]] = {}
    own: set[str] = set()
    for key, alias in names.aliases.items():
        own.update(key.split())
        concept = names.concepts[alias.concept]
        single = (
            " " not in key and len(key) >= SHORTEST and key.isalpha() and not "\u3400" <= key[0] <= "\u9fff"
        )
        if single and alias.language != "short" and concept.kind != "antibody":
            rows = by_letter.setdefault((key[0], len(key)), _Rows())
            rows.names.append(key)
            rows.concepts.append(alias.concept)
            if len(key) >= _LONG:
                by_tail.setdefault(key[1:], []).append((key, alias.concept))
    decoys = table("decoys")
    left_alone = own | {
        w for name in ("drugs", "words", "phrases") for entry in decoys[name] for w in str(entry).split()
    }
    return _Known(
        by_letter,
        {tail: tuple(rows) for tail, rows in by_tail.items()},
        frozenset(left_alone),
    )


def _first_letter_slips(word: str, known: _Known) -> set[str]:
    """Concepts of long names from which a word differs by its first letter changed, missing, added or swapped."""
    rows = [*known.by_tail.get(word[1:], ()), *known.by_tail.get(word, ())]
    swapped = word[1] + word[0] + word[2:]
    for name in (word[1:], swapped):
        rows += [row for row in known.by_tail.get(name[1:], ()) if row[0] == name]
    return {concept for _, concept in rows}


@cache
def _in_reach(letter: str, length: int) -> _Rows:
    """The names with this first letter that a word of this length can be near to."""
    limit = _limit(length)
    rows = [
        _known().by_letter.get((letter, size), _Rows()) for size in range(length - limit, length + limit + 1)
    ]
    return _Rows([name for row in rows for name in row.names], [c for row in rows for c in row.concepts])


def propose_concepts(word: str) -> tuple[str, ...]:
    """Concepts one of whose names a normalised word is close to, nearest first; empty where it is none of them.

    Optimal string alignment with a limit by length and the same first letter, or nothing wrong but the first letter of
    a long name; a concept further off than the best by two or more is not shown. Known other drugs, common words and
    short words are never near anything.
    """
    limit = _limit(len(word))
    known = _known()
    if not limit or word in known.left_alone:
        return ()
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    best: dict[str, int] = dict.fromkeys(_first_letter_slips(word, known), 1)
    rows = _in_reach(word[0], len(word))
    for name, distance, place in extract(
        word, rows.names, scorer=OSA.distance, score_cutoff=limit, limit=None
    ):
        if distance <= _limit(len(name)):
            concept = rows.concepts[place]
            best[concept] = min(int(distance), best.get(concept, int(distance)))
    if not best:
        return ()
    nearest = min(best.values())
    ranked = sorted(best, key=lambda concept: (best[concept], concept))
    return tuple(concept for concept in ranked if best[concept] < nearest + _MARGIN)[:_MOST_OPTIONS]
