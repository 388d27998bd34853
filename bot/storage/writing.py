"""Writing the pieces of an assessment: within the caller's transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.codes import public_id as new_public_id
from bot.storage.kept import keep_decision
from bot.storage.records import NOBODY, Answer, Json, NewReferral, Respondent, UnknownPerson
from bot.storage.tables import AnswerRow, AssessmentRow, PersonRow, ReferralRow, ReferralStepRow


@dataclass(frozen=True, slots=True)
class Beginning:
    """What an assessment begins with."""

    trial_id: str
    trial_digest: str
    stage: str
    respondent: Respondent = "doctor"
    ui: Mapping[str, Json] | None = None
    label: str | None = None
    source: str | None = None
    draft: Json = None
    background: Mapping[str, Json] | None = None
    answers: Sequence[Answer] = field(default=())


async def turn(session: AsyncSession, person_id: int, public_id: str) -> int:
    """Put an assessment in front of a person, who is locked until the end; returns their chat.

    The first statement of a transaction, so that SQLite waits for the write lock instead of failing.

    Raises:
        UnknownPerson: they have been forgotten.
    """
    chat_id = await session.scalar(
        update(PersonRow)
        .where(PersonRow.id == person_id, PersonRow.chat_id != NOBODY)
        .values(assessment=public_id)
        .returning(PersonRow.chat_id)
        .execution_options(synchronize_session=False)
    )
    if chat_id is None:
        raise UnknownPerson(person_id)
    return chat_id


async def begin(session: AsyncSession, person_id: int, beginning: Beginning, now: datetime) -> str:
    """A new assessment, in front of its person; returns its public id. Raises UnknownPerson."""
    public_id = new_public_id()
    chat_id = await turn(session, person_id, public_id)
    row = AssessmentRow(
        public_id=public_id,
        person_id=person_id,
        trial_id=beginning.trial_id,
        trial_digest=beginning.trial_digest,
        rev=0,
        stage=beginning.stage,
        ui=dict(beginning.ui or {}),
        draft=beginning.draft,
        progress=0,
        chat_id=chat_id,
        created=now,
        updated=now,
        respondent=beginning.respondent,
        label=beginning.label,
        background=dict(beginning.background or {}),
        source=beginning.source,
    )
    session.add(row)
    await session.flush()
    await write_answers(session, row.id, beginning.answers, (), now)
    return public_id


async def write_answers(
    session: AsyncSession, row_id: int, answers: Sequence[Answer], retract: Sequence[int], now: datetime
) -> None:
    """Add lines to the log of an assessment, those that take others back first."""
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


async def write_referral(session: AsyncSession, row_id: int, new: NewReferral, now: datetime) -> None:
    """Refer an assessment, once."""
    if await session.scalar(select(ReferralRow.id).where(ReferralRow.assessment_id == row_id)):
        return
    row = ReferralRow(
        code=new.code,
        assessment_id=row_id,
        status="new",
        summary=dict(new.summary),
        decision_id=new.decision_id,
        created=now,
        updated=now,
    )
    session.add(row)
    await session.flush()
    session.add(ReferralStepRow(referral_id=row.id, status="new", at=now))
    await session.flush()
    if new.decision is not None:
        await keep_decision(session, row_id, new.decision, now)
