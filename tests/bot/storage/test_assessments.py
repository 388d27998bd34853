from __future__ import annotations

import asyncio

import pytest

from bot.storage import Storage, open_storage
from bot.storage.records import (
    Answer,
    AssessmentRecord,
    NewLetter,
    NewReferral,
    StaleRevision,
    UnknownAssessment,
)
from tests.bot.small_bot import Clock


@pytest.fixture
async def opened(storage: Storage) -> AssessmentRecord:
    person = await storage.persons.meet(7, 7, "en")
    return await storage.assessments.open(person, "NCT07301164", "digest", stage="consent", ui={"page": 0})


async def test_a_step_changes_what_it_names_and_nothing_else(
    storage: Storage, opened: AssessmentRecord, clock: Clock
) -> None:
    clock.pass_by(minutes=1)
    stepped = await storage.assessments.step(
        opened.public_id, 0, answers=[Answer("plt", 45, words="plt 45")], draft={"age": 34}
    )
    assert (stepped.rev, stepped.stage, stepped.ui) == (1, "consent", {"page": 0})
    assert stepped.draft == {"age": 34}
    assert stepped.updated == clock.time > stepped.created
    [line] = stepped.log
    assert (line.seq, line.fact, line.value, line.by, line.words, line.at) == (
        1,
        "plt",
        45,
        "doctor",
        "plt 45",
        clock.time,
    )
    cleared = await storage.assessments.step(opened.public_id, 1, draft=None, stage="ask", ui={})
    assert (cleared.draft, cleared.stage, cleared.ui) == (None, "ask", {})


async def test_a_step_from_an_old_revision_leaves_nothing_behind(
    storage: Storage, opened: AssessmentRecord
) -> None:
    await storage.assessments.step(opened.public_id, 0, stage="ask")
    with pytest.raises(StaleRevision) as stale:
        await storage.assessments.step(
            opened.public_id,
            0,
            answers=[Answer("plt", 45)],
            referral=NewReferral("BCT-AAAAAA", {}, "d"),
            outbox=[NewLetter("k", "referral", 1)],
        )
    assert stale.value.current == await storage.assessments.load(opened.public_id)
    assert stale.value.current.log == ()
    assert stale.value.current.referral is None
    assert await storage.outbox.take() == ()


async def test_of_twenty_steps_at_once_one_is_taken(storage: Storage, opened: AssessmentRecord) -> None:
    outcomes = await asyncio.gather(
        *(
            storage.assessments.step(opened.public_id, 0, answers=[Answer("plt", value)])
            for value in range(20)
        ),
        return_exceptions=True,
    )
    assert sum(isinstance(outcome, StaleRevision) for outcome in outcomes) == 19
    assert len((await storage.assessments.load(opened.public_id)).log) == 1


async def test_an_update_is_handled_once(storage: Storage, opened: AssessmentRecord) -> None:
    first = await storage.assessments.step(opened.public_id, 0, event="u1", answers=[Answer("plt", 45)])
    with pytest.raises(StaleRevision) as stale:
        await storage.assessments.step(opened.public_id, first.rev, event="u1", answers=[Answer("plt", 46)])
    assert stale.value.current == first


async def test_the_last_answer_that_stands_counts(storage: Storage, opened: AssessmentRecord) -> None:
    step = storage.assessments.step
    await step(opened.public_id, 0, answers=[Answer("plt", 45), Answer("age", 34)])
    await step(opened.public_id, 1, answers=[Answer("plt", 55)])
    undone = await step(opened.public_id, 2, retract=[3])
    assert undone.answers == {"plt": 45, "age": 34}
    assert [line.retracts for line in undone.log] == [None, None, None, 3]

    withdrawn = await step(opened.public_id, 3, retract=[1], answers=[Answer("age", 35)])
    assert withdrawn.answers == {"age": 35}
    assert [line.seq for line in withdrawn.effective] == [6]


async def test_answers_keep_their_shape(storage: Storage, opened: AssessmentRecord) -> None:
    values = {
        "diseases": ["SLE", "APS"],
        "creatinine": {"value": 130, "unit": "umol/L"},
        "pregnant": False,
        "ivig_last": {"unknown": "dont_know"},
        "note": "血小板 <50",
    }
    record = await storage.assessments.step(
        opened.public_id, 0, answers=[Answer(fact, value) for fact, value in values.items()]
    )
    assert record.answers == values


async def test_progress_never_goes_back(storage: Storage, opened: AssessmentRecord) -> None:
    shown = []
    for rev, progress in enumerate((30, 20, 40)):
        record = await storage.assessments.step(opened.public_id, rev, progress=progress)
        shown.append(record.progress)
    assert shown == [30, 30, 40]


async def test_a_second_referral_of_the_same_assessment_changes_nothing(
    storage: Storage, opened: AssessmentRecord
) -> None:
    first = await storage.assessments.step(
        opened.public_id, 0, referral=NewReferral("BCT-AAAAAA", {"verdict": "no_obstacle"}, "d1")
    )
    second = await storage.assessments.step(opened.public_id, 1, referral=NewReferral("BCT-BBBBBB", {}, "d2"))
    assert first.referral == second.referral
    assert first.referral is not None
    assert first.referral.code == "BCT-AAAAAA"


async def test_the_current_assessment_is_the_one_opened_last(
    storage: Storage, opened: AssessmentRecord
) -> None:
    person = await storage.persons.load(opened.person_id)
    newer = await storage.assessments.open(person, "NCT07301164", "digest", stage="consent")
    assert await storage.assessments.current(person) == newer
    stranger = await storage.persons.meet(8, 8, "en")
    assert await storage.assessments.current(stranger) is None


async def test_placing_the_live_message_is_no_step(storage: Storage, opened: AssessmentRecord) -> None:
    placed = await storage.assessments.place(opened, 7, 99)
    assert (placed.rev, placed.live_message_id) == (0, 99)


async def test_everything_is_there_after_a_restart(
    storage: Storage, opened: AssessmentRecord, database: str, clock: Clock
) -> None:
    left = await storage.assessments.step(opened.public_id, 0, answers=[Answer("plt", 45)])
    again = await open_storage(database, now=clock)
    assert await again.assessments.load(opened.public_id) == left
    await again.close()


async def test_an_unknown_assessment(storage: Storage) -> None:
    with pytest.raises(UnknownAssessment):
        await storage.assessments.load("00000000")
    with pytest.raises(UnknownAssessment):
        await storage.assessments.step("00000000", 0)


async def test_what_an_assessment_begins_with(storage: Storage) -> None:
    person = await storage.persons.meet(9, 9, "zh")
    record = await storage.assessments.open(
        person,
        "NCT07301164",
        "digest",
        stage="review",
        respondent="patient",
        label="room 4",
        source="CODE",
        draft={"lines": []},
        background={"alerts": ["chest_pain"]},
        answers=[Answer("age", 34, "patient")],
    )
    assert (record.respondent, record.label, record.source) == ("patient", "room 4", "CODE")
    assert (record.draft, record.background) == ({"lines": []}, {"alerts": ["chest_pain"]})
    assert record.answers == {"age": 34}


async def test_background_is_added_to_and_not_replaced(storage: Storage, opened: AssessmentRecord) -> None:
    step = storage.assessments.step
    await step(opened.public_id, 0, background={"alerts": ["fever"]})
    await step(opened.public_id, 1, background={"diagnosed_by": "self"})
    record = await step(opened.public_id, 2, background={"alerts": []}, stage="intake")
    assert record.background == {"alerts": [], "diagnosed_by": "self"}


async def test_a_copy_has_the_answers_that_count_and_a_life_of_its_own(
    storage: Storage, opened: AssessmentRecord
) -> None:
    await storage.assessments.rename(opened.public_id, "room 4")
    step = storage.assessments.step
    await step(
        opened.public_id, 0, answers=[Answer("plt", 45, "document", "ru", "w", "тр 45"), Answer("age", 3)]
    )
    record = await step(
        opened.public_id, 1, answers=[Answer("age", 34)], retract=[2], background={"diagnosed_by": "self"}
    )
    copy = await storage.assessments.copy(record)
    assert (copy.stage, copy.rev, copy.label, copy.background) == ("interview", 0, None, record.background)
    assert copy.answers == record.answers
    first = copy.log[0]
    assert (first.by, first.language, first.wording, first.words) == ("document", "ru", "w", "тр 45")
    await step(copy.public_id, 0, answers=[Answer("plt", 90)])
    assert (await storage.assessments.load(opened.public_id)).answers["plt"] == 45
    current = await storage.assessments.current(await storage.persons.load(record.person_id))
    assert current is not None
    assert current.public_id == copy.public_id


async def test_cases_are_listed_newest_first_with_label_and_referral(
    storage: Storage, opened: AssessmentRecord
) -> None:
    person = await storage.persons.load(opened.person_id)
    await storage.assessments.rename(opened.public_id, "room 4")
    await storage.assessments.step(opened.public_id, 0, referral=NewReferral("BCT-AAAAAA", {}, "d"))
    for _ in range(3):
        newest = await storage.assessments.open(person, "NCT07301164", "other", stage="intake")
    cases = await storage.assessments.cases(person)
    assert [case.public_id for case in cases][::3] == [newest.public_id, opened.public_id]
    assert (cases[0].stage, cases[0].trial_digest, cases[0].referral) == ("intake", "other", None)
    assert cases[3].label == "room 4"
    assert cases[3].referral is not None
    assert await storage.assessments.cases(person, without=("intake",)) == tuple(
        case for case in cases if case.stage != "intake"
    )
    await storage.assessments.rename(opened.public_id, None)
    assert (await storage.assessments.load(opened.public_id)).label is None
    with pytest.raises(UnknownAssessment):
        await storage.assessments.rename("00000000", "x")
