"""The report on the lexicon: what it counts, the look-alikes it shows, and when it fails."""

from __future__ import annotations

import pytest

from nlp import lexicon_report
from nlp.lexicon_build import lexicon
from nlp.tables import TableError


def test_every_language_is_counted() -> None:
    lines = list(lexicon_report.counts(lexicon()))
    for language in ("en", "zh", "ru", "short"):
        assert [line for line in lines if line.startswith(f"{language}: ")]
    assert [line for line in lines if line.startswith("short forms decided by cues: ")]


def test_the_dangerous_look_alikes_are_shown() -> None:
    shown = {frozenset((name, other)) for _, name, other in lexicon_report.near_pairs(lexicon())}
    assert {"prednisone (prednisone)", "prednisolone (prednisolone)"} in shown
    assert {"belimumab (belimumab)", "golimumab (golimumab)"} in shown
    assert all(edits <= 2 for edits, _, _ in lexicon_report.near_pairs(lexicon()))


def test_a_name_inside_a_longer_one_is_shown() -> None:
    assert ("氯喹 (chloroquine)", "羟氯喹 (hydroxychloroquine)") in lexicon_report.contained_pairs(lexicon())


def test_the_report_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert lexicon_report.main() == 0
    assert "within 2 edits" in capsys.readouterr().out


def test_a_name_of_two_owners_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(tables: object) -> None:
        raise TableError("lexicon: 'x' is a name of a and of b")

    monkeypatch.setattr(lexicon_report, "build", refuse)
    assert lexicon_report.main() == 1
    assert "'x' is a name of a and of b" in capsys.readouterr().err
