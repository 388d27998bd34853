"""An instrument: the items, weights and rules of a score or a classification set, as its file says them.

Activity scores (SLEDAI-2K, BVAS …) add up points; classification sets also have a threshold, conditions of entry and
exclusions; equations compute one number. All of it is data in `criteria/scores`, one file an instrument.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic import Field as Meta

from criteria.expression import CompiledRule
from criteria.facts import Catalogue, Fact

Form: TypeAlias = Literal["activity", "classification", "equation"]
Mark: TypeAlias = Literal["2+", "1", "unverified"]
Equation: TypeAlias = Literal["ckd_epi_2021", "cockcroft_gault"]

POINTS = "points"
"""In a rule: the points of the whole, and behind the id of a domain those of the domain (`renal_points`)."""
UNANSWERED = "unanswered"
"""Of a grade: the person left it out on purpose, and it counts as if it were not on the form."""
ONLY = "all"
"""The name of the one column of an instrument whose items have one weight each."""
OTHERWISE = "otherwise"
"""Stands for the rule of the column that holds where no other does."""


def _decimal(value: object) -> object:
    return Decimal(str(value)) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value


def _numbered(value: object) -> object:
    return {"number": value} if isinstance(value, int) and not isinstance(value, bool) else value


Points = Annotated[Decimal, BeforeValidator(_decimal)]
ByColumn: TypeAlias = Points | Mapping[str, Points]
Names = Annotated[tuple[str, ...], BeforeValidator(_listed)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Level(_Part):
    """A degree of an item; its points are the item's weight times `number`. `follows` is the rule that shows it."""

    number: int
    follows: str | None = Meta(None, alias="from")


class Named(_Part):
    """Something with an id, and its names in the reference tables."""

    id: str = Meta(pattern=r"^[a-z][a-z0-9_]*$")
    ref: Names = ()


class Item(Named):
    """Something the assessor ticks or grades. Without a weight, levels or grades it is a condition and scores nothing.

    `follows` (in the file: from) is a rule that says whether it is present where nobody ticked it, `shown_by` one that
    can only show it present. Of what has the same `one_of` only one can be: where one is present the others are absent,
    and of several that are ticked the highest counts. `assumed` is what an unticked box of the paper form means.
    """

    ref: Names
    weight: ByColumn | None = None
    levels: Mapping[str, Annotated[Level, BeforeValidator(_numbered)]] = {}
    grades: tuple[int, int] | None = None
    one_of: str | None = None
    follows: str | None = Meta(None, alias="from")
    shown_by: str | None = None
    source: Names = ()
    mark: Mark | None = None
    assumed: bool | None = None

    @property
    def scores(self) -> bool:
        """Whether points depend on it."""
        return self.weight is not None or bool(self.levels) or self.grades is not None

    def weight_in(self, column: str) -> Decimal:
        """What one unit of it weighs in a column."""
        if self.weight is None:
            return Decimal(1)
        return self.weight if isinstance(self.weight, Decimal) else self.weight.get(column, Decimal(0))


class Domain(_Part):
    """Items that belong together, with the most they can give (`cap`), and what lifts them to a least."""

    id: str = Meta(pattern=r"^[a-z][a-z0-9_]*$")
    takes: Literal["sum", "highest"] = "sum"
    cap: ByColumn | None = None
    source: Names = ()
    mark: Mark | None = None
    items: tuple[Item, ...]
    lifted_by: str | None = None
    lifted_to: Points | None = None

    def cap_in(self, column: str) -> Decimal | None:
        """The most that counts in a column."""
        return self.cap if self.cap is None or isinstance(self.cap, Decimal) else self.cap.get(column)


class Measure(Named):
    """A number that rules speak of: a fact of the catalogue, or one with a unit and limits of its own."""

    unit: str | None = None
    units: Mapping[str, str] = {}
    hard: tuple[Points, Points] | None = None
    whole: bool = False


class Ruled(_Part):
    """A name that holds where its rule does, as an outcome that is read off."""

    id: str
    holds: str


class Caution(Ruled):
    """Something to be minded beside a result; where it `leaves_open`, that the set is met is not yet a yes."""

    leaves_open: bool = False


class InstrumentSpec(_Part):
    """The content of an instrument's file, as written."""

    id: str
    form: Form
    sources: Mapping[str, str]
    licence: str
    range: tuple[Points, Points] | None = None
    count: int | None = None
    window: str | None = None
    total: Literal["sum", "mean"] = "sum"
    least_answered: int | None = None
    normal_grade: int | None = None
    columns: Mapping[str, str] = {ONLY: OTHERWISE}
    threshold: ByColumn | None = None
    entry: str | None = None
    excluded: str | None = None
    also: str | None = None
    outcomes: Mapping[str, tuple[Ruled, ...]] = {}
    cautions: tuple[Caution, ...] = ()
    level_names: Mapping[str, str] = {}
    domains: tuple[Domain, ...] = ()
    conditions: tuple[Item, ...] = ()
    measures: tuple[Measure, ...] = ()
    equation: Equation | None = None
    unit: str | None = None

    @property
    def items(self) -> Iterator[Item]:
        """Everything that can be ticked or graded: what scores, then the conditions."""
        for domain in self.domains:
            yield from domain.items
        yield from self.conditions

    def threshold_in(self, column: str) -> Decimal | None:
        """The points that classify, in a column."""
        if self.threshold is None or isinstance(self.threshold, Decimal):
            return self.threshold
        return self.threshold[column]


@dataclass(frozen=True)
class Instrument:
    """An instrument ready to be worked out: its file, the names its rules know, and the rules compiled by source."""

    spec: InstrumentSpec
    names: Catalogue
    rules: Mapping[str, CompiledRule]

    @property
    def id(self) -> str:
        """The id of the instrument."""
        return self.spec.id

    def item(self, name: str) -> Item | None:
        """The item of an id; None of a measure, or of nothing here."""
        return next((item for item in self.spec.items if item.id == name), None)

    def fact(self, name: str) -> Fact:
        """What may be said of an item or a measure: its kind, unit and limits."""
        return self.names[name]
