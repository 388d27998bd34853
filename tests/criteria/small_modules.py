"""Small trials of each kind of rule, on which the best order of questions can be found by trying all."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import NamedTuple


class Module(NamedTuple):
    """Facts (share in whom each is true, seconds) and the sections of a trial file about them."""

    facts: Mapping[str, tuple[float, int]]
    sections: str


def _written(inclusion: str = "[]", cohorts: str = "[]", exclusion: str = "[]") -> str:
    return f"inclusion: {inclusion}\ncohorts: {cohorts}\nexclusion: {exclusion}\n"


def _leaf(name: str, key: str, rule: str) -> str:
    return f'{{id: {name}, quote: quote, {key}: "{rule}", who: doctor}}'


def _exclusions(*rules: str) -> str:
    return "[" + ", ".join(_leaf(f"E{index}", "excludes", rule) for index, rule in enumerate(rules)) + "]"


MODULES: Mapping[str, Module] = {
    "exclusions that do not hang together": Module(
        {"a": (0.05, 3), "b": (0.2, 10), "c": (0.1, 2), "d": (0.4, 30), "e": (0.02, 1), "f": (0.3, 8)},
        _written(exclusion=_exclusions(*"abcdef")),
    ),
    "values and their attributions": Module(
        {"a": (0.1, 3), "aa": (0.4, 6), "b": (0.2, 3), "bb": (0.8, 6), "c": (0.15, 5), "cc": (0.9, 2)},
        _written(exclusion=_exclusions("a and not aa", "b and not bb", "c and not cc")),
    ),
    "two of four, one of three": Module(
        {
            "a": (0.8, 5),
            "b": (0.7, 5),
            "c": (0.5, 4),
            "d": (0.4, 10),
            "x": (0.9, 3),
            "y": (0.6, 3),
            "z": (0.3, 3),
        },
        _written(
            "["
            + _leaf("I1", "requires", "at_least(2, a, b, c, d)")
            + ", "
            + _leaf("I2", "requires", "x or y or z")
            + "]"
        ),
    ),
    "alternatives beside an exclusion": Module(
        {"a": (0.6, 5), "b": (0.9, 5), "c": (0.5, 4), "d": (0.4, 10), "x": (0.9, 3), "y": (0.1, 3)},
        _written(
            "[{id: I1, any_of: [{id: I1.a, all_of: ["
            + _leaf("I1.a1", "requires", "a")
            + ", "
            + _leaf("I1.a2", "requires", "b")
            + "]}, "
            + _leaf("I1.b", "requires", "c")
            + ", "
            + _leaf("I1.c", "requires", "d")
            + "]}, "
            + _leaf("I2", "requires", "x")
            + "]",
            exclusion=_exclusions("y"),
        ),
    ),
    "an exclusion with an exception": Module(
        {"a": (0.1, 3), "b": (0.3, 4), "x": (0.7, 5), "y": (0.8, 5), "c": (0.2, 6)},
        _written(
            exclusion="[{id: E1, any_of: ["
            + _leaf("E1.a", "holds", "a")
            + ", "
            + _leaf("E1.b", "holds", "b")
            + "], unless: [E1.x, E1.y], parts: ["
            + _leaf("E1.x", "holds", "x")
            + ", "
            + _leaf("E1.y", "holds", "y")
            + "]}, "
            + _leaf("E2", "excludes", "c")
            + "]"
        ),
    ),
}


def random_module(seed: int) -> Module:
    """Exclusions of one to three facts each, of seven in all, with shares and seconds drawn at random."""
    random = Random(seed)
    names = list("abcdefg")
    facts = {name: (round(random.uniform(0.02, 0.6), 2), random.randint(1, 20)) for name in names}
    rules, left = [], list(names)
    while left:
        count = min(len(left), random.choice((1, 1, 2, 3)))
        parts, left = left[:count], left[count:]
        rules.append(random.choice((" or ", " and ")).join(parts))
    return Module(facts, _written(exclusion=_exclusions(*rules)))
