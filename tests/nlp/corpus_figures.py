"""The figures of reading on a labelled corpus: `python -m tests.nlp.corpus_figures GOLD SCORER`.

The corpus holds other people's text and its scorer is not ours, so both stay outside the repository. What the scorer
does not count is counted here: for how many drugs the time of taking is left open rather than guessed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nlp.__main__ import lines

Figures = Mapping[str, Any]
LEAST_MENTIONS = {"en": 0.97, "zh": 0.95, "ru": 0.95}
MOST_FALSE_ON_NEGATIVES = 1
MOST_WRONG_TIMES = 0.05


def read(gold: Sequence[Mapping[str, Any]], today: date) -> list[dict[str, Any]]:
    """What the reader makes of every passage, labels withheld."""
    asked = [{name: row[name] for name in ("id", "lang", "text")} for row in gold]
    return list(lines(StringIO("\n".join(json.dumps(row) for row in asked)), today))


def scored(gold: Path, scorer: Path, answers: Sequence[Mapping[str, Any]]) -> Figures:
    """The scorer's own figures."""
    with TemporaryDirectory() as folder:
        predicted, figures = Path(folder, "predicted.jsonl"), Path(folder, "figures.json")
        predicted.write_text("\n".join(json.dumps(answer) for answer in answers), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(predicted), "--json", str(figures), "--quiet"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        found: Figures = json.loads(figures.read_text(encoding="utf-8"))
    return found


def open_times(answers: Sequence[Mapping[str, Any]]) -> tuple[int, int]:
    """How many drugs read are left without a time of taking, of how many."""
    drugs = [m for answer in answers for m in answer["mentions"] if m["kind"] == "drug" and not m["negated"]]
    return sum(m["temporality"] is None for m in drugs), len(drugs)


def rows(figures: Figures) -> Iterator[tuple[str, float, float, bool]]:
    """Each figure with its limit and whether it holds; shares as fractions."""
    for language, least in LEAST_MENTIONS.items():
        found = figures["strict"].get(f"lang={language}|any")
        if found:
            yield f"strict mention F1, {language}", found["f1"], least, found["f1"] >= least
    asserted = figures["asserted"]["all|any"]["f1"]
    yield "asserted facts F1", asserted, 0.95, asserted >= 0.95
    denied, attributes = figures["negation_confusion"], figures["attributes"]
    right = denied.get("tp", 0)
    precision = right / max(1, right + denied.get("fp", 0))
    recall = right / max(1, right + denied.get("fn", 0))
    yield "negated, precision", precision, 0.97, precision >= 0.97
    yield "negated, recall", recall, 0.97, recall >= 0.97
    for name, least in (("dose", 0.93), ("last_dose", 0.95)):
        share = attributes[name].get("ok", 0) / max(1, attributes[name].get("n", 0))
        yield name, share, least, share >= least
    wrong = figures["negatives"]["fp"]
    yield "found where nothing is", wrong, MOST_FALSE_ON_NEGATIVES, wrong <= MOST_FALSE_ON_NEGATIVES
    times = attributes["temporality"]
    late = 1 - times.get("ok_drug_unambiguous", 0) / max(1, times.get("n_drug_unambiguous", 0))
    yield "time of a drug wrong, of those asserted", late, MOST_WRONG_TIMES, late <= MOST_WRONG_TIMES


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.nlp.corpus_figures", description=__doc__)
    parser.add_argument("gold", type=Path, help="labelled passages, a JSON object a line")
    parser.add_argument("scorer", type=Path, help="the scorer that came with them")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    options = parser.parse_args(arguments)
    gold = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines() if line]
    answers = read(gold, options.today)
    holds = True
    for name, value, limit, kept in rows(scored(options.gold, options.scorer, answers)):
        holds = holds and kept
        print(f"{name:42} {value:7.3f}   limit {limit:g}{'' if kept else '   MISSED'}")
    left_open, drugs = open_times(answers)
    print(f"time of a drug left open: {left_open} of {drugs} ({left_open / max(1, drugs):.1%})")
    return int(not holds)


if __name__ == "__main__":
    sys.exit(main())
