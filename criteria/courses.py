"""Courses of drugs: what the drug catalogue adds to them, and which list they belong to."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from criteria.drugs import Drug, HalfLife, load_drugs
from criteria.interval import Interval, point
from criteria.truth import truth_of
from criteria.values import Members, Record, Records, Value

BIOLOGICS, OTHERS = "biologics", "other_treatments"
_BIOLOGIC_ROLES = frozenset({"BIO", "CD19X", "BCMAX", "CART"})


def find_drug(name: Any) -> Drug | None:
    """The drug with this id or international name, if the catalogue has it."""
    if not isinstance(name, str):
        return None
    return load_drugs().get(name.strip().lower().replace(" ", "_").replace("-", "_"))


def complete_course(entry: dict[str, Any], key: str, place: str, warnings: list[str]) -> None:
    """Complete a course from the drug catalogue: half-life (the conservative one), targets, and kind.

    Outside the washout rule stand cell products, which an exclusion of their own judges, and drugs that the catalogue
    knows as no biologics. A half-life that was given counts unless it is less than half of any published. An unnamed
    course, or one of a drug the catalogue does not have, is taken for a biologic.
    """
    drug = find_drug(entry.get(key))
    roles = set(drug.roles) if drug else _BIOLOGIC_ROLES
    outside = drug is not None and ("CART" in roles or roles.isdisjoint(_BIOLOGIC_ROLES))
    entry["outside_washout"] = truth_of(outside)
    if drug is None:
        return
    entry["targets"] = Members(frozenset(drug.targets))
    if drug.half_life is None:
        return
    known, given = point(drug.half_life.conservative_days), entry.get("half_life_days")
    if given is None:
        entry["half_life_days"] = known
    elif isinstance(given, Interval) and given.low < _shortest(drug.half_life) / 2:
        warnings.append(f"{place}.half_life_days: far below every published value; {known.low} days are used")
        entry["half_life_days"] = known


def _shortest(half_life: HalfLife) -> Decimal:
    published = (half_life.low, half_life.typical_days, half_life.conservative_days)
    return min(days for days in published if days is not None)


def list_biologics_together(values: dict[str, Value], warnings: list[str]) -> None:
    """Let a biologic that was listed among the other treatments count as the biologic it is."""
    others, biologics = values.get(OTHERS), values.get(BIOLOGICS)
    if not isinstance(others, Records):
        return
    misplaced = tuple(entry for entry in others.entries if _has_role(entry, _BIOLOGIC_ROLES))
    if not misplaced:
        return
    warnings.append(
        f"{OTHERS}: {', '.join(str(entry.get('name')) for entry in misplaced)} counts among {BIOLOGICS}"
    )
    before = biologics if isinstance(biologics, Records) else Records((), complete=False)
    values[BIOLOGICS] = Records((*before.entries, *misplaced), before.complete)


def lists_cell_product(value: Value | None) -> bool:
    """Whether a list of courses names a CAR-T product."""
    return isinstance(value, Records) and any(
        _has_role(entry, frozenset({"CART"})) for entry in value.entries
    )


def _has_role(entry: Record, roles: frozenset[str]) -> bool:
    drug = find_drug(entry.get("name"))
    return drug is not None and not roles.isdisjoint(drug.roles)
