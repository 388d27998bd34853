"""The ways one name is written: hyphens, possessives, Russian case forms. Done when the lexicon is built."""

from __future__ import annotations

import re

from nlp.normalise import normalise
from nlp.russian import russian_forms, short_forms

_CYRILLIC = re.compile("[а-я]")
_OF_THE_TYPE = {"性": "型", "型": "性"}


def _hyphen_forms(name: str) -> set[str]:
    forms = {name, name.replace("-", " ")}
    joined = re.sub(r"(?<=[a-zа-я])-(?=[a-zа-я0-9])", "", name)
    if len(joined.replace(" ", "")) >= 5:
        forms.add(joined)
    if name.count(" ") == 1 and not _CYRILLIC.search(name):
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
    if language == "short" and _CYRILLIC.match(base):
        # An ending is never set off by a blank: "так и" is no case of ТАК.
        return _hyphen_forms(base) | short_forms(base)
    if language == "zh":
        forms |= {base.replace("综合征", "综合症"), base.replace("综合征", "症候群")}
        # "of the … type" is said with either character: 进展性, 进展型.
        forms |= {
            base[:place] + _OF_THE_TYPE[char] + base[place + 1 :]
            for place, char in enumerate(base)
            if char in _OF_THE_TYPE
        }
    return {written for form in forms for written in _hyphen_forms(form)}
