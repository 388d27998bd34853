"""`python -m nlp.lexicon_report`: builds the lexicon anew and prints what a person should look at before it ships.

Names by language, short forms that cues decide, names of two concepts that two slips apart would be mixed up, Chinese
names inside longer ones, without those in reviewed.yaml. A name of two owners that no table of short forms decides ends
it with exit code 1.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from nlp.lexicon_build import KINDS, Lexicon, build
from nlp.tables import TableError, table

_NEAR = 2
_SHORTEST = 6


class LookAlike(NamedTuple):
    """Two names of two concepts, so many edits apart; 0 = the first is inside the second."""

    edits: int
    name: str
    concept: str
    other: str
    its: str

    @property
    def concepts(self) -> frozenset[str]:
        """The two, in no order: how reviewed.yaml lists them."""
        return frozenset((self.concept, self.its))

    def __str__(self) -> str:
        return f"{self.name} ({self.concept}) / {self.other} ({self.its})"


def counts(known: Lexicon) -> Iterator[str]:
    """Concepts by kind; names as listed and written forms by language."""
    kinds = Counter(concept.kind for concept in known.concepts.values())
    yield "concepts: " + ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items()))
    forms = Counter(alias.language for alias in known.aliases.values())
    names = Counter(language for _, language in {(a.name, a.language) for a in known.aliases.values()})
    for language in sorted(forms):
        yield f"{language}: {names[language]} names, {forms[language]} written forms"
    doubtful = sum(alias.doubtful for alias in known.aliases.values())
    yield f"forms that still ask: {doubtful}"
    outcomes = Counter(
        entry.otherwise if entry.otherwise in ("ask", "nothing") else "one meaning"
        for entries in known.ambiguous.values()
        for entry in entries
    )
    yield "short forms decided by cues: " + ", ".join(f"{o} {n}" for o, n in sorted(outcomes.items()))


def near_pairs(known: Lexicon) -> list[LookAlike]:
    """Names of two concepts within two edits of each other, nearest first."""
    from rapidfuzz.distance import OSA

    names = sorted({a.name.lower(): a for a in known.aliases.values() if _is_word(a.name)}.items())
    found: list[LookAlike] = []
    for place, (name, alias) in enumerate(names):
        for other, its in names[place + 1 :]:
            if alias.concept != its.concept and abs(len(name) - len(other)) <= _NEAR:
                edits = OSA.distance(name, other, score_cutoff=_NEAR)
                if edits <= _NEAR:
                    found.append(LookAlike(edits, name, alias.concept, other, its.concept))
    return sorted(found)


def _is_word(name: str) -> bool:
    return name.isalpha() and len(name) >= _SHORTEST and not _is_han(name)


def _is_han(name: str) -> bool:
    return all("\u3400" <= char <= "\u9fff" for char in name)


def contained_pairs(known: Lexicon) -> list[LookAlike]:
    """Chinese names inside a longer name of another concept, whose misspelling might be read as the shorter one."""
    names = {a.name: a.concept for a in known.aliases.values() if a.language == "zh" and _is_han(a.name)}
    return sorted(
        LookAlike(0, short, names[short], long, names[long])
        for short in names
        for long in names
        if short != long and short in long and names[short] != names[long]
    )


def _reviewed(section: str) -> set[frozenset[str]]:
    return {frozenset(pair) for group in table("reviewed")[section] for pair in group["pairs"]}


def unreviewed_near(known: Lexicon) -> list[LookAlike]:
    """The near pairs nobody has looked at; two antibodies are always told apart by the exact name."""
    seen = _reviewed("near")
    return [
        pair
        for pair in near_pairs(known)
        if pair.concepts not in seen
        and not all(known.concepts[concept].kind == "antibody" for concept in pair.concepts)
    ]


def unreviewed_contained(known: Lexicon) -> list[LookAlike]:
    """The contained pairs nobody has looked at."""
    seen = _reviewed("inside")
    return [pair for pair in contained_pairs(known) if pair.concepts not in seen]


def report(known: Lexicon) -> Iterator[str]:
    """What a person should look at, line by line; raises TableError for a name of two owners."""
    yield from counts(known)
    near = unreviewed_near(known)
    yield f"\nnames of two concepts within {_NEAR} edits: {len(near_pairs(known))}, to be reviewed: {len(near)}"
    yield from (f"  {pair.edits}  {pair}" for pair in near)
    contained = unreviewed_contained(known)
    yield (
        f"\nChinese names inside longer ones of another concept: {len(contained_pairs(known))}, "
        f"to be reviewed: {len(contained)}"
    )
    yield from (f"  {pair}" for pair in contained)


def main() -> int:
    """Prints the report; 1 where a name has two owners."""
    try:
        known = build({name: table(name) for name in KINDS})
    except TableError as error:
        print(error, file=sys.stderr)
        return 1
    for line in report(known):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
