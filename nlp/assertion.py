"""How a name is meant: negated, past, planned, current, of a relative, uncertain. No cue means unspecified."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from nlp.message import Mention, Message
from nlp.quantities import one_of
from nlp.tables import table

Status = Literal["current", "past", "planned", "unspecified"]
_STATUSES = ("current", "past", "planned")
_FIRST_CHUNK_WORDS = 7
_LIST_CHUNK_WORDS = 3
_WORD = re.compile(r"[^\W\d_]+|[\u3400-\u9fff]")


@dataclass(frozen=True)
class Cue:
    """A cue at `start`..`end`; `forward` and `backward` say on which side it looks for names."""

    start: int
    end: int
    says: str
    forward: bool
    backward: bool
    reason: str | None
    rule: str
    within: str | None = None


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
def _rows() -> dict[str, tuple[Cue, ...]]:
    """Per written form the cues it stands for, forward and backward ones of one meaning put together."""
    by_form: dict[str, list[Cue]] = {}
    for language, rows in table("cues").items():
        for row in rows:
            forward, backward = row["reach"] in ("forward", "both"), row["reach"] in ("backward", "both")
            for form in row["forms"]:
                rule = f"cue:{language}.{row['id']}"
                cue = Cue(0, 0, row["says"], forward, backward, row.get("reason"), rule, row.get("within"))
                by_form.setdefault(str(form), []).append(cue)
    return {form: tuple(_joined(cues)) for form, cues in by_form.items()}


def _joined(cues: list[Cue]) -> Iterable[Cue]:
    by_meaning: dict[str, Cue] = {}
    for cue in cues:
        known = by_meaning.get(cue.says)
        if known:
            reason = known.reason or cue.reason
            forward, backward = known.forward or cue.forward, known.backward or cue.backward
            cue = replace(known, forward=forward, backward=backward, reason=reason)
        by_meaning[cue.says] = cue
    return by_meaning.values()


def bounded(forms: Iterable[str]) -> re.Pattern[str]:
    """Any of the forms as whole words (Han characters need no boundary)."""
    return re.compile(
        rf"(?<![a-zа-я0-9])(?=[a-zа-я])(?:{one_of(forms)})(?![a-zа-я])|(?![a-zа-я])(?:{one_of(forms)})"
    )


@cache
def _cue_pattern() -> re.Pattern[str]:
    return bounded(_rows())


@cache
def _break_pattern(name: str) -> re.Pattern[str]:
    return bounded(table("breakers")[name])


def cues_of(message: Message) -> list[Cue]:
    """Every cue of the message outside the names; longer ones hide shorter ones."""
    named = {place for m in message.mentions for place in range(m.start, m.end)}
    found: list[Cue] = []
    for match in _cue_pattern().finditer(message.text.text):
        if named.intersection(range(match.start(), match.end())):
            continue
        for row in _rows()[re.sub(r"\s+", " ", match.group())]:
            found.append(replace(row, start=match.start(), end=match.end()))
    return found


def masked(message: Message, start: int, end: int) -> str:
    """The text between two places with names as §, doses and dates left out."""
    text = list(message.text.text[start:end])
    pieces = [(m.start, m.end, "§") for m in message.mentions]
    pieces += [(a.start, a.end, "") for a in message.amounts] + [(d.start, d.end, "") for d in message.dates]
    for first, last, sign in pieces:
        for place in range(max(first, start), min(last, end)):
            text[place - start] = " "
        if start <= first < end and sign:
            text[first - start] = sign
    return "".join(text)


def _words(text: str) -> int:
    return len(_WORD.findall(text))


def _listed(gap: str, forward: bool) -> bool:
    """Whether everything in the gap beyond the chunk of the cue is a list: short, with a name or a few words each.

    Looking ahead, the chunk of the cue must itself hold a name or be short before its list goes on, and a full-width
    comma ends a Chinese clause.
    """
    if forward and "，" in gap:
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
    if message.sentence(mention.start) != message.sentence(cue.start):
        return None
    # An arrow between two doses ("20 -> 10 mg") is no break.
    gap = re.sub(r"\d\s*->", " ", masked(message, start, end))
    if "?" in message.between(cue.start, cue.end) and gap.strip(" )]("):
        return None
    if cue.says in ("family", "others") and forward:
        return (
            None
            if _break_pattern("subject").search(gap) or _break_pattern("clause").search(gap)
            else _words(gap)
        )
    if _break_pattern("clause").search(gap) or not _listed(gap, forward):
        return None
    if (cue.within == "first" and "§" in gap) or (cue.within == "chunk" and re.search(r"[,、，]", gap)):
        return None
    if cue.says == "family" and re.search(r"[,、，]", gap):
        return None
    if (
        not forward
        and ("§" in gap)
        and not re.fullmatch(r"[\s§,/+&()、]*(?:(?:and|or|и|и/или|和|及)[\s§,/+&()、]*)*", gap)
    ):
        return None
    if _blocked(cue, start, end, message, cues):
        return None
    return _words(gap)


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
    """The status of a name from the nearest cue of each sort that reaches it."""
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
        if sort not in nearest or rank < nearest[sort][0]:
            nearest[sort] = (rank, cue)
    negated, status = nearest.get("negated"), nearest.get("status")
    if negated and status and status[0] < negated[0] and negated[1].start >= mention.end:
        # "responded to prednisone and rituximab was not required": what is said nearer holds.
        del nearest["negated"]
    return _decided({sort: cue for sort, (_, cue) in nearest.items()}, mention)


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
