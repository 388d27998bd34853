"""Holds the languages against each other and against the trial: `python -m locales.check`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from babel import Locale

from criteria.trial import DEFAULT_TRIAL, TRIALS_FOLDER, shipped_trials
from locales.markup import hint_problem, label_problem, markup_problem
from locales.patterns import is_plural, references, renderings, selections, variables
from locales.texts import Fault, Language, Text, read_language, trial_file
from locales.wanted import stands_on_button, wanted_for_patients, wanted_texts

LOCALES = Path(__file__).parent
REFERENCE = "en"

# A pattern of many selects multiplies; so many of its texts are looked at.
_RENDERINGS = 2000


def read_languages(folder: Path, trial: Path = TRIALS_FOLDER / DEFAULT_TRIAL) -> list[Language]:
    """Every language of a locales folder, the reference first, each with its texts of the trial in a folder."""
    codes = sorted({path.name for path in folder.iterdir() if path.is_dir() and any(path.rglob("*.ftl"))})
    codes.sort(key=lambda code: code != REFERENCE)
    return [read_language(folder / code, trial_file(folder / code, trial)) for code in codes]


def check_languages(languages: Iterable[Language]) -> list[Fault]:
    """All faults: of each text by itself, and of each language against the first."""
    reference, *others = languages
    faults = list(_own_faults(reference))
    for language in others:
        faults += [*_own_faults(language), *_faults_against(reference, language)]
    return sorted(faults)


def check_wanted(language: Language, wanted: Iterable[tuple[str, str]]) -> list[Fault]:
    """The texts that something outside the locales needs and the language does not have.

    `wanted` holds pairs of a key and what needs it.
    """
    present = {key.partition(".")[0] for key in language.texts}
    return [
        Fault(language.code, 1, f"{key} is missing; it names {what}")
        for key, what in wanted
        if key not in present
    ]


def check_patients(language: Language, wanted: Iterable[tuple[str, str]]) -> list[Fault]:
    """The texts that patients meet and that speak to doctors alone.

    `wanted` holds pairs of a key and what it names.
    """
    return [
        text.fault(f"names {what} to doctors only; write below it .patient = … in everyday words")
        for key, what in dict(wanted).items()
        if (text := language.texts.get(key)) is not None and f"{key}.patient" not in language.texts
    ]


def check_lengths(language: Language) -> list[Fault]:
    """The labels too wide for a button, and the hints too long to be read."""
    return [
        text.fault(problem)
        for key, text in language.texts.items()
        for problem in sorted(set(_length_problems(key, text)))
    ]


def _length_problems(key: str, text: Text) -> Iterator[str]:
    problem_of = hint_problem if key.endswith("hint") else label_problem
    if problem_of is hint_problem or stands_on_button(key):
        for one in islice(renderings(text.pattern), _RENDERINGS):
            if problem := problem_of(one):
                yield problem


def _own_faults(language: Language) -> Iterator[Fault]:
    yield from language.faults
    needed = _plural_categories(language.code)
    for text in language.texts.values():
        for problem in sorted(
            {found for one in islice(renderings(text.pattern), _RENDERINGS) if (found := markup_problem(one))}
        ):
            yield text.fault(problem)
        for key in sorted(references(text.pattern) - language.texts.keys()):
            yield text.fault(f"uses {key}, which is missing in {language.code}")
        for name, keys in selections(text.pattern).items():
            lacking = needed - keys
            if is_plural(keys) and lacking:
                yield text.fault(f"${name} lacks the plural variants {', '.join(sorted(lacking))}")


def _faults_against(reference: Language, language: Language) -> Iterator[Fault]:
    for key, original in reference.texts.items():
        text = language.texts.get(key)
        if text is not None:
            yield from _differences(original, text, language.code)
        elif not key.startswith("-"):
            yield Fault(
                _same_file(original.file, reference.code, language.code),
                1,
                f"{key} is missing; {original.file}:{original.line} has it",
            )
    for key, text in language.texts.items():
        if key not in reference.texts and not key.startswith("-"):
            yield text.fault(f"is not in {reference.code}")


def _same_file(file: str, reference: str, code: str) -> str:
    """The file of a language that holds what `file` holds in the reference."""
    if file.startswith(f"{reference}/"):
        return file.replace(reference, code, 1)
    return Path(file).with_name(f"{code}.ftl").as_posix()


def _differences(original: Text, text: Text, code: str) -> Iterator[Fault]:
    ours, theirs = variables(text.pattern), variables(original.pattern)
    if ours != theirs:
        yield text.fault(f"uses {_names(ours)}, {original.file}:{original.line} uses {_names(theirs)}")
    chosen = selections(text.pattern)
    for name, keys in selections(original.pattern).items():
        if is_plural(keys):
            if name not in chosen and _plural_categories(code):
                yield text.fault(f"has no plural variants for ${name}")
        elif chosen.get(name) != keys:
            yield text.fault(f"the variants of ${name} differ from {', '.join(sorted(keys))}")


def _plural_categories(code: str) -> frozenset[str]:
    """The categories a language's plural needs beside the default one, by Unicode CLDR."""
    return frozenset(Locale.parse(code, sep="-").plural_form.tags) - {"other"}


def _names(names: frozenset[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names)) or "no variables"


def check_trial(trial: Path) -> list[Fault]:
    """What is wrong with the texts of a trial folder and with the shared ones it needs, in every language.

    Raises:
        DefinitionError: a file of the trial does not load.
    """
    languages = read_languages(LOCALES, trial)
    faults = [*check_languages(languages), *check_wanted(languages[0], wanted_texts(trial))]
    faults += check_patients(languages[0], wanted_for_patients(trial))
    return faults + [fault for language in languages for fault in check_lengths(language)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print every fault; 0 if there is none."""
    parser = argparse.ArgumentParser(prog="python -m locales.check", description=__doc__)
    parser.add_argument(
        "--trials", type=Path, help="a folder of trial folders, to be checked beside the shipped ones"
    )
    options = parser.parse_args([] if arguments is None else arguments)
    languages = read_languages(LOCALES)
    if not languages or languages[0].code != REFERENCE:
        print(f"locales/{REFERENCE} holds no texts")
        return 1
    folders = [TRIALS_FOLDER / trial for trial in shipped_trials()]
    folders += sorted(file.parent for file in options.trials.glob("*/trial.yaml")) if options.trials else []
    faults = list(dict.fromkeys(fault for folder in folders for fault in check_trial(folder)))
    own = [f"{language.code}/" for language in languages]
    for fault in faults:
        print(f"locales/{fault}" if fault.file.startswith(tuple(own)) else fault)
    count = ", ".join(f"{language.code} {len(language.texts)}" for language in languages)
    print(f"trials: {', '.join(folder.name for folder in folders)}; texts: {count}; faults: {len(faults)}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
