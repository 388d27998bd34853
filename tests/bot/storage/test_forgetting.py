"""A person goes: what is deleted, what stays, and that nobody else loses anything."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import func, select

from bot.storage import Storage
from bot.storage.records import (
    NOBODY,
    Answer,
    HandOverClosed,
    NewLetter,
    StaleStatus,
    UnknownAssessment,
    UnknownHandOver,
    UnknownPerson,
    UnknownReferral,
)
from bot.storage.tables import Base
from tests.bot.storage.scenes import at_once, handed_over, opened, patient, referred


async def rows(storage: Storage) -> dict[str, int]:
    """How many rows the tables have that have any."""
    counts = {}
    async with storage.sessions() as session:
        for name, table in Base.metadata.tables.items():
            counts[name] = await session.scalar(select(func.count()).select_from(table)) or 0
    return {name: count for name, count in counts.items() if count}


async def test_nothing_stays_of_a_doctor_whose_referral_is_not_accepted(storage: Storage) -> None:
    await patient(storage)
    before = await rows(storage)
    referral = await referred(storage)
    doctor = await storage.persons.load(referral.person_id)
    await storage.persons.consent(doctor, "2026-11")
    await storage.referrals.posted(referral.code, -100, 4)
    await storage.inquiries.ask(referral.code, "Since when?", outbox=[NewLetter("asked", "asked", 7)])
    await storage.inquiries.object(referral.code, "I1", "no")
    await storage.prompts.put(7, 5, "answer", {})
    await storage.outbox.put(NewLetter(f"remind:{referral.code}:1", "remind", -100))
    await storage.outbox.put(NewLetter(f"referral:{referral.assessment}:-100", "referral", -100))
    gone = await storage.persons.forget(doctor)
    assert gone.accepted == ()
    [deleted] = gone.deleted
    assert [card.message_id for card in deleted.cards] == [4]
    assert await rows(storage) == before
    for missing, error in (
        (storage.referrals.load(referral.code), UnknownReferral),
        (storage.assessments.load(referral.assessment), UnknownAssessment),
        (storage.persons.load(doctor.id), UnknownPerson),
        (storage.persons.consent(doctor, "2026-11"), UnknownPerson),
    ):
        with pytest.raises(error):
            await missing
    assert (await storage.persons.forget(doctor)).deleted == ()
    again = await storage.persons.meet(7, 7, "en", role="")
    assert (again.consent_version, again.role, await storage.assessments.current(again)) == (None, "", None)


async def test_an_accepted_referral_stays_and_belongs_to_nobody(storage: Storage) -> None:
    referral = await referred(storage)
    doctor = await storage.persons.load(referral.person_id)
    await storage.assessments.rename(referral.assessment, "room 4")
    other = await storage.assessments.open(doctor, "NCT07301164", "digest", stage="intake")
    await storage.referrals.move(referral.code, expected="new", status="accepted")
    gone = await storage.persons.forget(
        doctor,
        lambda gone: [NewLetter(f"forgotten:{found.code}", "forgotten", -100) for found in gone.accepted],
    )
    assert [found.code for found in gone.accepted] == [referral.code]
    assert [letter.key for letter in await storage.outbox.take()] == [f"forgotten:{referral.code}"]
    kept = await storage.assessments.load(referral.assessment)
    assert (kept.answers, kept.chat_id, kept.label) == ({"plt": 45}, NOBODY, None)
    nobody = await storage.persons.load(kept.person_id)
    assert (nobody.chat_id, nobody.role, nobody.consent_version) == (NOBODY, "", None)
    assert nobody.user_id < 0
    with pytest.raises(UnknownAssessment):
        await storage.assessments.load(other.public_id)
    again = await storage.persons.meet(7, 7, "en")
    assert again.id != nobody.id
    assert await storage.assessments.cases(again) == ()
    letter = NewLetter("status:enrolled", "status", nobody.chat_id)
    await storage.referrals.move(referral.code, expected="accepted", status="enrolled", outbox=[letter])
    assert await storage.outbox.take() == ()


async def test_a_patient_who_goes_takes_their_answers_back_from_the_doctor(storage: Storage) -> None:
    given, doctor = await handed_over(storage), await storage.persons.meet(7, 7, "en")
    taken = (await opened(storage, given.code, doctor)).taken_as
    assert taken is not None
    await storage.assessments.step(taken, 0, answers=[Answer("age", 34, wording="hand-over:2")])
    gone = await storage.persons.forget(await storage.persons.load(given.person_id))
    assert [(found.code, found.opened_by) for found in gone.handed_over] == [(given.code, doctor.id)]
    with pytest.raises(UnknownHandOver):
        await storage.hand_overs.load(given.code)
    record = await storage.assessments.load(taken)
    assert (record.answers, [line["by"] for line in record.draft["lines"]]) == ({}, ["doctor"])


async def test_a_doctor_who_goes_leaves_the_hand_over_closed_and_no_name(storage: Storage) -> None:
    given, doctor = await handed_over(storage), await storage.persons.meet(7, 7, "en")
    await opened(storage, given.code, doctor)
    await storage.persons.forget(doctor)
    found = await storage.hand_overs.load(given.code)
    assert (found.opened_by, found.opened_as, found.taken_as) == (None, None, None)
    assert found.opened_at is not None
    with pytest.raises(HandOverClosed):
        await opened(storage, given.code, await storage.persons.meet(8, 8, "en"))
    assert (await storage.hand_overs.revoke(given.code)).revoked_at is not None


async def test_a_coordinator_who_is_also_a_doctor_still_gets_the_letters_of_others(storage: Storage) -> None:
    referral = await referred(storage)
    await storage.coordinators.add(7)
    await storage.outbox.put(NewLetter("referral:other", "referral", 7))
    await storage.persons.forget(await storage.persons.load(referral.person_id))
    assert [letter.key for letter in await storage.outbox.take()] == ["referral:other"]
    assert await storage.coordinators.may(7)


async def test_accepted_or_deleted_but_never_half(storage: Storage) -> None:
    for number in range(6):
        referral = await referred(storage, 100 + number, f"BCT-AAAAA{number}")
        doctor = await storage.persons.load(referral.person_id)
        acts = [
            storage.referrals.move(referral.code, expected="new", status="accepted"),
            storage.persons.forget(doctor),
            storage.assessments.open(doctor, "NCT07301164", "digest", stage="intake"),
            storage.inquiries.ask(referral.code, "Since when?"),
        ]
        _, refusals = await at_once(acts)
        allowed = (UnknownReferral, UnknownPerson, StaleStatus)
        assert all(isinstance(refusal, allowed) for refusal in refusals), refusals
        try:
            found = await storage.referrals.load(referral.code)
        except UnknownReferral:
            assert await storage.persons.find(100 + number) is None
        else:
            assert "accepted" in [step.status for step in found.history]
            assert (await storage.assessments.load(referral.assessment)).chat_id == NOBODY


async def test_those_of_a_hand_over_can_go_at_once(storage: Storage) -> None:
    for number in range(4):
        given = await handed_over(storage, 50 + number)
        doctor = await storage.persons.meet(7, 7, "en")
        await opened(storage, given.code, doctor)
        patient_of_it = await storage.persons.load(given.person_id)
        acts = [
            storage.persons.forget(doctor),
            storage.persons.forget(patient_of_it),
            storage.hand_overs.revoke(given.code),
        ]
        _, refusals = await at_once(acts)
        assert all(isinstance(refusal, UnknownHandOver) for refusal in refusals), refusals
    assert await rows(storage) == {}


async def test_everything_that_is_known_can_be_read(storage: Storage) -> None:
    given, doctor = await handed_over(storage), await storage.persons.meet(7, 7, "en")
    await storage.persons.consent(doctor, "2026-11", "ru")
    await opened(storage, given.code, doctor)
    referral = await referred(storage)
    await storage.inquiries.ask(referral.code, "Since when?")
    known = json.loads(json.dumps(await storage.persons.everything(doctor)))
    assert (known["telegram_id"], known["consent"]["language"]) == (7, "ru")
    assert [found["begun_from"] for found in known["assessments"]] == [given.code, None]
    assert known["assessments"][1]["answers"][0]["value"] == 45
    assert known["assessments"][1]["referral"]["questions"][0]["question"] == "Since when?"
    assert [found["opened_as"] for found in known["opened"]] == ["Dr. A"]
    patients = await storage.persons.everything(await storage.persons.load(given.person_id))
    assert [found["opened_as"] for found in patients["hand_overs"]] == ["Dr. A"]
    await storage.persons.forget(doctor)
    assert await storage.persons.everything(doctor) == {}
