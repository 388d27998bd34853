from __future__ import annotations

from bot.storage import Storage
from bot.storage.records import NewLetter, Prompt
from tests.bot.storage.scenes import at_once


async def test_a_prompt_is_answered_once(storage: Storage) -> None:
    await storage.prompts.put(7, 3, "label", {"assessment": "a"})
    await storage.prompts.put(7, 5, "ask", {"code": "BCT-AAAAAA"})
    await storage.prompts.put(8, 9, "label", {})
    assert await storage.prompts.latest(7) == Prompt(7, 5, "ask", {"code": "BCT-AAAAAA"})
    assert await storage.prompts.find(7, 3) == Prompt(7, 3, "label", {"assessment": "a"})
    assert await storage.prompts.find(7, 4) is None
    taken, refusals = await at_once([storage.prompts.take(7, 5) for _ in range(8)])
    assert not refusals
    assert [prompt for prompt in taken if prompt] == [Prompt(7, 5, "ask", {"code": "BCT-AAAAAA"})]
    assert await storage.prompts.latest(7) == Prompt(7, 3, "label", {"assessment": "a"})


async def test_a_message_asks_one_thing_at_a_time(storage: Storage) -> None:
    await storage.prompts.put(7, 3, "label", {})
    await storage.prompts.put(7, 3, "reason", {"code": "BCT-AAAAAA"})
    assert await storage.prompts.take(7, 3) == Prompt(7, 3, "reason", {"code": "BCT-AAAAAA"})
    assert await storage.prompts.latest(7) is None


async def test_letters_that_need_not_be_said_are_dropped_unless_they_are_sent(storage: Storage) -> None:
    outbox = storage.outbox
    await outbox.put(NewLetter("remind:A_1:1", "remind", 7))
    [letter] = await outbox.take()
    await outbox.sent(letter)
    await outbox.put(
        NewLetter("remind:A_1:2", "remind", 7), NewLetter("remind:AB1:2", "remind", 7), NewLetter("n", "n", 0)
    )
    await outbox.drop("remind:A_1:")
    assert [letter.key for letter in await outbox.take()] == ["remind:AB1:2"]
    await outbox.put(NewLetter("remind:A_1:1", "remind", 7))
    assert await outbox.take() == ()
