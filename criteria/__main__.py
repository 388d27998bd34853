"""The command line of the engine: check the data files, list the facts, assess patients line by line."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, get_args

from criteria.assess import Assessment, assess
from criteria.drugs import load_drugs
from criteria.facts import load_facts
from criteria.located_yaml import DefinitionError
from criteria.screens import load_screens
from criteria.tree import Unknowable
from criteria.trial import Trial, load_trial, shipped_trials


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        if options.command == "check":
            return _check()
        if options.command == "facts":
            print(json.dumps(_facts(), ensure_ascii=False, indent=1))
            return 0
        trial = load_trial(options.trial)
        for answer in assess_lines(trial, sys.stdin):
            print(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace").decode(), flush=True)
    except DefinitionError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m criteria", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="lint every trial, screen, fact and drug file and run the vectors")
    commands.add_parser("facts", help="print the fact catalogue as JSON")
    assessing = commands.add_parser("assess", help="read one patient (JSON) a line, write one result a line")
    assessing.add_argument("--trial", default="NCT07301164", help="id of the trial (default: %(default)s)")
    return parser


def _check() -> int:
    screens = load_screens()
    print(f"facts: {len(load_facts())}  drugs: {len(load_drugs())}  screens: {len(screens)}")
    for trial_id in shipped_trials():
        trial = load_trial(trial_id)
        print("\n".join(_census(trial)))
    return 0


def _census(trial: Trial) -> Iterator[str]:
    """The conditions of a trial, counted, and listed by what a missing answer would need."""
    leaves = list(trial.leaves())
    polarity = Counter(leaf.polarity for leaf in leaves)
    who = Counter(leaf.who for leaf in leaves)
    readings = trial.spec.readings
    alternatives = sum(len(reading.alternatives) for reading in readings.values())
    yield f"{trial.id}: {len(leaves)} conditions in {len(trial.cohorts)} cohorts; all vectors pass"
    yield f"  digest {trial.digest}"
    yield "  " + ", ".join(f"{count} {name}" for name, count in polarity.items())
    yield "  answered by: " + ", ".join(f"{name} {count}" for name, count in who.items())
    yield f"  {len(readings)} ambiguities with {alternatives} alternative readings"
    for kind in get_args(Unknowable):
        ids = [leaf.id for leaf in leaves if leaf.unknown == kind]
        yield f"  {kind} ({len(ids)}): {', '.join(ids)}"


def _facts() -> dict[str, Any]:
    return {
        name: fact.model_dump(mode="json", exclude_defaults=True, by_alias=True)
        for name, fact in load_facts().items()
    }


def assess_lines(trial: Trial, lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """One result for every line that is not blank; a line that cannot be read gives an error with its number."""
    for number, line in enumerate(lines, start=1):
        if not line.strip("\ufeff\r\n\t "):
            continue
        patient: Any = None
        try:
            patient = json.loads(line.lstrip("\ufeff"), object_pairs_hook=_without_repeats)
            on = _day_of(patient)
            yield {"id": patient.get("id"), **as_json(assess(trial, patient["answers"], on))}
        except (ValueError, RecursionError) as error:
            known = patient.get("id") if isinstance(patient, dict) else None
            reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)
            yield {"id": known, "line": number, "error": f"line {number}: {reason}"}


def _day_of(patient: Any) -> date:
    if not isinstance(patient, dict) or not isinstance(patient.get("answers"), dict):
        raise ValueError('write {"id": …, "on": "2026-11-22", "answers": {fact: value}}')
    on = str(patient.get("on"))
    if not re.fullmatch(r"(?:19|20|21)\d\d-\d\d-\d\d", on):
        raise ValueError('"on" is missing or no day; write "on": "2026-11-22"')
    return date.fromisoformat(on)


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for key in found if sum(key == other for other, _ in pairs) > 1)
        raise ValueError(f"{twice!r} stands twice; keep one of the two")
    return found


def as_json(assessment: Assessment) -> dict[str, Any]:
    """An assessment in the documented form. `met` says that the trial's sentence is true of the patient."""
    return {
        "on": assessment.on.isoformat(),
        "verdict": assessment.verdict,
        "earliest": assessment.earliest.isoformat() if assessment.earliest else None,
        "cohorts": dict(assessment.cohorts),
        "criteria": [
            {
                "id": result.id,
                "verdict": result.verdict,
                "polarity": result.polarity,
                "status": result.status,
                "why": result.why(),
            }
            for result in assessment.criteria
        ],
        "blocking": list(assessment.blocking),
        "missing": list(assessment.missing),
        "for_site": list(assessment.for_site),
        "estimates": {name: float(value) for name, value in assessment.estimates.items()},
        "warnings": list(assessment.warnings),
    }


if __name__ == "__main__":
    sys.exit(main())
