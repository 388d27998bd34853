"""Answers that cannot both be right: neither is picked, and the fact is asked again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from criteria.derivation import derive_timed, following
from criteria.interval import Interval
from criteria.truth import Truth
from criteria.values import Records, Value

CONFLICT = "conflict"

# Rounding on the way (a dose written as 6.7 mg, a multiple of the limit as 1.3) is no contradiction.
_TOLERANCE = Decimal("0.1")


def drop_contradictions(
    values: dict[str, Value], unknown: dict[str, str], warnings: list[str], on: date
) -> None:
    """Take out stated facts that disagree with what follows from other stated facts, and say so.

    A fact that was stated and one that is derived must agree (the age and the birth date, a dose and its prednisone
    equivalent, a value and its multiple of the upper limit). What only looks odd is kept and reported.
    """
    others = {name: value for name, value in values.items() if name != "age_years"}
    for name, follows in {**following(values), **derive_timed(others, on)}.items():
        stated = values.get(name)
        if isinstance(stated, Interval) and isinstance(follows, Interval) and _disjoint(stated, follows):
            warnings.append(f"{name}: disagrees with what follows from other answers; say which is right")
            unknown[name] = CONFLICT
            del values[name]
            for source in _SOURCES.get(name, ()):
                values.pop(source, None)
    _drop_denied(values, warnings)
    warnings.extend(_oddities(values))


_SOURCES: Mapping[str, tuple[str, ...]] = {
    "age_years": ("birth_date",),
    "gc_prednisone_eq_mg": ("gc_drug", "gc_daily_dose_mg"),
    "alt_xuln": ("alt_u_l", "alt_uln_u_l"),
    "ast_xuln": ("ast_u_l", "ast_uln_u_l"),
    "tbil_xuln": ("tbil_umol_l", "tbil_uln_umol_l"),
    "muscle_enzyme_xuln": ("ck_u_l", "ck_uln_u_l"),
}


_MEMBERS: Mapping[str, tuple[str, ...]] = {
    "anca_ever_positive": ("pr3_anca_positive", "mpo_anca_positive"),
    "msa_positive": ("anti_jo1_positive",),
    "ssc_autoantibodies_positive": (
        "anticentromere_positive",
        "anti_topoisomerase_positive",
        "anti_rna_polymerase_positive",
    ),
}
"""Groups of antibodies, and the members of which scores speak."""


def _drop_denied(values: dict[str, Value], warnings: list[str]) -> None:
    """Take out an antibody whose whole group is denied: it is not counted, and not denied either."""
    for group, members in _MEMBERS.items():
        for member in members if values.get(group) is Truth.FALSE else ():
            if values.get(member) is Truth.TRUE:
                warnings.append(f"{member}: stated as true, yet {group} as false; it is not counted")
                del values[member]


def _disjoint(first: Interval, second: Interval) -> bool:
    """Whether two intervals lie apart by more than rounding."""
    lower, upper = sorted((first, second), key=lambda interval: interval.low)
    gap = upper.low - lower.high
    return gap > 0 and gap > _TOLERANCE * abs(upper.low)


def _oddities(values: Mapping[str, Value]) -> list[str]:
    """Pairs of answers that are hardly both meant; the rules take them as they are."""
    found = []
    dose = values.get("gc_prednisone_eq_mg")
    if values.get("on_glucocorticoid") is Truth.FALSE and isinstance(dose, Interval) and dose.low > 0:
        found.append("on_glucocorticoid: stated as false, yet a current dose is given")
    listed, months = values.get("biologics"), values.get("biologic_months")
    none_listed = isinstance(listed, Records) and listed.complete and not listed.entries
    if none_listed and isinstance(months, Interval) and months.low > 0:
        found.append("biologics: none is listed, yet months on biologics are given")
    return found
