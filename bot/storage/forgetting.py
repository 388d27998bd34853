"""Deleting a person: everything of theirs, but for what coordinators have accepted."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.hand_overs import hand_over_of, hand_overs
from bot.storage.loading import load_referrals
from bot.storage.records import NOBODY, HandOver, Person, Referral
from bot.storage.tables import (
    AnswerRow,
    AssessmentRow,
    CardRow,
    CoordinatorRow,
    HandOverRow,
    InquiryRow,
    ObjectionRow,
    OutboxRow,
    PersonRow,
    PromptRow,
    ReferralRow,
    ReferralStepRow,
)
from bot.storage.taking_back import take_back

ACCEPTED = ("accepted", "enrolled")


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What deleting a person leaves to be told.

    `accepted` referrals stay, cut loose from the person; `deleted` ones are gone, their cards still stand in the
    coordinators' chats; `handed_over` are the deleted hand-overs of a patient (whoever opened one has lost it).
    """

    accepted: tuple[Referral, ...] = ()
    deleted: tuple[Referral, ...] = ()
    handed_over: tuple[HandOver, ...] = ()


async def forget(session: AsyncSession, person: Person, now: datetime) -> Forgotten:
    """Delete a person within the caller's transaction.

    Locks in the order of all others (person, hand-overs, assessments, referrals), so that whatever happens at the same
    time waits and then finds nothing.
    """
    if not await _cut_loose(session, person):
        return Forgotten()
    handed_over = await _lock_hand_overs(session, person)
    assessments = await _lock_assessments(session, person)
    for given in handed_over:
        if given.revoked_at is None:
            await take_back(session, given.code, now)
    referrals = await _lock_referrals(session, person)
    accepted = tuple(referral for referral in referrals if referral.status in ACCEPTED)
    deleted = tuple(referral for referral in referrals if referral.status not in ACCEPTED)
    kept = {referral.assessment for referral in accepted}
    gone = [row_id for public_id, row_id in assessments.items() if public_id not in kept]
    await session.execute(delete(HandOverRow).where(HandOverRow.assessment_id.in_(assessments.values())))
    await _delete_referrals(session, [referral.code for referral in deleted])
    await session.execute(delete(AnswerRow).where(AnswerRow.assessment_id.in_(gone)))
    await session.execute(delete(AssessmentRow).where(AssessmentRow.id.in_(gone)))
    await session.execute(
        update(AssessmentRow)
        .where(AssessmentRow.person_id == person.id)
        .values(chat_id=NOBODY, live_message_id=None, label=None, draft=None, ui={})
    )
    names = [referral.code for referral in deleted] + [given.code for given in handed_over]
    await _silence(session, person.chat_id, [*names, *(set(assessments) - kept)])
    if not accepted:
        await session.execute(delete(PersonRow).where(PersonRow.id == person.id))
    return Forgotten(accepted, deleted, handed_over)


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


async def _lock_referrals(session: AsyncSession, person: Person) -> tuple[Referral, ...]:
    theirs = select(AssessmentRow.id).where(AssessmentRow.person_id == person.id)
    of_person = ReferralRow.assessment_id.in_(theirs)
    await session.execute(select(ReferralRow.id).where(of_person).order_by(ReferralRow.id).with_for_update())
    return await load_referrals(session, of_person)


async def _delete_referrals(session: AsyncSession, codes: Collection[str]) -> None:
    ids = select(ReferralRow.id).where(ReferralRow.code.in_(codes)).scalar_subquery()
    for table in (CardRow, ReferralStepRow, InquiryRow, ObjectionRow):
        await session.execute(delete(table).where(table.referral_id.in_(ids)))
    await session.execute(delete(ReferralRow).where(ReferralRow.code.in_(codes)))


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
