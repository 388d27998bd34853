"""The letters that tell of a hand-over: to the patient what came of it, to the doctor that it was taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from bot.storage.records import NewLetter
from bot.storage.taking_back import TakenBack

OPENED_KIND = "hand_over_opened"
PASSED_ON_KIND = "hand_over_referred"
REVOKED_KIND = "hand_over_revoked"
PATIENT_GONE_KIND = "hand_over_forgotten"


def opened_letter(code: str, patient_chat_id: int) -> NewLetter:
    """The letter that tells the patient who has opened their answers."""
    return NewLetter(f"{OPENED_KIND}:{code}", OPENED_KIND, patient_chat_id, {"code": code})


def passed_on_letter(code: str, patient_chat_id: int) -> NewLetter:
    """The letter that tells the patient, once, that the doctor has referred from their answers."""
    return NewLetter(f"{PASSED_ON_KIND}:{code}", PASSED_ON_KIND, patient_chat_id, {"code": code})


def revoked_letters(taken_back: Sequence[TakenBack]) -> list[NewLetter]:
    """The letters that tell doctors that a patient has taken answers back, and what became of each case."""
    return [_lost(REVOKED_KIND, taken) for taken in taken_back]


def patient_gone_letters(taken_back: Sequence[TakenBack]) -> list[NewLetter]:
    """The letters that tell doctors that a patient has deleted everything, and what became of each case."""
    return [_lost(PATIENT_GONE_KIND, taken) for taken in taken_back]


def _lost(kind: str, taken: TakenBack) -> NewLetter:
    return NewLetter(f"{kind}:{taken.code}:{taken.assessment}", kind, taken.chat_id, asdict(taken))
