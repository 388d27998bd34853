"""How names are meant in invented sentences: cues of every sort with any name, their reach over lists and back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from nlp.findings import Finding
from nlp.reading import extract
from tests.nlp.cases import TODAY

LANGUAGES = ("en", "zh", "ru")


def _table(language: str) -> Any:
    path = Path(__file__).parent / "statements" / f"{language}.yaml"
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _sentences() -> Iterator[Any]:
    for language in LANGUAGES:
        for text, expected in _table(language)["sentences"].items():
            yield pytest.param(language, text, expected, id=f"{language}: {text}")


def _crossed() -> Iterator[Any]:
    for language in LANGUAGES:
        rows = _table(language)
        for state, forms in rows["crossed"].items():
            for form in forms:
                (place, names) = next((p, names) for p, names in rows["names"].items() if f"{{{p}}}" in form)
                for name in names:
                    text = form.replace(f"{{{place}}}", name)
                    yield pytest.param(language, text, state, id=f"{language}: {text}")


def _meant(finding: Finding) -> str:
    if finding.negated:
        return "denied"
    if finding.experiencer != "patient":
        return "relative" if finding.experiencer == "family" else "others"
    if finding.kind == "drug":
        return "open" if finding.status == "unspecified" else finding.status
    if finding.uncertain:
        return "perhaps"
    return "open" if finding.kind == "antibody" and finding.result is None else "own"


def _read(language: str, text: str) -> dict[str, str]:
    return {finding.concept: _meant(finding) for finding in extract(text, language, TODAY).findings}


@pytest.mark.parametrize(("language", "text", "expected"), list(_sentences()))
def test_how_each_name_is_meant(language: str, text: str, expected: dict[str, str]) -> None:
    found = _read(language, text)
    wrong = {
        name: found.get(name) for name, states in expected.items() if found.get(name) not in states.split("|")
    }
    assert not wrong


@pytest.mark.parametrize(("language", "text", "state"), list(_crossed()))
def test_a_cue_with_any_name(language: str, text: str, state: str) -> None:
    assert list(_read(language, text).values()) == [state]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough(language: str) -> None:
    assert len(_table(language)["sentences"]) >= 60
