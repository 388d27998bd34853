"""The lexicon: no name of two owners, the drugs of the catalogue and no others, tables without slips."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from criteria.drugs import load_drugs
from criteria.facts import load_facts
from nlp.lexicon_build import build, lexicon
from nlp.tables import LEXICON, TableError, table

CONCEPTS = lexicon().concepts


def _tables(**rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The shipped tables with further rows."""
    return {name: [*table(name), *rows.get(name, [])] for name in ("diagnoses", "drugs", "antibodies")}


def test_drug_ids_are_those_of_the_catalogue() -> None:
    named = {concept.id for concept in CONCEPTS.values() if concept.kind == "drug" and not concept.is_class}
    assert named == set(load_drugs())


def test_every_parent_is_a_concept() -> None:
    assert {parent for concept in CONCEPTS.values() for parent in concept.parents} <= {*CONCEPTS}


def test_facts_answered_by_names_and_labs_are_facts_of_the_trial() -> None:
    answered = {concept.fact for concept in CONCEPTS.values() if concept.fact} | {
        row["fact"] for row in table("labs")
    }
    assert answered <= {*load_facts()}


def test_a_name_of_two_concepts_is_refused() -> None:
    row = {"id": "another_drug", "en": ["Plaquenil"]}
    with pytest.raises(TableError, match="'plaquenil' is a name of hydroxychloroquine and of another_drug"):
        build(_tables(drugs=[row]))


def test_a_form_made_from_a_name_may_not_belong_to_another_either() -> None:
    row = {"id": "another_drug", "en": ["solu medrol"]}
    assert build(_tables()).aliases["solu medrol"].concept == "methylprednisolone"
    with pytest.raises(TableError, match="solu medrol"):
        build(_tables(drugs=[row]))


def test_a_concept_that_is_there_twice_is_refused() -> None:
    with pytest.raises(TableError, match="sle is there twice"):
        build(_tables(diagnoses=[{"id": "sle"}]))


def test_unverified_names_are_marked() -> None:
    assert lexicon().aliases["lodotra"].doubtful
    assert not lexicon().aliases["deltasone"].doubtful


def _scalars(content: object) -> Iterator[object]:
    if isinstance(content, dict):
        for key, value in content.items():
            yield key
            yield from _scalars(value)
    elif isinstance(content, list):
        for value in content:
            yield from _scalars(value)
    else:
        yield content


@pytest.mark.parametrize("path", sorted(LEXICON.glob("*.yaml")), ids=lambda path: path.stem)
def test_no_word_of_a_table_was_read_as_a_truth_value(path: Path) -> None:
    flags = {"positive_only", "class", "bare_asks", "unasked"}
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    rows = content if isinstance(content, list) else [content]
    for row in rows:
        plain = {key: value for key, value in row.items() if key not in flags}
        assert not [word for word in _scalars(plain) if isinstance(word, bool)], row
