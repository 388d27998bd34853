"""The command line of the engine: check the data files, list the facts, assess patients line by line."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from criteria.census import census
from criteria.drugs import load_drugs
from criteria.facts import load_facts
from criteria.instrument import Instrument
from criteria.instrument_file import instruments, load_instrument
from criteria.located_yaml import DefinitionError
from criteria.patient_lines import assess_lines, each_patient, replay_lines
from criteria.priors import read_priors
from criteria.score_items import plain
from criteria.score_lines import listing, score_lines
from criteria.screens import load_screens
from criteria.simulation import as_json as played_as_json
from criteria.simulation import simulate, summary
from criteria.trial import DEFAULT_TRIAL, Trial, load_trials, open_trial, shipped_trials, trials_in

_A_TRIAL = "Write a folder for each trial there, with its trial.yaml"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.command(options)
    except DefinitionError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m criteria", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    checking = commands.add_parser(
        "check", help="lint every trial, screen, fact and drug file, run the vectors"
    )
    checking.set_defaults(command=_check)
    _add_folder(checking)
    listing = commands.add_parser("facts", help="print the fact catalogue as JSON")
    listing.set_defaults(command=_facts)
    assessing = commands.add_parser("assess", help="read one patient (JSON) a line, write one result a line")
    assessing.set_defaults(command=_assess)
    assessing.add_argument("--with-answers", action="store_true", help="so that the results can be replayed")
    assessing.add_argument(
        "--explain", action="store_true", help="causes and other readings beside each result"
    )
    _add_trial(assessing)
    replaying = commands.add_parser("replay", help="make decisions again; says same, or what differs")
    replaying.set_defaults(command=_replay)
    _add_folder(replaying)
    listing_scores = commands.add_parser(
        "scores", help="print the score instruments, their rules and items as JSON"
    )
    listing_scores.set_defaults(command=_scores)
    listing_scores.add_argument("instrument", nargs="*", help="ids of instruments (default: every one)")
    scoring = commands.add_parser(
        "score", help="read the items of one patient (JSON) a line, write their score"
    )
    scoring.set_defaults(command=_score)
    scoring.add_argument("instrument", help="id of the instrument, such as sledai_2k, in any spelling")
    playing = commands.add_parser("simulate", help="play the interview with one complete patient a line")
    playing.set_defaults(command=_simulate)
    playing.add_argument("--summary", action="store_true", help="means and medians by verdict instead")
    playing.add_argument("--priors", type=Path, metavar="FILE", help="shares that go before the shipped ones")
    _add_trial(playing)
    return parser


def _add_trial(command: argparse.ArgumentParser) -> None:
    command.add_argument("--trial", default=DEFAULT_TRIAL, help="id of the trial (default: %(default)s)")
    _add_folder(command)


def _add_folder(command: argparse.ArgumentParser) -> None:
    command.add_argument("--trials", type=Path, metavar="FOLDER", help="a folder of further trial folders")


def _trial(options: argparse.Namespace) -> Trial:
    folder: Path | None = options.trials
    known = sorted({*shipped_trials(), *_own_trials(folder)})
    if options.trial not in known and not (folder and (folder / options.trial).is_dir()):
        advice = f"Write one of: {', '.join(known)}"
        if not folder:
            advice += "; or give the folder of its folder with --trials"
        raise DefinitionError(options.trial, None, "there is no such trial", advice)
    return load_trials([options.trial], folder)[0]


def _own_trials(folder: Path | None) -> tuple[str, ...]:
    """The ids of the trials in the folder of --trials.

    Raises:
        DefinitionError: there is no such folder, or nothing in it that could be a trial.
    """
    if folder is None:
        return ()
    if not folder.is_dir():
        problem = "there is no such folder" if not folder.exists() else "is no folder"
        raise DefinitionError(
            str(folder), None, problem, "Give --trials the folder that your trial folders are in"
        )
    if not any(item.is_dir() for item in folder.iterdir()):
        advice = "Give --trials the folder around it" if (folder / "trial.yaml").is_file() else _A_TRIAL
        raise DefinitionError(str(folder), None, "there is no trial folder in it", advice)
    return trials_in(folder)


def _check(options: argparse.Namespace) -> int:
    own = _own_trials(options.trials)
    print(f"facts: {len(load_facts())}  drugs: {len(load_drugs())}  screens: {len(load_screens())}")
    for trial in load_trials(shipped_trials()):
        print("\n".join(census(trial)))
    for trial_id in own:
        print("\n".join(census(open_trial(options.trials / trial_id))))
    return 0


def _facts(options: argparse.Namespace) -> int:
    catalogue = {
        name: fact.model_dump(mode="json", exclude_defaults=True, by_alias=True)
        for name, fact in load_facts().items()
    }
    print(json.dumps(catalogue, ensure_ascii=False, indent=1))
    return 0


def _scores(options: argparse.Namespace) -> int:
    chosen = [_instrument(name) for name in options.instrument or instruments()]
    print(json.dumps([listing(instrument) for instrument in chosen], ensure_ascii=False, indent=1))
    return 0


def _score(options: argparse.Namespace) -> int:
    return _write(score_lines(_instrument(options.instrument), sys.stdin))


def _instrument(name: str) -> Instrument:
    """An instrument by its id in any spelling."""
    known = {plain(one): one for one in instruments()}
    try:
        return load_instrument(known.get(plain(name), name))
    except LookupError:
        advice = f"Write one of: {', '.join(instruments())}"
        raise DefinitionError(name, None, "there is no such instrument", advice) from None


def _assess(options: argparse.Namespace) -> int:
    trial = _trial(options)
    return _write(
        assess_lines(trial, sys.stdin, with_answers=options.with_answers, explained=options.explain)
    )


def _replay(options: argparse.Namespace) -> int:
    """The status is 1 where a decision differs, or cannot be made again."""
    _own_trials(options.trials)
    results = replay_lines(sys.stdin, partial(_known_trial, folder=options.trials))
    differing = 0
    for result in results:
        differing += result.get("replayed") != "same"
        _write([result])
    return 1 if differing else 0


def _known_trial(name: str, folder: Path | None) -> Trial:
    known = {*shipped_trials(), *_own_trials(folder)}
    if name not in known:
        raise ValueError(f"there is no trial {name}; give its folder's folder with --trials")
    return _loaded(name, folder)


@cache
def _loaded(name: str, folder: Path | None) -> Trial:
    return load_trials([name], folder)[0]


def _simulate(options: argparse.Namespace) -> int:
    trial = _trial(options)
    priors = read_priors(options.priors, trial.facts).over(trial.priors) if options.priors else trial.priors
    played = each_patient(
        sys.stdin, lambda patient: played_as_json(simulate(trial, patient.answers, patient.on, priors))
    )
    if not options.summary:
        return _write(played)
    print("\n".join(summary(played)))
    return 0


def _write(results: Iterable[Mapping[str, Any]]) -> int:
    for result in results:
        print(json.dumps(result, ensure_ascii=False).encode("utf-8", "replace").decode(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
