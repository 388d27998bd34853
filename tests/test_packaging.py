"""What an installed package would hold, and what the pure packages keep away from."""

from __future__ import annotations

import ast
import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# Command lines are edges: a message without a date is read as of today.
PURE_MODULES = [
    path
    for package in ("criteria", "nlp")
    for path in sorted((ROOT / package).rglob("*.py"))
    if path.name != "__main__.py"
]

CLOCK_AND_ENVIRONMENT = {"today", "now", "utcnow", "time", "monotonic", "environ", "getenv"}


@pytest.mark.parametrize("package", ["bot", "nlp", "criteria", "locales"])
def test_every_data_file_goes_into_the_package(package: str) -> None:
    patterns = PROJECT["tool"]["setuptools"]["package-data"][package]
    suffixes = [pattern.removeprefix("**/") for pattern in patterns]
    for path in (ROOT / package).rglob("*"):
        if path.is_file() and path.suffix not in {".py", ".pyc"}:
            assert any(fnmatch(path.name, suffix) for suffix in suffixes), path


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_pin_every_dependency_by_hash_and_name_no_address(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")
    pinned = {found.lower() for found in re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)}
    for requirement in PROJECT["project"]["dependencies"]:
        declared = re.match(r"[\w.-]+", requirement)
        assert declared is not None
        assert declared[0].lower().replace(".", "-").replace("_", "-") in pinned
    assert lock.count("--hash=sha256:") >= len(pinned)
    assert "://" not in lock


@pytest.mark.parametrize(
    "path", PURE_MODULES, ids=[path.relative_to(ROOT).as_posix() for path in PURE_MODULES]
)
def test_deciding_and_reading_never_ask_the_clock_or_the_environment(path: Path) -> None:
    called = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            called.add(node.func.attr)
        elif isinstance(node, ast.Attribute) and node.attr == "environ":
            called.add(node.attr)
    assert not called & CLOCK_AND_ENVIRONMENT
