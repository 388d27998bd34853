"""What stands on the button of an option."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.conversation.sight import Sight
from bot.views.values import band_text, drug_text, option_text
from bot.views.words import Words
from criteria import screens
from criteria.screens import Option


def option_label(sight: Sight, asked: screens.Screen, option: Option, words: Words) -> str:
    """The words of an option; on a list to tick, which names no question, they say what is measured as well."""
    fact = sight.trial.facts[option.fact]
    if option.id in ("yes", "no", "ongoing") and fact.kind in ("truth", "records"):
        return words(f"button-{option.id}")
    if option.band is not None:
        return _band_label(sight, asked, option, words)
    if fact.kind == "truth":
        return words(f"fact-{option.fact}")
    if fact.kind == "records":
        return words.find(f"fact-{option.fact}-{option.id}") or drug_text(words, option.id)
    return option_text(words, option.fact, option.id)


def _band_label(sight: Sight, asked: screens.Screen, option: Option, words: Words) -> str:
    fact, band = sight.trial.facts[option.fact], option.band
    assert band is not None
    if fact.kind == "quantity":
        limits = band_text(words, fact, band)
        return f"{words(f'fact-{option.fact}')} {limits}" if asked.form == "ticks" else limits
    if fact.states:
        return words("band-before") if band.low is not None else words("band-within", weeks=_weeks(band.high))
    if band.low is None:
        return words("band-days-shorter", day=words.day(sight.on - timedelta(days=int(band.high or 0))))
    day = words.day(sight.on - timedelta(days=int(band.low)))
    if band.low % 7 == 0:
        return words("band-days-longer", weeks=_weeks(band.low), day=day)
    return words("band-days-longer-days", days=int(band.low), day=day)


def _weeks(days: Any) -> int:
    return int(days // 7)
