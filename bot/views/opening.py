"""The first screens: consent, and how to begin."""

from __future__ import annotations

from bot.conversation.sight import Sight
from bot.screen import Button, Screen
from bot.views.keyboard import LANGUAGE_PREFIX, button, rows
from bot.views.remark import remark
from bot.views.words import Words, languages, load_words

CONSENT_VERSION = "2026-11"


def language_choice(words: Words, link: str = "") -> Screen:
    """The languages there are, each by its own name; `link` is what a newcomer wanted to open."""
    buttons = [
        Button(
            load_words(language)("language-name"),
            f"{LANGUAGE_PREFIX}|{language}" + (f"|{link}" if link else ""),
        )
        for language in languages()
    ]
    return Screen(words("language-choose"), rows(buttons))


def consent(sight: Sight, words: Words) -> Screen:
    """What is stored and who decides, before the first question."""
    text = words("consent", trial=sight.trial.id)
    agree = button(sight.record, words("consent-agree"), "yes")
    return Screen(text, ((agree,), (button(sight.record, words("consent-decline"), "no"),)))


def intake(sight: Sight, words: Words) -> Screen:
    """Paste the case, or start with the questions."""
    start = button(sight.record, words("intake-questions"), "q")
    return Screen("\n\n".join(part for part in (remark(sight, words), words("intake")) if part), ((start,),))


def closed(sight: Sight, words: Words) -> Screen:
    """An assessment that was given up: another one is a tap away."""
    if sight.record.stage == "declined":
        return Screen(words("consent-declined"))
    return Screen(words("cancelled"), ((button(sight.record, words("button-new"), "new"),),))
