"""What a date beside a drug is the date of, by the words around it: beginning, end, unchanged dose."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from nlp.amounts import one_of
from nlp.intervals import WrittenDate
from nlp.links import Link
from nlp.message import Mention, Message
from nlp.tables import table
from nlp.wording import bounded

Role = Literal["starts", "ends", "present", "plain", "range"]

_VERB_REACH = 14
_DENIED_REACH = 40
_BETWEEN = (
    r"(?:\s*(?:the|her|his|my|iv|oral|sc|dose|doses|infusion|infusions|injection|injections|shot|course|cycle|pulse|of|was"
    r"|доз[аыу]|инфузи[яию]|введени[ея]|инъекци[яию]|капельниц[аыу]|укол[а]?|раз|курс[а]?|при[её]м[а]?|лечени[ея]|терапи[яию]"
    r"|的|输注|使用|应用|注射|用药|给药)(?![a-zа-я]))*\s*"
)
_TO = r"\s*(?:г\.?|гг\.?|года|年)?\s*(?:-|~|to|until|till|through|thru|up to|до|по|至|到)\s*"
_AND = r"\s*(?:г\.?|года|年)?\s*(?:and|&|и|-)\s*"
_TO_PRESENT = re.compile(
    _TO + r"(?:the\s+)?(?:present|now|ongoing|current|date|today|наст|сейчас|сегодня|今|现在|目前|这|н\.\s?в)"
    r"|\s*(?:г\.?|года|年)?[\s,(]*(?:至今|到现在|到目前|и (?:до сих пор|по настоящее)|until now|ongoing|to date)"
)
_BREAKS = re.compile(
    r"(?<![a-zа-я])(?:but|however|whereas|while|although|но|однако|хотя)(?![a-zа-я])|但|然而|而"
)
_SWITCHED = re.compile(
    r"\s*(?:(?:was|were|has been|had been)\s+)?(?:switched|changed|replaced|converted|transitioned|swapped|exchanged)?"
    r"\s*(?:over\s+)?(?:to|by|with|for|->)\s*|\s*(?:замен|сменил|смен[её]н|перев[её])[а-я]*\s+на\s+|\s*на\s+"
    r"|\s*(?:换|改|更换|替换|调整)[为成用服]?\s*"
)
_ONCE_BEHIND = re.compile(
    r"\s*(?:\d+\s*(?:mg|мг|ml|мл|支|针)?\s*)?"
    r"(?:im|肌注|注射|关节腔|injection|shot|в/с|в/м|в сустав|внутрисуставн)(?![a-z])"
)
_LISTED = re.compile(r"[\s,/+&()、]*(?:and|or|и|или|和|及|与|&|/|、)[\s,/+&()、]*")
_ONCE = re.compile(
    r"(?<![a-zа-я])(?:injection|injected|shot|infusion|infused|bolus|pulses?|single dose|one dose|укол"
    r"|инъекц|инфузи|пульс|капельниц|введ[её]н|в сустав|внутрисуставн|в/с|однократно)|冲击|输注|注射一次|打了一针|一针"
)

_FROM_BEHIND = re.compile(r"\s*(?:年|月|日)?(?:以来|之后|以后|后|起|开始)")
_AFTER = re.compile(r"(?<![a-zа-я])(?:after|beyond|после)\s+$")


@cache
def _ahead(name: str) -> re.Pattern[str]:
    words = one_of(table("linking")[name])
    return re.compile(
        rf"(?:(?<![a-zа-я])|(?=[\u3400-\u9fff]))(?:{words})[\s:,(=—-]*(?:(?:in|on|at|around|about|в|во|о|около|was|是|为|于|在)\s*)*$"
    )


@cache
def _verbs(role: str) -> re.Pattern[str]:
    return bounded(table("linking")[f"verbs_{role}"])


def verb_of(text: str, last: bool = False) -> Role | None:
    """Whether the first (or last) verb of some words begins a treatment ("starts") or ends it ("ends")."""
    roles: tuple[Role, ...] = ("ends", "starts")
    found: list[tuple[int, Role]] = [(m.start(), role) for role in roles for m in _verbs(role).finditer(text)]
    return (max if last else min)(found)[1] if found else None


def starts_clause(gap: str) -> bool:
    """Whether a date begins a clause of its own, or its verb must belong to what follows ("X failed, in 2024 …")."""
    return (
        re.search(r"[,，、;]|(?<![a-z])(?:and|then|so)(?![a-z])|(?<![а-я])(?:и|затем|с)(?![а-я])", gap)
        is not None
    )


def only_continues(gap: str) -> bool:
    """Whether what stands between a drug and a date is still said of the drug, not of something after "but"."""
    breaks = list(_BREAKS.finditer(gap))
    if not breaks:
        return True
    rest = re.split(r"[,，;]", gap[breaks[-1].end() :])[0]
    role = verb_of(rest)
    return len(re.findall(r"[^\W\d_]+", rest)) <= 6 and (
        role is not None or _ahead("ends").search(rest) is not None
    )


def told(written: WrittenDate, message: Message) -> bool:
    """Whether a word right before the date says what it is the date of."""
    before = message.between(max(0, written.start - 30), written.start)
    return _ahead("ends").search(before) is not None or _ahead("starts").search(before) is not None


@cache
def _dated_again() -> re.Pattern[str]:
    rows = table("linking")
    return re.compile(rf"(?:[^\w]|x?\d+|(?:{one_of(rows['dated_again'])})(?![a-zа-я]))*+")


@cache
def _events() -> re.Pattern[str]:
    return bounded(table("linking")["events"])


def another_event(written: WrittenDate, drug: Mention, message: Message) -> bool:
    """Whether a date behind a drug is that of something else: "rituximab in 2019, relapse in 2021"."""
    gap = message.between(drug.end, written.start)
    clauses = [drug.end + match.end() for match in re.finditer(r"[,，;](?!\d)", gap)]
    dated = [d.end for d in message.dates if drug.end <= d.start and d.end <= written.start]
    begins = max([*clauses, *dated], default=drug.end)
    if begins == drug.end or told(written, message):
        return False
    following = re.split(
        r"[,，;.。]", message.between(written.end, min(written.end + 24, len(message.text.text)))
    )[0]
    if clauses and _events().search(following) and verb_of(following) is None:
        return True
    if _dated_again().fullmatch(message.without_numbers[begins : written.start]):
        return False
    return bool(dated) or verb_of(message.between(drug.end, begins)) is None


def switched(gap: str) -> bool:
    """Whether one drug was changed for the next: "azathioprine was replaced by", 硫唑嘌呤换为."""
    return _SWITCHED.fullmatch(gap) is not None


def same_list(gap: str) -> bool:
    """Whether two drugs are one list, with nothing else between them."""
    return _LISTED.fullmatch(gap) is not None


def role_of(index: int, drug: Mention, message: Message) -> Role:
    """What the date at `index` of the message is, from the dates and words beside it."""
    written = message.dates[index]
    earlier = message.dates[index - 1] if index else None
    later = message.dates[index + 1] if index + 1 < len(message.dates) else None
    before = message.between(max(0, written.start - 30), written.start)
    if earlier and _joined(earlier, written, message):
        return "ends"
    if _TO_PRESENT.match(message.text.text, written.end):
        return "present"
    if later and _joined(written, later, message):
        return "starts"
    if _ahead("ends").search(before):
        return "ends"
    if _ahead("starts").search(before):
        return "starts"
    return _role_behind(index, drug, message) or "plain"


def _joined(one: WrittenDate, other: WrittenDate, message: Message) -> bool:
    """Whether two dates are the ends of one stretch: "03/2020 - 09/2020", "between 2017 and 2019"."""
    gap = message.between(one.end, other.start)
    if re.fullmatch(_TO, gap):
        return True
    lead = message.between(max(0, one.start - 10), one.start)
    return re.fullmatch(_AND, gap) is not None and re.search(r"(?:between|между)\s*$", lead) is not None


def _role_behind(index: int, drug: Mention, message: Message) -> Role | None:
    """The verb right behind a date that stands after its drug: "(2024年停)", "in 2021 stopped"."""
    written = message.dates[index]
    if drug.start >= written.end:
        return None
    end = min(message.sentence_span(written.start)[1], written.end + _VERB_REACH)
    if index + 1 < len(message.dates):
        end = min(end, message.dates[index + 1].start)
    following = [m.start for m in message.mentions if written.end <= m.start < end]
    gap = message.between(written.end, max(written.end, min([end, *following])))
    return None if gap.startswith((",", ";", "，")) else verb_of(re.split(r"[,;，]", gap)[0])


@cache
def _begun() -> re.Pattern[str]:
    apart = ("since", "from", "с", "со", "自", "从")
    starts = one_of(word for word in table("linking")["starts"] if word not in apart)
    return re.compile(rf"(?<![a-zа-я])(?:{starts})\s+(?:on\s+|taking\s+|with\s+|a\s+|oral\s+|прием\s+)*$")


def begun(drug: Mention, message: Message) -> bool:
    """Whether the drug follows on "started", so that a date beside it is its beginning."""
    return _begun().search(message.between(max(0, drug.start - 24), drug.start)) is not None


@cache
def _left() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![a-zа-я])|(?=[\u3400-\u9fff]))(?:{one_of(table('linking')['left'])}){_BETWEEN}$"
    )


def left(drug: Mention, message: Message) -> bool:
    """Whether the drug follows on "off", "stopped" or "last": a date behind it is then its end."""
    return _left().search(message.between(max(0, drug.start - 32), drug.start)) is not None


def is_from(written: WrittenDate, message: Message) -> bool:
    """Whether a time begins at a date: "after 2022", после 2022, 2022年以来."""
    lead = message.between(max(0, written.start - 8), written.start)
    return _FROM_BEHIND.match(message.text.text, written.end) is not None or _AFTER.search(lead) is not None


@cache
def _not_used() -> re.Pattern[str]:
    return bounded(table("linking")["not_used"])


def not_used_since(written: WrittenDate, drug: Mention, message: Message) -> bool:
    """Whether a date is that from which on a drug was not used: "hasn't had belimumab since", 未再使用."""
    if written.end <= drug.start:
        return _not_used().search(message.between(written.end, drug.start)) is not None
    begins = max(message.sentence_span(drug.start)[0], drug.start - _DENIED_REACH)
    ahead = re.split(r"[,;，]", message.between(begins, drug.start))[-1]
    return any(_not_used().search(gap) for gap in (ahead, message.between(drug.end, written.start)))


def given_once(written: WrittenDate, drug: Mention, message: Message) -> bool:
    """Whether a date beside a drug is that of one injection or pulse."""
    if written.end <= drug.start:
        return _ONCE_BEHIND.match(message.text.text, drug.end) is not None
    return drug.end <= written.start and _ONCE.search(message.between(drug.end, written.start)) is not None


@cache
def _stable() -> tuple[re.Pattern[str], re.Pattern[str]]:
    stable = one_of(table("linking")["stable"])
    return (
        re.compile(rf"(?:{stable})[\s:,(]*(?:since|for|x|over|from|с|в течение)?\s*$"),
        re.compile(rf"[\s,]*(?:{stable})(?![a-zа-я])"),
    )


def is_of_the_dose(written: WrittenDate, link: Link, message: Message) -> bool:
    """Whether a date says since when the dose has not changed: "stable since May", "now 8 mg since September"."""
    before = message.between(max(0, written.start - 24), written.start)
    ahead, behind = _stable()
    if ahead.search(before):
        return True
    if written.kind == "duration" and behind.match(message.text.text, written.end):
        return True
    changed = link.amount is not None and link.amount.changed and link.amount.end <= written.start
    return changed and _ahead("starts").search(before) is not None
