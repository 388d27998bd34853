"""Hand-overs: a patient's answers on their way to one doctor, until the patient takes them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Select, exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import aliased

from bot.storage.codes import hand_over_code
from bot.storage.letters import Outbox, put_letters
from bot.storage.records import (
    Answer,
    HandOver,
    HandOverClosed,
    Json,
    NewLetter,
    Person,
    UnknownAssessment,
    UnknownHandOver,
)
from bot.storage.tables import AssessmentRow, HandOverRow, ReferralRow
from bot.storage.taking_back import TakenBack, take_back
from bot.storage.writing import Beginning, begin


def _nobody(_: Sequence[TakenBack]) -> Sequence[NewLetter]:
    return ()


class HandOvers:
    def __init__(
        self, sessions: async_sessionmaker[AsyncSession], now: Callable[[], datetime], outbox: Outbox
    ) -> None:
        self._sessions = sessions
        self._now = now
        self._outbox = outbox

    async def give(self, public_id: str) -> HandOver:
        """The code under which one doctor can open this assessment; one that waits is given again.

        Raises:
            UnknownAssessment: there is none.
        """
        async with self._sessions.begin() as session:
            # Locks the assessment: two presses at once get one code.
            touched = update(AssessmentRow).where(AssessmentRow.public_id == public_id)
            row_id = await session.scalar(touched.values(public_id=public_id).returning(AssessmentRow.id))
            if row_id is None:
                raise UnknownAssessment(public_id)
            waiting = await session.scalar(
                select(HandOverRow.code).where(
                    HandOverRow.assessment_id == row_id,
                    HandOverRow.opened_at.is_(None),
                    HandOverRow.revoked_at.is_(None),
                )
            )
            code = waiting or hand_over_code()
            if waiting is None:
                session.add(HandOverRow(code=code, assessment_id=row_id, created=self._now()))
                await session.flush()
            return await _load(session, code)

    async def load(self, code: str) -> HandOver:
        """The hand-over with this code; raises UnknownHandOver."""
        async with self._sessions() as session:
            return await _load(session, code)

    async def of(self, public_id: str) -> HandOver | None:
        """The hand-over of a patient's assessment that was given last."""
        async with self._sessions() as session:
            given = hand_overs().where(AssessmentRow.public_id == public_id)
            found = (await session.execute(given.order_by(HandOverRow.id.desc()).limit(1))).first()
        return hand_over_of(*found) if found else None

    async def open(
        self,
        code: str,
        doctor: Person,
        shown_as: str,
        *,
        trial_id: str,
        trial_digest: str,
        stage: str,
        ui: Mapping[str, Json] | None = None,
        label: str | None = None,
        draft: Json = None,
        background: Mapping[str, Json] | None = None,
        answers: Sequence[Answer] = (),
        outbox: Sequence[NewLetter] = (),
    ) -> HandOver:
        """Open it for this doctor, who gets an assessment of their own, in front of them, begun with what is given.

        Opening it again gives the same doctor the same hand-over, and changes nothing.

        Raises:
            HandOverClosed: another doctor has opened it, or the patient has revoked it.
            UnknownHandOver: there is none.
            UnknownPerson: the doctor has been forgotten meanwhile.
        """
        now = self._now()
        beginning = Beginning(
            trial_id, trial_digest, stage, "doctor", ui, label, code, draft, background, answers
        )
        try:
            async with self._sessions.begin() as session:
                taken_as = await begin(session, doctor.id, beginning, now)
                await _swap(session, code, doctor, shown_as[:128], taken_as, now)
                await put_letters(session, outbox, now)
                opened = await _load(session, code)
        except _NotOpened:
            return self._again(await self.load(code), doctor)
        self._outbox.written.set()
        return opened

    def _again(self, before: HandOver, doctor: Person) -> HandOver:
        if before.opened_by != doctor.id or before.revoked_at is not None:
            raise HandOverClosed(before.code)
        return before

    async def revoke(
        self, code: str, tell: Callable[[Sequence[TakenBack]], Sequence[NewLetter]] = _nobody
    ) -> HandOver:
        """Take the answers back, from the doctor too as long as they have not referred; again changes nothing.

        `tell` says what is to be said of it, written in the same transaction.

        Raises:
            UnknownHandOver: there is none.
        """
        now = self._now()
        async with self._sessions.begin() as session:
            revoked = (
                update(HandOverRow)
                .where(HandOverRow.code == code, HandOverRow.revoked_at.is_(None))
                .values(revoked_at=now)
                .returning(HandOverRow.id)
                .execution_options(synchronize_session=False)
            )
            if await session.scalar(revoked) is not None:
                await put_letters(session, tell(await take_back(session, code, now)), now)
            current = await _load(session, code)
        self._outbox.written.set()
        return current


class _NotOpened(Exception):
    """Leaves the transaction, so that nothing of the new assessment is kept."""


async def _swap(
    session: AsyncSession, code: str, doctor: Person, shown_as: str, taken_as: str, now: datetime
) -> None:
    swap = (
        update(HandOverRow)
        .where(HandOverRow.code == code, HandOverRow.opened_at.is_(None), HandOverRow.revoked_at.is_(None))
        .values(opened_by=doctor.id, opened_at=now, opened_as=shown_as, taken_as=taken_as)
        .returning(HandOverRow.id)
        .execution_options(synchronize_session=False)
    )
    if await session.scalar(swap) is None:
        raise _NotOpened


def hand_overs() -> Select[HandOverRow, AssessmentRow, bool]:
    """Hand-overs with the patients' assessments, and whether a doctor has referred from them."""
    of_patient = AssessmentRow.id == HandOverRow.assessment_id
    begun = aliased(AssessmentRow)
    referred = exists().where(begun.source == HandOverRow.code, ReferralRow.assessment_id == begun.id)
    joined = select(HandOverRow, AssessmentRow, referred).join(AssessmentRow, of_patient)
    return joined.execution_options(populate_existing=True)


def hand_over_of(row: HandOverRow, assessment: AssessmentRow, referred: bool) -> HandOver:
    return HandOver(
        code=row.code,
        assessment=assessment.public_id,
        person_id=assessment.person_id,
        created=row.created,
        opened_by=row.opened_by,
        opened_at=row.opened_at,
        opened_as=row.opened_as,
        taken_as=row.taken_as,
        revoked_at=row.revoked_at,
        referred=referred,
    )


async def _load(session: AsyncSession, code: str) -> HandOver:
    found = (await session.execute(hand_overs().where(HandOverRow.code == code))).first()
    if found is None:
        raise UnknownHandOver(code)
    return hand_over_of(*found)
