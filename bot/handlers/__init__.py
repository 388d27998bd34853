"""The edge towards Telegram: routers by audience, and the letters of the outbox."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from aiogram import Router

from bot.handlers.letters import courier
from bot.views.words import languages, load_words
from criteria.trial import load_trial

__all__ = ["courier", "resources", "routers"]

TRIAL = "NCT07301164"


def resources() -> Mapping[str, Any]:
    """What handlers work with besides the stores: the trial, checked, and the texts; the reader is warmed up.

    Raises:
        DefinitionError: the trial does not load.
        MissingText: a language lacks its texts.
    """
    from nlp.reading import extract

    for language in languages():
        load_words(language)
    extract("lupus", "en", date(2026, 1, 1))
    return {"trial": load_trial(TRIAL)}


def routers() -> Iterable[Router]:
    """The routers of the bot, new at each call: what coordinators do, and what anybody does in their own chat."""
    from bot.handlers import coordinator, inquiry, private

    return (coordinator.router(), inquiry.router(), private.router())
