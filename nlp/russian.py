"""Russian names in every case, singular and plural: declined when the lexicon is built, never at run time."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

# Singular and plural endings by the ending of the dictionary form, longest first: nominative, genitive, dative,
# accusative, instrumental, prepositional. A blank between two forms separates variants.
_Paradigm = tuple[str, str]
_Forms = tuple[list[str], list[str]]
_ADJECTIVES: Mapping[str, _Paradigm] = {
    "ая": ("ая ой ой ую ой ой", "ые ых ым ые ыми ых"),
    "яя": ("яя ей ей юю ей ей", "ие их им ие ими их"),
    "ий": ("ий ого ому ий им ом", "ие их им ие ими их"),
    "ый": ("ый ого ому ый ым ом", "ые ых ым ые ыми ых"),
    "ой": ("ой ого ому ой ым ом", "ые ых ым ые ыми ых"),
    "ое": ("ое ого ому ое ым ом", "ые ых ым ые ыми ых"),
    "ее": ("ее его ему ее им ем", "ие их им ие ими их"),
    "ые": ("ые ых ым ые ыми ых", "ые ых ым ые ыми ых"),
    "ие": ("ие их им ие ими их", "ие их им ие ими их"),
}
_NOUNS: Mapping[str, _Paradigm] = {
    "ие": ("ие ия ию ие ием ии", "ия ий иям ия иями иях"),
    "итела": ("итела ител ителам итела ителами ителах",) * 2,
    "ия": ("ия ии ии ию ией ии", "ии ий иям ии иями иях"),
    "ка": ("ка ки ке ку кой ке", "ки ок кам ки ками ках"),
    "га": ("га ги ге гу гой ге", "ги г гам ги гами гах"),
    "ца": ("ца цы це цу цей це", "цы ц цам цы цами цах"),
    "а": ("а ы е у ой е", "ы _ ам ы ами ах"),
    "я": ("я и е ю ей е", "и _ ям и ями ях"),
    "сть": ("сть сти сти сть стью сти", "сти стей стям сти стями стях"),
    "знь": ("знь зни зни знь знью зни", "зни зней зням зни знями знях"),
    "ь": ("ь я ю ь ем е", "и ей ям и ями ях"),
    "ий": ("ий ия ию ий ием ии", "ии иев иям ии иями иях"),
    "ии": ("ии ий иям ии иями иях",) * 2,
    "ы": ("ы ов ам ы ами ах",) * 2,
    "ц": ("ц ца цу ц цом це", "цы цов цам цы цами цах"),
}
_VELAR = ("_ а у _ ом е", "и ов ам и ами ах")
_HUSHING = ("_ а у _ ом е", "и ей ам и ами ах")
_HARD = ("_ а у _ ом е", "ы ов ам ы ами ах")
_NOT_DECLINED = re.compile(r"(?:[оуэю]|(?<!и)е|(?<!и)и)$")
_NOUN_IN_IE = re.compile(r"(?:ни|ти|стви)е$")
_SHORT_ENDINGS = ("а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах", "ой", "и")
_CASES = 6


def _endings(paradigm: _Paradigm) -> tuple[Sequence[str], Sequence[str]]:
    singular, plural = paradigm
    return singular.replace("_", "").split(" "), plural.replace("_", "").split(" ")


def _by_table(word: str, table: Mapping[str, _Paradigm]) -> _Forms | None:
    for ending, paradigm in table.items():
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: len(word) - len(ending)]
            singular, plural = _endings(paradigm)
            return _spelt(stem, singular), _spelt(stem, plural)
    return None


def _spelt(stem: str, endings: Sequence[str]) -> list[str]:
    """After к, г, х and the hushing letters и is written for ы, after the latter е for an unstressed о."""
    if stem[-1] in "жшчщ":
        return [stem + re.sub("^[ыо]", lambda m: "и" if m.group() == "ы" else "е", form) for form in endings]
    if stem[-1] in "кгх":
        return [stem + re.sub("^ы", "и", form) for form in endings]
    return [stem + form for form in endings]


def _still(word: str) -> _Forms:
    return [word] * _CASES, [word] * _CASES


def noun_forms(word: str) -> _Forms:
    """Singular and plural of a noun, six cases each; a word of another script or kind stays as it is."""
    head, hyphen, last = word.rpartition("-")
    if len(last) < 3 or not re.fullmatch("[а-я]+", last) or _NOT_DECLINED.search(last):
        return _still(word)
    declined = _by_table(last, _NOUNS)
    if declined is None:
        paradigm = _VELAR if last[-1] in "кгх" else _HUSHING if last[-1] in "жшчщ" else _HARD
        singular, plural = _endings(paradigm)
        declined = [last + form for form in singular], [last + form for form in plural]
    return [head + hyphen + form for form in declined[0]], [head + hyphen + form for form in declined[1]]


def _adjective(word: str, *, alone: bool) -> _Forms | None:
    if len(word) < 5 or _NOUN_IN_IE.search(word) or (alone and word.endswith(("ий", "ие", "ой"))):
        return None
    return _by_table(word, _ADJECTIVES)


def russian_forms(name: str) -> set[str]:
    """Case forms, singular and plural, of a normalised name.

    Leading adjectives agree with the first noun, and what follows the noun stays: "системной красной волчанкой",
    "антител к кардиолипину". A noun that ends the name may also come first: "склеродермии системной".
    """
    words = name.split(" ")
    columns: list[_Forms] = []
    for position, word in enumerate(words):
        adjective = _adjective(word, alone=position == len(words) - 1)
        columns.append(adjective or noun_forms(word))
        if adjective is None:
            columns += [_still(rest) for rest in words[position + 1 :]]
            turned = [columns[-1], *columns[:-1]] if 0 < position == len(words) - 1 else columns
            return _joined(columns) | _joined(turned)
    return _joined(columns)


def _joined(columns: Sequence[_Forms]) -> set[str]:
    return {
        " ".join(column[number][case] for column in columns) for number in (0, 1) for case in range(_CASES)
    }


def short_forms(short: str) -> set[str]:
    """A Russian abbreviation with the endings people add to it: "ГКС-ами", "ММФ-ом"; joined from three letters on."""
    if not re.fullmatch("[а-я]{2,6}", short):
        return {short}
    joined = {short + ending for ending in ("ов", "ами", "ом", "ах")} if len(short) >= 3 else set()
    return {short, *(f"{short}-{ending}" for ending in _SHORT_ENDINGS), *joined}
