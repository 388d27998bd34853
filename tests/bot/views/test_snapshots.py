"""Every kind of screen in every language, as it was last read over: a changed text shows as a difference.

A snapshot is the text as Telegram HTML, then a line for each row of buttons: what each says, and what it carries.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from bot.screen import Screen
from bot.views.words import Audience, languages, load_words
from criteria.trial import Trial
from tests.bot.views import coordinators_screens, doctors_screens, patients_screens
from tests.bot.views.test_laws import check

SCREENS = {
    "doctor": doctors_screens.SCREENS,
    "patient": patients_screens.SCREENS,
    "coordinator": coordinators_screens.SCREENS,
}
KINDS = [(reader, kind) for reader, screens in SCREENS.items() for kind in screens]


class ReadableSnapshot(SingleFileSnapshotExtension):
    """A text file for each screen."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


def readable(screen: Screen) -> str:
    """The screen as somebody would read it over."""
    rows = [
        "  ".join(f"[{button.text} → {button.data or button.url}]" for button in row)
        for row in screen.keyboard
    ]
    files = [f"{file.name}: {file.caption}" for file in screen.files]
    return "\n\n".join(part for part in (screen.text, "\n".join(rows), "\n".join(files)) if part) + "\n"


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(("reader", "kind"), KINDS, ids=map("-".join, KINDS))
def test_screen(trial: Trial, snapshot: SnapshotAssertion, reader: str, kind: str, language: str) -> None:
    audience: Audience = "patient" if reader == "patient" else "doctor"
    screen = SCREENS[reader][kind](trial, load_words(language, audience))
    check(screen)
    assert readable(screen) == snapshot(extension_class=ReadableSnapshot)


def test_no_snapshot_outlives_its_screen() -> None:
    kept = {file.stem for file in (Path(__file__).parent / "__snapshots__" / "test_snapshots").glob("*.txt")}
    shown = {f"{reader}-{kind}-{language}" for reader, kind in KINDS for language in languages()}
    assert kept == {f"test_screen[{name}]" for name in shown}
