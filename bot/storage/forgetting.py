"""Deleting a person: everything of theirs, but for what coordinators have accepted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.hand_overs import hand_over_of, hand_overs
from bot.storage.loading import load_referrals
from bot.storage.records import NOBODY, HandOver, Person, Referral
from bot.storage.referrals import ACCEPTED, delete_referrals
from bot.storage.tables import (
    AnswerRow,
    AssessmentRow,
    CoordinatorRow,
    DecisionRow,
    HandOverRow,
    OutboxRow,
    PersonRow,
    PromptRow,
    ReferralRow,
)
from bot.storage.taking_back import TakenBack, begun_from, take_back_all


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What deleting a person leaves to be told.

    `accepted` referrals stay, cut loose from the person; `deleted` ones are gone, their cards still stand in the
    coordinators' chats. `handed_over` are the deleted hand-overs of a patient, `taken_back` what became of the
    assessments doctors began from them, `doctors_accepted` and `doctors_deleted` the referrals made of those.
    """

    accepted: tuple[Referral, ...] = ()
    deleted: tuple[Referral, ...] = ()
    handed_over: tuple[HandOver, ...] = ()
    taken_back: tuple[TakenBack, ...] = ()
    doctors_accepted: tuple[Referral, ...] = ()
    doctors_deleted: tuple[Referral, ...] = ()


async def forget(session: AsyncSession, person: Person, now: datetime) -> Forgotten:
    """Delete a person within the caller's transaction.

    Locks in the order of all others (person, hand-overs, assessments, referrals), so that whatever happens at the same
    time waits and then finds nothing.
    """
    if not await _cut_loose(session, person):
        return Forgotten()
    handed_over = await _lock_hand_overs(session, person)
    assessments = await _lock_assessments(session, person)
    begun = await begun_from(session, [given.code for given in handed_over])
    referrals = await _lock_referrals(session, [*assessments.values(), *(row.id for row in begun)])
    accepted, deleted = _parted(found for found in referrals if found.assessment in assessments)
    of_doctors = tuple(found for found in referrals if found.assessment not in assessments)
    revoked = {given.code for given in handed_over if given.revoked_at is not None}
    taken_back = await take_back_all(session, begun, of_doctors, revoked, now)
    doctors_accepted, doctors_deleted = _parted(of_doctors)
    kept = {referral.assessment for referral in accepted}
    await _delete_assessments(session, person, assessments, kept, [referral.code for referral in deleted])
    gone = [*deleted, *doctors_deleted]
    names = [*(referral.code for referral in gone), *(given.code for given in handed_over)]
    # Also those of doctors that can be referred anew: the letter that announces it must not seem written already.
    names += {*assessments, *(referral.assessment for referral in doctors_deleted)} - kept
    await _silence(session, person.chat_id, names)
    if not accepted:
        await session.execute(delete(PersonRow).where(PersonRow.id == person.id))
    return Forgotten(accepted, deleted, handed_over, taken_back, doctors_accepted, doctors_deleted)


def _parted(referrals: Iterable[Referral]) -> tuple[tuple[Referral, ...], tuple[Referral, ...]]:
    """Those the site has accepted, and the others."""
    known = tuple(referrals)
    accepted = tuple(referral for referral in known if referral.status in ACCEPTED)
    return accepted, tuple(referral for referral in known if referral not in accepted)


async def _delete_assessments(
    session: AsyncSession,
    person: Person,
    assessments: Mapping[str, int],
    kept: Collection[str],
    referrals: Collection[str],
) -> None:
    """Delete the person's assessments with hand-overs and referrals; those kept no longer say whose they are."""
    gone = [row_id for public_id, row_id in assessments.items() if public_id not in kept]
    await session.execute(delete(HandOverRow).where(HandOverRow.assessment_id.in_(assessments.values())))
    await delete_referrals(session, referrals)
    for table in (AnswerRow, DecisionRow):
        await session.execute(delete(table).where(table.assessment_id.in_(gone)))
    await session.execute(delete(AssessmentRow).where(AssessmentRow.id.in_(gone)))
    await session.execute(
        update(AssessmentRow)
        .where(AssessmentRow.person_id == person.id)
        .values(chat_id=NOBODY, live_message_id=None, label=None, draft=None, ui={})
    )


async def _cut_loose(session: AsyncSession, person: Person) -> bool:
    """Take from the row what says who it is; False if that was done before."""
    nothing = {"consent_version": None, "consent_at": None, "consent_language": None, "assessment": None}
    cut = (
        update(PersonRow)
        .where(PersonRow.id == person.id, PersonRow.chat_id != NOBODY)
        .values(user_id=-PersonRow.id, chat_id=NOBODY, role="", blocked_at=None, **nothing)
        .returning(PersonRow.id)
        .execution_options(synchronize_session=False)
    )
    return await session.scalar(cut) is not None


async def _lock_hand_overs(session: AsyncSession, person: Person) -> tuple[HandOver, ...]:
    """The hand-overs the person gave; those they opened lose the name of who did."""
    given = hand_overs().where(or_(AssessmentRow.person_id == person.id, HandOverRow.opened_by == person.id))
    locked = given.order_by(HandOverRow.id).with_for_update(of=HandOverRow)
    rows = (await session.execute(locked)).all()
    await session.execute(
        update(HandOverRow)
        .where(HandOverRow.opened_by == person.id)
        .values(opened_by=None, opened_as=None, taken_as=None)
        .execution_options(synchronize_session=False)
    )
    return tuple(hand_over_of(*row) for row in rows if row[1].person_id == person.id)


async def _lock_assessments(session: AsyncSession, person: Person) -> dict[str, int]:
    theirs = select(AssessmentRow.public_id, AssessmentRow.id).where(AssessmentRow.person_id == person.id)
    locked = await session.execute(theirs.order_by(AssessmentRow.id).with_for_update())
    return {public_id: row_id for public_id, row_id in locked.all()}


async def _lock_referrals(session: AsyncSession, assessments: Collection[int]) -> tuple[Referral, ...]:
    theirs = ReferralRow.assessment_id.in_(assessments)
    await session.execute(select(ReferralRow.id).where(theirs).order_by(ReferralRow.id).with_for_update())
    return await load_referrals(session, theirs)


async def _silence(session: AsyncSession, chat_id: int, names: Collection[str]) -> None:
    """Drop what waits to be said to the chat, and to others of what is gone: the key of a letter names it."""
    about: list[ColumnElement[bool]] = [
        OutboxRow.dedupe_key.contains(name, autoescape=True) for name in names
    ]
    if await session.get(CoordinatorRow, chat_id) is None:
        about.append(OutboxRow.chat_id == chat_id)
        await session.execute(delete(PromptRow).where(PromptRow.chat_id == chat_id))
    for condition in about:
        await session.execute(delete(OutboxRow).where(condition))
