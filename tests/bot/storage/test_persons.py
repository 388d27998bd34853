from __future__ import annotations

from bot.storage import Storage
from tests.bot.small_bot import Clock


async def test_a_person_is_met_once(storage: Storage) -> None:
    first = await storage.persons.meet(7, 7, "zh-hans")
    again = await storage.persons.meet(7, 70, "en", role="coordinator")
    assert again.id == first.id
    assert (again.chat_id, again.language, again.role) == (70, "zh-hans", "doctor")
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
