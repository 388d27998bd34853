"""A message on its way through the pipeline: its text, tokens, quantities, dates, and the names found in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from nlp.amounts import Amount
from nlp.intervals import WrittenDate
from nlp.lexicon_build import Concept
from nlp.normalise import Normalised
from nlp.tokenizer import Token

_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|[。！\n；;]")
_NOT_BLANK = re.compile(r"\S")
_NOT_AN_END = re.compile(
    r"(?:^|[\s(])(?:vs|dr|mr|ms|mrs|no|st|e\.g|i\.e|approx|ca|sec|ind|cum|curr|гг?|нед|мес|таб|сут|\w)\.$"
)

# Words that open examples: ", including A and B," goes on with what stands before it.
EXAMPLES = re.compile(
    r"[,，(]?\s*(?:(?<![a-zа-я])(?:including|such as|like|e\.g\.|eg|i\.e\.|ie|namely|in particular|particularly"
    r"|for example|that is|в том числе|включая|например|в частности|такие как|а именно|типа)(?![a-zа-я])"
    r"|包括|包含|例如|诸如|比如|譬如|即|如(?=\s*§))\s*:?"
)
# An arrow between two doses ("20 -> 10 mg") parts nothing.
_DOSE_ARROW = re.compile(r"\d\s*->")


@dataclass(frozen=True)
class Mention:
    """A name at `start`..`end` of the normalised text, decided to mean `concept`."""

    start: int
    end: int
    concept: Concept = field(hash=False)
    rule: str
    doubtful: bool = False


@dataclass(frozen=True)
class Message:
    """Everything later steps look at. Positions are those of the normalised text."""

    text: Normalised
    tokens: tuple[Token, ...]
    today: date
    amounts: tuple[Amount, ...] = ()
    dates: tuple[WrittenDate, ...] = ()
    mentions: tuple[Mention, ...] = ()
    sentence_ends: tuple[int, ...] = field(default=())
    # Where words were found, so that a list of them is sought once however many short forms ask.
    looked_up: dict[frozenset[str], tuple[tuple[int, int, str], ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def naming(self, mentions: tuple[Mention, ...]) -> Message:
        """The same message with these names."""
        return Message(
            self.text,
            self.tokens,
            self.today,
            self.amounts,
            self.dates,
            mentions,
            self.sentence_ends,
            self.looked_up,
        )

    def sentence(self, position: int) -> int:
        """The number of the sentence in which a position lies."""
        return bisect_right(self.sentence_ends, position)

    def sentence_span(self, position: int) -> tuple[int, int]:
        """Start and end of the sentence around a position."""
        index = self.sentence(position)
        start = self.sentence_ends[index - 1] if index else 0
        end = self.sentence_ends[index] if index < len(self.sentence_ends) else len(self.text.text)
        return start, end

    @cached_property
    def without_names(self) -> str:
        """The text with names as §, doses and dates left out; places stay."""
        text = list(self.text.text)
        for mention in self.mentions:
            text[mention.start : mention.end] = "§" + " " * (mention.end - mention.start - 1)
        _blank(text, self._numbers())
        return "".join(text)

    @cached_property
    def without_examples(self) -> str:
        """`without_names`, the words that open examples and arrows between doses left out too; places stay."""
        text = self.without_names
        for pattern in (_DOSE_ARROW, EXAMPLES):
            text = pattern.sub(lambda match: " " * len(match.group()), text)
        return text

    @cached_property
    def without_numbers(self) -> str:
        """The text with doses and dates left out; places stay."""
        text = list(self.text.text)
        _blank(text, self._numbers())
        return "".join(text)

    def _numbers(self) -> list[tuple[int, int]]:
        return [(a.start, a.end) for a in self.amounts] + [(d.start, d.end) for d in self.dates]

    def between(self, start: int, end: int) -> str:
        return self.text.text[start:end]


def _blank(text: list[str], places: list[tuple[int, int]]) -> None:
    for start, end in places:
        text[start:end] = " " * (end - start)


def sentence_ends(text: Normalised) -> tuple[int, ...]:
    """Positions after which a new sentence begins.

    A full stop of an abbreviation is not an end, nor a question mark that the sentence goes on after in lower case
    ("CellCept? no, I meant").
    """
    return tuple(match.end() for match in _SENTENCE_END.finditer(text.text) if _ends(match, text))


def _ends(match: re.Match[str], text: Normalised) -> bool:
    if match.group() == ".":
        return not _NOT_AN_END.search(text.text[max(0, match.end() - 8) : match.end()])
    if match.group() == "?":
        following = _NOT_BLANK.search(text.text, match.end())
        return following is None or not text.source[text.origin[following.start()]].islower()
    return True
