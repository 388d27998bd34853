"""Decisions as the bot keeps them: what a doctor was shown, so that it can be decided again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.tables import AnswerRow, DecisionRow


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A decision to be kept: `content` as `criteria.decision` writes it, `facts` those its trial knew of."""

    content: Mapping[str, Any]
    facts: Sequence[str]


@dataclass(frozen=True, slots=True)
class KeptDecision:
    """A decision as kept; `seq` is how far the log of answers went, `at` when it was first shown."""

    content: Mapping[str, Any]
    facts: tuple[str, ...]
    seq: int
    at: datetime


async def keep_decision(session: AsyncSession, row_id: int, new: NewDecision, now: datetime) -> None:
    """Keep a decision of an assessment, which the caller has locked; what is shown again is kept once."""
    last = await last_decision(session, row_id, str(new.content["trial"]))
    if last is not None and last.content == new.content:
        return
    seq = await session.scalar(select(func.max(AnswerRow.seq)).where(AnswerRow.assessment_id == row_id))
    row = DecisionRow(
        assessment_id=row_id,
        trial_id=new.content["trial"],
        content=dict(new.content),
        facts=list(new.facts),
        seq=seq or 0,
        at=now,
    )
    session.add(row)
    await session.flush()


async def last_decision(session: AsyncSession, row_id: int, trial_id: str) -> KeptDecision | None:
    """What was decided last of an assessment in a trial."""
    of_trial = select(DecisionRow).where(
        DecisionRow.assessment_id == row_id, DecisionRow.trial_id == trial_id
    )
    row = await session.scalar(of_trial.order_by(DecisionRow.id.desc()).limit(1))
    return _kept(row) if row else None


async def decisions(session: AsyncSession, row_id: int) -> tuple[KeptDecision, ...]:
    """Every decision of an assessment, the first one first."""
    rows = select(DecisionRow).where(DecisionRow.assessment_id == row_id).order_by(DecisionRow.id)
    return tuple(_kept(row) for row in await session.scalars(rows))


def _kept(row: DecisionRow) -> KeptDecision:
    return KeptDecision(row.content, tuple(row.facts), row.seq, row.at)
