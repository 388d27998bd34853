"""The coordinators' card of a referral: the result, what stands in the way, what was asked, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.dossier import Dossier
from bot.screen import Button, Screen
from bot.storage.records import Inquiry, ReferralStatus, Respondent
from bot.views import acts
from bot.views.acts import act
from bot.views.fitting import clipped, fits
from bot.views.reasons import patient_text, still_open
from bot.views.referral import ending, sent_result
from bot.views.values import criterion_text, fact_label, value_text
from bot.views.words import Words, safe

_LONGEST_REASON, _LONGEST_QUESTION, _QUESTIONS = 400, 250, 3
_DEPTHS = ((40, 250, 40), (12, 150, 20), (5, 100, 10), (2, 60, 3))
"""How many blocking criteria, with how long a value, and how many missing facts a card shows."""

_WAITING: dict[str, str] = {
    "card-accept": acts.ACCEPTED,
    "card-ask": acts.ASK,
    "card-decline": acts.DECLINED,
}
_SCREENING: dict[str, str] = {"card-enrolled": acts.ENROLLED, "card-screen-failed": acts.SCREEN_FAILED}
_DECISIONS: dict[ReferralStatus, dict[str, str]] = {
    "new": _WAITING,
    "needs_info": _WAITING,
    "accepted": _SCREENING,
}


def card(dossier: Dossier, words: Words) -> Screen:
    """The message of a referral in a coordinators' chat, as deep as one message can hold."""
    texts = (_text(dossier, *depth, words) for depth in _DEPTHS)
    return Screen(next(text for text in texts if fits(text)), tuple(_buttons(dossier, words)))


def gone(code: str, words: Words, by: Respondent | None = None) -> Screen:
    """What stands in the place of the card of a deleted referral, and at whose wish it was deleted, if known."""
    return Screen(words(f"card-gone-{by}" if by else "card-gone", code=code))


def _text(dossier: Dossier, most: int, longest: int, missing: int, words: Words) -> str:
    parts = [
        "\n".join(_head(dossier, words)),
        sent_result(dossier.sight, dossier.referral, words),
        "\n".join(_blocking(dossier, most, longest, words)),
        _missing(dossier, missing, words),
        "\n".join(_questions(dossier, words)),
    ]
    return "\n\n".join(part for part in parts if part)


def _head(dossier: Dossier, words: Words) -> Iterator[str]:
    referral, sight = dossier.referral, dossier.sight
    yield words("card-title", code=referral.code)
    yield words("card-trial", trial=sight.trial.id, day=words.day(referral.created.date()))
    yield words("card-status", status=words(f"card-status-{referral.status}"))
    yield from ending(referral.criterion, referral.reason, "card", _LONGEST_REASON, words)
    diseases = value_text(words, "diseases", sight.trial.facts["diseases"], sight.answers.get("diseases"))
    yield words("labelled", label=fact_label(words, "diseases"), value=safe(diseases))


def _blocking(dossier: Dossier, most: int, longest: int, words: Words) -> Iterator[str]:
    sight = dossier.sight
    for name in dossier.blocking[:most]:
        why = clipped(patient_text(sight, sight.assessment.result(name), words), longest)
        yield words("card-blocking", id=name, text=criterion_text(words, name), why=safe(why))
    if len(dossier.blocking) > most:
        yield words("verdict-more", count=len(dossier.blocking) - most)


def _missing(dossier: Dossier, most: int, words: Words) -> str:
    missing = dossier.sight.assessment.missing
    if not missing:
        return ""
    listed = words("separator-list").join(still_open(dossier.sight, fact, words) for fact in missing[:most])
    return words("card-missing", list=listed + (" …" if len(missing) > most else ""))


def _questions(dossier: Dossier, words: Words) -> Iterator[str]:
    if dossier.referral.inquiries:
        yield words("card-questions")
    for inquiry in dossier.referral.inquiries[-_QUESTIONS:]:
        yield question_line(inquiry, _LONGEST_QUESTION, words)


def question_line(inquiry: Inquiry, longest: int, words: Words) -> str:
    """A question of the coordinators, with its answer if there is one."""
    day, question = words.day(inquiry.asked_at.date()), safe(clipped(inquiry.question, longest))
    if inquiry.answer is None:
        return words("card-question-open", day=day, question=question)
    answer = safe(clipped(inquiry.answer, longest))
    return words("card-question-answered", day=day, question=question, answer=answer)


def _buttons(dossier: Dossier, words: Words) -> Iterator[tuple[Button, ...]]:
    decisions = _DECISIONS.get(dossier.referral.status, {})
    if decisions:
        yield tuple(Button(words(label), act(dossier.code, name)) for label, name in decisions.items())
    opened = (("card-criteria", acts.SHEET), ("card-answers", acts.ANSWERS), ("card-history", acts.HISTORY))
    yield tuple(Button(words(label), act(dossier.code, name, 0)) for label, name in opened)
    yield (Button(words("card-queue"), act("", acts.QUEUE)),)
