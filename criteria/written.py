"""An assessment as it is written: the documented JSON form."""

from __future__ import annotations

from typing import Any

from criteria.assess import Assessment


def as_json(assessment: Assessment) -> dict[str, Any]:
    """An assessment in the documented form. `met` says that the trial's sentence is true of the patient."""
    return {
        "on": assessment.on.isoformat(),
        "verdict": assessment.verdict,
        "earliest": assessment.earliest.isoformat() if assessment.earliest else None,
        "cohorts": dict(assessment.cohorts),
        "criteria": [
            {
                "id": result.id,
                "verdict": result.verdict,
                "polarity": result.polarity,
                "status": result.status,
                "why": result.why(),
            }
            for result in assessment.criteria
        ],
        "blocking": list(assessment.blocking),
        "missing": list(assessment.missing),
        "for_site": list(assessment.for_site),
        "estimates": {name: float(value) for name, value in assessment.estimates.items()},
        "warnings": list(assessment.warnings),
    }
