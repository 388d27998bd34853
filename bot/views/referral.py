"""The referral as the doctor sees it: code, status, how it came to that, and what the site asks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.conversation.new_version import has_changed
from bot.conversation.referring import FROM
from bot.conversation.sight import Sight
from bot.screen import Button, Screen
from bot.storage.records import Inquiry, Referral, ReferralStatus, ReferralStep
from bot.views.fitting import clipped, fits
from bot.views.keyboard import button
from bot.views.remark import remark
from bot.views.standing import result_text
from bot.views.verdict import headline, registry
from bot.views.words import Words, safe

ANSWERABLE: ReferralStatus = "needs_info"
_LONGEST, _SHORT, _ON_BUTTON = 1000, 150, 40
_STEPS, _QUESTIONS = 8, 3


def referred(sight: Sight, words: Words) -> Screen:
    """The referral code, its status and its story; with `withdraw` in the view state, whether really to withdraw."""
    referral = sight.record.referral
    assert referral is not None
    if sight.ui.get("withdraw") and referral.status in FROM["withdrawn"]:
        sure = button(sight.record, words("referral-withdraw-yes"), "wdy")
        kept = button(sight.record, words("referral-withdraw-no"), "sum")
        return Screen(words("referral-withdraw-sure", code=referral.code), ((sure,), (kept,)))
    texts = (_text(sight, referral, longest, words) for longest in (_LONGEST, _SHORT))
    return Screen(next(text for text in texts if fits(text)), tuple(_buttons(sight, referral, words)))


def _text(sight: Sight, referral: Referral, longest: int, words: Words) -> str:
    status = words("referral-status", status=words(f"referral-status-{referral.status}"))
    parts = [
        remark(sight, words),
        sent_result(sight, referral, words),
        words("referral-sent", code=referral.code),
        "\n".join([status, *ending(referral.criterion, referral.reason, "referral", longest, words)]),
        _story(referral, words),
        _questions(referral, longest, words),
        registry(sight, words),
    ]
    return "\n\n".join(part for part in parts if part)


def sent_result(sight: Sight, referral: Referral, words: Words) -> str:
    """The result in one line; of a trial that was revised since, the one that was sent."""
    summary = referral.summary
    if not has_changed(sight) or "verdict" not in summary:
        return headline(sight, words)
    earliest = date.fromisoformat(summary["earliest"]) if summary.get("earliest") else None
    result = result_text(summary["verdict"], earliest, words)
    day = words.day(referral.created.date())
    return "\n".join([words("new-version-was", day=day, result=result), words("new-version-referred")])


def ending(criterion: str | None, reason: str | None, side: str, longest: int, words: Words) -> Iterator[str]:
    """The criterion and the reason of a decision; `side` says who reads them, "referral" or "card"."""
    if criterion is not None:
        text = words.find(f"criterion-{criterion.replace('.', '-')}") or ""
        yield words(f"{side}-criterion", id=safe(criterion), text=text)
    if reason:
        yield words(f"{side}-reason", reason=safe(clipped(reason, longest)))


def _story(referral: Referral, words: Words) -> str:
    if len(referral.history) < 2:
        return ""
    steps = (_step(step, words) for step in referral.history[-_STEPS:])
    return "\n".join([words("referral-history"), *steps])


def _step(step: ReferralStep, words: Words) -> str:
    return words(
        "referral-step", day=words.day(step.at.date()), status=words(f"referral-status-{step.status}")
    )


def _questions(referral: Referral, longest: int, words: Words) -> str:
    if not referral.inquiries:
        return ""
    asked = (_question(inquiry, longest, words) for inquiry in referral.inquiries[-_QUESTIONS:])
    return "\n".join([words("referral-questions"), *asked])


def _question(inquiry: Inquiry, longest: int, words: Words) -> str:
    question = safe(clipped(inquiry.question, longest // _QUESTIONS))
    if inquiry.answer is None:
        return words("referral-question-open", question=question)
    answer = safe(clipped(inquiry.answer, longest // _QUESTIONS))
    return words("referral-question-answered", question=question, answer=answer)


def _buttons(sight: Sight, referral: Referral, words: Words) -> Iterator[tuple[Button, ...]]:
    record = sight.record
    for inquiry in referral.inquiries:
        if referral.status == ANSWERABLE and inquiry.answer is None:
            label = words("referral-answer", question=clipped(inquiry.question, _ON_BUTTON))
            yield (button(record, label, f"qa{inquiry.number}"),)
    yield (button(record, words("button-details"), "d0"),)
    if referral.status in FROM["withdrawn"]:
        yield (button(record, words("referral-withdraw"), "wd"),)
    yield (button(record, words("button-new"), "new"),)
