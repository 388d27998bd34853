from __future__ import annotations

import pytest

from bot.storage import Storage
from bot.storage.records import NewLetter, StaleInquiry, StaleStatus, UnknownInquiry, UnknownReferral
from tests.bot.small_bot import Clock
from tests.bot.storage.scenes import at_once, referred


async def test_a_question_waits_for_its_answer_and_the_referral_with_it(
    storage: Storage, clock: Clock
) -> None:
    code = (await referred(storage)).code
    first = await storage.inquiries.ask(code, "Since when?", outbox=[NewLetter("asked:1", "asked", 7)])
    second = await storage.inquiries.ask(code, "Which dose?")
    assert (first.number, second.number, second.answered_at) == (1, 2, None)
    assert (await storage.referrals.load(code)).status == "needs_info"
    clock.pass_by(hours=2)
    await storage.inquiries.answer(code, 1, "Since May.")
    assert (await storage.referrals.load(code)).status == "needs_info"
    answered = await storage.inquiries.answer(
        code, 2, "10 mg.", outbox=[NewLetter("answered:2", "answered", 9)]
    )
    assert (answered.answer, answered.answered_at) == ("10 mg.", clock.time)
    referral = await storage.referrals.load(code)
    assert [step.status for step in referral.history] == ["new", "needs_info", "new"]
    assert [inquiry.answer for inquiry in await storage.inquiries.of(code)] == ["Since May.", "10 mg."]
    assert referral.inquiries == await storage.inquiries.of(code)
    assert [letter.key for letter in await storage.outbox.take()] == ["asked:1", "answered:2"]


async def test_of_many_answers_at_once_one_counts(storage: Storage) -> None:
    code = (await referred(storage)).code
    await storage.inquiries.ask(code, "Since when?")
    won, refusals = await at_once(
        [
            storage.inquiries.answer(code, 1, f"{number}", outbox=[NewLetter(f"a:{number}", "answered", 9)])
            for number in range(8)
        ]
    )
    [inquiry] = won
    assert all(isinstance(refusal, StaleInquiry) and refusal.current == inquiry for refusal in refusals)
    assert len(refusals) == 7
    assert await storage.inquiries.of(code) == (inquiry,)
    assert [letter.key for letter in await storage.outbox.take()] == [f"a:{inquiry.answer}"]


async def test_questions_asked_at_once_have_each_a_number(storage: Storage) -> None:
    code = (await referred(storage)).code
    asked, refusals = await at_once([storage.inquiries.ask(code, str(number)) for number in range(6)])
    assert not refusals
    assert sorted(inquiry.number for inquiry in asked) == [1, 2, 3, 4, 5, 6]
    assert [step.status for step in (await storage.referrals.load(code)).history] == ["new", "needs_info"]


async def test_what_is_asked_or_objected_twice_at_once_is_kept_once(storage: Storage) -> None:
    code = (await referred(storage)).code
    asked, _ = await at_once([storage.inquiries.ask(code, "Since when?") for _ in range(4)])
    raised, _ = await at_once([storage.inquiries.object(code, "I1", "Read again.") for _ in range(4)])
    assert (len(asked), set(asked)) == (4, set(await storage.inquiries.of(code)))
    assert (len(raised), set(raised)) == (4, set(await storage.inquiries.objections(code)))
    await storage.inquiries.answer(code, 1, "Since May.")
    assert (await storage.inquiries.ask(code, "Since when?")).number == 2


async def test_the_last_two_answers_at_once_make_the_referral_new_again(storage: Storage) -> None:
    code = (await referred(storage)).code
    for number in (1, 2):
        await storage.inquiries.ask(code, str(number))
    await at_once([storage.inquiries.answer(code, number, "yes") for number in (1, 2)])
    assert (await storage.referrals.load(code)).status == "new"


async def test_nothing_is_asked_of_a_decided_referral_but_an_open_question_can_be_answered(
    storage: Storage,
) -> None:
    code = (await referred(storage)).code
    await storage.inquiries.ask(code, "Since when?")
    await storage.referrals.move(code, expected="needs_info", status="declined")
    with pytest.raises(StaleStatus):
        await storage.inquiries.ask(code, "Which dose?", outbox=[NewLetter("asked:2", "asked", 7)])
    await storage.inquiries.answer(code, 1, "Since May.")
    assert (await storage.referrals.load(code)).status == "declined"
    assert await storage.outbox.take() == ()


async def test_objections_stay_with_the_referral(storage: Storage, clock: Clock) -> None:
    code = (await referred(storage)).code
    first = await storage.inquiries.object(code, "E2a.plt", "Transfused.")
    second = await storage.inquiries.object(code, "I1", "Read again.")
    assert await storage.inquiries.objections(code) == (first, second)
    assert (first.criterion, first.text, first.at) == ("E2a.plt", "Transfused.", clock.time)


async def test_what_is_not_there(storage: Storage) -> None:
    code = (await referred(storage)).code
    with pytest.raises(UnknownInquiry):
        await storage.inquiries.answer(code, 1, "yes")
    for act in (
        storage.inquiries.ask("BCT-X", "?"),
        storage.inquiries.answer("BCT-X", 1, "yes"),
        storage.inquiries.object("BCT-X", "I1", "no"),
    ):
        with pytest.raises(UnknownReferral):
            await act
    assert await storage.inquiries.of("BCT-X") == ()
