"""The report on the lexicon: what it counts, the look-alikes it shows, and when it fails."""

from __future__ import annotations

import pytest

from nlp import lexicon_report
from nlp.lexicon_build import lexicon
from nlp.tables import TableError, table


def test_every_language_is_counted() -> None:
    lines = list(lexicon_report.counts(lexicon()))
    for language in ("en", "zh", "ru", "short"):
        assert [line for line in lines if line.startswith(f"{language}: ")]
    assert [line for line in lines if line.startswith("short forms decided by cues: ")]


def test_the_dangerous_look_alikes_are_found() -> None:
    found = {frozenset((pair.name, pair.other)) for pair in lexicon_report.near_pairs(lexicon())}
    assert {"prednisone", "prednisolone"} in found
    assert {"belimumab", "golimumab"} in found
    assert all(pair.edits <= 2 for pair in lexicon_report.near_pairs(lexicon()))


def test_a_name_inside_a_longer_one_is_found() -> None:
    found = {(pair.name, pair.other) for pair in lexicon_report.contained_pairs(lexicon())}
    assert ("氯喹", "羟氯喹") in found


def test_every_look_alike_has_been_reviewed() -> None:
    assert [str(pair) for pair in lexicon_report.unreviewed_near(lexicon())] == []
    assert [str(pair) for pair in lexicon_report.unreviewed_contained(lexicon())] == []


def test_the_review_has_a_reason_and_names_of_concepts() -> None:
    concepts = lexicon().concepts
    for section in ("near", "inside"):
        for group in table("reviewed")[section]:
            assert group["reason"]
            assert all(concept in concepts for pair in group["pairs"] for concept in pair)


def test_a_look_alike_nobody_has_seen_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon_report, "_reviewed", lambda section: set())
    lines = list(lexicon_report.report(lexicon()))
    assert any("belimumab (belimumab) / golimumab (golimumab)" in line for line in lines)


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
