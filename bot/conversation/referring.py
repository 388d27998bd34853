"""Making a referral and moving it on: what is sent, which step may follow which, and the letters that tell of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.conversation.decided import decision
from bot.conversation.notices import patient_gone_letters
from bot.conversation.sight import Sight
from bot.storage.forgetting import Forgotten
from bot.storage.records import NewLetter, NewReferral, Referral, ReferralStatus, Respondent
from criteria.values import Members

LETTER_KIND = "referral"
CARD_KIND = "card"
STATUS_KIND = "status"
WITHDRAWN_KIND = "withdrawn"
FORGOTTEN_KIND = "forgotten"
PATIENT_FORGOTTEN_KIND = "patient_forgotten"
GONE_KIND = "gone"

OPEN: tuple[ReferralStatus, ...] = ("new", "needs_info")
FROM: Mapping[ReferralStatus, tuple[ReferralStatus, ...]] = {
    "needs_info": OPEN,
    "accepted": OPEN,
    "declined": OPEN,
    "screen_failed": ("accepted",),
    "enrolled": ("accepted",),
    "withdrawn": (*OPEN, "accepted"),
}
"""From which statuses a referral may come to which."""


def new_referral(sight: Sight, code: str) -> NewReferral:
    """The referral of an assessment as it stands: the verdict on its day, and the identity of that decision."""
    found, made = sight.assessment, decision(sight)
    named = sight.evidence.values.get("diseases")
    summary = {
        "trial": sight.trial.id,
        "on": sight.on.isoformat(),
        "verdict": found.verdict,
        "earliest": found.earliest.isoformat() if found.earliest else None,
        "diseases": sorted(named.present) if isinstance(named, Members) else [],
        "blocking": list(found.blocking),
        "missing": list(found.missing),
        "for_site": list(found.for_site),
        "trial_digest": sight.trial.digest,
        "engine": made.content["engine"],
    }
    return NewReferral(code, summary, made.content["id"], made)


def announcement(sight: Sight, coordinator_chat_id: int) -> NewLetter:
    """The letter that brings the referral to one chat of coordinators, once."""
    public_id = sight.record.public_id
    key = f"{LETTER_KIND}:{public_id}:{coordinator_chat_id}"
    return NewLetter(key, LETTER_KIND, coordinator_chat_id, {"assessment": public_id})


def stamp(referral: Referral) -> str:
    """Names the state a change starts from, so that its letters are written once, however often it is tried."""
    answered = sum(inquiry.answer is not None for inquiry in referral.inquiries)
    return f"{len(referral.history)}.{len(referral.inquiries)}.{answered}"


def card_letters(referral: Referral, chats: Iterable[int]) -> list[NewLetter]:
    """The letters that bring the card of a referral, which is about to change, up to date in every chat."""
    when, code = stamp(referral), referral.code
    return [NewLetter(f"{CARD_KIND}:{code}:{chat}:{when}", CARD_KIND, chat, {"code": code}) for chat in chats]


def status_letter(referral: Referral, status: ReferralStatus, doctor_chat_id: int) -> NewLetter:
    """The letter that tells the doctor what the referral is about to become."""
    key = f"{STATUS_KIND}:{referral.code}:{status}:{stamp(referral)}"
    payload = {"code": referral.code, "status": status, "step": len(referral.history)}
    return NewLetter(key, STATUS_KIND, doctor_chat_id, payload)


def withdrawn_letters(referral: Referral, chats: Sequence[int]) -> list[NewLetter]:
    """The letters that tell the coordinators of a referral that its doctor is about to withdraw, cards included."""
    code = referral.code
    told = [
        NewLetter(f"{WITHDRAWN_KIND}:{code}:{chat}", WITHDRAWN_KIND, chat, {"code": code}) for chat in chats
    ]
    return [*card_letters(referral, chats), *told]


def forgotten_letter(referral: Referral, coordinator_chat_id: int) -> NewLetter:
    """The letter that tells a chat of coordinators that the referrer of an accepted referral is gone."""
    key = f"{FORGOTTEN_KIND}:{referral.code}:{coordinator_chat_id}"
    return NewLetter(key, FORGOTTEN_KIND, coordinator_chat_id, {"code": referral.code})


def patient_forgotten_letter(referral: Referral, coordinator_chat_id: int) -> NewLetter:
    """The letter that tells a chat of coordinators that the patient of an accepted referral has withdrawn."""
    key = f"{PATIENT_FORGOTTEN_KIND}:{referral.code}:{coordinator_chat_id}"
    return NewLetter(key, PATIENT_FORGOTTEN_KIND, coordinator_chat_id, {"code": referral.code})


def forgetting_letters(forgotten: Forgotten, chats: Sequence[int]) -> list[NewLetter]:
    """The letters that tell coordinators and doctors that somebody has deleted everything."""
    told = [forgotten_letter(referral, chat) for referral in forgotten.accepted for chat in chats]
    told += [
        patient_forgotten_letter(referral, chat) for referral in forgotten.doctors_accepted for chat in chats
    ]
    told += [letter for referral in forgotten.deleted for letter in gone_letters(referral, "doctor")]
    told += [letter for referral in forgotten.doctors_deleted for letter in gone_letters(referral, "patient")]
    return told + patient_gone_letters(forgotten.taken_back)


def gone_letters(referral: Referral, by: Respondent) -> list[NewLetter]:
    """The letters that empty the cards of a referral deleted at somebody's wish, wherever they stand."""
    code = referral.code
    return [
        NewLetter(
            f"{GONE_KIND}:{code}:{card.chat_id}",
            GONE_KIND,
            card.chat_id,
            {"code": code, "message": card.message_id, "by": by},
        )
        for card in referral.cards
    ]
