"""Assessments: every change is one transaction that compares and swaps `rev`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import case, select, update
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.storage.kept import NewDecision, keep_decision
from bot.storage.letters import Outbox, insert_new, put_letters
from bot.storage.loading import load_assessment, load_referrals
from bot.storage.records import (
    Answer,
    AssessmentRecord,
    Case,
    Json,
    NewLetter,
    NewReferral,
    Person,
    Referral,
    Respondent,
    StaleRevision,
)
from bot.storage.tables import AssessmentRow, HandledRow, PersonRow
from bot.storage.writing import Beginning, begin, write_answers, write_referral

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
        respondent: Respondent = "doctor",
        label: str | None = None,
        source: str | None = None,
        draft: Json = None,
        background: Mapping[str, Json] | None = None,
        answers: Sequence[Answer] = (),
        event: str | None = None,
    ) -> AssessmentRecord:
        """Begin an assessment in the person's chat; it becomes their current one.

        `event` is the key of the update that causes it: a redelivered one begins nothing, and gives what is in front.

        Raises:
            UnknownPerson: they have been forgotten meanwhile.
        """
        beginning = Beginning(
            trial_id, trial_digest, stage, respondent, ui, label, source, draft, background, answers
        )
        return await self._begin(person.id, beginning, event)

    async def copy(self, record: AssessmentRecord, event: str | None = None) -> AssessmentRecord:
        """Begin another assessment of the same person with the answers that count, in front of them; as `open`."""
        answers = [
            Answer(line.fact, line.value, line.by, line.language, line.wording, line.words)
            for line in record.effective
        ]
        beginning = Beginning(
            record.trial_id,
            record.trial_digest,
            "interview",
            record.respondent,
            source=record.source,
            background=record.background,
            answers=answers,
        )
        return await self._begin(record.person_id, beginning, event)

    async def _begin(self, person_id: int, beginning: Beginning, event: str | None) -> AssessmentRecord:
        now = self._now()
        try:
            async with self._sessions.begin() as session:
                public_id = await begin(session, person_id, beginning, now)
                if event and not await insert_new(session, HandledRow, {"key": event, "at": now}):
                    raise _Superseded
                return await load_assessment(session, public_id)
        except _Superseded:
            in_front = await self._in_front(person_id)
            assert in_front is not None
            return in_front

    async def load(self, public_id: str) -> AssessmentRecord:
        """The assessment with this id; raises UnknownAssessment."""
        async with self._sessions() as session:
            return await load_assessment(session, public_id)

    async def current(self, person: Person) -> AssessmentRecord | None:
        """The assessment in front of the person, else the one opened last."""
        return await self._in_front(person.id)

    async def _in_front(self, person_id: int) -> AssessmentRecord | None:
        in_front = select(PersonRow.assessment).where(PersonRow.id == person_id).scalar_subquery()
        async with self._sessions() as session:
            public_id = await session.scalar(
                select(AssessmentRow.public_id)
                .where(AssessmentRow.person_id == person_id)
                .order_by(case((AssessmentRow.public_id == in_front, 0), else_=1), AssessmentRow.id.desc())
                .limit(1)
            )
            return await load_assessment(session, public_id) if public_id else None

    async def cases(
        self, person: Person, respondent: Respondent = "doctor", *, without: Sequence[str] = ()
    ) -> tuple[Case, ...]:
        """All assessments in which the person answers in this role, newest first, but for those at some stages."""
        async with self._sessions() as session:
            rows = list(
                await session.scalars(
                    select(AssessmentRow)
                    .where(
                        AssessmentRow.person_id == person.id,
                        AssessmentRow.respondent == respondent,
                        AssessmentRow.stage.not_in(without),
                    )
                    .order_by(AssessmentRow.id.desc())
                )
            )
            referred = await load_referrals(session, AssessmentRow.id.in_([row.id for row in rows]))
        return tuple(_case(row, {found.assessment: found for found in referred}) for row in rows)

    async def rename(self, public_id: str, label: str | None) -> AssessmentRecord:
        """Another label; this is no step and leaves `rev` alone. Raises UnknownAssessment."""
        async with self._sessions.begin() as session:
            await session.execute(
                update(AssessmentRow).where(AssessmentRow.public_id == public_id).values(label=label or None)
            )
            return await load_assessment(session, public_id)

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
        background: Mapping[str, Json] | None = None,
        trial: tuple[str, str] | None = None,
        progress: int | None = None,
        outbox: Sequence[NewLetter] = (),
        referral: NewReferral | None = None,
    ) -> AssessmentRecord:
        """Take one step from revision `rev` to the next, wholly or not at all.

        `event` is the key of the update that causes the step (`event_key` in the handler): a redelivered
        one is refused. `retract` lists `seq` of answers to take back. What is None (or KEEP) stays; `draft=None`
        clears the draft; `background` is added to what is there; `trial` is the id and the digest of the trial to go
        on with; `progress` never goes back, but begins anew with a trial. A second referral of the same assessment is
        ignored.

        Raises StaleRevision, with the assessment as it is now, if another step came first, and
        UnknownAssessment.
        """
        now = self._now()
        changes = {**_changes(stage, ui, draft, progress), **_another(trial)}
        if background:
            changes["background"] = {**await self._background(public_id, rev), **background}
        try:
            async with self._sessions.begin() as session:
                row_id = await _swap(session, public_id, rev, {**changes, "updated": now})
                if event and not await insert_new(session, HandledRow, {"key": event, "at": now}):
                    raise _Superseded
                await write_answers(session, row_id, answers, retract, now)
                if referral is not None:
                    await write_referral(session, row_id, referral, now)
                await put_letters(session, outbox, now)
                record = await load_assessment(session, public_id)
        except _Superseded:
            raise StaleRevision(await self.load(public_id)) from None
        self._outbox.written.set()
        return record

    async def _background(self, public_id: str, rev: int) -> Mapping[str, Json]:
        """The background at a revision: it is written anew only where that is still the last one."""
        of_this = (AssessmentRow.public_id == public_id, AssessmentRow.rev == rev)
        async with self._sessions() as session:
            return await session.scalar(select(AssessmentRow.background).where(*of_this)) or {}

    async def keep(self, record: AssessmentRecord, shown: Sequence[NewDecision]) -> None:
        """Keep what is about to be shown as the result of an assessment; nothing if that has gone on meanwhile."""
        of_this = (AssessmentRow.public_id == record.public_id, AssessmentRow.rev == record.rev)
        async with self._sessions.begin() as session:
            # Locks the assessment: what is kept belongs to the answers of this revision.
            lock = update(AssessmentRow).where(*of_this).values(rev=record.rev).returning(AssessmentRow.id)
            row_id = await session.scalar(lock.execution_options(synchronize_session=False))
            if row_id is None:
                return
            for decision in shown:
                await keep_decision(session, row_id, decision, self._now())

    async def place(self, record: AssessmentRecord, chat_id: int, message_id: int | None) -> AssessmentRecord:
        """Remember where the live message stands; this is no step and leaves `rev` alone."""
        async with self._sessions.begin() as session:
            await session.execute(
                update(AssessmentRow)
                .where(AssessmentRow.public_id == record.public_id)
                .values(chat_id=chat_id, live_message_id=message_id)
            )
            return await load_assessment(session, record.public_id)


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


def _another(trial: tuple[str, str] | None) -> dict[str, Any]:
    return {} if trial is None else {"trial_id": trial[0], "trial_digest": trial[1], "progress": 0}


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


def _case(row: AssessmentRow, referred: Mapping[str, Referral]) -> Case:
    return Case(
        public_id=row.public_id,
        label=row.label,
        respondent=cast(Respondent, row.respondent),
        stage=row.stage,
        created=row.created,
        updated=row.updated,
        trial_digest=row.trial_digest,
        referral=referred.get(row.public_id),
    )
