"""The ways one name is written: hyphens, possessives, plural forms of Russian nouns. Done when the lexicon is built."""

from __future__ import annotations

import re
from collections.abc import Mapping

from nlp.normalise import normalise

_CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
_HARD = ("", "а", "у", "", "ом", "е")
# Endings of a word in the nominative and in the six cases, longest ending first.
_ADJECTIVES = {
    "ая": ("ая", "ой", "ой", "ую", "ой", "ой"),
    "яя": ("яя", "ей", "ей", "юю", "ей", "ей"),
    "ый": ("ый", "ого", "ому", "ый", "ым", "ом"),
    "ий": ("ий", "ого", "ому", "ий", "им", "ом"),
    "ое": ("ое", "ого", "ому", "ое", "ым", "ом"),
    "ые": ("ые", "ых", "ым", "ые", "ыми", "ых"),
    "ие": ("ие", "их", "им", "ие", "ими", "их"),
}
_NOUNS = {
    "ание": ("ание", "ания", "анию", "ание", "анием", "ании"),
    "ение": ("ение", "ения", "ению", "ение", "ением", "ении"),
    "ия": ("ия", "ии", "ии", "ию", "ией", "ии"),
    "ий": ("ий", "ия", "ию", "ий", "ием", "ии"),
    "ка": ("ка", "ки", "ке", "ку", "кой", "ке"),
    "га": ("га", "ги", "ге", "гу", "гой", "ге"),
    "а": ("а", "ы", "е", "у", "ой", "е"),
    "я": ("я", "и", "е", "ю", "ей", "е"),
    "ь": ("ь", "и", "и", "ь", "ью", "и"),
    "ы": ("ы", "ов", "ам", "ы", "ами", "ах"),
}
_NOT_DECLINED = ("о", "е", "и", "у")


def _decline(word: str, endings: Mapping[str, tuple[str, ...]]) -> tuple[str, ...] | None:
    for ending, forms in endings.items():
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            return tuple(stem + form for form in forms)
    return None


def _noun(word: str) -> tuple[str, ...]:
    declined = _decline(word, _NOUNS)
    if declined:
        return declined
    if len(word) < 4 or word.endswith(_NOT_DECLINED) or not re.fullmatch("[а-я-]+", word):
        return (word,) * len(_CASES)
    return tuple(word + ending for ending in _HARD)


def russian_forms(name: str) -> set[str]:
    """Singular case forms of a normalised name: leading adjectives agree with the first noun, the rest stays."""
    words = name.split(" ")
    columns: list[tuple[str, ...]] = []
    for position, word in enumerate(words):
        adjective = _decline(word, _ADJECTIVES) if position < len(words) - 1 or len(words) == 1 else None
        columns.append(adjective or _noun(word))
        if adjective is None:
            columns += [(rest,) * len(_CASES) for rest in words[position + 1 :]]
            break
    return {" ".join(column[case] for column in columns) for case in range(len(_CASES))}


def _hyphen_forms(name: str) -> set[str]:
    forms = {name, name.replace("-", " ")}
    joined = re.sub(r"(?<=[a-zа-я])-(?=[a-zа-я0-9])", "", name)
    if len(joined.replace(" ", "")) >= 5:
        forms.add(joined)
    if name.count(" ") == 1:
        forms.add(name.replace(" ", "-"))
    return forms


def expand(name: str, language: str) -> set[str]:
    """Every normalised form under which `name` counts as written exactly."""
    base = normalise(name).text
    forms = {base}
    if "'s" in base:
        forms |= {base.replace("'s", "s"), base.replace("'s", "")}
    if language == "ru":
        forms |= russian_forms(base)
    if language == "zh":
        forms |= {base.replace("综合征", "综合症"), base.replace("综合征", "症候群")}
    return {written for form in forms for written in _hyphen_forms(form)}
