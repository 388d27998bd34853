"""The instruments hold what their reference tables hold, and a file that does not is refused with its line."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from criteria.instrument_file import instruments, load_instrument, read_instrument
from criteria.located_yaml import DefinitionError
from criteria.score_rest import absent_elsewhere
from criteria.scoring import score
from criteria.truth import Truth

# Least and most points, and how many items score: as the publications print them.
TABLES = {
    "sledai_2k": (0, 105, 24),
    "bvas_v3": (0, 63, 56),
    "essdai": (0, 123, 12),
    "mrss": (0, 51, 17),
    "mmt8": (0, 150, 15),
    "haq_di": (0, 3, 8),
    "sle_2019": (0, 51, 21),
    "ssc_2013": (0, 24, 13),
    "iim_2017": (0, "29.5", 16),
    "sjogren_2016": (0, 9, 5),
    "gpa_2022": (-5, 17, 10),
    "mpa_2022": (-8, 12, 6),
    "egpa_2022": (-4, 14, 7),
}
ISSUE = (*TABLES, "aps_2006", "caps", "egfr_ckdepi_2021", "cockcroft_gault")

SLEDAI = {
    8: "seizure psychosis organic_brain visual cranial_nerve headache cva vasculitis",
    4: "arthritis myositis casts haematuria proteinuria pyuria",
    2: "rash alopecia ulcers pleurisy pericarditis low_complement dna_binding",
    1: "fever thrombocytopenia leukopenia",
}
BVAS_CAPS = {
    "new_worse": (3, 6, 6, 6, 6, 6, 9, 12, 9),
    "persistent": (2, 3, 3, 3, 3, 3, 4, 6, 6),
}

FILE = """
id: mini
form: classification
sources: {A: "a paper"}
licence: none
range: [0, 9]
count: 2
threshold: 4
entry: dry
domains:
- id: eyes
  source: A
  mark: "2+"
  items: [{id: one, ref: A.1, weight: 3}, {id: two, ref: A.2, weight: 6, from: plt < 100}]
conditions:
- {id: dry, ref: q1, source: A, mark: "1"}
measures: [{id: plt}]
"""


def test_every_instrument_of_the_issue_is_there() -> None:
    assert set(instruments()) == set(ISSUE)


@pytest.mark.parametrize("name", TABLES)
def test_points_and_items_are_those_of_the_table(name: str) -> None:
    least, most, count = TABLES[name]
    instrument = load_instrument(name)
    points = score(instrument, {}).points
    assert points is not None
    assert (points.low, points.high) == (Decimal(least), Decimal(most))
    assert sum(item.scores for item in instrument.spec.items) == count


def test_the_weights_of_sledai() -> None:
    instrument = load_instrument("sledai_2k")
    expected = {name: weight for weight, names in SLEDAI.items() for name in names.split()}
    assert {item.id: item.weight for item in instrument.spec.items if item.scores} == expected


def test_bvas_has_its_caps_in_both_columns() -> None:
    instrument = load_instrument("bvas_v3")
    for column, caps in BVAS_CAPS.items():
        assert sorted(domain.cap_in(column) for domain in instrument.spec.domains) == sorted(caps)
        assert sum(caps) == {"new_worse": 63, "persistent": 33}[column]


def test_bvas_at_most_33_once_everything_is_persistent() -> None:
    instrument = load_instrument("bvas_v3")
    points = score(
        instrument, {"persistent": Truth.TRUE} | dict.fromkeys(_never_persistent(), Truth.FALSE)
    ).points
    assert points is not None
    assert points.high == 33


def _never_persistent() -> list[str]:
    spec = load_instrument("bvas_v3").spec
    return [item.id for item in spec.items if item.scores and item.weight_in("persistent") == 0]


def test_no_item_counts_twice_and_every_reference_is_its_own() -> None:
    for name in instruments():
        refs = [ref for item in load_instrument(name).spec.items for ref in item.ref]
        assert len(refs) == len(set(refs)), name


@pytest.mark.parametrize("name", ISSUE)
def test_every_item_says_where_it_is_from_and_how_well_that_is_verified(name: str) -> None:
    spec = load_instrument(name).spec
    assert spec.licence
    for domain in spec.domains:
        for item in domain.items:
            assert item.source or domain.source
            assert item.mark or domain.mark


def test_the_docs_say_the_licence_of_each_and_lead_to_its_examples() -> None:
    told = (Path(__file__).parents[2] / "docs" / "scores.md").read_text(encoding="utf-8")
    for name in instruments():
        assert f"| [`{name}`](scores/{name}.md) | {load_instrument(name).spec.licence} |" in told


def test_an_empty_form_classifies_nobody() -> None:
    for name in instruments():
        instrument = load_instrument(name)
        if instrument.spec.form == "classification":
            assert score(instrument, {}).classified is Truth.UNKNOWN, name
            assert score(instrument, absent_elsewhere(instrument, {})).classified is Truth.FALSE, name


@pytest.mark.parametrize(
    ("right", "wrong", "problem"),
    [
        ("weight: 3}", "weight: 4}", "mini.yaml:6: the items give 0 to 10"),
        ("count: 2", "count: 3", "there are 2 items that score"),
        ("ref: A.2", "ref: A.2, source: B", "B is no source of this file"),
        ("id: two", "id: one", "one is there twice"),
        ("plt < 100", "plz < 100", "plz is no fact of the catalogue"),
        ("id: two", "id: eyes_points", "would be read as points"),
        ('source: A\n  mark: "2+"', "source: A", "has no source or no mark"),
        ("{id: plt}", "{id: foci}", "foci is neither a fact of the catalogue nor has it a unit"),
        ("id: mini", "id: other", "other stands in mini.yaml"),
    ],
)
def test_a_file_that_is_wrong_is_refused(tmp_path: Path, right: str, wrong: str, problem: str) -> None:
    path = tmp_path / "mini.yaml"
    path.write_text(FILE, encoding="utf-8")
    assert read_instrument(path).id == "mini"
    assert right in FILE
    path.write_text(
        FILE.replace(right, wrong, 1).replace("[{id: plt}]", "[{id: foci}]")
        if "foci" in wrong
        else FILE.replace(right, wrong, 1),
        encoding="utf-8",
    )
    with pytest.raises(DefinitionError, match=problem.replace("[", r"\[")):
        read_instrument(path)
