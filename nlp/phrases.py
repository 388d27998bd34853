"""Many written forms looked up word by word: which is the longest that begins at a token."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nlp.tokenizer import Token, tokens_of

_LETTERS = frozenset(map(chr, (*range(ord("a"), ord("z") + 1), *range(ord("а"), ord("я") + 1))))


@dataclass(slots=True)
class _Node:
    """Where forms that begin alike go on: by the next word as it is, or by the beginning of an open one."""

    words: dict[str, _Node] = field(default_factory=dict)
    openings: dict[str, _Node] = field(default_factory=dict)
    ends: bool = False


class Phrases:
    """Forms as the tables write them: a blank is any white space, `*` any ending of a word.

    A form that begins or ends with a letter does so at the edge of a word; Han characters and signs need no edge.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._root = _Node()
        for form in forms:
            self._add(form)
        self._shortest = min(map(len, self._root.openings), default=0)
        self._openings: dict[str, list[tuple[str, _Node]]] = {}
        for opening, node in self._root.openings.items():
            self._openings.setdefault(opening[: self._shortest], []).append((opening, node))

    def _add(self, form: str) -> None:
        node, end = self._root, 0
        tokens = tokens_of(form)
        for token, following in zip(tokens, [*tokens[1:], None], strict=True):
            if token.text == "*":
                continue
            word = " " + token.text if end and token.start > end else token.text
            is_open = following is not None and following.text == "*"
            node = (node.openings if is_open else node.words).setdefault(word, _Node())
            end = token.end + is_open
        node.ends = True

    def find(self, tokens: Sequence[Token], text: str) -> list[tuple[int, int]]:
        """The places of the forms in a text with these tokens, from left to right, none overlapping another."""
        places: list[tuple[int, int]] = []
        exact, opened, shortest = self._root.words, self._openings, self._shortest
        end = 0
        for index, token in enumerate(tokens):
            word = token.text
            if (word not in exact and word[:shortest] not in opened) or token.start < end:
                continue
            last = self._longest(tokens, index, text)
            if last >= 0:
                end = tokens[last].end
                places.append((token.start, end))
        return places

    def _longest(self, tokens: Sequence[Token], index: int, text: str) -> int:
        """The last token of the longest form that begins at a token; -1 = none does."""
        token = tokens[index]
        if not _opens(text, token):
            return -1
        exact = self._root.words.get(token.text)
        last = -1 if exact is None else _end(exact, tokens, index, text)
        for opening, node in self._openings.get(token.text[: self._shortest], ()):
            if token.text.startswith(opening):
                last = max(last, _end(node, tokens, index, text))
        return last


def _opens(text: str, token: Token) -> bool:
    """Whether a form may begin at a token: a word not right behind another one or a figure."""
    if not token.start or token.text[0] not in _LETTERS:
        return True
    before = text[token.start - 1]
    return before not in _LETTERS and not before.isdecimal()


def _end(node: _Node, tokens: Sequence[Token], index: int, text: str) -> int:
    """The last token with which a form may end that has come as far as `node` at `tokens[index]`; -1 = with none."""
    token = tokens[index]
    longest = -1
    if node.ends and not (
        token.text[0] in _LETTERS and token.end < len(text) and text[token.end] in _LETTERS
    ):
        longest = index
    if index + 1 == len(tokens):
        return longest
    following = tokens[index + 1]
    word = following.text if following.start == token.end else " " + following.text
    further = node.words.get(word)
    if further is not None:
        longest = max(longest, _end(further, tokens, index + 1, text))
    for opening, behind in node.openings.items():
        if word.startswith(opening):
            longest = max(longest, _end(behind, tokens, index + 1, text))
    return longest
