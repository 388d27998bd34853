"""YAML data files read with the line of every entry, and the error that names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

_Path: TypeAlias = tuple[str | int, ...]
_Model = TypeVar("_Model", bound=BaseModel)


class DefinitionError(Exception):
    """A data file that does not load: what is wrong, where, and what to write instead."""

    def __init__(self, file: str, line: int | None, problem: str, advice: str) -> None:
        super().__init__(file, line, problem, advice)
        self.file, self.line, self.problem, self.advice = file, line, problem, advice

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.problem}. {self.advice}"


@dataclass(frozen=True)
class Located:
    """The data of a YAML file and the line (from 1) on which each entry stands."""

    file: str
    data: Any
    lines: dict[_Path, int]

    def line(self, path: Sequence[str | int]) -> int | None:
        """The line of the entry at `path`, or of the nearest entry around it."""
        for end in range(len(path), -1, -1):
            found = self.lines.get(tuple(path[:end]))
            if found is not None:
                return found
        return None

    def error(self, path: Sequence[str | int], problem: str, advice: str) -> DefinitionError:
        """An error about the entry at `path`."""
        return DefinitionError(self.file, self.line(path), problem, advice)

    def parse(self, model: type[_Model], path: _Path = ()) -> _Model:
        """The entry at `path` as a model.

        Raises:
            DefinitionError: a field is missing, unknown or of the wrong type.
        """
        data = self.data
        for step in path:
            data = data[step]
        try:
            return model.model_validate(data)
        except ValidationError as error:
            first = error.errors()[0]
            where = (*path, *first["loc"])
            field = ".".join(str(part) for part in where)
            raise self.error(
                where, f"{field}: {first['msg']}", "See the other entries for the form"
            ) from error


def read_located(path: Path) -> Located:
    """Read a YAML file with its lines.

    Raises:
        DefinitionError: the file is not YAML, or a key is written twice.
    """
    loader = yaml.CSafeLoader(path.read_text(encoding="utf-8"))
    lines: dict[_Path, int] = {}
    try:
        root = loader.get_single_node()
        if root is None:
            raise DefinitionError(path.name, None, "the file is empty", "Write its entries")
        data = _construct(loader, root, (), lines, path.name)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise DefinitionError(path.name, line, f"not YAML: {error.problem}", "Correct the line") from error
    finally:
        loader.dispose()
    return Located(path.name, data, lines)


def _construct(
    loader: yaml.CSafeLoader, node: yaml.Node, path: _Path, lines: dict[_Path, int], file: str
) -> Any:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(loader.construct_object(key_node))
            if key in mapping:
                line = key_node.start_mark.line + 1
                raise DefinitionError(file, line, f"the key {key!r} is written twice", "Keep one of the two")
            mapping[key] = _construct(loader, value_node, (*path, key), lines, file)
        return mapping
    if isinstance(node, yaml.SequenceNode):
        return [
            _construct(loader, item, (*path, index), lines, file) for index, item in enumerate(node.value)
        ]
    return loader.construct_object(node)
