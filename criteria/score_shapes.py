"""The shapes in which people write ticks, numbers and titres, brought to the one that typed values are read from."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from criteria.facts import Field
from criteria.values import is_keyed

_TICKS = {
    **dict.fromkeys(("true", "yes", "present", "positive"), True),
    **dict.fromkeys(("false", "no", "absent", "negative"), False),
}
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_TITRE = re.compile(r"1\s*[:/]\s*(\d+)")
NUMBERS = (int, float, Decimal)
_NUMBER_KEYS = ("value", "at_least", "above", "at_most", "below")
_SHORT = {"m": "male", "f": "female"}


def in_shape(fact: Field, said: Any) -> Any:
    """What was said in the one shape that typed values are read from: words for ticks, texts for numbers, titres."""
    if fact.kind == "truth" and isinstance(said, str):
        return _TICKS.get(said.strip().casefold(), said)
    if fact.kind == "choice" and isinstance(said, str):
        return _SHORT.get(said.strip().casefold(), said.strip().casefold())
    if fact.kind != "quantity":
        return said
    titre = fact.unit == "titre"
    if not is_keyed(said):
        return as_number(said, titre=titre)
    return {key: in_shape(fact, one) if key in _NUMBER_KEYS else one for key, one in said.items()}


def as_number(said: Any, *, titre: bool) -> Any:
    """A number that is written as a text; of a titre its denominator; anything else as it is."""
    if isinstance(said, str):
        if titre and (found := _TITRE.fullmatch(said.strip())):
            return Decimal(found[1])
        if _NUMBER.fullmatch(said.strip()):
            return Decimal(said.strip())
    return said


def says_a_number(said: Any, *, bare: bool) -> bool:
    """Whether a statement gives a number: with its unit or bounds, or, where that is asked for, bare."""
    if is_keyed(said):
        return any(key in said for key in _NUMBER_KEYS)
    number = as_number(said, titre=True)
    return bare and isinstance(number, NUMBERS) and not isinstance(number, bool)
