"""Invented cases and the day on which all tests read them."""

from __future__ import annotations

from datetime import date

from nlp.reading import Finding, Reading, extract

TODAY = date(2026, 11, 22)

LUPUS = (
    "29 F with SLE since 2015, class IV lupus nephritis 2021. ANA 1:640, anti-dsDNA positive, anti-Sm negative. "
    "SLEDAI-2K 11. Currently on prednisone 12.5 mg daily (stable since September 2026), HCQ 200 mg bid since 2016 and "
    "MMF 1 g bid since March 2026. Previously failed azathioprine; belimumab stopped in January 2026 for "
    "lack of benefit. Never had rituximab. Mother has RA. Plt 96, Hb 10.4 g/dL, creatinine 110 umol/L, weight 54 kg."
)
VASCULITIS = (
    "61-year-old man, microscopic polyangiitis with MPO-ANCA positive, BVAS 17.\n"
    "Had cyclophosphamide pulses in 2023, then rituximab 1 g x2, last infusion 14 May 2026, relapse since.\n"
    "Now taking prednisolone 20 mg/day and azathioprine 150 mg/day since July 2026. No history of GPA.\n"
    "eGFR 38, SpO2 95% on room air, LVEF 58 %."
)


def read(text: str) -> Reading:
    return extract(text, "en", TODAY)


def only(text: str, concept: str) -> Finding:
    """The one finding of a concept in a text."""
    (finding,) = [finding for finding in read(text).findings if finding.concept == concept]
    return finding
