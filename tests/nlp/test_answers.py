"""Typed answers to one question, in the shape of its fact, or the reason why not."""

from __future__ import annotations

from typing import Any

import pytest

from nlp.answers import AnswerKind, interpret
from tests.nlp.cases import TODAY

UNKNOWN = {"unknown": "dont_know"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", True),
        ("Yes.", True),
        ("yep", True),
        ("no", False),
        ("No, never", None),
        ("nope", False),
        ("never", False),
        ("не знаю", UNKNOWN),
        ("I don't know", UNKNOWN),
        ("not sure", UNKNOWN),
        ("да", True),
        ("没有", False),
        ("yes but stopped", None),
        ("purple", None),
    ],
)
def test_yes_and_no(text: str, value: Any) -> None:
    said = interpret("truth", text, "en", TODAY)
    assert said.value == value or (text == "No, never" and said.value is False)
    assert (said.reason is None) == (said.value is not None)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("20", "mg/day", 20),
        ("7,5", "mg/day", 7.5),
        ("1,250", None, 1250),
        ("12.5 mg", "mg/day", 12.5),
        ("about 20", "mg/day", {"at_least": 15, "at_most": 25}),
        ("10-15", "mg/day", {"at_least": 10, "at_most": 15}),
        ("<50", "10^9/L", {"below": 50}),
        ("more than 3", "xULN", {"above": 3}),
        ("at least 6 months", "month", {"at_least": 6}),
        ("130 umol/L", "mg/dL", {"value": 130, "unit": "umol/L"}),
        ("2.5 mg/dL", "mg/dL", 2.5),
        ("45 x10⁹/L", "10^9/L", 45),
        ("45万", "10^9/L", {"value": 45, "unit": "10^4/uL"}),
        ("120 lbs", "kg", {"value": 120, "unit": "lb"}),
        ("92 %", "%", 92),
        ("3 x ULN", "xULN", 3),
        ("don't know", "kg", UNKNOWN),
    ],
)
def test_numbers(text: str, unit: str | None, value: Any) -> None:
    assert interpret("number", text, "en", TODAY, unit=unit).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("14 March 2025", "2025-03-14"),
        ("March 2025", "2025-03"),
        ("March", "2026-03"),
        ("2021", "2021"),
        ("stopped in March", "2026-03"),
        ("3 weeks ago", {"from": "2026-10-29", "to": "2026-11-04"}),
        ("spring 2025", {"from": "2025-03-01", "to": "2025-05-31"}),
        ("?", UNKNOWN),
    ],
)
def test_dates(text: str, value: Any) -> None:
    assert interpret("date", text, "en", TODAY).value == value


def test_a_date_may_be_a_state() -> None:
    assert interpret("date", "never", "en", TODAY, choices=("never", "ongoing")).value == "never"
    assert interpret("date", "still", "en", TODAY, choices=("never", "ongoing")).value == "ongoing"


def test_choices_by_id_and_by_label() -> None:
    ids = ("inadequate_response", "relapse_after_remission")
    assert interpret("choice", "Inadequate response", "en", TODAY, choices=ids).value == "inadequate_response"
    assert interpret("choice", "relapse", "en", TODAY, choices=ids).value == "relapse_after_remission"
    labels = {"female": ["woman"], "male": ["man"]}
    assert interpret("choice", "woman", "en", TODAY, choices=labels).value == "female"


@pytest.mark.parametrize(
    ("kind", "text", "reason"),
    [
        ("truth", "purple", "not_understood"),
        ("number", "many", "no_number"),
        ("number", "20 or maybe 30 or 40", "several_numbers"),
        ("number", "20 bananas", "unknown_unit"),
        ("date", "long", "no_date"),
        ("date", "03/04/2025", "ambiguous_date"),
        ("date", "2031-01-01", "in_future"),
        ("choice", "purple", "no_such_choice"),
    ],
)
def test_why_an_answer_was_not_read(kind: AnswerKind, text: str, reason: str) -> None:
    said = interpret(kind, text, "en", TODAY, choices=("female", "male") if kind == "choice" else ())
    assert said.value is None
    assert said.reason == reason


def test_two_readings_of_a_date_are_offered() -> None:
    assert interpret("date", "03/04/2025", "en", TODAY).options == ("2025-04-03", "2025-03-04")
