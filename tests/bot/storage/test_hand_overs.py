from __future__ import annotations

import pytest

from bot.storage import Storage
from bot.storage.records import (
    Answer,
    HandOverClosed,
    NewLetter,
    NewReferral,
    UnknownAssessment,
    UnknownHandOver,
)
from tests.bot.small_bot import Clock
from tests.bot.storage.scenes import at_once, handed_over, opened, patient


async def test_a_code_that_waits_is_given_again(storage: Storage) -> None:
    _, record = await patient(storage)
    assert await storage.hand_overs.of(record.public_id) is None
    given, refusals = await at_once([storage.hand_overs.give(record.public_id) for _ in range(8)])
    assert not refusals
    assert len({found.code for found in given}) == 1
    assert given[0] == await storage.hand_overs.load(given[0].code)
    assert given[0].assessment == record.public_id
    doctor = await storage.persons.meet(7, 7, "ru")
    await opened(storage, given[0].code, doctor)
    fresh = await storage.hand_overs.give(record.public_id)
    assert fresh.code != given[0].code
    assert await storage.hand_overs.of(record.public_id) == fresh


async def test_the_doctor_gets_an_assessment_of_their_own(storage: Storage, clock: Clock) -> None:
    given, doctor = await handed_over(storage), await storage.persons.meet(7, 7, "ru")
    clock.pass_by(hours=1)
    letter = NewLetter(f"opened:{given.code}", "opened", 50)
    found = await opened(storage, given.code, doctor, outbox=(letter,))
    assert (found.opened_by, found.opened_as, found.opened_at) == (doctor.id, "Dr. A", clock.time)
    record = await storage.assessments.current(doctor)
    assert record is not None
    assert (record.public_id, record.source, record.respondent) == (found.taken_as, given.code, "doctor")
    assert record.draft["lines"][0]["by"] == "patient"
    assert [sent.key for sent in await storage.outbox.take()] == [letter.key]
    patients = await storage.assessments.load(given.assessment)
    assert patients.answers == {"age": 34, "plt": 45}


async def test_of_many_doctors_at_once_one_opens_it(storage: Storage) -> None:
    given = await handed_over(storage)
    doctors = [await storage.persons.meet(number, number, "en") for number in range(1, 9)]
    won, refusals = await at_once([opened(storage, given.code, doctor) for doctor in doctors])
    assert len(won) == 1
    assert all(isinstance(refusal, HandOverClosed) for refusal in refusals)
    begun = [len(await storage.assessments.cases(doctor)) for doctor in doctors]
    assert sorted(begun) == [0, 0, 0, 0, 0, 0, 0, 1]


async def test_the_same_doctor_gets_it_back_and_begins_once(storage: Storage) -> None:
    given, doctor = await handed_over(storage), await storage.persons.meet(7, 7, "en")
    found, refusals = await at_once([opened(storage, given.code, doctor) for _ in range(6)])
    assert not refusals
    assert len({one.taken_as for one in found}) == 1
    [case] = await storage.assessments.cases(doctor)
    assert (await storage.persons.load(doctor.id)).assessment == case.public_id == found[0].taken_as


async def test_revoking_takes_back_what_the_doctor_confirmed(storage: Storage, clock: Clock) -> None:
    given, doctor = await handed_over(storage), await storage.persons.meet(7, 7, "en")
    taken = (await opened(storage, given.code, doctor)).taken_as
    assert taken is not None
    await storage.assessments.step(
        taken,
        0,
        answers=[Answer("age", 34, wording="hand-over:2"), Answer("plt", 45, wording="hand-over:2")],
    )
    before = await storage.assessments.step(
        taken, 1, answers=[Answer("plt", 50, wording="screen-plt"), Answer("ast", 20)]
    )
    copy = await storage.assessments.copy(before)
    clock.pass_by(minutes=5)
    letter = NewLetter(f"revoked:{given.code}", "revoked", 7)
    revoked = await storage.hand_overs.revoke(given.code, lambda taken: [letter])
    assert revoked.revoked_at == clock.time
    record = await storage.assessments.load(taken)
    assert record.answers == {"plt": 50, "ast": 20}
    assert (record.rev, record.background) == (before.rev + 1, {})
    assert [line["by"] for line in record.draft["lines"]] == ["doctor"]
    undone = await storage.assessments.step(taken, record.rev, retract=[3])
    assert "plt" not in undone.answers
    assert (await storage.assessments.load(copy.public_id)).answers == {"plt": 50, "ast": 20}
    clock.pass_by(minutes=5)
    assert (
        await storage.hand_overs.revoke(given.code, lambda taken: [NewLetter("x", "revoked", 7)]) == revoked
    )
    assert [sent.key for sent in await storage.outbox.take()] == [letter.key]
    with pytest.raises(HandOverClosed):
        await opened(storage, given.code, doctor)


async def test_what_is_referred_stays_as_it_was_sent(storage: Storage) -> None:
    given, doctor = await handed_over(storage), await storage.persons.meet(7, 7, "en")
    taken = (await opened(storage, given.code, doctor)).taken_as
    assert taken is not None
    sent = await storage.assessments.step(
        taken,
        0,
        stage="referred",
        answers=[Answer("plt", 45, wording="hand-over:2")],
        referral=NewReferral("BCT-AAAAAA", {}, "d"),
    )
    await storage.hand_overs.revoke(given.code)
    assert await storage.assessments.load(taken) == sent


async def test_opened_or_revoked_first_but_never_half(storage: Storage) -> None:
    for number in range(6):
        given = await handed_over(storage, 50 + number)
        doctor = await storage.persons.meet(7, 7, "en")
        await at_once([opened(storage, given.code, doctor), storage.hand_overs.revoke(given.code)])
        found = await storage.hand_overs.load(given.code)
        assert found.revoked_at is not None
        if found.taken_as is not None:
            record = await storage.assessments.load(found.taken_as)
            assert [line["by"] for line in record.draft["lines"]] == ["doctor"]


async def test_unknown_codes(storage: Storage) -> None:
    doctor = await storage.persons.meet(7, 7, "en")
    with pytest.raises(UnknownHandOver):
        await storage.hand_overs.load("X")
    with pytest.raises(UnknownHandOver):
        await opened(storage, "X", doctor)
    with pytest.raises(UnknownHandOver):
        await storage.hand_overs.revoke("X")
    with pytest.raises(UnknownAssessment):
        await storage.hand_overs.give("X")
    assert await storage.assessments.cases(doctor) == ()
