"""Turns that one cue does not tell: not since a date, stopped and begun again, planned and given."""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.assertion import Assertion, Status
from nlp.message import Mention, Message
from nlp.reach import masked, words_in

_SINCE = re.compile(r"(?<![a-zа-я])(?:since|after|from|с|со|после|аж с)\s*$|[自从打]\s*$")
_SINCE_BEHIND = re.compile(r"\s*(?:年|月)?\s*(?:以来|以后|之后|后|起|开始)")
_EVER = re.compile(r"never|naive|никогда|ни разу|从未|从没|从来|不曾|未曾")
_NOT_TAKEN_WORDS = 5
# What may stand between a denial and the drug so that its taking is denied, not a change of its dose.
_TAKING = re.compile(
    r"\s*(?:(?:any|a|an|the|had|have|been|on|with|taking|taken|take|took|received?|receiving|given|used?|using|gotten|got|getting|get"
    r"|injected|infused|her|his|my|more|further|other|dose|doses|of|infusions?|courses?|oral|iv|прием|приема|на|введени[ея]"
    r"|инфузи[ий]|пью|пьет|принимает|再|使用|用|服用|服|吃|打|输|注射|输注|应用|接受|口服|过|任何)\s*)*"
)
_AGAIN = re.compile(
    r"(?<![a-zа-я])(?:re-?(?:started|initiated|commenced|introduced|instituted|challenged)|resumed|reinstated"
    r"|(?:started|begun|began|added|taken|put|went|gone) (?:it |me |her |him )?(?:on it )?(?:back|again)"
    r"|(?:back|again) on"
    r"|again (?:started|given|added)|on it again"
    r"|возобнов\w*|(?:снова|опять|вновь|повторно|заново) (?:был\w* )?(?:нач\w+|назнач\w+|введ\w+|подключ\w+"
    r"|добав\w+|верну\w+|пью|пьет|принима\w+|получа\w+|стал\w* \w+)"
    r"|(?:назнач\w+|начат\w*|начал\w*|введен\w*) (?:снова|вновь|повторно)|верну\w+)(?![a-zа-я])"
    r"|重启|复用|[又再](?:次)?(?:加[上用回]|开始|启用|用上|吃上|服用|使用)|又吃|又用|重新(?:加|用|开始|启|使|服|给|口服)"
    r"|恢复(?:使用|应用|服|用药|口服|原|给药)"
)
_NOT_AGAIN = re.compile(
    r"(?:(?<![a-zа-я])(?:not|never|no|will|would|to be|plans?|planned|planning|consider\w*|should|may"
    r"|might|if|could|can|when|until|hopes?"
    r"|want\w*|не|план\w*|будет|будут|реш\w+|хо[тч]\w+|можно|если|рекоменд\w+)(?![a-zа-я])|n't|[未没不拟若待]|计划|建议|准备|考虑|打算)\D{0,14}$"
)
_STOPPED = re.compile(
    r"(?<!being )(?<!been )(?<!was )(?<!after it )(?<![a-zа-я])"
    r"(?:stopped|discontinued|withdrawn|ceased|d/c'd|off)(?![a-zа-я])"
    r"|(?:was|again) (?:stopped|discontinued|withdrawn|ceased)|отмен\w+|прекра\w+|停"
)
_ITS_OWN = re.compile(r"\s*(?:(?:on|with|to|the|her|his|my|к|на|с|прием|приему|терапию|терапии)\s+)*§")
_LISTED = re.compile(r"(?:[\s,/&+、和及与]*(?:and|и)?\s*§)+")
_FLARES = re.compile(
    r"[\s,]*(?:(?:i|she|he|the patient|immediately|always|сразу|я|у меня|снова|就|即|则|便|马上|会|病情)\s*){0,3}"
    r"(?:flare\w*|relapse\w*|get worse|gets worse|обостр\w+|рецидив\w*|хуже|ухудш\w+|复发|加重|反复|反弹)"
)
_WITHOUT = re.compile(
    r"(?<![a-zа-я])(?:without|w/o|без|off)\s*(?:my |the |her |his )?$|(?:停了?|不吃|不用|停用|离开)$"
)
_PLANNED = re.compile(
    r"(?<![a-zа-я])(?:planned|scheduled|запланир\w+|планировавш\w+|планов\w+)\s*$|(?:原?计划|原定|拟定)(?:中)?的?\s*$"
)
_CARRIED_OUT = re.compile(
    r"\s*(?:(?:(?:was|were|has been|had been|been|then|duly|finally|eventually|infusion|dose|course)\s+)+"
    r"(?P<begun>started|begun|initiated|commenced)?"
    r"(?(begun)|(?:given|administered|infused|received|completed|carried out|done))"
    r"|(?:был\w*\s+)?(?:введен|проведен|выполнен|сделан|получен)\w*|(?:已|已经)(?:予|给予|输|完成|打|注射|做|用))"
)


def in_the_end(mention: Mention, said: Assertion, message: Message) -> Assertion:
    """What is said of a drug after any turn of the message: the later statement holds, an unclear one asks."""
    if mention.concept.kind != "drug" or said.experiencer != "patient":
        return said
    if _flares_without(mention, message):
        return _turned(said, "unspecified", "without_flare")
    if said.status == "planned" and not said.negated:
        done = _carried_out(mention, message)
        return _turned(said, done, "carried_out") if done else said
    if (
        said.denied_at
        and said.negated
        and said.reason is None
        and _not_since(mention, said.denied_at, message)
    ):
        clear = _TAKING.fullmatch(masked(message, said.denied_at[1], max(mention.start, said.denied_at[1])))
        return _turned(said, "past" if clear else "unspecified", "not_since")
    if said.negated or not said.rules or said.status not in ("past", "current"):
        return said
    begun_again = _again(mention, message)
    if begun_again is None:
        return said
    return _turned(said, "current" if begun_again else "past", "again")


def _turned(said: Assertion, status: Status, rule: str) -> Assertion:
    return replace(said, negated=False, status=status, reason=None, rules=(*said.rules, f"status:{rule}"))


def _flares_without(mention: Mention, message: Message) -> bool:
    start, end = message.sentence_span(mention.start)
    return (
        _WITHOUT.search(message.between(start, mention.start)) is not None
        and _FLARES.match(message.between(mention.end, end)) is not None
    )


def _carried_out(mention: Mention, message: Message) -> Status | None:
    """Whether what was planned was given (past) or begun (current)."""
    start, end = message.sentence_span(mention.start)
    if not _PLANNED.search(message.between(start, mention.start)):
        return None
    done = _CARRIED_OUT.match(message.between(mention.end, end))
    return None if done is None else "current" if done["begun"] else "past"


def _not_since(mention: Mention, denied_at: tuple[int, int], message: Message) -> bool:
    """Whether the denial holds since a date only: "hasn't had it since May"; "never, since 2015" denies it for good."""
    if _EVER.search(message.between(*denied_at)):
        return False
    sentence = message.sentence_span(mention.start)
    first, last = min(mention.start, denied_at[0]), max(mention.end, denied_at[1])
    return any(
        sentence[0] <= written.start < sentence[1]
        and _bounds(written.start, written.end, first, last, message)
        for written in message.dates
    )


def _bounds(start: int, end: int, first: int, last: int, message: Message) -> bool:
    """Whether a date behind or before `first`..`last` is that since which something is not done."""
    text = message.text.text
    opening = _SINCE.search(text, max(0, start - 9), start)
    closing = _SINCE_BEHIND.match(text, end)
    if not opening and not closing:
        return False
    gap = masked(message, last, start) if start >= last else masked(message, end, first)
    if start < first:
        before = masked(message, message.sentence_span(start)[0], start)
        if "§" in re.split(r"[,，;]", before)[-1]:
            return False
    return (
        (start >= last or end <= first or first < start < last)
        and not re.search(r"[§,，;]", gap)
        and (words_in(gap) <= _NOT_TAKEN_WORDS)
    )


def _again(mention: Mention, message: Message) -> bool | None:
    """Whether a drug was begun again behind its name (True), begun again and stopped once more (False), or neither."""
    behind = _behind(mention, message)
    found = [
        match
        for match in _AGAIN.finditer(behind)
        if not _NOT_AGAIN.search(behind[: match.start()]) and not _ITS_OWN.match(behind, match.end())
    ]
    if not found:
        return None
    later = behind[found[-1].end() :]
    return not _STOPPED.search(re.sub(r"after (?:it )?(?:being|having been|was|had been) \w+", "", later))


def _behind(mention: Mention, message: Message) -> str:
    """The text behind a name and what is listed with it up to the next one, the next sentence with it."""
    end = message.sentence_span(message.sentence_span(mention.start)[1])[1]
    text = masked(message, mention.end, end)
    listed = _LISTED.match(text)
    start = listed.end() if listed else 0
    following = text.find("§", start)
    return text[start:] if following < 0 else text[start : following + 1]
