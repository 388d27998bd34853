"""Invented patients as a rheumatologist would refer them: six of ten fail on something, mostly on one thing.

Who is plainly out (pregnant, in another trial, with a cancer) is seldom sent at all; what fails is mostly what a doctor
does not have at hand: activity, response, therapy so far, doses, single laboratory values.

The shares are this project's estimates, set so that the whole resembles what is known of such patients: six of ten
fail, and the smallest proof of it takes two facts. They are not those of `criteria/priors.yaml`: an interview that is
short only for patients drawn from its own priors would prove nothing. Every fact that a rule can ask a person for is
answered, attributions of good values too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from random import Random

from tests.criteria.complications import NO, Answers

DISEASES = {"SLE": 48, "SSc": 12, "APS": 8, "IM": 10, "SS": 11, "AAV": 11}
RESPONSES = ("inadequate_response", "relapse_after_remission", "adequate_response")
RARE = {
    "chronic_hepatitis_b": 0.025,
    "active_bacterial_infection": 0.02,
    "other_infection": 0.02,
    "hypogammaglobulinemia": 0.02,
    "in_other_trial": 0.015,
    "severe_psychiatric_disorder": 0.008,
    "severe_allergy_immunotherapy": 0.008,
    "active_tb": 0.006,
    "prior_cd19_therapy": 0.012,
    "prior_car_t": 0.006,
    "chronic_hepatitis_c": 0.005,
    "organ_transplant": 0.006,
    "sars_cov_2": 0.006,
    "cognitive_impairment": 0.006,
}
"""Shares in whom the rare things are true; the others of `NO` in two of a thousand."""

LABS: Mapping[str, tuple[float, float, float, float]] = {
    "anc": (3.6, 1.5, 0.3, 15),
    "alc": (1.1, 0.45, 0.1, 4),
    "hb_g_l": (112, 17, 55, 170),
    "plt": (215, 80, 12, 600),
    "alt_xuln": (0.7, 0.5, 0.1, 9),
    "ast_xuln": (0.7, 0.45, 0.1, 9),
    "tbil_xuln": (0.5, 0.25, 0.1, 4),
    "crcl_ml_min": (88, 25, 8, 160),
    "egfr": (87, 24, 7, 140),
    "creatinine_mg_dl": (0.9, 0.45, 0.3, 8),
    "lvef_pct": (61, 6, 25, 75),
    "spo2_pct": (97, 1.4, 84, 100),
}
"""Mean, spread, and what lies at the ends."""

FRAIL = 0.2
"""The share of patients in whom much comes together: poor counts and organs, infections, other illnesses."""


def realistic(seed: int, on: date) -> Answers:
    """A patient of whom everything is known."""
    random = Random(f"realistic-{seed}")
    frail = _chance(random, FRAIL)
    answers = _person(random) | _treatment(random, on)
    answers |= _laboratory(random, frail) | _history(random, on, 1.6 if frail else 0.25)
    disease = random.choices(list(DISEASES), list(DISEASES.values()))[0]
    second = random.choice(sorted(DISEASES)) if random.random() < 0.1 else disease
    answers["diseases"] = sorted({disease, second}) if random.random() >= 0.02 else []
    for each in answers["diseases"]:
        answers |= _DISEASE[each](random)
    return answers


def _chance(random: Random, share: float) -> bool:
    return random.random() < share


def _ago(random: Random, on: date, most_likely: int, most: int) -> str:
    return str(on - timedelta(int(random.triangular(0, most, most_likely))))


def _person(random: Random) -> Answers:
    years = round(min(88, max(16, random.gauss(43, 13))))
    person: Answers = {
        "age_years": years,
        "weight_kg": round(min(120, max(34, random.gauss(63, 10))), 1),
        "sex": "female" if _chance(random, 0.82) else "male",
        "contraception_agreed": _chance(random, 0.98),
    }
    if person["sex"] == "male":
        return person | {"partner_childbearing_potential": _chance(random, 0.45)}
    fertile = years < 50 and _chance(random, 0.85)
    return person | {
        "childbearing_potential": fertile,
        "pregnant": fertile and _chance(random, 0.004),
        "breastfeeding": fertile and _chance(random, 0.008),
        "planning_pregnancy": fertile and _chance(random, 0.01),
    }


def _treatment(random: Random, on: date) -> Answers:
    on_drugs = {
        "on_glucocorticoid": _chance(random, 0.88),
        "on_antimalarial": _chance(random, 0.6),
        "on_immunosuppressant": _chance(random, 0.82),
    }
    answers: Answers = dict(on_drugs)
    if on_drugs["on_glucocorticoid"]:
        dose = random.choices((2.5, 5, 7.5, 10, 15, 20, 30, 40, 60), (8, 24, 14, 19, 12, 10, 6, 4, 3))[0]
        answers |= {"gc_prednisone_eq_mg": dose, "gc_dose_stable_since": _ago(random, on, 30, 400)}
    for short in ("antimalarial", "immunosuppressant"):
        if on_drugs[f"on_{short}"]:
            answers |= {
                f"{short}_start_date": _ago(random, on, 400, 3000),
                f"{short}_stable_since": _ago(random, on, 250, 900),
            }
    return answers | {
        "gc_full_or_pulse_months": random.choice((1, 4, 6, 8, 12, 18, 24, 36)),
        "n_immunosuppressants_tried": random.choices((0, 1, 2, 3, 4), (4, 22, 38, 26, 10))[0],
        "immunosuppressant_months": random.choice((2, 5, 8, 12, 20, 36, 60)),
        "biologic_months": random.choices((0, 3, 8, 16, 30), (48, 14, 16, 14, 8))[0],
        "biologics": _biologics(random, on),
        "prior_targeted_failed": _chance(random, 0.7),
        "current_state_warrants": _chance(random, 0.85),
        "no_prior_toxicity_concern": _chance(random, 0.8),
    }


def _biologics(random: Random, on: date) -> list[Answers]:
    names = ("belimumab", "rituximab", "telitacicept", "anifrolumab", "tocilizumab", "infliximab")
    count = random.choices((0, 1, 2), (52, 36, 12))[0]
    drugs = random.sample(names, count)
    return [_course(random, on, name) for name in drugs]


def _course(random: Random, on: date, name: str) -> Answers:
    if _chance(random, 0.06):
        return {"name": name, "ongoing": True}
    return {"name": name, "ongoing": False, "last_dose_date": _ago(random, on, 400, 1600)}


def _laboratory(random: Random, frail: bool) -> Answers:
    values: Answers = {}
    for fact, (mean, spread, low, high) in LABS.items():
        spread = spread * 1.25 if frail else spread * 0.8
        values[fact] = round(min(high, max(low, random.gauss(mean, spread))), 2)
        values[f"{fact}_attributable"] = _chance(random, 0.5)
    if _chance(random, 0.12 if frail else 0.015):
        values |= {"egfr": round(random.uniform(12, 40), 1), "crcl_ml_min": round(random.uniform(15, 45), 1)}
    return values


def _history(random: Random, on: date, burden: float) -> Answers:
    answers: Answers = {fact: _chance(random, burden * RARE.get(fact, 0.002)) for fact in NO}
    answers |= {
        "transplant_immunosuppression": _chance(random, 0.9),
        "trial_may_interfere": _chance(random, 0.7),
        "alcohol_abuse_last": random.choices(
            ("never", "ongoing", _ago(random, on, 600, 3000)), (96.6, 0.4, 3)
        )[0],
        "substance_abuse_last": random.choices(("never", "ongoing"), (99.7, 0.3))[0],
        "malignancies": [{"type": random.choice(("breast cancer", "thyroid cancer", "DLBCL"))}]
        if _chance(random, burden * 0.025)
        else [],
        "cardiac_events": [],
        "vte_events": [],
    }
    if _chance(random, burden * 0.05):
        kind = random.choice(("mi", "arrhythmia", "other_cardiac", "angioplasty_or_stent"))
        day = "ongoing" if kind in ("arrhythmia", "other_cardiac") and _chance(random, 0.3) else None
        event = {"type": kind, "date": day or _ago(random, on, 300, 2500)}
        answers["cardiac_events"] = [event | {"clinically_significant": _chance(random, 0.6)}]
    if _chance(random, burden * 0.05):
        event = {"type": random.choice(("dvt", "pe")), "date": _ago(random, on, 300, 2500)}
        answers["vte_events"] = [event | {"symptomatic": _chance(random, 0.8)}]
    return answers


def _response(random: Random, fact: str) -> Answers:
    return {fact: random.choices(RESPONSES, (58, 24, 18))[0]}


def _lupus(random: Random) -> Answers:
    return {
        "sle_classification_2019": _chance(random, 0.96),
        "sledai_2k": max(0, round(random.gauss(9.6, 4.9))),
        "ana_positive": _chance(random, 0.98),
        "anti_dsdna_positive": _chance(random, 0.68),
        "anti_sm_positive": _chance(random, 0.25),
    } | _response(random, "sle_response")


def _scleroderma(random: Random) -> Answers:
    return {
        "ssc_classification_2013": _chance(random, 0.96),
        "ssc_autoantibodies_positive": _chance(random, 0.9),
        "ssc_skin_progression": _chance(random, 0.6),
        "mrss": min(51, max(0, round(random.gauss(17, 8)))),
        "ild_ggo_hrct": _chance(random, 0.5),
        "fvc_decline_pct": round(random.gauss(5, 6), 1),
        "dlco_decline_pct": round(random.gauss(9, 9), 1),
    } | _response(random, "ssc_response")


def _antiphospholipid(random: Random) -> Answers:
    return {
        "aps_sydney_2006_primary": _chance(random, 0.85),
        "la_positive": _chance(random, 0.7),
        "b2gp1_medium_high": _chance(random, 0.55),
        "acl_medium_high": _chance(random, 0.55),
        "apl_positive": _chance(random, 0.95),
        "on_vka_at_target_inr": _chance(random, 0.7),
        "on_lmwh_therapeutic": _chance(random, 0.2),
        "caps_organs": random.choices((0, 1, 2, 3, 4), (60, 18, 10, 8, 4))[0],
        "caps_onset_days": random.randint(2, 60),
        "caps_small_vessel_histology": _chance(random, 0.1),
    }


def _myositis(random: Random) -> Answers:
    return {
        "im_classification_2017": _chance(random, 0.93),
        "msa_positive": _chance(random, 0.75),
        "im_muscle_involvement": _chance(random, 0.85),
        "mmt8": min(150, max(81, round(random.gauss(124, 14)))),
        "physician_global": round(min(10, max(0, random.gauss(4.6, 1.9))), 1),
        "patient_global": round(min(10, max(0, random.gauss(4.8, 2.1))), 1),
        "extramuscular": round(min(10, max(0, random.gauss(2.2, 1.7))), 1),
        "haq": random.randint(0, 18) / 8,
        "muscle_enzyme_xuln": round(random.uniform(0.6, 9), 2),
        "ild_ggo_hrct": _chance(random, 0.4),
    }


def _sjogren(random: Random) -> Answers:
    return {
        "ss_classification_2016": _chance(random, 0.94),
        "essdai": max(0, round(random.gauss(9, 4))),
        "anti_ssa_positive": _chance(random, 0.84),
    } | _response(random, "ss_response")


def _vasculitis(random: Random) -> Answers:
    return {
        "aav_classification_2022": _chance(random, 0.95),
        "anca_ever_positive": _chance(random, 0.88),
        "bvas": max(0, round(random.gauss(17.5, 5))),
    } | _response(random, "aav_response")


_DISEASE: Mapping[str, Callable[[Random], Answers]] = {
    "SLE": _lupus,
    "SSc": _scleroderma,
    "APS": _antiphospholipid,
    "IM": _myositis,
    "SS": _sjogren,
    "AAV": _vasculitis,
}
