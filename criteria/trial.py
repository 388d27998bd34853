"""A trial ready to be assessed against, and how it is loaded.

A trial with an unknown fact, a wrong type or unit, a quote that is not in its source, an id used twice or a failing
vector does not load; the error names file, line and what to write instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

from criteria.askable import check_askable
from criteria.compilation import compile_sections
from criteria.drugs import load_drugs
from criteria.expression import Cut
from criteria.facts import Catalogue, load_facts
from criteria.located_yaml import DefinitionError, read_located
from criteria.priors import Priors, load_priors, read_priors
from criteria.screens import ScreenSpec, load_screens
from criteria.tree import Cohort, Criterion
from criteria.trial_file import Registry, TrialSpec, check_quotes, plain_text
from criteria.trial_folder import digest_of, facts_of, screens_of
from criteria.vectors import check_vectors

TRIALS_FOLDER = Path(__file__).with_name("trials")
DEFAULT_TRIAL = "NCT07301164"


@dataclass(frozen=True, eq=False, repr=False)
class Trial:
    """A trial ready to be assessed against; `digest` changes with its files or a catalogue.

    `facts` and `screens` are the shared ones and those its folder adds; `others_cuts` limits of the trials loaded with
    it, so that one press can answer for all of them.
    """

    folder: Path
    spec: TrialSpec
    digest: str
    facts: Catalogue
    screens: tuple[ScreenSpec, ...]
    inclusion: tuple[Criterion, ...]
    cohorts: tuple[Cohort, ...]
    exclusion: tuple[Criterion, ...]
    others_cuts: tuple[Cut, ...] = ()

    def __repr__(self) -> str:
        return f"Trial({self.id}, {self.digest[:12]})"

    @property
    def id(self) -> str:
        """The registry number."""
        return self.spec.id

    @property
    def registry(self) -> Registry:
        """What the registry says of the trial itself."""
        return self.spec.registry

    def sections(self) -> Iterator[Criterion]:
        """The criteria at the top: inclusion, the cohorts' sections, exclusion."""
        yield from self.inclusion
        yield from (cohort.criterion for cohort in self.cohorts)
        yield from self.exclusion

    @cached_property
    def atoms(self) -> tuple[tuple[Criterion, Criterion], ...]:
        """Every atomic criterion with the criterion at the top it belongs to, in the order of the trial."""
        return tuple((section, leaf) for section in self.sections() for leaf in section.leaves())

    def leaves(self) -> Iterator[Criterion]:
        """The atomic criteria, in the order of the trial."""
        return (leaf for _, leaf in self.atoms)

    def criterion(self, criterion_id: str) -> Criterion:
        """The criterion or group with an id.

        Raises:
            KeyError: the trial has no such criterion.
        """
        return self._by_id[criterion_id]

    @cached_property
    def _by_id(self) -> dict[str, Criterion]:
        return {criterion.id: criterion for section in self.sections() for criterion in section.walk()}

    @cached_property
    def priors(self) -> Priors:
        """What is expected of patients: what the trial's own priors.yaml says goes before the shared shares."""
        own = self.folder / "priors.yaml"
        if not own.is_file():
            return load_priors()
        with _named(self.folder):
            return read_priors(own, self.facts).over(load_priors())

    @cached_property
    def cuts(self) -> tuple[Cut, ...]:
        """The limits at which the rules compare facts."""
        return tuple(dict.fromkeys(cut for leaf in self.leaves() if leaf.rule for cut in leaf.rule.cuts))


@lru_cache(maxsize=8)
def load_trial(trial_id: str) -> Trial:
    """The trial of this id among those shipped.

    Raises:
        DefinitionError: no such trial, or one that does not hold its own checks and vectors.
    """
    return open_trial(TRIALS_FOLDER / trial_id)


def open_trial(folder: Path) -> Trial:
    """The trial in a folder, which carries its id as name, with its vectors decided and everything askable.

    Raises:
        DefinitionError: the file, the line and what to write instead.
    """
    load_facts(), load_screens(), load_drugs()  # a fault in a shared file is none of the trial
    with _named(folder):
        trial = read_trial(folder)
        if trial.id != folder.name:
            advice = f"Call the folder {trial.id}"
            raise DefinitionError("trial.yaml", None, f"id: {trial.id} in the folder {folder.name}", advice)
        check_vectors(trial, folder / "vectors.csv")
        check_askable(trial)
    return trial


@contextmanager
def _named(folder: Path) -> Iterator[None]:
    """Faults of a trial's files with the name of its folder: several trials have files of one name."""
    try:
        yield
    except DefinitionError as error:
        if error.file == folder.name:
            raise
        named = f"{folder.name}/{error.file}"
        raise DefinitionError(named, error.line, error.problem, error.advice) from error


def load_trials(ids: Iterable[str], folder: Path | None = None) -> tuple[Trial, ...]:
    """The trials of these ids in their order, each from a folder of trial folders, or else among those shipped.

    Raises:
        DefinitionError: a trial that does not load, or a fact that two of them define differently.
    """
    trials = tuple(
        open_trial(folder / name) if folder and (folder / name).is_dir() else load_trial(name)
        for name in dict.fromkeys(ids)
    )
    _check_alike(trials)
    return tuple(_beside(trial, trials) for trial in trials)


def trials_in(folder: Path) -> tuple[str, ...]:
    """The ids of the trials in a folder of trial folders."""
    return tuple(sorted(file.parent.name for file in folder.glob("*/trial.yaml")))


def _beside(trial: Trial, trials: tuple[Trial, ...]) -> Trial:
    cuts = dict.fromkeys(cut for other in trials for cut in other.cuts if cut not in trial.cuts)
    return replace(trial, others_cuts=tuple(cuts)) if cuts else trial


def _check_alike(trials: tuple[Trial, ...]) -> None:
    """An answer is asked once for all trials: a fact is the same in each."""
    known: dict[str, Trial] = {}
    for trial in trials:
        for name, fact in trial.facts.items():
            other = known.setdefault(name, trial)
            if other.facts[name] != fact:
                problem = f"{name} of {trial.id} is defined otherwise in {other.id}"
                raise DefinitionError("facts.yaml", None, problem, "Give one of them another name")


def shipped_trials() -> tuple[str, ...]:
    """The ids of the trials in the package."""
    return trials_in(TRIALS_FOLDER)


def read_trial(folder: Path, *, reading: tuple[str, str] | None = None) -> Trial:
    """Read and check a trial folder, without its vectors; `reading` = (R, alternative) reads ambiguous words so.

    Raises:
        DefinitionError: the file, the line and what to write instead.
    """
    file = folder / "trial.yaml"
    if not file.is_file():
        known = ", ".join(shipped_trials())
        raise DefinitionError(folder.name, None, "there is no such trial", f"Write one of: {known}")
    located = read_located(file)
    spec = located.parse(TrialSpec)
    source = (folder / "source.txt").read_text(encoding="utf-8")
    check_quotes(located, spec, plain_text(source))
    facts = facts_of(folder)
    sections = compile_sections(located, spec, facts, reading)
    return Trial(folder, spec, digest_of(folder), facts, screens_of(folder, facts), *sections)
