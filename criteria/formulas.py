"""Clinical arithmetic with published equations: glucocorticoid equivalence and kidney function.

Inputs are in the canonical units named below; converting from other units is the caller's business.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from criteria.drugs import load_drugs

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
    if age_years >= 140:
        raise ValueError(f"age {age_years} is beyond the equation")
    male = Decimal(140 - age_years) * Decimal(weight_kg) / (Decimal(72) * Decimal(creatinine_mg_dl))
    return male * _COCKCROFT_FEMALE if sex == "female" else male


def _require_positive(*values: Decimal | float) -> None:
    for value in values:
        if value <= 0:
            raise ValueError(f"must be above zero: {value}")
