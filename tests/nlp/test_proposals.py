"""Which facts of the trial a reading answers, and which of the answers still ask."""

from __future__ import annotations

from typing import Any

import pytest

from criteria.facts import load_facts
from nlp.proposals import Proposal, propose
from tests.nlp.cases import LUPUS, TODAY, VASCULITIS, read


def _proposed(text: str) -> list[Proposal]:
    return list(propose(read(text), TODAY))


def _sure(text: str) -> dict[str, Any]:
    return {proposal.fact: proposal.value for proposal in _proposed(text) if not proposal.asks}


def test_a_lupus_case() -> None:
    assert _sure(LUPUS) == {
        "age_years": 29,
        "sex": "female",
        "diseases": ["SLE"],
        "ana_positive": True,
        "anti_dsdna_positive": True,
        "anti_sm_positive": False,
        "sledai_2k": 11,
        "on_glucocorticoid": True,
        "gc_drug": "prednisone",
        "gc_daily_dose_mg": 12.5,
        "gc_dose_stable_since": "2026-09",
        "on_antimalarial": True,
        "antimalarial_start_date": "2016",
        "on_immunosuppressant": True,
        "immunosuppressant_start_date": "2026-03",
        "n_immunosuppressants_tried": {"at_least": 2},
        "biologics": {
            "entries": [{"name": "belimumab", "last_dose_date": "2026-01", "ongoing": False}],
            "complete": False,
        },
        "plt": 96,
        "hb_g_l": 104,
        "creatinine_mg_dl": 1.244,
        "weight_kg": 54,
    }


def test_a_vasculitis_case() -> None:
    sure = _sure(VASCULITIS)
    assert sure["diseases"] == ["AAV"]
    assert sure["anca_ever_positive"] is True
    assert sure["gc_daily_dose_mg"] == 20
    assert sure["biologics"]["entries"][0]["last_dose_date"] == "2026-05-14"
    assert sure["egfr"] == 38


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("scleroderma", "diseases", ["SSc"]),
        ("catastrophic APS", "diseases", ["APS"]),
        ("antisynthetase syndrome", "diseases", ["IM"]),
        ("Sjögren's syndrome", "diseases", ["SS"]),
        ("EGPA", "diseases", ["AAV"]),
        ("lupus anticoagulant negative", "la_positive", False),
        ("anti-SSA positive", "anti_ssa_positive", True),
        ("anti-MDA5 positive", "msa_positive", True),
        ("Scl-70 positive", "ssc_autoantibodies_positive", True),
        ("ANCA negative", "anca_ever_positive", False),
        ("treated with CD19 CAR-T in 2024, completed", "prior_car_t", True),
        ("previously received inebilizumab", "prior_cd19_therapy", True),
        ("previously received teclistamab", "prior_bcma_therapy", True),
    ],
)
def test_what_answers_a_fact(text: str, fact: str, value: Any) -> None:
    assert {proposal.fact: proposal.value for proposal in _proposed(text)}[fact] == value


@pytest.mark.parametrize(
    "text",
    [
        "no lupus",
        "mother has lupus",
        "38 patients with SLE",
        "never had rituximab",
        "plan to start rituximab",
        "discoid lupus",
        "inclusion body myositis",
        "morphea",
        "anti-Jo-1 negative",
        "PR3-ANCA negative",
        "on warfarin",
        "fluticasone daily",
        "steroid cream",
    ],
)
def test_what_answers_nothing(text: str) -> None:
    assert not _proposed(text)


@pytest.mark.parametrize(
    ("text", "fact", "also"),
    [
        ("PR3-ANCA positive", "anca_ever_positive", "pr3_anca_positive"),
        ("抗MPO抗体阳性", "anca_ever_positive", "mpo_anca_positive"),
        ("анти-Jo-1 положительные", "msa_positive", "anti_jo1_positive"),
        ("anti-Scl-70 positive", "ssc_autoantibodies_positive", "anti_topoisomerase_positive"),
        ("anticentromere antibodies positive", "ssc_autoantibodies_positive", "anticentromere_positive"),
        ("anti-RNA polymerase III positive", "ssc_autoantibodies_positive", "anti_rna_polymerase_positive"),
    ],
)
def test_one_antibody_of_a_group_answers_for_the_scores_too(text: str, fact: str, also: str) -> None:
    assert {one.fact: one.value for one in _proposed(text)} == {fact: True, also: True}


@pytest.mark.parametrize("text", ["possible lupus", "azathioprine 100 mg", "rituximab", "Scl-70", "SLE?"])
def test_the_uncertain_is_proposed_only_as_a_question(text: str) -> None:
    proposals = _proposed(text)
    assert proposals
    assert all(proposal.asks for proposal in proposals)


def test_a_pulse_is_no_daily_dose() -> None:
    assert not _proposed("methylprednisolone 1 g x3")


def test_rituximab_is_no_cd19_therapy() -> None:
    facts = {proposal.fact for proposal in _proposed("previously received rituximab")}
    assert facts == {"biologics"}


def test_one_entry_for_a_drug_named_twice() -> None:
    (biologic,) = [
        p for p in _proposed("Had rituximab 2019. Received rituximab in May 2024.") if p.fact == "biologics"
    ]
    assert biologic.value["entries"] == [{"name": "rituximab", "last_dose_date": "2024-05", "ongoing": False}]


def test_the_start_asks_while_another_start_is_not_known() -> None:
    proposals = {p.fact: p for p in _proposed("on MMF since March 2026 and on tacrolimus")}
    assert proposals["immunosuppressant_start_date"].asks


@pytest.mark.parametrize("text", [LUPUS, VASCULITIS])
def test_every_fact_exists_and_the_words_are_in_the_message(text: str) -> None:
    proposals = _proposed(text)
    assert {proposal.fact for proposal in proposals} <= {*load_facts()}
    assert all(text[p.start : p.end] == p.words for p in proposals)
    assert len({p.id for p in proposals}) == len(proposals)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("SLE since 2015. A second opinion: SLE was excluded.", "diseases"),
        ("ANA positive in 2020. ANA negative in 2024.", "ana_positive"),
        ("Never took azathioprine. Currently on azathioprine.", "on_immunosuppressant"),
    ],
)
def test_what_is_said_both_ways_asks(text: str, fact: str) -> None:
    proposed = [proposal for proposal in _proposed(text) if proposal.fact == fact]
    assert proposed
    assert all(proposal.asks for proposal in proposed)


@pytest.mark.parametrize(
    "text",
    [
        "SLE. She hasn't had belimumab since October 2026.",
        "СКВ. Белимумаб не вводили с октября 2026",
        "SLE。2026年10月以来未用贝利尤单抗",
    ],
)
def test_a_biologic_not_given_since_a_date_keeps_its_last_dose(text: str) -> None:
    (course,) = [proposal for proposal in _proposed(text) if proposal.fact == "biologics"]
    assert course.value["entries"] == [{"name": "belimumab", "last_dose_date": "2026-10", "ongoing": False}]


def test_a_biologic_that_was_due_but_not_given_is_not_proposed() -> None:
    assert not [p for p in _proposed("RTX due but not given 6/2025") if p.fact == "biologics"]
