"""Exact names in a text: spaCy's PhraseMatcher over our own tokens, longest name first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain
from threading import Lock
from typing import TYPE_CHECKING, Any

from nlp.han import framed, homophones
from nlp.lexicon_build import Alias, Ambiguous, Lexicon, decoy_keys, lexicon
from nlp.normalise import Normalised
from nlp.tables import table
from nlp.tokenizer import Token, words_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

DECOY = Alias("", "decoy", "", False)


@dataclass(frozen=True)
class Hit:
    """`tokens[first:last]` is a name of one concept (`alias`) or several (`ambiguous`), or sounds like one (`near`)."""

    first: int
    last: int
    alias: Alias | None = None
    ambiguous: Ambiguous | None = None
    near: tuple[str, ...] = ()


class ChatTokenizer:
    """spaCy's view of our tokens."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        from spacy.tokens import Doc

        return Doc(self.vocab, words=words_of(text))


@dataclass(frozen=True)
class Names:
    """The matcher with what each of its keys stands for."""

    language: Language
    matcher: PhraseMatcher
    aliases: dict[str, Alias]
    lexicon: Lexicon
    words: frozenset[str]
    turn: Lock


@cache
def names() -> Names:
    """The pipeline over the shipped lexicon, built at the first message."""
    import spacy
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

    language = spacy.blank("xx")
    # Only the words themselves are compared: their shapes and norms would triple the time to start.
    language.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]  # missing from spaCy's stubs
    language.tokenizer = ChatTokenizer(language.vocab)
    known = lexicon()
    aliases = dict(known.aliases)
    aliases |= dict.fromkeys(decoy_keys(), DECOY)
    matcher = PhraseMatcher(language.vocab, attr="ORTH")
    # One rule for all: which name it is is said by the words that matched.
    keys = [key.split(" ") for key in {*aliases, *known.ambiguous}]
    words = frozenset(chain.from_iterable(keys))
    # Entered now, outside the zones of the messages, so that they are kept.
    Doc(language.vocab, words=list(words))
    number = {word: language.vocab.strings[word] for word in words}
    # Rows of word numbers, into which documents would only be turned: a document each would cost half a second.
    rows: list[Any] = [[number[word] for word in key] for key in keys]
    matcher.add("name", rows)
    return Names(language, matcher, aliases, known, words, Lock())


@cache
def _never_lower() -> frozenset[str]:
    return frozenset(str(word) for word in table("decoys")["lower_never"])


@cache
def _never_misheard() -> frozenset[str]:
    return frozenset(str(word) for word in table("decoys")["never_misheard"])


def _is_ordinary(written: str) -> bool:
    """Whether a short form is written like the ordinary word that it also is: Spa, not SpA."""
    small = written.islower() or (len(written) > 2 and written.istitle())
    return small and written.lower() in _never_lower()


def _readable(key: str, written: str, known: Names) -> Callable[[int, int], Hit] | None:
    """How a matched key is to be read in the case in which it is written; None = not at all."""
    for entry in known.lexicon.ambiguous.get(key, ()):
        if written in entry.written:
            return lambda first, last: Hit(first, last, ambiguous=entry)
    alias = known.aliases.get(key)
    if alias is None or (alias.language == "short" and _is_ordinary(written)):
        return None
    return lambda first, last: Hit(first, last, alias=alias)


def _longest(hits: Iterable[Hit]) -> list[Hit]:
    chosen: list[Hit] = []
    taken: set[int] = set()
    for hit in sorted(hits, key=lambda hit: (hit.first - hit.last, bool(hit.near), hit.first)):
        if taken.isdisjoint(range(hit.first, hit.last)):
            chosen.append(hit)
            taken.update(range(hit.first, hit.last))
    return sorted(chosen, key=lambda hit: hit.first)


def _misheard(text: Normalised, tokens: tuple[Token, ...]) -> list[Hit]:
    """Pieces of Chinese that sound like a name.

    They compete with the exact names, so that a longer name with one wrong character is never read as the shorter name
    inside it (泼尼松隆 is not 泼尼松).
    """
    if text.text.isascii():
        return []
    never = _never_misheard()
    at = {token.start: index for index, token in enumerate(tokens)}
    return [
        Hit(at[sound.start], at[sound.start] + sound.end - sound.start, near=sound.concepts)
        for sound in homophones(text.text)
        if text.text[sound.start : sound.end] not in never
    ]


def _miswritten(text: Normalised, tokens: tuple[Token, ...], exact: list[Hit]) -> list[Hit]:
    """Longer Chinese names of other drugs of which an exact name is a part, with one character wrong."""
    if text.text.isascii():
        return []
    found: list[Hit] = []
    for hit in _longest(exact):
        near = framed(text.text, tokens[hit.first].start, tokens[hit.last - 1].end) if hit.alias else None
        if near:
            first = hit.first - (tokens[hit.first].start - near.start)
            found.append(Hit(first, first + near.end - near.start, near=near.concepts))
    return found


def _without_the_named(misheard: list[Hit], exact: list[Hit]) -> list[Hit]:
    """The misheard names but those around exact names of the very concept and of no other: they need no question."""
    return [hit for hit in misheard if not _named_within(hit, exact)]


def _named_within(misheard: Hit, exact: list[Hit]) -> bool:
    inside = [name for name in exact if name.first < misheard.last and misheard.first < name.last]
    named = {name.alias.concept if name.alias else None for name in inside}
    return named == set(misheard.near) and len(named) == 1


def find_names(text: Normalised, tokens: tuple[Token, ...]) -> list[Hit]:
    """Every name of the lexicon in the text, none overlapping another, in order; decoys left out."""
    from spacy.tokens import Doc

    known = names()
    words = [token.text for token in tokens]
    hits: list[Hit] = []
    # The zone frees the words of the message again, so that nothing a doctor typed stays in the process.
    # spaCy allows one zone at a time.
    with known.turn, known.language.memory_zone():
        # Words that are in no name are left out; what then matches across a gap is no key and falls away below.
        kept = [(place, word) for place, word in enumerate(words) if word in known.words]
        doc = Doc(known.language.vocab, words=[word for _, word in kept])
        places = [(kept[first][0], kept[last - 1][0] + 1) for _, first, last in known.matcher(doc)]
    for first, last in places:
        written = text.cased(tokens[first].start, tokens[last - 1].end)
        make = _readable(" ".join(words[first:last]), written, known)
        if make:
            hits.append(make(first, last))
    hits += [*_without_the_named(_misheard(text, tokens), hits), *_miswritten(text, tokens, hits)]
    return [hit for hit in _longest(hits) if hit.alias is not DECOY]
