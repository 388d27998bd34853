"""The version of the engine: a digest of the modules that decide, so that it cannot be forgotten to be raised."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

ENTRANCES = ("criteria.written", "criteria.compilation", "criteria.trial_folder")
"""What turns answers and a trial file into a result, and a result into its written form."""

_PACKAGE = Path(__file__).parent
_LENGTH = 16


@cache
def engine_version() -> str:
    """The same for the same rules of deciding; it changes with every change to a module that takes part."""
    content = sha256()
    for module in deciding_modules():
        content.update(f"\0{module}\0".encode() + _source(module).encode())
    return content.hexdigest()[:_LENGTH]


def deciding_modules() -> tuple[str, ...]:
    """The modules a result rests on, by name: the entrances, and whatever those import when they run."""
    found: set[str] = set()
    waiting = list(ENTRANCES)
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting += _imported(ast.parse(_source(module)))
    return tuple(sorted(found))


def _imported(tree: ast.Module) -> Iterator[str]:
    """Modules of ours; what stands under `if TYPE_CHECKING` is not run and does not count."""
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and (statement.module or "").startswith("criteria."):
            yield str(statement.module)


def _source(module: str) -> str:
    """The text of a module, with the same line ends wherever it was checked out."""
    return (_PACKAGE / f"{module.removeprefix('criteria.')}.py").read_text(encoding="utf-8")
