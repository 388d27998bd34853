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
        ("mrss", {"MRSS-01": 4}, "4 is impossible; possible is 0 to 3"),
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


@pytest.mark.parametrize("null", [None, {"unknown": "dont_know"}, "perhaps"])
def test_the_rest_is_not_what_was_named_without_a_value(score: Run, null: Any) -> None:
    met = {"GPA-04": True, "AAV-P1": True, "AAV-P2": True}
    open_, absent = score(
        "gpa_2022", *({"items": items, "rest": "absent"} for items in ({**met, "GPA-10": null}, met))
    )
    assert (open_["low"], open_["high"], open_["classified"]) == (1, 5, None)
    assert (absent["low"], absent["high"], absent["classified"]) == (5, 5, True)


@pytest.mark.parametrize(
    "eosinophils",
    [
        {"eosinophils": {"value": 12, "unit": "%"}},
        {"eosinophils": None},
        {"eosinophils": {"at_least": 0.5}},
        {"GPA-10": {"value": 12, "unit": "%"}},
        {"eosinophils": 2, "GPA-10": 0.5},
        {"GPA-10": True, "eosinophilia": False},
    ],
)
def test_nor_what_could_follow_from_it(score: Run, eosinophils: dict[str, Any]) -> None:
    met = {"GPA-04": True, "AAV-P1": True, "AAV-P2": True}
    (found,) = score("gpa_2022", {"items": {**met, **eosinophils}, "rest": "absent"})
    assert (found["low"], found["high"], found["classified"]) == (1, 5, None)


def test_what_is_named_without_a_value_may_follow_from_a_number(score: Run) -> None:
    items = {"GPA-04": True, "AAV-P1": True, "AAV-P2": True, "GPA-10": None, "eosinophils": 0.5}
    (found,) = score("gpa_2022", {"items": items, "rest": "absent"})
    assert (found["low"], found["high"], found["classified"]) == (5, 5, True)


@pytest.mark.parametrize(
    ("instrument", "items", "open_"),
    [
        ("sle_2019", {"sle19.renal.ln_iii_iv": True}, "sle19.entry"),
        ("ssc_2013", {"SSC-01": True}, "SSC-X2"),
    ],
)
def test_nor_are_conditions(score: Run, instrument: str, items: dict[str, Any], open_: str) -> None:
    (found,) = score(instrument, {"items": {**items, open_: None}, "rest": "absent"})
    assert found["classified"] is None


def test_a_level_whose_number_is_refused_stays_open(score: Run) -> None:
    (found,) = score("essdai", {"items": {"igg_g_l": "much", "c3_low": True}, "rest": "absent"})
    assert (found["low"], found["high"]) == (1, 2)


def test_a_level_that_is_denied_is_at_rest_and_one_that_is_refused_is_not(score: Run) -> None:
    denied, refused = score(
        "essdai",
        {"items": {"essdai.const.mod": False}, "rest": "absent"},
        {"items": {"essdai.const.mod": False, "essdai.const": "perhaps"}, "rest": "absent"},
    )
    assert (denied["low"], denied["high"]) == (0, 0)
    assert (refused["low"], refused["high"]) == (0, 6)


def test_a_condition_on_which_the_unsaid_hangs_is_open_too(score: Run) -> None:
    (found,) = score("essdai", {"items": {"essdai.haem": None}, "rest": "absent"})
    assert (found["low"], found["high"]) == (0, 6)


def test_a_misspelt_item_is_not_absent(score: Run) -> None:
    right = {"items": {"sle19.entry": True, "sle19.np.seizure": True}, "rest": "absent"}
    wrong = {"items": {"sle19.entry": True, "sle19.np.seizur": True}, "rest": "absent"}
    misspelt, spelt = score("sle_2019", wrong, right)
    assert (misspelt["low"], misspelt["high"], misspelt["classified"]) == (0, 51, None)
    assert '"rest" is not applied: sle19.np.seizur' in " ".join(misspelt["warnings"])
    assert (spelt["low"], spelt["high"], spelt["classified"], spelt["warnings"]) == (5, 5, False, [])


def test_a_low_number_of_today_does_not_deny_what_ever_was(score: Run) -> None:
    nephritis = {"sle19.renal.ln_iii_iv": True}
    entries: list[dict[str, Any]] = [{"ana_titre": titre} for titre in (40, 80)]
    entries += [{}, {"ana_titre": 40, "sle19.entry": False}]
    lines = ({"items": {**entry, **nephritis}, "rest": "absent"} for entry in entries)
    low, enough, none, denied = (found["classified"] for found in score("sle_2019", *lines))
    assert (low, enough, none, denied) == (None, True, False, False)


def test_a_box_that_is_named_without_a_value_is_not_unticked(score: Run) -> None:
    grades = {f"HAQ-0{number}": 0 for number in range(1, 9)}
    named, unnamed = score("haq_di", {"items": {**grades, "HAQ-01 aid": None}}, {"items": grades})
    assert (named["low"], named["high"]) == (0, 0.25)
    assert (unnamed["low"], unnamed["high"]) == (0, 0)


def test_why_says_what_is_required_beside_the_points(score: Run) -> None:
    both = {"aps06.clin.vasc": True, "aps06.lab.la": True, "aps06.gap": True}
    said: tuple[dict[str, bool], ...] = ({"persistent": False}, {}, {"persistent": True})
    failed, unknown, met = score("aps_2006", *({"items": {**both, **one}} for one in said))
    assert "persistent and event_within_5_years) not met" in failed["why"]
    assert "persistent and event_within_5_years) not known" in unknown["why"]
    assert "also required" not in met["why"]


def test_ten_points_without_a_clinical_item_say_why_that_is_not_enough(score: Run) -> None:
    antibodies = {"sle19.entry": True, "sle19.ab.dsdna_sm": True, "sle19.compl.both_low": True}
    failed, unknown = score("sle_2019", {"items": antibodies, "rest": "absent"}, {"items": antibodies})
    assert (failed["low"], failed["classified"]) == (10, False)
    assert "also required (renal_points > 0" in failed["why"]
    assert "constitutional_points > 0 or nervous_system_points > 0) not met" in failed["why"]
    assert (unknown["low"], unknown["classified"]) == (10, None)
    assert "nervous_system_points > 0) not known" in unknown["why"]


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


def worked_out(trial: Trial, **items: bool) -> dict[str, Any]:
    return as_json(assess(trial, patient("lupus", sledai_2k={"scores": {"sledai_2k": items}}), ON))


def test_a_worked_out_score_settles_the_trials_limit_as_soon_as_it_can(trial: Trial) -> None:
    enough = worked_out(trial, arthritis=True, proteinuria=True)
    assert enough["verdict"] == "no_obstacle"
    # Anti-dsDNA, which the case knows, is seen beside what was ticked.
    assert enough["scores"]["sledai_2k"]["sledai_2k"]["low"] == 10
    open_ = worked_out(trial, arthritis=True)
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
