"""Chinese names written with other characters of the same sound. Only ever a question, never a finding by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from nlp.lexicon_build import lexicon
from nlp.tables import table

_SHORTEST = 3
_SHORTEST_FOLDED = 4
_RUN = re.compile("[\u3400-\u9fff]{3,}")
_HAN = re.compile("[\u3400-\u9fff]{2,}")
# Sounds that are confused in speech and when typing.
_CONFUSED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))


@dataclass(frozen=True)
class Homophone:
    """`text[start:end]` sounds like a name of these concepts, and is none."""

    start: int
    end: int
    concepts: tuple[str, ...]


@dataclass(frozen=True)
class _Frame:
    """What stands around a name of one concept in a longer name of another."""

    before: str
    after: str
    concept: str


@dataclass(frozen=True)
class _Sounds:
    """One letter per syllable, so that names and texts are compared as strings."""

    exact: Mapping[str, str]
    folded: Mapping[str, str]


@dataclass(frozen=True)
class _Index:
    """Names by their sound, and the lengths they have by their first syllable."""

    names: Mapping[str, tuple[str, ...]]
    lengths: Mapping[str, tuple[int, ...]]


def _folded(syllable: str) -> str:
    for written, taken in _CONFUSED:
        syllable = syllable.replace(written, taken)
    return syllable


@cache
def _sounds() -> _Sounds:
    rows: Mapping[str, str] = table("hanzi")["pinyin"]
    letters = {syllable: chr(0xE000 + number) for number, syllable in enumerate(rows)}
    first: dict[str, str] = {}
    for syllable in rows:
        first.setdefault(_folded(syllable), letters[syllable])
    return _Sounds(
        {char: letters[syllable] for syllable, chars in rows.items() for char in chars},
        {char: first[_folded(syllable)] for syllable, chars in rows.items() for char in chars},
    )


def _heard(text: str, sounds: Mapping[str, str]) -> str:
    return "".join(sounds.get(char, char) for char in text)


def _index(sounds: Mapping[str, str], shortest: int) -> _Index:
    names: dict[str, list[str]] = {}
    known = lexicon()
    for key, alias in known.aliases.items():
        name = key.replace(" ", "")
        if (
            len(name) < shortest
            or not _RUN.fullmatch(name)
            or known.concepts[alias.concept].kind == "antibody"
        ):
            continue
        concepts = names.setdefault(_heard(name, sounds), [])
        if alias.concept not in concepts:
            concepts.append(alias.concept)
    lengths: dict[str, set[int]] = {}
    for heard in names:
        lengths.setdefault(heard[0], set()).add(len(heard))
    return _Index(
        {heard: tuple(concepts) for heard, concepts in names.items()},
        {letter: tuple(sorted(found, reverse=True)) for letter, found in lengths.items()},
    )


@cache
def _indexes() -> tuple[tuple[Mapping[str, str], _Index], ...]:
    sounds = _sounds()
    return (
        (sounds.exact, _index(sounds.exact, _SHORTEST)),
        (sounds.folded, _index(sounds.folded, _SHORTEST_FOLDED)),
    )


def _in_run(run: str, offset: int) -> Iterator[Homophone]:
    for sounds, index in _indexes():
        heard = _heard(run, sounds)
        for start, letter in enumerate(heard):
            for length in index.lengths.get(letter, ()):
                concepts = index.names.get(heard[start : start + length])
                if concepts and start + length <= len(run):
                    yield Homophone(offset + start, offset + start + length, concepts)
                    break


def homophones(text: str) -> Iterable[Homophone]:
    """Every piece of a normalised text that has the sound of a name of three characters or more, names included."""
    for match in _RUN.finditer(text):
        yield from _in_run(match.group(), match.start())


@cache
def _frames() -> Mapping[str, tuple[_Frame, ...]]:
    """The frames of every Chinese name that is inside a longer name of another concept."""
    known = lexicon()
    drugs = {
        key.replace(" ", ""): alias.concept
        for key, alias in known.aliases.items()
        if known.concepts[alias.concept].kind == "drug" and _HAN.fullmatch(key.replace(" ", ""))
    }
    frames: dict[str, set[_Frame]] = {}
    for longer, concept in drugs.items():
        for start in range(len(longer)):
            for end in range(start + 2, len(longer) + 1):
                if drugs.get(longer[start:end], concept) != concept:
                    frame = _Frame(longer[:start], longer[end:], concept)
                    frames.setdefault(longer[start:end], set()).add(frame)
    return {name: tuple(sorted(found, key=str)) for name, found in frames.items()}


def _like(written: str, meant: str) -> bool:
    sounds = _sounds().folded
    return (
        written == meant
        or sounds.get(written, written) == sounds.get(meant)
        or written in table("hanzi_shapes").get(meant, "")
    )


def framed(text: str, start: int, end: int) -> Homophone | None:
    """The longer name around the exact name `text[start:end]` of which one character was written wrongly.

    A frame of one character must at least look like it; in a longer frame one character may be any.
    """
    for frame in _frames().get(text[start:end], ()):
        first, last = start - len(frame.before), end + len(frame.after)
        written, meant = text[max(0, first) : start] + text[end:last], frame.before + frame.after
        if len(written) != len(meant) or not _RUN.fullmatch(text[first:last]):
            continue
        wrong = sum(not _like(*pair) for pair in zip(written, meant, strict=True))
        if written != meant and wrong <= (len(meant) > 1):
            return Homophone(first, last, (frame.concept,))
    return None
