"""Results of autoantibody tests, spread over lists: positive, negative, unclear; a titre by its denominator."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from nlp.amounts import number, one_of
from nlp.message import Mention, Message
from nlp.result_signs import Sign, Verdict, latest, signs_in
from nlp.tables import table

# The 2019 EULAR/ACR entry criterion for lupus counts an ANA from 1:80 (shared clinical reference, section 8).
POSITIVE_TITRE = 80
# A value beside the range it is normal in: "86 U/mL (ref <20)", "5 МЕ/мл (норма до 20)".
_REFERENCE = re.compile(
    r"(?P<value>\d+(?:[.,]\d+)?)\s*[^\d\s(),;]{0,10}\s*[(\[,;（]?\s*"
    r"(?:normal|norm|nl|ref\w*|reference|n|rr|cut-?off|норм\w*|реф\w*|参考\w?|参考范围|参考值|正常值|正常)"
    r"[\s:：.]*(?:range|value|values|limit|интервал|значения|范围)?[\s:：.]*"
    r"(?:(?:<=?|≤|до|up to|below|less than|under|小于)\s*|(?P<low>\d+(?:[.,]\d+)?)\s*[-~]\s*)(?P<high>\d+(?:[.,]\d+)?)"
)
# What parts a result from the name before it, and what leads it on to the name behind it.
_APART = re.compile(r"[,;，]|(?<![a-z])(?:with|and|but|also|a)\s*$")
_LEADS_ON = re.compile(r"\s*(?:for(?![a-z])|:)")
_VALUE = re.compile(r"(?<![\w:/.,])\d+(?:[.,]\d+)?(?![\w:/])")
_REFERENCE_REACH = 60
_TITRE = re.compile(r"1\s*[:/]\s*(\d{2,6})(?!\d)")
# A laboratory may call a titre below this one negative; a higher one beside "negative" contradicts it.
_NO_LOW_TITRE = 160
_DENIED_KIND = re.compile(r"\s*(?:any|serum|circulating|detectable|evidence of|антител[а]?(?:\s+к)?)\s*")


@dataclass(frozen=True)
class Result:
    """What a test showed, the rule that says so and the place of the words."""

    verdict: Verdict
    rule: str
    start: int
    end: int


def _beside(reference: re.Match[str]) -> Verdict:
    return "positive" if number(reference["value"]) > number(reference["high"]) else "negative"


@cache
def _filler() -> re.Pattern[str]:
    rows = table("results")
    words = one_of([*rows["fillers"], *rows["joiners"]])
    return re.compile(rf"(?:\s|{words}(?![a-zа-я])|§|\d+(?:[.,]\d+)?|[<>%/:(){{}}\[\]^.])*+")


class _Sentence:
    """The antibodies of one sentence with the results found so far."""

    def __init__(self, message: Message, names: list[Mention]) -> None:
        self.message = message
        self.names = names
        self.results: dict[Mention, Result] = {}
        for index, name in enumerate(names):
            limit = names[index + 1].start if index + 1 < len(names) else len(message.text.text)
            beside = _REFERENCE.search(message.text.text, name.end, min(limit, name.end + _REFERENCE_REACH))
            if beside and self._fills(name.end, beside.start()):
                self.results[name] = Result(_beside(beside), "reference", *beside.span())
                continue
            titre = _TITRE.search(message.text.text, name.end, min(limit, name.end + 40))
            if titre and self._fills(name.end, titre.start()):
                verdict: Verdict = "positive" if int(titre.group(1)) >= POSITIVE_TITRE else "unclear"
                self.results[name] = Result(verdict, "titre", *titre.span())

    def _fills(self, start: int, end: int) -> bool:
        return _filler().fullmatch(self.message.between(start, end)) is not None

    def before(self, sign: Sign) -> int | None:
        for index in reversed(range(len(self.names))):
            name = self.names[index]
            if name.end <= sign.start:
                return index if self._fills(name.end, sign.start) else None
        return None

    def after(self, sign: Sign) -> int | None:
        for index, name in enumerate(self.names):
            if name.start >= sign.end:
                gap = re.sub(r"^\s*for(?![a-z])", "", self.message.between(sign.end, name.start))
                return index if _filler().fullmatch(gap) else None
        return None

    def _has_value(self, name: Mention, following: Mention) -> bool:
        """Whether a measured value stands behind a name, so that the result of the next one is not its own."""
        return _VALUE.search(self.message.between(name.end, following.start)) is not None

    def stands_alone(self, index: int, sign_end: int) -> bool:
        """Whether a name follows directly on a sign and a comma on the name."""
        name = self.names[index]
        after = self.message.between(name.end, min(name.end + 2, len(self.message.text.text)))
        return not self.message.between(sign_end, name.start).strip() and after.startswith((",", "，"))

    def denied_before(self, index: int, signs: list[Sign]) -> bool:
        """Whether the list that ends with this name begins behind a denial: "no ANA or ANCA were found"."""
        while True:
            name = self.names[index]
            for sign in signs:
                if sign.verdict == "negative" and sign.forward_only and sign.end <= name.start:
                    between = self.message.between(sign.end, name.start)
                    if not between.strip() or _DENIED_KIND.fullmatch(between):
                        return True
            gap = self.message.between(self.names[index - 1].end, name.start) if index else ","
            if re.search(r"[,;，、]", gap) or not self._fills(self.names[index - 1].end, name.start):
                return False
            index -= 1

    def spread(self, index: int, step: int, result: Result, signs: list[Sign]) -> None:
        """Give the result to a name and to the names listed with it that have none of their own."""
        while 0 <= index < len(self.names):
            name = self.names[index]
            known = self.results.get(name)
            if known and known.rule != "titre" and known.start != result.start:
                return
            self.results.setdefault(name, result)
            following = index + step
            if not 0 <= following < len(self.names):
                return
            left, right = sorted((self.names[index], self.names[following]), key=lambda m: m.start)
            if not self._fills(left.end, right.start) or (step < 0 and self._has_value(left, right)):
                return
            if (
                any(left.end <= sign.start < right.start for sign in signs)
                or self.results.get(self.names[following], result).start != result.start
            ):
                return
            index = following


def results(message: Message) -> dict[Mention, Result]:
    """The result said of each antibody; one without a word, sign or titre has none."""
    if not any(mention.concept.kind == "antibody" for mention in message.mentions):
        return {}
    signs = signs_in(message)
    by_sentence: dict[int, list[Mention]] = {}
    for mention in message.mentions:
        if mention.concept.kind == "antibody":
            by_sentence.setdefault(message.sentence(mention.start), []).append(mention)
    found: dict[Mention, Result] = {}
    for index, names in by_sentence.items():
        here = [sign for sign in signs if message.sentence(sign.start) == index]
        found |= _of_sentence(_Sentence(message, names), latest(here, message))
    return found


def _of_sentence(sentence: _Sentence, signs: Iterable[Sign]) -> dict[Mention, Result]:
    ranges = [result for result in sentence.results.values() if result.rule == "reference"]
    signs = [sign for sign in signs if not any(r.start <= sign.start < r.end for r in ranges)]
    for sign in signs:
        # "No anti-dsDNA, ANA positive": a denial just before a name holds, whatever follows after a comma.
        denied = sentence.after(sign) if sign.forward_only and sign.verdict == "negative" else None
        if denied is not None and sentence.stands_alone(denied, sign.end):
            sentence.results[sentence.names[denied]] = _result(sign)
    ahead: list[tuple[int, Sign]] = []
    for sign in signs:
        before, after = _sides(sentence, sign)
        if before is not None:
            _look_back(sentence, before, sign, signs)
        elif after is not None:
            ahead.append((after, sign))
    for after, sign in sorted(ahead, key=lambda pair: pair[1].forward_only):
        sentence.spread(after, 1, _result(sign), signs)
    return sentence.results


def _result(sign: Sign) -> Result:
    return Result(sign.verdict, f"result:{sign.verdict}", sign.start, sign.end)


def _sides(sentence: _Sentence, sign: Sign) -> tuple[int | None, int | None]:
    """The names before and behind a result; none before where it belongs to the one behind it."""
    before = None if sign.forward_only else sentence.before(sign)
    after = sentence.after(sign)
    if before is not None and after is not None and not sign.is_mark:
        gap = sentence.message.between(sentence.names[before].end, sign.start)
        follows = sentence.message.between(sign.end, sentence.names[after].start)
        if _APART.search(re.sub(r"\d,\d", " ", gap)) or _LEADS_ON.match(follows):
            return None, after
    return before, after


def _look_back(sentence: _Sentence, before: int, sign: Sign, signs: list[Sign]) -> None:
    """Give a result to the name before it and the list that ends there; a bare mark to that name only."""
    if sign.verdict == "positive" and not sign.is_mark and sentence.denied_before(before, signs):
        sign = replace(sign, verdict="negative")
    name = sentence.names[before]
    if sign.is_mark and not re.search(r"/\s*$", sentence.message.between(0, name.start)):
        sentence.results[name] = _result(sign)
        return
    titre = sentence.results.get(name)
    if titre and titre.rule == "titre" and sign.verdict == "negative":
        high = int(sentence.message.between(titre.start, titre.end)[1:].lstrip(" :/")) >= _NO_LOW_TITRE
        sentence.results[name] = replace(_result(sign), verdict="unclear") if high else _result(sign)
        return
    sentence.spread(before, -1, _result(sign), signs)
