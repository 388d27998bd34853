"""One drug in place of another: "switched from A to B", "wants to swap A for B", 建议将A换成B."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from nlp.assertion import Assertion
from nlp.cues import Cue
from nlp.message import Mention, Message
from nlp.reach import masked, words_in

# Rows of the cue table that name what is left; another drug behind "to" or "for" comes instead of it.
_LEFT = frozenset(
    {"cue:en.switched_from", "cue:en.switch_from", "cue:ru.switched_from", "cue:ru.change_from"}
)
_CAME = frozenset({"cue:en.switched_to", "cue:ru.switched_to", "cue:zh.switched_to"})
_INSTEAD = re.compile(
    r"[\s,(]*(?:therapy|treatment|mono\w*|терапии)?\s*"
    r"(?:(?<![a-zа-я])(?:to|onto|over to|for|with|by|на)(?![a-zа-я])|->|=>|[换改]?[为成到])"
    r"\s*(?:(?:oral|iv|low-dose|monthly|weekly|терапию|прием)\s+)*"
)
_INTENDED = frozenset({"cue:ru.change_from"})
_PLAN_WORDS = 4
_LEFT_WORDS = 3


def replaced(
    message: Message, said: Mapping[Mention, Assertion], cues: list[Cue]
) -> dict[Mention, Assertion]:
    """What is said of each name, with the drug that came instead current, or planned where the change only is."""
    known = dict(said)
    drugs = [mention for mention in message.mentions if mention.concept.kind == "drug"]
    for left, came in pairwise(drugs):
        if message.sentence(left.start) != message.sentence(came.start):
            continue
        change = _change(left, came, known, message, cues)
        if change is None or known[came].negated:
            continue
        if _planned(change, left, message, cues):
            known[left] = replace(known[left], status="current", reason=None)
            known[came] = replace(known[came], status="planned")
        elif known[came].status == "unspecified":
            known[came] = replace(known[came], status="current", rules=(*known[came].rules, change.rule))
    return known


def _change(
    left: Mention, came: Mention, said: Mapping[Mention, Assertion], message: Message, cues: list[Cue]
) -> Cue | None:
    """The cue that says that one drug comes in place of the other."""
    if _CAME.intersection(said[came].rules):
        between = [c for c in cues if c.rule in _CAME and left.end <= c.start and c.end <= came.start]
        return between[-1] if between else None
    if not _INSTEAD.fullmatch(masked(message, left.end, came.start)):
        return None
    ahead = [cue for cue in cues if cue.rule in _LEFT and cue.end <= left.start]
    if not ahead or not _beside(masked(message, ahead[-1].end, left.start), _LEFT_WORDS):
        return None
    return ahead[-1]


def _beside(gap: str, words: int) -> bool:
    return not re.search(r"[,，;]", gap) and words_in(gap) <= words


def _planned(change: Cue, left: Mention, message: Message, cues: list[Cue]) -> bool:
    """Whether a plan stands shortly before the words of change, or before the drug that is to be left."""
    if change.rule in _INTENDED:
        return True
    places = [change.start]
    if change.start < left.start or not re.search(r"[,，;]", masked(message, left.end, change.start)):
        places.append(left.start)
    for cue in cues:
        if cue.says != "planned" or cue.within == "verb" or not cue.forward or cue.start > change.start:
            continue
        for place in places:
            gap = (
                masked(message, cue.end, place) if cue.end <= place else "" if cue.end > change.start else ","
            )
            if _beside(gap, _PLAN_WORDS):
                return True
    return False
