"""Buttons whose payload names assessment, revision and option, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.screen import Button
from bot.storage.records import AssessmentRecord

PREFIX = "a"
LANGUAGE_PREFIX = "g"
HAND_OVER_PREFIX = "h"
_LONGEST_LABEL = 60
_PAYLOAD = re.compile(rf"{PREFIX}\|([^|]+)\|([0-9a-f]+)\|([a-z][a-z0-9_]*)")


@dataclass(frozen=True)
class Press:
    """What a button said: which assessment, which revision of it, which option."""

    public_id: str
    rev: int
    option: str


class UnknownPayload(ValueError):
    """A payload this bot does not write (any more)."""


def button(record: AssessmentRecord, label: str, option: str) -> Button:
    """A button of the current screen of an assessment."""
    shown = label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"
    return Button(shown, f"{PREFIX}|{record.public_id}|{record.rev:x}|{option}")


def read_payload(data: str | None) -> Press:
    """The press a payload stands for.

    Raises:
        UnknownPayload: written by another version, or by somebody else.
    """
    parts = _PAYLOAD.fullmatch(data or "")
    if parts is None:
        raise UnknownPayload(data)
    public_id, rev, option = parts.groups()
    return Press(public_id, int(rev, 16), option)


def rows(buttons: Iterable[Button], columns: int = 1) -> tuple[tuple[Button, ...], ...]:
    """Buttons in rows of equal length."""
    listed = list(buttons)
    return tuple(tuple(listed[start : start + columns]) for start in range(0, len(listed), columns))
