"""What a person sees: pure functions from what is known to a screen."""

from __future__ import annotations

from bot.conversation.sight import Sight
from bot.screen import Screen
from bot.views.opening import closed, consent, intake
from bot.views.question import question
from bot.views.referral import referred
from bot.views.review import review
from bot.views.verdict import details, verdict
from bot.views.words import Words


def render(sight: Sight, words: Words) -> Screen:
    """The current screen of an assessment."""
    page = sight.ui.get("details")
    if page is not None and sight.record.stage in ("interview", "referred"):
        return details(sight, page, words)
    match sight.record.stage:
        case "consent":
            return consent(sight, words)
        case "intake":
            return intake(sight, words)
        case "review":
            return review(sight, words)
        case "referred":
            return referred(sight, words)
        case "declined" | "closed":
            return closed(sight, words)
    asked = sight.screen
    return question(sight, asked, words) if asked else verdict(sight, words)
