"""Questions of the site on their way to the referrer and back: what may be passed on, and the letters that carry it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from hashlib import sha256

from bot.intake import without_identifiers
from bot.storage.records import Inquiry, NewLetter, Referral
from bot.views.words import Words

QUESTION_KIND = "question"
ANSWER_KIND = "answer"
REMINDER_KIND = "reminder"

LONGEST = 1000
"""Characters of a text that is passed on."""

PATIENCE, AGAIN = timedelta(days=3), timedelta(days=7)
"""After how long a waiting referral is recalled, and how often from then on."""


def passed_on(text: str, words: Words, today: date) -> str:
    """A written text as it is kept and passed on: what identifies a person is masked."""
    return without_identifiers(text.strip(), words, today)[:LONGEST]


def question_letter(code: str, question: str, inquiries: Sequence[Inquiry], doctor_chat_id: int) -> NewLetter:
    """The letter that brings a question to the doctor; it names the question by its mark, not by its words."""
    mark = mark_of(question)
    key = f"{QUESTION_KIND}:{code}:{mark}:{len(inquiries)}"
    return NewLetter(key, QUESTION_KIND, doctor_chat_id, {"code": code, "mark": mark})


def mark_of(question: str) -> str:
    """What tells a question from the others on a referral."""
    return sha256(question.encode()).hexdigest()[:16]


def answer_letters(inquiry: Inquiry, chats: Iterable[int]) -> list[NewLetter]:
    """The letters that bring the answer to the coordinators."""
    payload = {"code": inquiry.code, "number": inquiry.number}
    return [
        NewLetter(f"{ANSWER_KIND}:{inquiry.code}:{inquiry.number}:{chat}", ANSWER_KIND, chat, payload)
        for chat in chats
    ]


def is_waiting(referral: Referral, since: int) -> bool:
    """Whether the coordinators have left the referral alone ever since the `since`-th answer."""
    return referral.status == "new" and _answered(referral) == since


def first_reminder(referral: Referral, chat_id: int) -> list[NewLetter]:
    """The letter that recalls a referral in a chat if it goes on waiting; none where it does not wait."""
    if referral.status != "new":
        return []
    return [reminder(referral.code, chat_id, _answered(referral), 1, referral.updated + PATIENCE)]


def _answered(referral: Referral) -> int:
    """How many questions have been answered: a referral waits anew after each."""
    return sum(inquiry.answer is not None for inquiry in referral.inquiries)


def reminder(code: str, chat_id: int, since: int, times: int, due_at: datetime) -> NewLetter:
    """The `times`-th letter that recalls a referral which has waited since the `since`-th answer."""
    key = f"{REMINDER_KIND}:{code}:{chat_id}:{since}:{times}"
    payload = {"code": code, "since": since, "times": times}
    return NewLetter(key, REMINDER_KIND, chat_id, payload, due_at)
