"""How a name is meant: negated, past, planned, current, of a relative, uncertain. No cue means unspecified."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from nlp.cues import Cue, cue_phrases, cues_written
from nlp.message import Mention, Message
from nlp.reach import NEITHER, STATUSES, distance, leads_light, masked, prefers_other_side

Status = Literal["current", "past", "planned", "unspecified"]
# "No 4" is a number, and denies nothing.
_NUMBERED = re.compile(r"no\.?\s*\d")
_STOPS = re.compile(
    r"stop|discont|withdr|d/c|dc'd|quit|ceas|tapered off|weaned off|single dose|one dose|stat"
    r"|停|撤|单次|一次性|отмен|прекра|прерв|брос|однократно"
)
# A time, not a verb of its own: "previously A and B were not used".
_FORMERLY = re.compile(
    r"previously|formerly|earlier|before|to date|so far|ранее|раньше|прежде|до этого|既往|以前|之前|曾"
)
_CLAUSE_ENDS = re.compile(r"\s*(?:$|[.,;)\]、。，；/|\n])")
_PIECE = re.compile(r"[^\W\d_]+|[?()]")
_LEAVES_OUT = re.compile(r"exclu|исключ|排除|剔除|除外")
# Ranks: what each word between a cue and a name adds, what being left for something else takes off, and the nearest.
_WORD = 2
_LEFT_BEHIND = 8
_FIRST = -1


@dataclass(frozen=True)
class Assertion:
    """The status of one name, with the ids and places of its cues; `denied_at` is the place of its denial."""

    negated: bool = False
    experiencer: Literal["patient", "family", "others"] = "patient"
    status: Status = "unspecified"
    uncertain: bool = False
    reason: str | None = None
    rules: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    denied_at: tuple[int, int] | None = None


@dataclass(frozen=True)
class _Reached:
    """A cue that reaches a name; the lower the rank, the nearer it is."""

    rank: int
    cue: Cue


def cues_of(message: Message) -> list[Cue]:
    """Every cue of the message outside the names; longer ones hide shorter ones."""
    named = {place for m in message.mentions for place in range(m.start, m.end)}
    found: list[Cue] = []
    for start, end in cue_phrases().find(message.tokens, message.text.text):
        if not named.isdisjoint(range(start, end)) or _is_numero(start, end, message):
            continue
        if _NUMBERED.match(message.text.text, start):
            continue
        pieces = _pieces(start, end, message)
        for first, last in pieces:
            for row in cues_written(message.between(first, last)):
                if row.says != "ignore":
                    looks_ahead = pieces != [(start, end)] and row.says == "negated"
                    found.append(row.at(first, last, backward=row.backward and not looks_ahead))
    return found


def _pieces(start: int, end: int, message: Message) -> list[tuple[int, int]]:
    """The place of a cue; of an answer ("SLE: no") that its clause goes on after, those of its words and signs."""
    written = message.between(start, end)
    answers = any(row.within == "answer" for row in cues_written(written))
    if not answers or _CLAUSE_ENDS.match(message.text.text, end):
        return [(start, end)]
    return [(start + piece.start(), start + piece.end()) for piece in _PIECE.finditer(written)]


def _is_numero(start: int, end: int, message: Message) -> bool:
    """The sign № becomes "no" when normalised, and denies nothing."""
    return "№" in message.text.source and "№" in message.text.written(start, end)


def assertion(mention: Mention, message: Message, cues: list[Cue]) -> Assertion:
    """The status of a name from the nearest cue of each sort that reaches it; `cues` are those of its sentence."""
    reached: dict[str, list[_Reached]] = {}
    for cue in cues:
        words = distance(cue, mention, message, cues)
        if words is None:
            continue
        both = cue.forward and cue.backward and cue.start >= mention.end
        if both and cue.says not in ("others", "uncertain") and prefers_other_side(cue, message, cues):
            continue
        if both and "?" in message.between(cue.start, cue.end) and prefers_other_side(cue, message, cues):
            continue
        if _of_next_clause(cue, mention, message, cues):
            continue
        sort = "status" if cue.says in STATUSES else cue.says
        reached.setdefault(sort, []).append(_Reached(_rank(cue, words, mention, message, cues), cue))
    nearest = {sort: min(found, key=lambda one: one.rank) for sort, found in reached.items()}
    if "status" in nearest:
        nearest["status"] = _ended_later(nearest["status"], reached["status"], mention, message)
    if _overruled(nearest, mention, message):
        del nearest["negated"]
    return _decided({sort: one.cue for sort, one in nearest.items()}, mention)


def _of_next_clause(cue: Cue, mention: Mention, message: Message, cues: list[Cue]) -> bool:
    """Whether a denial behind a name and a Chinese comma is of what follows it: "A 10mg，未用B"."""
    behind = cue.says == "negated" and cue.start >= mention.end and cue.within != "topic"
    return (
        behind and "，" in message.between(mention.end, cue.start) and prefers_other_side(cue, message, cues)
    )


def _rank(cue: Cue, words: int, mention: Mention, message: Message, cues: list[Cue]) -> int:
    rank = words * _WORD + (cue.says == "current")
    if cue.within == "between":
        # What was taken before something else is over, whatever began it.
        return rank - _LEFT_BEHIND
    if cue.within == "verb":
        return _FIRST
    if cue.says == "planned" and cue.end <= mention.start:
        # "建议换": the plan comes first, then what is planned.
        return _FIRST if leads_light(cue, mention, message, cues) else max(0, rank - _WORD)
    return rank


def _ended_later(nearest: _Reached, found: list[_Reached], mention: Mention, message: Message) -> _Reached:
    """A drug that was begun and, further on, stopped is stopped: "予A 10mg，2011年停用"."""
    if nearest.cue.says != "current" or nearest.cue.end > mention.start:
        return nearest
    for one in found:
        if one.cue.says == "past" and one.cue.start >= mention.end:
            stops = _STOPS.search(message.between(one.cue.start, one.cue.end))
            if stops and "§" not in masked(message, mention.end, one.cue.start):
                return one
    return nearest


def _overruled(nearest: dict[str, _Reached], mention: Mention, message: Message) -> bool:
    """Whether a denial is meant of another name, because something nearer is said of this one.

    "Responded to prednisone and rituximab was not required"; "declined belimumab and tacrolimus was added". What is
    planned and has not begun is planned, unless the person does not want it; people who are left out of a study are
    not denied a drug; what was only suspected was not believed before another diagnosis was made.
    """
    if "negated" not in nearest:
        return False
    if (
        mention.concept.kind == "diagnosis"
        and "uncertain" in nearest
        and nearest["negated"].cue.within == "topic"
    ):
        return True
    far, denial = nearest["negated"].rank, nearest["negated"].cue
    if "others" in nearest and _LEAVES_OUT.search(message.between(denial.start, denial.end)):
        return True
    if "status" not in nearest:
        return False
    near, status = nearest["status"].rank, nearest["status"].cue
    if denial.rule == NEITHER and status.reason:
        return True
    if denial.reason == "patient_choice" and status.says == "planned" and denial.start >= mention.end:
        return False
    if status.says == "planned" and denial.start >= mention.end and denial.within != "topic":
        # "Neither A nor B helped" denies the help.
        return True
    if near >= far or _FORMERLY.fullmatch(message.between(status.start, status.end)):
        return False
    if denial.start >= mention.end:
        return denial.within != "topic"
    return status.start >= mention.end and "§" in masked(message, denial.end, mention.start)


def _decided(cues: dict[str, Cue], mention: Mention) -> Assertion:
    status = cues.get("status")
    drug = mention.concept.kind == "drug"
    experiencer: Literal["patient", "family", "others"] = "patient"
    if "family" in cues:
        experiencer = "family"
    elif "others" in cues:
        experiencer = "others"
    said: Status = "unspecified"
    if drug and status and experiencer != "others":
        said = "past" if status.says == "past" else "planned" if status.says == "planned" else "current"
    used = [cue for sort, cue in cues.items() if drug or sort != "status"]
    reason = cues["negated"].reason if "negated" in cues else status.reason if status else None
    return Assertion(
        negated="negated" in cues,
        experiencer=experiencer,
        status=said if drug else "current",
        uncertain="uncertain" in cues,
        reason=reason if drug else None,
        rules=tuple(cue.rule for cue in used),
        spans=tuple((cue.start, cue.end) for cue in used),
        denied_at=(cues["negated"].start, cues["negated"].end) if "negated" in cues else None,
    )
