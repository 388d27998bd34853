"""The drug catalogue as the rules see it, and the messages of a broken one."""

from __future__ import annotations

import time
from decimal import Decimal
from pathlib import Path

import pytest

from criteria.drugs import DRUGS_FILE, load_drug_sources, load_drugs, read_drugs
from criteria.located_yaml import DefinitionError

CD19_WITHOUT_CART = {
    "inebilizumab", "tafasitamab", "obexelimab", "budoprutug", "blinatumomab", "loncastuximab_tesirine",
    "surovatamig", "belacabnagene_franleucel", "sitocabnagene_loxiveleucel",
}  # fmt: skip
BCMA_WITHOUT_CART = {
    "teclistamab", "elranatamab", "linvoseltamab", "etentamig", "cizutamig", "belantamab_mafodotin",
}  # fmt: skip


def test_holds_every_row_of_the_reference() -> None:
    assert len(load_drugs()) == 235


@pytest.mark.parametrize(
    ("drug_id", "typical", "conservative"),
    [
        ("rituximab", "22", "32"),
        ("belimumab", "19.4", "19.4"),
        ("telitacicept", "11.5", "12.5"),
        ("obinutuzumab", "28.4", "35.3"),
        ("tocilizumab", "13", "16"),
        ("ravulizumab", "49.7", "50"),
        ("ivig", "25.8", "35"),
    ],
)
def test_half_lives_that_decide_a_washout(drug_id: str, typical: str, conservative: str) -> None:
    half_life = load_drugs()[drug_id].half_life
    assert half_life is not None
    assert half_life.typical_days == Decimal(typical)
    assert half_life.conservative_days == Decimal(conservative)


def test_every_half_life_lies_in_its_own_range() -> None:
    for drug in load_drugs().values():
        life = drug.half_life
        if life is None:
            continue
        if life.typical_days is not None:
            assert (life.low or 0) <= life.typical_days <= life.conservative_days, drug.id
        assert life.high is None or life.conservative_days <= life.high, drug.id


def test_remembered_half_lives_stay_marked() -> None:
    unverified = {i for i, drug in load_drugs().items() if drug.half_life and not drug.half_life.verified}
    assert {"guselkumab", "vedolizumab", "ofatumumab", "ivig", "atacicept", "nipocalimab"} <= unverified
    assert {"rituximab", "belimumab", "telitacicept", "mepolizumab"}.isdisjoint(unverified)


def test_what_was_not_found_is_not_invented() -> None:
    for drug_id in ("divozilimab", "ianalumab", "felzartamab", "rozanolixizumab", "dupilumab"):
        drug = load_drugs()[drug_id]
        assert drug.half_life is None
        assert drug.note is not None


def test_cell_products_have_no_half_life_and_say_why() -> None:
    products = [drug for drug in load_drugs().values() if "CART" in drug.roles]
    assert len(products) == 33
    for drug in products:
        assert drug.half_life is None
        assert "must not be applied" in (drug.note or "")


def test_exclusion_12_targets_are_marked_where_and_only_where_they_belong() -> None:
    for role, target, expected in (
        ("CD19X", "CD19", CD19_WITHOUT_CART),
        ("BCMAX", "BCMA", BCMA_WITHOUT_CART),
    ):
        others = {i: drug for i, drug in load_drugs().items() if "CART" not in drug.roles}
        assert {i for i, drug in others.items() if target in drug.targets} == expected
        assert {i for i, drug in others.items() if role in drug.roles} == expected


@pytest.mark.parametrize(
    "drug_id",
    ["rituximab", "telitacicept", "atacicept", "ianalumab", "daratumumab", "talquetamab", "mosunetuzumab"],
)
def test_neighbours_of_cd19_and_bcma_are_not_taken_for_them(drug_id: str) -> None:
    assert not {"CD19", "BCMA"} & set(load_drugs()[drug_id].targets)


def test_cart_products_carry_their_own_targets() -> None:
    drugs = load_drugs()
    assert drugs["gc012f"].targets == ("CD19", "BCMA")
    assert drugs["idecabtagene_vicleucel"].targets == ("BCMA",)
    assert drugs["satricabtagene_autoleucel"].targets == ("CLDN18.2",)
    assert drugs["car_t"].targets == ()


def test_salts_and_metabolites_count_as_one_drug() -> None:
    assert load_drugs()["mycophenolic_acid"].same_as == "mycophenolate"
    assert load_drugs()["teriflunomide"].same_as == "leflunomide"


def test_loads_quickly() -> None:
    times = []
    for _ in range(3):
        start = time.process_time()
        read_drugs(DRUGS_FILE)
        times.append(time.process_time() - start)
    assert min(times) < 0.06


def test_sources_are_all_used() -> None:
    used = set()
    for drug in load_drugs().values():
        used |= {*drug.equivalence_sources, *(drug.half_life.sources if drug.half_life else ())}
        used |= {drug.targets_source} - {None}
    assert used == set(load_drug_sources())


GOOD = """\
sources:
  L1: a label
drugs:
  - id: rituximab
    class: biologic
    targets: [CD20]
    roles: [CONV, BIO]
    half_life:
      typical: 22
      conservative: 32
      verified: true
      sources: [L1]
"""


@pytest.mark.parametrize(
    ("before", "after", "line", "word"),
    [
        ("roles: [CONV, BIO]", "roles: [CONV, BOI]", 7, "BIO"),
        ("conservative: 32", "conservative: 21.9", 10, "longer"),
        ("sources: [L1]\n", "sources: [L2]\n", 4, "sources:"),
        ("verified: true\n      sources: [L1]\n", "verified: true\n", 11, "verified: false"),
        ("    class: biologic", "    klass: biologic", 4, "class"),
        (
            GOOD[GOOD.index("    half_life") :],
            "",
            4,
            "half_life: null",
        ),
        ("    class: biologic", "    same_as: mabthera\n    class: biologic", 5, "another entry"),
        ("    targets: [CD20]\n", "    targets: [CD20]\n    targets: [CD19]\n", 7, "twice"),
    ],
    ids=["role", "shorter", "source", "verified", "field", "no-half-life", "same-as", "key-twice"],
)
def test_a_broken_file_names_line_and_remedy(
    tmp_path: Path, before: str, after: str, line: int, word: str
) -> None:
    file = tmp_path / "drugs.yaml"
    file.write_text(GOOD, encoding="utf-8")
    assert "rituximab" in read_drugs(file)
    file.write_text(GOOD.replace(before, after), encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        read_drugs(file)
    assert caught.value.line == line, str(caught.value)
    assert "drugs.yaml" in str(caught.value)
    assert word in str(caught.value)


def test_an_id_listed_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "drugs.yaml"
    file.write_text(GOOD + GOOD[GOOD.index("  - id") :], encoding="utf-8")
    with pytest.raises(DefinitionError, match=r"drugs\.yaml:13: the drug rituximab is listed twice"):
        read_drugs(file)
