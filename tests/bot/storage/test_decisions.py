"""What was shown as a result is kept, with the answers it rests on, as long as these are."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import func, select

from bot.storage import Storage
from bot.storage.kept import NewDecision
from bot.storage.records import Answer, AssessmentRecord
from bot.storage.tables import DecisionRow
from tests.bot.small_bot import Clock
from tests.bot.storage.scenes import handed_over, opened


def shown(name: str, trial: str = "NCT07301164", *facts: str) -> NewDecision:
    return NewDecision({"id": name, "trial": trial, "on": "2026-11-22"}, facts or ("plt", "weight_kg"))


async def begun(storage: Storage) -> AssessmentRecord:
    person = await storage.persons.meet(7, 7, "en")
    record = await storage.assessments.open(person, "NCT07301164", "digest", stage="interview")
    return await answered(storage, record, Answer("plt", 45), Answer("own", True))


async def answered(storage: Storage, record: AssessmentRecord, *answers: Answer) -> AssessmentRecord:
    return await storage.assessments.step(record.public_id, record.rev, answers=answers)


async def kept(storage: Storage) -> int:
    async with storage.sessions() as session:
        return await session.scalar(select(func.count()).select_from(DecisionRow)) or 0


async def test_a_decision_keeps_the_answers_it_rests_on(storage: Storage) -> None:
    record = await begun(storage)
    await storage.assessments.keep(record, [shown("first")])
    record = await answered(storage, record, Answer("plt", 180), Answer("weight_kg", 60))
    assert record.decided is not None
    assert record.decided.content["id"] == "first"
    assert record.answers_of(record.decided) == {"plt": 45}
    await storage.assessments.keep(record, [shown("second")])
    record = await storage.assessments.load(record.public_id)
    assert record.decided is not None
    assert record.answers_of(record.decided) == {"plt": 180, "weight_kg": 60}


async def test_an_answer_taken_back_later_still_counts_for_what_was_decided_before(storage: Storage) -> None:
    record = await begun(storage)
    await storage.assessments.keep(record, [shown("first")])
    record = await storage.assessments.step(record.public_id, record.rev, retract=[1])
    assert record.decided is not None
    assert "plt" not in record.answers
    assert record.answers_of(record.decided) == {"plt": 45}


async def test_what_is_shown_again_is_kept_once(storage: Storage, clock: Clock) -> None:
    record = await begun(storage)
    for name in ("first", "first", "second", "first"):
        await storage.assessments.keep(record, [shown(name), shown("elsewhere", "EXAMPLE")])
        clock.pass_by(minutes=1)
    assert await kept(storage) == 4
    record = await storage.assessments.load(record.public_id)
    assert record.decided is not None
    assert record.decided.content["id"] == "first"
    assert record.decided.at == datetime(2026, 11, 22, 12, 3, tzinfo=UTC)


async def test_what_was_computed_from_answers_gone_since_is_not_kept(storage: Storage) -> None:
    record = await begun(storage)
    await answered(storage, record, Answer("plt", 180))
    await storage.assessments.keep(record, [shown("late")])
    assert await kept(storage) == 0


async def test_who_is_forgotten_leaves_no_decision(storage: Storage) -> None:
    record = await begun(storage)
    await storage.assessments.keep(record, [shown("first")])
    person = await storage.persons.find(7)
    assert person is not None
    await storage.persons.forget(person)
    assert await kept(storage) == 0


async def test_a_patient_who_takes_answers_back_takes_what_was_found_of_them_too(storage: Storage) -> None:
    given = await handed_over(storage)
    doctor = await storage.persons.meet(7, 7, "en", role="doctor")
    found = await opened(storage, given.code, doctor)
    record = await storage.assessments.load(str(found.taken_as))
    record = await answered(storage, record, Answer("plt", 45, "patient", "en", "hand-over:1"))
    await storage.assessments.keep(record, [shown("first")])
    await storage.hand_overs.revoke(given.code)
    assert await kept(storage) == 0


async def test_an_export_has_lines_to_replay(storage: Storage) -> None:
    record = await begun(storage)
    await storage.assessments.keep(record, [shown("first")])
    person = await storage.persons.find(7)
    assert person is not None
    known: Any = await storage.persons.everything(person)
    (line,) = known["assessments"][0]["decisions"]
    assert (line["on"], line["answers"]) == ("2026-11-22", {"plt": 45})
    assert line["decision"]["id"] == "first"
    assert line["shown"].startswith("2026-11-22T12:00")
