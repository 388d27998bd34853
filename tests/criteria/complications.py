"""What may be in the way of an invented patient: each changes the answers, often close to a limit of the trial."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any, TypeAlias

Answers: TypeAlias = dict[str, Any]

BIOLOGICS = (
    "rituximab",
    "belimumab",
    "telitacicept",
    "tocilizumab",
    "infliximab",
    "obinutuzumab",
    "anifrolumab",
)
LABS: Mapping[str, tuple[float, float, float, float]] = {
    "anc": (1.2, 7.5, 1, 0.01),
    "alc": (0.4, 2.6, 0.3, 0.01),
    "hb_g_l": (82, 155, 70, 0.1),
    "plt": (60, 380, 50, 0.1),
    "alt_xuln": (0.2, 2.4, 3, 0.01),
    "ast_xuln": (0.2, 2.4, 3, 0.01),
    "tbil_xuln": (0.2, 1.6, 2, 0.01),
    "crcl_ml_min": (45, 130, 40, 0.1),
    "egfr": (35, 120, 30, 0.1),
    "creatinine_mg_dl": (0.5, 2.2, 2.5, 0.01),
    "lvef_pct": (48, 70, 45, 0.1),
    "spo2_pct": (93, 99, 92, 0.1),
}
NO = (
    "hiv",
    "hypogammaglobulinemia",
    "t_cell_deficiency",
    "syphilis",
    "chronic_hepatitis_b",
    "chronic_hepatitis_c",
    "sars_cov_2",
    "other_infection",
    "active_tb",
    "active_bacterial_infection",
    "severe_allergy_cell_therapy",
    "severe_allergy_immunotherapy",
    "organ_transplant",
    "in_other_trial",
    "prior_cd19_therapy",
    "prior_bcma_therapy",
    "prior_car_t",
    "severe_psychiatric_disorder",
    "cognitive_impairment",
)


def ago(random: Random, on: date, low: int, high: int) -> str:
    return str(on - timedelta(random.randint(low, high)))


def around(random: Random, limit: int, on: date) -> str:
    """A day close to a limit counted in days before `on`."""
    return str(on - timedelta(max(0, limit + random.randint(-3, 3))))


def _says_yes(random: Random, on: date, answers: Answers) -> None:
    answers[random.choice(NO)] = True
    answers |= {
        "transplant_immunosuppression": random.random() < 0.5,
        "trial_may_interfere": random.random() < 0.5,
    }
    exception = ("prior_targeted_failed", "current_state_warrants", "no_prior_toxicity_concern")
    answers |= {fact: random.random() < 0.8 for fact in exception}


def _recent_change(random: Random, on: date, answers: Answers) -> None:
    limits = {
        "gc_dose_stable_since": 7,
        "antimalarial_start_date": 84,
        "antimalarial_stable_since": 56,
        "immunosuppressant_start_date": 84,
        "immunosuppressant_stable_since": 56,
    }
    present = sorted(limits.keys() & answers.keys())
    if present:
        fact = random.choice(present)
        answers[fact] = around(random, limits[fact], on)


def _recent_biologic(random: Random, on: date, answers: Answers) -> None:
    course: Answers = {
        "name": random.choice((*BIOLOGICS, "inebilizumab", "unheard_of_mab")),
        "last_dose_date": ago(random, on, 0, 250),
    }
    answers["biologics"] = [*answers["biologics"], course | {"ongoing": random.random() < 0.2}]


def _heart(random: Random, on: date, answers: Answers) -> None:
    kind = random.choice(("mi", "angioplasty_or_stent", "unstable_angina", "arrhythmia", "other_cardiac"))
    when = random.choice((around(random, 184, on), ago(random, on, 0, 600)))
    answers["cardiac_events"] = [
        {"type": kind, "date": when, "clinically_significant": random.random() < 0.6}
    ]


def _clot(random: Random, on: date, answers: Answers) -> None:
    when = random.choice((around(random, 184, on), ago(random, on, 0, 600)))
    answers["vte_events"] = [
        {"type": random.choice(("dvt", "pe")), "date": when, "symptomatic": random.random() < 0.7}
    ]


def _tumour(random: Random, on: date, answers: Answers) -> None:
    answers["malignancies"] = [
        random.choice(("breast cancer", "DLBCL", "MALT lymphoma", "lymphoma", "basal cell carcinoma", "CLL"))
    ]


def _habit(random: Random, on: date, answers: Answers) -> None:
    answers[random.choice(("alcohol_abuse_last", "substance_abuse_last"))] = random.choice(
        ("ongoing", around(random, 168, on))
    )


def _poor_value(random: Random, on: date, answers: Answers) -> None:
    fact, (_low, _high, limit, step) = random.choice(sorted(LABS.items()))
    answers[fact] = round(limit + random.choice((-20, -3, -1, 0, 1, 3, 20)) * step, 2)


def _age(random: Random, on: date, answers: Answers) -> None:
    years = random.choice((18, 81))
    answers["birth_date"] = str(on - timedelta(years * 365 + years // 4 + random.randint(-40, 40)))


def _refuses(random: Random, on: date, answers: Answers) -> None:
    answers["contraception_agreed"] = False


COMPLICATIONS = (
    _says_yes,
    _recent_change,
    _recent_change,
    _recent_biologic,
    _heart,
    _clot,
    _tumour,
    _habit,
    _poor_value,
    _poor_value,
    _age,
    _refuses,
)
