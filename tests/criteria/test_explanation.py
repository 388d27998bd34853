"""Why a result is what it is: quote, rule, values, causes, and whether another reading would change it."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from criteria.assess import assess_evidence
from criteria.evidence import read_answers
from criteria.explanation import Explanation, explain, explain_criterion
from criteria.trial import Trial, load_trial, read_trial
from tests.criteria.complications import Answers
from tests.criteria.realistic import realistic

ON = date(2026, 11, 22)


@pytest.fixture(scope="module")
def trial() -> Trial:
    return load_trial("NCT07301164")


def explained(trial: Trial, answers: Answers) -> Explanation:
    evidence = read_answers(trial.facts, answers, ON)
    return explain(trial, evidence, assess_evidence(trial, evidence))


def healthy(trial: Trial) -> Answers:
    patients = (realistic(seed, ON) for seed in range(200))
    return next(answers for answers in patients if verdict(trial, answers) == "no_obstacle")


def verdict(trial: Trial, answers: Answers) -> str:
    return assess_evidence(trial, read_answers(trial.facts, answers, ON)).verdict


def test_a_refusal_is_explained_by_its_quote_rule_values_and_causes(trial: Trial) -> None:
    answers = healthy(trial) | {"on_glucocorticoid": True, "gc_prednisone_eq_mg": 40}
    answers |= {"gc_dose_stable_since": "2026-01-01"}
    (item,) = explained(trial, answers).blocking
    assert (item.id, item.verdict, item.polarity) == ("I4.1a", "not_met", "inclusion")
    assert item.quote is not None
    assert item.quote.endswith("30 mg/day of prednisone (or equivalent)")
    assert item.rule == "not on_glucocorticoid or gc_prednisone_eq_mg <= 30"
    assert [set(cause) for cause in item.causes] == [{"on_glucocorticoid", "gc_prednisone_eq_mg"}]
    assert item.others == ()


def test_it_is_said_whether_another_reading_would_change_the_result(trial: Trial) -> None:
    """R11: whether "within 6 months" binds the infarction too. An old one excludes under the other reading alone."""
    answers = healthy(trial) | {"cardiac_events": [{"type": "mi", "date": "2024-05-01"}]}
    evidence = read_answers(trial.facts, answers, ON)
    assessment = assess_evidence(trial, evidence)
    item = explain_criterion(trial, evidence, assessment, "E7.mi")
    assert item.verdict == "not_met"
    assert item.reading_sensitive
    ((reading, word, whole),) = [(o.reading, o.word, o.verdict) for o in item.others if o.reading == "R11"]
    assert (reading, word, whole) == ("R11", "met", "not_eligible")
    recent = {**answers, "cardiac_events": [{"type": "mi", "date": "2026-10-01"}]}
    evidence = read_answers(trial.facts, recent, ON)
    found = explain_criterion(trial, evidence, assess_evidence(trial, evidence), "E7.mi").others
    # Under R11's other reading time no longer cures it; the criterion itself stays triggered.
    assert [(other.reading, other.word, other.verdict) for other in found] == [("R11", "met", "not_eligible")]


def test_the_other_readings_are_those_of_assessing_under_them(trial: Trial) -> None:
    for seed in range(12):
        answers = realistic(seed, ON)
        evidence = read_answers(trial.facts, answers, ON)
        assessment = assess_evidence(trial, evidence)
        for item in explain(trial, evidence, assessment).blocking:
            for other in item.others:
                there = read_trial(trial.folder, reading=(other.reading, other.alternative))
                found = assess_evidence(there, evidence)
                words = {result.id: result.verdict for result in found.criteria}
                assert (words.get(item.id), found.verdict) == (other.word, other.verdict)
                assert (other.word, other.verdict) != (item.verdict, assessment.verdict)


def test_what_is_open_says_how_many_more_would_do(trial: Trial) -> None:
    answers = {**healthy(trial), "diseases": ["IM"], "im_classification_2017": True, "msa_positive": True}
    answers |= {"mmt8": 120, "physician_global": 3, "patient_global": 0, "extramuscular": 0, "haq": 0}
    answers.pop("muscle_enzyme_xuln", None)
    item = next(item for item in explained(trial, answers).open if item.id == "IM-3.enzyme")
    assert item.lacking is not None
    assert (item.lacking.group, item.lacking.lacking) == ("IM-3.core", 1)
    assert item.causes == ()


def test_the_command_explains(trial: Trial) -> None:
    answers = healthy(trial) | {"biologics": [{"name": "belimumab", "ongoing": True}]}
    line = json.dumps({"id": "B", "on": str(ON), "answers": answers})
    command = [sys.executable, "-m", "criteria", "assess", "--explain"]
    done = subprocess.run(command, input=line, capture_output=True, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout)["explanation"]
    assert [item["id"] for item in told["blocking"]] == ["I4.3"]
    assert told["blocking"][0]["causes"] == [["biologics"]]
    assert told["forecast"]["after_stop"][0]["days"] == 97
    assert told["forecast"]["first"] is None
    assert any(change["in_hand"] for change in told["changes"])
