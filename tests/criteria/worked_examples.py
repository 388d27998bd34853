"""The worked examples of docs/scores, a row a case: what was found, and what a clinician reckons from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).parents[2] / "docs" / "scores"
_HEAD = ["Case", "Findings", "Points", "Result", "Why"]
_REST = "rest absent"
_CLASSIFIED = {"–": None, "classified": True, "not classified": False, "undecided": None}
_MEASURED = re.compile(r"(?P<name>[^=]+?)\s*=\s*(?P<number>-?[\d.]+)(?:\s+(?P<unit>\S.*))?$")


@dataclass(frozen=True)
class Example:
    """A row: the line for the command, the points it must give, and what is read off."""

    instrument: str
    case: str
    line: dict[str, Any]
    low: Decimal | None
    high: Decimal | None
    classified: bool | None
    outcomes: dict[str, str]

    def __str__(self) -> str:
        return f"{self.instrument}: {self.case}"


def examples(instrument: str) -> list[Example]:
    """Every row of the table of an instrument."""
    lines = (EXAMPLES / f"{instrument}.md").read_text(encoding="utf-8").splitlines()
    rows = [_cells(line) for line in lines if line.startswith("|") and not set(line) <= set("|-: ")]
    return [_example(instrument, row) for row in rows if row != _HEAD and len(row) == len(_HEAD)]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _example(instrument: str, row: list[str]) -> Example:
    case, findings, points, result, why = row
    assert why, f"{instrument}: {case} gives no reason"
    parts = [part.strip() for part in findings.split(";") if part.strip()]
    items = dict(_finding(part) for part in parts if part != _REST)
    line: dict[str, Any] = {"id": case, "items": items}
    if _REST in parts:
        line["rest"] = "absent"
    classified, *outcomes = (part.strip() for part in result.split(","))
    low, high = _points(points)
    read_off = dict(outcome.split(" ", 1) for outcome in outcomes)
    return Example(instrument, case, line, low, high, _CLASSIFIED[classified], read_off)


def _finding(part: str) -> tuple[str, Any]:
    if part.startswith("not "):
        return part.removeprefix("not ").strip(), False
    if "=" not in part:
        return part, True
    if found := _MEASURED.match(part):
        number = float(found["number"]) if "." in found["number"] else int(found["number"])
        return found["name"], {"value": number, "unit": found["unit"]} if found["unit"] else number
    name, _, level = part.partition("=")
    return name.strip(), level.strip()


def _points(text: str) -> tuple[Decimal | None, Decimal | None]:
    if text == "–":
        return None, None
    low, _, high = text.partition(" to ")
    return Decimal(low), Decimal(high or low)
