"""What a person sees: pure functions from what is known to a screen."""

from __future__ import annotations

from bot.conversation.answers_given import EDIT, PAGE
from bot.conversation.new_version import waits
from bot.conversation.patient import asks_who_diagnosed
from bot.conversation.score_sheet import is_open
from bot.conversation.sight import Sight
from bot.screen import Screen
from bot.views.answers_given import answers_given, changed_answer
from bot.views.calculator import calculator
from bot.views.details import details
from bot.views.new_version import new_version
from bot.views.opening import closed, consent, intake
from bot.views.patient import diagnosed, result, safety
from bot.views.question import question
from bot.views.referral import referred
from bot.views.review import review
from bot.views.verdict import verdict
from bot.views.words import Words


def render(sight: Sight, words: Words) -> Screen:
    """The current screen of an assessment, in the words of its trial."""
    words = words.about(sight.trial)
    if waits(sight):
        return new_version(sight, words)
    if is_open(sight) and not sight.of_patient:
        return calculator(sight, words)
    page = sight.ui.get("details")
    if page is not None and not sight.of_patient and sight.record.stage in ("interview", "referred"):
        return details(sight, page, words)
    match sight.record.stage:
        case "consent":
            return consent(sight, words)
        case "safety":
            return safety(sight, words)
        case "intake":
            return intake(sight, words)
        case "review":
            return review(sight, words)
        case "referred":
            return referred(sight, words)
        case "declined" | "closed":
            return closed(sight, words)
    if PAGE in sight.ui:
        return answers_given(sight, words)
    if EDIT in sight.ui:
        return changed_answer(sight, words)
    if asks_who_diagnosed(sight):
        return diagnosed(sight, words)
    asked = sight.screen
    if asked is not None:
        return question(sight, asked, words)
    return result(sight, words) if sight.of_patient else verdict(sight, words)
