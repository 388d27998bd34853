"""`python -m nlp`: reads {"id", "lang", "text", "today"?} a line and writes what was understood, as JSON lines."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TextIO

from nlp.findings import Finding, Question
from nlp.reading import MessageTooLong, Reading, extract


def mention(finding: Finding) -> dict[str, Any]:
    """The finding in the fields of the labelled corpus. A status without a cue is null: left open."""
    line: dict[str, Any] = {
        "start": finding.start,
        "end": finding.end,
        "kind": finding.kind,
        "concept": finding.concept,
        "parents": list(finding.parents),
        "negated": finding.negated,
        "experiencer": "patient" if finding.experiencer == "patient" else "other",
        "temporality": None if finding.status == "unspecified" else finding.status,
        "asks": finding.asks,
    }
    if finding.kind == "drug":
        dose = finding.dose
        line["dose"] = dose.model_dump(exclude_none=True, exclude={"assumed"}) if dose else None
        for name, interval in (("start_date", finding.start_date), ("last_dose", finding.last_dose)):
            line[name] = interval.coarse_iso if interval and not interval.relative else None
        line["stopped_reason"] = finding.stopped_reason
    if finding.kind == "measure":
        line["value"] = finding.value
    return line


def question(asked: Question) -> dict[str, Any]:
    """The question with what it offers: concepts, or dates."""
    options = [option.concept or (option.date.answer() if option.date else None) for option in asked.options]
    return {"start": asked.start, "end": asked.end, "kind": asked.kind, "options": options}


def answered(row: Mapping[str, Any], reading: Reading) -> dict[str, Any]:
    return {
        "id": row.get("id"),
        "mentions": [mention(finding) for finding in reading.findings],
        "questions": [question(asked) for asked in reading.questions],
        "unparsed": [[piece.start, piece.end] for piece in reading.unparsed],
    }


def lines(source: TextIO, today: date) -> Iterator[dict[str, Any]]:
    """One answer a line; a line that cannot be read gets an error with its number, and the rest goes on."""
    for number, line in enumerate(source, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            day = date.fromisoformat(row["today"]) if row.get("today") else today
            text = _text_of(row)
        except (ValueError, TypeError, AttributeError) as error:
            yield {"line": number, "error": f"{type(error).__name__}: {error}"}
            continue
        try:
            yield answered(row, extract(text, row.get("lang"), day))
        except MessageTooLong as error:
            yield {"line": number, "id": row.get("id"), "error": f"MessageTooLong: {error}"}


def _text_of(row: Mapping[str, Any]) -> str:
    text = row.get("text")
    if not isinstance(text, str):
        raise ValueError('a line needs "text", a string')
    return text


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m nlp", description=__doc__)
    parser.add_argument(
        "--today", type=date.fromisoformat, default=None, help="the day of the messages, YYYY-MM-DD"
    )
    options = parser.parse_args(arguments)
    failed = False
    for answer in lines(sys.stdin, options.today or date.today()):
        failed = failed or "error" in answer
        print(json.dumps(answer, ensure_ascii=False))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
