"""What a patient takes back, before and after the doctor has referred, and when they delete everything."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence

import pytest

from bot.storage import Storage
from bot.storage.forgetting import Forgotten
from bot.storage.records import (
    Answer,
    AssessmentRecord,
    HandOver,
    NewLetter,
    NewReferral,
    Person,
    ReferralStatus,
    StaleRevision,
    StaleStatus,
    UnknownHandOver,
    UnknownReferral,
)
from bot.storage.taking_back import TakenBack
from tests.bot.storage.scenes import TRIAL, at_once, handed_over

CODE = "BCT-7K3M9Q"


async def taken_up(storage: Storage, user_id: int = 50) -> tuple[HandOver, Person, str]:
    """A doctor who has one line of the patient's before them, and nothing of their own."""
    given, doctor = await handed_over(storage, user_id), await storage.persons.meet(7, 7, "en", role="doctor")
    lines = [{"fact": "age", "value": 34, "by": "patient"}]
    found = await storage.hand_overs.open(given.code, doctor, "Dr. A", draft={"lines": lines}, **TRIAL)
    assert found.taken_as is not None
    return found, doctor, found.taken_as


async def refer(storage: Storage, public_id: str, code: str = CODE, own: int | None = 20) -> AssessmentRecord:
    """Confirm the patient's line, perhaps add one, and refer."""
    answers = [Answer("age", 34, wording="hand-over:2")]
    answers += [Answer("ast", own, wording="screen-ast")] if own is not None else []
    record = await storage.assessments.load(public_id)
    return await storage.assessments.step(
        public_id,
        record.rev,
        stage="referred",
        answers=answers,
        draft=None,
        referral=NewReferral(code, {}, "d"),
        outbox=[NewLetter(f"referral:{public_id}:-100", "referral", -100, {"assessment": public_id})],
    )


async def forgotten(storage: Storage, given: HandOver) -> Forgotten:
    return await storage.persons.forget(await storage.persons.load(given.person_id))


async def test_a_case_of_which_nothing_is_left_is_a_new_one(storage: Storage) -> None:
    given, doctor, taken = await taken_up(storage)
    told: list[TakenBack] = []

    def tell(found: Sequence[TakenBack]) -> list[NewLetter]:
        told.extend(found)
        return []

    await storage.hand_overs.revoke(given.code, tell)
    assert told == [TakenBack(given.code, taken, 7, "emptied")]
    record = await storage.assessments.load(taken)
    assert (record.stage, record.draft, record.answers, record.source) == ("intake", None, {}, None)
    assert await storage.assessments.cases(doctor, without=("intake",)) == ()


async def test_a_list_with_no_lines_left_gives_way_to_the_questions(storage: Storage) -> None:
    given, _, taken = await taken_up(storage)
    await storage.assessments.step(taken, 0, answers=[Answer("ast", 20, wording="text:0")])
    await storage.hand_overs.revoke(given.code)
    record = await storage.assessments.load(taken)
    assert (record.stage, record.draft, record.answers) == ("interview", None, {"ast": 20})


async def test_a_hand_over_knows_whether_it_was_referred(storage: Storage) -> None:
    given, _, taken = await taken_up(storage)
    assert not (await storage.hand_overs.load(given.code)).referred
    copy = await storage.assessments.copy(await storage.assessments.load(taken))
    await refer(storage, copy.public_id)
    assert (await storage.hand_overs.load(given.code)).referred
    assert (await storage.hand_overs.revoke(given.code)).referred


async def test_a_patient_who_goes_takes_a_referral_along_that_is_not_accepted(storage: Storage) -> None:
    given, doctor, taken = await taken_up(storage)
    await refer(storage, taken)
    await storage.referrals.posted(CODE, -100, 4)
    await storage.inquiries.ask(CODE, "Since when?")
    gone = await forgotten(storage, given)
    assert gone.taken_back == (TakenBack(given.code, taken, 7, "kept", CODE),)
    [deleted] = gone.doctors_deleted
    assert [card.message_id for card in deleted.cards] == [4]
    assert (gone.accepted, gone.deleted, gone.doctors_accepted) == ((), (), ())
    with pytest.raises(UnknownReferral):
        await storage.referrals.load(CODE)
    record = await storage.assessments.load(taken)
    assert (record.stage, record.referral, record.answers) == ("interview", None, {"ast": 20})
    assert 34 not in [line.value for line in record.log]
    assert (await storage.persons.load(doctor.id)).role == "doctor"


async def test_what_came_back_can_be_referred_anew_and_is_announced_anew(storage: Storage) -> None:
    given, _, taken = await taken_up(storage)
    await refer(storage, taken)
    for letter in await storage.outbox.take():
        await storage.outbox.sent(letter)
    await forgotten(storage, given)
    assert await storage.outbox.take() == ()
    await refer(storage, taken, "BCT-BBBBBB")
    assert [letter.key for letter in await storage.outbox.take()] == [f"referral:{taken}:-100"]


async def test_nothing_but_the_patients_leaves_a_new_case(storage: Storage) -> None:
    given, _, taken = await taken_up(storage)
    await refer(storage, taken, own=None)
    [found] = (await forgotten(storage, given)).taken_back
    assert (found.outcome, found.referral) == ("emptied", CODE)
    assert (await storage.assessments.load(taken)).stage == "intake"


@pytest.mark.parametrize("statuses", [("accepted",), ("accepted", "enrolled")])
async def test_an_accepted_referral_of_the_doctor_stays(
    storage: Storage, statuses: tuple[ReferralStatus, ...]
) -> None:
    given, _, taken = await taken_up(storage)
    sent = await refer(storage, taken)
    before: ReferralStatus = "new"
    for status in statuses:
        await storage.referrals.move(CODE, expected=before, status=status)
        before = status
    gone = await forgotten(storage, given)
    assert gone.taken_back == (TakenBack(given.code, taken, 7, "accepted", CODE),)
    assert [found.code for found in gone.doctors_accepted] == [CODE]
    record = await storage.assessments.load(taken)
    assert (record.stage, record.answers, record.chat_id) == ("referred", sent.answers, 7)


async def test_copies_go_each_by_itself(storage: Storage) -> None:
    given, _, taken = await taken_up(storage)
    first = await refer(storage, taken)
    copy = await storage.assessments.copy(first)
    await refer(storage, copy.public_id, "BCT-BBBBBB")
    third = await storage.assessments.copy(first)
    await storage.referrals.move(CODE, expected="new", status="accepted")
    gone = await forgotten(storage, given)
    assert [(found.assessment, found.outcome, found.referral) for found in gone.taken_back] == [
        (taken, "accepted", CODE),
        (copy.public_id, "kept", "BCT-BBBBBB"),
        (third.public_id, "kept", None),
    ]
    assert [found.code for found in gone.doctors_deleted] == ["BCT-BBBBBB"]
    assert (await storage.assessments.load(third.public_id)).answers == {"ast": 20}


async def test_a_code_taken_back_before_reaches_the_referral_when_the_patient_goes(storage: Storage) -> None:
    given, _, taken = await taken_up(storage)
    await refer(storage, taken)
    await storage.hand_overs.revoke(given.code)
    assert (await storage.assessments.load(taken)).stage == "referred"
    assert [found.code for found in (await forgotten(storage, given)).doctors_deleted] == [CODE]


async def test_a_case_the_patient_had_left_already_is_not_touched_again(storage: Storage) -> None:
    given, _, taken = await taken_up(storage)
    await storage.assessments.step(taken, 0, answers=[Answer("ast", 20, wording="text:0")])
    await storage.hand_overs.revoke(given.code)
    before = await storage.assessments.load(taken)
    assert (await forgotten(storage, given)).taken_back == ()
    assert await storage.assessments.load(taken) == before


async def test_referred_accepted_or_gone_but_never_half(storage: Storage) -> None:
    for number in range(6):
        given, doctor, taken = await taken_up(storage, 50 + number)
        code = f"BCT-AAAAA{number}"
        await refer(storage, taken, code)
        acts: list[Awaitable[object]] = [
            storage.referrals.move(code, expected="new", status="accepted"),
            forgotten(storage, given),
            storage.hand_overs.revoke(given.code),
            storage.inquiries.ask(code, "Since when?"),
            refer(storage, taken, code),
        ]
        if number % 2:
            acts.append(storage.persons.forget(doctor))
        _, refusals = await at_once(acts)
        allowed = (UnknownReferral, StaleStatus, StaleRevision, UnknownHandOver, LookupError)
        assert all(isinstance(refusal, allowed) for refusal in refusals), refusals
        try:
            found = await storage.referrals.load(code)
        except UnknownReferral:
            continue
        history = [step.status for step in found.history]
        assert "accepted" in history or history == ["new"]
