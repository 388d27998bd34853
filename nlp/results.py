"""Results of autoantibody tests, spread over lists: positive, negative, unclear; a titre by its denominator."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from nlp.message import Mention, Message
from nlp.quantities import one_of
from nlp.tables import table
from nlp.wording import bounded

Verdict = Literal["positive", "negative", "unclear"]
# The 2019 EULAR/ACR entry criterion for lupus counts an ANA from 1:80 (shared clinical reference, section 8).
POSITIVE_TITRE = 80
_TITRE = re.compile(r"1\s*[:/]\s*(\d{2,6})(?!\d)")


@dataclass(frozen=True)
class Result:
    verdict: Verdict
    rule: str
    start: int
    end: int


@dataclass(frozen=True)
class _Sign:
    start: int
    end: int
    verdict: Verdict
    sign: bool
    forward_only: bool = False


@cache
def _filler() -> re.Pattern[str]:
    rows = table("results")
    words = one_of([*rows["fillers"], *rows["joiners"]])
    return re.compile(rf"(?:\s|{words}(?![a-zа-я])|§|\d+(?:[.,]\d+)?|[<>%/:(){{}}\[\]^.])*+")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Verdict, bool, bool], ...]:
    rows = table("results")

    def both(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
        signs = [form for form in rows[name] if not re.search(r"\w", form)]
        return bounded([form for form in rows[name] if form not in signs]), re.compile(
            one_of(signs) or r"(?!)"
        )

    verdicts: tuple[tuple[str, Verdict], ...] = (
        ("unclear", "unclear"),
        ("positive", "positive"),
        ("negative", "negative"),
    )
    found: list[tuple[re.Pattern[str], Verdict, bool, bool]] = []
    for name, verdict in verdicts:
        words, signs = both(name)
        found += [(words, verdict, False, False), (signs, verdict, True, False)]
    found.append((re.compile(r"(?<=[\w)])-(?=[\s,;.)]|$)"), "negative", True, False))
    found.append((bounded(rows["absent"]), "negative", False, True))
    found.append((bounded(rows["present"]), "positive", False, True))
    return tuple(found)


def _signs(message: Message) -> list[_Sign]:
    named = {place for m in message.mentions for place in range(m.start, m.end)}
    found: list[_Sign] = []
    taken: set[int] = set()
    for pattern, verdict, sign, forward_only in _patterns():
        for match in pattern.finditer(message.text.text):
            covered = set(range(match.start(), match.end()))
            if not covered & (named | taken):
                taken |= covered
                found.append(_Sign(match.start(), match.end(), verdict, sign, forward_only))
    return sorted(found, key=lambda sign: sign.start)


class _Sentence:
    """The antibodies of one sentence with the results found so far."""

    def __init__(self, message: Message, names: list[Mention]) -> None:
        self.message = message
        self.names = names
        self.results: dict[Mention, Result] = {}
        for index, name in enumerate(names):
            limit = names[index + 1].start if index + 1 < len(names) else len(message.text.text)
            titre = _TITRE.search(message.text.text, name.end, min(limit, name.end + 40))
            if titre and self._fills(name.end, titre.start()):
                verdict: Verdict = "positive" if int(titre.group(1)) >= POSITIVE_TITRE else "unclear"
                self.results[name] = Result(verdict, "titre", *titre.span())

    def _fills(self, start: int, end: int) -> bool:
        return _filler().fullmatch(self.message.between(start, end)) is not None

    def before(self, sign: _Sign) -> int | None:
        for index in reversed(range(len(self.names))):
            name = self.names[index]
            if name.end <= sign.start:
                return index if self._fills(name.end, sign.start) else None
        return None

    def after(self, sign: _Sign) -> int | None:
        for index, name in enumerate(self.names):
            if name.start >= sign.end:
                gap = re.sub(r"^\s*for(?![a-z])", "", self.message.between(sign.end, name.start))
                return index if _filler().fullmatch(gap) else None
        return None

    def stands_alone(self, index: int, sign_end: int) -> bool:
        """Whether a name follows directly on a sign and a comma on the name."""
        name = self.names[index]
        after = self.message.between(name.end, min(name.end + 2, len(self.message.text.text)))
        return not self.message.between(sign_end, name.start).strip() and after.startswith((",", "，"))

    def spread(self, index: int, step: int, result: Result, signs: list[_Sign]) -> None:
        """Give the result to a name and to the names listed with it that have none of their own."""
        while 0 <= index < len(self.names):
            name = self.names[index]
            if name in self.results and self.results[name].rule != "titre":
                return
            self.results.setdefault(name, result)
            following = index + step
            if not 0 <= following < len(self.names):
                return
            left, right = sorted((self.names[index], self.names[following]), key=lambda m: m.start)
            if not self._fills(left.end, right.start):
                return
            if (
                any(left.end <= sign.start < right.start for sign in signs)
                or self.names[following] in self.results
            ):
                return
            index = following


def results(message: Message) -> dict[Mention, Result]:
    """The result said of each antibody; one without a word, sign or titre has none."""
    signs = _signs(message)
    by_sentence: dict[int, list[Mention]] = {}
    for mention in message.mentions:
        if mention.concept.kind == "antibody":
            by_sentence.setdefault(message.sentence(mention.start), []).append(mention)
    found: dict[Mention, Result] = {}
    for number, names in by_sentence.items():
        here = [sign for sign in signs if message.sentence(sign.start) == number]
        found |= _of_sentence(_Sentence(message, names), here)
    return found


def _of_sentence(sentence: _Sentence, signs: Iterable[_Sign]) -> dict[Mention, Result]:
    signs = list(signs)
    ahead: list[tuple[int, _Sign]] = []
    for sign in signs:
        # "No anti-dsDNA, ANA positive": a denial just before a name holds, whatever follows after a comma.
        denied = sentence.after(sign) if sign.forward_only and sign.verdict == "negative" else None
        if denied is not None and sentence.stands_alone(denied, sign.end):
            sentence.results[sentence.names[denied]] = Result(
                "negative", "result:negative", sign.start, sign.end
            )
    for sign in signs:
        before = None if sign.forward_only else sentence.before(sign)
        after = sentence.after(sign)
        if before is not None and after is not None and not sign.sign:
            gap = sentence.message.between(sentence.names[before].end, sign.start)
            follows = sentence.message.between(sign.end, sentence.names[after].start)
            if re.search(r"[,;]", gap) or re.match(r"\s*(?:for(?![a-z])|:)", follows):
                before = None
        if before is not None:
            result = Result(sign.verdict, f"result:{sign.verdict}", sign.start, sign.end)
            if sign.sign and not re.search(
                r"/\s*$", sentence.message.between(0, sentence.names[before].start)
            ):
                sentence.results[sentence.names[before]] = result
            else:
                sentence.spread(before, -1, result, signs)
        elif after is not None:
            ahead.append((after, sign))
    for after, sign in sorted(ahead, key=lambda pair: pair[1].forward_only):
        sentence.spread(after, 1, Result(sign.verdict, f"result:{sign.verdict}", sign.start, sign.end), signs)
    return sentence.results
