"""Whether a name is meant of this patient, now, before, perhaps, or not at all. No cue leaves it open."""

from __future__ import annotations

import pytest

from tests.nlp.cases import only, read


@pytest.mark.parametrize(
    ("text", "concept", "status"),
    [
        ("Currently on methotrexate 15 mg weekly", "methotrexate", "current"),
        ("continues hydroxychloroquine", "hydroxychloroquine", "current"),
        ("She takes plaquenil", "hydroxychloroquine", "current"),
        ("maintained on mycophenolate", "mycophenolate", "current"),
        ("meds: HCQ 200 bid, MMF 1 g bid", "mycophenolate", "current"),
        ("stopped methotrexate in 2021", "methotrexate", "past"),
        ("MMF d/c due to nausea", "mycophenolate", "past"),
        ("previously treated with cyclophosphamide", "cyclophosphamide", "past"),
        ("no longer on azathioprine", "azathioprine", "past"),
        ("failed leflunomide and two others", "leflunomide", "past"),
        ("weaned off prednisone", "prednisone", "past"),
        ("switched from adalimumab to tocilizumab", "adalimumab", "past"),
        ("switched from adalimumab to tocilizumab", "tocilizumab", "current"),
        ("plan to start belimumab", "belimumab", "planned"),
        ("will start rituximab", "rituximab", "planned"),
        ("azathioprine 100 mg", "azathioprine", "unspecified"),
        ("RTX 1 g in November 2024", "rituximab", "past"),
    ],
)
def test_status_of_a_drug(text: str, concept: str, status: str) -> None:
    finding = only(text, concept)
    assert finding.status == status
    assert not finding.negated
    assert finding.asks == (status == "unspecified")


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("never had rituximab", "rituximab"),
        ("Not on any steroid", "glucocorticoid"),
        ("No lupus", "sle"),
        ("no history of GPA", "gpa"),
        ("denies prior belimumab", "belimumab"),
        ("AAV was ruled out", "aav"),
        ("refuses cyclophosphamide", "cyclophosphamide"),
        ("never had rituximab, belimumab or anifrolumab", "anifrolumab"),
        ("not currently taking methotrexate", "methotrexate"),
    ],
)
def test_what_is_denied(text: str, concept: str) -> None:
    assert only(text, concept).negated


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("no response to rituximab", "rituximab"),
        ("no ILD, PAH on bosentan", "bosentan"),
        ("without fever on methotrexate", "methotrexate"),
        ("After exclusion of tumours, scleroderma was diagnosed", "ssc"),
        ("No fever. SLE since 2015", "sle"),
        ("no rash but lupus nephritis", "lupus_nephritis"),
    ],
)
def test_what_only_looks_denied(text: str, concept: str) -> None:
    assert not only(text, concept).negated


@pytest.mark.parametrize(
    ("text", "concept", "experiencer"),
    [
        ("Mother with SLE", "sle", "family"),
        ("my dad has lupus", "sle", "family"),
        ("psoriatic arthritis in his brother", "psa", "family"),
        ("family history of rheumatoid arthritis", "ra", "family"),
        ("38 patients with scleroderma were compared", "ssc", "others"),
        ("SLE. Mother healthy.", "sle", "patient"),
        ("my mum has RA but I have lupus", "sle", "patient"),
    ],
)
def test_of_whom_it_is_said(text: str, concept: str, experiencer: str) -> None:
    assert only(text, concept).experiencer == experiencer


@pytest.mark.parametrize(
    "text", ["possible lupus", "SLE?", "rule out SLE", "suspected SLE", "SLE cannot be excluded"]
)
def test_the_uncertain_asks(text: str) -> None:
    finding = only(text, "sle")
    assert finding.uncertain
    assert finding.asks
    assert not finding.negated


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("stopped methotrexate because of nausea", "intolerance"),
        ("methotrexate stopped 2020 for lack of benefit", "inefficacy"),
        ("failed methotrexate", "inefficacy"),
        ("methotrexate stopped, wanted pregnancy", "pregnancy"),
        ("methotrexate stopped after sepsis", "infection"),
        ("stopped methotrexate in 2020", None),
    ],
)
def test_why_it_was_stopped(text: str, reason: str | None) -> None:
    assert only(text, "methotrexate").stopped_reason == reason


def test_every_status_names_the_cue_it_rests_on() -> None:
    assert "cue:en.current" in only("currently on MMF", "mycophenolate").rules


def test_cues_do_not_cross_sentences() -> None:
    assert not read("No diabetes. Lupus nephritis.").findings[0].negated
