"""A name of ours inside a longer phrase that means something else is not read."""

from __future__ import annotations

import pytest

from tests.nlp.cases import read

OTHERS = [
    ("tuberous sclerosis", "sclerosing_cholangitis"),
    ("systemic mastocytosis with rash", "sclerosing_cholangitis"),
    ("amyotrophic lateral sclerosis", "sclerosing_cholangitis"),
    ("LN biopsy of axillary node", "lupus_nephritis"),
    ("cervical LN biopsy negative for lymphoma", "lupus_nephritis"),
    ("首次输注后出现输液反应停用", "thalidomide"),
    ("过敏反应停药", "thalidomide"),
    ("anti-U3 RNP (fibrillarin) positive", "anti_rnp"),
    ("bel canto evening", "belimumab"),
    ("tacrolimus ointment for the rash", "tacrolimus"),
    ("外用他克莫司", "tacrolimus"),
    ("JAKi failed", "tofacitinib"),
]


@pytest.mark.parametrize(("text", "concept"), OTHERS)
def test_not_read(text: str, concept: str) -> None:
    reading = read(text)
    offered = {option.concept for question in reading.questions for option in question.options}
    assert concept not in {finding.concept for finding in reading.findings} | offered


def test_nothing_depends_on_whether_an_nsaid_is_taken() -> None:
    assert [finding.asks for finding in read("диклофенак").findings] == [False]
