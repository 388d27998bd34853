"""Facts that follow from others by definition, and kidney estimates that are only offered.

Multiples of the upper limit of normal, prednisone equivalents and the age are the same fact in other words, so they
are used. An eGFR or creatinine clearance computed from creatinine is another measure (the trial wants each one known,
reading R15): it is shown and offered, and counts only once somebody has said yes to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from criteria.calendar_days import completed_years, day_of
from criteria.courses import lists_cell_product
from criteria.drugs import load_drugs
from criteria.formulas import Sex, cockcroft_gault, egfr_ckd_epi_2021, prednisone_equivalent
from criteria.interval import INFINITY, Interval
from criteria.truth import Truth
from criteria.values import Value

_MULTIPLES_OF_ULN = {
    "alt_xuln": ("alt_u_l", "alt_uln_u_l"),
    "ast_xuln": ("ast_u_l", "ast_uln_u_l"),
    "tbil_xuln": ("tbil_umol_l", "tbil_uln_umol_l"),
    "muscle_enzyme_xuln": ("ck_u_l", "ck_uln_u_l"),
}


_FOLLOWS_FROM = {
    **_MULTIPLES_OF_ULN,
    "age_years": ("birth_date",),
    "gc_prednisone_eq_mg": ("gc_drug", "gc_daily_dose_mg"),
}


TIMED_FACTS = frozenset({"age_years"})
"""The facts that `derive_timed` gives: alone among all facts they change from day to day."""


def follows_from(fact: str) -> tuple[str, ...]:
    """The facts from which another one follows; empty of a fact that only an answer gives."""
    return _FOLLOWS_FROM.get(fact, ())


def derive(values: Mapping[str, Value], warnings: list[str]) -> dict[str, Value]:
    """Facts that follow on every day alike. A fact that was stated is not replaced, but for a CAR-T that is listed."""
    derived = {name: value for name, value in following(values).items() if name not in values}
    if lists_cell_product(values.get("biologics")):
        if values.get("prior_car_t") is Truth.FALSE:
            warnings.append("prior_car_t: stated as false, yet a CAR-T product is listed; taken as had")
        derived["prior_car_t"] = Truth.TRUE
    return derived


def following(values: Mapping[str, Value]) -> dict[str, Value]:
    """What numbers follow from other numbers, whether or not they were stated too."""
    derived: dict[str, Value] = {}
    for name, (value, limit) in _MULTIPLES_OF_ULN.items():
        multiple = _quotient(values.get(value), values.get(limit))
        if multiple is not None:
            derived[name] = multiple
    dose = _prednisone_dose(values)
    if dose is not None:
        derived["gc_prednisone_eq_mg"] = dose
    return derived


def derive_timed(values: Mapping[str, Value], on: date) -> dict[str, Value]:
    """Facts that follow for one day: the age, where the birth date is known and the age is not."""
    born = values.get("birth_date")
    if not isinstance(born, Interval) or "age_years" in values:
        return {}
    oldest, youngest = (completed_years(day_of(bound), on) for bound in (born.low, born.high))
    return {"age_years": Interval(Decimal(youngest), Decimal(oldest))}


def kidney_estimates(values: Mapping[str, Value]) -> dict[str, Decimal]:
    """The kidney measures that can be computed and were not stated, to one decimal: an offer, not an answer.

    Keys: `egfr` (CKD-EPI 2021, mL/min/1.73 m²), `crcl_ml_min` (Cockcroft-Gault, mL/min).
    """
    creatinine, age, weight = (
        _exact(values.get(name)) for name in ("creatinine_mg_dl", "age_years", "weight_kg")
    )
    stated_sex = values.get("sex")
    if creatinine is None or age is None or not isinstance(stated_sex, str) or age < 18:
        return {}
    sex: Sex = "female" if stated_sex == "female" else "male"
    estimates: dict[str, Decimal] = {}
    if "egfr" not in values:
        estimates["egfr"] = _rounded(egfr_ckd_epi_2021(creatinine, int(age), sex))
    if "crcl_ml_min" not in values and weight is not None:
        estimates["crcl_ml_min"] = _rounded(cockcroft_gault(creatinine, int(age), weight, sex))
    return estimates


def _rounded(value: Decimal | float) -> Decimal:
    return Decimal(str(value)).quantize(Decimal("0.1"))


def _exact(value: Value | None) -> Decimal | None:
    return value.low if isinstance(value, Interval) and value.exact else None


def _quotient(value: Value | None, limit: Value | None) -> Interval | None:
    if not isinstance(value, Interval) or not isinstance(limit, Interval):
        return None
    high = value.high / limit.low if value.high.is_finite() else INFINITY
    return Interval(value.low / limit.high, high, value.low_open, value.high_open)


def _prednisone_dose(values: Mapping[str, Value]) -> Value | None:
    name, dose = values.get("gc_drug"), values.get("gc_daily_dose_mg")
    if not isinstance(name, str) or not isinstance(dose, Interval):
        return None
    drug = load_drugs().get(name)
    if drug is None or drug.prednisone_equivalent_mg is None:
        return None
    low, high = (prednisone_equivalent(name, bound) for bound in (dose.low, dose.high))
    return Interval(low, high, dose.low_open, dose.high_open)
