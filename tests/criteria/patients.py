"""Invented patients: realistic, complete or with holes, the same for the same seed.

`complete(seed, on)` answers every question a person can be asked; in four of ten patients nothing is in the way.
`with_holes` takes answers away, `with_doubts` blurs some of them to intervals that still hold the truth.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.criteria.complications import BIOLOGICS, COMPLICATIONS, LABS, NO, Answers, ago

DISEASES = ("SLE", "SSc", "APS", "IM", "SS", "AAV")
_RESPONSE = {"SLE": "sle_response", "SSc": "ssc_response", "SS": "ss_response", "AAV": "aav_response"}
_RESPONSES = ("inadequate_response", "relapse_after_remission", "adequate_response")


def complete(seed: int, on: date, disease: str | None = None) -> Answers:
    """A patient of whom everything is known that a person can answer."""
    random = Random(seed)
    chosen = disease or random.choice(DISEASES)
    answers = _person(random, on)
    answers |= _treatment(random, on)
    answers |= _laboratory(random)
    answers |= dict.fromkeys(NO, False)
    answers |= {"alcohol_abuse_last": "never", "substance_abuse_last": "never"}
    answers |= {"malignancies": [], "cardiac_events": [], "vte_events": []}
    answers["diseases"] = [chosen] + ([random.choice(DISEASES)] if random.random() < 0.15 else [])
    answers["diseases"] = sorted(set(answers["diseases"]))
    for each in answers["diseases"]:
        answers |= _DISEASE[each](random)
    for _ in range(random.choice((0, 0, 0, 1, 1, 2))):
        random.choice(COMPLICATIONS)(random, on, answers)
    return answers


def with_holes(seed: int, answers: Mapping[str, Any], share: float = 0.2) -> Answers:
    """The answers without some of them; of a list, sometimes only an entry or a field is missing."""
    random = Random(seed)
    known: Answers = {}
    for fact, value in answers.items():
        if random.random() >= share:
            known[fact] = value
        elif isinstance(value, list) and random.random() < 0.6:
            known[fact] = _list_with_holes(random, value)
    return known


def _list_with_holes(random: Random, entries: list[Any]) -> Any:
    if entries and isinstance(entries[0], dict) and random.random() < 0.5:
        return [{name: item for name, item in entry.items() if random.random() < 0.6} for entry in entries]
    return {"entries": [entry for entry in entries if random.random() < 0.5], "complete": False}


def with_doubts(seed: int, answers: Mapping[str, Any], share: float = 0.3) -> Answers:
    """The answers with some numbers and days known only to an interval around the true value."""
    random = Random(seed)
    return {
        fact: _blurred(random, value) if random.random() < share else value for fact, value in answers.items()
    }


def _blurred(random: Random, value: Any) -> Any:
    if isinstance(value, int | float) and not isinstance(value, bool):
        spread = random.choice((0.05, 0.3, 1.0)) * max(abs(value), 1)
        return {
            "at_least": round(value - random.random() * spread, 4),
            "at_most": round(value + random.random() * spread, 4),
        }
    if isinstance(value, str) and len(value) == 10 and value[4] == "-":
        day = date.fromisoformat(value)
        before, after = (timedelta(random.randint(0, 40)) for _ in range(2))
        return random.choice((value[:7], {"from": str(day - before), "to": str(day + after)}))
    if isinstance(value, list):
        return [_blurred(random, entry) for entry in value]
    if isinstance(value, dict):
        return {name: _blurred(random, item) for name, item in value.items()}
    return value


def _person(random: Random, on: date) -> Answers:
    female = random.random() < 0.75
    years = random.randint(19, 79)
    fertile = female and years < 50 and random.random() < 0.8
    person: Answers = {
        "sex": "female" if female else "male",
        "birth_date": str(on - timedelta(years * 365 + years // 4 + random.randint(0, 364))),
        "weight_kg": round(random.uniform(42, 98), 1),
        "contraception_agreed": True,
    }
    if female:
        return person | {
            "childbearing_potential": fertile,
            "breastfeeding": False,
            "pregnant": False,
            "planning_pregnancy": False,
        }
    return person | {"partner_childbearing_potential": random.random() < 0.4}


def _treatment(random: Random, on: date) -> Answers:
    given = {
        name: random.random() < 0.7
        for name in ("on_glucocorticoid", "on_antimalarial", "on_immunosuppressant")
    }
    answers: Answers = dict(given)
    if given["on_glucocorticoid"]:
        answers |= {
            "gc_prednisone_eq_mg": random.choice((2.5, 5, 7.5, 10, 15, 20, 30)),
            "gc_dose_stable_since": ago(random, on, 8, 300),
        }
    for short, fact in (("antimalarial", "on_antimalarial"), ("immunosuppressant", "on_immunosuppressant")):
        if given[fact]:
            answers |= {
                f"{short}_start_date": ago(random, on, 90, 2500),
                f"{short}_stable_since": ago(random, on, 60, 700),
            }
    answers["biologics"] = [
        {"name": random.choice(BIOLOGICS), "last_dose_date": ago(random, on, 200, 900), "ongoing": False}
        for _ in range(random.choice((0, 0, 1, 2)))
    ]
    months = (0, 3, 5.9, 6, 8, 14, 30)
    answers |= {"gc_full_or_pulse_months": random.choice(months), "biologic_months": random.choice(months)}
    return answers | {
        "n_immunosuppressants_tried": random.choice((0, 1, 2, 2, 3)),
        "immunosuppressant_months": random.choice(months),
    }


def _laboratory(random: Random) -> Answers:
    values: Answers = {}
    for fact, (low, high, limit, step) in LABS.items():
        near = random.random() < 0.04
        values[fact] = (
            limit + random.choice((-step, 0, step)) if near else round(random.uniform(low, high), 2)
        )
        values[f"{fact}_attributable"] = random.random() < 0.5
    return values


def _likely(random: Random) -> bool:
    return random.random() < 0.85


def _response(random: Random, disease: str) -> Answers:
    return {_RESPONSE[disease]: random.choices(_RESPONSES, (6, 3, 1))[0]}


def _lupus(random: Random) -> Answers:
    serology = {
        fact: random.random() < 0.7 for fact in ("ana_positive", "anti_dsdna_positive", "anti_sm_positive")
    }
    return (
        {"sle_classification_2019": _likely(random), "sledai_2k": random.randint(4, 24)}
        | serology
        | _response(random, "SLE")
    )


def _scleroderma(random: Random) -> Answers:
    return {
        "ssc_classification_2013": _likely(random),
        "ssc_skin_progression": random.random() < 0.6,
        "mrss": random.randint(4, 34),
        "ild_ggo_hrct": random.random() < 0.5,
        "fvc_decline_pct": random.randint(-5, 18),
        "dlco_decline_pct": random.randint(-5, 25),
        "ssc_autoantibodies_positive": _likely(random),
    } | _response(random, "SSc")


def _antiphospholipid(random: Random) -> Answers:
    return {
        "aps_sydney_2006_primary": _likely(random),
        "la_positive": random.random() < 0.6,
        "b2gp1_medium_high": random.random() < 0.5,
        "acl_medium_high": random.random() < 0.5,
        "apl_positive": True,
        "on_vka_at_target_inr": random.random() < 0.6,
        "on_lmwh_therapeutic": random.random() < 0.2,
        "caps_organs": random.randint(0, 5),
        "caps_onset_days": random.randint(2, 30),
        "caps_small_vessel_histology": random.random() < 0.2,
    }


def _myositis(random: Random) -> Answers:
    return {
        "im_classification_2017": _likely(random),
        "msa_positive": _likely(random),
        "im_muscle_involvement": _likely(random),
        "mmt8": random.randint(90, 150),
        "physician_global": random.randint(0, 8),
        "patient_global": random.randint(0, 8),
        "extramuscular": random.randint(0, 6),
        "haq": round(random.randint(0, 16) / 8, 3),
        "muscle_enzyme_xuln": round(random.uniform(0.5, 9), 2),
        "ild_ggo_hrct": random.random() < 0.4,
    }


def _sjogren(random: Random) -> Answers:
    facts = {
        "ss_classification_2016": _likely(random),
        "essdai": random.randint(2, 20),
        "anti_ssa_positive": _likely(random),
    }
    return facts | _response(random, "SS")


def _vasculitis(random: Random) -> Answers:
    facts = {
        "aav_classification_2022": _likely(random),
        "anca_ever_positive": _likely(random),
        "bvas": random.randint(11, 30),
    }
    return facts | _response(random, "AAV")


_DISEASE: Mapping[str, Callable[[Random], Answers]] = {
    "SLE": _lupus,
    "SSc": _scleroderma,
    "APS": _antiphospholipid,
    "IM": _myositis,
    "SS": _sjogren,
    "AAV": _vasculitis,
}
