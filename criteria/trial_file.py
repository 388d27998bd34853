"""A trial file as written: its form, and the check that every quote stands in the registry text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from criteria.facts import Who
from criteria.located_yaml import Located
from criteria.tree import Unknowable


class _Spec(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Registry(_Spec):
    """What the registry says of the trial itself."""

    status: Literal[
        "not_yet_recruiting", "recruiting", "active_not_recruiting", "completed", "suspended", "terminated"
    ]
    last_updated: date
    start: date
    completion: date
    enrollment: int
    sponsor: str


class CriterionSpec(_Spec):
    """One entry of a trial file."""

    id: str | None = None
    quote: str | None = None
    requires: str | None = None
    excludes: str | None = None
    holds: str | None = None
    refuted_by: str | None = None
    all_of: tuple[CriterionSpec | str, ...] = ()
    any_of: tuple[CriterionSpec | str, ...] = ()
    at_least: int | None = None
    of: tuple[CriterionSpec | str, ...] = ()
    unless: tuple[str, ...] = ()
    parts: tuple[CriterionSpec, ...] = ()
    applies_if: str | None = None
    who: Who | None = None
    unknown: Unknowable = "ask"
    reading: tuple[str, ...] = ()
    note: str | None = None


class Alternative(_Spec):
    """Another reading: what it means, and the criteria it would change (None: the criterion would not bind)."""

    means: str
    criteria: Mapping[str, CriterionSpec | None]


class Reading(_Spec):
    """Ambiguous words of the trial, the reading chosen, and the others."""

    words: str
    chosen: str
    strictest: bool
    alternatives: Mapping[str, Alternative]


class SiteQuestion(_Spec):
    """Drugs of these roles are put to the site, because the words of these criteria leave them open."""

    id: str
    roles: tuple[str, ...]
    criteria: tuple[str, ...]
    words: str


class TrialSpec(_Spec):
    """A trial file as written."""

    id: str
    title: str
    registry: Registry
    inclusion: tuple[CriterionSpec, ...]
    cohorts: tuple[CriterionSpec, ...] = ()
    exclusion: tuple[CriterionSpec, ...] = ()
    readings: Mapping[str, Reading] = {}
    site_questions: tuple[SiteQuestion, ...] = ()


def plain_text(source: str) -> str:
    """A registry text without Markdown escapes and line breaks, as quotes are compared with it."""
    return re.sub(r"\s+", " ", re.sub(r"\\([\\<>\[\]().*_-])", r"\1", source))


def check_quotes(located: Located, spec: TrialSpec, source: str) -> None:
    for section in ("inclusion", "cohorts", "exclusion"):
        for path, entry in walk_spec(getattr(spec, section), (section,)):
            if entry.quote is not None and plain_text(entry.quote) not in source:
                advice = "Copy the words from source.txt"
                raise located.error((*path, "quote"), f"{entry.id}: the quote is not in the source", advice)
    for name, reading in spec.readings.items():
        if plain_text(reading.words) not in source:
            raise located.error(
                ("readings", name, "words"), f"{name}: the words are not in the source", "Copy them"
            )


def walk_spec(
    entries: tuple[CriterionSpec | str, ...], path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], CriterionSpec]]:
    """Every entry below a list of entries, with its place in the file."""
    for index, entry in enumerate(entries):
        if isinstance(entry, str):
            continue
        here = (*path, index)
        yield here, entry
        for key in ("all_of", "any_of", "of", "parts"):
            yield from walk_spec(getattr(entry, key), (*here, key))
