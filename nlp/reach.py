"""Which names a cue reaches, and how far away they are: over lists and examples, up to the next clause or other cue."""

from __future__ import annotations

import re
from functools import cache

from nlp.cues import Cue
from nlp.message import EXAMPLES, Mention, Message
from nlp.tables import table
from nlp.wording import any_of, bounded

NEITHER = "cue:ru.neither_nor"
STATUSES = ("current", "past", "planned")
# The distance of a word that speaks of the whole sentence ("randomised").
_FAR = 50
_FIRST_CHUNK_WORDS = 7
_LIST_CHUNK_WORDS = 3
_NEAR_WORDS = 3
# A name and a comma on the way weigh like so many words: what was said beside the next name is nearer to that one.
_NAME_WEIGHT = 3
_TOPIC_WORDS = 24
# Words that take up what was named before: "but it" in "took Imuran but it wrecked my liver".
_TAKEN_UP = re.compile(
    r"(?:(?<![a-zа-я])(?:but|however|though|although|because|then|which|except|no|однако|но)(?![a-zа-я])|但是?|可是?|然而|而)"
    r"\s*(?:(?:it|they|that|this|these|those|both|all|i|she|he|we|was|just|only|really|then|он[аои]?|это|я)\s+)*(?=[\s§]*$)"
)
_OPENS_EXAMPLES = re.compile(rf"(?:{EXAMPLES.pattern})\s*(?:§[\s,/、和与及]*(?:(?:and|or|и|или)\s+)?)*$")
_JOINER = re.compile(
    r"[,/&+、(\[]|(?<![a-zа-я])(?:and|or|nor|and/or|as well as|plus|и|или|ни|либо|а также)(?![a-zа-я])|[和或及与且]"
)
_RATHER = re.compile(
    r"(?<![a-zа-я])(?:just|only|merely|apart from|other than|besides|только|лишь|кроме)(?![a-zа-я])|[仅只]"
)
_NEW_CLAUSE = re.compile(r"[,;，(]|(?<![a-zа-я])(?:and|then|so|и|затем|потом)(?![a-zа-я])")
_LIST = re.compile(
    r"[\s§,/+&()、]*(?:(?:and|or|и|и/или|ни|和|及|与)[\s§,/+&()、]*)*"
    r"(?:(?:all|both|each|was|were|are|все|оба|обе|был[аио]?|均|都|皆|全|也都)\s*)*"
)
_LIST_JOINED = re.compile(r"(?<![a-zа-я])(?:and|or|и|ни)(?![a-zа-я])|[和及与/+&、]")
_WHOLE_LIST = re.compile(r"all|both|every|均|都|全|все|оба|обе")
# "X, begun for a rash, was stopped": a clause between commas does not part a name from its verb.
_APPOSITION = re.compile(
    r"\s*,\s*(?:[^,;§.]{1,90}|(?:begun|started|given|which|initiated|prescribed|introduced|added|taken|used|commenced|that"
    r"|начат\w*|назначен\w*|котор\w*|введен\w*)\s[^,;.]{1,90}),\s*"
)
_PASSIVE = re.compile(r"(?:was|were|has been|had been|is|are|had to be|был|отмен|прекра)")
_WORD = re.compile(r"[^\W\d_]+|[\u3400-\u9fff]")


@cache
def _break_pattern(name: str) -> re.Pattern[str]:
    return bounded(table("breakers")[name])


@cache
def _light() -> frozenset[str]:
    return frozenset(table("breakers")["light"])


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{any_of(table('breakers')['verbs'])})[\s§、和及]*")


def masked(message: Message, start: int, end: int) -> str:
    """The text between two places with names as §, doses and dates left out."""
    return message.without_names[start:end]


def words_in(text: str) -> int:
    """How many words a piece of text has, a Han character counting as one."""
    return len(_WORD.findall(text))


def distance(cue: Cue, mention: Mention, message: Message, cues: list[Cue]) -> int | None:
    """Words between a cue and a name it reaches, names weighing more; None where it does not reach it."""
    forward = cue.end <= mention.start
    start, end = (cue.end, mention.start) if forward else (mention.end, cue.start)
    if start > end or cue.within == "change" or cue.of not in (None, mention.concept.kind):
        return None
    if not (cue.forward if forward else cue.backward):
        return None
    if cue.within == "sentence":
        return _FAR
    gap = _gap(cue, start, end, message)
    if gap is None:
        return None
    if forward:
        reached = _reaches_ahead(cue, mention, gap, message)
    else:
        if gap.rstrip().endswith((",", "，")) and _is_example(mention, message):
            gap = gap.rstrip(" ,，")
        if _is_apposition(cue, gap, message):
            return 0
        if cue.within != "topic" and (cue.reason or cue.says in ("negated", "planned")):
            gap = _TAKEN_UP.sub(" ", gap)
        reached = _reaches_back(cue, mention, gap, message)
    if not reached or (
        cue.says not in ("family", "others")
        and cue.within != "verb"
        and _blocked(cue, start, end, message, cues)
    ):
        return None
    apart = not forward and "§" in gap and not _LIST_JOINED.search(gap)
    return words_in(gap) + _NAME_WEIGHT * (gap.count("§") + apart) + len(re.findall(r"[,，]", gap))


def _gap(cue: Cue, start: int, end: int, message: Message) -> str | None:
    """The text between a cue and a name without the signs that part nothing for it; None = too far for a "?"."""
    gap = message.without_examples[start:end]
    if cue.says in ("family", "planned"):
        gap = gap.replace("—", " ")
    if "?" in message.between(cue.start, cue.end) and gap.strip(" )]("):
        return None
    return gap.replace("，", " ", 1) if cue.within == "condition" else gap


def _reaches_ahead(cue: Cue, mention: Mention, gap: str, message: Message) -> bool:
    if cue.says in ("family", "others"):
        ends = "contrast" if cue.says == "family" else "clause"
        return not (_break_pattern(ends).search(gap) or _break_pattern("subject").search(gap))
    if _break_pattern("clause").search(gap):
        return False
    if not _listed(gap, True, cue.says == "current") or not _within(cue, gap, message):
        return False
    if cue.paired and _NEW_CLAUSE.search(gap) and follows_name(cue, message):
        return False
    if cue.within == "undosed" and re.search(r"[,，]", gap) and _has_dose(mention, message):
        return False
    return not (cue.says == "negated" and "§" in gap and not _goes_on(gap))


def _reaches_back(cue: Cue, mention: Mention, gap: str, message: Message) -> bool:
    if cue.within == "topic":
        return "§" not in gap and words_in(gap) <= _TOPIC_WORDS
    if _break_pattern("clause").search(gap) or not _listed(gap, False) or not _within(cue, gap, message):
        return False
    if cue.says == "family" and re.search(r"[,、，]", gap):
        return False
    return "§" not in gap or _one_list(gap, cue, mention, message)


def _within(cue: Cue, gap: str, message: Message) -> bool:
    """Whether the gap keeps to what the row of the cue allows."""
    if cue.within == "between":
        return _leads_to_name(cue, message)
    if cue.within == "verb":
        return _verb().fullmatch(gap) is not None
    if cue.within in ("beside", "answer"):
        return not gap.strip()
    if cue.within == "near":
        return words_in(gap) <= _NEAR_WORDS and not re.search(r"[,，]", gap)
    return not (
        (cue.within == "first" and "§" in gap)
        or (cue.within == "chunk" and re.search(r"[,、，]", gap) is not None)
    )


def _listed(gap: str, forward: bool, lasting: bool = False) -> bool:
    """Whether everything in the gap beyond the chunk of the cue is a list: short, with a name or a few words each.

    Looking ahead, the chunk of the cue must itself hold a name or be short before its list goes on, and a full-width
    comma ends a Chinese clause, unless the cue is `lasting` ("at present A, B") and only names and doses follow.
    """
    if forward and "，" in gap and (not lasting or words_in(gap.split("，", 1)[1])):
        return False
    chunks = re.split(r"[,、，]", gap)
    own, others = (chunks[0], chunks[1:]) if forward else (chunks[-1], chunks[:-1])
    if forward and others and "§" not in own and words_in(own) > _LIST_CHUNK_WORDS - 1:
        return False
    return words_in(own) <= _FIRST_CHUNK_WORDS and all(
        words_in(chunk) <= _LIST_CHUNK_WORDS for chunk in others
    )


def _blocked(cue: Cue, gap_start: int, gap_end: int, message: Message, cues: list[Cue]) -> bool:
    """Whether another status cue stands between; one directly beside the cue continues it ("not currently on").

    One that looks only towards this cue, with no name in between, speaks of nothing here and stops nothing; nor does a
    light verb ("on", 予) after a plan, which is part of what is planned.
    """
    for other in cues:
        if not (gap_start <= other.start and other.end <= gap_end) or other.says == cue.says:
            continue
        if other.says not in (*STATUSES, "negated"):
            continue
        if other.start >= cue.end and not words_in(message.between(cue.end, other.start)):
            continue
        if cue.start >= gap_end and not other.backward and "§" not in masked(message, other.end, cue.start):
            continue
        if cue.start >= gap_end and other.rule == NEITHER:
            continue
        if cue.of == "diagnosis" and other.says in STATUSES:
            continue
        if cue.within == "topic" and cue.says == "negated" and other.says == "planned":
            continue
        if cue.says == "planned" and _part_of_plan(cue, other, message):
            continue
        return True
    return False


def _part_of_plan(plan: Cue, other: Cue, message: Message) -> bool:
    """Whether a cue behind a plan is only the verb of what is planned: "wants to put me on", 建议……予."""
    if message.between(other.start, other.end) not in _light():
        return False
    gap = masked(message, min(plan.end, other.start), other.start)
    return not re.search(r"[,，;]", gap.replace("，", "", 1) if plan.within == "condition" else gap)


def leads_light(plan: Cue, mention: Mention, message: Message, cues: list[Cue]) -> bool:
    """Whether a verb between a plan and the name is part of the plan."""
    return any(
        plan.end <= other.start and other.end <= mention.start and _part_of_plan(plan, other, message)
        for other in cues
        if other.says == "current"
    )


def _is_example(mention: Mention, message: Message) -> bool:
    """Whether a name is one of examples between commas: "biologics, including A and B, were not given"."""
    before = masked(message, message.sentence_span(mention.start)[0], mention.start)
    return _OPENS_EXAMPLES.search(before) is not None


def _is_apposition(cue: Cue, gap: str, message: Message) -> bool:
    return (
        cue.says in ("past", "negated")
        and _APPOSITION.fullmatch(gap) is not None
        and _PASSIVE.match(message.between(cue.start, cue.end)) is not None
    )


def _goes_on(gap: str) -> bool:
    """Whether a denied list goes on over the names in this gap; "in the absence of A the diagnosis of B" does not."""
    for piece in gap.split("§")[1:]:
        joiner = _JOINER.search(piece)
        if not joiner or _RATHER.search(piece) or words_in(piece[: joiner.start()]) > _LIST_CHUNK_WORDS - 1:
            return False
    return True


def _has_dose(mention: Mention, message: Message) -> bool:
    """Whether a dose stands right behind a name."""
    return any(0 <= amount.start - mention.end <= 1 for amount in message.amounts)


def _one_list(gap: str, cue: Cue, mention: Mention, message: Message) -> bool:
    """Whether the names before a cue are one list that it speaks of as a whole, "A, B and C were stopped".

    In "A 2 g, B stopped" the first has a dose of its own and nothing joins them: only B was stopped.
    """
    if not _LIST.fullmatch(gap):
        return False
    whole = _LIST_JOINED.search(gap) or _WHOLE_LIST.match(message.between(cue.start, cue.end))
    dosed = any(mention.end <= amount.start and amount.end <= cue.start for amount in message.amounts)
    return whole is not None or (cue.says != "planned" and not dosed)


def follows_name(cue: Cue, message: Message) -> bool:
    """Whether the cue stands right behind a name: "MTX stopped, HCQ 400"."""
    before = [m.end for m in message.mentions if m.end <= cue.start]
    if not before or message.sentence(before[-1]) != message.sentence(cue.start):
        return False
    gap = masked(message, before[-1], cue.start)
    return words_in(gap) <= _LIST_CHUNK_WORDS and not re.search(r"[,;，]", gap)


def _leads_to_name(cue: Cue, message: Message) -> bool:
    """Whether a drug follows on the cue at once, so that the cue stands between what was left and what came instead."""
    following = [m for m in message.mentions if m.start >= cue.end and m.concept.kind == "drug"]
    if not following or message.sentence(following[0].start) != message.sentence(cue.start):
        return False
    gap = masked(message, cue.end, following[0].start)
    return words_in(gap) <= _LIST_CHUNK_WORDS and not re.search(r"[,，;(]", gap)


def prefers_other_side(cue: Cue, message: Message, cues: list[Cue]) -> bool:
    """A cue that may look both ways looks ahead when a name follows in its own chunk, a question mark at once."""
    if "?" in message.between(cue.start, cue.end) and any(m.end == cue.start for m in message.mentions):
        return False
    for mention in message.mentions:
        if cue.end <= mention.start and message.sentence(mention.start) == message.sentence(cue.start):
            gap = masked(message, cue.end, mention.start)
            return (
                "、" not in gap
                and not _NEW_CLAUSE.search(gap)
                and words_in(gap) <= _LIST_CHUNK_WORDS
                and not _blocked(cue, cue.end, mention.start, message, cues)
            )
    return False
