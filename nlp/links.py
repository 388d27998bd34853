"""What belongs to one drug of a message."""

from __future__ import annotations

from dataclasses import dataclass, field

from nlp.amounts import Amount
from nlp.intervals import DateInterval, WrittenDate


@dataclass
class Link:
    """What was found for one drug; `spans` are the pieces of text it was read from."""

    amount: Amount | None = None
    unit_assumed: bool = False
    start: DateInterval | None = None
    last: DateInterval | None = None
    since: DateInterval | None = None
    ambiguous_date: WrittenDate | None = None
    reason: str | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
