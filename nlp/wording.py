"""Written forms of the tables as patterns: whole words, `*` for any ending, `{set}` for any form of a word set."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product

_LETTERS = r"[a-zа-я]*"
_END = "end"
_MANY = 8
_SET = re.compile(r"\{(\w+)\}")


def spelled(form: str, sets: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Every form that "{be} stopped" stands for; a set may hold the empty form, and sets may name sets."""
    names = _SET.findall(form)
    if not names:
        yield form
        return
    for chosen in product(*(sets[name] for name in names)):
        pieces = iter(chosen)
        filled = _SET.sub(lambda _: str(next(pieces)), form)  # noqa: B023 - used up within the same turn
        yield from spelled(re.sub(r"\s+", " ", filled).strip(), sets)


@cache
def _piece(char: str) -> str:
    return r"\s+" if char == " " else _LETTERS if char == "*" else re.escape(char)


def form_pattern(form: str) -> str:
    """One form as a regular expression."""
    return "".join(map(_piece, form))


def any_of(forms: Iterable[str]) -> str:
    """A pattern for any of the forms that shares their beginnings, so that thousands of them cost little."""
    tree: dict[str, object] = {}
    for form in forms:
        node = tree
        for char in form:
            node = node.setdefault(char, {})  # type: ignore[assignment]  # a tree of trees
        node[_END] = True
    return _first_letters(tree) + _branches(tree) or r"(?!)"


def _first_letters(tree: Mapping[str, object]) -> str:
    """A look at the first letter alone, where there are so many branches that trying each would take longer."""
    plain = len(tree) > _MANY and tree.keys().isdisjoint((_END, " ", "*"))
    return f"(?=[{''.join(map(re.escape, tree))}])" if plain else ""


def _branches(tree: dict[str, object]) -> str:
    following = sorted((char for char in tree if char != _END), key=lambda char: char == "*")
    pieces = [_piece(char) + _branches(below) for char in following if isinstance(below := tree[char], dict)]
    if not pieces:
        return ""
    joined = pieces[0] if len(pieces) == 1 and _END not in tree else f"(?:{'|'.join(pieces)})"
    return f"{joined}?" if _END in tree else joined


def bounded(forms: Iterable[str]) -> re.Pattern[str]:
    """Any of the forms as whole words; Han characters and signs need no boundary on their side."""
    words: list[str] = []
    words_then_sign: list[str] = []
    signs: list[str] = []
    signs_then_word: list[str] = []
    for form in forms:
        opens, closes = (re.match(r"[a-zа-я*]", char) is not None for char in (form[0], form[-1]))
        worded = words if closes else words_then_sign
        (worded if opens else signs_then_word if closes else signs).append(form)
    patterns = [
        rf"(?<![a-zа-я0-9])(?:{any_of(words_then_sign)})",
        rf"(?<![a-zа-я0-9])(?:{any_of(words)})(?![a-zа-я])",
    ]
    patterns.append(rf"(?:{any_of(signs_then_word)})(?![a-zа-я])")
    patterns.append(rf"(?:{any_of(signs)})")
    return re.compile("|".join(patterns))
