"""How a name is meant: negated, past, planned, current, of a relative, uncertain. No cue means unspecified."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from nlp.cues import Cue, cue_pattern, cues_written
from nlp.message import Mention, Message
from nlp.tables import table
from nlp.wording import bounded

Status = Literal["current", "past", "planned", "unspecified"]
_STATUSES = ("current", "past", "planned")
_FIRST_CHUNK_WORDS = 7
_LIST_CHUNK_WORDS = 3
# Words that take up what was named before: "but it" in "took Imuran but it wrecked my liver".
_TAKEN_UP = re.compile(
    r"(?:(?<![a-zа-я])(?:but|however|though|although|because|then|which|except|no|однако|но)(?![a-zа-я])|但是?|可是?|然而|而)"
    r"\s*(?:(?:it|they|that|this|these|those|both|all|i|she|he|we|was|just|only|really|then|он[аои]?|это|я)\s+)*(?=[\s§]*$)"
)
_WORD = re.compile(r"[^\W\d_]+|[\u3400-\u9fff]")


@dataclass(frozen=True)
class Assertion:
    """The status of one name, with the ids and places of the cues it rests on."""

    negated: bool = False
    experiencer: Literal["patient", "family", "others"] = "patient"
    status: Status = "unspecified"
    uncertain: bool = False
    reason: str | None = None
    rules: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()


@cache
def _break_pattern(name: str) -> re.Pattern[str]:
    return bounded(table("breakers")[name])


def cues_of(message: Message) -> list[Cue]:
    """Every cue of the message outside the names; longer ones hide shorter ones."""
    named = {place for m in message.mentions for place in range(m.start, m.end)}
    found: list[Cue] = []
    for match in cue_pattern().finditer(message.text.text):
        if not named.isdisjoint(range(*match.span())) or _is_numero(match, message):
            continue
        for row in cues_written(match.group()):
            found.append(row.at(match.start(), match.end()))
    return found


def _is_numero(match: re.Match[str], message: Message) -> bool:
    """The sign № becomes "no" when normalised, and denies nothing."""
    return "№" in message.text.source and "№" in message.text.written(match.start(), match.end())


def masked(message: Message, start: int, end: int) -> str:
    """The text between two places with names as §, doses and dates left out."""
    return message.without_names[start:end]


def _words(text: str) -> int:
    return len(_WORD.findall(text))


def _listed(gap: str, forward: bool, lasting: bool = False) -> bool:
    """Whether everything in the gap beyond the chunk of the cue is a list: short, with a name or a few words each.

    Looking ahead, the chunk of the cue must itself hold a name or be short before its list goes on, and a full-width
    comma ends a Chinese clause, unless the cue is `lasting` ("at present A, B") and only names and doses follow.
    """
    if forward and "，" in gap and (not lasting or _words(gap.split("，", 1)[1])):
        return False
    chunks = re.split(r"[,、，]", gap)
    own, others = (chunks[0], chunks[1:]) if forward else (chunks[-1], chunks[:-1])
    if forward and others and "§" not in own and _words(own) > _LIST_CHUNK_WORDS - 1:
        return False
    return _words(own) <= _FIRST_CHUNK_WORDS and all(_words(chunk) <= _LIST_CHUNK_WORDS for chunk in others)


def _blocked(cue: Cue, gap_start: int, gap_end: int, message: Message, cues: list[Cue]) -> bool:
    """Whether another status cue stands between; one directly beside the cue continues it ("not currently on")."""
    for other in cues:
        if other.says == "ignore" or not (gap_start <= other.start and other.end <= gap_end):
            continue
        if other.says not in (*_STATUSES, "negated") or other.says == cue.says:
            continue
        if other.start >= cue.end and not _words(message.between(cue.end, other.start)):
            continue
        return True
    return False


def _distance(cue: Cue, mention: Mention, message: Message, cues: list[Cue]) -> int | None:
    """Words between a cue and a name it reaches; None where it does not reach it."""
    forward = cue.end <= mention.start
    start, end = (cue.end, mention.start) if forward else (mention.end, cue.start)
    if start > end or not (cue.forward if forward else cue.backward):
        return None
    # An arrow between two doses ("20 -> 10 mg") is no break.
    gap = re.sub(r"\d\s*->", " ", masked(message, start, end))
    if "?" in message.between(cue.start, cue.end) and gap.strip(" )]("):
        return None
    if cue.within == "between" and not _leads_to_name(cue, message):
        return None
    if cue.says in ("family", "others") and forward:
        return (
            None
            if _break_pattern("subject").search(gap) or _break_pattern("clause").search(gap)
            else _words(gap)
        )
    if not forward and cue.reason:
        gap = _TAKEN_UP.sub(" ", gap)
    if _break_pattern("clause").search(gap) or not _listed(gap, forward, cue.says == "current"):
        return None
    if (cue.within == "first" and "§" in gap) or (cue.within == "chunk" and re.search(r"[,、，]", gap)):
        return None
    if cue.says == "family" and re.search(r"[,、，]", gap):
        return None
    if not forward and "§" in gap and not _one_list(gap, cue, message):
        return None
    if forward and cue.backward and re.search(r"[,;，(]", gap) and _follows_name(cue, message):
        return None
    if _blocked(cue, start, end, message, cues):
        return None
    return _words(gap)


def _one_list(gap: str, cue: Cue, message: Message) -> bool:
    """Whether the names before a cue are one list that it speaks of as a whole, "A, B and C were stopped"."""
    if not re.fullmatch(r"[\s§,/+&()、]*(?:(?:and|or|и|и/или|和|及|与)[\s§,/+&()、]*)*", gap):
        return False
    joined = re.search(r"(?<![a-zа-я])(?:and|or|и)(?![a-zа-я])|[和及与/+&、]", gap)
    whole = re.match(r"all|both|every|均|都|全|все|оба|обе", message.between(cue.start, cue.end))
    return cue.says != "planned" or joined is not None or whole is not None


def _follows_name(cue: Cue, message: Message) -> bool:
    """Whether the cue stands right behind a name: "MTX stopped, HCQ 400"."""
    before = [m.end for m in message.mentions if m.end <= cue.start]
    if not before or message.sentence(before[-1]) != message.sentence(cue.start):
        return False
    gap = masked(message, before[-1], cue.start)
    return _words(gap) <= _LIST_CHUNK_WORDS and not re.search(r"[,;，]", gap)


def _leads_to_name(cue: Cue, message: Message) -> bool:
    """Whether a drug follows on the cue at once, so that the cue stands between what was left and what came instead."""
    following = [m for m in message.mentions if m.start >= cue.end and m.concept.kind == "drug"]
    if not following or message.sentence(following[0].start) != message.sentence(cue.start):
        return False
    gap = masked(message, cue.end, following[0].start)
    return _words(gap) <= _LIST_CHUNK_WORDS and not re.search(r"[,，;(]", gap)


def _prefers_other_side(cue: Cue, message: Message, cues: list[Cue]) -> bool:
    """A cue that may look both ways looks ahead when a name follows in its own chunk."""
    for mention in message.mentions:
        if cue.end <= mention.start and message.sentence(mention.start) == message.sentence(cue.start):
            gap = masked(message, cue.end, mention.start)
            return (
                not re.search(r"[,、，(;]", gap)
                and _words(gap) <= 3
                and not _blocked(cue, cue.end, mention.start, message, cues)
            )
    return False


def assertion(mention: Mention, message: Message, cues: list[Cue]) -> Assertion:
    """The status of a name from the nearest cue of each sort that reaches it; `cues` are those of its sentence."""
    nearest: dict[str, tuple[int, Cue]] = {}
    for cue in cues:
        if cue.says == "ignore":
            continue
        distance = _distance(cue, mention, message, cues)
        if distance is None:
            continue
        if (
            cue.forward
            and cue.backward
            and cue.start >= mention.end
            and _prefers_other_side(cue, message, cues)
        ):
            continue
        sort = "status" if cue.says in _STATUSES else cue.says
        rank = distance * 2 + (cue.says == "current")
        if cue.says == "planned" and cue.end <= mention.start:
            # "建议换": the plan comes first, then what is planned.
            rank = max(0, rank - 2)
        if sort not in nearest or rank < nearest[sort][0]:
            nearest[sort] = (rank, cue)
    if _overruled(nearest, mention, message):
        del nearest["negated"]
    return _decided({sort: cue for sort, (_, cue) in nearest.items()}, mention)


def _overruled(nearest: dict[str, tuple[int, Cue]], mention: Mention, message: Message) -> bool:
    """Whether a denial is meant of another name, because something nearer is said of this one.

    "Responded to prednisone and rituximab was not required"; "declined belimumab and tacrolimus was added". What is
    planned and has not begun is planned.
    """
    if "negated" not in nearest or "status" not in nearest:
        return False
    (far, denial), (near, status) = nearest["negated"], nearest["status"]
    if status.says == "planned" and denial.start >= mention.end:
        return True
    if near >= far:
        return False
    if denial.start >= mention.end:
        return True
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
    if drug and status:
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
    )
