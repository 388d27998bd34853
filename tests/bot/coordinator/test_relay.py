"""Questions and answers pass through the bot: once, masked, and without either side's account."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.local.chat import LocalChat
from tests.bot.coordinator.conftest import Referred

QUESTION = "Was the last rituximab dose 500 or 1000 mg?"


async def ask(referred: Referred, text: str = QUESTION, chat: LocalChat | None = None) -> None:
    chat = chat or referred.group
    await referred.press(chat, "needs_info")
    await chat.say(text, reply_to=chat.messages[-1]["message_id"])


async def answer(referred: Referred, text: str) -> None:
    await referred.doctor.press("Answer")
    await referred.doctor.say(text)
    await referred.doctor.press("Send")


async def test_a_question_goes_to_the_doctor_and_its_answer_to_every_chat(referred: Referred) -> None:
    await ask(referred)
    assert await referred.status() == "needs_info"
    assert f"The site asks about {referred.code}:\n“{QUESTION}”" in referred.texts(referred.doctor)
    assert f"“{QUESTION}” (no answer yet)" in referred.second.screen
    await answer(referred, "1000 mg, twice.")
    assert await referred.status() == "new"
    for chat in (referred.group, referred.second):
        told = f"{referred.code}: the referring doctor has answered\nQuestion: “{QUESTION}”\nAnswer: “1000 mg, twice.”"
        assert referred.texts(chat).count(told) == 1
        assert "Answer: “1000 mg, twice.”" in referred.texts(chat)[0]


async def test_an_answer_is_shown_once_more_before_it_goes(referred: Referred) -> None:
    await ask(referred)
    await referred.doctor.press("Answer")
    await referred.doctor.say("Ask Dr. Hans Huber, +43 1 5058 200: 1000 mg")
    assert "Send this answer?" in referred.doctor.screen
    assert "5058" not in referred.doctor.screen
    assert await referred.status() == "needs_info"
    await referred.doctor.press("Write it again")
    await referred.doctor.say("1000 mg")
    await referred.doctor.press("Send")
    asked = await referred.house.services.inquiries.of(referred.code)
    assert [inquiry.answer for inquiry in asked] == ["1000 mg"]


async def test_an_answer_not_sent_leaves_the_question_open(referred: Referred) -> None:
    await ask(referred)
    await referred.doctor.press("Answer")
    await referred.doctor.say("1000 mg")
    await referred.doctor.press("Do not send")
    assert await referred.status() == "needs_info"
    await answer(referred, "500 mg")
    assert await referred.status() == "new"


async def test_the_button_on_the_referral_begins_an_answer_too(referred: Referred) -> None:
    await ask(referred)
    await referred.doctor.press(f"Answer: {QUESTION[:39]}…")
    await referred.doctor.say("1000 mg")
    await referred.doctor.press("Send")
    assert await referred.status() == "new"
    assert f"“{QUESTION}” Your answer: “1000 mg”" in "".join(referred.texts(referred.doctor))


async def test_an_answer_sent_twice_arrives_once(referred: Referred) -> None:
    await ask(referred)
    await referred.doctor.press("Answer")
    await referred.doctor.say("1000 mg")
    shown = referred.doctor.messages[-1]["message_id"]
    payload = f"q|{referred.code}|send|1"
    await referred.doctor.press_raw(shown, payload)
    await referred.house.local.redeliver()
    await referred.doctor.press_raw(shown, payload)
    assert referred.doctor.toast == "This question needs no answer any more."
    told = [text for text in referred.texts(referred.group) if "has answered" in text]
    assert len(told) == 1


async def test_a_question_redelivered_is_asked_once(referred: Referred) -> None:
    await ask(referred)
    await referred.house.local.redeliver()
    assert len(await referred.house.services.inquiries.of(referred.code)) == 1


async def test_a_reply_that_comes_twice_at_once_is_one_question_or_objection(referred: Referred) -> None:
    inquiries, local = referred.house.services.inquiries, referred.house.local
    for act in (("needs_info",), ("w", "I2.weight")):
        await referred.press(referred.group, *act)
        prompt = referred.group.messages[-1]["message_id"]
        update = await local.server.post(referred.group.member, {"text": QUESTION}, prompt)
        await asyncio.gather(local.feed(update), local.feed(update))
    assert len(await inquiries.of(referred.code)) == 1
    assert len(await inquiries.objections(referred.code)) == 1
    await answer(referred, "1000 mg")
    assert await referred.status() == "new"


async def test_two_questions_are_both_answered_before_it_is_the_sites_turn(referred: Referred) -> None:
    await ask(referred)
    await ask(referred, "And the date?", referred.second)
    assert len([text for text in referred.texts(referred.doctor) if "The site asks" in text]) == 2
    await referred.doctor.press(f"q|{referred.code}|answer|1")
    await referred.doctor.say("1000 mg")
    await referred.doctor.press("Send")
    assert await referred.status() == "needs_info"
    await referred.doctor.press(f"q|{referred.code}|answer|2")
    await referred.doctor.say("in January 2025")
    await referred.doctor.press("Send")
    assert await referred.status() == "new"


async def test_what_identifies_is_masked_on_the_way_to_the_doctor(referred: Referred) -> None:
    await ask(referred, "Please call Frau Berta Braun, +49 30 901820, berta@example.org")
    text = next(text for text in referred.texts(referred.doctor) if "The site asks" in text)
    assert "901820" not in text
    assert "example.org" not in text
    assert "What looked like personal data was masked." in referred.texts(referred.group)


async def test_neither_side_learns_the_others_account(referred: Referred) -> None:
    await ask(referred)
    await ask(referred, "And the date?", referred.second)
    await referred.doctor.press(f"q|{referred.code}|answer|2")
    await referred.doctor.say("in January 2025")
    await referred.doctor.press("Send")
    await referred.press(referred.group, "h", 0)
    await referred.choose(referred.second, "declined")
    await referred.second.press("No reason given")
    doctor, group, second = (chat.member for chat in (referred.doctor, referred.group, referred.second))
    for chat, others in (
        (referred.doctor, (group, second)),
        (referred.group, (doctor, second)),
        (referred.second, (doctor, group)),
    ):
        shown = seen_of_bot(chat)
        for other in others:
            assert str(other.user_id) not in shown
            assert str(abs(other.chat_id)) not in shown
        assert "Katharina" not in shown
        assert "username" not in shown


def seen_of_bot(chat: LocalChat) -> str:
    """Texts, links and payloads of the bot's messages in a chat."""
    said: list[Any] = []
    for message in chat.messages:
        if message["from"]["is_bot"]:
            said += [message.get("text"), message.get("reply_markup"), message.get("entities")]
    return str(said)


@pytest.mark.parametrize("form", ["x" * 1001, ""])
async def test_what_cannot_be_passed_on_is_refused_and_asked_again(referred: Referred, form: str) -> None:
    await referred.group.press("Ask")
    prompt = referred.group.messages[-1]["message_id"]
    content: dict[str, Any] = {"text": form} if form else {"sticker": STICKER}
    await referred.group.send(content, prompt)
    assert await referred.status() == "new"
    await referred.group.say(QUESTION, reply_to=prompt)
    assert await referred.status() == "needs_info"


STICKER = {
    "file_id": "s",
    "file_unique_id": "s",
    "type": "regular",
    "width": 1,
    "height": 1,
    "is_animated": False,
    "is_video": False,
}


async def test_a_doctor_who_goes_on_with_a_patient_is_not_taken_at_their_word(referred: Referred) -> None:
    await ask(referred)
    await referred.doctor.press("Answer")
    await referred.doctor.press("New patient")
    await referred.doctor.say("34-year-old woman with lupus, SLEDAI 12.")
    assert "This is what I understood." in referred.doctor.screen
    assert await referred.status() == "needs_info"


async def test_a_question_on_a_decided_referral_is_not_asked(referred: Referred) -> None:
    await referred.group.press("Ask")
    prompt = referred.group.messages[-1]["message_id"]
    await referred.second.press("Accept")
    await referred.group.say(QUESTION, reply_to=prompt)
    assert "Nothing changed" in referred.texts(referred.group)[-1]
    assert not any("The site asks" in text for text in referred.texts(referred.doctor))


async def test_another_doctor_cannot_answer(referred: Referred) -> None:
    await ask(referred)
    await referred.outsider.say("/start")
    await referred.outsider.press_raw(1, f"q|{referred.code}|answer|1")
    assert referred.outsider.toast == "This question needs no answer any more."


async def test_a_withdrawn_referral_is_told_to_every_chat(referred: Referred) -> None:
    await referred.doctor.press("Withdraw the referral")
    assert "The site is told at once" in referred.doctor.screen
    assert await referred.status() == "new"
    await referred.doctor.press("Yes, withdraw")
    assert await referred.status() == "withdrawn"
    assert "Status: withdrawn" in referred.doctor.screen
    for chat in (referred.group, referred.second):
        assert "was withdrawn by the referring doctor" in referred.texts(chat)[-1]
        assert "Status: withdrawn by the referrer" in referred.texts(chat)[0]
    await referred.press(referred.group, "accepted")
    assert await referred.status() == "withdrawn"


async def test_what_replies_to_nothing_is_passed_on_to_nobody(referred: Referred) -> None:
    await referred.press(referred.second, "needs_info")
    await referred.second.send({"text": "lunch at noon?"})
    assert "not a reply" in referred.texts(referred.second)[-1]
    assert await referred.house.services.inquiries.of(referred.code) == ()
    prompt = referred.second.messages[-3]["message_id"]
    await referred.second.say(QUESTION, reply_to=prompt)
    assert [asked.question for asked in await referred.house.services.inquiries.of(referred.code)] == [
        QUESTION
    ]
