"""An assessment as it is written: the documented JSON form."""

from __future__ import annotations

from typing import Any

from criteria.assess import Assessment
from criteria.written_score import as_json as score_as_json


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
        **_scores(assessment),
    }


def _scores(assessment: Assessment) -> dict[str, Any]:
    """What was worked out, with the items that made it; nothing where nothing was."""
    scored = assessment.evaluation.evidence.scored
    if not scored:
        return {}
    return {
        "scores": {
            fact: {name: score_as_json(one) for name, one in found.items()} for fact, found in scored.items()
        }
    }
