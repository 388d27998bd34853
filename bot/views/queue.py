"""The coordinators' queue: how many referrals stand where, and those of one status by pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import get_args

from bot.screen import Button, Screen
from bot.storage.records import Referral, ReferralStatus
from bot.views import acts
from bot.views.acts import act, turns
from bot.views.keyboard import rows
from bot.views.words import Words, safe

STATUSES: tuple[ReferralStatus, ...] = (
    "new",
    "needs_info",
    "accepted",
    "screen_failed",
    "enrolled",
    "withdrawn",
    "declined",
)
_ROWS_A_PAGE, _COLUMNS = 10, 2
_SIGNS = {"no_obstacle": "✅", "not_eligible": "⛔", "not_yet": "🗓", "undetermined": "❔"}

assert set(STATUSES) == set(get_args(ReferralStatus))


def queue(referrals: Sequence[Referral], words: Words) -> Screen:
    """How many referrals have which status; a button opens those of one."""
    if not referrals:
        return Screen(words("queue-none"))
    counts = Counter(referral.status for referral in referrals)
    named = {status: words(f"card-status-{status}") for status in STATUSES}
    lines = [words("queue-line", status=named[status], count=counts[status]) for status in STATUSES]
    buttons = [
        Button(
            words("queue-button", status=named[status], count=counts[status]),
            act("", acts.QUEUE, status, 0),
        )
        for status in STATUSES
        if counts[status]
    ]
    return Screen("\n".join([words("queue-title"), "", *lines]), rows(buttons))


def queue_of(
    referrals: Sequence[Referral], status: ReferralStatus, page: int, on: date, words: Words
) -> Screen:
    """The referrals of one status in their order: verdict sign, code, diseases, age."""
    pages = max(1, (len(referrals) - 1) // _ROWS_A_PAGE + 1)
    page = max(0, min(page, pages - 1))
    shown = referrals[page * _ROWS_A_PAGE : (page + 1) * _ROWS_A_PAGE]
    title = words("queue-list", status=words(f"card-status-{status}"), page=page + 1, pages=pages)
    lines = [_row(referral, on, words) for referral in shown] or [words("queue-empty")]
    buttons = [
        Button(f"{_sign(referral)} {referral.code}", act(referral.code, acts.SUMMARY)) for referral in shown
    ]
    whole = Button("‹ " + words("card-queue"), act("", acts.QUEUE))
    keyboard = (*rows(buttons, _COLUMNS), *turns(page, pages, words, "", acts.QUEUE, status), (whole,))
    return Screen("\n".join([title, "", *lines]), keyboard)


def _row(referral: Referral, on: date, words: Words) -> str:
    named = [words(f"disease-{disease}.short") for disease in referral.summary.get("diseases", ())]
    diseases = words("separator-list").join(named) or words("queue-no-disease")
    told = {
        "sign": _sign(referral),
        "code": referral.code,
        "diseases": diseases,
        "age": age(referral, on, words),
    }
    if referral.criterion is None:
        return words("queue-row", **told)
    return words("queue-row-criterion", criterion=safe(referral.criterion), **told)


def _sign(referral: Referral) -> str:
    return _SIGNS.get(referral.summary.get("verdict", ""), "·")


def age(referral: Referral, on: date, words: Words) -> str:
    """How long ago the referral was made, in days."""
    days = (on - referral.created.date()).days
    return words("age-days", days=days) if days > 0 else words("age-today")
