"""A few invented patients whose screens are kept as snapshots, and how one of them is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.conversation.sight import Sight
from criteria.trial import Trial
from tests.bot.views.test_laws import ON, record_of, seen
from tests.criteria.complications import NO

LUPUS: Mapping[str, Any] = {
    "diseases": ["SLE"],
    "sle_classification_2019": True,
    "ana_positive": True,
    "anti_dsdna_positive": True,
    "anti_sm_positive": False,
    "sledai_2k": 14,
    "sle_response": "inadequate_response",
    "gc_full_or_pulse_months": 8,
    "n_immunosuppressants_tried": 2,
    "immunosuppressant_months": 14,
    "biologic_months": 8,
    "on_glucocorticoid": True,
    "gc_prednisone_eq_mg": 7.5,
    "gc_dose_stable_since": "2026-07",
    "on_antimalarial": True,
    "antimalarial_start_date": "2019",
    "antimalarial_stable_since": "2021",
    "on_immunosuppressant": True,
    "immunosuppressant_start_date": "2025-03",
    "immunosuppressant_stable_since": "2025-06",
    "biologics": [{"name": "rituximab", "last_dose_date": "2025-01", "ongoing": False}],
    **dict.fromkeys(NO, False),
    "malignancies": [],
    "cardiac_events": [],
    "vte_events": [],
    "anc": 3.2,
    "alc": 0.9,
    "hb_g_l": 104,
    "plt": 182,
    "alt_xuln": 0.8,
    "ast_xuln": 0.9,
    "tbil_xuln": 0.6,
    "creatinine_mg_dl": 0.9,
    "crcl_ml_min": 84,
    "egfr": 82,
    "lvef_pct": 62,
    "spo2_pct": 98,
    "birth_date": "1985-03-04",
    "weight_kg": 63,
    "sex": "female",
    "childbearing_potential": True,
    "contraception_agreed": True,
    "breastfeeding": False,
    "pregnant": False,
    "planning_pregnancy": False,
    "alcohol_abuse_last": "never",
    "substance_abuse_last": "never",
}
"""Nothing stands in the way."""

BLOCKED = {**LUPUS, "sledai_2k": 4, "plt": 24, "plt_attributable": False, "weight_kg": 38, "hiv": True}
"""Four criteria stand in the way."""

WAITING = {
    **LUPUS,
    "biologics": [{"name": "rituximab", "last_dose_date": "2026-09-20", "ongoing": False}],
}
"""Rituximab is not washed out yet."""

HALF_KNOWN = {
    **LUPUS,
    **{
        fact: {"unknown": "dont_know"}
        for fact in ("sledai_2k", "lvef_pct", "syphilis", "gc_prednisone_eq_mg")
    },
    "biologics": {"entries": [{"name": "rituximab", "ongoing": {"unknown": "dont_know"}}], "complete": True},
}
"""Nothing stands in the way, and five points are open."""

DISPUTED = {**LUPUS, "sledai_2k": {"unknown": "conflict", "values": [14, 8]}}
"""Two sources name another score."""

AT_HOME = {
    **LUPUS,
    **{
        fact: {"unknown": "dont_know"}
        for fact in ("sle_classification_2019", "sledai_2k", "anti_dsdna_positive", "lvef_pct", "spo2_pct")
    },
}
"""What a patient can tell, and what is left to the doctor."""


def without(patient: Mapping[str, Any], *facts: str) -> dict[str, Any]:
    """The patient before these facts were asked."""
    return {fact: value for fact, value in patient.items() if fact not in facts}


def look(trial: Trial, answers: Mapping[str, Any], stage: str = "interview", **changed: Any) -> Sight:
    """An assessment with these answers, its revision and ids fixed."""
    record = record_of(answers, stage=stage)
    referral = record.referral if stage == "referred" else None
    return seen(trial, replace(record, **{"rev": 7, "progress": 40, "referral": referral, **changed}), ON)
