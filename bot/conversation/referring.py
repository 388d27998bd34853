"""Making the referral: what is sent, under which identity, and the letter that announces it."""

from __future__ import annotations

import json
from hashlib import sha256

from bot.conversation.sight import Sight
from bot.storage.records import NewLetter, NewReferral

LETTER_KIND = "referral"
STATUS_KIND = "status"


def new_referral(sight: Sight, code: str) -> NewReferral:
    """The referral of an assessment as it stands: the verdict on its day, and the identity of that decision."""
    found = sight.assessment
    summary = {
        "trial": sight.trial.id,
        "on": sight.on.isoformat(),
        "verdict": found.verdict,
        "earliest": found.earliest.isoformat() if found.earliest else None,
        "blocking": list(found.blocking),
        "missing": list(found.missing),
        "for_site": list(found.for_site),
    }
    return NewReferral(code, summary, decision_id(sight))


def decision_id(sight: Sight) -> str:
    """Names a decision by what it rests on: the trial as loaded, the answers, the day."""
    basis = [sight.trial.digest, sight.on.isoformat(), dict(sight.answers)]
    return sha256(json.dumps(basis, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]


def announcement(sight: Sight, coordinator_chat_id: int) -> NewLetter:
    """The letter that brings the referral to the coordinators; one for each assessment."""
    public_id = sight.record.public_id
    return NewLetter(
        f"{LETTER_KIND}:{public_id}", LETTER_KIND, coordinator_chat_id, {"assessment": public_id}
    )


def status_letter(code: str, status: str, doctor_chat_id: int, times: int) -> NewLetter:
    """The letter that tells the doctor how the referral stands."""
    key = f"{STATUS_KIND}:{code}:{status}:{times}"
    return NewLetter(key, STATUS_KIND, doctor_chat_id, {"code": code, "status": status})
