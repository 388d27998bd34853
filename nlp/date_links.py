"""Which date belongs to which drug, and what it is the date of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from nlp.assertion import Assertion
from nlp.date_roles import (
    Role,
    another_event,
    begun,
    given_once,
    is_from,
    is_of_the_dose,
    left,
    not_used_since,
    only_continues,
    role_of,
    same_list,
    starts_clause,
    switched,
    told,
    verb_of,
)
from nlp.intervals import DateInterval, WrittenDate
from nlp.links import Link
from nlp.message import Mention, Message

_DATE_REACH = 60
# How far back the drug may be where a verb stands right before the date ("… was stopped 12.03.2021").
_TOLD_REACH = 120
_PASSIVE_REACH = 28


@dataclass(frozen=True)
class _Owned:
    """A drug with what its date must be because of the verb beside it, if there is one."""

    drug: Mention
    role: Role | None = None


class _Places:
    """The drugs and names of a message by place, to look neighbours up."""

    def __init__(self, message: Message, drugs: list[Mention]) -> None:
        self.message, self.drugs = message, drugs
        self.starts = [drug.start for drug in drugs]
        self.name_ends = [mention.end for mention in message.mentions]

    def in_sentence(self, position: int) -> list[Mention]:
        """The drugs of the sentence in which a place lies."""
        begins, ends = self.message.sentence_span(position)
        return self.drugs[bisect_left(self.starts, begins) : bisect_left(self.starts, ends)]

    def before(self, position: int) -> Mention | None:
        """The last name of any kind that ends before a place in its sentence."""
        index = bisect_right(self.name_ends, position)
        named = self.message.mentions[index - 1] if index else None
        return named if named and named.start >= self.message.sentence_span(position)[0] else None


def _owner(written: WrittenDate, places: _Places) -> _Owned | None:
    message = places.message
    here = places.in_sentence(written.start)
    reach = _TOLD_REACH if told(written, message) else _DATE_REACH
    before = [d for d in here if d.end <= written.start and written.start - d.end <= reach]
    after = next((d for d in here if 0 <= d.start - written.end <= _DATE_REACH), None)
    led = _led_to(written, after, before, message) if after else None
    if led:
        return led
    if before:
        nearest = before[-1]
        continues = only_continues(message.between(nearest.end, written.start))
        return _Owned(nearest) if continues and not another_event(written, nearest, message) else None
    if here:
        return _Owned(after) if after and not _of_another_name(written, after, places) else None
    return _taken_up(written, places)


def _of_another_name(written: WrittenDate, after: Mention, places: _Places) -> bool:
    """Whether a date behind a diagnosis is the date of that: "SLE since 2008, takes prednisone"."""
    named = places.before(written.start)
    return (
        named is not None
        and named.concept.kind != "drug"
        and _far(written, after, places.message)
        and not re.search(r"[,;，。]", places.message.between(named.end, written.start))
    )


def _taken_up(written: WrittenDate, places: _Places) -> _Owned | None:
    """The drug of the sentence before, where this one goes on with "Last given in …"."""
    message = places.message
    opening = message.sentence_span(written.start)[0]
    index = bisect_right(places.starts, opening)
    earlier = places.drugs[index - 1] if index else None
    if earlier is None or message.sentence(earlier.start) != message.sentence(written.start) - 1:
        return None
    lead = message.between(opening, written.start)
    behind = message.between(
        written.end, min(message.sentence_span(written.start)[1], written.end + _PASSIVE_REACH)
    )
    if re.fullmatch(r"\s*(?:in|on|в|во|с|于|自|at)?\s*", lead) and verb_of(re.split(r"[,，;]", behind)[0]):
        return _Owned(earlier, verb_of(re.split(r"[,，;]", behind)[0]))
    follows_on = re.fullmatch(
        r"\s*(?:(?:the|it|this|was|he|she|we|they|i|had)\s+)*(?:last|stopped|started|since|until|d/c|discontinued|stop|held)[\w\s:]*",
        lead,
    ) or re.fullmatch(r"\s*(?:последн|отмен|закончил|заверш|начат|末次|最后|停|自)[^,，;]{0,20}", lead)
    return _Owned(earlier) if follows_on else None


def _led_to(written: WrittenDate, after: Mention, before: list[Mention], message: Message) -> _Owned | None:
    """The drug ahead of which a date stands with a verb: "in 2024 switched to MMF", "in 2021 MTX was stopped"."""
    gap = message.between(written.end, after.start)
    if re.search(r"[,;，(]", gap):
        return None
    if before and not starts_clause(message.between(before[-1].end, written.start)):
        return None
    instead = next((m for m in message.mentions if m.start >= after.end and m.concept.kind == "drug"), None)
    if instead and switched(message.without_numbers[after.end : instead.start]):
        return _Owned(instead, "starts")
    verb = verb_of(gap, last=True)
    if verb:
        return _Owned(after, verb)
    passive = _passive(after, message)
    return _Owned(after, passive) if passive else None


def _passive(drug: Mention, message: Message) -> Role | None:
    """What became of a drug right behind its name: "methotrexate was discontinued", метотрексат отменили."""
    end = min(message.sentence_span(drug.start)[1], drug.end + _PASSIVE_REACH)
    following = [m.start for m in message.mentions if drug.end <= m.start < end]
    behind = message.between(drug.end, min([end, *following]))
    clause = re.split(r"[,;，(]|(?<![a-z])(?:and|but)(?![a-z])", behind)[0]
    return verb_of(clause)


def _far(written: WrittenDate, drug: Mention, message: Message) -> bool:
    """Whether a date ahead of a drug tells of something else: a comma or more stands between."""
    return re.search(r"[,;，。]", message.between(written.end, drug.start)) is not None


def _put_date(owned: _Owned, index: int, link: Link, said: Assertion, message: Message) -> bool:
    """Puts the date in its place; whether it says when the drug began or ended."""
    written, drug = message.dates[index], owned.drug
    role = owned.role or role_of(index, drug, message)
    if len(written.readings) > 1:
        link.ambiguous_date = written
    reading = written.assumed(message.today)
    if reading is not None and is_of_the_dose(written, link, message):
        link.since = reading
    elif reading is None or not _placed(written, role, reading, drug, link, said, message):
        return False
    link.spans.append((written.start, written.end))
    return True


def _placed(
    written: WrittenDate,
    role: Role,
    reading: DateInterval,
    drug: Mention,
    link: Link,
    said: Assertion,
    message: Message,
) -> bool:
    """Puts a date where its role says; whether it had a place."""
    if written.kind == "duration":
        return _lasting(written, reading, drug, link, said, message)
    if _since_when_not(written, role, drug, said, message):
        link.last = reading
        link.rules += ["date:not_since", "date:ends"]
        return True
    once = drug.concept.episodic or given_once(written, drug, message)
    if role == "plain" and written.end <= drug.start and not (once and not _far(written, drug, message)):
        return False
    if written.kind == "range":
        link.start = reading
        link.last = written.ends.until(message.today) if written.ends else None
        role = "range"
    elif role == "ends" or (role in ("starts", "plain") and left(drug, message)):
        link.last = reading
    elif said.negated and not_used_since(written, drug, message):
        return False
    elif role in ("starts", "present") or begun(drug, message):
        link.start = reading
    elif not _by_status(reading, link, said, once=once):
        return False
    link.rules.append(f"date:{role}")
    return True


def _by_status(reading: DateInterval, link: Link, said: Assertion, *, once: bool) -> bool:
    """Puts a date beside which no word tells what it is: that of a course, of the end or of the beginning."""
    if said.status == "planned":
        link.start = reading
    elif once:
        known = [interval for interval in (link.start, link.last, reading) if interval]
        link.start, link.last = min(known, key=lambda i: i.lo), max(known, key=lambda i: i.hi)
    elif said.status == "past":
        link.last = reading
    elif said.status == "current":
        link.start = reading
    else:
        return False
    return True


def _since_when_not(
    written: WrittenDate, role: Role, drug: Mention, said: Assertion, message: Message
) -> bool:
    """Whether a date is an end as in "not had rituximab since 2022", 2022年以来未用."""
    if role != "starts" and not is_from(written, message):
        return False
    return (role == "starts" and said.negated) or not_used_since(written, drug, message)


def _lasting(
    written: WrittenDate, reading: DateInterval, drug: Mention, link: Link, said: Assertion, message: Message
) -> bool:
    """A duration says when a current drug began, unless it stands ahead of the drug within a sentence."""
    opening = message.sentence_span(written.start)[0]
    if written.end <= drug.start and message.between(opening, written.start).strip():
        return False
    if said.status != "current" or link.start is not None:
        return False
    link.start = reading
    return True


def link_dates(
    message: Message, drugs: list[Mention], links: dict[Mention, Link], said: dict[Mention, Assertion]
) -> None:
    """Puts every date of the message that is a drug's own to that drug and to those listed with it."""
    places = _Places(message, drugs)
    for index, written in enumerate(message.dates):
        owned = _owner(written, places)
        if owned is None:
            continue
        link = links[owned.drug]
        if _put_date(owned, index, link, said[owned.drug], message):
            _share(owned.drug, drugs, links, said, message)


def _share(
    drug: Mention,
    drugs: list[Mention],
    links: dict[Mention, Link],
    said: dict[Mention, Assertion],
    message: Message,
) -> None:
    """ "MTX and AZA were stopped in 2022" dates both."""
    link, place = links[drug], drugs.index(drug)
    if not {"date:ends", "date:starts", "date:range"} & set(link.rules):
        return
    while place and same_list(message.between(drugs[place - 1].end, drugs[place].start)):
        place -= 1
        other = links[drugs[place]]
        if other.start or other.last or said[drugs[place]].status != said[drug].status:
            return
        other.start, other.last = link.start, link.last
        other.rules += [rule for rule in link.rules if rule.startswith("date:")]
