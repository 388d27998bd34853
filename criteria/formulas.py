"""Clinical arithmetic with published equations: glucocorticoid equivalence and kidney function.

Inputs are in the canonical units named below; converting from other units is the caller's business.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from criteria.drugs import load_drugs
from criteria.interval import Interval, point

Sex = Literal["female", "male"]

_PREDNISONE_MG = Decimal(5)


@dataclass(frozen=True)
class _Kidney:
    creatinine_knee: float
    exponent_below: float
    sex_factor: float


_EXPONENT_ABOVE = -1.200
_CKD_EPI: dict[Sex, _Kidney] = {"female": _Kidney(0.7, -0.241, 1.012), "male": _Kidney(0.9, -0.302, 1.0)}
_COCKCROFT_FEMALE = Decimal("0.85")
_BEYOND = 140
"""The age at which the Cockcroft-Gault equation gives nothing any more."""

_UNIT = point(1)
_HUNDREDTH = Decimal("0.01")


def prednisone_equivalent(drug_id: str, mg: Decimal | int) -> Decimal:
    """The prednisone dose, in mg, that a systemic dose of another glucocorticoid equals.

    Source: keys GC1 and GC2 of drugs.yaml. Not valid for local, inhaled, depot or intra-articular forms.

    Raises:
        KeyError: no such drug.
        ValueError: the drug is not converted by the table, or the dose is negative.
    """
    equivalent = load_drugs()[drug_id].prednisone_equivalent_mg
    if equivalent is None:
        raise ValueError(f"{drug_id} has no prednisone equivalent")
    if mg < 0:
        raise ValueError(f"a dose cannot be negative: {mg}")
    return Decimal(mg) * _PREDNISONE_MG / equivalent


def egfr_ckd_epi_2021(creatinine_mg_dl: Decimal | float, age_years: int, sex: Sex) -> float:
    """Estimated GFR in mL/min/1.73 m2 from IDMS-standardised serum creatinine in mg/dL, adults.

    Source: CKD-EPI 2021 creatinine equation, without race (Inker, NEJM 2021; kidney.org).

    Raises:
        ValueError: creatinine or age is not positive.
    """
    _require_positive(creatinine_mg_dl, age_years)
    kidney = _CKD_EPI[sex]
    ratio = float(creatinine_mg_dl) / kidney.creatinine_knee
    below: float = min(ratio, 1.0) ** kidney.exponent_below
    above: float = max(ratio, 1.0) ** _EXPONENT_ABOVE
    return 142 * below * above * float(0.9938**age_years) * kidney.sex_factor


def cockcroft_gault(
    creatinine_mg_dl: Decimal | int, age_years: int, weight_kg: Decimal | int, sex: Sex
) -> Decimal:
    """Creatinine clearance in mL/min, not indexed to body surface; creatinine in mg/dL, actual weight in kg.

    Source: Cockcroft and Gault, Nephron 1976.

    Raises:
        ValueError: creatinine, weight or age is not positive, or the age is 140 or more.
    """
    _require_positive(creatinine_mg_dl, age_years, weight_kg)
    if age_years >= _BEYOND:
        raise ValueError(f"age {age_years} is beyond the equation")
    male = Decimal(140 - age_years) * Decimal(weight_kg) / (Decimal(72) * Decimal(creatinine_mg_dl))
    return male * _COCKCROFT_FEMALE if sex == "female" else male


def equation_range(
    equation: Literal["ckd_epi_2021", "cockcroft_gault"], values: Mapping[str, object]
) -> Interval | None:
    """What an equation gives for inputs known to intervals, to two decimals; None where one is missing or impossible.

    `values` holds `creatinine_mg_dl`, `age_years` and `weight_kg` as intervals and `sex`; a sex that is not known
    gives the range over both.
    """
    creatinine, age, weight = (values.get(name) for name in ("creatinine_mg_dl", "age_years", "weight_kg"))
    stated = values.get("sex")
    sexes: tuple[Sex, ...] = (
        ("female", "male") if stated is None else ("female" if stated == "female" else "male",)
    )
    if (
        not isinstance(creatinine, Interval)
        or not isinstance(age, Interval)
        or creatinine.low <= 0
        or age.low <= 0
    ):
        return None
    if equation == "ckd_epi_2021":
        return _over(
            lambda scr, years, _kg, sex: egfr_ckd_epi_2021(scr, int(years), sex), creatinine, age, sexes
        )
    if not isinstance(weight, Interval) or age.high >= _BEYOND:
        return None
    return _over(
        lambda scr, years, kg, sex: cockcroft_gault(scr, int(years), kg, sex), creatinine, age, sexes, weight
    )


def _over(
    result: Callable[[Decimal, Decimal, Decimal, Sex], float | Decimal],
    creatinine: Interval,
    age: Interval,
    sexes: tuple[Sex, ...],
    weight: Interval = _UNIT,
) -> Interval:
    """The least and the most over the corners: each input works in one direction only."""
    found = [
        Decimal(str(result(scr, years, kg, sex))).quantize(_HUNDREDTH)
        for scr in (creatinine.low, creatinine.high)
        for years in (age.low, age.high)
        for kg in (weight.low, weight.high)
        for sex in sexes
        if scr.is_finite() and years.is_finite() and kg.is_finite()
    ]
    return Interval(min(found), max(found))


def _require_positive(*values: Decimal | float) -> None:
    for value in values:
        if value <= 0:
            raise ValueError(f"must be above zero: {value}")
