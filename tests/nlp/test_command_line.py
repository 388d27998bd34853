"""`python -m nlp`: one JSON object a line in, one out; a bad line does not stop the rest."""

from __future__ import annotations

import json
import subprocess
import sys
from io import StringIO

from nlp.__main__ import lines
from tests.nlp.cases import TODAY


def test_answers_every_line_in_order() -> None:
    text = "on prednisone 5 mg qd since 03/2025, MPA"
    source = StringIO(
        json.dumps({"id": "a", "lang": "en", "text": text}) + "\n\n{broken\n" + json.dumps({"id": "b"}) + "\n"
    )
    first, broken, incomplete = lines(source, TODAY)
    (drug,) = first["mentions"]
    assert (drug["kind"], drug["concept"], drug["temporality"]) == ("drug", "prednisone", "current")
    assert drug["dose"] == {"value": 5.0, "unit": "mg", "per": "day"}
    assert drug["start_date"] == "2025-03"
    assert text[drug["start"] : drug["end"]] == "prednisone"
    assert first["questions"][0]["options"] == ["mpa", "mycophenolic_acid"]
    assert broken["line"] == 3
    assert incomplete["line"] == 4


def test_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "nlp", "--today", "2026-11-22"],
        input='{"id": 1, "text": "SLE"}\n',
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["mentions"][0]["concept"] == "sle"


def test_import_is_light() -> None:
    code = (
        "import sys, nlp.reading, nlp.proposals, nlp.answers; print({'spacy', 'aiogram'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
