"""Every word a person reads, by its Fluent id and language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, Literal, TypeAlias

from babel.dates import format_date, format_skeleton
from babel.numbers import get_decimal_symbol
from fluent.runtime import FluentBundle, FluentResource

import locales
from criteria.trial import DEFAULT_TRIAL, TRIALS_FOLDER, Trial
from locales.texts import shared_files, trial_file

LOCALES_FOLDER = Path(locales.__file__).parent

Audience: TypeAlias = Literal["doctor", "patient"]

# Day before month: 03/04 means one thing only where the reader's own order is kept.
_CALENDARS = {"en": "en_GB"}
_LONGEST_VARIABLE = 500
DEFAULT = "en"
_DEFAULT = TRIALS_FOLDER / DEFAULT_TRIAL


class MissingText(LookupError):
    """A text that a view needs and the language does not have."""


class Words:
    """The texts of one language to one audience. Variables that come from outside are escaped by `safe`, not here.

    A text is written to a doctor. What a patient is told otherwise stands beside it: `.patient` instead of the text,
    `.patient-hint` instead of its `.hint`. A text with words for patients keeps its doctor's hint from them.
    """

    def __init__(self, language: str, bundle: FluentBundle, audience: Audience = "doctor") -> None:
        self.language = language
        self.audience: Audience = audience
        self._bundle = bundle

    def __call__(self, text_id: str, /, **variables: Any) -> str:
        """The text with this id (`id.attribute` for an attribute).

        Raises:
            MissingText: the language has no such text, or a variable it needs was not given.
        """
        found = self.find(text_id, **variables)
        if found is None:
            raise MissingText(f"{self.language}: {text_id}")
        return found

    def find(self, text_id: str, /, **variables: Any) -> str | None:
        """As calling, but None where the language has no such text."""
        name, _, attribute = text_id.partition(".")
        if not self._bundle.has_message(name):
            return None
        pattern = self._pattern(self._bundle.get_message(name), attribute)
        if pattern is None:
            return None
        held = {f"\ue000{key}\ue000": value for key, value in variables.items() if _is_long(value)}
        marks = {mark.strip("\ue000"): mark for mark in held}
        text, errors = self._bundle.format_pattern(pattern, {**variables, **marks})
        if errors:
            raise MissingText(f"{self.language}: {text_id}: {errors[0]}")
        shown = str(text)
        for mark, value in held.items():
            shown = shown.replace(mark, value)
        return shown

    def _pattern(self, message: Any, attribute: str) -> Any:
        """What this audience is told: words of its own, else those for everybody."""
        written = message.attributes
        own = "-".join(filter(None, (self.audience, attribute)))
        if own in written:
            return written[own]
        if self.audience in written:
            return None if attribute == "hint" else written[self.audience]
        return written.get(attribute) if attribute else message.value

    def about(self, trial: Trial) -> Words:
        """The same texts where a trial is spoken of: its criteria, its readings and what only it asks."""
        return load_words(self.language, self.audience, trial.folder)

    def day(self, day: date) -> str:
        """A day as people of the language write it."""
        return format_date(day, format="long", locale=self._calendar)

    def month(self, day: date) -> str:
        """The month of a day."""
        return format_skeleton("yMMMM", day, locale=self._calendar)

    def year(self, day: date) -> str:
        """The year of a day."""
        return format_skeleton("y", day, locale=self._calendar)

    def number(self, number: Decimal | int | float) -> str:
        """A number without superfluous zeros, with the decimal sign of the language."""
        text = f"{Decimal(str(number)):f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        return text.replace(".", get_decimal_symbol(self._calendar))

    @property
    def _calendar(self) -> str:
        return _CALENDARS.get(self.language, self.language)


def _is_long(value: Any) -> bool:
    """Whether Fluent, which takes a long variable for an attack, would refuse it: such a one is put in afterwards."""
    return isinstance(value, str) and len(value) > _LONGEST_VARIABLE


def safe(text: str) -> str:
    """A text from outside as Telegram HTML."""
    return escape(text, quote=False)


@cache
def load_words(language: str, audience: Audience = "doctor", trial: Path = _DEFAULT) -> Words:
    """The texts of a language, as one audience is told them, with those of the trial in a folder.

    Raises:
        MissingText: there is no such language.
    """
    return Words(language, _bundle(language, trial), audience)


@cache
def _bundle(language: str, trial: Path) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for resource in _shared(language):
        bundle.add_resource(resource)
    of_trial = trial_file(LOCALES_FOLDER / language, trial)
    if of_trial.is_file():
        bundle.add_resource(FluentResource(of_trial.read_text(encoding="utf-8")), allow_overrides=True)
    return bundle


@cache
def _shared(language: str) -> tuple[Any, ...]:
    files = shared_files(LOCALES_FOLDER / language)
    if not files:
        raise MissingText(f"no texts in {language}")
    return tuple(FluentResource(file.read_text(encoding="utf-8")) for file in files)


@cache
def languages() -> tuple[str, ...]:
    """The languages there are texts in."""
    return tuple(sorted(folder.name for folder in LOCALES_FOLDER.iterdir() if any(folder.glob("*.ftl"))))


def negotiate(asked: str | None) -> str:
    """The language to speak to somebody whose client says `asked` ("zh-hans"): by prefix, else English."""
    wanted = (asked or DEFAULT).lower().split("-")[0]
    return wanted if wanted in languages() else DEFAULT
