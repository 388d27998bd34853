"""Every row of the worked examples gives what a clinician reckoned by hand, through the command's own door."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from criteria.instrument_file import instruments, load_instrument
from criteria.score_lines import score_lines
from tests.criteria.worked_examples import Example, examples

EVERY = [example for name in instruments() for example in examples(name)]


@pytest.mark.parametrize("example", EVERY, ids=str)
def test_a_worked_example(example: Example) -> None:
    (result,) = score_lines(load_instrument(example.instrument), [json.dumps(example.line)])
    assert "error" not in result
    # A row may tick against a number on purpose (the cause is the assessor's to see), or give an unusual one.
    meant = ("what was said of it counts", "check value and unit")
    assert [one for one in result["warnings"] if not one.endswith(meant)] == []
    found = {
        "low": _as_precise(result["low"], example.low),
        "high": _as_precise(result["high"], example.high),
        "classified": result["classified"],
        **{name: result[name] for name in example.outcomes},
    }
    expected = {"low": example.low, "high": example.high, "classified": example.classified}
    assert found == {**expected, **example.outcomes}, result["why"]


def _as_precise(found: float | None, written: Decimal | None) -> Decimal | None:
    """A result to the decimals that the example is written with."""
    if found is None or written is None:
        return None if found is None else Decimal(str(found))
    return Decimal(str(found)).quantize(written)


@pytest.mark.parametrize("name", instruments())
def test_eight_examples_each(name: str) -> None:
    assert len(examples(name)) >= 8
    assert len({example.case for example in examples(name)}) == len(examples(name))
