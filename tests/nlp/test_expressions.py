"""Two hundred ways and more to write a date or a dose, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from nlp.amounts import Amount
from nlp.dates import dates
from nlp.intervals import WrittenDate
from nlp.normalise import normalise
from nlp.quantities import doses
from tests.nlp.cases import TODAY

LANGUAGES = ("en", "zh", "ru")


def _table(language: str) -> Any:
    path = Path(__file__).parent / "expressions" / f"{language}.yaml"
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _cases(section: str) -> list[Any]:
    return list(_each(section))


def _each(section: str) -> Iterator[Any]:
    for language in LANGUAGES:
        rows = _table(language)[section]
        pairs = rows.items() if isinstance(rows, dict) else [(None, rows)]
        for expected, texts in pairs:
            for text in texts:
                yield pytest.param(str(text), str(expected), id=f"{language}: {text}")


def _written(text: str) -> list[WrittenDate]:
    normalised = normalise(text).text
    taken = {place for amount in doses(normalised) for place in range(amount.start, amount.end)}
    return dates(normalised, TODAY, taken)


def _said(written: WrittenDate) -> str:
    (interval,) = written.readings
    return interval.iso or f"{interval.lo}..{interval.hi}"


def _of_a_day(amount: Amount) -> str:
    return f"{amount.low.normalize():f} {amount.unit}/{amount.per}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_two_hundred(language: str) -> None:
    rows = _table(language)
    counted = [rows[name] for name in ("durations", "ranges", "two_readings", "no_date")]
    counted += [*rows["dates"].values(), *rows["doses"].values()]
    assert len({str(text) for texts in counted for text in texts}) >= 200


@pytest.mark.parametrize(("text", "expected"), _cases("dates"))
def test_a_date(text: str, expected: str) -> None:
    (written,) = _written(text)
    assert written.kind == "date"
    assert _said(written) == expected


@pytest.mark.parametrize(("text", "expected"), _cases("durations"))
def test_a_duration(text: str, expected: str) -> None:
    (written,) = _written(text)
    assert written.kind == "duration"


@pytest.mark.parametrize(("text", "expected"), _cases("ranges"))
def test_a_range(text: str, expected: str) -> None:
    (written,) = _written(text)
    assert written.kind == "range"
    assert written.ends is not None
    assert written.ends.lo > date(2018, 1, 1)


@pytest.mark.parametrize(("text", "expected"), _cases("two_readings"))
def test_a_date_that_only_the_writer_can_decide(text: str, expected: str) -> None:
    (written,) = _written(text)
    assert len(written.readings) == 2


@pytest.mark.parametrize(("text", "expected"), _cases("no_date"))
def test_no_date(text: str, expected: str) -> None:
    assert not _written(text)


@pytest.mark.parametrize(("text", "expected"), _cases("doses"))
def test_a_dose(text: str, expected: str) -> None:
    (amount,) = doses(normalise(text).text)
    assert _of_a_day(amount) == expected
