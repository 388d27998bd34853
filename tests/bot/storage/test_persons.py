from __future__ import annotations

import pytest

from bot.storage import Storage
from bot.storage.records import UnknownAssessment
from tests.bot.small_bot import Clock


async def test_a_person_is_met_once(storage: Storage) -> None:
    first = await storage.persons.meet(7, 7, "zh-hans")
    again = await storage.persons.meet(7, 70, "en", role="patient")
    assert again.id == first.id
    assert (again.chat_id, again.language, again.role) == (70, "zh-hans", "")
    assert await storage.persons.find(7) == again
    assert await storage.persons.find(8) is None


async def test_consent_is_kept_with_version_and_time(storage: Storage, clock: Clock) -> None:
    person = await storage.persons.meet(7, 7, "en")
    assert person.consent_at is None
    clock.pass_by(hours=1)
    agreed = await storage.persons.consent(person, "2026-11")
    assert (agreed.consent_version, agreed.consent_at) == ("2026-11", clock.time)
    assert await storage.persons.load(person.id) == agreed


async def test_a_chosen_language_stays(storage: Storage) -> None:
    person = await storage.persons.meet(7, 7, "en")
    await storage.persons.speak(person, "ru")
    assert (await storage.persons.meet(7, 7, "en")).language == "ru"


async def test_consent_is_kept_in_the_language_it_was_read_in(storage: Storage) -> None:
    person = await storage.persons.meet(7, 7, "en")
    known = await storage.persons.everything(await storage.persons.consent(person, "2026-11"))
    assert known["consent"]["language"] == "en"


async def test_who_somebody_is_is_asked_and_can_change(storage: Storage) -> None:
    person = await storage.persons.meet(7, 7, "en", role="")
    assert person.role == ""
    assert (await storage.persons.become(person, "patient")).role == "patient"
    assert (await storage.persons.become(person, "doctor")).role == "doctor"


async def test_one_turns_only_to_ones_own(storage: Storage) -> None:
    person, other = await storage.persons.meet(7, 7, "en"), await storage.persons.meet(8, 8, "en")
    first = await storage.assessments.open(person, "NCT07301164", "digest", stage="intake")
    second = await storage.assessments.open(person, "NCT07301164", "digest", stage="intake")
    assert (await storage.persons.load(person.id)).assessment == second.public_id
    turned = await storage.persons.turn_to(person, first.public_id)
    assert turned.assessment == first.public_id
    assert await storage.assessments.current(person) == first
    with pytest.raises(UnknownAssessment):
        await storage.persons.turn_to(other, first.public_id)
    assert (await storage.persons.load(other.id)).assessment is None
