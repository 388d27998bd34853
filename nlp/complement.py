"""C3 and C4 said to be low or normal: "low C3/C4", "C3 0.45 g/L ↓, C4 normal", "补体C3、C4均降低"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nlp.amounts import NUMBER, number
from nlp.assertion import assertion, cues_of
from nlp.findings import Finding, Span
from nlp.lexicon_build import Concept
from nlp.measures import Measure
from nlp.message import Mention, Message
from nlp.statements import measured_finding
from nlp.tables import table
from nlp.value_times import is_old, is_wanted
from nlp.wording import bounded

# Latin and Cyrillic letters look alike. C3-C4 is a place in the neck; C4d and HLA-C4 are other things.
_FRACTION = r"(?<![-a-zа-я0-9.])[cс]-?[34](?![-a-zа-я0-9]|\.\d)"
_UNIT = r"(?:\s*(?:g/l|mg/dl|mg/l|г/л|мг/дл|мг/л))?"
_RANGE = rf"\s*[(\[][^\d()]{{0,12}}(?P<least>{NUMBER})\s*[-~]\s*(?:{NUMBER}){_UNIT}\s*[)\]]"
_VALUE = rf"\s*(?:[:=(]|is|was|of|at|为)?\s*(?P<value>{NUMBER}){_UNIT}\)?(?:{_RANGE})?"
_ELEMENT = re.compile(rf"{_FRACTION}(?:(?P<other>/4(?![\d.]))|{_VALUE})?")
_ALSO = re.compile(r"\s*(?:[,/&+、]|,?\s*(?:and|и)(?![a-zа-я])|[和及与])\s*(?:补体|complement\s)?\s*")
_UNSURE = re.compile(r"\s*(?:\?|(?:or|to|или|或)(?![a-zа-я]))")
_EVEN = re.compile(r"\s*[-/]?\s*(?:normal|норм|正常)")
_EDGE = re.compile(r"(?:low\s*-|borderline|possibly|probably|пограничн\w*|临界|可能)\s*$")
_CONCEPT = Concept("complement", "antibody")
_REACH = 24
_FACTS = {"3": "c3_low", "4": "c4_low"}


@dataclass(frozen=True)
class _Named:
    """One fraction, its value included; `low`: what the laboratory's own range beside the value says of it."""

    fraction: str
    start: int
    end: int
    has_value: bool = False
    low: bool | None = None


@dataclass(frozen=True)
class _Said:
    """That a fraction is low or not, in the words at `start`..`end`."""

    named: _Named
    low: bool
    start: int
    end: int


@cache
def _words(name: str) -> str:
    return rf"(?:{bounded(table('complement')[name]).pattern})"


@cache
def _result() -> str:
    denied = rf"(?:(?P<denied>{_words('denies')})\s*)?"
    return rf"(?:(?P<normal>{_words('normal')})|{denied}(?P<low>{_words('low')}))"


@cache
def _behind() -> re.Pattern[str]:
    """A result after a name; after a value a comma may stand before it."""
    filler = rf"(?:\s|[:=(]|{_words('between')})*"
    return re.compile(rf"{filler}(?P<both>{_words('both')})?{filler}{_result()}")


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(rf"{_result()}(?:\s|[:(]|{_words('ahead')}|{_words('both')})*$")


def _is_low(match: re.Match[str]) -> bool:
    return match["low"] is not None and match["denied"] is None


@cache
def _elsewhere() -> re.Pattern[str]:
    return bounded(table("complement")["elsewhere"])


def _place(match: re.Match[str]) -> tuple[int, int]:
    """Where the word of a result stands, its denial included."""
    if match["low"] is None:
        return match.span("normal")
    return match.start("denied" if match["denied"] else "low"), match.end("low")


def complement_findings(message: Message) -> list[Finding]:
    """What the patient's C3 and C4 are said to be; of another time or in doubt it asks, a relative's is none."""
    found = []
    text = message.text.text
    for first, last in _sentences(message):
        said = [one for one in _sayings(text, first, last) if not _is_open(one, text)]
        cues = [cue for cue in cues_of(message) if first <= cue.start < last] if said else []
        for one in said:
            place = Mention(one.named.start, one.named.end, _CONCEPT, "complement")
            how = assertion(place, message, cues)
            if how.experiencer == "patient" and not (how.negated and one.low):
                doubtful = how.uncertain or how.status in ("past", "planned")
                found.append(_finding(one, message, doubtful=doubtful or _is_of_old(one, text)))
    return found


def _finding(said: _Said, message: Message, *, doubtful: bool) -> Finding:
    named = said.named
    fact = _FACTS[named.fraction]
    finding = measured_finding(
        Measure(named.start, named.end, fact, said.low, "complement", doubtful), message
    )
    first, last = message.text.span(said.start, said.end)
    return finding.model_copy(update={"details": (Span(start=first, end=last),)})


def _sentences(message: Message) -> list[tuple[int, int]]:
    """Sentences that name a fraction, without those about a biopsy, a gene or the neck."""
    text = message.text.text
    places = sorted({message.sentence_span(match.start()) for match in _ELEMENT.finditer(text)})
    return [place for place in places if not _elsewhere().search(text, *place)]


def _groups(text: str, first: int, last: int) -> list[list[_Named]]:
    """The fractions of a sentence, those that are listed together in one group."""
    groups: list[list[_Named]] = []
    end = first
    for match in _ELEMENT.finditer(text, first, last):
        if not groups or not _ALSO.fullmatch(text, end, match.start()):
            groups.append([])
        groups[-1] += _named(match)
        end = match.end()
    return groups


def _named(match: re.Match[str]) -> Iterator[_Named]:
    fraction = match.group()[1:3].lstrip("-")[0]
    if match["other"]:
        yield _Named(fraction, match.start(), match.start("other"))
        yield _Named("4", match.end() - 1, match.end())
        return
    low = number(match["value"]) < number(match["least"]) if match["least"] else None
    yield _Named(fraction, match.start(), match.end(), match["value"] is not None, low)


def _sayings(text: str, first: int, last: int) -> Iterator[_Said]:
    """What is said of each fraction of a sentence; a word stands for one group of them only."""
    groups = _groups(text, first, last)
    free = first
    for group, following in zip(groups, [*groups[1:], []], strict=True):
        limit = following[0].start if following else last
        ahead = _ahead().search(text, free, group[0].start)
        behind = _behind().match(text, group[-1].end, limit)
        if ahead and behind and following and not _behind().match(text, following[-1].end, last):
            # "low C3 normal C4": the word between them is the second one's.
            behind = None if _ahead().fullmatch(text, _place(behind)[0], limit) else behind
        for named in group:
            match = _of(named, group, ahead, behind)
            if match and named.low in (None, _is_low(match)):
                yield _Said(named, _is_low(match), *_place(match))
            elif match is None and named.low is not None:
                yield _Said(named, named.low, named.start, named.end)
        free = behind.end() if behind else group[-1].end


def _of(
    named: _Named, group: list[_Named], ahead: re.Match[str] | None, behind: re.Match[str] | None
) -> re.Match[str] | None:
    """The word that speaks of one of a group; none where two words may."""
    is_last = named is group[-1]
    valued = any(one.has_value for one in group)
    if ahead and behind:
        return None if len(group) == 1 else behind if is_last else ahead
    if ahead:
        return ahead if named is group[0] or not valued else None
    if behind:
        return behind if is_last or behind["both"] or not valued else None
    return None


def _is_open(said: _Said, text: str) -> bool:
    """Whether it is asked, wished for, feared or left open rather than said."""
    start, end = min(said.start, said.named.start), max(said.end, said.named.end)
    lead = text[max(0, start - _REACH) : start]
    doubted = _UNSURE.match(text, end) or _EVEN.match(text, said.end) or _EDGE.search(lead)
    return doubted is not None or is_wanted(text, start)


def _is_of_old(said: _Said, text: str) -> bool:
    start, end = min(said.start, said.named.start), max(said.end, said.named.end)
    return is_old(text, start, max(said.start, said.named.end), end)
