"""The letters that tell of a hand-over: to the patient that it was opened, to the doctor that it was taken back."""

from __future__ import annotations

from bot.storage.records import NewLetter

OPENED_KIND = "hand_over_opened"
REVOKED_KIND = "hand_over_revoked"


def opened_letter(code: str, patient_chat_id: int) -> NewLetter:
    """The letter that tells the patient who has opened their answers."""
    return NewLetter(f"{OPENED_KIND}:{code}", OPENED_KIND, patient_chat_id, {"code": code})


def revoked_letter(code: str, doctor_chat_id: int) -> NewLetter:
    """The letter that tells the doctor that the patient has taken the answers back."""
    return NewLetter(f"{REVOKED_KIND}:{code}", REVOKED_KIND, doctor_chat_id, {"code": code})
