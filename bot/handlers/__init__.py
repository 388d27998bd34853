"""The edge towards Telegram: routers by audience, and the letters of the outbox."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from aiogram import Router

from bot.handlers.letters import courier
from bot.views.words import MissingText, languages, load_words
from criteria.trial import DEFAULT_TRIAL, TRIALS_FOLDER, Trial, load_trials

__all__ = ["courier", "resources", "routers"]


def resources(ids: Sequence[str] = (DEFAULT_TRIAL,), folder: Path | None = None) -> Mapping[str, Any]:
    """What handlers work with besides the stores: the trials, checked, and the texts; the reader is warmed up.

    `ids` are the trials, the one that an assessment begins with first; they come from a folder of trial folders, or
    from the package.

    Raises:
        DefinitionError: a trial does not load.
        MissingText: a language lacks its texts, or those of a trial.
    """
    from nlp.reading import extract

    for language in languages():
        load_words(language)
    extract("lupus", "en", date(2026, 1, 1))
    trial, *others = load_trials(ids, folder)
    for loaded in (trial, *others):
        if not loaded.folder.is_relative_to(TRIALS_FOLDER):
            _check_texts(loaded)
    return {"trial": trial, "others": tuple(others)}


def _check_texts(trial: Trial) -> None:
    """Those shipped are held complete by the tests; another one is looked at when the bot starts."""
    from locales.check import check_trial

    faults = check_trial(trial.folder)
    if faults:
        raise MissingText("\n".join(map(str, faults)))


def routers() -> Iterable[Router]:
    """The routers of the bot, new at each call: what coordinators do, and what anybody does in their own chat."""
    from bot.handlers import coordinator, inquiry, private

    return (coordinator.router(), inquiry.router(), private.router())
