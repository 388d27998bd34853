"""`score` and `scores`: what a line may say, and what it says back."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from criteria.__main__ import main
from criteria.assess import assess
from criteria.instrument_file import load_instrument
from criteria.trial import Trial
from criteria.written import as_json
from tests.criteria.bases import patient

Run = Callable[..., list[dict[str, Any]]]
ON = date(2026, 11, 22)


@pytest.fixture
def score(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The results of the command for an instrument and these lines."""

    def ran(instrument: str, *lines: Any) -> list[dict[str, Any]]:
        monkeypatch.setattr(
            "sys.stdin", [line if isinstance(line, str) else json.dumps(line) for line in lines]
        )
        assert main(["score", instrument]) == 0
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return ran


def test_a_half_filled_score_is_an_interval(score: Run) -> None:
    (found,) = score(
        "sledai_2k", {"id": 7, "items": {"arthritis": True, "proteinuria": True, "seizure": False}}
    )
    assert (found["id"], found["low"], found["high"], found["classified"]) == (7, 8, 97, None)
    assert found["by_domain"]["renal"] == {"low": 4, "high": 16}
    assert "arthritis 4" in found["why"]


@pytest.mark.parametrize("name", ["sledai.seizure", "SLEDAI-seizure", "seizure", "Sledai Seizure"])
def test_an_item_goes_by_its_id_and_its_reference(score: Run, name: str) -> None:
    assert score("sledai_2k", {"items": {name: True}})[0]["low"] == 8


@pytest.mark.parametrize("name", ["MMT8-02 R", "MMT8-02R", "mmt8-02-r", "deltoid_right"])
def test_a_side_is_part_of_the_reference(score: Run, name: str) -> None:
    (found,) = score("mmt8", {"items": {name: 7}})
    assert (found["low"], found["high"]) == (7, 147)


@pytest.mark.parametrize("level", ["moderate", "mod", "Moderate", 2])
def test_a_level_goes_by_name_and_number(score: Run, level: Any) -> None:
    assert score("essdai", {"items": {"essdai.const": level}})[0]["low"] == 6


def test_a_level_may_be_an_item_of_the_reference_table(score: Run) -> None:
    assert score("essdai", {"items": {"essdai.const.mod": True}})[0]["low"] == 6


@pytest.mark.parametrize(
    ("instrument", "items", "warning"),
    [
        ("sledai_2k", {"asthma": True}, "asthma: no such item"),
        ("sledai_2k", {"seizure": 8}, "8 is not true or false"),
        ("mrss", {"MRSS-01": 4}, "4 1 is impossible; possible is 0 to 3"),
        (
            "essdai",
            {"essdai.const": "high"},
            "'high' is no level; write one of: none (0), low (1), moderate (2)",
        ),
        ("essdai", {"essdai.const": True}, "True is no level"),
        ("mrss", {"MRSS-01": "unanswered"}, "leave out what was not assessed"),
        ("sledai_2k", {"seizure": True, "sledai.seizure": False}, "said twice of seizure"),
    ],
)
def test_what_cannot_be_counts_for_nothing_and_is_said(
    score: Run, instrument: str, items: dict[str, Any], warning: str
) -> None:
    (found,) = score(instrument, {"items": items})
    assert found["low"] == 0
    assert warning in " ".join(found["warnings"])


def test_null_is_nobody_looked(score: Run) -> None:
    (found,) = score("sledai_2k", {"items": {"seizure": None}})
    assert (found["low"], found["high"]) == (0, 105)


def test_a_line_that_is_none_is_refused_and_the_rest_goes_on(score: Run) -> None:
    lost, wrong, found = score(
        "sledai_2k", "{", {"items": {}, "rest": "present"}, {"items": {}, "rest": "absent"}
    )
    assert "no JSON" in lost["error"]
    assert '"rest" can only be "absent"' in wrong["error"]
    assert (found["low"], found["high"]) == (0, 0)


def test_an_entry_that_is_not_met_is_no_score_of_zero(score: Run) -> None:
    items = {"sle19.renal.ln_iii_iv": True, "sle19.ab.dsdna_sm": True}
    without, unknown = score(
        "sle_2019", {"items": {**items, "sle19.entry": False}, "rest": "absent"}, {"items": items}
    )
    assert (without["low"], without["classified"]) == (16, False)
    assert "cannot be classified" in without["why"]
    assert (unknown["low"], unknown["classified"]) == (16, None)


def test_an_unknown_instrument_is_named_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "sledai"]) == 1
    assert "there is no such instrument. Write one of: aps_2006, bvas_v3" in capsys.readouterr().err


def test_the_list_gives_every_item_with_reference_weight_and_source(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["scores", "sledai_2k"]) == 0
    (listed,) = json.loads(capsys.readouterr().out)
    assert listed["items"]["seizure"]["ref"] == ["sledai.seizure"]
    assert listed["items"]["seizure"]["weight"] == "8"
    assert listed["items"]["seizure"]["source"]
    assert listed["licence"]


def worked_out(trial: Trial, **items: bool) -> dict[str, Any]:
    return as_json(assess(trial, patient("lupus", sledai_2k={"scores": {"sledai_2k": items}}), ON))


def test_a_worked_out_score_settles_the_trials_limit_as_soon_as_it_can(trial: Trial) -> None:
    enough = worked_out(trial, arthritis=True, proteinuria=True)
    assert enough["verdict"] == "no_obstacle"
    assert enough["scores"]["sledai_2k"]["sledai_2k"]["low"] == 8
    open_ = worked_out(trial, arthritis=True, rash=True)
    assert open_["verdict"] == "undetermined"
    assert open_["missing"] == ["sledai_2k"]


def test_an_item_that_is_refused_is_told(trial: Trial) -> None:
    found = worked_out(trial, asthma=True)
    assert any("sledai_2k: asthma: no such item" in warning for warning in found["warnings"])


@pytest.mark.parametrize(
    ("raw", "warning"),
    [
        ({"scores": {"bvas_v3": {}}}, "'bvas_v3' does not work this out; instruments that do: sledai_2k"),
        ({"scores": {}}, "names no instrument"),
        ({"scores": {"sledai_2k": 8}}, "are no mapping"),
    ],
)
def test_scores_that_are_none_are_refused(trial: Trial, raw: Any, warning: str) -> None:
    found = assess(trial, {"sledai_2k": raw}, ON)
    assert any(warning in line for line in found.warnings)


@pytest.mark.parametrize(
    ("sets", "verdict"),
    [
        ({"gpa_2022": True}, "met"),
        ({"gpa_2022": False}, "unknown"),
        ({"gpa_2022": False, "mpa_2022": False}, "unknown"),
        ({"gpa_2022": False, "mpa_2022": False, "egpa_2022": False}, "not_met"),
        ({"gpa_2022": False, "mpa_2022": True}, "met"),
    ],
)
def test_of_three_sets_one_is_enough_and_none_needs_all(
    trial: Trial, sets: dict[str, bool], verdict: str
) -> None:
    entry = {"vasculitis_diagnosed": True, "mimics_excluded": True}
    items = {
        name: {**entry, **{item: classified and speaks_for for item, speaks_for in _items(name)}}
        for name, classified in sets.items()
    }
    known = patient("vasculitis", aav_classification_2022={"scores": items})
    assert assess(trial, known, ON).result("AAV-1").verdict == verdict


def _items(name: str) -> list[tuple[str, bool]]:
    """The scoring items of a set, each with whether it speaks for the disease."""
    scoring = [item for item in load_instrument(name).spec.items if item.scores]
    return [(item.id, item.weight_in("all") > 0) for item in scoring]


def test_the_sydney_set_says_no_but_not_yes_to_primary(trial: Trial) -> None:
    met = {
        "vascular_thrombosis": True,
        "lupus_anticoagulant": True,
        "persistent": True,
        "event_within_5_years": True,
    }
    for persistent, verdict in ((True, "unknown"), (False, "not_met")):
        items = {**met, "persistent": persistent}
        known = patient("antiphospholipid", aps_sydney_2006_primary={"scores": {"aps_2006": items}})
        assert assess(trial, known, ON).result("APS-1").verdict == verdict
