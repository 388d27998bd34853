"""Assessments: every change is one transaction that compares and swaps `rev`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import case, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.storage.codes import public_id as new_public_id
from bot.storage.letters import Outbox, insert_new, put_letters
from bot.storage.records import (
    Answer,
    AssessmentRecord,
    Json,
    LoggedAnswer,
    NewLetter,
    NewReferral,
    Person,
    StaleRevision,
    UnknownAssessment,
)
from bot.storage.referrals import referral_of, with_assessment
from bot.storage.tables import AnswerRow, AssessmentRow, HandledRow, ReferralRow

KEEP: Any = object()
"""Stands for "leave as it is" where None is a value."""


class Assessments:
    def __init__(
        self, sessions: async_sessionmaker[AsyncSession], now: Callable[[], datetime], outbox: Outbox
    ) -> None:
        self._sessions = sessions
        self._now = now
        self._outbox = outbox

    async def open(
        self,
        person: Person,
        trial_id: str,
        trial_digest: str,
        *,
        stage: str,
        ui: Mapping[str, Json] | None = None,
    ) -> AssessmentRecord:
        """Begin an assessment in the person's chat; it becomes their current one."""
        now, public_id = self._now(), new_public_id()
        async with self._sessions.begin() as session:
            session.add(
                AssessmentRow(
                    public_id=public_id,
                    person_id=person.id,
                    trial_id=trial_id,
                    trial_digest=trial_digest,
                    rev=0,
                    stage=stage,
                    ui=dict(ui or {}),
                    draft=None,
                    progress=0,
                    chat_id=person.chat_id,
                    created=now,
                    updated=now,
                )
            )
            await session.flush()
            return await _load(session, public_id)

    async def load(self, public_id: str) -> AssessmentRecord:
        """The assessment with this id; raises UnknownAssessment."""
        async with self._sessions() as session:
            return await _load(session, public_id)

    async def current(self, person: Person) -> AssessmentRecord | None:
        """The assessment the person opened last."""
        async with self._sessions() as session:
            latest = await session.scalar(
                select(AssessmentRow.public_id)
                .where(AssessmentRow.person_id == person.id)
                .order_by(AssessmentRow.id.desc())
                .limit(1)
            )
            return await _load(session, latest) if latest else None

    async def step(
        self,
        public_id: str,
        rev: int,
        *,
        event: str | None = None,
        answers: Sequence[Answer] = (),
        retract: Sequence[int] = (),
        stage: str | None = None,
        ui: Mapping[str, Json] | None = None,
        draft: Json = KEEP,
        progress: int | None = None,
        outbox: Sequence[NewLetter] = (),
        referral: NewReferral | None = None,
    ) -> AssessmentRecord:
        """Take one step from revision `rev` to the next, wholly or not at all.

        `event` is the key of the update that causes the step (`event_key` in the handler): a redelivered
        one is refused. `retract` lists `seq` of answers to take back. What is None (or KEEP) stays; `draft=None`
        clears the draft; `progress` never goes back. A second referral of the same assessment is ignored.

        Raises StaleRevision, with the assessment as it is now, if another step came first, and
        UnknownAssessment.
        """
        now = self._now()
        changes = _changes(stage, ui, draft, progress)
        try:
            async with self._sessions.begin() as session:
                row_id = await _swap(session, public_id, rev, {**changes, "updated": now})
                if event and not await insert_new(session, HandledRow, {"key": event, "at": now}):
                    raise _Superseded
                await _write_answers(session, row_id, answers, retract, now)
                if referral is not None:
                    await _write_referral(session, row_id, referral, now)
                await put_letters(session, outbox, now)
                record = await _load(session, public_id)
        except _Superseded:
            raise StaleRevision(await self.load(public_id)) from None
        self._outbox.written.set()
        return record

    async def place(self, record: AssessmentRecord, chat_id: int, message_id: int | None) -> AssessmentRecord:
        """Remember where the live message stands; this is no step and leaves `rev` alone."""
        async with self._sessions.begin() as session:
            await session.execute(
                update(AssessmentRow)
                .where(AssessmentRow.public_id == record.public_id)
                .values(chat_id=chat_id, live_message_id=message_id)
            )
            return await _load(session, record.public_id)


class _Superseded(Exception):
    """Leaves the transaction, so that nothing of the step is kept."""


def _changes(
    stage: str | None, ui: Mapping[str, Json] | None, draft: Json, progress: int | None
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if stage is not None:
        values["stage"] = stage
    if ui is not None:
        values["ui"] = dict(ui)
    if draft is not KEEP:
        values["draft"] = draft
    if progress is not None:
        shown = AssessmentRow.progress
        values["progress"] = case((shown < progress, progress), else_=shown)
    return values


async def _swap(session: AsyncSession, public_id: str, rev: int, values: dict[str, Any]) -> int:
    # First statement of the transaction: SQLite then waits for the write lock instead of failing.
    swap = (
        update(AssessmentRow)
        .where(AssessmentRow.public_id == public_id, AssessmentRow.rev == rev)
        .values(rev=rev + 1, **values)
        .returning(AssessmentRow.id)
        .execution_options(synchronize_session=False)
    )
    row_id: int | None = (await session.execute(swap)).scalar_one_or_none()
    if row_id is None:
        raise _Superseded
    return row_id


async def _write_answers(
    session: AsyncSession, row_id: int, answers: Sequence[Answer], retract: Sequence[int], now: datetime
) -> None:
    if not answers and not retract:
        return
    of_this = AnswerRow.assessment_id == row_id
    last = await session.scalar(select(func.max(AnswerRow.seq)).where(of_this)) or 0
    lines: list[dict[str, Any]] = []
    if retract:
        known = {
            line.seq: line
            for line in await session.scalars(select(AnswerRow).where(of_this, AnswerRow.seq.in_(retract)))
        }
        for seq in retract:
            line = known[seq]
            lines.append(_line(line.fact, None, line.by, line.language, line.wording, None, seq))
    for answer in answers:
        lines.append(
            _line(answer.fact, answer.value, answer.by, answer.language, answer.wording, answer.words, None)
        )
    numbered = [
        {**line, "assessment_id": row_id, "at": now, "seq": seq} for seq, line in enumerate(lines, last + 1)
    ]
    await session.execute(insert(AnswerRow), numbered)


def _line(
    fact: str, value: Json, by: str, language: str, wording: str, words: str | None, retracts: int | None
) -> dict[str, Any]:
    return {
        "fact": fact,
        "value": value,
        "by": by,
        "language": language,
        "wording": wording,
        "words": words,
        "retracts": retracts,
    }


async def _write_referral(session: AsyncSession, row_id: int, new: NewReferral, now: datetime) -> None:
    if await session.scalar(select(ReferralRow.id).where(ReferralRow.assessment_id == row_id)):
        return
    session.add(
        ReferralRow(
            code=new.code,
            assessment_id=row_id,
            status="new",
            summary=dict(new.summary),
            decision_id=new.decision_id,
            created=now,
            updated=now,
        )
    )
    await session.flush()


async def _load(session: AsyncSession, public_id: str) -> AssessmentRecord:
    row = await session.scalar(
        select(AssessmentRow)
        .where(AssessmentRow.public_id == public_id)
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise UnknownAssessment(public_id)
    lines = await session.scalars(
        select(AnswerRow).where(AnswerRow.assessment_id == row.id).order_by(AnswerRow.seq)
    )
    referred = (await session.execute(with_assessment().where(AssessmentRow.id == row.id))).first()
    return AssessmentRecord(
        public_id=row.public_id,
        person_id=row.person_id,
        trial_id=row.trial_id,
        trial_digest=row.trial_digest,
        rev=row.rev,
        stage=row.stage,
        ui=row.ui,
        draft=row.draft,
        progress=row.progress,
        chat_id=row.chat_id,
        live_message_id=row.live_message_id,
        created=row.created,
        updated=row.updated,
        log=tuple(_logged(line) for line in lines),
        referral=referral_of(referred[0], referred[1]) if referred else None,
    )


def _logged(line: AnswerRow) -> LoggedAnswer:
    return LoggedAnswer(
        seq=line.seq,
        fact=line.fact,
        value=line.value,
        by=line.by,
        at=line.at,
        language=line.language,
        wording=line.wording,
        words=line.words,
        retracts=line.retracts,
    )
