"""The documents tell the truth: links lead somewhere, commands run, samples load."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from criteria.drugs import load_drug_sources, read_drugs

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FOLLOWED = "add-a-trial.md"
"""Its commands need the files it writes: tests/test_add_a_trial.py follows it."""
names = [document.relative_to(ROOT).as_posix() for document in DOCUMENTS]


def shell_commands(document: Path) -> list[str]:
    """Commands of the `sh` blocks, continuation lines joined."""
    blocks = re.findall(r"```sh\n(.*?)```", document.read_text(encoding="utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.replace("\\\n", " ").splitlines() if line.strip()]


@pytest.mark.parametrize("document", DOCUMENTS, ids=names)
def test_relative_links_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), target


@pytest.mark.parametrize("document", DOCUMENTS, ids=names)
def test_make_targets_exist(document: Path) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for target in re.findall(
        r"(?:`|^)make ([a-z]+)(?:`|$)", document.read_text(encoding="utf-8"), re.MULTILINE
    ):
        assert target in targets


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Where a bot has run before: its data folder holds a database."""
    environment = {**os.environ, "DATA_DIR": str(tmp_path_factory.mktemp("data"))}
    subprocess.run([sys.executable, "-m", "bot", "invite"], cwd=ROOT, env=environment, check=True)
    return environment


@pytest.mark.parametrize(
    "command",
    [
        line
        for document in DOCUMENTS
        if document.name != FOLLOWED
        for line in shell_commands(document)
        if re.search(r"python -m (criteria|nlp|bot invite|bot\.health)", line)
    ],
)
def test_commands_run(command: str, environment: Mapping[str, str]) -> None:
    done = subprocess.run(
        command.replace(".venv/bin/python", sys.executable),
        shell=True,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_the_drug_of_the_guide_loads(tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "adding-a-drug.md").read_text(encoding="utf-8")
    (sample,) = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)
    sources = "".join(f'  {key}: "{citation}"\n' for key, citation in load_drug_sources().items())
    file = tmp_path / "drugs.yaml"
    file.write_text(f"sources:\n{sources}drugs:\n{sample}", encoding="utf-8")
    assert list(read_drugs(file)) == ["rituximab"]


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs" / "decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
