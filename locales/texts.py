"""Fluent files read into texts that know where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fluent.syntax import FluentParser, ast

from criteria.trial import DEFAULT_TRIAL

TRIALS = "trials"
"""The folder of a language in which the texts of each trial have a file: two trials may both have a criterion E1."""


@dataclass(frozen=True, order=True)
class Fault:
    """Something wrong with a text, and the place to mend it."""

    file: str
    line: int
    problem: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.problem}"


@dataclass(frozen=True)
class Text:
    """One message value or attribute; `key` is `message`, `message.attribute` or `-term`."""

    key: str
    pattern: ast.Pattern
    file: str
    line: int

    def fault(self, problem: str) -> Fault:
        """A fault of this text."""
        return Fault(self.file, self.line, f"{self.key}: {problem}")


@dataclass
class Language:
    """All texts of one language by key, and what could not be read."""

    code: str
    texts: dict[str, Text] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def read_language(folder: Path, trial: Path | None = None) -> Language:
    """Read every `*.ftl` file below a language's folder, and of the trials' texts those of one file.

    A trial may word a shared text anew, such as a question that names another time: the trial's then stands instead.
    """
    language = Language(folder.name)
    for path in shared_files(folder):
        file = f"{folder.name}/{path.relative_to(folder).as_posix()}"
        _read_file(path.read_text(encoding="utf-8"), file, language)
    own = trial or folder / TRIALS / f"{DEFAULT_TRIAL}.ftl"
    if own.is_file():
        inside = own.is_relative_to(folder)
        file = f"{folder.name}/{own.relative_to(folder).as_posix()}" if inside else own.as_posix()
        of_trial = Language(folder.name)
        _read_file(own.read_text(encoding="utf-8"), file, of_trial)
        _join(language, of_trial)
    return language


def shared_files(folder: Path) -> list[Path]:
    """The files of a language that speak of no particular trial."""
    return [path for path in sorted(folder.rglob("*.ftl")) if path.parent != folder / TRIALS]


def trial_file(folder: Path, trial: Path) -> Path:
    """Where the texts of a trial folder stand in one language: beside the trial, or in the language's own folder."""
    beside = trial / "locales" / f"{folder.name}.ftl"
    return beside if beside.is_file() else folder / TRIALS / f"{trial.name}.ftl"


def _join(language: Language, of_trial: Language) -> None:
    reworded = {key.partition(".")[0] for key in of_trial.texts}
    shared = {key: text for key, text in language.texts.items() if key.partition(".")[0] not in reworded}
    language.texts = shared | of_trial.texts
    language.faults += of_trial.faults


def _read_file(source: str, file: str, language: Language) -> None:
    for entry in FluentParser(with_spans=True).parse(source).body:
        line = 1 if entry.span is None else source.count("\n", 0, entry.span.start) + 1
        if isinstance(entry, ast.Junk):
            reason = entry.annotations[0].message if entry.annotations else "cannot be read"
            language.faults.append(Fault(file, line, f"not Fluent: {reason}"))
        elif isinstance(entry, ast.Message | ast.Term):
            for key, pattern in _keyed(entry):
                text = Text(key, pattern, file, line)
                if key in language.texts:
                    language.faults.append(text.fault(f"is already in {language.texts[key].file}"))
                language.texts[key] = text


def _keyed(entry: ast.Message | ast.Term) -> Iterator[tuple[str, ast.Pattern]]:
    name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
    if entry.value is not None:
        yield name, entry.value
    for attribute in entry.attributes:
        yield f"{name}.{attribute.id.name}", attribute.value
