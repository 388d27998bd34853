"""The drug catalogue: what a drug is, which rule of the trial it meets, how long it stays in the body."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from criteria.located_yaml import Located, read_located

DRUGS_FILE = Path(__file__).with_name("drugs.yaml")

Role = Literal[
    "CONV",
    "GC",
    "AM",
    "IS",
    "IS?",
    "TS",
    "BIO",
    "BIO?",
    "CD19X",
    "BCMAX",
    "CART",
    "LD",
    "AC",
    "AC?",
    "IG",
    "OTH",
]

_NEEDS_HALF_LIFE: frozenset[Role] = frozenset({"BIO", "BIO?", "CD19X", "BCMAX", "CART", "IG"})
_PREDNISONE_MG = Decimal(5)

_Exact = Annotated[Decimal, BeforeValidator(lambda value: Decimal(str(value))), Field(gt=0)]


class HalfLife(BaseModel):
    """Elimination half-life in days.

    `conservative_days` decides by default; `typical_days` is None where only a remembered upper figure
    exists. `low` and `high` are the published range. `verified` is false when no source that was read gives
    the conservative figure.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    typical_days: _Exact | None = Field(alias="typical")
    conservative_days: _Exact = Field(alias="conservative")
    low: _Exact | None = None
    high: _Exact | None = None
    population: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    verified: bool


class Drug(BaseModel):
    """One drug or procedure.

    `half_life` is None where it has no bearing on a rule, where none was found, or where arithmetic must not
    be used (CAR-T cells): `note` says which. `same_as` names the drug this one is counted as.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    drug_class: str = Field(alias="class", pattern=r"^[a-z_]+$")
    targets: tuple[str, ...]
    roles: tuple[Role, ...] = Field(min_length=1)
    half_life: HalfLife | None = None
    prednisone_equivalent_mg: _Exact | None = None
    equivalence_sources: tuple[str, ...] = ()
    targets_source: str | None = None
    same_as: str | None = None
    note: str | None = None

    @property
    def prednisone_factor(self) -> Decimal | None:
        """Milligrams of prednisone equal to one of this drug; None where the table does not convert it."""
        return (
            None if self.prednisone_equivalent_mg is None else _PREDNISONE_MG / self.prednisone_equivalent_mg
        )


@lru_cache(maxsize=1)
def load_drugs() -> Mapping[str, Drug]:
    """The shipped catalogue by drug id.

    Raises:
        DefinitionError: as `read_drugs`.
    """
    return MappingProxyType(read_drugs(DRUGS_FILE))


@lru_cache(maxsize=1)
def load_drug_sources() -> Mapping[str, str]:
    """The citation behind every source key of the shipped catalogue."""
    return MappingProxyType(dict(read_located(DRUGS_FILE).data["sources"]))


def read_drugs(path: Path) -> dict[str, Drug]:
    """Read and check a drug file.

    Raises:
        DefinitionError: an id twice, an unknown role, field, source or `same_as`, a conservative half-life below
            the typical one, or a biologic that says nothing of its half-life.
    """
    located = read_located(path)
    if not isinstance(located.data, dict) or set(located.data) != {"sources", "drugs"}:
        raise located.error((), "a drug file has two parts", "Write the keys `sources:` and `drugs:`")
    drugs: dict[str, Drug] = {}
    for index in range(len(located.data["drugs"])):
        drug = located.parse(Drug, ("drugs", index))
        if drug.id in drugs:
            raise located.error(
                ("drugs", index), f"the drug {drug.id} is listed twice", "Merge the two entries"
            )
        _check_sources(located, index, drug)
        _check_half_life(located, index, drug)
        drugs[drug.id] = drug
    _check_same_as(located, drugs)
    return drugs


def _check_sources(located: Located, index: int, drug: Drug) -> None:
    named = [*drug.equivalence_sources, *(drug.half_life.sources if drug.half_life else ())]
    if drug.targets_source is not None:
        named.append(drug.targets_source)
    for key in named:
        if key not in located.data["sources"]:
            raise located.error(
                ("drugs", index),
                f"{drug.id}: the source {key} is unknown",
                "Add its citation under `sources:`",
            )


def _check_half_life(located: Located, index: int, drug: Drug) -> None:
    where = ("drugs", index, "half_life")
    if _NEEDS_HALF_LIFE.intersection(drug.roles) and "half_life" not in drug.model_fields_set:
        raise located.error(
            where,
            f"{drug.id} has a washout role but no half_life",
            "Write typical, conservative, verified and sources under it, or `half_life: null` and a note",
        )
    half_life = drug.half_life
    if half_life is None:
        return
    if half_life.typical_days is not None and half_life.conservative_days < half_life.typical_days:
        raise located.error(
            (*where, "conservative"),
            f"{drug.id}: the conservative half-life is below the typical one",
            "The conservative figure is the longer one",
        )
    if half_life.verified and not half_life.sources:
        raise located.error(
            (*where, "verified"),
            f"{drug.id}: verified without a source",
            "Name the source, or write `verified: false`",
        )


def _check_same_as(located: Located, drugs: Mapping[str, Drug]) -> None:
    for index, drug in enumerate(drugs.values()):
        if drug.same_as is not None and drug.same_as not in drugs:
            raise located.error(
                ("drugs", index, "same_as"),
                f"{drug.id}: same_as names {drug.same_as}, which is not listed",
                "Write the id of another entry of this file",
            )
