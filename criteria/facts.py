"""The fact catalogue: what can be known of a patient, in which type, unit and range, and who can answer."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, TypeAdapter

from criteria.located_yaml import Located, read_located

FACTS_FILE = Path(__file__).with_name("facts.yaml")

Kind: TypeAlias = Literal["truth", "choice", "set", "quantity", "date", "records", "text"]
Who: TypeAlias = Literal["patient", "doctor", "site"]
Respondent: TypeAlias = Literal["doctor", "patient"]
Changes: TypeAlias = Literal["treatment", "test", "time", "never"]

_Number = Annotated[Decimal, BeforeValidator(lambda value: Decimal(str(value)))]


class Field(BaseModel):
    """What a value may be: of a fact, or of one field of a record.

    `hard` limits are impossible beyond (the value is refused), `soft` limits unusual beyond (asked again), both in the
    canonical `unit`; `units` gives the factor from another unit to it ("*10", "/88.4"). `states` are words a date may
    be instead of a day. A number up to `other_scale_to` may be of another scale, and counts only with its total.
    A `derived` field follows from the drug catalogue and is no input.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    unit: str | None = None
    units: Mapping[str, str] = {}
    hard: tuple[_Number, _Number] | None = None
    soft: tuple[_Number, _Number] | None = None
    whole: bool = False
    other_scale_to: _Number | None = None
    derived: bool = False
    options: tuple[str, ...] = ()
    states: tuple[Literal["never", "ongoing"], ...] = ()

    def to_canonical(self, value: Decimal, unit: str) -> Decimal:
        """A value in another unit, converted to the canonical one.

        Raises:
            ValueError: the unit is not one this fact is given in.
        """
        unit = unit.replace("µ", "u").replace("μ", "u")
        if unit == self.unit:
            return value
        factor = self.units.get(unit)
        if factor is None:
            accepted = ", ".join([str(self.unit), *self.units])
            raise ValueError(f"unit {unit!r} is not known here; write one of: {accepted}")
        return value * Decimal(factor[1:]) if factor[0] == "*" else value / Decimal(factor[1:])


class Fact(Field):
    """One entry of the catalogue. `seconds` is what an answer costs the person asked.

    `on_sheet`: the doctor knows it, and a patient can read it off a laboratory sheet or a report. `changes` says what
    can bring about another answer, `becomes` the only truth that is proposed, `restarts` which dates begin anew then
    and which truths hold. `instruments` work it out from their items (any of them, where they classify);
    `more_than_classified`: that they classify is not enough for a yes.
    """

    who: Who
    on_sheet: bool = False
    seconds: int
    sensitive: bool = False
    fields: Mapping[str, Field] = {}
    drug_field: str | None = None
    text_field: str | None = None
    changes: Changes = "never"
    becomes: bool | None = None
    restarts: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    more_than_classified: bool = False

    def is_asked_of(self, respondent: Respondent) -> bool:
        """Whether a person can be asked for it: a doctor for everything, a patient for what a lay person can know."""
        return respondent == "doctor" or self.who == "patient" or self.on_sheet


Catalogue: TypeAlias = Mapping[str, Fact]


def read_facts(path: Path = FACTS_FILE) -> dict[str, Fact]:
    """Read and check a fact catalogue.

    Raises:
        DefinitionError: the file, the line and what to write instead.
    """
    located = read_located(path)
    facts = TypeAdapter(dict[str, Fact])
    try:
        catalogue = facts.validate_python(located.data)
    except ValueError:
        catalogue = {name: located.parse(Fact, (name,)) for name in located.data}
    for name, fact in catalogue.items():
        _check_consistent(located, name, fact)
        _check_restarts(
            located, name, fact, catalogue if path == FACTS_FILE else {**load_facts(), **catalogue}
        )
    return catalogue


@lru_cache(maxsize=1)
def load_facts() -> Mapping[str, Fact]:
    """The catalogue shipped with the package."""
    return read_facts()


def _check_consistent(located: Located, name: str, fact: Fact) -> None:
    if fact.kind == "quantity" and fact.unit is None:
        raise located.error((name,), f"{name} is a quantity without a unit", "Write its canonical unit: …")
    if fact.kind == "choice" and not fact.options:
        raise located.error((name,), f"{name} is a choice without options", "Write options: [a, b]")
    if fact.kind == "records" and not fact.fields:
        raise located.error((name,), f"{name} is a list of records without fields", "Write fields: {…}")
    if fact.on_sheet and fact.who != "doctor":
        problem = f"{name} is on_sheet, but {fact.who} answers it anyway"
        raise located.error((name, "on_sheet"), problem, "Write on_sheet only beside who: doctor")
    for unit, factor in fact.units.items():
        if factor[:1] not in ("*", "/") or not _is_positive(factor[1:]):
            advice = 'Write the factor to the canonical unit as "*10" or "/88.4"'
            raise located.error((name, "units", unit), f"{factor!r} is not a factor", advice)


def _check_restarts(located: Located, name: str, fact: Fact, known: Catalogue) -> None:
    for other in fact.restarts:
        if other not in known or known[other].kind not in ("date", "truth"):
            problem = f"{other} is neither a date nor a truth"
            raise located.error((name, "restarts"), problem, "Name facts of kind date or truth")


def _is_positive(text: str) -> bool:
    try:
        return Decimal(text) > 0
    except ArithmeticError:
        return False
