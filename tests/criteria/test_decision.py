"""A decision is named by everything it rests on: any of it changed is another decision."""

from __future__ import annotations

import ast
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from criteria import engine
from criteria.decision import Decision, NoDecision, decide, digest, read_decision
from criteria.engine import deciding_modules
from criteria.trial import Trial, load_trial
from tests.criteria.bases import patient

ON = date(2026, 11, 22)
ANSWERS: dict[str, Any] = patient("lupus")


@pytest.fixture
def trial() -> Trial:
    return load_trial("NCT07301164")


def decision(trial: Trial, answers: dict[str, Any] = ANSWERS, on: date = ON) -> Decision:
    return decide(trial, answers, on)[1]


def test_the_same_patient_on_the_same_day_is_the_same_decision(trial: Trial) -> None:
    backwards = dict(reversed(ANSWERS.items()))
    assert decision(trial).as_json() == decision(trial, backwards).as_json()


def test_nor_does_what_was_refused_hang_on_the_order_of_the_answers(trial: Trial) -> None:
    wrong = {
        "age_years": 340,
        "nosuch": 1,
        "another": 2,
        "biologics": [{"name": "rituximab", "b": 1, "a": 2}],
    }
    answers = {**ANSWERS, **wrong}
    for order in (sorted(answers), list(reversed(answers))):
        assert decision(trial, {name: answers[name] for name in order}) == decision(trial, answers)


def test_whatever_it_rests_on_changes_its_id(trial: Trial) -> None:
    other_file = replace(trial, digest="other")
    ids = {
        decision(trial).id,
        decision(trial, {**ANSWERS, "weight_kg": 61}).id,
        decision(trial, on=date(2026, 11, 23)).id,
        decision(other_file).id,
        replace(decision(trial), engine="other").id,
        replace(decision(trial), result="other").id,
    }
    assert len(ids) == 6


def test_the_digest_of_the_result_sees_what_no_verdict_shows(trial: Trial) -> None:
    before, now = decision(trial), decision(trial, {**ANSWERS, "weight_kg": 61})
    assert (before.verdict, before.criteria) == (now.verdict, now.criteria)
    assert before.result != now.result


def test_it_can_be_written_and_read(trial: Trial) -> None:
    found = decision(trial)
    again = read_decision(json.loads(json.dumps(found.as_json())))
    assert (again, again.id) == (found, found.id)
    assert len(again.criteria) == 129


@pytest.mark.parametrize("change", [{"verdict": "not_eligible"}, {"on": "2026-11-21"}, {"engine": "other"}])
def test_one_that_was_changed_afterwards_is_refused(trial: Trial, change: dict[str, str]) -> None:
    written = {**decision(trial).as_json(), **change}
    with pytest.raises(NoDecision, match="changed after it was made"):
        read_decision(written)


@pytest.mark.parametrize("written", [None, 3, {}, {"criteria": {}}, {"verdict": "yes", "criteria": {}}])
def test_what_is_no_decision_is_refused(written: Any) -> None:
    with pytest.raises(NoDecision, match="no decision"):
        read_decision(written)


def test_a_digest_does_not_hang_on_how_json_was_written() -> None:
    assert digest({"b": 45.0, "a": [1, {"x": "ё"}]}) == digest({"a": [1.0, {"x": "ё"}], "b": 45})
    assert digest({"a": 1}) != digest({"a": True}) != digest({"a": "1"})
    assert digest({"a": float("inf")}) != digest({"a": "\ud800"})


def test_the_engine_is_all_that_decides_and_nothing_of_the_interview() -> None:
    modules = set(deciding_modules())
    assert {"criteria.assess", "criteria.comparisons", "criteria.courses", "criteria.written"} <= modules
    assert modules.isdisjoint({"criteria.interview", "criteria.order", "criteria.priors", "criteria.replay"})


@pytest.mark.parametrize(("module", "another"), [("criteria.comparisons", True), ("criteria.order", False)])
def test_its_version_follows_the_modules_that_decide(
    monkeypatch: pytest.MonkeyPatch, module: str, another: bool
) -> None:
    source = engine._source
    changed = {module: "# changed\n"}
    before = engine.engine_version.__wrapped__()
    monkeypatch.setattr(engine, "_source", lambda name: source(name) + changed.get(name, ""))
    assert (engine.engine_version.__wrapped__() != before) is another


def test_no_module_that_decides_hides_an_import() -> None:
    for module in deciding_modules():
        tree = ast.parse(Path(f"{module.replace('.', '/')}.py").read_text(encoding="utf-8"))
        for part in tree.body:
            if isinstance(part, ast.FunctionDef | ast.ClassDef):
                hidden = [node for node in ast.walk(part) if isinstance(node, ast.Import | ast.ImportFrom)]
                assert not hidden, f"{module}: {ast.unparse(part)}"
