"""Which dose, start, last dose and reason belongs to which drug."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

from nlp.assertion import Assertion, bounded
from nlp.dates import WrittenDate
from nlp.intervals import DateInterval
from nlp.message import Mention, Message
from nlp.quantities import NUMBER, Amount, number, one_of
from nlp.tables import table

_DOSE_REACH = 45
_BARE = re.compile(
    rf"[\s:=-]{{1,3}}(?P<value>{NUMBER})(?![\d/%:^-]|[.,]\d|\s*(?:x|years?|yrs?|mo|months?|weeks?|wks?|days?|cycles?|doses?|times|tabs?|tablets?|pills?|caps?|лет|мес|нед|年|个|次|月|周)(?![a-zа-я]))"
)
_DATE_REACH = 60
_OFTEN = re.compile(r"(?<![a-z])(daily|weekly|monthly)\s+(?:oral\s+)?$")
_PERIODS = {"daily": "day", "weekly": "week", "monthly": "month"}
_BECAUSE = re.compile(r"(?<![a-z])(?:because of|due to|owing to|on account of)(?![a-z])|из-за|因为|由于")


@dataclass
class Link:
    """What was found for one drug; `spans` are the pieces of text it was read from."""

    amount: Amount | None = None
    unit: str | None = None
    unit_assumed: bool = False
    start: DateInterval | None = None
    last: DateInterval | None = None
    since: DateInterval | None = None
    ambiguous_date: WrittenDate | None = None
    reason: str | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)


@cache
def _fillers() -> re.Pattern[str]:
    words = one_of(word for word in table("linking")["dose_fillers"] if word)
    return re.compile(rf"(?:[\s:,()\[\]=~-]|(?:{words})(?![a-zа-я])|\d+(?:[.,]\d+)?\s*-?>)*")


@cache
def _before_dose() -> re.Pattern[str]:
    words = one_of(word for word in table("linking")["before_dose"] if word)
    return re.compile(rf"[\s(]*(?:(?:{words})(?![a-zа-я])[\s]*)?")


@cache
def _role(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![a-zа-я])|(?=[\u3400-\u9fff]))(?:{one_of(table('linking')[name])})[\s:,(]*(?:in\s+|on\s+|в\s+|о\s+|was\s+|是\s*)?$"
    )


def _drugs(message: Message) -> list[Mention]:
    return [m for m in message.mentions if m.concept.kind == "drug"]


def _gap_without_dates(message: Message, start: int, end: int) -> str:
    text = list(message.between(start, end))
    taken = [(d.start, d.end) for d in message.dates] + [(a.start, a.end) for a in message.amounts]
    for first, last in taken:
        for place in range(max(first, start), min(last, end)):
            text[place - start] = " "
    return "".join(text)


def _owner(amount: Amount, drugs: list[Mention], message: Message) -> Mention | None:
    """The drug a dose belongs to: the one just before it, else the one right behind it."""
    before = [d for d in drugs if d.end <= amount.start]
    if before:
        nearest = before[-1]
        gap = _gap_without_dates(message, nearest.end, amount.start)
        near = amount.start - nearest.end <= _DOSE_REACH and message.sentence(
            nearest.start
        ) == message.sentence(amount.start)
        changed = amount.changed and message.sentence(nearest.start) == message.sentence(amount.start)
        if changed or (near and _fillers().fullmatch(gap)):
            behind = _behind(amount, drugs, message)
            closer = behind is not None and re.search(r"[,;]|\band\b|\+", gap) and not amount.changed
            return behind if closer else nearest
    return _behind(amount, drugs, message)


def _behind(amount: Amount, drugs: list[Mention], message: Message) -> Mention | None:
    for drug in drugs:
        if drug.start >= amount.end:
            return (
                drug
                if _before_dose().fullmatch(message.between(amount.end, drug.start)) and amount.unit
                else None
            )
    return None


def _with_unit(amount: Amount, drug: Mention, earlier: Amount | None) -> tuple[Amount, bool] | None:
    """The dose with its unit; a bare number takes the unit the drug is usually written in. None where none fits."""
    if amount.unit and not amount.unit.startswith("per_"):
        return amount, False
    if amount.unit:
        return replace(amount, unit=f"mg/{amount.unit.removeprefix('per_')}", per=amount.per or "day"), True
    if earlier and earlier.unit:
        return replace(amount, unit=earlier.unit, per=amount.per or earlier.per), False
    usual = drug.concept.usual_mg
    if usual is None or amount.per is None:
        return None
    low, high = (Decimal(str(limit)) for limit in usual)
    if low <= amount.low <= high:
        return replace(amount, unit="mg"), True
    if low <= amount.low * 1000 <= high:
        return replace(amount, unit="g"), True
    return None


def _doses(message: Message, drugs: list[Mention], links: dict[Mention, Link]) -> None:
    for amount in message.amounts:
        drug = _owner(amount, drugs, message)
        if drug is None:
            continue
        link = links[drug]
        if link.amount and not amount.changed:
            continue
        often = _OFTEN.search(message.between(max(0, drug.start - 10), drug.start))
        if often and amount.per is None:
            amount = replace(amount, per=_PERIODS[often.group(1)])
        fitted = _with_unit(amount, drug, link.amount)
        if fitted:
            link.amount, link.unit_assumed = fitted
            link.spans.append((amount.start, amount.end))
            link.rules.append("dose:assumed_unit" if link.unit_assumed else "dose")
    for drug in drugs:
        bare = None if links[drug].amount else _bare_number(drug, message)
        if bare:
            links[drug].amount, links[drug].unit_assumed = bare, True
            links[drug].spans.append((bare.start, bare.end))
            links[drug].rules.append("dose:bare_number")


def _bare_number(drug: Mention, message: Message) -> Amount | None:
    """A number right behind a drug in the range of its usual dose ("pred 5, HCQ 400"), taken per day."""
    match = _BARE.match(message.text.text, drug.end)
    if not match or drug.concept.usual_mg is None or drug.concept.episodic:
        return None
    value = number(match["value"])
    if any(d.start < match.end("value") and match.start("value") < d.end for d in message.dates):
        return None
    low, high = (Decimal(str(limit)) for limit in drug.concept.usual_mg)
    unit = "mg" if low <= value <= high else "g" if low <= value * 1000 <= high else None
    per = "week" if drug.concept.weekly else "day"
    return Amount(match.start("value"), match.end("value"), value, value, unit, per) if unit else None


def _shared(message: Message, drugs: list[Mention], links: dict[Mention, Link]) -> None:
    """Two names of one drug side by side ("tacrolimus (TAC)") share what was said of either."""
    for first, second in pairwise(drugs):
        if first.concept != second.concept or not re.fullmatch(
            r"[\s(\[/,=]*(?:or|aka|i\.e\.)?\s*", message.between(first.end, second.start)
        ):
            continue
        one, other = links[first], links[second]
        one.amount, one.unit_assumed = (
            (one.amount, one.unit_assumed) if one.amount else (other.amount, other.unit_assumed)
        )
        one.start, one.last = one.start or other.start, one.last or other.last


def _date_owner(written: WrittenDate, drugs: list[Mention], message: Message) -> Mention | None:
    here = [d for d in drugs if message.sentence(d.start) == message.sentence(written.start)]
    before = [d for d in here if d.end <= written.start and written.start - d.end <= _DATE_REACH]
    if before:
        return before[-1]
    if here:
        after = [d for d in here if d.start >= written.end and d.start - written.end <= _DATE_REACH]
        return after[0] if after else None
    earlier = [
        d
        for d in drugs
        if d.end <= written.start and message.sentence(d.start) == message.sentence(written.start) - 1
    ]
    lead = message.between(message.sentence_span(written.start)[0], written.start)
    follows_on = earlier and re.fullmatch(
        r"\s*(?:the\s+)?(?:last|stopped|started|since|until|d/c|discontinued)[\w\s:]*", lead
    )
    return earlier[-1] if follows_on else None


def _role_of(written: WrittenDate, message: Message) -> str:
    before = message.between(max(0, written.start - 30), written.start)
    if _role("ends").search(before):
        return "ends"
    return "starts" if _role("starts").search(before) else "plain"


def _begun(drug: Mention, message: Message) -> bool:
    """Whether the drug follows on "started", so that a date beside it is its beginning."""
    before = message.between(max(0, drug.start - 24), drug.start)
    starts = one_of(
        word for word in table("linking")["starts"] if word not in ("since", "from", "с", "со", "自", "从")
    )
    return (
        re.search(rf"(?<![a-zа-я])(?:{starts})\s+(?:on\s+|taking\s+|with\s+|a\s+|oral\s+)*$", before)
        is not None
    )


def _left(drug: Mention, message: Message) -> bool:
    """Whether the drug follows on "off" or "stopped": a date after "since" is then its end."""
    before = message.between(max(0, drug.start - 24), drug.start)
    return (
        re.search(rf"(?:{one_of(table('linking')['left'])})\s+(?:the\s+|her\s+|his\s+|my\s+)?$", before)
        is not None
    )


def _is_of_the_dose(written: WrittenDate, link: Link, message: Message) -> bool:
    """Whether a date says since when the dose has not changed: "stable since May", "now 8 mg since September"."""
    before = message.between(max(0, written.start - 24), written.start)
    after = message.between(written.end, min(len(message.text.text), written.end + 12))
    stable = one_of(table("linking")["stable"])
    if re.search(rf"(?:{stable})[\s:,(]*(?:since|for|x|over|from|с|в течение)?\s*$", before):
        return True
    if written.kind == "duration" and re.match(rf"[\s,]*(?:{stable})(?![a-zа-я])", after):
        return True
    changed = link.amount is not None and link.amount.changed and link.amount.end <= written.start
    return changed and _role("starts").search(before) is not None


def now_said(amount: Amount, message: Message) -> bool:
    """Whether "now" stands just before a dose."""
    before = message.between(max(0, amount.start - 16), amount.start)
    return re.search(rf"(?<![a-zа-я])(?:{one_of(table('linking')['now'])})(?![a-zа-я])", before) is not None


def _put_date(written: WrittenDate, drug: Mention, link: Link, said: Assertion, message: Message) -> None:
    role = _role_of(written, message)
    reading = written.readings[0].until(message.today)
    if _is_of_the_dose(written, link, message):
        link.since = reading
        link.spans.append((written.start, written.end))
        return
    if len(written.readings) > 1:
        link.ambiguous_date = written
        return
    if reading is None:
        return
    if written.kind == "duration":
        opening = message.sentence_span(written.start)[0]
        if written.end <= drug.start and message.between(opening, written.start).strip():
            return
        if said.status == "current" and link.start is None:
            link.start = reading
            link.spans.append((written.start, written.end))
        return
    if role == "plain" and written.end <= drug.start and not drug.concept.episodic:
        return
    if written.kind == "range":
        link.start = reading
        link.last = written.ends.until(message.today) if written.ends else None
    elif role == "ends" or (role == "starts" and _left(drug, message)):
        link.last = reading
    elif role == "starts" or _begun(drug, message):
        link.start = reading
    elif drug.concept.episodic:
        link.start, link.last = link.start or reading, reading
    elif said.status == "past":
        link.last = reading
    elif said.status == "current":
        link.start = reading
    else:
        return
    link.spans.append((written.start, written.end))
    link.rules.append(f"date:{role}")


def _dates(
    message: Message, drugs: list[Mention], links: dict[Mention, Link], said: dict[Mention, Assertion]
) -> None:
    for written in message.dates:
        drug = _date_owner(written, drugs, message)
        if drug:
            _put_date(written, drug, links[drug], said[drug], message)


@cache
def _reasons() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((reason, bounded(forms)) for reason, forms in table("reasons").items())


def reason_near(text: str) -> str | None:
    """The reason for stopping that is said first in this stretch of normalised text."""
    found = [(match.start(), reason) for reason, pattern in _reasons() if (match := pattern.search(text))]
    return min(found)[1] if found else None


def _reason(drug: Mention, message: Message, said: Assertion, drugs: Iterable[Mention]) -> str | None:
    if said.status != "past" and not said.negated:
        return None
    if said.reason:
        return said.reason
    end = message.sentence_span(drug.start)[1]
    following = [d.start for d in drugs if d.start >= drug.end]
    after = message.between(drug.end, min([end, *following]))
    return reason_near(after) or ("other" if _BECAUSE.search(after) else None)


def link_drugs(message: Message, said: dict[Mention, Assertion]) -> dict[Mention, Link]:
    """Dose, dates and reason of every drug of the message."""
    drugs = _drugs(message)
    links = {drug: Link() for drug in drugs}
    _doses(message, drugs, links)
    _dates(message, drugs, links, said)
    _shared(message, drugs, links)
    for drug in drugs:
        links[drug].reason = _reason(drug, message, said[drug], drugs)
    return links
