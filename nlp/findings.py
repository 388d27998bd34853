"""What reading a message yields: findings, questions, and the rest, with offsets into the message as typed."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from nlp.intervals import DateInterval

FindingKind = Literal["diagnosis", "drug", "antibody", "measure"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Span(_Frozen):
    """`text[start:end]` of the message."""

    start: int
    end: int


class Dose(_Frozen):
    """The total of `value`..`value_max` in `unit` per `per`; `per` None = not said.

    `unit` is mg, g, mcg, IU or one of them per kg or m2; `assumed` = the unit was not written.
    """

    value: float
    value_max: float | None = None
    unit: str
    per: Literal["day", "week", "2weeks", "4weeks", "month", "dose", "total"] | None = None
    assumed: bool = False


class Finding(_Frozen):
    """One thing that was said, by the rules named. `details` are further pieces of the message it was read from.

    `asks`: something about it (name, unit, status) is not certain and wants one tap before it counts.
    `dose_since`: the dose has not changed since.
    For a measure, `concept` is a fact id and `value` has the JSON shape of that fact.
    """

    kind: FindingKind
    concept: str
    parents: tuple[str, ...] = ()
    start: int
    end: int
    surface: str
    negated: bool = False
    experiencer: Literal["patient", "family", "others"] = "patient"
    status: Literal["current", "past", "planned", "unspecified"] = "unspecified"
    uncertain: bool = False
    result: Literal["positive", "negative", "unclear"] | None = None
    dose: Dose | None = None
    start_date: DateInterval | None = None
    last_dose: DateInterval | None = None
    dose_since: DateInterval | None = None
    stopped_reason: str | None = None
    value: int | float | str | bool | dict[str, int | float] | None = None
    asks: bool = False
    details: tuple[Span, ...] = ()
    rules: tuple[str, ...] = ()


class Option(_Frozen):
    """One answer to a question: a concept, or one way to read a date."""

    kind: Literal["diagnosis", "drug", "antibody", "date"]
    concept: str | None = None
    date: DateInterval | None = None


class Question(_Frozen):
    """Something only the writer can decide: what a short form means, whether a word was misspelt, which date is meant.

    For a date, `about` is the concept of the drug it stands beside.
    """

    kind: Literal["abbreviation", "spelling", "date"]
    start: int
    end: int
    surface: str
    options: tuple[Option, ...]
    about: str | None = None
    rules: tuple[str, ...] = ()


class Unparsed(_Frozen):
    """A piece of the message that no rule used, identifiers masked."""

    start: int
    end: int
    text: str


class Redaction(_Frozen):
    """Where something that identifies a person stood."""

    kind: Literal["email", "phone", "number", "name"]
    start: int
    end: int


class Reading(_Frozen):
    """Everything read from one message; each character of it is in exactly one finding, question or unparsed piece."""

    findings: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()
    unparsed: tuple[Unparsed, ...] = ()
    redacted: tuple[Redaction, ...] = ()
