"""Short forms of several meanings: the context decides, else the writer is asked, and common words stay words."""

from __future__ import annotations

import pytest

from tests.nlp.cases import read


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("MPA, MPO-ANCA positive, RPGN", "mpa"),
        ("restart MPA 720 mg bid", "mycophenolic_acid"),
        ("DM with Gottron papules, MDA5+", "dm"),
        ("PM, CK 4000, weakness", "pm"),
        ("lcSSc, ACA positive, Raynaud", "anti_centromere"),
        ("APS: LA positive, ACA 60 GPL", "acl"),
        ("LN class IV", "lupus_nephritis"),
        ("CTX pulses 1 g monthly", "cyclophosphamide"),
        ("SS, SSA positive, dry mouth", "sjogren"),
        ("MP pulse 500 mg", "methylprednisolone"),
        ("ADA 40 mg q2w", "adalimumab"),
        ("tacrolimus (TAC) then TAC 2 mg", "tacrolimus"),
        ("RA on methotrexate", "ra"),
    ],
)
def test_context_decides(text: str, concept: str) -> None:
    reading = read(text)
    assert concept in {finding.concept for finding in reading.findings}
    assert not [question for question in reading.questions if question.kind == "abbreviation"]


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("MPA", {"mpa", "mycophenolic_acid"}),
        ("SS", {"sjogren", "ssc"}),
        ("DM", {"dm"}),
        ("ACA", {"anti_centromere", "acl"}),
    ],
)
def test_without_a_cue_it_asks(text: str, options: set[str]) -> None:
    (question,) = read(text).questions
    assert question.kind == "abbreviation"
    assert {option.concept for option in question.options} == options
    assert not read(text).findings


@pytest.mark.parametrize(
    "text",
    [
        "type 2 DM, A1c 8, on insulin",
        "the right atrium (RA) was dilated",
        "the visit was at 3 PM",
        "knee ACL repair",
        "as la ms pm ra is sec",
        "thrombus of the left atrium (LA)",
        "AAV vector gene therapy",
        "SpO2 93 on RA",
        "FVC 70 % pred",
        "lupus pernio",
        "Ana Maria from LA",
        "BANANA",
        "contact",
    ],
)
def test_other_meanings_are_left_alone(text: str) -> None:
    named = [finding.concept for finding in read(text).findings if finding.kind != "measure"]
    assert not named


def test_ss_is_never_read_inside_ssc() -> None:
    assert [finding.concept for finding in read("SSc").findings] == ["ssc"]
