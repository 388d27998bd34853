"""What a typed number is called ahead of it: its own name, another one's, or something nobody knows.

"Plt 40" at the question about a score is no score. A number counts as the answer only where nothing but the name of
what is asked, a limit or filler stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.views.words import Audience, Words, languages, load_words
from bot.views.worked_out import score_name
from criteria.instrument_file import load_instrument
from criteria.trial import Trial
from nlp.normalise import normalise
from nlp.number_answers import words_ahead
from nlp.tables import table

_WORD = re.compile(r"[a-zа-я0-9]+|[\u3400-\u9fff]+")
_BELOW_ZERO = re.compile(r"\D*-\s*\d")


def number_of(text: str, own: Iterable[str], others: Iterable[Iterable[str]] = ()) -> str | None:
    """The text, or what stands behind the name of what is asked for; None where it names something else.

    Half a name counts ("RBC 8" for the red cells of urine) where it is not half of another's as well. Names are those
    of `names`: normalised.
    """
    if not words_ahead(text):
        return text
    said = normalise(text).text.strip()
    own = sorted(own, key=len, reverse=True)
    for name in own:
        rest = said.removeprefix(name)
        ends_whole = not (name[-1:].isdigit() and rest[:1].isdigit())
        if rest != said and ends_whole and not words_ahead(rest):
            return rest.strip(" :=,")
    if not any(letter.isdigit() for letter in said):
        return text
    named = _WORD.findall(words_ahead(text))
    is_other = any(_is_part(named, other) for other in others)
    is_own = _is_part(named, own) and not _BELOW_ZERO.match(said)
    return text if is_own and not is_other else None


def _is_part(named: list[str], names: Iterable[str]) -> bool:
    """Whether all these words stand in one of the names; of Chinese ones, the characters."""
    return bool(named) and any(
        all(word in _WORD.findall(name) or (word > "\u3400" and word in name) for word in named)
        for name in names
    )


def _stands_in(said: str, name: str) -> bool:
    """Whether a name stands in what was said, word for word; a Chinese one anywhere."""
    whole = " ".join(_WORD.findall(name))
    return bool(whole) and (
        f" {whole} " in f" {' '.join(_WORD.findall(said))} " or (whole > "\u3400" and whole in said)
    )


def names(called: Iterable[str], fact: str) -> frozenset[str]:
    """These names and those under which a fact stands in pasted cases, as `number_of` compares them."""
    of_lab = (form for row in table("labs") if row["fact"] == fact for form in row["forms"])
    return frozenset(normalise(name.replace("_", " ")).text for name in (*called, *of_lab))


def answer_number(trial: Trial, fact: str, text: str, words: Words) -> str | None:
    """The number of an answer to the question about a fact; None where it is called something else.

    A patient tells it in their own words, and only the name of another number speaks against it; a doctor writes names
    that no table has ("Ferritin 80"), so that any unknown word does.
    """
    others = (_names_of_fact(trial, other, words.audience) for other in _numbers(trial) if other != fact)
    if words.audience == "patient":
        own = _names_of_fact(trial, fact, words.audience)
        foreign = frozenset[str]().union(*others) - own
        return None if any(_stands_in(words_ahead(text), name) for name in foreign) else text
    return number_of(text, _names_of_fact(trial, fact, words.audience), others)


@lru_cache(maxsize=8)
def _numbers(trial: Trial) -> tuple[str, ...]:
    return tuple(name for name, about in trial.facts.items() if about.kind == "quantity")


@lru_cache(maxsize=1024)
def _names_of_fact(trial: Trial, fact: str, audience: Audience) -> frozenset[str]:
    """What a fact is called in every language, and the scores that it is the result of."""
    called = [fact]
    for language in languages():
        words = load_words(language, audience, trial.folder)
        called += [words(f"fact-{fact}"), *filter(None, [words.find(f"fact-{fact}.review")])]
        called += [score_name(words, load_instrument(name)) for name in trial.facts[fact].instruments]
    return names(called, fact)
