"""A question of the site and its answer, on both sides; neither side's account appears in any of it."""

from __future__ import annotations

from bot.screen import Button, Screen
from bot.storage.records import Inquiry
from bot.views import acts
from bot.views.acts import act
from bot.views.words import Words, safe

INQUIRY_PREFIX = "q"
ANSWER, SEND, AGAIN, CANCEL = "answer", "send", "again", "cancel"


def payload(code: str, number: int, name: str) -> str:
    """What a doctor's button says about the `number`-th question on a referral."""
    return f"{INQUIRY_PREFIX}|{code}|{name}|{number}"


def asked(inquiry: Inquiry, words: Words) -> Screen:
    """The question as it arrives in the doctor's chat."""
    text = words("inquiry-letter", code=inquiry.code, question=safe(inquiry.question))
    return Screen(text, ((Button(words("inquiry-answer"), payload(inquiry.code, inquiry.number, ANSWER)),),))


def prompt(inquiry: Inquiry, words: Words) -> str:
    """Please write the answer."""
    return words("inquiry-prompt", code=inquiry.code, question=safe(inquiry.question))


def confirm(inquiry: Inquiry, answer: str, words: Words) -> Screen:
    """The answer as it would be sent, masked, before it is."""
    buttons = (("inquiry-send", SEND), ("inquiry-again", AGAIN), ("inquiry-cancel", CANCEL))
    keyboard = tuple(
        (Button(words(label), payload(inquiry.code, inquiry.number, name)),) for label, name in buttons
    )
    return Screen(_told("inquiry-confirm", inquiry, answer, words), keyboard)


def sent(inquiry: Inquiry, words: Words) -> Screen:
    """The answer is on its way."""
    return Screen(_told("inquiry-sent", inquiry, inquiry.answer or "", words))


def answered(inquiry: Inquiry, words: Words) -> Screen:
    """The answer as it arrives in a coordinators' chat."""
    opened = Button(words("card-open"), act(inquiry.code, acts.SUMMARY))
    return Screen(_told("answer-letter", inquiry, inquiry.answer or "", words), ((opened,),))


def _told(text: str, inquiry: Inquiry, answer: str, words: Words) -> str:
    return words(text, code=inquiry.code, question=safe(inquiry.question), answer=safe(answer))
