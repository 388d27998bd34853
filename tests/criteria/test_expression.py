"""The rule language: what it says, what it refuses, and the advice that goes with a refusal."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from criteria.evidence import read_answers
from criteria.expression import RuleError, compile_rule
from criteria.facts import load_facts
from criteria.terms import Context, Gap
from criteria.truth import Truth

ON = date(2026, 11, 22)
FACTS = load_facts()
T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


def context(answers: dict[str, Any], on: date = ON) -> Context:
    return Context(read_answers(FACTS, answers, on).values, on)


def truth(rule: str, answers: dict[str, Any]) -> Truth:
    return compile_rule(rule, FACTS).rule.truth(context(answers))


@pytest.mark.parametrize(
    ("rule", "answers", "found"),
    [
        ("hiv", {"hiv": True}, T),
        ("hiv", {}, U),
        ("not hiv", {"hiv": False}, T),
        ("not hiv", {}, U),
        ("hiv and syphilis", {"hiv": False}, F),
        ("hiv or syphilis", {"hiv": True}, T),
        ("hiv or syphilis", {"hiv": False}, U),
        ("plt < 50", {"plt": 49.9}, T),
        ("plt < 50", {"plt": 50}, F),
        ("50 > plt", {"plt": 49.9}, T),
        ("plt <= 50", {"plt": 50}, T),
        ("plt == 50", {"plt": 50}, T),
        ("plt == 50", {"plt": {"at_least": 40, "at_most": 60}}, U),
        ("fvc_decline_pct > -1", {"fvc_decline_pct": 0}, T),
        ("physician_global > patient_global", {"physician_global": 3, "patient_global": 2}, T),
        ("crcl_ml_min < 2 * crcl_ml_min", {"crcl_ml_min": 50}, T),
        ('sex == "female"', {"sex": "female"}, T),
        ('sex in ("female", "male")', {"sex": "male"}, T),
        ('sex == "female"', {}, U),
        ('"APS" in diseases', {"diseases": ["SLE"]}, F),
        ('"APS" in diseases', {"diseases": {"entries": ["SLE"], "complete": False}}, U),
        ("since(hcg_date) <= 7", {"hcg_date": "2026-11-15"}, T),
        ("since(hcg_date) <= days(7)", {"hcg_date": "2026-11-14"}, F),
        ("since(hcg_date) >= weeks(1)", {"hcg_date": "2026-11"}, U),
        ("within(hcg_date, weeks(1))", {"hcg_date": "2026-11-15"}, T),
        ("within(hcg_date, months(1))", {"hcg_date": "2026-10-21"}, F),
        ("within_forward(hcg_date, weeks(1))", {"hcg_date": "2026-11-15"}, F),
        ("within_forward(hcg_date, weeks(1))", {"hcg_date": "2026-11-16"}, T),
        ("at_least(2, hiv, syphilis, active_tb)", {"hiv": True, "active_tb": True}, T),
        ("at_least(2, hiv, syphilis, active_tb)", {"hiv": False, "active_tb": False}, F),
        ("stated(hiv)", {}, F),
        ("stated(hiv)", {"hiv": False}, T),
        ("any(b.ongoing for b in biologics)", {"biologics": []}, F),
        ("all(b.ongoing for b in biologics)", {"biologics": []}, T),
        ("any(b.ongoing for b in biologics)", {"biologics": {"entries": [], "complete": False}}, U),
        ("any(b.ongoing for b in biologics)", {"biologics": [{"ongoing": False}, {"ongoing": True}]}, T),
        ("any(b.ongoing for b in biologics)", {"biologics": [{"ongoing": False}, {}]}, U),
        ('any(b.name == "rituximab" for b in biologics)', {"biologics": ["Rituximab"]}, T),
        ('any(b.name == "rituximab" for b in biologics)', {"biologics": ["belimumab"]}, F),
        ('any(b.name == "rituximab" for b in biologics)', {"biologics": ["some infusion"]}, U),
        ('any(b.name == "rituximab" for b in biologics)', {"biologics": [{"ongoing": True}]}, U),
        ('any(b.name in ("rituximab", "belimumab") for b in biologics)', {"biologics": ["belimumab"]}, T),
        (
            'any(b.name == "mycophenolate" for b in other_treatments)',
            {"other_treatments": ["mycophenolic acid"]},
            T,
        ),
    ],
)
def test_what_a_rule_says(rule: str, answers: dict[str, Any], found: Truth) -> None:
    assert truth(rule, answers) is found


@pytest.mark.parametrize(
    ("rule", "problem", "advice"),
    [
        ("plt <", "is not an expression", "Allowed: and, or"),
        ("pllt < 50", "pllt is no fact of the catalogue", "Did you mean plt"),
        ("hiv < 5", "hiv is a truth, not a quantity", "Name a fact of kind quantity"),
        ("plt", "plt is a quantity, not a truth", "Name a fact of kind truth"),
        ('plt == "low"', "plt is a quantity, not a choice", "kind choice"),
        ('sex == "woman"', "'woman' is no option of sex", "Write one of: female, male"),
        ('"RA" in diseases', "'RA' is no option of diseases", "Write one of: SLE"),
        ('"SLE" in sex', "sex is a choice, not a set", "kind set"),
        ("plt < hb_g_l", "a comparison of 10\\^9/L with g/L", "one unit"),
        ("since(hcg_date) < plt", "a comparison of day with", "one unit"),
        ("plt < weeks(2)", "a comparison of 10\\^9/L with day", "one unit"),
        ("3 < 5", "a comparison of two numbers", "Compare a fact"),
        ("since(plt) < 7", "plt is a quantity, not a date", "kind date"),
        ("within(hcg_date, 7)", "7 is not a length of time", r"Write days\(7\), weeks\(12\) or months\(6\)"),
        ("within(hcg_date, years(1))", "is not a length of time", "Write days"),
        ("-2 * plt < 50", "not part of the rule language", "Allowed"),
        ("0 * plt < 50", "the factor 0 is not positive", "Turn the comparison round"),
        ("any(b.ongoing for b in plt)", "plt is not a list of records", "kind records"),
        ("any(b.onging for b in biologics)", "biologics.onging does not exist", "Write one of: name"),
        (
            "any(b.ongoing for b in biologics if b.outside_washout)",
            "not part of the rule language",
            "Allowed",
        ),
        ("b.ongoing", "not part of the rule language", "Allowed"),
        ('any(b.name == "rituxmab" for b in biologics)', "'rituxmab' is no drug", "Did you mean rituximab"),
        (
            'any(m.type == "lymphoma" for m in malignancies)',
            "malignancies.type is a text, not a choice",
            "kind choice",
        ),
        ("at_least(3, hiv, syphilis)", "not part of the rule language", "Allowed"),
        ("at_least(0, hiv)", "not part of the rule language", "Allowed"),
        ("plt != 50", "not part of the rule language", "Allowed"),
        ("30 < plt < 50", "not part of the rule language", "Allowed"),
        ("plt + 1 < 50", "not part of the rule language", "Allowed"),
        ("hiv if syphilis else active_tb", "not part of the rule language", "Allowed"),
        ("__import__('os')", "not part of the rule language", "Allowed"),
        ("hiv.__class__", "not part of the rule language", "Allowed"),
        ("print(hiv)", "not part of the rule language", "Allowed"),
        ("True", "not part of the rule language", "Allowed"),
        ("lambda: hiv", "not part of the rule language", "Allowed"),
        ("(hiv := syphilis)", "not part of the rule language", "Allowed"),
    ],
)
def test_what_is_refused_and_what_to_write_instead(rule: str, problem: str, advice: str) -> None:
    with pytest.raises(RuleError) as refused:
        compile_rule(rule, FACTS)
    assert refused.match(problem)
    assert refused.match(advice)
    assert refused.value.problem
    assert refused.value.advice


def test_a_rule_knows_its_facts_and_its_limits() -> None:
    compiled = compile_rule("plt < 50 and since(hcg_date) >= weeks(12) and not plt_attributable", FACTS)
    assert compiled.facts == {"plt", "hcg_date", "plt_attributable"}
    assert [(cut.fact, cut.operator, int(cut.limit), cut.elapsed) for cut in compiled.cuts] == [
        ("plt", "<", 50, False),
        ("hcg_date", ">=", 84, True),
    ]


@pytest.mark.parametrize(
    ("rule", "answers", "gaps"),
    [
        ("plt < 50 and not plt_attributable", {}, [Gap("plt")]),
        ("plt < 50 and not plt_attributable", {"plt": 20}, [Gap("plt_attributable")]),
        ("any(v.symptomatic for v in vte_events)", {}, [Gap("vte_events")]),
        (
            "any(v.symptomatic for v in vte_events)",
            {"vte_events": [{"type": "pe"}]},
            [Gap("vte_events", 0, "symptomatic")],
        ),
        ("at_least(2, hiv, syphilis, active_tb)", {"hiv": True}, [Gap("syphilis"), Gap("active_tb")]),
    ],
)
def test_what_a_rule_still_has_to_know_in_the_order_in_which_it_is_written(
    rule: str, answers: dict[str, Any], gaps: list[Gap]
) -> None:
    assert list(compile_rule(rule, FACTS).rule.gaps(context(answers))) == gaps


@pytest.mark.parametrize(
    ("rule", "answers", "words"),
    [
        ("plt < 50", {"plt": 45}, "plt 45 < 50: true"),
        ("plt < 50", {"plt": {"at_least": 45, "at_most": 60}}, "plt 45–60 < 50: unknown"),
        ("since(hcg_date) <= 7", {"hcg_date": "2026-11-20"}, "days since hcg_date 2 <= 7: true"),
        (
            "within(hcg_date, months(6))",
            {"hcg_date": "2026-11-20"},
            "hcg_date 2026-11-20 within 6 months: true",
        ),
        ("hiv", {}, "hiv: unknown"),
    ],
)
def test_why_in_words(rule: str, answers: dict[str, Any], words: str) -> None:
    reasons = compile_rule(rule, FACTS).rule.reasons(context(answers))
    assert [reason.text for reason in reasons] == [words]
