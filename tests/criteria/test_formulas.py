"""Equivalence and kidney formulas against published or hand-computed values, and the usual mistakes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.formulas import Sex, cockcroft_gault, egfr_ckd_epi_2021, prednisone_equivalent

sexes = st.sampled_from(["female", "male"])
creatinines = st.floats(0.2, 15)
ages = st.integers(18, 100)


@pytest.mark.parametrize(
    ("drug_id", "dose"),
    [
        ("prednisone", "30"),
        ("prednisolone", "30"),
        ("methylprednisolone", "24"),
        ("triamcinolone", "24"),
        ("dexamethasone", "4.5"),
        ("betamethasone", "3.6"),
        ("hydrocortisone", "120"),
        ("cortisone", "150"),
        ("deflazacort", "36"),
    ],
)
def test_doses_that_equal_thirty_milligrams_of_prednisone_exactly(drug_id: str, dose: str) -> None:
    assert prednisone_equivalent(drug_id, Decimal(dose)) == 30
    assert prednisone_equivalent(drug_id, Decimal(dose) + Decimal("0.01")) > 30


@pytest.mark.parametrize("drug_id", ["budesonide", "acth", "rituximab"])
def test_what_the_table_does_not_convert_is_refused(drug_id: str) -> None:
    with pytest.raises(ValueError, match="no prednisone equivalent"):
        prednisone_equivalent(drug_id, 5)


def test_unknown_drug_and_negative_dose_are_refused() -> None:
    with pytest.raises(KeyError):
        prednisone_equivalent("prednizone", 5)
    with pytest.raises(ValueError, match="negative"):
        prednisone_equivalent("prednisone", -5)


@pytest.mark.parametrize(
    ("creatinine", "age", "sex", "expected"),
    [
        (0.7, 50, "female", 105.30),
        (0.9, 50, "male", 104.05),
        (1.0, 50, "male", 91.69),
        (1.0, 50, "female", 68.63),
        (0.5, 30, "female", 129.32),
        (2.5, 60, "male", 28.70),
        (2.5, 60, "female", 21.48),
        (0.6, 80, "male", 97.59),
    ],
)
def test_egfr_of_hand_computed_cases(creatinine: float, age: int, sex: Sex, expected: float) -> None:
    assert egfr_ckd_epi_2021(creatinine, age, sex) == pytest.approx(expected, abs=0.05)


def test_swapped_exponents_would_show() -> None:
    """With the exponents exchanged a creatinine of 2.5 mg/dL would give some 74 instead of 29."""
    assert egfr_ckd_epi_2021(2.5, 60, "male") < 30


def test_micromoles_taken_for_milligrams_give_an_absurd_result() -> None:
    assert egfr_ckd_epi_2021(88.4, 50, "male") < 1
    assert egfr_ckd_epi_2021(88.4 / 88.4, 50, "male") == pytest.approx(91.7, abs=0.1)


@pytest.mark.parametrize(
    ("creatinine", "age", "weight", "sex", "expected"),
    [
        ("1", 40, "72", "male", "100"),
        ("1", 40, "72", "female", "85"),
        ("2.5", 80, "60", "male", "20"),
        ("1.25", 50, "60", "male", "60"),
        ("1.25", 50, "60", "female", "51"),
    ],
)
def test_clearance_of_hand_computed_cases(
    creatinine: str, age: int, weight: str, sex: Sex, expected: str
) -> None:
    assert cockcroft_gault(Decimal(creatinine), age, Decimal(weight), sex) == Decimal(expected)


@pytest.mark.parametrize("creatinine", [0, -1])
def test_creatinine_must_be_positive(creatinine: int) -> None:
    with pytest.raises(ValueError, match="above zero"):
        egfr_ckd_epi_2021(creatinine, 50, "male")
    with pytest.raises(ValueError, match="above zero"):
        cockcroft_gault(creatinine, 50, 70, "male")


def test_clearance_has_an_end_of_life() -> None:
    with pytest.raises(ValueError, match="beyond the equation"):
        cockcroft_gault(1, 140, 70, "male")


@given(creatinines, creatinines, ages, sexes)
def test_more_creatinine_never_means_better_kidneys(first: float, second: float, age: int, sex: Sex) -> None:
    low, high = sorted((first, second))
    assert egfr_ckd_epi_2021(low, age, sex) >= egfr_ckd_epi_2021(high, age, sex)
    assert cockcroft_gault(Decimal(low), age, 70, sex) >= cockcroft_gault(Decimal(high), age, 70, sex)


@given(creatinines, ages, ages, sexes)
def test_age_never_means_better_kidneys(creatinine: float, first: int, second: int, sex: Sex) -> None:
    young, old = sorted((first, second))
    assert egfr_ckd_epi_2021(creatinine, young, sex) >= egfr_ckd_epi_2021(creatinine, old, sex)
    assert cockcroft_gault(Decimal(creatinine), young, 70, sex) >= cockcroft_gault(
        Decimal(creatinine), old, 70, sex
    )


@given(ages, sexes)
def test_egfr_has_no_jump_where_the_exponent_changes(age: int, sex: Sex) -> None:
    knee = 0.7 if sex == "female" else 0.9
    assert egfr_ckd_epi_2021(knee - 1e-9, age, sex) == pytest.approx(egfr_ckd_epi_2021(knee + 1e-9, age, sex))
