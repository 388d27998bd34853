"""The shapes that an item may be said in, what the list says of it, and what is told where tick and number disagree."""

from __future__ import annotations

import json
from typing import Any

import pytest

from criteria.__main__ import main
from criteria.instrument_file import load_instrument
from criteria.score_lines import score_lines


def scored(instrument: str, **line: Any) -> dict[str, Any]:
    (found,) = score_lines(load_instrument(instrument), [json.dumps(line)])
    return found


def least(instrument: str, items: dict[str, Any]) -> float:
    """The points that are sure, of items in which nothing is refused."""
    found = scored(instrument, items=items)
    assert found["warnings"] == []
    return float(found["low"])


# --- a number of an item


@pytest.mark.parametrize(
    ("instrument", "item", "met", "missed", "points"),
    [
        ("sjogren_2016", "ss16.schirmer", 5, 6, 1),
        ("sjogren_2016", "ss16.schirmer", "5", "5.5", 1),
        ("sjogren_2016", "ss16.fls", 1, 0.9, 3),
        ("sjogren_2016", "ss16.uwsf", 0.1, 0.2, 1),
        ("sjogren_2016", "saliva_flow", {"value": 1.5, "unit": "mL/15min"}, {"at_least": 0.2}, 1),
        ("aps_2006", "aps06.lab.acl", 41, 40, 1),
        ("caps", "caps.1", 3, 2, 1),
        ("sle_2019", "sle19.const.fever", 38.5, 38.3, 2),
        ("sledai_2k", "sledai.thrombo", {"value": 99, "unit": "10^9/L"}, 100, 1),
        ("essdai", "essdai.bio", {"value": 16, "unit": "g/L"}, {"value": 15.9, "unit": "g/L"}, 1),
    ],
)
def test_a_number_given_to_an_item_is_the_number_its_rules_read(
    instrument: str, item: str, met: Any, missed: Any, points: float
) -> None:
    assert least(instrument, {item: met}) == points
    assert least(instrument, {item: missed}) == 0


def test_a_number_given_to_a_condition_is_read_too() -> None:
    met = {"aps06.clin.vasc": True, "aps06.lab.la": True, "aps06.gap": 100}
    for days, classified in ((84, True), (83, False)):
        assert scored("aps_2006", items={**met, "aps06.persist": days})["classified"] is classified


def test_a_number_can_take_points_away() -> None:
    known = {"GPA-04": True, "GPA-09": False}
    assert least("gpa_2022", {**known, "GPA-10": 1.2}) == 1
    assert least("gpa_2022", {**known, "GPA-10": 0.9}) == 5


def test_the_number_of_an_item_and_the_measure_must_agree() -> None:
    assert least("sjogren_2016", {"ss16.schirmer": 5, "schirmer_mm": 5}) == 1
    found = scored("sjogren_2016", items={"ss16.schirmer": 5, "schirmer_mm": 9})
    assert (found["low"], found["high"]) == (0, 9)
    assert "said twice of schirmer_mm" in " ".join(found["warnings"])


@pytest.mark.parametrize(
    ("instrument", "item", "number"),
    [
        ("sledai_2k", "seizure", 1),
        ("sledai_2k", "seizure", 0),
        ("sle_2019", "sle19.msk.joint", 3),
        ("sjogren_2016", "ss16.oss", 6),
        ("sledai_2k", "sledai.dna", 40),
        ("essdai", "essdai.bio", 17),
    ],
)
def test_a_number_without_one_measure_is_refused(instrument: str, item: str, number: int) -> None:
    found = scored(instrument, items={item: number})
    assert found["low"] == 0
    assert any(f"{number} is " in warning for warning in found["warnings"])


@pytest.mark.parametrize(
    ("item", "number", "told"),
    [("caps.1", 1, True), ("caps.2", 0, True), ("caps.2", 6, False), ("caps.1", 0, False)],
)
def test_a_number_that_would_be_another_tick_decides_nothing(item: str, number: int, told: bool) -> None:
    found = scored("caps", items={item: number})
    assert any("may be a tick" in warning for warning in found["warnings"]) is told
    assert (found["low"], found["high"]) == (0, 4) or not told


@pytest.mark.parametrize(
    ("items", "low", "high"),
    [
        ({"essdai.artic.low": True, "essdai.artic.high": True}, 6, 6),
        ({"essdai.artic.high": True, "essdai.artic.low": True, "essdai.artic.mod": False}, 6, 6),
        ({"essdai.artic.low": False, "essdai.artic.mod": False, "essdai.artic.high": False}, 0, 0),
        ({"essdai.artic.low": False, "essdai.artic.mod": False}, 0, 6),
        ({"essdai.artic.no": True, "essdai.artic.high": True}, 0, 6),
        ({"essdai.artic": "low", "essdai.artic.high": True}, 0, 6),
        ({"essdai.artic.high": True, "articular.high": False}, 0, 6),
    ],
)
def test_of_several_levels_the_highest_counts(items: dict[str, bool], low: int, high: int) -> None:
    assert scored("essdai", items=items)["by_domain"]["articular"] == {"low": low, "high": high}


@pytest.mark.parametrize("unit", ["umol/l", "µmol/L", "μmol/l", "UMOL / L"])
def test_a_unit_is_known_whatever_its_capitals_and_blanks(unit: str) -> None:
    said = {"creatinine": {"value": 88.4, "unit": unit}, "age": 50, "sex": "M"}
    found = scored("egfr_ckdepi_2021", items=said)
    assert found["warnings"] == []
    assert found["low"] == found["high"] == pytest.approx(91.7, abs=0.1)


def test_what_stands_beside_the_items_is_not_passed_over() -> None:
    found = scored("bvas_v3", items={"BVAS-5-4": True}, persistent=True)
    assert any("persistent: no such key" in warning for warning in found["warnings"])


def test_a_number_hardly_in_its_unit_is_told() -> None:
    for creatinine, told in ((50, True), (1.2, False)):
        warnings = scored("egfr_ckdepi_2021", items={"creatinine": creatinine, "age": 50, "sex": "male"})[
            "warnings"
        ]
        assert any("unusual in mg/dL" in warning for warning in warnings) is told


def test_one_of_several_boxes_of_an_item_is_enough_and_a_misspelt_one_is_open() -> None:
    nothing = {f"HAQ-0{number}": 0 for number in range(1, 9)}
    assert scored("haq_di", items={**nothing, "HAQ-04 device": False, "HAQ-04 help": True})["low"] == 0.25
    misspelt = scored("haq_di", items={**nothing, "HAQ-04 aids": True})
    assert misspelt["low"] == 0
    assert misspelt["high"] > 0


# --- titres, words, texts


@pytest.mark.parametrize("name", ["ana_titre", "sle19.entry"])
@pytest.mark.parametrize(
    ("titre", "met"),
    [("1:80", True), ("1/160", True), ("1 : 320", True), (160, True), ("160", True), ("1:40", False)],
)
def test_a_titre_goes_by_its_dilution(name: str, titre: Any, met: bool) -> None:
    found = scored("sle_2019", items={name: titre, "sle19.renal.ln_iii_iv": True})
    assert found["warnings"] == []
    assert found["classified"] is (True if met else None)


@pytest.mark.parametrize("titre", ["1:", "2:160", "1:160:2", "1:-80", "high"])
def test_what_is_no_titre_is_refused(titre: str) -> None:
    found = scored("sle_2019", items={"ana_titre": titre, "sle19.renal.ln_iii_iv": True})
    assert found["classified"] is None
    assert "is not a number" in found["warnings"][0]


def test_only_a_titre_is_written_as_a_dilution() -> None:
    assert "is not a number" in scored("sle_2019", items={"temperature_c": "1:39"})["warnings"][0]


@pytest.mark.parametrize("word", ["true", "Yes", "PRESENT", " positive "])
def test_a_word_ticks(word: str) -> None:
    assert least("sledai_2k", {"seizure": word, "c3_low": word}) == 10
    assert least("essdai", {"essdai.const.mod": word}) == 6


@pytest.mark.parametrize("word", ["false", "No", "ABSENT", "negative"])
def test_a_word_denies(word: str) -> None:
    found = scored("sledai_2k", items={"seizure": word, "anti_dsdna_positive": word})
    assert (found["low"], found["high"], found["warnings"]) == (0, 95, [])


@pytest.mark.parametrize("word", ["maybe", "unknown", "1", ""])
def test_another_word_is_no_tick(word: str) -> None:
    found = scored("sledai_2k", items={"seizure": word})
    assert (found["low"], found["high"]) == (0, 105)
    assert "is not true or false" in found["warnings"][0]


@pytest.mark.parametrize(("instrument", "items", "points"), [
    ("mrss", {"MRSS-01": "3"}, 3),
    ("mmt8", {"MMT8-02 R": "7"}, 7),
    ("essdai", {"essdai.const": "2"}, 6),
    ("essdai", {"essdai.const": "None"}, 0),
    ("sle_2019", {"temperature_c": "38.5"}, 2),
    ("sledai_2k", {"plt": {"value": "90", "unit": "10^9/L"}}, 1),
])  # fmt: skip
def test_a_text_may_be_a_number(instrument: str, items: dict[str, Any], points: int) -> None:
    assert least(instrument, items) == points


@pytest.mark.parametrize("text", ["3,5", "three", "1e2", "3 or 4", "4"])
def test_a_text_that_is_no_grade_is_refused(text: str) -> None:
    found = scored("mrss", items={"MRSS-01": text})
    assert (found["low"], found["high"]) == (0, 51)
    assert found["warnings"]


def test_a_level_denied_beside_the_one_that_holds_is_no_contradiction() -> None:
    assert least("essdai", {"essdai.const.low": True, "essdai.const.mod": False}) == 3
    found = scored("essdai", items={"essdai.const": "low", "essdai.const.low": False})
    assert "said twice of constitutional" in " ".join(found["warnings"])
    assert found["by_domain"]["constitutional"] == {"low": 0, "high": 6}


# --- the list of an instrument


def listed_of(name: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["scores", name]) == 0
    (listed,) = json.loads(capsys.readouterr().out)
    return dict(listed)


def test_the_list_gives_every_item_with_reference_weight_and_source(
    capsys: pytest.CaptureFixture[str],
) -> None:
    listed = listed_of("sledai_2k", capsys)
    assert listed["items"]["seizure"]["ref"] == ["sledai.seizure"]
    assert listed["items"]["seizure"]["weight"] == 8
    assert listed["items"]["seizure"]["source"]
    assert listed["licence"]
    assert (listed["range"], listed["count"]) == ([0, 105], 24)
    assert listed["domains"]["vessels"]["takes"] == "sum"
    assert listed["domains"]["vessels"]["items"] == ["vasculitis"]
    assert listed["domains"]["vessels"]["source"]
    assert listed["measures"]["temperature_c"]["limits"] == [30, 45]
    assert listed["measures"]["temperature_c"]["unit"] == "°C"


def test_the_list_gives_the_rules_of_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    lupus = listed_of("sle_2019", capsys)
    assert (lupus["threshold"], lupus["entry"]) == (10, "ana_titre_ever")
    assert "renal_points > 0" in lupus["also"]
    assert "Ever" in lupus["window"]
    assert lupus["domains"]["renal"]["takes"] == "highest"
    sjogren, sclerosis = listed_of("sjogren_2016", capsys), listed_of("ssc_2013", capsys)
    assert "neck_radiation" in sjogren["excluded"]
    assert sclerosis["domains"]["lung"]["cap"] == 2
    assert "cap" not in sclerosis["domains"]["skin"]


def test_the_list_gives_columns_caps_and_what_lifts(capsys: pytest.CaptureFixture[str]) -> None:
    myositis, vasculitis = listed_of("iim_2017", capsys), listed_of("bvas_v3", capsys)
    assert myositis["columns"] == {"without_biopsy": "otherwise", "with_biopsy": "biopsy_available"}
    assert myositis["threshold"] == {"without_biopsy": 5.5, "with_biopsy": 6.7}
    assert myositis["items"]["heliotrope"]["weight"] == {"without_biopsy": 3.1, "with_biopsy": 3.2}
    assert vasculitis["domains"]["renal"]["cap"] == {"new_worse": 12, "persistent": 6}
    dressing = listed_of("haq_di", capsys)["domains"]["dressing"]
    assert (dressing["lifted_by"], dressing["lifted_to"]) == ("dressing_aid", 2)


def test_the_list_of_every_instrument_has_its_numbers_as_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scores"]) == 0
    for listed in json.loads(capsys.readouterr().out):
        for item in listed["items"].values():
            weight = item.get("weight", 1)
            weights = weight.values() if isinstance(weight, dict) else [weight]
            assert all(isinstance(one, int | float) for one in weights)


@pytest.mark.parametrize("name", ["SSC_2013", "ssc-2013", "SSC 2013", "ssc2013"])
def test_an_instrument_goes_by_any_spelling(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scores", name]) == 0
    assert [one["id"] for one in json.loads(capsys.readouterr().out)] == ["ssc_2013"]


def test_half_an_id_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scores", "ssc"]) == 1
    assert "there is no such instrument" in capsys.readouterr().err


# --- a tick against a number


@pytest.mark.parametrize(
    ("instrument", "items", "warning"),
    [
        (
            "sle_2019",
            {"sle19.const.fever": False, "temperature_c": 39},
            "fever: said to be absent though temperature_c > 38.3 holds",
        ),
        ("gpa_2022", {"GPA-10": False, "eosinophils": 2}, "eosinophilia: said to be absent"),
        (
            "caps",
            {"caps.1": True, "caps_organs": 2},
            "three_organs: said to be present though caps_organs >= 3 does not hold",
        ),
        ("aps_2006", {"persistent": True, "days_between_tests": 83}, "persistent: said to be present"),
        (
            "sle_2019",
            {"sle19.entry": False, "ana_titre": 80},
            "ana_titre_ever: said to be absent",
        ),
        (
            "essdai",
            {"essdai.bio": "none", "igg_g_l": 25},
            "biological: said to be none though its rules show moderate",
        ),
    ],
)
def test_a_tick_that_its_number_contradicts_counts_and_is_told(
    instrument: str, items: dict[str, Any], warning: str
) -> None:
    found = scored(instrument, items=items)
    assert any(one.startswith(warning) for one in found["warnings"])
    tick = dict([next(iter(items.items()))])
    assert found["low"] == scored(instrument, items=tick)["low"]


@pytest.mark.parametrize(
    ("instrument", "items"),
    [
        ("sle_2019", {"sle19.const.fever": True, "temperature_c": 37}),
        ("sle_2019", {"sle19.const.fever": True, "temperature_c": 39}),
        ("sle_2019", {"sle19.entry": True, "ana_titre": 40}),
        ("gpa_2022", {"GPA-10": True, "eosinophils": {"at_least": 0.5}}),
        ("caps", {"caps.1": False, "caps_organs": 2}),
        ("essdai", {"essdai.bio": "moderate", "igg_g_l": 17}),
        ("sledai_2k", {"sledai.complement": True, "c3_low": False}),
    ],
)
def test_what_agrees_or_may_agree_is_not_told(instrument: str, items: dict[str, Any]) -> None:
    assert scored(instrument, items=items)["warnings"] == []


AT_REST = {"rest": True}


@pytest.mark.parametrize(
    ("items", "points"),
    [
        ({"dna_binding": AT_REST}, 0),
        ({"dna_binding": AT_REST, "anti_dsdna_positive": True}, 2),
        ({"dna_binding": False, "anti_dsdna_positive": True}, 0),
        ({"thrombocytopenia": AT_REST, "plt": 99}, 1),
        ({"thrombocytopenia": AT_REST, "plt": 100}, 0),
        ({"dna_binding": AT_REST, "sledai.dna": True}, 2),
    ],
)
def test_what_was_only_among_the_rest_gives_way_to_a_measure(items: dict[str, Any], points: int) -> None:
    spec = load_instrument("sledai_2k").spec
    others = {item.id: False for item in spec.items} if "sledai.dna" not in items else {}
    line = scored("sledai_2k", items={**others, **items}, **({} if others else {"rest": "absent"}))
    assert (line["low"], line["high"]) == (points, points)


def test_a_level_among_the_rest_is_the_one_that_the_measures_show() -> None:
    looked_at = {"biological": AT_REST, "cryoglobulins_or_igg_fall": False, "clonal_or_ch50_low": False}
    for more, points in (({}, 0), ({"c4_low": True}, 1), ({"igg_g_l": 21}, 2)):
        found = scored("essdai", items={**looked_at, **more})["by_domain"]["biological"]
        assert (found["low"], found["high"]) == (points, points)


def test_a_level_among_the_rest_stays_open_where_a_condition_may_show_it() -> None:
    found = scored("essdai", items={"biological": AT_REST})["by_domain"]["biological"]
    assert (found["low"], found["high"]) == (0, 2)
